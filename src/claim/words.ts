// The Chinese words that figures are read by (词表): numerals, units, times, comparators, hedges, directions, names. Data, not sentences.

/** Characters of Chinese numerals with their values. */
export const digitValues: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
/** Places within four digits, and groups of digits, as powers of ten. */
export const placePowers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
export const groupPowers: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

export const groups = { tenThousand: "万", hundredMillion: "亿" } as const;
/** 半 before these is half of one. */
export const halved: readonly string[] = ["小时", "个小时", "天", "个月", "个工作日"];
/** 一半 before these is no share. */
export const halfRefusedAfter = "身天年路成";

export const numeralMarks = {
  over: "余多",
  /** Before a place that has no digit (上百件, 近千户, 不足千件). */
  bareBefore: "上近足约逾超过破达到至",
  upper: "上",
  /** Of nobody knows how many (数十, 几十, 十几). */
  vague: "数几",
  half: "半",
  one: "一",
  tenth: "成",
  fraction: "分之",
  zeros: "〇零",
  ten: "十",
  thousand: "千",
  point: "点",
  ordinal: "第",
  /** Between the ends of a range. */
  to: "至到",
  dashes: "-—–−~～－―〜－﹣",
  ratio: ":：",
  colonEndings: "秒分钟",
} as const;

/** 两位数 is ten or more. */
export const twoDigits = "两位数";

/** After 成, the words that make it no tenth (三成员, 八成立). */
export const tenthRefused = "立本员效果功为长年熟套都就绩品因人";

/** Percentages and their unit as told. */
export const percentUnits: Readonly<Record<string, string>> = {
  "%": "%", "‰": "‰", 个百分点: "个百分点", 百分点: "百分点", 个千分点: "个千分点", 千分点: "千分点", 个基点: "个基点", 基点: "基点",
}; // prettier-ignore
export const ratioUnits = ["倍", "番"] as const;
export const moneyUnits = ["元", "美元", "港元", "欧元", "日元", "英镑", "元人民币"] as const;
/** Units of durations, in seconds where they combine (7分12秒). */
export const durationUnits: Readonly<Record<string, number>> = {
  秒: 1, 秒钟: 1, 毫秒: 0, 分钟: 60, 小时: 3600, 个小时: 3600, 天: 86400, 日: 0, 工作日: 0, 个工作日: 0, 个自然日: 0, 自然日: 0, 周: 0, 个周: 0, 个星期: 0, 星期: 0,
  个月: 0, 月: 0, 年: 0, 个季度: 0, 个学期: 0, 学时: 0, 课时: 0, 周年: 0, 个交易日: 0, 个昼夜: 0,
}; // prettier-ignore
/** 分 as a part of a time when 秒 follows. */
export const minute = { sign: "分", second: "秒", hour: "小时", seconds: 60 } as const;

/** Units that measure rather than count. */
export const measureUnits =
  "米 厘米 毫米 微米 千米 公里 里 海里 延米 延长米 平方米 平米 ㎡ m² 平方公里 平方千米 平方厘米 k㎡ 公顷 亩 立方米 立方 方 m³ 万方 升 毫升 吨 公斤 千克 克 毫克 微克 斤 担 吨标准煤 吨标煤 千克标准煤 公斤标准煤 吨二氧化碳 吨二氧化碳当量 蒸吨 蒸吨/小时 度 千瓦时 兆瓦时 千瓦 兆瓦 瓦 吉瓦 千伏安 千伏 安培 赫兹 兆赫 分贝 摄氏度 ℃ °C 焦 千焦 吉焦 帕 千帕 兆帕 兆 分 岁 周岁 比特 字节 位元 兆比特 吉字节 mg/L μg/m³ ug/m3 mg/m³ kWh kW MW GW km km² kg g t L ml m cm mm dB dB(A) 分贝(A) MB GB TB PB Mbps Gbps 车公里 人公里 吨公里 载重吨 总吨 度电 工时 人天 人日 亿吨公里 车次公里".split(
    " ",
  );

