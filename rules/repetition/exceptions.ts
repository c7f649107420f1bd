import { isDigitCode, isHanCode } from '../../server/src/draft/characters';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { itemsOf, NUMERALS } from '../repeats';

/** Posts and bodies are named after their unit (市市长, 组组长, 村村民): the unit may end a name the lexicon lacks. */
const OFFICE =
  /^(?:[省市州县区乡镇村局部处科司厅署院所校馆站台会组队团班营连排股街行社园庭厂矿港室师舰][长委员民内区级里史]|[院]士|部[务室]|委员|市场|市政|市辖)$/;
/** 市市场监管局, 市市政公司: the bureau of this city, at the head of a clause too. */
const OF_CITY = /^市(?:场监|场管|政[公工管设园道])/;
/** 村村通、县县有、人人讲: each of them. */
const EACH = /^[省市州县区旗乡镇村屯组户校站街路岛人家天月年事件样处][通有都能皆讲会要见建]$/;

/** Tells the pairs at `at` that are right whatever the words around them; a title may start with a nickname. */
export function createExceptions(vocabulary: Vocabulary): (text: string, at: number) => boolean {
  const contexts = new Set(itemsOf(vocabulary, 'context'));
  return (text, at) =>
    isReduplication(text, at) ||
    isInRow(text, at) ||
    text.charAt(at - 1) === '《' ||
    (isHanCode(text.charCodeAt(at - 1)) && OFFICE.test(text.slice(at + 1, at + 3))) ||
    OF_CITY.test(text.slice(at + 1, at + 4)) ||
    NUMERALS.has(text.charAt(at - 1)) ||
    EACH.test(text.slice(at + 1, at + 3)) ||
    // 中国共产党|党和国家机关基层组织工作条例
    text.startsWith('党和国家机关', at + 1) ||
    contexts.has(text.slice(at - 1, at + 2)) ||
    contexts.has(text.slice(at, at + 3)) ||
    contexts.has(text.slice(at - 1, at + 3));
}

/** 一座座, 2026年年底, 实实在在, 大大小小 and every other pair beside a pair: doubled on purpose. */
function isReduplication(text: string, at: number): boolean {
  const pair = (i: number): boolean => text.charAt(i) === text.charAt(i + 1) && isHanCode(text.charCodeAt(i));
  return text.charAt(at - 1) === '一' || isDigitCode(text.charCodeAt(at - 1)) || pair(at - 2) || pair(at + 2);
}

/** 喝喝水、热热饭、充充电: the item beside is made alike. */
const isInRow = (text: string, at: number): boolean =>
  (isMark(text, at + 3) && isPair(text, at + 4)) || (isMark(text, at - 1) && isPair(text, at - 4));

const isMark = (text: string, at: number): boolean => '、，'.includes(text.charAt(at) || '。');
const isPair = (text: string, at: number): boolean =>
  isHanCode(text.charCodeAt(at)) && text.charAt(at) === text.charAt(at + 1);
