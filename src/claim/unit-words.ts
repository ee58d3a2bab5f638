// Units and what heads of tables say (单位、表头): the Chinese words that figures are read by. Data, not sentences.
import { list, pairs, record } from "./word-table.ts";

/** Percentages and their unit as told. */
export const percentUnits: Readonly<Record<string, string>> = record(
  "% %; ‰ ‰; 个百分点 个百分点; 百分点 百分点; 个千分点 个千分点; 千分点 千分点; 个基点 个基点; 基点 基点",
);
export const ratioUnits = list("倍 番");
export const moneyUnits = list("元 美元 港元 欧元 日元 英镑 元人民币");
/** Units of durations, in seconds where they combine (7分12秒). */
export const durationUnits: Readonly<Record<string, number>> = Object.fromEntries([
  ["秒", 1],
  ["秒钟", 1],
  ["毫秒", 0],
  ["分钟", 60],
  ["小时", 3600],
  ["个小时", 3600],
  ["天", 86400],
  ["日", 0],
  ["工作日", 0],
  ["个工作日", 0],
  ["个自然日", 0],
  ["自然日", 0],
  ["周", 0],
  ["个周", 0],
  ["个星期", 0],
  ["星期", 0],
  ["个月", 0],
  ["月", 0],
  ["年", 0],
  ["个季度", 0],
  ["个学期", 0],
  ["学时", 0],
  ["课时", 0],
  ["周年", 0],
  ["个交易日", 0],
  ["个昼夜", 0],
]);
/** Units that measure rather than count. */
export const measureUnits = list(
  "米 厘米 毫米 微米 千米 公里 里 海里 延米 延长米 平方米 平米 ㎡ m² 平方公里 平方千米 平方厘米 k㎡ 公顷 亩 立方米 立方 方 m³ 万方 升 毫升 吨 公斤 千克 克 毫克 微克 斤 担 吨标准煤 吨标煤 千克标准煤 公斤标准煤 吨二氧化碳 吨二氧化碳当量 蒸吨 蒸吨/小时 度 千瓦时 兆瓦时 千瓦 兆瓦 瓦 吉瓦 千伏安 千伏 安培 赫兹 兆赫 分贝 摄氏度 ℃ °C 焦 千焦 吉焦 帕 千帕 兆帕 兆 分 岁 周岁 比特 字节 位元 兆比特 吉字节 mg/L μg/m³ ug/m3 mg/m³ kWh kW MW GW km km² kg g t L ml m cm mm dB dB(A) 分贝(A) MB GB TB PB Mbps Gbps 车公里 人公里 吨公里 载重吨 总吨 度电 工时 人天 人日 亿吨公里 车次公里",
);
/** Measure words that count (量词). */
export const countUnits = list(
  "标准箱 标箱 自然箱 标台 个 家 户 件 项 人 名 位 次 起 条 处 座 所 间 套 台 部 辆 艘 架 列 节 头 只 匹 尾 羽 口 张 份 册 本 篇 幅 枚 块 片 栋 幢 层 场 场次 批 批次 期 届 轮 例 例次 宗 单 笔 桩 案 组 队 支 盏 根 棵 株 丛 亿株 粒 颗 门 面 扇 道 段 班 班次 趟 人次 户次 家次 件次 项次 台次 车次 辆次 架次 头次 客次 床 床位 席 桌 类 种 款 环 档 对 双 副 箱 袋 包 瓶 罐 桶 盒 捆 团 堆 孔 井 池 库 站 点位 网点 端 枪 桩位 车位 泊位 个泊位 学位 工位 摊位 铺位 席位 机位 位次 票 字 词 句 页 版 集 课 堂 门次 学分 卷 盘 户人家 口人 园 矿 坝 桥 渠 塘 台套 套次 篇次 帧 幕 曲 首 TEU 人份 剂次 剂 针 针次 支次 份次 条次 处次 点次 天次 亩次 公里次 艘次 列次 拨 起次 通 倍次 宗地 宗件 大类 小类 小项 子项 样 样品 批样 组次 频次 班组 人组 台班 榀 樘 杆 串 折 亿次 轮次 期次 挂 轴 跨 孔次 炉 窑 罗 令 篮 筐 车 船 航次 班列 列车 趟次 标段 包次 份额 户数 个点位 区 县 市 省 国 村 镇 校 院 馆 店 岗位 户厕 眼",
);
/** Units of people that are told as 人. */
export const personUnits: readonly string[] = list("名 位");
export const person = "人";
export const rankUnit = "名";
export const placeUnit = "位";
export const per = "/";
/** Units that are numbers of a name, not figures: 枫桥路26号, 308路, 3号线. */
export const nameUnits = list(
  "号 路 室 号楼 号线 号院 号机 弄 巷 时 点 点钟 时许 级 甲 大道 街 型 号文 年级 强 分局 分公司 分会 分院 分校 分行 分店 中 小 院区 环路",
);
/** Ordinals are told in these only (第二批); 第二医院 and 第31次会议 are names. */
export const ordinalUnits: readonly string[] = list(
  "批 批次 轮 轮次 期 年 家 个 座 站 次 名 位 台 例 件 季 块 所 处 间 栋 套 支 单 宗 场 笔 期次 组 个月 个季度 个年头",
);
export const ordinalRefused = [
  "次会议",
  "次常务",
  "次全体",
  "次全会",
  "次主任",
  "次代表",
  "次党",
  "次区",
  "次市",
  "次执",
  "次集",
  "次工",
  "次联",
  "届",
  "产业",
  "方",
  "时间",
  "书记",
  "医院",
  "中学",
  "小学",
  "人民",
  "幼儿",
  "实验",
  "条",
  "款",
  "项）",
  "章",
];
export const averages = [
  "人均",
  "日均",
  "场均",
  "线均",
  "月均",
  "户均",
  "班均",
  "年均",
  "周均",
  "平均",
  "均价",
  "次均",
  "车均",
  "亩均",
  "地均",
  "劳均",
  "床均",
  "校均",
  "师均",
  "生均",
  "件均",
  "家均",
  "单均",
  "店均",
  "均值",
] as const;
export const eachWord = "每";
/** 千人口, 百户, 万人: a round number of those that share a figure. */
export const perHeads = [
  "万人",
  "千人",
  "百人",
  "百户",
  "千户",
  "万户",
  "百名",
  "千名",
  "万名",
  "十万人",
  "百万人",
  "百万吨",
  "亿元",
  "万车",
  "万元",
  "百平方公里",
  "百公里",
  "千人口",
  "万人口",
] as const;
export const dateHeads = list("日期 时间 时限 期限");
/** Heads of columns and rows that give bare numbers their unit, the longest first. */
export const headUnits: readonly (readonly [string, string])[] = pairs(
  "综合得分 分; 得分 分; 评分 分; 分值 分; 分数 分; 成绩 分; 权重 %; 名次 名; 排名 名; 位次 名; 排序 名; 人次 人次; 人数 人; 件数 件; 户数 户; 次数 次; 频次 次; 家数 家; 项数 项; 起数 起; 天数 天; 宗数 宗; 批次 批次; 场次 场次; 台数 台; 辆数 辆; 座数 座; 处数 处; 条数 条; 份数 份; 篇数 篇; 场数 场; 受理量 件; 办结量 件; 工单量 件; 诉求量 件; 件量 件; 办件量 件; 工单数 件; 诉求数 件; 申请数量 件; 处理决定数量 件; 公开申请 件; 办理结果 件; 予以公开 件; 继续办理 件; 制发 件; 废止 件; 有效 件; 结果维持 件; 结果纠正 件; 其他结果 件; 尚未审结 件; 行政复议 件; 行政诉讼 件; 申请 件; 决定 件",
);
/** A head that tells a share or a quotient: its bare numbers have no unit. */
export const headRatios = list("比 率 指数 系数");
export const headUnitBefore = list("单位： 单位: 计量单位： 单位");
/** 半径 and 圈 behind a figure: it says which standard is meant (500米服务半径). */
export const standardNouns = list("服务半径 半径 健身圈 生活圈 便民 服务圈 圈 步行 范围");
/** What is told in years of age as a result. */
export const ageNouns = list("年龄 寿命 平均");
export const ageUnits: readonly string[] = list("岁 周岁");
/** 倍 and 番, told of changes. */
export const multipleUnit = "倍";
export const doubling = "番";
/** At the end of a row's name they make its percentages changes. */
export const headDirections = list("增长 下降 提高 降低");
/** Between figures that share a unit. */
export const joints: readonly string[] = list("和 与 及 、 /");
/** 2021年第10期: the number of a paper. */
export const serial = "期";
/** A change's head: its column holds changes against this base (环比), or against none (增减). */
export const changeHeads: readonly (readonly [string, string | null])[] = [
  ["同比", "去年同期"],
  ["环比", "上月"],
  ["增减", null],
  ["增幅", null],
  ["增速", null],
  ["增长率", null],
  ["变化", null],
  ["升降", null],
  ["增长", null],
];
export const againstHeads = /(?<![同环])[较比]([\p{Script=Han}\d]{2,6}?)(?:增减|增幅|增长|变化|升降|增加|[（(]|$)/u;
/** Heads of a column that holds each row's unit. */
export const unitHeads: readonly string[] = list("单位 计量单位 度量单位");
/** What may stand under the stroke of a quotient besides units. */
export const belowStroke = list(
  "季度 年 月 日 周 万元 亿元 万人 千人 百人 万 户 人 天 时 次 班 分 每 百户 万户 百公里 标准煤 餐 单 课时 株 床",
);
/** 元 and its long name. */
export const money = "元";
export const longMoney = "元人民币";
