import { DOMParser, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/**
 * The text of a Word or WPS document (.docx): ECMA-376, part 1, 17 (WordprocessingML), in a ZIP file. Only the text of the
 * body is read, a paragraph to a line; numbers that the program itself puts before paragraphs stand nowhere in it.
 * Undefined where the file is damaged or is none. A program of its own (dist/docx.js): few drafts come in this form.
 */
export function readDocx(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => name === BODY && originalSize <= MOST_XML });
    const body = parts[BODY];
    return body && textOf(strFromU8(body));
  } catch {
    return undefined;
  }
}

const BODY = 'word/document.xml';
/** A small file may unfold to any size. */
const MOST_XML = 200 * 1024 * 1024;

/** What is no text of the draft: the second form of a text box, what a revision took away, readings over characters, tab stops. */
const LEFT_OUT = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:rt', 'w:pPr']);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

function textOf(xml: string): string {
  const lines: string[] = [];
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  gather(document, lines);
  return lines.map((line) => `${line}\n`).join('');
}

/** The text within a node; that of the paragraphs in it, also of a text box within a paragraph, goes to `lines`. */
function gather(node: Node, lines: string[]): string {
  const { nodeName } = node;
  if (LEFT_OUT.has(nodeName)) return '';
  if (nodeName === 'w:t') return node.textContent ?? '';
  let text = SIGNS[nodeName] ?? '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += gather(child, lines);
  if (nodeName !== 'w:p') return text;
  lines.push(text);
  return '';
}
