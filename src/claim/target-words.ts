// The Chinese words of targets and of what came of them, in sentences and in the columns of a table.

export const targetWords = {
  /** What came of a target that stands before it: 目标为95%以上，实际为94.47%. */
  actual: "(?:^|[，,；;])(?:而|但)?(?:实际|实有|现已|结果)[^，,；;。]{0,8}$",
  /** A clause that calls a target met and says nothing else: 圆满完成年度目标。 */
  metTail: "了?(?:本年度|年度|全年|既定|预期|考核|工作|目标|任务|要求|指标|计划)*(?=[，,；;。]|$)",
  /** A count that is to be done, and what was done of it; 按计划 plans nothing. */
  plannedCount: "(?:(?<!按)计划|(?<![供适反对响相效])应|任务|目标|下达|预期|指标)[\\p{Script=Han}]{0,8}$",
  doneOfIt: "^(?:截至[^，,；;。]{0,8})?(?:实际|实|已|累计|共|现|目前|完成|到)[\\p{Script=Han}]{0,8}$",
  /** Before a plan that what stands before it is a share of (完成年度计划350家次的106%). */
  ofPlan: "^(?:完成|达到|占)了?[\\p{Script=Han}]{0,4}(?:任务|目标|计划|指标)数?$",
  of: "的",
  /** A rate of what was to be done. */
  completionRate: "完成率[为是达到约]*$|(?:完成|达到|占)了?(?:全年|年度|本年)?(?:任务|目标|预期|计划|预算)[\\p{Script=Han}]{0,4}的?$",
  nextClause: "[，,；;]",
  already: "(?:已经|已)?",
  /** What is called done may be named: 检查任务全部完成. */
  whatIsCalled: "[\\p{Script=Han}]{2,4}(?:任务|目标|计划|工作)",
  /** Ahead of what a part of the year asks, which a part of the whole may be. */
  byStage: "序时|时序|进度|阶段|预计|力争",
  /** A result against its target, by how much it is above or below. */
  toTarget: "(?:较|比|与)[\\p{Script=Han}]{0,6}(?:目标|任务|要求|计划|预期|指标)(?:值|数)?[的为]?$",
  gap: "^[，,]?(?:(?<above>高出?|超出?|多出?|提高)|(?:低|少|差))了?$",
  /** Words before a figure that is planned, not reached. */
  aimed: ["目标", "计划", "控制在", "控制", "不少于", "不低于", "不高于", "不超过", "不多于"],
  /** What is better the less there is of it: a target without a bound is kept below. */
  lessIsBetter:
    "退|事故|死亡|伤亡|浓度|时长|时限|时间|能耗|降|减|压|缩|投诉|失业|空置|超期|逾期|差错|差评|负债|债务|成本|费用|经费|支出|尘|排放|漏|误|违|发案|案件|警情|周期|天数|污染|耗|PM|颗粒物|二氧化|氮|臭氧|噪|流失|辍学|发病|感染|信访|用水|强度|重复|超|未|三公|排名|名次|位次|用时|距离|半径|控制|杠杆|不良|赤字|缺|死|流标|诉求|复发|返",
  /** Columns of a table of targets, and what calls a row's target met. */
  targetHead: "^(?:年度|全年|考核|绩效)?(?:目标|计划|任务|指标)(?:值|数|量)?(?:[（(].*[）)])?$",
  resultHead: "^(?:全年|年度|实际|累计|目前)*(?:实际|完成|实绩|达到)(?:完成|达到)?(?:值|数|量)?(?:[（(].*[）)])?$",
  metHead: "达标|完成情况|是否|评价|结论|状态",
  metCell: "(?:已|均已)?(?:达标|完成|全部完成|超额完成|圆满完成|达到目标)|是|√",
  least: "≥|>|>=|不低于|不少于|达到",
  most: "≤|<|<=|不高于|不超过|不多于|控制在",
  leastBehind: "以上",
  mostBehind: "以下|以内",
} as const;
