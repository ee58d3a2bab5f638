// Cue words and marks (提示词、标点): the Chinese words that figures are read by. Data, not sentences.
import { list, record } from "./word-table.ts";

/** Names that hold numerals and are none; read from their first character. */
export const names = list(
  "三次产业 十三五 十四五 十五五 十二五 十一五 一网通办 一网统管 一网协同 一窗通办 一窗受理 一窗办理 一站式 一门式 一件事 一次办 一次性 一次办好 一体化 一把手 一体 一致 一律 一定 一些 一批 一样 一般 一直 一切 一共 一并 一时 一旦 一方面 一系列 一揽子 一流 一线 一级 一带一路 一老一小 一刻钟 一事一议 一户一策 一企一策 一园一策 一河一策 一店一码 一码 一张网 一张图 一张表 一张清单 一本账 一盘棋 一门 一表 一单 一键 一号 一卡通 一照 一证 一章 一支队伍 一岗双责 双随机 一公开 三重一大 三公 三农 三资 三权 三率 三方 三大 三项制度 三年行动 三年计划 三会一课 三级 三甲 三无 三违 三同时 三线 三乱 三落实 三包 三查 二手 二维码 二级 二甲 二次 二氧化 二孩 两区 两山 两个维护 两会 两违 两癌 两病 两翼 两非 两高 两法 两客一危 两新 两委 两级 两岸 四个意识 四个自信 四个中心 四个服务 四好 四水 四大 四史 四级 四好农村路 四风 五一 五大 五险 五个一 五项 五年规划 五级 五保 六保 六稳 六一 七一 七有 七个有之 八一 八项规定 九年义务 十大 十佳 百日 百强 百姓 百年 百分位 千家万户 千方百计 千企 千兆 万企 万元地区生产总值 万元GDP 万元工业增加值 万元产值 万无一失 万众 万家 第三方 第一时间 第一书记 第一责任人 第一产业 第二产业 第三产业 第二课堂 第一课堂 第一议题 第三者 第一线 第一家园 十一黄金周 十一假期 零距离 零跑腿 零容忍 零增长 零新增 零报告 零事故 零就业 零申报 零上访 零接触 零差错 零投诉 零工 零售 零散 零星 零部件 百货 百合 半径 半成品 半岛 半导体 半程 半开放 半封闭 过半 万达 亿达 千山 千岛 九三 三八 三五 三沿 三边 三边四级 二十连丰 二期 一期 三期 四期 一标 二标 一区 三区 四区 一镇 一街 二中 一中 三中 四中 一院 二院 三院 四川 九江 九龙 三亚 三明 三门 六安 六盘水 七台河 五指山 百色 千阳 万州 万年 万象 千岛湖",
);
/** What a number may not be followed by to be one: “3号线”, “5G”, “2021金融街论坛” are names. */
export const openQuotes = "“‘「『《〈";
export const closeQuotes = "”’」』》〉";
export const titleQuotes = "《〈";
/** Quoted texts up to this many characters are names. */
export const longestName = 16;
export const comparators = {
  about: list("约 大约 约为 约占 约合 约有 约是 约达 约计 近 将近 接近 大致 左右为 约需 在约"),
  above: list("超过 超 逾 突破 大于 高于 多于 过 已过 远超"),
  atLeast: [
    "不低于",
    "不少于",
    "不小于",
    "至少",
    "不得低于",
    "不得少于",
    "不短于",
    "大于等于",
    "大于或等于",
    "最低",
    "≥",
    ">=",
    "≧",
    "不弱于",
    "不差于",
    "最少",
  ],
  atMost: [
    "不超过",
    "不高于",
    "不大于",
    "不多于",
    "不得超过",
    "不得高于",
    "控制在",
    "至多",
    "最多",
    "小于等于",
    "小于或等于",
    "≤",
    "<=",
    "≦",
    "不长于",
    "控制到",
    "压控在",
    "不突破",
    "限制在",
    "不晚于",
    "不迟于",
  ],
  below: list("不足 小于 低于 少于 不到 未满 未达 未超过 短于 未达到 不满 低至"),
  equal: list("= 等于 为 是"),
  more: list("> ＞"),
  less: list("< ＜"),
  reach: list("达到 达 达至"),
} as const;
/** 约 is no comparator in these (节约, 签约). */
export const aboutRefused: Readonly<Record<string, string>> = record(
  "约 节预签合条履违邀特公契制解毁爽集; 近 附最邻临远靠亲; 过 通经超不渡透越路错难胜度",
);
export const suffixes = {
  about: list("左右 上下 余 多 上下浮动"),
  atLeast: list("以上 及以上 或以上 之上"),
  atMost: list("以内 以下 之内 及以内 及以下 内 之下 或以下"),
} as const;
/** 内 is a suffix only where no other word begins with it (内部, 内外). */
export const suffixRefusedAfter: Readonly<Record<string, string>> = record(
  "内 部外容设涝河环蒙科资需存; 多 个项家种次元层样功少数名出0123456789; 余 额下量数地热; 以下 简称几; 起 来始步草用点底诉动降",
);
export const hedges = [
  "预计",
  "预期",
  "预测",
  "有望",
  "力争",
  "争取",
  "拟于",
  "拟",
  "计划",
  "预计将",
  "预计可",
  "估计",
  "预估",
  "将力争",
] as const;
/** Hedges told by their first word. */
export const hedgeWritten: Readonly<Record<string, string>> = record("拟于 拟; 预计将 预计; 预计可 预计; 将力争 力争");
/** 拟 and 计划 are also parts of nouns. */
export const hedgeRefusedBefore: Readonly<Record<string, string>> = record("拟 模虚草比; 预期 与达超较合符低高于");
export const hedgeRefusedAfter: Readonly<Record<string, string>> = record(
  "拟 订态人稿化任合; 预期 寿目值偏相差增; 计划 完的书数内外生指任单总量表和、，；。）; 预测 值数预模、",
);
/** A plan that is a verb stands first in its clause, or before a time. */
export const planWord = "计划";
/** Before these a plan is a noun even with a time behind it. */
export const planRefusedBefore = "度按原达于占查动作展年超的该与较比为项资训生";
/** Words of a verdict after a figure: 预计可完成。 */
export const verdictWords = list("完成 达标 实现 达到 达成 如期");
export const possessive = "的";
/** A line break that the writer made; those that the layout made are taken out before a text is read. */
export const lineBreak = "\n";
/** Signs that begin a line of a list: the break before one is its writer's in any format. */
export const bullets = "✓✔☑✗✘☒●■◆◇□○▲△➢❖";
export const sentenceEnds = "。！？!?";
export const sentenceMarks = `${sentenceEnds}${lineBreak}`;
export const semicolons = "；;";
export const commas = "，,";
const colons = "：:";
export const listMarks = "、";
const openParens = "（(";
const closeParens = "）)";
/** Before a target list the time of the clause before is over. */
export const targetWords = list("目标 要求 任务 指标");
export const listFollows = list("分别为 为 分别是 是 如下");
/** Before 达到 these make a target of what follows. */
/** 其目标分别为：…: what follows are targets. */
export const targetList = /(?:目标|任务|指标|要求)[^，。；]{0,4}(?:分别)?[为是]?[：:]/u;
export const targetLeads = list("力争 确保 争取 要求 目标为 目标是");
/** 约 that speaks of a figure behind what it is compared with. */
export const farAbout: readonly string[] = list("约为 约占 约合 约有 约是 约达 约需 约计");
/** Words that speak of a share over the whole between: 不到预算的四成. */
export const farComparators: readonly string[] = list("不到 不足 超过 超");
/** What ends a clause. */
export const clauseEnds = `${commas}${sentenceMarks}${semicolons}${listMarks}${closeParens}${colons}`;
export const excess = "超";
/** About, right before a figure: 快于序时进度约2个百分点. */
export const aboutMarks = "约近";
/** Every mark with what it does to a sentence. */
export const marks = [
  [sentenceMarks, "stop"],
  [semicolons, "semicolon"],
  [commas, "comma"],
  [colons, "colon"],
  [listMarks, "list"],
  [openParens, "open"],
  [closeParens, "close"],
] as const;
