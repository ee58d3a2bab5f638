// The synthetic file of papers sent to the city (参评材料) in 2021: two projects, the catalogue of decisions and one case, under their published titles.
import { saveWorkbook, type CellValue } from "./files.ts";

type Row = readonly CellValue[];

const assessor = "北京市全面推进依法行政工作领导小组办公室";
const headers = ["材料编号", "材料类别", "材料名称", "申报单位", "报送单位", "受理单位", "成文日期", "报送日期", "报送文号", "评审结果"];
const papers: readonly Row[] = [
  [
    "示范创建项目",
    "强化信用监管和社会共治推进“三联”事中事后监管模式创新",
    "西城区市场监督管理局",
    "西城区司法局",
    assessor,
    "2021-05-17",
    "2021-05-25",
    "合成西法办〔2021〕6号",
    "评审中",
  ],
  [
    "示范创建项目",
    "基层民主协商标准化试点",
    "西城区民政局",
    "西城区司法局",
    assessor,
    "2021-05-19",
    "2021-05-25",
    "合成西法办〔2021〕7号",
    "评审中",
  ],
  [
    "重大行政决策事项目录",
    "2019-2021年西城区政府重大行政决策事项目录",
    "西城区人民政府",
    "西城区人民政府",
    assessor,
    "2021-09-13",
    "2021-09-24",
    "合成西政函〔2021〕41号",
    null,
  ],
  [
    "行政决策案例",
    "北京市西城区进一步优化营商环境更好服务市场主体实施方案",
    "西城区发展和改革委员会",
    "西城区司法局",
    assessor,
    "2021-09-22",
    "2021-10-13",
    "合成西法办〔2021〕15号",
    "评审中",
  ],
];

/** Writes the one file under `out` and returns its path. */
export async function generateRuleOfLaw(out: string): Promise<readonly string[]> {
  const rows = papers.map((row, index): Row => [`CP2021-${String(index + 1).padStart(2, "0")}`, ...row]);
  return [await saveWorkbook(out, "rule-of-law/submissions-2021.xlsx", "参评材料", headers, rows)];
}
