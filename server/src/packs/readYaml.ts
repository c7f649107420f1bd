import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Localized } from '../engine/rule';

/** What is wrong in a YAML file of the user, and where: lines and columns count from 1. */
export interface YamlMistake {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly reason: Localized;
}

/** The same, with the path of the file. */
export interface FileMistake extends YamlMistake {
  readonly file: string;
}

interface YamlFile {
  readonly document: Document;
  /** What the file says; undefined where it is no YAML. */
  readonly value: unknown;
  /** Why it is none; empty where it is. */
  readonly faults: readonly YamlMistake[];
  /** A mistake at offsets of the text. */
  mistakeAt(range: readonly [start: number, end: number], reason: Localized): YamlMistake;
}

/** Reads a YAML file of the user: hegao.yaml or a pack. Throws nothing, whatever the text. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const mistakeAt: YamlFile['mistakeAt'] = ([from, to], reason) => ({
    start: placeOf(from),
    end: placeOf(Math.max(from, to)),
    reason,
  });
  const faults = [...syntaxFaults(document), ...unquoted(document)].map(({ pos, reason }) => mistakeAt(pos, reason));
  if (faults.length > 0) return { document, value: undefined, faults, mistakeAt };
  try {
    return { document, value: document.toJS(), faults, mistakeAt };
  } catch {
    // Aliases of aliases unfold to any size: the parser goes on to a hundred (its `maxAliasCount`).
    return { document, value: undefined, faults: [mistakeAt([0, 0], MANIFOLD)], mistakeAt };
  }
}

interface Fault {
  readonly pos: readonly [start: number, end: number];
  readonly reason: Localized;
}

/** What is commonly wrong where a text is no YAML, by the parser's code. */
const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，同一层的内容要对齐',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  MISSING_CHAR: '这里缺少符号，请检查引号、括号是否成对，冒号后是否空一格',
  UNEXPECTED_TOKEN: '这里多出了内容，请检查引号、括号和缩进',
  DUPLICATE_KEY: '同一项写了两次',
  BAD_SCALAR_START: '开头的符号有特殊含义，请给内容加上引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对，可改用单引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，请给内容加上引号',
  MULTILINE_IMPLICIT_KEY: '这一行缺少冒号（要用半角，后面空一格），或者引号、括号没有成对',
};
const FAULT = '请检查这一行附近的缩进、冒号、引号和括号';

/** Of a text that is no YAML: keys that stand twice, and the first of the other errors, which mostly causes the rest. */
function syntaxFaults({ errors }: Document): Fault[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY').map(faultOf);
}

function faultOf({ pos, code, message }: Pick<YAMLError, 'pos' | 'code' | 'message'>): Fault {
  // A tag ends before the first Han character: !旧稿.txt.
  if (message.startsWith('Tags and anchors must be separated')) return { pos, reason: wantsQuotes('!') };
  const en = message.split('\n')[0]!.replace(/ at line.*$/, '');
  return { pos, reason: { zh: `不是正确的 YAML：${FAULTS[code] ?? FAULT}。`, en } };
}

/** Patterns of files that want quotes: YAML takes *.txt for an alias, and !旧稿.txt for a tag. */
function unquoted(document: Document): Fault[] {
  const faults = document.warnings
    .filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
    .map(({ pos }): Fault => ({ pos, reason: wantsQuotes('!') }));
  visit(document, {
    Alias(_, alias) {
      const [start, end] = alias.range!;
      if (!alias.resolve(document)) faults.push({ pos: [start, end], reason: wantsQuotes('*') });
    },
  });
  return faults;
}

const wantsQuotes = (sign: string): Localized => ({
  zh: `不是正确的 YAML：“${sign}”在开头有特殊含义，请给内容加上引号。`,
  en: `a text that begins with "${sign}" must be quoted`,
});

const MANIFOLD: Localized = {
  zh: '不是正确的 YAML：引用（*）层层相套，太多了。',
  en: 'too many aliases within aliases',
};
