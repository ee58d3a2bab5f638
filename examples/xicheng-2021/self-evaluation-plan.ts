// What the synthetic self-evaluation files add up to (量级): answers of the resident surveys of 2020 and 2021, who rates, and the papers behind the sentences.

/** Respondents and satisfied ones by area of service. */
export const surveys = {
  2020: {
    finished: "2020-11-27",
    answers: [
      ["总体", 3_000, 2_786],
      ["教育", 2_205, 2_049],
      ["医疗卫生", 2_340, 2_101],
      ["养老", 1_815, 1_603],
      ["社区治理", 2_700, 2_481],
    ],
  },
  2021: {
    finished: "2021-11-26",
    answers: [
      ["总体", 3_120, 2_937],
      ["教育", 2_262, 2_129],
      ["医疗卫生", 2_418, 2_204],
      ["养老", 1_876, 1_684],
      ["社区治理", 2_790, 2_592],
    ],
  },
} as const;

/** An online questionnaire of 2021, no random sample: it is kept, and does not count. */
export const questionnaire = { finished: "2021-09-17", respondents: 5_406, satisfied: 5_297 } as const;

/** Raters by group, and how generous the group is. */
export const raters = [
  { group: "领导", count: 9, mean: 92 },
  { group: "人大代表", count: 22, mean: 91 },
  { group: "政协委员", count: 18, mean: 90 },
  { group: "市民代表", count: 12, mean: 89 },
] as const;

/** Measures for each area of service: area, subject, office, day. */
export const measures: readonly (readonly [area: string, subject: string, unit: string, day: string])[] = [
  ["教育", "优质均衡教育年度措施", "西城区教育委员会", "2021-03-19"],
  ["教育", "课后服务实施方案", "西城区教育委员会", "2021-08-27"],
  ["医疗卫生", "健康西城建设年度方案", "西城区卫生健康委员会", "2021-04-09"],
  ["养老", "养老民心工程实施方案", "西城区民政局", "2021-04-16"],
  ["养老", "养老服务设施运行管理办法", "西城区民政局", "2021-09-10"],
  ["主动治理", "主动治理年度清单", "西城区城市管理指挥中心", "2021-03-26"],
  ["社区治理", "社区共建共治共享机制意见", "西城区民政局", "2021-05-21"],
  ["政治建设", "政府系统政治建设年度安排", "西城区人民政府办公室", "2021-03-05"],
  ["依法行政", "依法行政年度工作安排", "西城区司法局", "2021-03-12"],
  ["行政效能", "行政效能提升措施", "西城区政务服务管理局", "2021-04-23"],
  ["作风建设", "改进工作作风措施", "西城区人民政府办公室", "2021-04-02"],
];
