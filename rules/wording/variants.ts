import { ABBREVIATIONS } from './abbreviations';

/**
 * Set phrases and words that dictionaries have beside a more frequent one from which they differ in a character, and words
 * of many texts that few have in number. The statistics know the frequent one alone.
 */
const VARIANTS =
  `${ABBREVIATIONS} 顺之则昌 逆之则亡 纤毫毕现 有头无尾 败血病 授人以鱼 同文同宗 郡县治 毫末 知行不一 以下称 笼而统之 之不易 开幕辞 闭幕辞 欢迎辞 答谢辞 流于 此件 你部 你委 你局 你省 你市 你县 你区 你厅 你院 限值 终期 质物 崇实 奖补 踏实地 一国两府 携同 只愿 可依 残奥会 减费 好质量 质量发展纲要 预备会 全体会 市场监管局 要兴产业 在兴产业 访美 访英 访法 访德 访俄 访日 访韩 访朝 访欧 访非 作部署 作决定 作安排 作说明 作要求 作动员 村医 提振 乡风 质效 增创 中小微 一件事 亡人 陆域 根植 显效 苏黎世 神舟 发力 支前 资本项下 调优 禁入 重典 两国 冬残奥 发展中大国 轻工业 相结合`.split(
    ' ',
  );

const LONGEST = Math.max(...VARIANTS.map(({ length }) => length));

/** Whether such a phrase stands over `start`–`end`, or around a place between two characters. */
export function covers(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - LONGEST);
  const near = text.slice(from, end + LONGEST);
  return VARIANTS.some((phrase) => {
    for (let at = near.indexOf(phrase); at >= 0; at = near.indexOf(phrase, at + 1))
      if (from + at <= start && end <= from + at + phrase.length) return true;
    return false;
  });
}
