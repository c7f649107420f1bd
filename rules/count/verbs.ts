/**
 * Words that open a new predicate in official prose: an item that starts with one may be the head of its own list.
 * Verbs that are as often nouns or open names (协商、调研、服务) are left out.
 */
const OPENERS = new Set(
  (
    '推进 推动 建设 加快 实施 打造 形成 完善 加强 深化 优化 强化 提升 提高 扩大 促进 支持 培育 发展 构建 建立 建成 健全 落实 ' +
    '开展 组织 举办 办好 抓好 抓实 做好 做强 做优 做大 做实 用好 坚持 坚定 贯彻 推行 推广 新增 新建 改建 扩建 改造 启动 ' +
    '开工 完成 实现 保障 确保 规范 统筹 聚焦 围绕 突出 紧扣 紧盯 立足 依托 发挥 引导 鼓励 引进 引入 增强 增加 创建 ' +
    '巩固 拓展 夯实 畅通 激发 释放 筑牢 守住 守牢 维护 防范 化解 治理 整治 严格 制定 修订 出台 发布 印发 设立 成立 组建 ' +
    '布局 部署 谋划 编制 争取 力争 争创 获批 获评 入选 荣获 认定 评定 命名 授予 举行 召开 参加 出席 参与 对接 融入 ' +
    '利用 运用 采取 包括 涉及 涵盖 覆盖 集聚 聚集 汇聚 吸引 招引 签约 投产 投用 投入 开通 开发 开设 探索 调整 ' +
    '改善 改进 转变 转化 升级 更新 补齐 延伸 拉动 带动 驱动 牵头 主导 承办 承担 履行 行使 提出 提供 提请 提交 报送 ' +
    '听取 审议 审查 督办 督促 反映 征集 收集 采纳 立案 办理 办结 答复 回应 解决 破解 攻克 突破 超过 达到 ' +
    '位居 居于 成为 作为 属于 来自 位于 用于 关于 对于 通过 根据 按照 围着 针对 面向 着力 着重 大力 积极 全面 深入 扎实 持续 ' +
    '不断 切实 进一 重点 有效 更好 努力 全力 主动 稳步 有序 分别 先后 累计 合力 共建 并行 抓住 把握 牢记 树立 ' +
    '弘扬 传承 保护 守护 修复 管好 管控 降低 减少 压减 压降 取消 下放 清理 淘汰 关停 整合 合并 重组 盘活 挖掘 选派 选树 选取 ' +
    '表彰 奖励 资助 援助 帮扶 救助 补贴 发放 安排 下达 筹集 配套 配备 购置 安装 铺设 贯通 联通 连通 打通 打响 打好 打赢 擦亮 ' +
    '叫响 唱响 讲好 用活 激活 放大 厚植 涵养 凝聚 联系 走访 慰问 邀请 挂牌 制作 编印 编纂 出版 刊发 刊登 播出 拍摄 创作 ' +
    '做到 办成 办理 处理 处置 查处 查办 打击 惩治 遏制 推出 推介 推荐 '
  ).split(' '),
);
const PREPOSITION = /^(?:[在从把将使让由按并也还已]|对(?!外|口|标)|向(?![阳海上])|为(?!民))/;

/** Whether an item may be a new predicate of its own, and not one more thing in the list before it. */
export const opensPredicate = (item: string): boolean => OPENERS.has(item.slice(0, 2)) || PREPOSITION.test(item);

/** A verb alone: 新建、改造A、B. */
export const isBareVerb = (item: string): boolean => item.length === 2 && OPENERS.has(item);

const INNER =
  /.(?:分为|包括|涵盖|设有|设立|获评|入选|荣获|带领|围绕|聚焦|前往|通过|实施|推进|推动|打造|建成|形成|[被将])./;

/** An item with a verb inside is a clause whose object may start a list of its own: 进步奖分为一等奖、二等奖. */
export const holdsPredicate = (item: string): boolean => INNER.test(item.replace(/[“《][^“《”》]{0,40}[”》]/g, ''));
