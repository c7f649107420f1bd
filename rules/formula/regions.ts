import { isPartOf } from '../../server/src/draft/span';
import type { Span } from '../../server/src/draft/types';

/** Regions that are developed as one. */
const REGIONS =
  '京津冀 长株潭 长三角 珠三角 粤港澳 川渝 成渝 闽西南 闽东北 苏锡常 宁镇扬 沪苏通 杭绍甬 甬舟 嘉湖 广佛肇 广佛 深莞惠 珠中江 厦漳泉 郑开 郑洛西 武鄂黄黄 宜荆荆 襄十随神 西咸 沈抚 长吉图 长吉 哈长 昌九 昌抚 合淮 兰西 酒嘉 呼包鄂榆 呼包鄂 太忻 滇中 黔中 关中 北部湾 胶东 乌昌石'.split(
    ' ',
  );

/** 长株潭一体化高质量发展: another region than that of the phrase, 长三角. */
export const isOtherRegion = (text: string, { start, end }: Span): boolean =>
  end > start && isPartOf(text, start, end, REGIONS);
