// Directions, bases and ranks (增减、比较、排名): the Chinese words that figures are read by. Data, not sentences.
import { list, pairs, record } from "./word-table.ts";

export const directions = {
  up: [
    "增长",
    "增加",
    "上升",
    "提高",
    "提升",
    "扩大",
    "上涨",
    "增多",
    "攀升",
    "回升",
    "增",
    "升",
    "多",
    "高",
    "快",
    "前移",
    "上移",
    "增幅",
    "涨幅",
    "增速",
    "增长率",
    "同比增幅",
    "净增长",
    "领先",
    "超出",
    "上浮",
    "涨",
    "翻",
    "翻了",
    "增产",
    "超收",
    "多收",
    "增持",
    "加快",
    "延长",
    "增收",
    "改善",
    "好转",
    "进位",
    "前进",
    "新增",
    "增设",
    "超",
    "多出",
    "高出",
    "扩增",
    "增量",
    "推迟",
    "延后",
    "长",
    "提速",
    "上调",
  ],
  down: [
    "下降",
    "减产",
    "短收",
    "少收",
    "净减",
    "净减少",
    "减少",
    "降低",
    "缩短",
    "压减",
    "压缩",
    "缩减",
    "降幅",
    "跌幅",
    "减幅",
    "回落",
    "下滑",
    "后移",
    "下移",
    "落后",
    "差",
    "提前",
    "精简",
    "减",
    "降",
    "少",
    "低",
    "慢",
    "收窄",
    "下跌",
    "减排",
    "减轻",
    "退后",
    "后退",
    "短",
    "压降",
    "下浮",
    "下调",
    "削减",
    "缩小",
    "减收",
    "节约",
    "减小",
  ],
} as const;
/** Directions that mean a change only after what they compare with, or before a percentage. */
export const weakDirections: ReadonlySet<string> = new Set(
  list(
    "超收 短收 多收 少收 净减 净减少 增持 增 升 多 高 快 减 降 少 低 慢 差 超 长 短 涨 新增 增设 领先 落后 超出 多出 高出 延长 推迟 延后 改善 好转 提前 增收 减收 节约 减排 增量 扩大 减轻",
  ),
);
/** Directions of what is counted, never of places in a ranking (较上年增加2位). */
export const peopleDirections: ReadonlySet<string> = new Set(list("增加 减少 增长 增多 新增 净增 净减少"));
/** Nouns of a change: 增速18%以上, 降幅33.3%. */
export const rateNouns: ReadonlySet<string> = new Set(list("增速 增幅 涨幅 降幅 跌幅 减幅 增长率"));
/** Directions that change a level without a base: 平均办理周期3.4个工作日，缩短0.6个工作日. */
export const bareDirections: ReadonlySet<string> = new Set(
  list("缩短 压缩 压减 上升 下降 提高 提升 降低 前移 后移 上移 下移 回升 回落 进位"),
);
/** What may stand between a direction and its figure. */
export const directionFillers = list(
  "了 约 近 超 超过 不少于 不低于 不超过 不高于 为 达 达到 均 各 在 幅度 幅度为 率为 率 逾 保持在 控制在 稳定在 高达 将近 不足 至少 大于 小于 高于 低于 多达 分别 分别为 目标 约为 均为 均超过 突破 仅 速度 速度为 仅为 就达 了近 了约 率达 率达到 过 达到了 下限 的",
);
/** After these a direction leads to a level, not to a change (降至, 提高到). */
export const levelMarks = "至到为成";
export const bases = {
  /** 较去年, 比上年: what follows, up to the direction, is the base. */
  markers: list("较 比 与 同 和 相较于 相比 相对于 对比 距 距离"),
  samePeriod: ["同比"],
  previousPeriod: ["环比"],
  sameDefinition: ["同口径"],
  level: list("持平 基本持平 一致 相当 基本相当 相持平 大体相当 基本一致"),
  /** 高于全市0.2个百分点: the base stands between this and the figure. */
  above: list("高于 快于 多于 优于 好于 劣于 领先 领先于 超 超过 高出 超出 长于 大于 先于"),
  below: list("低于 慢于 少于 落后 落后于 短于 差于 小于 早于"),
} as const;
export const baseNames = { lastYear: "去年同期", sameDefinition: "去年同口径", level: "持平" } as const;
export const markerRefused: Readonly<Record<string, { readonly before: string; readonly after: string }>> = Object.fromEntries([
  ["比", { before: "占对同环相评配类正反性分", after: "较例率重赛较学如武价选照" }],
  ["较", { before: "计", after: "好为强差真" }],
  ["与", { before: "参给赋", after: "会" }],
  ["同", { before: "相共协合会不陪等如认", after: "比时步口期意类行业级" }],
  ["和", { before: "", after: "" }],
  ["距", { before: "", after: "" }],
]);
/** What follows a base and is no part of it. */
export const baseTails = list(
  "累计 略 略有 再 又 约 尚 大幅 大幅度 净 同比 均 分别 已 仅 共 小幅 明显 显著 进一步 持续 稳步 相比 相 实际 名义 的 还 仍 有所 将 增减 呈 也 都 各 快速 整体 总体 同口径 按可比口径 可比口径 依然 基本 要 预计 实现",
);
/** Completion is no comparison: 年度任务的1.65倍, 计划的105%. */
export const completionNouns = [
  "任务",
  "计划",
  "目标",
  "指标",
  "预算",
  "任务数",
  "目标任务",
  "任务量",
  "目标值",
  "应检数",
  "总量",
  "总数",
] as const;
/** Base and multiple: 是去年同期的2.3倍. */
export const equalVerbs = list("是 为 达 约为 相当于 达到 约是 约合 约相当于");
export const firstLevelWords = list("先定 原定 原为 年初定 原计划 原来");
export const changeVerbs = list(
  "压减 降 下降 减 减少 缩短 缩减 压缩 核减 提高 提升 上升 升 增 增加 增长 扩大 调整 调减 调增 改 精简 降低 回落 下调 上调 拓展 扩增 收窄 优化 压降 提 压 缩 扩 增补 增扩 上浮 下浮 回升 拓 缩小",
);
/** Subjects of a change clause that stand for the figure before it. */
export const genericSubjects = list(
  "增速 增幅 降幅 数量 总量 规模 人数 金额 阅读量 比重 占比 比例 数 总数 总额 件数 起数 事故起数 死亡人数 同比 增长率 排名 位次 名次 速度 值 平均值 均值 浓度 成绩 得分 综合得分 面积 产量 产值 累计 可比 按可比价 按可比价格 按可比价格计算 按可比价计算 按不变价 按不变价计算 按不变价格计算 按同口径 剔除 实际 名义 可比增长 扣除价格因素 户数 次数 时长 时间 用时 量 数据 总体 增速同比 可比口径 按可比口径 剔除不可比因素 数值 该指标 较好 总人数 总数量 期末 整体 结果",
);
/** Adverbs of a change, no part of its subject. */
export const changeAdverbs = list(
  "略 累计 均 再 又 预计 将 可 仍 各 分别 约 大幅 平均 净 已 小幅 明显 显著 进一步 持续 稳步 有所 也 都 则 还 其中 并 且 继续 逐年 逐月 连续 依然 双双 总体 实现 呈 即 全年 合计 共 整体 同时 数量 同样 快速 略有",
);
export const places = [
  "全国",
  "全省",
  "全市",
  "全区",
  "全县",
  "全州",
  "全镇",
  "全盟",
  "全旗",
  "全系统",
  "全街道",
  "全乡",
  "全域",
  "同类",
  "城六区",
  "中心城区",
  "主城区",
  "功能拓展区",
  "功能核心区",
  "生态涵养区",
  "远郊区",
  "近郊区",
  "城区",
  "全行业",
  "同类地区",
  "同类城市",
  "同类区",
  "各区",
  "核心区",
  "京津冀",
  "长三角",
  "省内",
  "市内",
  "区内",
  "县内",
  "国内",
  "世界",
  "全球",
  "本市",
  "本区",
  "本省",
  "省直",
  "市直",
  "区直",
  "各县区",
  "各街道",
  "各街镇",
  "全疆",
  "全自治区",
] as const;
export const placeEnds = "区市县省镇街州";
export const rankVerbs = list(
  "排名 排在 排 位列 位居 居 列 并列 名列 位于 居于 排序 单月排名 综合排名 列居 跃居 升至 跃升至 上升至 升到 保持 稳居 蝉联 获 位次 取得 获得 夺得 居全 达到 降至 退至 跌至 提升至 前移至 进位至 并居",
);
export const rankTops = "前后末倒";
export const rankUnits = list("名 位");
/** The field of a ranking, and the place that it fills. */
export const fields: readonly (readonly [string, string])[] = pairs(
  "个区县 全市; 个区 全市; 个县区 全市; 个县市区 全市; 个县（市、区） 全市; 个街镇 全区; 个镇街 全区; 个街道 全区; 个乡镇 全县; 个街乡 全区; 个地市 全省; 个市州 全省; 个设区市 全省; 个地级市 全省; 个省市 全国",
);
export const inField = "中";
/** Directions of one character that tell a change right before a percentage (增6.5%). */
export const shortDirections: readonly string[] = list("增 升 涨 降 减");
export const betterWords = list("优于 好于 快于 短于 劣于");
/** Words that another begins with (超额, 超期). */
export const cueRefusedAfter: Readonly<Record<string, string>> = record("超 额期标出级大市限前载龄重员速量高低");
export const respectively = "分别";
/** Of a time, quicker is less. */
export const speeds: readonly string[] = list("快 慢 加快 提速");
/** A base does not end so. */
export const baseRefusedEnds = "占为达仅的在";
/** 恢复到2019年的九成: verbs that set a figure against another time. */
export const shareVerbs: readonly string[] = list("恢复到 恢复至 相当于 为 是 达到 达 仅为 只有 仅有 仅相当于");
/** Between a place and a rank. */
export const rankJoints = list("在 第 前 后 末 倒");
/** 新城四区: a field told by how many it has. */
export const fieldNumbers = "二三四五六七八九十";
