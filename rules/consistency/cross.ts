import { type CrossRule, crossRule } from '../../server/src/engine/compareDrafts';
import type { Setup } from '../../server/src/engine/rule';
import { isAlike } from './alike';
import { difference, isOneEdit } from './distance';
import { keyOf as figureKeys, figuresOf, verdict as figureVerdict, isToldTwice } from './figure/check';
import { type Figure, mayBeOneTime } from './figures';
import { isOneMeeting } from './meeting/check';
import { meetingNamesIn } from './meetingNames';
import { anniversaryMeetings } from './meetings';
import { officersIn } from './officers';
import { HEADS, personsOf } from './person/check';
import { sessionsOf } from './session/check';
import { slogansOf } from './slogan/check';
import { anagramKey, isOneName, isSlip, isTurnedAbout, unordered } from './slogans';
import { inDraft, withoutOne } from './statements';

/** Characters before a number, beside the fewest that a rule looks at. */
const KEY_LENGTHS = [8, 12, 24];
/** So many digits do not agree by chance but in one. */
const isLong = ({ value, unit }: Figure): boolean => unit !== '%' && /^\d{4}/.test(value) && !value.endsWith('00');

const officersOf = inDraft(officersIn);
const meetingNamesOf = inDraft(meetingNamesIn);

/** What the drafts of one occasion must say alike. */
export default function crossRules({ vocabulary }: Setup): CrossRule[] {
  return [
    crossRule({
      id: 'consistency/cross-person',
      page: 'consistency/person',
      severity: 'warning',
      message: {
        zh: '姓名“{text}”在另一份稿件中作“{other}”，职务相同，请核对。',
        en: 'The name “{text}” is “{other}” in another draft, with the same title.',
      },
      statements: (draft) => personsOf(draft).filter(({ as }) => as !== 'slot'),
      keysOf: ({ title, name }) => Array.from(withoutOne(name), (key) => `${title} ${key}`),
      valueOf: ({ name }) => name,
      disagree: (a, b) => a.as === b.as && (isAlike(...difference(a.name, b.name)) || a.name.length > 2),
    }),
    crossRule({
      id: 'consistency/cross-title',
      page: 'consistency/person',
      severity: 'info',
      message: {
        zh: '“{text}”在两份稿件中的职务不同，请核对。',
        en: '“{text}” bears another title in another draft.',
      },
      statements: (draft) => personsOf(draft).filter(({ as, title }) => as === 'full' && HEADS.has(title)),
      keysOf: ({ name }) => [name],
      valueOf: ({ title }) => title,
      disagree: () => true,
    }),
    crossRule({
      id: 'consistency/cross-office',
      page: 'consistency/person',
      severity: 'info',
      message: {
        zh: '“{text}”在另一份稿件中是“{other}”，正职副职不同，请核对。',
        en: '“{text}” is “{other}” in another draft: head or deputy?',
      },
      statements: officersOf,
      keysOf: ({ name, office }) => [`${name} ${office}`],
      valueOf: ({ deputy }) => String(deputy),
      disagree: (_a, _b, { isOneDay }) => isOneDay,
    }),
    crossRule({
      id: 'consistency/cross-meeting-name',
      page: 'consistency/meeting',
      severity: 'info',
      message: {
        zh: '会议名称在这份稿件中是“{text}”，在另一份稿件中是“{other}”，如是同一次会议，请统一。',
        en: 'The meeting is “{text}” here and “{other}” in another draft; if it is one, name it alike.',
      },
      statements: meetingNamesOf,
      keysOf: ({ theme }) => [theme],
      valueOf: ({ kind }) => kind,
      disagree: (_a, _b, { isOneDay }) => isOneDay,
    }),
    crossRule({
      id: 'consistency/cross-meeting',
      page: 'consistency/meeting',
      severity: 'warning',
      message: {
        zh: '“{text}”在另一份稿件中作“{other}”，应是同一次会议，请统一名称。',
        en: '“{text}” is called “{other}” in another draft; name the meeting alike.',
      },
      statements: inDraft(anniversaryMeetings(vocabulary)),
      keysOf: ({ event, years, kind }) => [`${event} ${years} ${kind}`],
      valueOf: ({ text }) => text,
      disagree: isOneMeeting,
    }),
    crossRule({
      id: 'consistency/cross-session',
      page: 'consistency/session',
      severity: 'warning',
      message: {
        zh: '这次会议在这份稿件中是“{text}”，在另一份稿件中是“{other}”，届次不同，请核对。',
        en: 'The meeting now held is “{text}” here and “{other}” in another draft.',
      },
      statements: (draft) => sessionsOf(draft).filter(({ role }) => role === 'held'),
      keysOf: ({ body, level }) => [`${body} ${level}`],
      valueOf: ({ term, numbers }) => `${term} ${numbers}`,
      // Offices of two places have other terms: a slip changes one of the two numbers a little.
      disagree: (a, b) =>
        a.term === b.term || (Math.abs(a.term - b.term) === 1 && String(a.numbers) === String(b.numbers)),
    }),
    crossRule({
      id: 'consistency/cross-figure',
      page: 'consistency/figure',
      severity: 'info',
      message: {
        zh: '同一数据在这份稿件中是 {text}，在另一份稿件中是 {other}，请核对。',
        en: 'One figure is {text} here and {other} in another draft; check it.',
      },
      statements: figuresOf,
      // Many sentences end alike (同比增长8.1%): the more of the words are in the key, the fewer are compared in vain.
      keysOf: (figure) => [
        figureKeys(figure),
        ...KEY_LENGTHS.map((length) => `${figure.subject.slice(-length)} ${figure.unit} ${figure.value.length}`),
      ],
      valueOf: ({ value }) => value,
      // Reports of two places tell of like things: only a long number with a slip in it is asked about.
      disagree: (a, b, { isOneDay }) =>
        (figureVerdict(a, b) === 'default' ||
          (isLong(a) && figureVerdict(a, b) !== undefined) ||
          (isOneDay && isToldTwice(a, b))) &&
        mayBeOneTime(a, b),
    }),
    crossRule({
      id: 'consistency/cross-slogan',
      page: 'consistency/slogan',
      severity: 'info',
      message: {
        zh: '“{text}”在另一份稿件中作“{other}”，如是同一提法，请统一。',
        en: '“{text}” is “{other}” in another draft; if they are one expression, write them alike.',
      },
      statements: slogansOf,
      keysOf: ({ text }) => [...withoutOne(text, ''), text, unordered(text) ?? text, anagramKey(text)],
      valueOf: ({ text }) => text,
      disagree: (a, b, { isOneDay }) =>
        (unordered(a.text) !== undefined && unordered(a.text) === unordered(b.text)) ||
        (isOneEdit(a.text, b.text) && isSlip(a.text, b.text)) ||
        (isOneDay && (isTurnedAbout(a.text, b.text) || isOneName(a, b))),
    }),
  ];
}
