// Magnitudes of the synthetic random inspections (双随机): the pools, what is drawn from each in a quarter, and who inspects together.

export interface Pool {
  readonly number: string;
  readonly name: string;
  /** How its subjects are called, and the letter in their codes. */
  readonly subject: string;
  readonly letter: string;
  readonly keeper: string;
  readonly partners: readonly string[];
  readonly kind: string;
  readonly size: number;
  /** Different subjects drawn in a usual quarter; over all pools 1053, in four quarters 4212. */
  readonly drawn: number;
  readonly item: string;
  readonly condition: string;
}

const [market, fire, urban, enforcement, culture, health, education] = [
  "西城区市场监督管理局",
  "西城区消防救援支队",
  "西城区城市管理委员会",
  "西城区城市管理综合行政执法局",
  "西城区文化和旅游局",
  "西城区卫生健康委员会",
  "西城区教育委员会",
] as const;
const [housing, labour, commerce, emergency, tax, ecology] = [
  "西城区住房和城市建设委员会",
  "西城区人力资源和社会保障局",
  "西城区商务局",
  "西城区应急管理局",
  "国家税务总局北京市西城区税务局",
  "西城区生态环境局",
] as const;

/** Departments that have officers in the pool, with the field they know. */
export const departments: readonly (readonly [label: string, field: string])[] = [
  [market, "市场监管"],
  [fire, "消防"],
  [urban, "城市运行"],
  [enforcement, "综合执法"],
  [culture, "文化和旅游"],
  [health, "卫生健康"],
  [education, "教育"],
  [housing, "建设工程"],
  [labour, "人力资源"],
  [commerce, "商务"],
  [emergency, "安全生产"],
  [tax, "税务"],
  [ecology, "生态环境"],
];

const [entity, object] = ["市场主体", "客体"] as const;
export const pools: readonly Pool[] = (
  [
    ["餐饮服务单位", "餐饮单位", "A", market, [urban, fire], entity, 6840, 158, "餐饮服务单位食品安全和用火用气", "持有效食品经营许可证"],
    ["食品销售单位", "食品销售单位", "B", market, [commerce], entity, 3120, 116, "食品销售单位进货查验和标签", "持有效食品经营许可证"],
    ["药品和医疗器械经营单位", "药械经营单位", "C", market, [health], entity, 1280, 72, "药品零售和医疗器械经营", "持有效经营许可或者备案"],
    ["在用电梯", "电梯", "D", market, [housing, fire], object, 9460, 138, "在用电梯维护保养和检验", "已办理使用登记"],
    ["网络交易经营者", "网络经营者", "E", market, [tax], entity, 2210, 84, "网络交易经营者信息公示和纳税", "在营并登记网络经营"],
    ["文化娱乐和旅行社", "文旅单位", "F", culture, [market, fire], entity, 640, 58, "文化娱乐场所和旅行社经营", "持有效经营许可证"],
    ["诊所和医疗美容机构", "医疗机构", "G", health, [market], entity, 780, 62, "诊所和医疗美容机构依法执业", "持有效执业许可证"],
    ["校外培训机构", "培训机构", "H", education, [market, fire], entity, 610, 54, "校外培训机构收费和场所安全", "持有效办学许可或者登记"],
    ["在施工程", "工程", "J", housing, [enforcement, ecology], object, 230, 36, "在施工程扬尘治理和质量安全", "已办施工许可、尚未竣工"],
    ["人力资源服务机构", "人力资源机构", "K", labour, [market], entity, 520, 44, "人力资源服务机构经营和用工", "持有效许可或者备案"],
    [
      "汽车维修和成品油零售单位",
      "车辆服务单位",
      "L",
      commerce,
      [emergency, ecology],
      entity,
      340,
      31,
      "成品油零售和汽车维修安全环保",
      "在营",
    ],
    ["企业公示信息", "企业", "M", market, [tax, labour], entity, 86_400, 200, "企业年度报告公示信息", "在营并已报送年度报告"],
  ] as const
).map(([name, subject, letter, keeper, partners, kind, size, drawn, item, condition], index) => ({
  number: `MLK-${String(index + 1).padStart(2, "0")}`,
  name: `${name}名录库`,
  subject,
  letter,
  keeper,
  partners,
  kind,
  size,
  drawn,
  item,
  condition,
}));

/** More or fewer than usual in each quarter, together none; and how many were drawn again who had been drawn before, 39 in the year. */
export const perQuarter = [-7, 4, 9, -6] as const;
export const drawnAgain = (quarter: number, pool: number): number => (quarter === 1 ? 0 : pool === 0 ? 2 : 1);

/** When the draws of a quarter are made. */
export const drawMonths = [
  [3, 3],
  [4, 6],
  [7, 9],
  [10, 11],
] as const;

/** Batches of one department alone: which pool, in which month; the last of the plan was not drawn. */
export const singleBatches: readonly (readonly [pool: number, month: number])[] = [
  [0, 4],
  [2, 5],
  [3, 6],
  [5, 8],
  [8, 9],
  [11, 10],
];
export const singleDrawn = 18;
