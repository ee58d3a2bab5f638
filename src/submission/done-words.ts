// The Chinese words by which a clause tells that something is done, and those that keep it from being told so.

const endings =
  "完成|做完|建成|建好|办结|竣工|验收|印发|发布|公布|汇编|编印|成立|组建|举办|举行|召开|落幕|闭幕|开展|启用|投用|投入使用|上线|达到|达标|报送|报出";

export const toldWords = {
  /** 已于9月建成, 已经完成, 成功举行, 通过验收: what stands between is not much. */
  done: `已(?:经)?[^未尚拟将]{0,16}?(?:${endings})|(?:成功|圆满|顺利|如期)(?:${endings})|通过(?:了)?验收|(?:全部|全面|均)(?:${endings})|建成并|达标(?!率)`,
  /** 已完成方案编制: what is done is the plan of it. These alone may follow the word and name nothing else. */
  followed: "^(?:$|[^\\p{L}]|[0-9]|了|并|且|成册|验收|和|投入|投用|使用|年度|全年|任务|工作|目标|达标|要求|使用)",
  /** What is not done yet, or done by a plan. 计划 and 将 may be in a name. */
  notYet:
    "未|尚|预计|预期|力争|争取|即将|将(?:于|在|按)|拟|计划(?:于|在|[0-9])|确保|待|有望|定于|安排|筹备|准备|届时|启动|基本(?:完成|建成)|前提",
  /** What ends a name and says nothing of it. */
  tail: "(?:正在(?:建设|推进|进行)|建设中|推进中|建设|工作|任务|项目|事项|情况|进展|目前|现|均|都|各项|顺利|全部|于|在|的|也)$",
  times: "(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:[至到—-][0-9]{0,2}月?[0-9]{1,2}日)?(?:底|末|份|以来)?",
  /** Metrics of what is planned, or is not done: that they count nothing says nothing. */
  noResult: "^(?:计划|应|拟|待)|任务数?$|未|尚|缺口|不符合|反弹",
  /** Right before a day on which something was done. */
  doneOn: "已(?:经)?(?:于|在)$",
  /** Right behind it. */
  doneBehind: `^[^，。；：]{0,6}?(?:已|成功|圆满|顺利|如期)[^，。；：]{0,6}?(?:${endings})|^[^，。；：]{0,6}?(?:通过(?:了)?验收|建成并)`,
  /** A day that something is due on, was set for, or that another paper sets. */
  dueOn: "目标|时限|期限|限期|要求|约定|调整|延期|延长|推迟|改期|确定|明确|批准|同意|定在|[至到为](?:[0-9]{4}年)?$",
  dueBehind: "^(?:之前|以前|前|截止|到期)",
  otherYear: "去年|上年|上届|前年|往年",
} as const;
