/** GB 18030 is read by the platform and not written by it: the tables are turned round on first use. */
let table: Map<number, readonly number[]> | undefined;

/** The bytes of a text; undefined when a character has none. */
export function encodeGb18030(text: string): Uint8Array | undefined {
  table ??= createTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const own = code < 0x80 ? [code] : code > 0xffff ? fourBytes(ASTRAL + code - 0x10000) : table.get(code);
    if (!own) return undefined;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

/** The place of U+10000 among the four-byte sequences: 0x90308130 (GB 18030—2022, four-byte part). */
const ASTRAL = 189_000;
/** Beyond the 39,420 sequences of the basic plane nothing is assigned before U+10000. */
const BASIC = 39_420;
const LINE_END = 0x0a;

const fourBytes = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1_260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

function createTable(): Map<number, readonly number[]> {
  const sequences: (readonly number[])[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) sequences.push([lead, trail]);
  for (let index = 0; index < BASIC; index++) sequences.push(fourBytes(index));
  const all = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, LINE_END]));
  const characters = new TextDecoder('gb18030').decode(all).split('\n');
  const made = new Map<number, readonly number[]>();
  for (const [i, character] of characters.entries()) {
    const code = character.codePointAt(0);
    const sequence = sequences[i];
    if (character.length === 1 && code !== 0xfffd && sequence && !made.has(code!)) made.set(code!, sequence);
  }
  return made;
}
