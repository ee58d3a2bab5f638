// The synthetic sample of the three systems of enforcement (三项制度) in 2021: what the city drew, and what it found so far.
import { plusWorkdays } from "./days.ts";
import { saveWorkbook, type CellValue } from "./files.ts";
import * as plan from "./law-enforcement-plan.ts";
import { random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/law-enforcement";
const folder = "law-enforcement";

const recordingItems = ["调查取证文字记录完整", "现场音像记录按规定归档", "送达回证齐全"] as const;
const reviewItems = ["法制审核意见在卷", "集体讨论记录在卷"] as const;
const disclosureItems = ["公示内容要素齐全", "公示时限符合要求"] as const;

/** What was drawn in November, and what was found of it in December; the findings are not confirmed yet. */
export async function saveSamples(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/samples`);
  const searched = [...plan.searchedDepartments, ...plan.searchedSubdistricts].flatMap((unit) =>
    Array.from({ length: 4 }, (_, index) => ({ unit, method: "公示信息检索", material: `${unit}行政执法公示条目（合成${index + 1}）` })),
  );
  const drawnFiles = plan.fileUnits.flatMap((unit) =>
    Array.from({ length: 4 }, (_, index) => ({ unit, method: "执法案卷调取", material: `${unit}处罚案卷（合成${index + 1}）` })),
  );
  const draws = [...searched, ...drawnFiles].map((one, index) => ({
    ...one,
    number: `HC-CC-${String(index + 1).padStart(3, "0")}`,
    drawn: one.method === "公示信息检索" ? "2021-11-16" : "2021-11-18",
  }));
  const findings = draws.flatMap(({ number, unit, method, drawn }) => {
    const items =
      method === "公示信息检索"
        ? disclosureItems.map((item) => ["行政执法公示", item] as const)
        : [
            ...recordingItems.map((item) => ["执法全过程记录", item] as const),
            ...reviewItems.map((item) => ["重大执法决定法制审核", item] as const),
          ];
    return items.map(([system, item]): Row => {
      const fails = chance.chance(0.04);
      return [number, unit, system, item, plusWorkdays(drawn, 8), fails ? "不符合" : "符合", fails ? `${item}一项有欠缺` : null, "待核定"];
    });
  });
  return Promise.all([
    saveWorkbook(
      out,
      `${folder}/three-systems-draws-2021.xlsx`,
      "抽查底账",
      ["抽查编号", "抽查方式", "被抽查单位", "单位类别", "案号或者公示条目", "抽查日期", "抽查部门"],
      draws.map(({ number, method, unit, material, drawn }): Row => {
        return [number, method, unit, unit.endsWith("街道") ? "街道办事处" : "执法部门", material, drawn, "北京市司法局"];
      }),
    ),
    saveWorkbook(
      out,
      `${folder}/three-systems-findings-2021.xlsx`,
      "核查结论",
      ["抽查编号", "被抽查单位", "制度", "检查项", "核查日期", "核查意见", "扣分理由", "结论状态"],
      findings,
    ),
  ]);
}
