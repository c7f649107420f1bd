import type { Paragraph } from '../server/src/draft/types';

/** Longer lines are prose. */
export const LINE = 90;
/** A line that begins so and holds no sentence. */
const FIELD =
  /^[【[（(]?(?:信息来源|文章来源|稿件来源|新闻来源|来源|稿源|转自|转载自|原标题|发布时间|发布日期|发表时间|更新时间|更新日期|浏览次数|浏览量|阅读量|阅读次数|点击数|点击量|点击次数|访问量|人气|字号|字体|字体大小|索引号|发布机构|标签|分享到|分享|上一篇|下一篇|相关链接|相关阅读|推荐阅读|相关文章|相关范文|延伸阅读|热门推荐|猜你喜欢|版权声明|免责声明|本文地址|原文链接|本文链接)\s?[：:]|^阅读\s?[：:(（]?\s?\d/;
const TRAIL = /^(?:[您你]?的?(?:当前|现在|所在)的?位置\s?[：:]|[您你]的位置\s?[：:]|(?:位置\s?[：:]\s?)?首页\s?[>＞»])/;
const CONTROL =
  /^[【[]?(?:打印(?:本页|此页|文章|本文)|关闭(?:窗口|本页|页面)|收藏(?:本文|本页)|返回(?:顶部|首页|列表)|回到顶部|(?:点击|免费|立即|全文)下载|文档下载|下载(?:文档|全文|附件|地址)|阅读全文|查看全文|全文阅读|点击(?:阅读|查看)(?:全文|原文|更多)|展开全文|加载更多|查看更多|扫一扫(?:在手机|关注|二维码|分享|阅读|手机)|分享到|字号[\s：:大])/;
/** A name or two; a question put to a speaker is longer. */
const PERSON =
  /^[【[（(]?(?:责任编辑|责编|值班编辑|编辑|校对|本文作者|文章作者|作者|撰稿|供稿|通讯员|记者|摄影)\s?[：:\s][^。，？！]{0,24}$/;
const STAMP = /^(?:时间|日期)[：:]\s?\d{4}[-/.年].*(?:来源|浏览|点击|阅读|作者|字号|编辑)/;
const BUTTONS =
  /^(?:【?(?:打印|关闭|收藏|分享|下载|点赞|评论|转发|全屏|复制|举报|推荐)(?:本文|此文|文章|本页|到)?】?[\s|｜/·、]{0,3}){1,8}$/;
const ENDING = /^[（(](?:完|全文完|正文完)[）)]$/;
const REFERENCE = /^[【[（(]?(?:以上(?:内容)?)?仅供参考[】\]）)。！，]?(?:[^。]{0,20})?$/;
const WHOLE: readonly RegExp[] = [PERSON, BUTTONS, ENDING, REFERENCE];
const OPENING: readonly RegExp[] = [FIELD, TRAIL, CONTROL, STAMP];

/** A line as it may be a web page's; of a longer one, its beginning. */
export const beginningOf = ({ text, contentStart }: Paragraph): string =>
  text.slice(contentStart, contentStart + LINE + 1).trimEnd();

/** A line of the page that a text was copied from, and nothing else: its source, its buttons, its editor. */
export function isWebLine(content: string): boolean {
  if (content.length > LINE) return false;
  if (WHOLE.some((pattern) => pattern.test(content))) return true;
  return !/[。！？；]./.test(content) && OPENING.some((pattern) => pattern.test(content));
}
