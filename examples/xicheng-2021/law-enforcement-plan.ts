// The magnitudes of administrative enforcement (行政执法) in 2021: who holds which post, how long each list is, and whom the city looked at.

/** A unit with enforcement powers: its label, what its papers are called, its field, officers on A and B posts, and items of its list. */
export interface EnforcementUnit {
  readonly label: string;
  readonly prefix: string;
  readonly field: string;
  readonly a: number;
  readonly b: number;
  readonly items: number;
}

const unit = ([label, prefix, field, a, b, items]: readonly [string, string, string, number, number, number]): EnforcementUnit => ({
  label,
  prefix,
  field,
  a,
  b,
  items,
});

export const enforcementUnits: readonly EnforcementUnit[] = (
  [
    ["西城区城市管理综合行政执法局", "城管", "市容环境", 17, 3, 46],
    ["西城区市场监督管理局", "市监", "市场监管", 34, 4, 64],
    ["西城区卫生健康委员会", "卫", "公共卫生", 16, 2, 42],
    ["西城区应急管理局", "应急", "安全生产", 12, 2, 36],
    ["西城区住房和城市建设委员会", "建", "工程建设", 12, 1, 38],
    ["西城区文化和旅游局", "文旅", "文化旅游", 10, 1, 30],
    ["西城区生态环境局", "环", "生态环境", 11, 1, 34],
    ["西城区人力资源和社会保障局", "人社", "劳动保障", 10, 1, 26],
    ["西城区房屋管理局", "房", "房屋管理", 9, 1, 28],
    ["西城区园林绿化局", "园", "园林绿化", 6, 1, 16],
    ["西长安街街道", "西长安街", "街道综合", 5, 1, 16],
    ["新街口街道", "新街口", "街道综合", 6, 0, 16],
    ["月坛街道", "月坛", "街道综合", 6, 1, 16],
    ["展览路街道", "展览路", "街道综合", 6, 0, 16],
    ["德胜街道", "德胜", "街道综合", 6, 1, 16],
    ["金融街街道", "金融街", "街道综合", 6, 0, 16],
    ["什刹海街道", "什刹海", "街道综合", 6, 1, 16],
    ["大栅栏街道", "大栅栏", "街道综合", 5, 0, 16],
    ["天桥街道", "天桥", "街道综合", 5, 1, 16],
    ["椿树街道", "椿树", "街道综合", 5, 0, 16],
    ["陶然亭街道", "陶然亭", "街道综合", 5, 0, 16],
    ["广安门内街道", "广内", "街道综合", 5, 1, 16],
    ["牛街街道", "牛街", "街道综合", 5, 0, 16],
    ["白纸坊街道", "白纸坊", "街道综合", 5, 1, 16],
    ["广安门外街道", "广外", "街道综合", 6, 1, 16],
  ] as const
).map(unit);

/** Changes of posts in the year, by the officer's place in the list: into the post, out of it, and to another unit from the day after. */
export const joined = [
  { officer: 12, on: "2021-03-15" },
  { officer: 48, on: "2021-04-06" },
  { officer: 77, on: "2021-07-01" },
  { officer: 131, on: "2021-08-16" },
  { officer: 163, on: "2021-10-08" },
  { officer: 204, on: "2021-12-13" },
] as const;
export const left = [
  { officer: 5, on: "2021-02-26" },
  { officer: 61, on: "2021-05-31" },
  { officer: 95, on: "2021-06-30" },
  { officer: 150, on: "2021-09-17" },
  { officer: 187, on: "2021-11-30" },
] as const;
export const moved = [
  { officer: 9, on: "2021-03-31", to: "月坛街道" },
  { officer: 30, on: "2021-06-15", to: "西城区应急管理局" },
  { officer: 84, on: "2021-08-31", to: "西城区城市管理综合行政执法局" },
  { officer: 118, on: "2021-10-29", to: "西城区市场监督管理局" },
] as const;

/** Officers on an A post without any act of their own; one of them came in December. */
export const idle: ReadonlySet<number> = new Set([21, 66, 103, 142, 178, 204]);

/** Of the year's list: items taken off when the law was revised, items added then, and items that nobody checked. */
export const listRevised = "2021-07-15";
export const removedItems = 8;
export const addedItems = 12;
export const uncheckedItems = 91;

/** Whom the city's justice bureau looked at (published: five departments, five subdistricts; files of five units, the enforcement bureau first). */
export const searchedDepartments = [
  "西城区城市管理综合行政执法局",
  "西城区市场监督管理局",
  "西城区卫生健康委员会",
  "西城区应急管理局",
  "西城区住房和城市建设委员会",
] as const;
export const searchedSubdistricts = ["月坛街道", "展览路街道", "什刹海街道", "广安门内街道", "白纸坊街道"] as const;
export const fileUnits = [
  "西城区城市管理综合行政执法局",
  "西城区市场监督管理局",
  "西城区文化和旅游局",
  "西城区生态环境局",
  "金融街街道",
] as const;
