// The synthetic files of administrative conduct (行政行为) for 2021: studies of law, documents filed, works, cases in court and their hearings.
import { casesOfYear, hearingsOfYear, type Case } from "./administrative-conduct-court.ts";
import * as plan from "./administrative-conduct-plan.ts";
import { monthEnd } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { random } from "./random.ts";
import { subdistricts } from "./units.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/administrative-conduct";
const folder = "administrative-conduct";
/** The day on which the year's lists are drawn up. */
const drawnUp = "2022-01-07";
const known = (day: string | null): string | null => (day !== null && day <= drawnUp ? day : null);

/** Writes every file of administrative conduct under `out` and returns their paths. */
export async function generateAdministrativeConduct(out: string): Promise<readonly string[]> {
  return [...(await saveStudies(out)), ...(await saveDocuments(out)), ...(await saveCourt(out))];
}

/** The plan with what was held by the middle of the year, and again at its end. */
async function saveStudies(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/studies`);
  const studies = [
    ...plan.districtStudies.map(([form, topic, planned, held]) => [form, topic, planned, held, plan.district, null] as const),
    ...plan.bureauStudies,
  ].map(([form, topic, planned, held, host, trained], index) => {
    const number = String(index + 1).padStart(2, "0");
    return {
      about: [`XF2021-${number}`, form, topic, host, planned],
      held,
      facts: [
        `合成主讲人${number}`,
        host === plan.district ? "区政府领导和各部门、各街道主要负责人" : "本单位干部",
        chance.integer(24, 90),
      ],
      material: `合成学法材料〔2021〕${number}号`,
      trained,
    };
  });
  const headers = [
    "场次编号",
    "学法形式",
    "学习主题",
    "主办单位",
    "计划日期",
    "举办日期",
    "主讲人",
    "参加范围",
    "参加人数",
    "材料编号",
    "统计年度",
    "培训对象单位",
  ];
  const files = [
    ["2021-H1", monthEnd(6)],
    ["2021", drawnUp],
  ] as const;
  return Promise.all(
    files.map(([name, upTo]) =>
      saveWorkbook(
        out,
        `${folder}/law-studies-${name}.xlsx`,
        "学法用法",
        headers,
        studies.map(({ about, held, facts, material, trained }): Row => {
          const after = held <= upTo ? [held, ...facts, material] : [null, null, null, null, null];
          return [...about, ...after, 2021, trained];
        }),
      ),
    ),
  );
}

async function saveDocuments(out: string): Promise<readonly string[]> {
  const checks = plan.quarterlyChecks.map(({ quarter, day, made, found }) => {
    const rows = subdistricts.map(({ label }, index): Row => {
      const count = made.some((one) => one === label) ? 1 : 0;
      const finding = found.find(([unit]) => unit === label);
      const result = finding ? ["否", finding[1], finding[2]] : ["是", null, null];
      return [`BJ${quarter}-${String(index + 1).padStart(2, "0")}`, quarter, label, day, count, count, ...result];
    });
    const headers = [
      "检查编号",
      "检查季度",
      "街道",
      "检查日期",
      "制发件数",
      "已报备件数",
      "报送程序和内容是否规范",
      "发现问题",
      "规范完成日期",
    ];
    return saveWorkbook(out, `${folder}/filing-checks-${quarter}.xlsx`, "备案检查", headers, rows);
  });
  const months = Array.from({ length: 12 }, (_, index) => `2021-${String(index + 1).padStart(2, "0")}`);
  const papers = months.flatMap((month) => ["情况说明函", "司法建议"].map((kind): Row => [month, plan.district, kind, 0, "零报告"]));
  return Promise.all([
    saveWorkbook(
      out,
      `${folder}/document-filings-2021.xlsx`,
      "备案台账",
      ["文号", "文件名称", "制定机关", "文件层级", "公布日期", "报备日期", "备案机关", "备案号", "审查结论", "情况说明函日期"],
      plan.documents.map((row): Row => [...row, "准予备案", null]),
    ),
    ...checks,
    saveCsvRows(out, `${folder}/oversight-papers-2021.csv`, ["月份", "收文单位", "文书类别", "收到件数", "备注"], papers),
    saveWorkbook(
      out,
      `${folder}/conduct-works-2021.xlsx`,
      "重点工作",
      ["工作编号", "工作类别", "工作名称", "责任单位", "计划完成日期", "完成日期", "依据文号"],
      plan.works.map((row, index): Row => [`YF2021-${String(index + 1).padStart(2, "0")}`, ...row]),
    ),
  ]);
}

const caseHeaders = [
  "应诉案件编号",
  "法院案号",
  "审级",
  "审理法院",
  "被告机关",
  "原告",
  "收到起诉状副本日期",
  "提交答辩和证据日期",
  "裁判日期",
  "裁判结果",
  "是否败诉",
  "统计年度",
  "裁判生效日期",
  "履行期限",
  "履行日期",
  "司法建议号",
  "收到司法建议日期",
] as const;

function caseRow(one: Case): Row {
  const serial = one.number.slice(-3);
  const court = `合成（2021）行${one.instance === "一审" ? "初" : "终"}${serial}号`;
  const judged = known(one.judged);
  const result = judged === null ? [null, null] : [one.result, one.lost ? "是" : "否"];
  const effective = known(one.effective);
  const performance = effective === null ? [null, null] : [one.performBy, known(one.performed)];
  const about = [one.number, court, one.instance, one.court, one.defendant, `合成原告${serial}`, one.served, known(one.defended)];
  return [...about, judged, ...result, 2021, effective, ...performance, null, null];
}

async function saveCourt(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/court`);
  const cases = casesOfYear(chance).filter(({ served }) => served <= "2021-12-31");
  const hearings = hearingsOfYear(chance, cases).map(({ case: { number, instance, court, defendant }, ...one }, index): Row => {
    const level = court.includes("中级") ? "中级人民法院" : "基层人民法院";
    const proof = one.excuse === null ? null : `合成证明〔2021〕${index + 1}号`;
    const about = [`HCKT-2021-${String(index + 1).padStart(3, "0")}`, number, instance, court, level, defendant, one.at];
    return [...about, one.again ? "是" : "否", one.appeared, one.person, "是", one.excuse, proof];
  });
  return Promise.all([
    saveWorkbook(out, `${folder}/litigation-2021.xlsx`, "行政应诉", caseHeaders, cases.map(caseRow)),
    saveWorkbook(
      out,
      `${folder}/court-hearings-2021.xlsx`,
      "出庭应诉",
      [
        "庭审编号",
        "应诉案件编号",
        "审级",
        "审理法院",
        "法院层级",
        "被告机关",
        "开庭时间",
        "是否法院通知再次出庭",
        "出庭人员身份",
        "出庭人代号",
        "是否核验身份",
        "不能出庭事由",
        "盖章证明号",
      ],
      hearings,
    ),
  ]);
}
