import { mayHold } from '../../../server/src/draft/grams';
import { matchesOf } from '../../../server/src/draft/matches';
import { spanOf } from '../../../server/src/draft/span';
import type { Grams, Paragraph } from '../../../server/src/draft/types';
import { NOTHING, type Problem, paragraphRule } from '../../../server/src/engine/rule';
import { beginningOf, isWebLine, LINE } from '../../webLines';

/** Spaces at the end of a line; more are no matter. */
const TRAILING = 40;
const SAMPLE_PART = /^[【[（(]?(?:范文)?篇[一二三四五六七八九十0-9]{1,2}[】\]）)：:\s]/;
const mayBeNews = mayHold([['新华', '本报', '人民', '中新', '央视'], '电讯']);
const mayBePart = mayHold(['篇']);

interface Phrase {
  readonly mayHave: (grams: Grams) => boolean;
  readonly pattern: RegExp;
  /** Goes to the end of its sentence. */
  readonly isOpening: boolean;
}

const phrase = (needs: readonly string[], pattern: RegExp): Phrase => ({
  mayHave: mayHold([needs]),
  pattern,
  isOpening: false,
});
const opening = (needs: readonly string[], pattern: RegExp): Phrase => ({ ...phrase(needs, pattern), isOpening: true });

/** Left inside a paragraph: never part of a speech. */
const PHRASES: readonly Phrase[] = [
  phrase(['字号', '字体'], /[【[（(]\s?字[号体](?:大小)?[：:\s]?[^【】[\]（）()]{0,20}[】\])）]/g),
  phrase(['点击'], /[【[（(]?点击(?:下载|阅读全文|查看全文|查看原文|查看更多|此处下载)[>＞»]{0,3}[】\]）)]?/g),
  phrase(['全文'], /(?:(?:展开|阅读|查看)全文|全文阅读)[\s>＞»】\]）)]{0,4}$/g),
  // [图片], where a picture stood; not [图片](…) of Markdown.
  phrase(
    ['[图', '[表', '[视', '[语', '[链', '[动', '【图'],
    /\[(?:图片|动画表情|表情|视频|语音|链接)\s?\d{0,2}\](?!\()|【图片\s?\d{0,2}】/g,
  ),
  phrase(['范文', '公文', '文秘'], /(?:第一|好|中国|免费)?(?:范文|公文|文秘)(?:网|大全|之家|搜)(?![络上格])/g),
  phrase(['完）', '完)'], /[（(](?:完|全文完)[）)](?=\s{0,3}$)(?<=[。！？”][（(](?:完|全文完)[）)])/g),
  opening(['以上'], /以上就?是(?:小编|本站|我们)?[^。！]{0,20}(?:全部内容|范文|全文内容)/g),
  opening(
    ['更多'],
    /更多(?:精彩|相关|优质|范文|内容|资讯|信息|文章|资料|讲话|公文)[^。！，]{0,14}[，,]?敬?请(?:继续)?(?:关注|访问|点击|浏览|收藏)/g,
  ),
  opening(['权归'], /(?:版权|著作权)归[^。]{0,8}(?:作者|原创)[^。]{0,6}所有/g),
  opening(['本文'], /本文(?:由|来自|来源于|转自|转载自)[^。，]{2,16}(?:网|整理|收集|提供|发布)/g),
  opening(['网络'], /(?:文章|内容|图片)来(?:源于|自)网络/g),
  opening(['小编'], /小编(?:为|给|整理|收集|推荐|精心|带来)/g),
];
const SENTENCE_REST = 30;
const NEWS = /^(?:新华社|本报|人民网|中新社|央视网|新华网)[^。，]{0,12}(?:\d{1,2}月\d{1,2}日)?(?:电|讯)(?=[\s（(　]|$)/;

/** （记者 张三 李四 摄影报道）, after the last sentence or alone. */
const REPORTER =
  /[（(](?:本报|本网|本台|特约|见习)?(?:记者|通讯员)[\s：:\u3000]{0,4}[\p{Script=Han}、/／\s\u3000]{2,30}[）)](?=[\s\u3000]{0,4}$)/u;
const mayBeReporter = mayHold([['记者', '通讯']]);

export default paragraphRule(() => (paragraph) => {
  const { text, contentStart, grams } = paragraph;
  const isLine = text.length - contentStart <= LINE + TRAILING;
  return isLine ||
    mayBeReporter(grams) ||
    mayBeNews(grams) ||
    mayBePart(grams) ||
    PHRASES.some(({ mayHave }) => mayHave(grams))
    ? find(paragraph)
    : NOTHING;
});

function* find(paragraph: Paragraph): Iterable<Problem> {
  const { text, contentStart, grams } = paragraph;
  const content = beginningOf(paragraph);
  const at = (start: number, end: number): Problem => ({ span: { start, end }, fix: '' });
  const news = mayBeNews(grams) && NEWS.exec(content);
  if (news) yield { span: { start: contentStart, end: contentStart + news[0].length }, message: 'news' };
  const part = mayBePart(grams) && SAMPLE_PART.exec(content);
  if (part) yield { span: { start: contentStart, end: contentStart + part[0].trimEnd().length } };
  else if (isWebLine(content)) yield at(contentStart, contentStart + content.length);
  else {
    if (mayBeReporter(grams)) yield* reporter(text, contentStart);
    for (const { mayHave, pattern, isOpening } of PHRASES) {
      if (!mayHave(grams)) continue;
      for (const { index, 0: found } of matchesOf(text, pattern)) {
        const end = index + found.length;
        yield at(index, isOpening ? stopAfter(text, end) : end);
      }
    }
  }
}

function* reporter(text: string, contentStart: number): Iterable<Problem> {
  const match = REPORTER.exec(text);
  if (match && (match.index === contentStart || /[。！？”]$/.test(text.slice(0, match.index))))
    yield { span: spanOf(match), message: 'reporter', fix: '' };
}

/** The end of the sentence, where it is near. */
function stopAfter(text: string, from: number): number {
  const stop = text.slice(from, from + SENTENCE_REST).search(/[。！]/);
  if (stop >= 0) return from + stop + 1;
  return text.length - from <= SENTENCE_REST ? text.length : from;
}
