// The checklist of a scheme that was carried into the next year (承接清单): what was carried, what is to be set, what to look at, one line each with its place.
import type { CarryNote, PlacedNote } from "../scheme/outcome.ts";
import { missingWords, stageWords } from "./page.ts";
import { sayPeriod } from "../vocabulary/date.ts";

type Section = "set" | "rectify" | "check" | "carried";

const headings: Readonly<Record<Section, string>> = {
  set: "要确定的目标值",
  rectify: "整改事项（反馈—整改—再反馈—提升）",
  check: "请核对",
  carried: "已带入的",
};

const sectionOf: Readonly<Record<CarryNote["kind"], Section>> = {
  target: "set",
  rectification: "rectify",
  continued: "rectify",
  period: "carried",
  label: "carried",
  baseline: "carried",
  figures: "carried",
  day: "check",
  name: "check",
  "year-kept": "check",
  basis: "check",
  comment: "check",
  "baseline-open": "check",
  "baseline-none": "check",
  calendar: "check",
  synthetic: "check",
};

/** One note as a sentence. */
function sayNote(note: CarryNote): string {
  switch (note.kind) {
    case "target":
      return `${note.label}（${note.criterion}）：目标值待定${note.last === "" ? "" : `，${note.period === "" ? "上年度" : sayPeriod(note.period)}为 ${note.last}`}；写入 targets，删去 pending${note.judged ? "" : "（只供选择写法，不作评判）"}`;
    case "rectification":
      return `${note.label}；来源：${note.source}。落实牵头单位和期限，进展写入落实情况`;
    case "continued":
      return `${note.text}：上一年度列入的整改事项，已办结的请删去`;
    case "period":
      return `期间 ${note.was} → ${note.now}`;
    case "label":
      return `“${note.was}” → “${note.now}”`;
    case "baseline":
      return `基期值 ${note.label} ${note.value}（${sayPeriod(note.period)}）`;
    case "figures":
      return `基期值 文中数据 ${String(note.count)} 个`;
    case "day":
      return `${note.was} 在新年度没有这一天，改为 ${note.now}，请确认`;
    case "name":
      return `专名“${note.was}”改为“${note.now}”，请确认名称`;
    case "year-kept":
      return `“${note.text}”写有年份，未改；文件名称、文号须以新年度的文件为准`;
    case "basis":
      return `依据“${note.text}”是上年度的，已注明；有新依据的请更换`;
    case "comment":
      return `注释写有年份，未改：${note.text}`;
    case "baseline-open":
      return `基期值 ${note.label} 取自${stageWords[note.stage]}，核定后请更正`;
    case "baseline-none":
      return `${note.label}没有基期值：${(missingWords as Readonly<Record<string, string>>)[note.reason] ?? note.reason}`;
    case "calendar":
      return `名录中没有${note.year}年的节假日安排，工作日期限算不出；请在 registers 的 calendars 中补入`;
    case "synthetic":
      return "基期值取自示例的合成数据，不反映任何单位的真实情况，不得用作考核";
  }
}

/** Where a note's text stands: the file in the new folder, and its line. */
const placeOf = ({ file, line }: PlacedNote): string => `${file}:${String(line)}`;

const sections = ["set", "rectify", "check", "carried"] as const;
const ordinals = ["一", "二", "三", "四"] as const;

/** The checklist as Markdown, which is also what the terminal shows. */
export function writeChecklist(scheme: string, id: string, knownAt: number, notes: readonly PlacedNote[]): string {
  const filled = sections
    .map((section) => ({ section, own: notes.filter(({ note }) => sectionOf[note.kind] === section) }))
    .filter(({ own }) => own.length > 0);
  const parts = filled.flatMap(({ section, own }, nth) => [
    "",
    `## ${ordinals[nth] ?? ""}、${headings[section]}（${String(own.length)}）`,
    "",
    ...own.map((one) => `- ${placeOf(one)}　${sayNote(one.note)}`),
  ]);
  return [
    `# ${id}：由 ${scheme} 承接`,
    "",
    `基期值按日志第 ${String(knownAt)} 号。行号是生成时的行号。目标值确定以前，评分项不作结论，与之绑定的词显示〔目标待定〕。`,
    ...parts,
    "",
  ].join("\n");
}

export const nextYearWords = {
  written: (folder: string): string =>
    [
      `已写入 ${folder}。接着：`,
      `  1. 按 ${folder}/NEXT-YEAR.md 逐条办理`,
      `  2. shiji lint packs registers ${folder}`,
      `  3. shiji apply ${folder}，再用 shiji report --scheme 查看`,
    ].join("\n"),
} as const;