/** Measure words that count (量词). */
export const countUnits =
  "标准箱 标箱 自然箱 标台 个 家 户 件 项 人 名 位 次 起 条 处 座 所 间 套 台 部 辆 艘 架 列 节 头 只 匹 尾 羽 口 张 份 册 本 篇 幅 枚 块 片 栋 幢 层 场 场次 批 批次 期 届 轮 例 例次 宗 单 笔 桩 案 组 队 支 盏 根 棵 株 丛 亿株 粒 颗 门 面 扇 道 段 班 班次 趟 人次 户次 家次 件次 项次 台次 车次 辆次 架次 头次 客次 床 床位 席 桌 类 种 款 环 档 对 双 副 箱 袋 包 瓶 罐 桶 盒 捆 团 堆 孔 井 池 库 站 点位 网点 端 枪 桩位 车位 泊位 个泊位 学位 工位 摊位 铺位 席位 机位 位次 票 字 词 句 页 版 集 课 堂 门次 学分 卷 盘 户人家 口人 园 矿 坝 桥 渠 塘 台套 套次 篇次 帧 幕 曲 首 TEU 人份 剂次 剂 针 针次 支次 份次 条次 处次 点次 天次 亩次 公里次 艘次 列次 拨 起次 通 倍次 宗地 宗件 大类 小类 小项 子项 样 样品 批样 组次 频次 班组 人组 台班 榀 樘 杆 串 折 亿次 轮次 期次 挂 轴 跨 孔次 炉 窑 罗 令 篮 筐 车 船 航次 班列 列车 趟次 标段 包次 份额 户数 个点位 区 县 市 省 国 村 镇 校 院 馆 店 岗位 户厕 眼".split(
    " ",
  );

/** Units that Chinese numerals do not count: 一区, 三分, 两面 are words. */
export const chineseRefused = new Set(
  "区 县 市 省 国 村 镇 校 院 馆 店 版 集 字 双 层 面 段 环 期 令 首 库 站 队 班 路 口 头 对 道 分 度 里 方 单位 周 日 月 年均 串 轴 股 炉 眼 点 网 坝 桥 井 池 包 副 页 种 票 号 折 只 型 线 秒 手 款 包次 年 兆 安 伏 升 克 担".split(
    " ",
  ),
);
/** And those that they count only from two on, or in the hundreds: 三年保持下降, 两种. */
export const chineseLate = new Set("年 种 期 周 层 面 班 段 队".split(" "));
/** What a lone 一 may count: 一家 and 一座 are one, 一次 and 一项 mostly are not. */
export const singleCounted = new Set("家 座 所 间 栋 台 辆 名 场 起 例 宗 幢 艘 架 番 倍 半".split(" "));
export const singleRefusedBefore = "每同另唯统之逐单任某第这那各何哪专独";

/** Units of people that are told as 人. */
export const personUnits: readonly string[] = ["名", "位"];
export const person = "人";
export const rankUnit = "名";
export const generic = "个";
export const placeUnit = "位";
export const per = "/";

/** Units that are numbers of a name, not figures: 枫桥路26号, 308路, 3号线. */
export const nameUnits = "号 路 室 号楼 号线 号院 号机 弄 巷 时 点 点钟 时许 级 甲 大道 街 型 号文 年级 强 分局 分公司 分会 分院 分校 分行 分店 中 小 院区 环路".split(" ");

/** Ordinals are told in these only (第二批); 第二医院 and 第31次会议 are names. */
export const ordinalUnits: readonly string[] = "批 批次 轮 轮次 期 年 家 个 座 站 次 名 位 台 例 件 季 块 所 处 间 栋 套 支 单 宗 场 笔 期次 组 个月 个季度 个年头".split(" ");
export const ordinalRefused = ["次会议", "次常务", "次全体", "次全会", "次主任", "次代表", "次党", "次区", "次市", "次执", "次集", "次工", "次联", "届", "产业", "方", "时间", "书记", "医院", "中学", "小学", "人民", "幼儿", "实验", "条", "款", "项）", "章"]; // prettier-ignore

