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
  utterly: "尽",
  allOf: "(?:均|都|全部)(?:已经|已)?",
  /** Before what was done of a part: 实际出庭51次, 其中51件. */
  doneWords: "其中|实际|实|已经|已|有|完成|共|累计|目前",
  /** A part that is what there is to do: 57件需要解读. */
  toDo: "[需应须要涉属可拟]",
  /** Why a part is not all, and who is left out. */
  excused: "其余|剩余|余下|剩下|另|除|未|不|停业|注销|歇业|暂|待|尚|无需|豁免|撤",
  periodName: "(?:[一二三四1-4]季度|[上下]半年|1?[0-9]月(?:份)?|[一二三四五六七八九十]月(?:份)?)$",
} as const;
