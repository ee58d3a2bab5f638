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
  periodName: "(?:[一二三四1-4]季度|[上下]半年|1?[0-9]月(?:份)?|[一二三四五六七八九十]月(?:份)?)$",
} as const;
