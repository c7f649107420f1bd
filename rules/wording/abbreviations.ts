/**
 * Abbreviations and new compounds of official prose, which no dictionary has yet: beside a longer term they look as if a
 * character lacked. A class of words, to be added to as they come up.
 */
export const ABBREVIATIONS =
  // Bodies and levels
  '央地 府院 府际 市际 县际 校际 校地 政校 银担 政担 政金 银税 税银 站城 产城 职住 港产城 科产 产研 ' +
  // Reforms and zones
  '综试区 综保区 综改 金改 股改 技改 医改 税改 户改 司改 国改 旧改 棚改 危改 电改 煤改 放管服 小升规 个转企 股上市 ' +
  // Enterprises and statistics
  '规上 规下 限上 限下 升规 入规 纳统 入统 纳管 招引 引育 引培 托养 培塑 信易贷 惠企 涉企 助企 稳企 链群 链式 ' +
  // Town and country, transport, energy
  '商办 城更 平急 运管服 加速园 次中心 融湾 沙产业 生物药 农旅 体旅 林旅 茶旅 交旅 文商旅 风场 海风 陆风 绿电 绿氢 绿氨 绿醇 抽蓄 固废 危废 医废 充换电 ' +
  // People's livelihood, government and law
  '村医 校医 家医 长护险 护理险 医护险 惠民保 一件事 办复 行权 履责 赋责 亡人 安责险 民生微实事 天数率 试验县 示范县 综合服务体 服务综合体 ' +
  // Verbs of the day
  '提振 增创 发力 质效 调优 显效 共兴 兴产业 兴发展 勇争先 更快 乡风 中小微 能源车 根植 陆域';
