// Magnitudes of the synthetic budget ledgers: invented for sixteen districts, Xicheng's chosen so that the published statements hold.

/** A district: revenue and budgeted expenditure of 2020 in 万元, and how far its spending runs ahead of or behind the others in percent points. */
export interface District {
  readonly label: string;
  readonly revenue: number;
  readonly budget: number;
  readonly pace: number;
}

export const districts: readonly District[] = (
  [
    ["东城区", 1792000, 2418000, 1.1],
    ["西城区", 4127000, 4306000, 0],
    ["朝阳区", 5068000, 5234000, -0.6],
    ["丰台区", 1204000, 2316000, 0.4],
    ["石景山区", 628000, 1187000, 1.6],
    ["海淀区", 4486000, 5912000, -1.2],
    ["门头沟区", 318000, 982000, 0.2],
    ["房山区", 694000, 1873000, -1.9],
    ["通州区", 812000, 2761000, -2.3],
    ["顺义区", 1516000, 2148000, 0.7],
    ["昌平区", 1043000, 1994000, -0.3],
    ["大兴区", 981000, 2207000, -1.4],
    ["怀柔区", 401000, 1026000, 1.9],
    ["平谷区", 287000, 894000, 0.9],
    ["密云区", 366000, 1043000, 1.3],
    ["延庆区", 223000, 871000, -0.4],
  ] as const
).map(([label, revenue, budget, pace]) => ({ label, revenue, budget, pace }));

/** Ends of the periods that are reported, with the usual cumulative share of the year's revenue and expenditure. */
export const ends: readonly {
  readonly end: string;
  readonly forecastOn: string;
  readonly revenue: number | null;
  readonly spent: number;
}[] = [
  { end: "03-31", forecastOn: "01-08", revenue: 0.283, spent: 0.262 },
  { end: "06-30", forecastOn: "04-08", revenue: 0.548, spent: 0.531 },
  { end: "09-30", forecastOn: "07-08", revenue: 0.769, spent: 0.764 },
  // November is reported for expenditure alone.
  { end: "11-30", forecastOn: "", revenue: null, spent: 0.903 },
  { end: "12-31", forecastOn: "10-12", revenue: 1, spent: 0.982 },
];

/** Xicheng's own course at each end: how far revenue fell from what was expected, how far spending ran ahead, and general expenditure as a share of spending. */
export const xicheng = {
  "2020": {
    deviation: [-0.02643, -0.03512, 0.01776, null, 0.00124],
    lead: [0.01184, 0.01627, 0.01391, 0.01268, 0.00583],
    general: [0.07421, 0.07184, 0.06953, 0.06887, 0.06812],
  },
  "2021": {
    deviation: [0.01827, -0.00943, 0.02406, null, 0.00671],
    lead: [0.03137, 0.04208, 0.03774, 0.02913, 0.00816],
    general: [0.06734, 0.06512, 0.06341, 0.06268, 0.06193],
  },
} as const;

/** Money left from former years at the beginning of 2021: what for, which office, year it arose, thousand yuan, and what became of it (month, share in thousandths, how). */
export const carryovers: readonly (readonly [
  item: string,
  unit: string,
  formed: number,
  thousandYuan: number,
  month: number | null,
  perMille: number,
  method: string,
])[] = [
  ["老旧小区综合整治结余", "西城区房屋管理局", 2019, 58260, 3, 1000, "收回统筹"],
  ["直管公房解危排险结转", "西城区房屋管理局", 2020, 41380, 6, 964, "原项目继续使用"],
  ["平房院落修缮结余", "西城区住房和城市建设委员会", 2019, 23940, 2, 1000, "收回统筹"],
  ["市政道路养护结转", "西城区城市管理委员会", 2020, 37650, 5, 987, "原项目继续使用"],
  ["背街小巷精细化提升结余", "西城区城市管理委员会", 2019, 29870, 4, 1000, "调整用途"],
  ["架空线入地结转", "西城区城市管理委员会", 2020, 18420, 9, 872, "原项目继续使用"],
  ["垃圾分类设施结余", "西城区城市管理委员会", 2019, 9630, 3, 1000, "收回统筹"],
  ["中小学校舍改造结转", "西城区教育委员会", 2020, 52140, 8, 976, "原项目继续使用"],
  ["学前教育补助结余", "西城区教育委员会", 2019, 16280, 2, 1000, "收回统筹"],
  ["信息化教学设备结余", "西城区教育委员会", 2019, 7450, 5, 1000, "调整用途"],
  ["社区卫生服务能力建设结转", "西城区卫生健康委员会", 2020, 21870, 6, 941, "原项目继续使用"],
  ["疫情防控物资储备结转", "西城区卫生健康委员会", 2020, 34560, 4, 1000, "调整用途"],
  ["养老服务驿站运营结余", "西城区民政局", 2019, 12340, 3, 1000, "收回统筹"],
  ["社会救助专项结转", "西城区民政局", 2020, 8790, 7, 958, "原项目继续使用"],
  ["就业补助结转", "西城区人力资源和社会保障局", 2020, 19650, 5, 1000, "调整用途"],
  ["文物腾退保护结转", "西城区文化和旅游局", 2020, 46230, 10, 803, "原项目继续使用"],
  ["公共文化活动结余", "西城区文化和旅游局", 2019, 5180, 2, 1000, "收回统筹"],
  ["绿地养护结余", "西城区园林绿化局", 2019, 11760, 4, 1000, "收回统筹"],
  ["口袋公园建设结转", "西城区园林绿化局", 2020, 13890, 9, 917, "原项目继续使用"],
  ["全民健身设施结余", "西城区体育局", 2019, 6420, 6, 1000, "调整用途"],
  ["政务信息系统运维结转", "西城区科技和信息化局", 2020, 15310, 7, 935, "原项目继续使用"],
  ["科技创新扶持结余", "西城区科技和信息化局", 2019, 9980, 3, 1000, "收回统筹"],
  ["政务服务大厅改造结转", "西城区政务服务管理局", 2020, 7260, 8, 1000, "原项目继续使用"],
  ["安全生产检查经费结余", "西城区应急管理局", 2019, 3840, 2, 1000, "收回统筹"],
  ["应急物资库建设结转", "西城区应急管理局", 2020, 10470, 11, 764, "原项目继续使用"],
  ["大气污染防治结转", "西城区生态环境局", 2020, 14520, 5, 1000, "调整用途"],
  ["水环境治理结余", "西城区水务局", 2019, 8160, 4, 1000, "收回统筹"],
  ["市场监管检验检测结余", "西城区市场监督管理局", 2019, 4370, 3, 1000, "收回统筹"],
  ["法律援助结余", "西城区司法局", 2019, 2190, 2, 1000, "收回统筹"],
  ["商业便民网点结转", "西城区商务局", 2020, 6830, null, 0, ""],
  ["退役军人安置结转", "西城区退役军人事务局", 2020, 9240, null, 0, ""],
  ["执法装备购置结余", "西城区城市管理综合行政执法局", 2019, 3560, 6, 1000, "调整用途"],
];
