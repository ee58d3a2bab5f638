// What the synthetic hotline of 2021 adds up to, chosen so that January to November give the published three rates to two decimals.

/** One month's orders by dispatch: all, excluded with the city's approval, answered in time, called back with an answer, and what the answers were. */
export interface MonthPlan {
  readonly month: number;
  readonly dispatched: number;
  readonly excluded: number;
  readonly responded: number;
  readonly visited: number;
  readonly resolved: number;
  readonly satisfied: number;
}

/** January–November: 241840 ÷ 244852 = 98.77 %, 173424 ÷ 191692 = 90.47 %, 180996 ÷ 191692 = 94.42 %. */
export const monthPlans: readonly MonthPlan[] = (
  [
    [19842, 302, 19175, 15065, 13318, 14024],
    [16318, 240, 15815, 12348, 11023, 11542],
    [22107, 356, 21428, 16879, 15126, 15838],
    [22486, 349, 21846, 17245, 15548, 16225],
    [23051, 343, 22418, 17780, 16077, 16779],
    [24390, 385, 23740, 18868, 17118, 17851],
    [26173, 427, 25441, 20108, 18199, 18992],
    [25608, 387, 24952, 19874, 18080, 18853],
    [23715, 346, 23129, 18485, 16852, 17550],
    [22264, 341, 21707, 17297, 15814, 16446],
    [22731, 357, 22189, 17743, 16269, 16896],
    [21826, 327, 21314, 16920, 15485, 16088],
  ] as const
).map(([dispatched, excluded, responded, visited, resolved, satisfied], index) => ({
  month: index + 1,
  dispatched,
  excluded,
  responded,
  visited,
  resolved,
  satisfied,
}));

/** An office that orders are dispatched to: its share of them, and how much likelier than others its answers are to fail. */
export interface Handler {
  readonly label: string;
  readonly weight: number;
  readonly failing: number;
}

export const handlers: readonly Handler[] = (
  [
    ["展览路街道", 9.6, 1.05],
    ["广安门外街道", 9.4, 1.22],
    ["月坛街道", 8.1, 0.82],
    ["德胜街道", 7.9, 0.91],
    ["新街口街道", 7.2, 1.08],
    ["白纸坊街道", 6.6, 1.17],
    ["什刹海街道", 5.9, 1.02],
    ["金融街街道", 4.8, 0.74],
    ["广安门内街道", 4.6, 0.96],
    ["西长安街街道", 3.3, 0.79],
    ["陶然亭街道", 3.1, 0.93],
    ["牛街街道", 3.0, 1.01],
    ["天桥街道", 2.9, 0.98],
    ["大栅栏街道", 2.2, 1.14],
    ["椿树街道", 1.9, 0.85],
    ["西城区房屋管理局", 5.2, 1.31],
    ["西城区住房和城市建设委员会", 2.4, 1.24],
    ["西城区市场监督管理局", 3.6, 0.88],
    ["西城区城市管理委员会", 2.5, 1.06],
    ["西城区教育委员会", 1.5, 0.9],
    ["西城区人力资源和社会保障局", 1.4, 0.92],
    ["西城区卫生健康委员会", 1.3, 0.83],
    ["西城交通支队", 1.0, 1.12],
    ["西城区城市管理综合行政执法局", 0.8, 1.1],
    ["西城区文化和旅游局", 0.4, 0.8],
  ] as const
).map(([label, weight, failing]) => ({ label, weight, failing }));

/** What people call about, how often, and how hard it is to settle. */
export const categories: readonly { readonly label: string; readonly weight: number; readonly hardness: number }[] = (
  [
    ["物业管理", 13, 1.4],
    ["噪声扰民", 8, 1.3],
    ["停车管理", 9, 1.35],
    ["违法建设", 5, 1.6],
    ["环境卫生", 8, 0.7],
    ["供暖", 6, 1.1],
    ["水电气热", 7, 0.8],
    ["疫情防控", 9, 0.6],
    ["市场管理", 8, 0.8],
    ["交通出行", 4, 1],
    ["房屋修缮", 7, 1.5],
    ["教育", 3, 0.9],
    ["医疗卫生", 3, 0.8],
    ["劳动社保", 3, 1],
    ["养老服务", 2, 0.7],
    ["公共设施", 6, 0.8],
    ["园林绿化", 2, 0.7],
    ["政策咨询", 5, 0.3],
  ] as const
).map(([label, weight, hardness]) => ({ label, weight, hardness }));

/** Categories whose matters cannot wait a day: first contact within two hours. */
export const urgentCategories: ReadonlySet<string> = new Set(["水电气热", "供暖"]);

/** Calls per hour of the day. */
export const hourWeights: readonly number[] = [4, 2, 1, 1, 1, 3, 8, 22, 52, 70, 72, 61, 40, 43, 58, 62, 60, 55, 46, 42, 38, 32, 20, 9];

/** Holidays of 2021, on which fewer orders come; the register's calendar says why. */
export const quietDays: ReadonlySet<string> = new Set(
  [
    "01-01",
    "01-02",
    "01-03",
    "02-11",
    "02-12",
    "02-13",
    "02-14",
    "02-15",
    "02-16",
    "02-17",
    "04-03",
    "04-04",
    "04-05",
    "05-01",
    "05-02",
    "05-03",
    "05-04",
    "05-05",
  ]
    .concat(["06-12", "06-13", "06-14", "09-19", "09-20", "09-21", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"])
    .map((day) => `2021-${day}`),
);
