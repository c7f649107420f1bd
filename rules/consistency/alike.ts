/**
 * Characters that are typed for one another in names and slogans: of one sound (the tone aside) or of one look. Each
 * word of the list is one group.
 */
const GROUPS = `
良 凉 晾 谅 亮 梁 量 粮 辆 / 安 按 / 傲 奥 / 百 柏 / 班 斑 / 邦 帮 榜 / 宝 保 葆 堡 / 北 贝 备 蓓 / 斌 彬 滨 宾 / 冰 兵 炳 秉 丙 / 波 博 勃 渤 泊 / 才 财 材 采 彩 / 灿 璨 /
昌 畅 常 长 / 超 朝 潮 / 晨 辰 臣 陈 宸 沉 / 成 诚 承 程 城 呈 澄 / 楚 初 / 传 川 船 / 春 椿 纯 淳 / 聪 从 丛 / 达 大 答 / 丹 旦 单 / 道 导 到 / 德 得 /
登 灯 / 迪 笛 棣 / 定 订 鼎 丁 / 东 冬 栋 董 / 恩 / 发 法 / 凡 帆 范 樊 / 芳 方 房 / 飞 非 菲 斐 / 芬 纷 奋 份 / 锋 峰 丰 风 枫 烽 凤 奉 冯 逢 / 福 富 付 傅 甫 夫 扶 复 赋 /
刚 钢 岗 纲 / 高 皋 / 歌 革 格 / 耕 庚 / 功 公 工 共 攻 龚 / 光 广 / 贵 桂 归 / 国 果 / 海 涵 / 函 寒 韩 含 汉 晗 / 浩 昊 皓 豪 好 号 / 和 合 河 荷 禾 贺 何 / 恒 衡 横 / 红 宏 鸿 洪 弘 虹 泓 /
华 花 画 化 桦 / 怀 淮 / 欢 环 焕 / 辉 晖 挥 徽 惠 慧 汇 会 卉 / 火 伙 / 吉 集 及 级 极 季 继 冀 际 纪 记 济 佳 嘉 家 加 / 坚 建 健 剑 江 姜 将 / 杰 洁 捷 节 结 / 金 津 今 锦 进 近 晋 劲 / 京 晶 精 静 敬 竞 境 景 婧 靖 /
菊 举 聚 巨 鞠 居 / 军 君 均 俊 峻 钧 骏 / 凯 恺 楷 开 / 康 / 科 可 克 / 坤 昆 琨 / 兰 岚 蓝 澜 / 雷 磊 蕾 / 黎 丽 力 利 立 莉 李 理 礼 厉 励 / 莲 连 联 廉 / 林 霖 琳 临 / 玲 铃 灵 凌 领 岭 令 / 刘 留 流 柳 / 龙 隆 / 露 路 璐 鲁 / 伦 轮 / 罗 洛 / 满 / 茂 / 梅 眉 美 枚 玫 / 萌 梦 孟 / 敏 民 旻 / 明 铭 鸣 名 / 谋 / 木 牧 / 娜 / 南 楠 男 / 宁 凝 / 农 / 攀 / 鹏 朋 / 平 萍 苹 屏 / 浦 普 / 琪 奇 琦 启 起 旗 祺 齐 / 强 / 勤 琴 秦 钦 芹 / 青 清 晴 庆 情 轻 / 琼 / 秋 邱 / 泉 全 权 / 然 / 仁 任 人 / 荣 容 融 蓉 / 瑞 锐 睿 蕊 / 润 / 森 / 山 珊 善 / 尚 上 / 绍 少 韶 / 升 胜 生 盛 圣 晟 / 诗 师 施 石 时 实 识 士 世 势 事 示 市 式 / 淑 舒 书 树 述 / 硕 / 思 斯 / 松 / 涛 陶 桃 滔 韬 / 娟 涓 鹃 / 倩 茜 / 霞 侠 夏 遐 / 翠 萃 / 巧 乔 桥 侨 / 天 田 甜 / 婷 庭 廷 亭 / 同 彤 / 伟 卫 维 威 为 惟 魏 炜 / 文 雯 闻 / 武 吴 五 舞 / 希 西 熙 曦 锡 喜 / 贤 先 宪 显 / 祥 向 翔 湘 香 想 项 / 晓 小 笑 孝 / 欣 新 心 馨 鑫 信 / 星 兴 行 幸 形 / 雄 / 秀 修 / 旭 许 徐 绪 / 轩 宣 / 雪 学 / 勋 / 雅 亚 / 严 岩 燕 艳 妍 彦 炎 / 扬 阳 洋 杨 / 耀 / 一 义 毅 艺 益 怡 亿 易 意 仪 宜 / 银 印 / 英 颖 莹 瑛 迎 / 永 勇 泳 用 / 优 友 佑 / 玉 宇 雨 育 裕 煜 钰 昱 于 余 / 元 源 远 媛 袁 / 月 悦 越 / 云 运 芸 / 泽 / 增 曾 / 展 战 / 章 张 彰 / 哲 / 真 珍 振 镇 震 / 正 政 征 争 / 志 智 芝 之 知 治 制 质 致 / 中 忠 众 重 / 周 洲 / 珠 朱 竹 柱 祝 筑 / 壮 庄 / 卓 / 子 紫 / 宗 / 作 做 坐 座 / 未 末 / 己 已 / 沐 沭 / 戊 戌 戍 / 拨 拔 / 崇 祟 / 人 入 / 土 士 / 日 曰 / 侯 候 / 竟 竞 / 栗 粟 / 汨 汩 / 斋 齐 / 晴 睛`;

const groupsOf = new Map<string, Set<number>>();
GROUPS.split('/').forEach((group, i) => {
  for (const character of group.trim().split(/\s+/)) {
    const groups = groupsOf.get(character) ?? new Set();
    groupsOf.set(character, groups.add(i));
  }
});

/** True where one character is easily typed for the other. */
export const isAlike = (a: string, b: string): boolean => {
  const others = groupsOf.get(b);
  return [...(groupsOf.get(a) ?? [])].some((group) => others?.has(group));
};
