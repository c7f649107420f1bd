import { isDigitCode, isHanCode } from '../../server/src/draft/characters';
import type { Vocabulary } from '../../server/src/engine/vocabulary';
import { itemsOf, NUMERALS } from '../repeats';

/** Posts and bodies are named after their unit (市市长, 组组长, 村村民): the unit may end a name the lexicon lacks. */
const OFFICE =
  /^(?:[省市州县区乡镇村局部处科司厅署院所校馆站台会组队团班行社园庭厂矿港室师舰][长委员民内区级里史]|[院]士|委员|市场|市政|市辖)$/;
/** 市市场监管局, 市市政公司: the bureau of this city, at the head of a clause too. */
const OF_CITY = /^市(?:场监|场管|政[公工管设园道])/;
/** 村村通、县县有、人人讲: each of them. */
const EACH = /^[省市州县区旗乡镇村屯组户校站街路岛人家天月年事件样处][通有都能皆讲会要见建]$/;
const TRANSLITERATION = new Set(
  '阿埃艾安奥巴贝比别波伯博布查达戴德登迪蒂杜多厄恩尔法菲费弗福盖戈格古哈赫胡基吉加杰金卡凯柯科克肯库拉莱兰劳勒雷里利丽列林留卢鲁路伦罗洛马玛麦曼梅门蒙米姆莫穆娜纳内尼涅努诺欧帕佩皮普奇切乔琴萨塞桑瑟沙舍史斯苏索塔泰坦特提图托瓦万威维韦沃乌西希夏谢辛雅亚耶叶伊茨兹泽扎佐若',
);

/** A word of characters used to write foreign names is likely a part of one (卡卡尔, 尼尼斯特). */
export const isTransliteration = (word: string): boolean =>
  word.length > 1 && [...word].every((character) => TRANSLITERATION.has(character));

/** Tells the pairs at `at` that are right whatever the words around them; a title may start with a nickname. */
export function createExceptions(vocabulary: Vocabulary): (text: string, at: number) => boolean {
  const contexts = new Set(itemsOf(vocabulary, 'context'));
  return (text, at) =>
    isReduplication(text, at) ||
    text.charAt(at - 1) === '《' ||
    (isHanCode(text.charCodeAt(at - 1)) && OFFICE.test(text.slice(at + 1, at + 3))) ||
    OF_CITY.test(text.slice(at + 1, at + 4)) ||
    NUMERALS.has(text.charAt(at - 1)) ||
    EACH.test(text.slice(at + 1, at + 3)) ||
    contexts.has(text.slice(at - 1, at + 2)) ||
    contexts.has(text.slice(at, at + 3)) ||
    contexts.has(text.slice(at - 1, at + 3));
}

/** 一座座, 2026年年底, 实实在在, 大大小小 and every other pair beside a pair: doubled on purpose. */
function isReduplication(text: string, at: number): boolean {
  const pair = (i: number): boolean => text.charAt(i) === text.charAt(i + 1) && isHanCode(text.charCodeAt(i));
  return text.charAt(at - 1) === '一' || isDigitCode(text.charCodeAt(at - 1)) || pair(at - 2) || pair(at + 2);
}
