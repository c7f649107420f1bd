import kernel from '../../generated/suspicions.wasm';

/**
 * Statistics of official Chinese, and what they make suspicious. Read by server/wasm from one binary file, which
 * server/dev/trainNgrams.ts makes.
 */
export interface Ngrams {
  /** Stretches of a text (UTF-16 units `codes`) that read badly, from left to right by run of Chinese characters. */
  suspicionsIn(text: string, codes: Uint16Array): readonly Suspicion[];
  /** The lengths of the words that a run of Chinese characters is best read as; of a very long one, of its beginning. */
  wordsOf(run: string): readonly number[];
}

/**
 * A stretch that reads badly as it is written and well with one character changed, or with another word of two characters
 * of the same sound. Offsets are UTF-16, in the text.
 */
export interface Suspicion {
  readonly kind: 'replaced' | 'missing' | 'added';
  /** The words that hold the change, as written. */
  readonly start: number;
  readonly end: number;
  /** The first character changed, or the place of the missing one. */
  readonly at: number;
  readonly fix: string;
  /** A word of two characters, from `at` on, is replaced by one of the same sound. */
  readonly isWord: boolean;
  /** How often official text has the stretch of a missing character by itself: 0 for never, in quarters of an octave. */
  readonly own: number;
  /** The logarithm of the odds that this is a slip, as measured on texts that were not counted. */
  readonly score: number;
}

/** See server/wasm/index.ts. Addresses are offsets in the memory. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly PIECE: { readonly value: number };
  reserve(bytes: number): number;
  open(bytes: number, length: number): number;
  input(): number;
  output(): number;
  suspect(length: number): number;
  read(length: number): number;
}

const KINDS = ['replaced', 'missing', 'added'] as const;
/** Of a record: kind, start, end, at, code and own count as 32-bit integers, the score in 64 bits. */
const RECORD = 32;
const NOTHING: readonly Suspicion[] = [];

let compiled: WebAssembly.Module | undefined;

/** Opens the bytes; undefined when they are no such file. */
export const openNgrams = (bytes: Uint8Array): Ngrams | undefined =>
  readNgrams(bytes.length, (memory) => void memory.set(bytes));

/** The same, for `size` bytes that `fill` writes where they are to lie: they need not be copied. */
export function readNgrams(size: number, fill: (memory: Uint8Array) => void): Ngrams | undefined {
  compiled ??= new WebAssembly.Module(kernel);
  const { exports } = new WebAssembly.Instance(compiled) as unknown as { readonly exports: Kernel };
  const at = exports.reserve(size);
  fill(new Uint8Array(exports.memory.buffer, at, size));
  if (!exports.open(at, size)) return undefined;
  const { buffer } = exports.memory;
  const input = new Uint16Array(buffer, exports.input(), exports.PIECE.value);
  const output = new DataView(buffer, exports.output());
  return {
    suspicionsIn(text, codes) {
      let found = NOTHING;
      for (let from = 0; from < codes.length; from += input.length) {
        const piece = from === 0 && codes.length <= input.length ? codes : codes.subarray(from, from + input.length);
        input.set(piece);
        const count = exports.suspect(piece.length);
        if (count > 0) found = [...found, ...Array.from({ length: count }, (_, i) => recordAt(output, i, text, from))];
      }
      return found;
    },
    wordsOf(run) {
      for (let i = 0; i < run.length; i++) input[i] = run.charCodeAt(i);
      const lengths = new Uint8Array(buffer, exports.read(run.length));
      const words: number[] = [];
      for (let at = 0; at < run.length && lengths[at]! > 0; at += lengths[at]!) words.push(lengths[at]!);
      return words;
    },
  };
}

function recordAt(output: DataView, i: number, text: string, from: number): Suspicion {
  const field = (n: number) => output.getInt32(i * RECORD + 4 * n, true);
  const kind = KINDS[field(0)]!;
  const [start, end, at] = [from + field(1), from + field(2), from + field(3)];
  const meant = kind === 'added' ? '' : charactersOf(field(4));
  const written = kind === 'replaced' ? meant.length : kind === 'added' ? 1 : 0;
  const fix = text.slice(start, at) + meant + text.slice(at + written, end);
  return {
    kind,
    start,
    end,
    at,
    fix,
    isWord: meant.length > 1,
    own: field(5),
    score: output.getFloat64(i * RECORD + 24, true),
  };
}

/** One character, or two: the second in the upper half. */
const charactersOf = (code: number): string =>
  code >>> 16 === 0 ? String.fromCharCode(code) : String.fromCharCode(code & 0xffff, code >>> 16);
