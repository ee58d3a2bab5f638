// The Chinese words of what is yet to come, what is done, and of praise (预期、已成与赞语).

export const promiseWords = {
  /** What opens a clause of what is still to come. */
  expects: "预计|预期|拟于|将于|计划于|有望",
  already: "^(?:但|且|并|而)?(?:截至目前|截止目前|目前|现在|现)?(?:均|都)?已(?:经)?(?:正式|全部|全面|顺利|圆满|按期|如期)*",
  /** What papers come out by; whichever word was expected, another tells the same. */
  published: "出台|印发|发布|公布|颁布|发文",
  effective: "(?:并)?(?:实施|施行|执行|生效)?了?$",
  /** What a single work is done by: told as done it must be the same word, and nothing behind it. */
  works: ["竣工", "完工", "开工", "验收", "投用", "建成", "通车", "交付", "完成", "上线", "举办", "召开", "报送", "上报"],
  /** What is done of a plan as a whole. */
  goal: "(?:目标|任务|指标|计划)",
  wholeGoal: "^完成了?(?:本年度|年度|全年|本年|今年|既定|考核)[\\p{Script=Han}]{0,8}(?:目标|任务|指标|计划)$",
  /** Praise of a result, and of its growth, without a number. */
  praise:
    "成效(?:显著|明显|突出)|效果(?:显著|明显|突出|良好)|(?:显著|明显)(?:的)?(?:成效|效果|成果|成绩|进展)|(?<!不)(?:显著|大幅度?|明显|极大)(?:地)?(?:提升|提高|增强|改善|好转|优化|增长|增加|下降|降低|减少|缩短)",
  /** 成效显著的做法 names which ones. */
  noAttribute: "(?!的)",
  /** Behind these words in its clause praise is what is hoped for, denied or asked. */
  hoped: "^[为以]|推动|促进|推进|确保|实现|以期|旨在|为了|如|若|未|不|没有|是否|要求|希望|助力|着力|能够|可以|有利于|有助于",
  /** Behind these words in its sentence all is still to come. */
  ahead: "下一步|下步|下阶段|力争|争取|努力(?:实现|提升|打造|做到|推动)|力求|将(?!军)|拟(?!定|写|订)|预计|计划|有望|目标(?:是|为)|确保",
  /** What is aimed at is no result: 力争全年解决率不低于90%. */
  aims: "力争|争取|力求|确保(?!了)|努力(?:实现|达到|做到|使)|下一步|下步|下阶段|(?:月份?|下月|季度|明年)(?:工作)?(?:计划|安排|打算)(?=[：:，,])|(?:将|计划)再|拟(?!定|写|订|任|稿|建|于)|预计(?:到|至|于)?(?:全年|年底|年末|[0-9]{1,2}月(?:份|底|末)?前?)|(?:将|要)(?:达到|实现|保持|控制|提高到|不低于)|目标(?:是|为|：|:)",
  /** What takes a sentence back to what came of it. */
  results: "目前|已|实际|现为|截至|完成情况|结果|[；;]",
} as const;
