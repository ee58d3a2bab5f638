// The Chinese words of parts and wholes beside one another: what tells that a list is not all, what came of things, who is left out.

export const partWords = {
  /** Of a list behind a colon: it is not the whole, or its parts are not of one kind. */
  notAll: [
    "如",
    "例如",
    "比如",
    "其余",
    "其他",
    "另",
    "还有",
    "累计",
    "合计",
    "共",
    "总",
    "平均",
    "各",
    "每",
    "次",
    "同比",
    "环比",
    "比",
    "较",
  ],
  /** What came of things is no part of them, and one thing may have several outcomes. */
  outcomes:
    "办|结|收|审|查|检|改|罚|发现|完成|解决|满意|合格|通过|达标|超期|逾期|按[期时]|响应|回[访复]|答复|移送|立案|问题|整治|处[置理]|开[展工]|举办|组织|培训|惠及|服务|新|已|未|在建|签|投|落[实地]|启动|推进|实施|申请|获|评|下[达拨]|支出|使用|结余",
  longestName: 10,
  /** What may stand in brackets behind a part. */
  aside: "(?:[（(][^）()（]*[）)])?",
  and: "以及|和|与|及",
  /** What a whole is that a part is to come up to: 应办52件. */
  owed: "应",
  /** What was found, came in or was planned, of which so many are done with: 发现隐患52处，已整改51处. */
  foundCount: "(?:(?<!按)计划|任务|发现|排查|查出|梳理|收到|受理|接到|接收|登记|列入)[\\p{Script=Han}]{0,8}$",
  throughout: "到位|完毕|完成|完|结束",
  utterly: "尽",
  allOf: "(?:均|都|全部)(?:已经|已)?",
  /** Before what was done of a part: 实际出庭51次, 其中51件. */
  doneWords: "其中|实际|实|已经|已|有|完成|共|累计|目前",
  /** A part that is what there is to do: 57件需要解读. */
  toDo: "[需应须要涉属可拟]",
  /** Why a part is not all, and who is left out. */
  excused: "其余|剩余|余下|剩下|另|除|未|不|停业|注销|歇业|暂|待|尚|无需|豁免|撤",
  minus: "^减去?$",
  leaves: "^[，,]?(?:后)?(?:为|等于|余|剩|剩余)$",
  received: "(?<!新)(?:收到?|受理)$",
  closed: "^(?:审结|办结|结案|结)$",
  open: "^(?:未结|未办结|未审结)$",
  /** Cases of the year before are closed too: then nothing is left of those received alone. */
  carried: "旧存|存|结转|上年|去年|新收|上月|往年|上期|期初",
  waiting: "待(?<verb>[\\p{Script=Han}]{2})[\\p{Script=Han}]{0,6}$",
  already: "已",
  still: "^(?:尚有|还有|剩余|尚余|仍有)$",
  /** The rest of a year, beside a part of it. */
  laterPart: "下半年|[四4]季度|12月(?:份)?(?![0-9底末])",
  periodName: "(?:[一二三四1-4]季度|[上下]半年|1?[0-9]月(?:份)?|[一二三四五六七八九十]月(?:份)?)$",
  /** 以上业务均已当日办结, of a table; and the heads of what there was and of what of it was done. */
  toldOfTable:
    "(?:以上|上述|表中|各类|各项)[\\p{Script=Han}]{0,10}(?:均|都|全部)(?:已经|已)?(?:实现|做到)?(?<what>[\\p{Script=Han}]{2,8})(?=[，,；;。]|$)",
  countHead: "(?:件|户|项|人|家|次)?(?:数量|数|量)?(?:[（(].*)?$",
  wholeHead: "^(?:受理|收件|收到|接收|办理|申请|应[\\p{Script=Han}]{1,2}|总)$",
  /** 计划检查1929次，实际检查1886次。检查计划完成率: the same verb of all three. */
  plannedCount: "(?:计划|应|任务)(?<verb>[\\p{Script=Han}]{2})?$",
  actualCount: "^(?:实际|实|已|已经)(?:完成)?(?<verb>[\\p{Script=Han}]{2}|)$",
  plannedRate: "^(?:[\\p{Script=Han}]{0,2}VERB)?(?:年度|全年)?(?:计划|任务)?完成率(?:为|达|达到|约|已|均|超过|高于|突破)*$",
  /** 累计挂账971项，6月新增180项，较5月末增加200项. */
  cumulativeCount: "累计",
  newInMonth: "^(?:其中)?(?:(?<month>1?[0-9])月(?:份)?|当月|本月)(?:新增|新列|新收|新设立?|净增)(?:加)?了?$",
  sinceMonthBefore: "^(?:比|较)(?:(?<month>1?[0-9])月(?:末|底)|上个?月(?:末|底))(?:净)?(?:增加|新增|增长|多)了?$",
  /** 平均每个项目约: what each is counted by, the same word as their number's unit. */
  averagePer: "平均每(?<each>家次|人次|户次|批次|[个家项人户件次名所处场期批套台间])|(?<per>[人户件])均[^，。；]{0,8}$",
  /** What is to be done, before its number: the whole of a rate. */
  amongThem: "其中",
  /** Before a part: 其中2起, 4起事故中，2起. */
  partOpened: "其中|\\p{Script=Han}中[，,](?=[0-9]|$)",
  wholeCount: "(?:计划|应|任务|目标|列入|到期|应当)[\\p{Script=Han}]{0,8}$",
  gained: "(?:新增|增加|净增|增长|减少|下降|多|少)了?$",
  gapBefore: "(?:相差|差|缺|要求|目标|超出|高出|超过)了?$",
  heldToLine: "^的?[\\p{Script=Han}]{0,4}(?:线|目标|标准|要求|任务数)(?![\\p{Script=Han}])",
  shareOnly: "^[，,]?占(?:比|比例)?(?:为|达|约)?$",
  /** A rate that is named by the deed of its part alone; 按期办结率 may be of other counts. */
  rateOfDeed:
    "^[，,]?(?:累计|全年|年度|总体?|综合|抽查|检查|计划|任务|工作|整体)*(?<deed>(?!按期|按时|及时|准时)[\\p{Script=Han}]{2})(?:应诉)?率(?:为|达到?|是|约)?$",
} as const;
