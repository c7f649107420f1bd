import { type Problem, paragraphRule } from '../../../server/src/engine/rule';

/** The common characters of the syllables with the most homophones, whatever the tone; only readings that are sure. */
const SYLLABLES = [
  '是时事实使世市式视试施势师始食石史室适示士十识释诗失湿拾誓逝驶饰',
  '制治之知支直指志质致职值执植智织至址纸枝止旨置秩殖',
  '机基记级际集技计极几击积季激纪即急既肌饥辑籍疾绩寄寂',
  '以一意义益议易移医已亦依异艺译役疫忆亿抑遗疑仪宜',
  '其期起气企器齐奇棋旗七汽弃启契',
  '系西喜习希息席细析戏洗袭悉吸惜',
  '力利立理里历离例丽礼励李粒厘',
  '与于育语域预遇雨鱼玉欲宇余誉予裕渔',
];
const FEWEST = 4;

export default paragraphRule(() => {
  const groupOf = new Uint8Array(0x10000);
  for (const [i, characters] of SYLLABLES.entries())
    for (const character of characters) groupOf[character.charCodeAt(0)] = i + 1;
  return (paragraph) => {
    const codes = paragraph.codes;
    const found: Problem[] = [];
    // A run that is long enough holds every fourth character: the others are looked at only beside it.
    for (let at = FEWEST - 1; at < codes.length; at += FEWEST) {
      const group = groupOf[codes[at]!]!;
      if (group === 0) continue;
      let start = at;
      while (start > 0 && groupOf[codes[start - 1]!] === group) start--;
      let end = at + 1;
      while (end < codes.length && groupOf[codes[end]!] === group) end++;
      if (end - start >= FEWEST) found.push(...runAt(paragraph.text, start, end));
      at = Math.max(at, end - 1);
    }
    return found;
  };
});

function runAt(text: string, from: number, end: number): Problem[] {
  // 十是 counts a point and is said with a pause after it.
  const start = text.startsWith('十是', from) ? from + 2 : from;
  // One character again and again (试试, 一一) is another matter.
  const isRun = end - start >= FEWEST && new Set(text.slice(start, end)).size >= FEWEST - 1;
  return isRun ? [{ span: { start, end } }] : [];
}
