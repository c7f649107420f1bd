import { ABBREVIATIONS } from './abbreviations';

/** What is right and seldom written: the statistics know a more frequent word from which it differs in a character. */
const VARIANTS = [
  // Set phrases, and what is said in their way.
  '顺之则昌 逆之则亡 纤毫毕现 有头无尾 授人以鱼 同文同宗 郡县治 知行不一 笼而统之 之不易 一国两府 崇实',
  // Words of one field or one time.
  '败血病 毫末 限值 终期 质物 奖补 残奥会 减费 质量发展纲要 携同 踏实地 可依 只愿 全面禁捕 黎以冲突 竞技水平 幼小衔接 资本项下 苏黎世 神舟 支前 禁入 重典 两国 冬残奥 发展中大国 轻工业 相结合',
  // Forms that dictionaries have beside another: 开幕辞 and 开幕词.
  '开幕辞 闭幕辞 欢迎辞 答谢辞 流于',
  // Short names: 预备会 for 预备会议, 此件 for 此文件.
  '以下称 此件 你部 你委 你局 你省 你市 你县 你区 你厅 你院 预备会 全体会 市场监管局 访美 访英 访法 访德 访俄 访日 访韩 访朝 访欧 访非',
  // Words that meet: 更好|质量发展, 主要|兴产业, 参加|致公党, 工作|部署.
  '好质量 要兴产业 在兴产业 参加致公 全国硕士 作部署 作决定 作安排 作说明 作要求 作动员',
  // Names and coined words of a sound or shape with a common word: 政研室 and 教研室.
  '政研室 诗行 实验师 展线 锦程 帮厨 加减分 劲牌 泰康 身入基层 身入群众 身入一线 内生力 水政监察 产品深加工业 批发展示 三家单位 三家企业 几户业主 几户人家 几户居民 几户村民 几户农户 扣地去 极地去 动地去',
  '毛坦厂 着葫芦画瓢 朋辈开展 须坚持 优良天增 优良天的 有关门退 有关门歇 服务心贴心 专技人才 乡村兴起来 复退军人 持守人民 始终持守 全国人大常委、 全国人大常委， 现代生态 现代农业 余期',
  // Histories that are learnt as that of the party is: 改革开放史学习教育.
  '国史学习 放史学习 展史学习 军史学习',
  // Four characters made alike: 走深走心走实, 联防联护.
  '走深走心 走心走实 走深走细 联防联护 联防联保 联防联动 办一件好事 办一件实事',
  // A place governed by law: 依法治省 beside 依法治国.
  '依法治省 依法治市 依法治县 依法治区 依法治州 依法治企 依法治校 依法治教 依法治税 依法治林 依法治水 依法治村 依法治院 依法治警',
  ABBREVIATIONS,
].flatMap((phrases) => phrases.split(' '));

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

/** Words that stand in their own right beside one of the same sound, in the same expressions. */
const TWINS = new Set(
  '备受 倍受 备感 倍感 作出 做出 作好 做好 制订 制定 实验 试验 检察 检查 监察 检测 监测 权利 权力 纪录 记录 实时 适时 即时 及时 新兴 新型 认知 认识 积聚 集聚 聚集 调解 调节 情谊 情意 汇演 会演 牟取 谋取 账面 账户 身份 神舟 标识 标志 整治 政治 绝非 决非 绝不 决不 相通 相同 共通 共同 连成 相连 磨炼 影像 音像 清朗 晴朗 剧变 巨变 史实 事实 课目 科目 异地 易地 只能 只有 时机 时期 特别 推出 退出 防治 防止 藏身 认定 平行 国庆 国情 年来 近年 今年 出行 主题 主体 教室 教师 高教 高校'.split(
    ' ',
  ),
);

/** Whether a word of two characters, of which one of the same sound has one too, may well be meant as it is. */
export const hasTwin = (word: string): boolean => TWINS.has(word);