/** Names that hold numerals and are none; read from their first character. */
export const names =
  "三次产业 十三五 十四五 十五五 十二五 十一五 一网通办 一网统管 一网协同 一窗通办 一窗受理 一窗办理 一站式 一门式 一件事 一次办 一次性 一次办好 一体化 一把手 一体 一致 一律 一定 一些 一批 一样 一般 一直 一切 一共 一并 一时 一旦 一方面 一系列 一揽子 一流 一线 一级 一带一路 一老一小 一刻钟 一事一议 一户一策 一企一策 一园一策 一河一策 一店一码 一码 一张网 一张图 一张表 一张清单 一本账 一盘棋 一门 一表 一单 一键 一号 一卡通 一照 一证 一章 一支队伍 一岗双责 双随机 一公开 三重一大 三公 三农 三资 三权 三率 三方 三大 三项制度 三年行动 三年计划 三会一课 三级 三甲 三无 三违 三同时 三线 三乱 三落实 三包 三查 二手 二维码 二级 二甲 二次 二氧化 二孩 两区 两山 两个维护 两会 两违 两癌 两病 两翼 两非 两高 两法 两客一危 两新 两委 两级 两岸 四个意识 四个自信 四个中心 四个服务 四好 四水 四大 四史 四级 四好农村路 四风 五一 五大 五险 五个一 五项 五年规划 五级 五保 六保 六稳 六一 七一 七有 七个有之 八一 八项规定 九年义务 十大 十佳 百日 百强 百姓 百年 百分位 千家万户 千方百计 千企 千兆 万企 万元地区生产总值 万元GDP 万元工业增加值 万元产值 万无一失 万众 万家 第三方 第一时间 第一书记 第一责任人 第一产业 第二产业 第三产业 第二课堂 第一课堂 第一议题 第三者 第一线 第一家园 十一黄金周 十一假期 零距离 零跑腿 零容忍 零增长 零新增 零报告 零事故 零就业 零申报 零上访 零接触 零差错 零投诉 零工 零售 零散 零星 零部件 百货 百合 半径 半成品 半岛 半导体 半程 半开放 半封闭 过半 万达 亿达 千山 千岛 九三 三八 三五 三沿 三边 三边四级 二十连丰 二期 一期 三期 四期 一标 二标 一区 三区 四区 一镇 一街 二中 一中 三中 四中 一院 二院 三院 四川 九江 九龙 三亚 三明 三门 六安 六盘水 七台河 五指山 百色 千阳 万州 万年 万象 千岛湖".split(
    " ",
  );
/** Numbers that are names of services: digits that stand for themselves. */
export const numberNames: ReadonlySet<string> = new Set(["12345", "12315", "12348", "12369", "12328", "12350", "12301", "12385", "110", "119", "120", "122", "114", "96310", "96156", "8890", "12333", "12366", "12320", "12329", "12319", "12388"]); // prettier-ignore
/** What a number may not be followed by to be one: “3号线”, “5G”, “2021金融街论坛” are names. */
export const openQuotes = "“‘「『《〈";
export const closeQuotes = "”’」』》〉";
export const titleQuotes = "《〈";
/** Quoted texts up to this many characters are names. */
export const longestName = 16;
export const bracketsOfNumbers = "〔[【";
/** 国务院令第711号: a number after these words is a document's. */
export const documentBefore = ["令第", "公告第", "议案第", "提案第"] as const;

