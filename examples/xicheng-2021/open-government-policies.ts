// The synthetic policies, their interpretations (政策解读), and the papers and columns that open government rests on in 2021.
import { plusWorkdays, workdaysOf } from "./days.ts";
import type { CellValue } from "./files.ts";
import { at, weighted, type Random } from "./random.ts";
import { publishingBureaus, subdistricts } from "./units.ts";

export interface Policy {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly published: string;
  readonly url: string;
}

export interface Interpretation {
  readonly policy: Policy;
  readonly title: string;
  readonly form: string;
  readonly published: string;
  readonly linksBack: boolean;
}

/** A paper or column (文件与栏目): its cells, and the day it was published. */
export interface PublishedPaper {
  readonly cells: readonly CellValue[];
  readonly published: string;
}

const perMonth = [2, 1, 3, 4, 3, 4, 3, 3, 4, 2, 4, 3] as const;
const subjects = [
  "优化营商环境",
  "老旧小区改造",
  "养老服务",
  "文化金融融合",
  "垃圾分类",
  "城市更新",
  "就业帮扶",
  "学位供给",
  "数字经济",
  "社区卫生服务",
  "城市精细化管理",
  "应急避难场所",
] as const;
const forms = ["图解", "问答", "动画短视频", "文字解读"] as const;
const drawForm = weighted([5, 4, 3, 2]);
const site = "https://www.example.gov.cn/xicheng-synthetic";

/** The year's policies by day; their numbers run on. */
export function policiesOfYear(chance: Random): readonly Policy[] {
  const days = perMonth.flatMap((count, index) => Array.from({ length: count }, () => chance.pick(workdaysOf(index + 1))).sort());
  return days.map((published, index) => ({
    number: `合成政发〔2021〕${index + 1}号`,
    title: `关于印发${at(subjects, index % subjects.length)}工作方案（合成示例${index + 1}）的通知`,
    unit: chance.pick(publishingBureaus).label,
    published,
    url: `${site}/policy/${String(index + 1).padStart(3, "0")}.html`,
  }));
}

/** One to three interpretations of each policy: the first is linked both ways, of the others some are not linked back. */
export function interpretationsOf(chance: Random, policies: readonly Policy[]): readonly Interpretation[] {
  return policies
    .flatMap((policy) =>
      Array.from({ length: chance.integer(1, 3) }, (_, index) => {
        const form = at(forms, drawForm(chance));
        const published = index === 0 ? policy.published : plusWorkdays(policy.published, chance.integer(0, 2));
        return { policy, form, title: `${form}：${policy.title}`, published, linksBack: index === 0 || chance.chance(0.7) };
      }),
    )
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
}

/** Papers of the district government, then the guide of every bureau and subdistrict, by the day they were published. */
export function papersOfYear(chance: Random): readonly PublishedPaper[] {
  const office = at(publishingBureaus, 0).label;
  const own = [
    ["合成公开〔2021〕1号", "政策性文件意见征集栏目", "意见征集栏目", office, "2021-02-22", "2021-02-25", null],
    ["合成公开〔2021〕2号", "西城区人民政府2020年政府信息公开工作年度报告", "年度报告", office, "2021-03-08", "2021-03-16", "2021-03-31"],
    ["合成公开〔2021〕3号", "西城区主动公开全清单（2021年版）", "主动公开全清单", office, "2021-04-12", "2021-04-15", null],
    ["合成公开〔2021〕4号", "西城区2021年政务公开工作要点", "政务公开工作要点", office, "2021-05-24", "2021-05-31", null],
    ["合成公开〔2021〕5号", "西城区政府重大行政决策事项目录", "重大决策事项目录", office, "2021-06-15", "2021-06-21", null],
    ["合成公开〔2021〕6号", "西城区人民政府政府信息公开指南", "公开指南", office, "2021-01-18", "2021-01-20", null],
  ] as const;
  const others = [...publishingBureaus.slice(1), ...subdistricts].map(({ label }, index) => {
    const issued = chance.pick(workdaysOf(chance.integer(1, 3)));
    return [
      `合成公开〔2021〕${index + 7}号`,
      `${label}政府信息公开指南`,
      "公开指南",
      label,
      issued,
      plusWorkdays(issued, chance.integer(1, 8)),
      null,
    ] as const;
  });
  return [...own, ...others]
    .map((cells, index) => ({ cells: [...cells, `${site}/paper/${String(index + 1).padStart(3, "0")}.html`], published: cells[5] }))
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
}
