import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import type { Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { masksOf } from '../masks';

const OPEN = '[（(【\\[［〔<＜]';
const CLOSE = '[）)】\\]］〕>＞]';
const TODO = [
  '(?:数据|内容|时间|地点|名单|具体)?待(?:补充|补|填写|填|核实|核对|核|定|确认|完善|更新|添加|查|商榷|商|续写|修改)',
  '(?:此处|这里)(?:可|需|应|请)?(?:填|补|加|插|略|省略|写|放|替换|根据|结合|列)',
  '请?(?:填写|填入|插入|输入|替换为?|补充|补写|自行)(?!协议|规定|保险|条款|通知|说明|意见|医疗|养老)',
  '根据实际(?:情况)?(?:填|修|补|调)',
  '(?:您|你|贵)的?(?:单位|姓名|公司|名字|职务|部门)',
  '(?:单位|公司|会议|活动|部门|领导|地区|城市|项目)(?:名称|全称|姓名)',
  '具体(?:时间|地点|数据|数字|日期|名单|人数|金额|单位|内容)',
  '(?:姓名|职务|日期|年份|地名|人名)',
].join('|');
/** 【待核】, （此处填写…）, [您的单位]. */
const BRACKETED = new RegExp(`${OPEN}\\s?(?:${TODO})[^（）()【】\\[\\]<>。]{0,20}${CLOSE}`, 'g');
/** （待市统计局核实）, （注：以最终数为准）, （备注：暂定）: what the writer told those who read the draft. */
const NOTE =
  /[（(【[](?:待[\p{Script=Han}]{2,10}(?:核实|核对|核定|确认|审定|提供|补充|反馈)(?:后(?:填写|补充|修改|更新|定))?|(?:备注|注)[：:]\s?(?:暂[定缺无]|待[^（）()。]{1,12}|(?:(?:此处|上述|该)?(?:数据|数字))?(?:暂按|暂用|[^（）()。，]{0,4}以[^（）()。]{2,16}为准)[^（）()。]{0,6}))[）)】\]]/gu;
/** What the speaker does, and not what is said. */
const DIRECTION =
  /[（(【[](?:此处)?(?:热烈|全场|长时间|带头|请|等待)?(?:鼓掌|掌声|停顿|稍停|稍作停顿|停顿片刻|全体起立|起立|鞠躬|起身鞠躬|向台下鞠躬|举杯|脱稿|放慢语速|语速放慢|提高音量|提高声调|环视会场|环视全场|翻页|喝水)(?:[\d一二三五]{1,2}秒|片刻)?[）)】\]]/g;
const SLOT = /\{\{[^{}]*\}\}|\$\{[^{}]+\}/g;
const EMPTY = /[【［《]\s{0,8}[】］》]|（\s{2,8}）/g;
const NOTE_WORD =
  /(?<![A-Za-z0-9])(?:TODO(?!\s?(?:[Ll]ist|清单|列表|事项))|FIXME|TBD|TBC)(?![A-Za-z0-9])|[Ll]orem ipsum/g;
/** N万元 and 增长N%, but not 1+N or N个场景: the letter is part of many names of policies. */
const LETTER_FIGURE = /(?<![A-Za-z0-9+＋“"])[Nn](?=[万亿]|元|%|％|个百分点)/g;
/** 3月 日, 地点： 。, 投资    亿元: nothing but space where something is to be written. */
const BLANK =
  /[ \u3000]{1,12}(?:(?=月)(?<=年[ \u3000]{1,8})|(?=日)(?<=月[ \u3000]{1,8})|(?=[。；，])(?<=[：:][ \u3000]{1,12})|(?=[万亿]?元|[%％])(?<=[\u4e00-\u9fff][ \u3000]{2,12})|(?=[名人户][，。、；])(?<=[\u4e00-\u9fff][ \u3000]{4,12}))/g;
const QUESTIONS = /[?？]{3,}/g;
const OMITTED = /[（(](?:以下|下|内容|此处|具体内容)?从?略[）)]$/;
const NUMBERED = /^[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]/;

/** What each is tried for only where it may be. */
const NEEDS = {
  bracketed: mayHold(['（(【[［〔<＜', '）)】]］〕>＞']),
  slot: mayHold(['{$', '}']),
  empty: mayHold(['【［《（', '】］》）']),
  word: mayHold([['TO', 'FI', 'TB', 'Lo', 'lo']]),
  letter: mayHold(['Nn']),
  blank: mayHold([' \u3000', '年月：:元%％名人户']),
  note: mayHold([['（待', '(待', '【待', '[待', '注：', '注:']]),
  direction: mayHold([
    '（(【[',
    [
      '鼓掌',
      '掌声',
      '停顿',
      '稍停',
      '稍作',
      '起立',
      '鞠躬',
      '举杯',
      '脱稿',
      '语速',
      '音量',
      '声调',
      '环视',
      '翻页',
      '喝水',
    ],
  ]),
  questions: mayHold([['??', '？？', '?？', '？?']]),
  omitted: mayHold([['略）', '略)']]),
};

const needs = Object.values(NEEDS);

export default paragraphRule(
  () =>
    (paragraph, { format }) =>
      masksOf(paragraph, format).length > 0 || needs.some((mayHave) => mayHave(paragraph.grams))
        ? find(paragraph, format)
        : NOTHING,
);

function* find(paragraph: Paragraph, format: 'plain' | 'markdown'): Iterable<Problem> {
  yield* figures(paragraph, format);
  const { text, grams } = paragraph;
  if (NEEDS.bracketed(grams)) yield* each(text, BRACKETED);
  if (NEEDS.note(grams)) yield* each(text, NOTE, 'note');
  if (NEEDS.direction(grams)) yield* each(text, DIRECTION, 'direction');
  if (NEEDS.slot(grams)) yield* each(text, SLOT, 'template');
  if (NEEDS.empty(grams)) yield* each(text, EMPTY, 'template');
  if (NEEDS.word(grams)) yield* each(text, NOTE_WORD);
  if (NEEDS.letter(grams)) yield* each(text, LETTER_FIGURE, 'figure');
  if (NEEDS.blank(grams)) yield* blanks(text);
  if (NEEDS.questions(grams)) yield* each(text, QUESTIONS, 'doubt');
  if (NEEDS.omitted(grams)) yield* omission(text);
}

/** （略） that stands for a text: alone, or after a heading or a full sentence. */
function* omission(text: string): Iterable<Problem> {
  const content = text.trimEnd();
  const found = OMITTED.exec(content.slice(-10))?.[0];
  if (!found) return;
  const before = content.slice(0, -found.length).trim();
  const heading = before.length < 40 && NUMBERED.test(before) && !before.includes('。');
  if (before === '' || /[。！？：]$/.test(before) || heading)
    yield { span: { start: content.length - found.length, end: content.length }, message: 'omitted' };
}

function* figures(paragraph: Paragraph, format: 'plain' | 'markdown'): Iterable<Problem> {
  for (const { start, end, kind } of masksOf(paragraph, format)) {
    if (kind !== 'figure') continue;
    const digits = /[0-9]{0,4}$/.exec(paragraph.text.slice(Math.max(0, start - 4), start))![0].length;
    const unit = /^[多余]?[十百千万亿]{0,2}./.exec(paragraph.text.slice(end, end + 6))![0].length;
    yield { span: { start: start - digits, end: end + unit }, message: 'figure' };
  }
}

/** With a character on either side: a blank alone shows nothing. */
function* blanks(text: string): Iterable<Problem> {
  for (const { index, 0: blank } of matchesOf(text, BLANK))
    yield { span: { start: index - 1, end: index + blank.length + 1 }, message: 'blank' };
}

function* each(text: string, pattern: RegExp, message = 'default'): Iterable<Problem> {
  for (const match of matchesOf(text, pattern)) yield { span: spanOf(match), message };
}
