// The Chinese words by which a claim is known for what it tells of: its time, its place, its measure word.

export const tellingWords = {
  /** Measure words that may stand for one another: of things, of matters, of people's doings. */
  measureWords: [
    ["个", "家", "户", "处", "所", "座", "间", "栋", "台", "套", "组", "支", "片", "点"],
    ["个", "项", "件", "宗", "例", "份", "笔", "卷", "条", "起", "篇"],
    ["次", "批", "批次", "期", "场", "场次", "届", "轮"],
    ["户", "户次", "家", "家次", "个"],
    ["次", "件次", "家次", "户次", "场次"],
    ["件", "件次"],
    ["家", "家次"],
  ],
  elsewhere: ["全市", "全国", "全省", "其他区", "各区", "市级"],
  yearPattern: "(?<year>(?:19|20)[0-9]{2})年|(?<last>去年|上年)",
  monthsPattern: "(?<from>[0-9]{1,2})月?[-—–―~至到](?<to>[0-9]{1,2})月",
  untilPattern: "(?:截至|截止|到)[^0-9]{0,2}(?:[0-9]{4}年)?(?<month>[0-9]{1,2})月",
  firstQuartersPattern: "前(?<quarters>[二三])季度",
  quarterPattern: "(?<quarter>[一二三四1-4])季度",
  firstHalfPattern: "上半年",
  secondHalfPattern: "下半年",
  monthPattern: "(?<month>[0-9]{1,2})月",
  wholeYearPattern: "全年|年度|年内|本年|今年|去年|上年|年",
  changedBy: ["了", "约", "为", "达", "近"],
  /** Names of a change: 同比变动, 增速. */
  changeNames: [
    "变动",
    "变化",
    "变幅",
    "变动幅度",
    "变化幅度",
    "变动率",
    "变化率",
    "增长率",
    "增速",
    "增长幅度",
    "提升幅度",
    "下降幅度",
    "多出",
    "少了",
    "净增",
  ],
  /** A result that is told right behind what was asked: ≥100%，实际99%. */
  actual: "^实际(?:值|数|完成|达到|达|为|：|:)*$",
  earlier: ["上一届", "上届", "前一年", "上一年", "以往", "往年"],
  sameTime: ["同比", "环比"],
  hedges: ["预计", "预期", "有望", "力争", "争取", "拟于", "将于"],
  lastYear: ["去年", "上年", "同期", "往年"] as readonly string[],
  /** Names that end like a place and are none. */
  genericPlaces: [
    "平原区",
    "涵养区",
    "示范区",
    "开发区",
    "自贸区",
    "创新区",
    "园区",
    "社区",
    "小区",
    "校区",
    "地区",
    "辖区",
    "山区",
    "城区",
    "中心区",
    "保护区",
    "新区",
    "片区",
    "景区",
    "郊区",
    "本区",
    "我区",
    "全区",
    "各区",
    "六区",
    "街区",
    "功能区",
    "城市",
    "我市",
    "全市",
    "本市",
    "超市",
    "门市",
    "上市",
    "我县",
    "全县",
    "本县",
    "各县",
  ],
  placeName: "(?:^|[^\\p{Script=Han}]|[年度月])(?<place>(?:(?![年度月])\\p{Script=Han}){2,3}?[区县市])(?=\\p{Script=Han}|[0-9（(）)]|$)",
  timeWords:
    "(?:(?:19|20)[0-9]{2}年度?)?(?:[0-9]{1,2}月?[-—–―~至到])?[0-9]{1,2}月(?:份|底|末)?(?:[0-9]{1,2}日)?|(?:19|20)[0-9]{2}年度?|[一二三四1-4]季度|上半年|下半年|全年|截至|截止",
  /** Columns that hold results of whatever the row names. */
  resultColumn: "完成|情况|进展|结果|实绩|实际|数值|现状|落实|指标值|数据",
  quarterDigits: "一二三四",
  /** What a clause may begin with before its subject. */
  openers: ["其中", "而", "同期", "另", "此外", "同时", "截至目前", "目前", "据统计", "今年", "全年", "上半年"],
  /** What takes a sentence back to the one assessed. */
  ownSubjects: ["我区", "全区", "本区", "区内", "区级", "我局", "本局"],
  /** What offices of a district are called with before their own name (区城管委), and what a text may leave out. */
  district: "区",
  /** How the name of a count or a rate ends: 项数, 率. */
  countedName: "(?:[项件人次个户家条枚起场期批亩组间处]{1,2}|总|累计)?数量?$|率$|比例$|占比$",
  points: "个百分点",
  /** The end of a month, as what a change is told since. */
  monthEnd: "(?<month>1[0-2]|[1-9])月(?:份|底|末)?$",
  /** What the change of a metric since the month before is called. */
  sinceMonthBefore: "比上月底变动",
  /** Names of the month that is spoken of. */
  /** What makes a figure the whole district's, whoever was named before. */
  ownDistrict: "全区|我区|区级",
  thisMonth: "当月|本月|当月份|本月份",
  /** What joins a figure with its own noun to what was named before. */
  joinedBefore: "(?:和|与|及|以及)$",
  /** An office that speaks of itself. */
  ownOffice: "(?:我|本)(?:局|委|办|单位|街道|中心|处|院|队|科)",
  /** Bases of a change that are the time right before, and what a metric of such a change is called. */
  justBefore: "上月|上个月|上期|上季|前一月|前一季|环比",
  cityOffice: "该(?:街道|镇|乡|区|局|办|委|单位|部门|公司|中心|社区|县|市)|市(?:\\p{Script=Han}{1,6}(?:局|委|办|中心|公司|厅))",
  partMark: "；",
  /** Words that make a part of what is counted. */
  narrowing: "抽查|抽样|抽检|外资|内资|个体|民营|国有|小微|新增的|部分|试点|[\\p{Script=Han}]{1,3}(?<![分种各品])类(?!型|别|似|指标)",
  /** And those that do so in their own clause only. */
  narrowingNear: "(?:街道|社区|高频|重点)|[\\p{Script=Han}](?:里|(?<!其)中)[\\p{Script=Han}]{2,8}的$",
  /** A column of what is to be reached: its numbers are no results. */
  targetColumn:
    "^(?:年度|全年|本年|考核|年初)?(?:目标|指标|标准|考核|达标|控制|警戒)(?:线|值|要求|标准)(?:[（(].*[）)])?$|^(?:年度|全年|考核)目标(?:[（(].*[）)])?$",
  /** A head that says until when its numbers are told (10月末累计、上月末数), or of which month alone (11月当月). */
  untilHead: "(?:(?<month>[0-9]{1,2})月(?:末|底|累计)|(?<last>上月(?:末|底|累计))|本?(?:月末|月底)累计)",
  /** A heading of what is still to be done. */
  plansHead:
    "^(?:下一步|下步|下阶段|明年|来年|下一?年度|20[0-9]{2}年)(?:度|的)?(?:主要|重点)?(?:工作)?(?:的)?(?:打算|安排|计划|思路|考虑|措施|设想|重点|建议|目标)(?:和[\\p{Script=Han}]{2,6})?[：:。]?$|^下一步(?:工作)?[：:。]?$",
  monthHead: "(?:(?<month>[0-9]{1,2})月(?:份)?(?:当月|本月)|(?<last>上月(?:当月|数|份)?$)|(?:当月|本月)(?:数|值|份)?$)",
  saysTarget: "(?:目标|任务|指标|要求|标准)(?:值|数|分别)?(?:为|是|：|:)?(?:不低于|不少于|不超过|达到|达)?$",
  saysTargetBehind: "^(?:以上|以内|以下|左右)?的?(?:工作|年度|考核|全年|既定|任务)?(?:目标|要求|标准)",
  /** A target that the scheme sets, behind its number; and before it, who sets others. */
  ownTarget: "^(?:以上|以内|以下)?的?(?:工作|年度|考核|全年|既定|任务)?(?:目标|考核要求|任务|指标)(?!任务)",
  targetNamed: "(?:高于|低于|优于|超过|达到|比|较)(?:年度|考核|全年)?目标(?:值)?[为的]?$",
  othersTarget: "国家|国务院|部级|行业|全国|规定|法定|标准",
  unitHead: "^(?:计量)?单位$",
  /** Units of schools, clinics and the like. */
  institutions: ["家", "所"] as readonly string[],
  /** Between two numbers of a list. */
  listedNext: "^[、和][^，。；、0-9]{0,10}$",
  leftLevel: "^(?:左右|以上|以下)?(?:提高|提升|增加|上升|扩大|压减|压缩|缩短|下降|降低|减少|降|升|增|减|压|提|调整|调减)(?:至|到|为)",
  /** Right before a level that another is compared with; 较上年 alone compares, and 比例 is a name. */
  baseBefore: "(?:较|比(?!例|重|率)|与)[^，。；、：]{1,12}的$",
  ofThose: "^的(?!目标|要求|标准|考核|任务|水平|指标|比例|完成)",
} as const;
