import { derive } from './derived';
import type { Draft, Line } from './types';

/** What a draft is for: its parts differ, and so do the checks that fit. */
export type DraftKind = 'speech' | 'address' | 'host' | 'report' | 'committee-report';

const NAME = '(?:稿|材料|提纲|要点)?(?:（[^（）]{1,20}）|\\([^()]{1,20}\\))?[》”]?$';
const HOST = new RegExp(`(?:主持词|主持辞|主持稿|主持讲话)${NAME}`);
const ADDRESS = new RegExp(
  `(?:致辞|致词|开幕词|闭幕词|开幕辞|闭幕辞|贺词|贺辞|祝词|祝辞|欢迎词|欢迎辞|答谢词|答谢辞|祝酒词)${NAME}`,
);
const SPEECH = new RegExp(`(?:讲话|发言|演讲|讲稿)${NAME}`);
const REPORT = new RegExp(`(?:工作(?:的)?报告|情况(?:的)?报告|述职报告|汇报)${NAME}`);
const COMMITTEE = /常务委员会|常委会|提案工作/;
/** News of a speech, and the study of one, are no drafts of it. */
const ABOUT = /发表|引发|反响|学习|贯彻|传达|解读|心得|体会|侧记|综述|听取|审议|[?？]/;
/** Papers of an office and letters, though they may address someone. */
const OTHER =
  /(?:通知|通报|公告|通告|公报|决议|决定|命令|请示|批复|意见|函|纪要|方案|办法|规定|条例|细则|一封信|公开信|倡议书?|慰问信|贺信|感谢信|邀请函|简报|信息|新闻稿|启事|合同|协议)[》”]?$/;

/** The audiences of a meeting. */
const AUDIENCE = /委员|代表|同志|领导|来宾|嘉宾|女士|先生|朋友|主席|书记|主任|企业家|专家|乡亲/;
const LETTER = /此致|敬礼|特此通知|请查收|邮箱|联系电话/;
const OPENING_REACH = 6;
/** 现在，我代表市人民政府，向大会报告工作, all in one sentence with 报告 or 汇报. */
const SELF_NAMED = /我，?谨?代表|我受|现将|向大会(?:作|报告|汇报)|向(?:会议|各位)[^，。]{0,4}(?:作|报告|汇报)/;
const CLOSING_REACH = 3;
const VOCATIVE = /(?:^|[。！])(?:各位(?:委员|代表|同志|领导|来宾|嘉宾|朋友)|同志们)[^。！]{0,12}[，！]/;

/** Tells speech, address, host's script and report apart by title and opening; undefined for a text that is no such draft. */
export const draftKind = derive((draft: Draft): DraftKind | undefined => readKind(draft));

/** A title that says the text itself is a speech or a report. */
export function kindOfTitle(title: string): DraftKind | undefined {
  if (OTHER.test(title) || ABOUT.test(title)) return undefined;
  if (HOST.test(title)) return 'host';
  if (ADDRESS.test(title)) return 'address';
  if (SPEECH.test(title)) return 'speech';
  if (REPORT.test(title)) return COMMITTEE.test(title) ? 'committee-report' : 'report';
  return undefined;
}

function readKind(draft: Draft): DraftKind | undefined {
  const { title } = draft;
  const named = title && kindOfTitle(title.text);
  if (named) return named;
  if (title && OTHER.test(title.text)) return undefined;
  const prose = proseLines(draft);
  const addressed = draft.salutation !== undefined && addressesMeeting(draft.lines[draft.salutation]!);
  if (addressed && !prose.some(({ paragraph }) => paragraph.text.length < 60 && LETTER.test(paragraph.text)))
    return openingKind(prose) ?? 'speech';
  return callsAtEnd(prose) ? 'speech' : undefined;
}

/** The paragraphs that are checked and not empty. */
export const proseLines = ({ lines }: Draft): Line[] =>
  lines.filter(({ paragraph, skipped }) => !skipped && !paragraph.isBlank);

const addressesMeeting = ({ paragraph }: Line): boolean =>
  AUDIENCE.test(paragraph.text.slice(0, paragraph.text.search(/[：:]/)));

function openingKind(prose: readonly Line[]): DraftKind | undefined {
  for (const { paragraph } of prose.slice(0, OPENING_REACH)) {
    const opening = paragraph.sentences[0]?.text.slice(0, 160) ?? '';
    if (SELF_NAMED.test(opening) && /报告|汇报/.test(opening))
      return /常务委员会|常委会/.test(opening) ? 'committee-report' : 'report';
  }
  return undefined;
}

/** A page of a speech without its beginning: it speaks to its audience and closes with a call. */
function callsAtEnd(prose: readonly Line[]): boolean {
  const last = prose.slice(-CLOSING_REACH);
  return (
    last.some(({ paragraph }) => calls(paragraph.text)) && last.some(({ paragraph }) => VOCATIVE.test(paragraph.text))
  );
}

function calls(text: string): boolean {
  const at = text.indexOf('让我们');
  return at >= 0 && /团结|携手|同心|奋进|努力/.test(text.slice(at, at + 60));
}