export const comparators = {
  about: ["约", "大约", "约为", "约占", "约合", "约有", "约是", "约达", "约计", "近", "将近", "接近", "大致", "左右为", "约需", "在约"],
  above: ["超过", "超", "逾", "突破", "大于", "高于", "多于", "过", "已过", "远超"],
  atLeast: ["不低于", "不少于", "不小于", "至少", "不得低于", "不得少于", "不短于", "大于等于", "大于或等于", "最低", "≥", ">=", "≧", "不弱于", "不差于", "最少"],
  atMost: ["不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "控制在", "至多", "最多", "小于等于", "小于或等于", "≤", "<=", "≦", "不长于", "控制到", "压控在", "不突破", "限制在"],
  below: ["不足", "小于", "低于", "少于", "不到", "未满", "未达", "未超过", "短于", "未达到", "不满", "低至"],
  equal: ["=", "等于", "为", "是"],
  more: [">", "＞"],
  less: ["<", "＜"],
  reach: ["达到", "达", "达至"],
} as const; // prettier-ignore
/** 约 is no comparator in these (节约, 签约). */
export const aboutRefused: Readonly<Record<string, string>> = { 约: "节预签合条履违邀特公契制解毁爽集", 近: "附最邻临远靠亲", 超: "", 过: "通经超不渡透越路错难胜度" };

export const suffixes = {
  about: ["左右", "上下", "余", "多", "上下浮动"],
  atLeast: ["以上", "及以上", "或以上", "之上"],
  atMost: ["以内", "以下", "之内", "及以内", "及以下", "内", "之下", "或以下"],
} as const;
/** 内 is a suffix only where no other word begins with it (内部, 内外). */
export const suffixRefusedAfter: Readonly<Record<string, string>> = { 内: "部外容设涝河环蒙科资需存", 多: "个项家种次元层样功少数名", 余: "额下量数地热", 以下: "简称几", 起: "来始步草用点底诉动降" };

export const hedges = ["预计", "预期", "预测", "有望", "力争", "争取", "拟于", "拟", "计划", "预计将", "预计可", "估计", "预估", "将力争"] as const;
/** Hedges told by their first word. */
export const hedgeWritten: Readonly<Record<string, string>> = { 拟于: "拟", 预计将: "预计", 预计可: "预计", 将力争: "力争" };
/** 拟 and 计划 are also parts of nouns. */
export const hedgeRefusedBefore: Readonly<Record<string, string>> = { 拟: "模虚草比", 预期: "与达超较合符低高于" };
export const hedgeRefusedAfter: Readonly<Record<string, string>> = { 拟: "订态人稿化任合", 预期: "寿目值偏相差增", 计划: "完的书数内外生指任单总量表和、，；。）", 预测: "值数预模、" };
/** A plan that is a verb stands first in its clause, or before a time. */
export const planWord = "计划";
/** Before these a plan is a noun even with a time behind it. */
export const planRefusedBefore = "度按原达于占查动作展年超的该与较比为项资训生";
/** Words of a verdict after a figure: 预计可完成。 */
export const verdictWords = ["完成", "达标", "实现", "达到", "达成", "如期"] as const;

export const directions = {
  up: ["增长", "增加", "上升", "提高", "提升", "扩大", "上涨", "增多", "攀升", "回升", "增", "升", "多", "高", "快", "前移", "上移", "增幅", "涨幅", "增速", "增长率", "同比增幅", "净增长", "领先", "超出", "上浮", "涨", "翻", "翻了", "增产", "超收", "多收", "增持", "加快", "延长", "增收", "改善", "好转", "进位", "前进", "新增", "增设", "超", "多出", "高出", "扩增", "增量", "推迟", "延后", "长", "提速", "上调"],
  down: ["下降", "减产", "短收", "少收", "净减", "净减少", "减少", "降低", "缩短", "压减", "压缩", "缩减", "降幅", "跌幅", "减幅", "回落", "下滑", "后移", "下移", "落后", "差", "提前", "精简", "减", "降", "少", "低", "慢", "收窄", "下跌", "减排", "减轻", "退后", "后退", "短", "压降", "下浮", "下调", "削减", "缩小", "减收", "节约", "减小"],
} as const; // prettier-ignore
/** Directions that mean a change only after what they compare with, or before a percentage. */
export const weakDirections: ReadonlySet<string> = new Set("超收 短收 多收 少收 净减 净减少 增持 增 升 多 高 快 减 降 少 低 慢 差 超 长 短 涨 新增 增设 领先 落后 超出 多出 高出 延长 推迟 延后 改善 好转 提前 增收 减收 节约 减排 增量 扩大 减轻".split(" ")); // prettier-ignore
/** Directions of what is counted, never of places in a ranking (较上年增加2位). */
export const peopleDirections: ReadonlySet<string> = new Set("增加 减少 增长 增多 新增 净增 净减少".split(" "));
/** Nouns of a change: 增速18%以上, 降幅33.3%. */
export const rateNouns: ReadonlySet<string> = new Set("增速 增幅 涨幅 降幅 跌幅 减幅 增长率".split(" "));
/** Directions that change a level without a base: 平均办理周期3.4个工作日，缩短0.6个工作日. */
export const bareDirections: ReadonlySet<string> = new Set("缩短 压缩 压减 上升 下降 提高 提升 降低 前移 后移 上移 下移 回升 回落 进位".split(" "));
/** What may stand between a direction and its figure. */
export const directionFillers = "了 约 近 超 超过 不少于 不低于 不超过 不高于 为 达 达到 均 各 在 幅度 幅度为 率为 率 逾 保持在 控制在 稳定在 高达 将近 不足 至少 大于 小于 高于 低于 多达 分别 分别为 目标 约为 均为 均超过 突破 仅 速度 速度为 仅为 就达 了近 了约 率达 率达到 过 达到了 下限 的".split(
  " ",
);
/** After these a direction leads to a level, not to a change (降至, 提高到). */
export const levelMarks = "至到为成";

export const bases = {
  /** 较去年, 比上年: what follows, up to the direction, is the base. */
  markers: ["较", "比", "与", "同", "和", "相较于", "相比", "相对于", "对比", "距", "距离"],
  samePeriod: ["同比"],
  previousPeriod: ["环比"],
  sameDefinition: ["同口径"],
  level: ["持平", "基本持平", "一致", "相当", "基本相当", "相持平", "大体相当", "基本一致"],
  /** 高于全市0.2个百分点: the base stands between this and the figure. */
  above: ["高于", "快于", "多于", "优于", "好于", "劣于", "领先", "领先于", "超", "超过", "高出", "超出", "长于", "大于", "先于"],
  below: ["低于", "慢于", "少于", "落后", "落后于", "短于", "差于", "小于", "早于"],
} as const; // prettier-ignore
export const baseNames = { lastYear: "去年同期", sameDefinition: "去年同口径", level: "持平" } as const;
/** 环比: the period before one of this kind. */
export const previousPeriods = { month: "上月", quarter: "上季度", half: "上半年", year: "上年", week: "上周", other: "上期" } as const;
export const markerRefused: Readonly<Record<string, { readonly before: string; readonly after: string }>> = {
  比: { before: "占对同环相评配类正反性分", after: "较例率重赛较学如武价选照" },
  较: { before: "计", after: "好为强差真" },
  与: { before: "参给赋", after: "会" },
  同: { before: "相共协合会不陪等如认", after: "比时步口期意类行业级" },
  和: { before: "", after: "" },
  距: { before: "", after: "" },
};
/** What follows a base and is no part of it. */
export const baseTails = "累计 略 略有 再 又 约 尚 大幅 大幅度 净 同比 均 分别 已 仅 共 小幅 明显 显著 进一步 持续 稳步 相比 相 实际 名义 的 还 仍 有所 将 增减 呈 也 都 各 快速 整体 总体 同口径 按可比口径 可比口径 依然 基本 要 预计 实现".split(
  " ",
);
export const previousMeans = "中";
/** Completion is no comparison: 年度任务的1.65倍, 计划的105%. */
export const completionNouns = ["任务", "计划", "目标", "指标", "预算", "任务数", "目标任务", "任务量", "目标值", "应检数", "总量", "总数"] as const;
export const possessive = "的";
/** Base and multiple: 是去年同期的2.3倍. */
export const equalVerbs = ["是", "为", "达", "约为", "相当于", "达到", "约是", "约合", "约相当于"] as const;
export const fromWords = "由从自";
export const firstLevelWords = ["先定", "原定", "原为", "年初定", "原计划", "原来"] as const;
export const changeVerbs = "压减 降 下降 减 减少 缩短 缩减 压缩 核减 提高 提升 上升 升 增 增加 增长 扩大 调整 调减 调增 改 精简 降低 回落 下调 上调 拓展 扩增 收窄 优化 压降 提 压 缩 扩 增补 增扩 上浮 下浮 回升 拓 缩小".split(
  " ",
);

/** Subjects of a change clause that stand for the figure before it. */
export const genericSubjects =
  "增速 增幅 降幅 数量 总量 规模 人数 金额 阅读量 比重 占比 比例 数 总数 总额 件数 起数 事故起数 死亡人数 同比 增长率 排名 位次 名次 速度 值 平均值 均值 浓度 成绩 得分 综合得分 面积 产量 产值 累计 可比 按可比价 按可比价格 按可比价格计算 按可比价计算 按不变价 按不变价计算 按不变价格计算 按同口径 剔除 实际 名义 可比增长 扣除价格因素 户数 次数 时长 时间 用时 量 数据 总体 增速同比 可比口径 按可比口径 剔除不可比因素 数值 该指标 较好 总人数 总数量 期末 整体 结果".split(
    " ",
  );
/** Adverbs of a change, no part of its subject. */
export const changeAdverbs =
  "略 累计 均 再 又 预计 将 可 仍 各 分别 约 大幅 平均 净 已 小幅 明显 显著 进一步 持续 稳步 有所 也 都 则 还 其中 并 且 继续 逐年 逐月 连续 依然 双双 总体 实现 呈 即 全年 合计 共 整体 同时 数量 同样 快速 略有".split(
    " ",
  );

export const averages = ["人均", "日均", "场均", "线均", "月均", "户均", "班均", "年均", "周均", "平均", "均价", "次均", "车均", "亩均", "地均", "劳均", "床均", "校均", "师均", "生均", "件均", "家均", "单均", "店均", "均值"] as const;
export const eachWord = "每";
/** 千人口, 百户, 万人: a round number of those that share a figure. */
export const perHeads = ["万人", "千人", "百人", "百户", "千户", "万户", "百名", "千名", "万名", "十万人", "百万人", "百万吨", "亿元", "万车", "万元", "百平方公里", "百公里", "千人口", "万人口"] as const;

export const places = ["全国", "全省", "全市", "全区", "全县", "全州", "全镇", "全盟", "全旗", "全系统", "全街道", "全乡", "全域", "同类", "城六区", "中心城区", "主城区", "功能拓展区", "功能核心区", "生态涵养区", "远郊区", "近郊区", "城区", "全行业", "同类地区", "同类城市", "同类区", "各区", "核心区", "京津冀", "长三角", "省内", "市内", "区内", "县内", "国内", "世界", "全球", "本市", "本区", "本省", "省直", "市直", "区直", "各县区", "各街道", "各街镇", "全疆", "全自治区"] as const;
export const placeEnds = "区市县省镇街州";
export const rankVerbs = "排名 排在 排 位列 位居 居 列 并列 名列 位于 居于 排序 单月排名 综合排名 列居 跃居 升至 跃升至 上升至 升到 保持 稳居 蝉联 获 位次 取得 获得 夺得 居全 达到 降至 退至 跌至 提升至 前移至 进位至 并居".split(
  " ",
);
export const rankTops = "前后末倒";
export const rankUnits = ["名", "位"] as const;
/** The field of a ranking, and the place that it fills. */
export const fields: readonly (readonly [string, string])[] = [
  ["个区县", "全市"], ["个区", "全市"], ["个县区", "全市"], ["个县市区", "全市"], ["个县（市、区）", "全市"], ["个街镇", "全区"], ["个镇街", "全区"], ["个街道", "全区"], ["个乡镇", "全县"], ["个街乡", "全区"], ["个地市", "全省"], ["个市州", "全省"], ["个设区市", "全省"], ["个地级市", "全省"], ["个省市", "全国"],
]; // prettier-ignore
export const inField = "中";

export const sentenceMarks = "。！？!?";
export const semicolons = "；;";
export const commas = "，,";
export const colons = "：:";
export const listMarks = "、";
export const openParens = "（(";
export const closeParens = "）)";

/** Time expressions (时间). */
export const times = {
  /** Said of figures as they stand. */
  periods: ["截至目前", "截止目前", "目前", "全年", "年内", "本年度", "上半年", "下半年", "年末", "年底", "今年以来", "去年以来", "当月", "本月", "本年", "当年", "本季度", "当季", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "前三季度", "前两季度", "前二季度", "去年", "上年", "全年度", "截至当前", "当前", "本周", "上周", "上月", "月末", "期末", "去年同期", "上年同期", "去年底", "上年末", "上半年度", "下半年度", "上季度"],
  /** Parts of comparisons, plans and names, or too vague to govern a figure. */
  others: ["今年", "明年", "年初", "年中", "次年", "来年", "本期", "同期", "年度", "近年来", "汛期", "采暖季", "供暖季"],
  /** Instead of a year before a month or a part of it. */
  years: ["今年", "去年", "上年", "明年", "本年", "当年", "本年度", "次年"],
  /** Parts that may follow a year. */
  parts: ["上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "前三季度", "前两季度", "全年"],
  quarter: "季度", half: "半年", year: "年", month: "月", days: "日号", share: "份", degree: "度",
  ends: "底末", early: "初", tenDays: ["上旬", "中旬", "下旬"], before: "前", serialBefore: "年总", since: "以来",
  asOf: ["截至", "截止到", "截至到", "截止"], to: "到", from: "自", up: "起", stop: "止", onDay: "于", soft: ["年末", "年底", "期末", "月末", "上年", "去年"],
  /** 前 before these is no deadline (6月前三名). */
  beforeRefused: "一二两三四五六七八九十几期列往后景沿线",
} as const; // prettier-ignore
/** A time that leads one of these with 的 behind it belongs to the plan it is compared with: 占全年任务的76.7%. */
export const planNouns = ["任务", "计划", "目标", "指标", "预算", "任务数", "目标任务", "目标值", "总任务", "控制指标", "计划数", "目标数"] as const;
/** What a clause may open with before its time: 其中8月份, 我区2021年. */
export const openers = ["其中", "据", "经", "我区", "全区", "我市", "全市", "我县", "全县", "我局", "我镇", "我街道", "区", "市", "县", "局", "镇", "街道", "办", "委", "院", "截至", "截止", "仅", "今年", "同时", "而", "另", "另外", "此外", "但", "共", "均", "已", "在", "到", "自", "从", "于", "按", "按照", "根据", "总体", "一是", "二是", "三是", "四是", "五是", "六是"] as const;
/** Before a target list the time of the clause before is over. */
export const targetWords = ["目标", "要求", "任务", "指标"] as const;
export const listFollows = ["分别为", "为", "分别是", "是", "如下"] as const;
export const dateHeads = ["日期", "时间", "时限", "期限"] as const;

/** Heads of columns and rows that give bare numbers their unit, the longest first. */
export const headUnits: readonly (readonly [string, string])[] = [
  ["综合得分", "分"], ["得分", "分"], ["评分", "分"], ["分值", "分"], ["分数", "分"], ["成绩", "分"], ["权重", "%"],
  ["名次", "名"], ["排名", "名"], ["位次", "名"], ["排序", "名"],
  ["人次", "人次"], ["人数", "人"], ["件数", "件"], ["户数", "户"], ["次数", "次"], ["频次", "次"], ["家数", "家"], ["项数", "项"], ["起数", "起"], ["天数", "天"], ["宗数", "宗"], ["批次", "批次"], ["场次", "场次"], ["台数", "台"], ["辆数", "辆"], ["座数", "座"], ["处数", "处"], ["条数", "条"], ["份数", "份"], ["篇数", "篇"], ["场数", "场"],
  ["受理量", "件"], ["办结量", "件"], ["工单量", "件"], ["诉求量", "件"], ["件量", "件"], ["办件量", "件"], ["工单数", "件"], ["诉求数", "件"],
  ["申请数量", "件"], ["处理决定数量", "件"], ["公开申请", "件"], ["办理结果", "件"], ["予以公开", "件"], ["继续办理", "件"], ["制发", "件"], ["废止", "件"], ["有效", "件"], ["结果维持", "件"], ["结果纠正", "件"], ["其他结果", "件"], ["尚未审结", "件"], ["行政复议", "件"], ["行政诉讼", "件"], ["申请", "件"], ["决定", "件"],
]; // prettier-ignore
/** A head that tells a share or a quotient: its bare numbers have no unit. */
export const headRatios = ["比", "率", "指数", "系数"] as const;
export const headUnitBefore = ["单位：", "单位:", "计量单位：", "单位"] as const;
/** Before 达到 these make a target of what follows. */
/** 其目标分别为：…: what follows are targets. */
export const targetList = /(?:目标|任务|指标|要求)[^，。；]{0,4}(?:分别)?[为是]?[：:]/u;
export const targetLeads = ["力争", "确保", "争取", "要求", "目标为", "目标是"] as const;
/** 半径 and 圈 behind a figure: it says which standard is meant (500米服务半径). */
export const standardNouns = ["服务半径", "半径", "健身圈", "生活圈", "便民", "服务圈", "圈", "步行", "范围"] as const;
export const ageUnits: readonly string[] = ["岁", "周岁"];
/** 倍 and 番, told of changes. */
export const multipleUnit = "倍";
export const doubling = "番";
/** Directions of one character that tell a change right before a percentage (增6.5%). */
export const shortDirections: readonly string[] = ["增", "升", "涨", "降", "减"];
export const betterWords = ["优于", "好于", "快于", "短于", "劣于"] as const;
/** Words that another begins with (超额, 超期). */
export const cueRefusedAfter: Readonly<Record<string, string>> = { 超: "额期标出级大市限前载龄重员速量高低" };
/** At the end of a row's name they make its percentages changes. */
export const headDirections = ["增长", "下降", "提高", "降低"] as const;
/** Between figures that share a unit. */
export const joints: readonly string[] = ["和", "与", "及", "、", "/"];
/** 约 that speaks of a figure behind what it is compared with. */
export const farAbout: readonly string[] = ["约为", "约占", "约合", "约有", "约是", "约达", "约需", "约计"];
/** Words that speak of a share over the whole between: 不到预算的四成. */
export const farComparators: readonly string[] = ["不到", "不足", "超过", "超"];
/** 2021年第10期: the number of a paper. */
export const serial = "期";
export const respectively = "分别";
/** Of a time, quicker is less. */
export const speeds: readonly string[] = ["快", "慢", "加快", "提速"];
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
export const unitHeads: readonly string[] = ["单位", "计量单位", "度量单位"];
/** What joins digits and letters to codes (010-60330118, GB/T). */
export const codeJoints = "-./_+*";
/** Beside digits these make a formula or a day's name: 3+2, 7×24, 12·4. */
export const formulaMarks = "+×·*";
/** Parts of a time of day, in seconds. */
export const second = "秒";
export const clockUnits: readonly (readonly [string, number])[] = [["个小时", 3600], ["小时", 3600], ["分钟", 60], ["分", 60], ["秒", 1]]; // prettier-ignore
export const clockStarts = "个小分秒";
/** Units that 半 may stand behind: 7倍半, 一年半. */
export const halvedBehind: readonly string[] = ["倍", "番", "年", "天", "里"];
/** Behind 年 these make a name of it (三年行动), and before it these (近三年). */
export const yearNames: readonly string[] = ["行动", "计划", "规划", "攻坚", "滚动", "制", "期", "级", "义务"];
export const yearRefusedBefore = "近这前";
/** 分 is a score, unless one of these words begins with it. */
export const score = "分";
export const scoreNames: readonly string[] = ["局", "行", "公司", "会", "校", "院", "中心", "店", "厂", "区", "管", "馆", "支", "库", "指数", "组"];
/** Before these a small Chinese number is none (周三, 三星). */
export const fewRefusedBefore = "周星每";
/** What ends a clause. */
export const clauseEnds = `${commas}${sentenceMarks}${semicolons}${listMarks}${closeParens}${colons}`;
/** Behind 千 these are units of their own: 150万千瓦 is a million and a half 千瓦. */
export const thousandUnits = "瓦米克伏焦帕赫卡兆";
/** 110 and its like are names of services before these. */
export const serviceNouns: readonly string[] = ["急救", "电话", "热线", "报警", "接警", "指挥", "平台", "联动", "警情", "救护", "处警", "专线"];
/** A base does not end so. */
export const baseRefusedEnds = "占为达仅的在";
/** 恢复到2019年的九成: verbs that set a figure against another time. */
export const shareVerbs: readonly string[] = ["恢复到", "恢复至", "相当于", "为", "是", "达到", "达", "仅为", "只有", "仅有", "仅相当于"];
/** 上年结转: a time that names what was carried over. */
export const carriedOver: readonly string[] = ["结转"];
export const excess = "超";
/** About, right before a figure: 快于序时进度约2个百分点. */
export const aboutMarks = "约近";
