// Sample documents for tests, made by code: one assessment table with merged cells, in every format that is read.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";
import { writeXlsx } from "hucre";

/** A cell as a person sees it: its paragraphs, and how far it reaches. */
export interface SampleCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly string[];
}

export interface SampleTable {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SampleCell[];
}

interface SampleTask {
  readonly dimension: string;
  readonly group: string;
  readonly task: string;
  readonly items: readonly string[];
}

/** A small table of the published one's shape, with marks that formats escape. */
export const smallTable: SampleTable = tableOf("某区2021年度考核事项完成情况", [
  {
    dimension: "高效率落实",
    group: "",
    task: "优化营商环境工作",
    items: ["1.新设立企业3570户，全程电子化率达到97.3%。", "2.办理<简易>项目8项 & 其他。"],
  },
  { dimension: "高效率落实", group: "", task: "安全生产", items: ["全年共发生4起安全生产事故，死亡4人。"] },
  { dimension: "高效能管理", group: "依法行政", task: "行政执法规范与效能", items: ["A岗人员参与执法率“已完成”。"] },
  { dimension: "高效能管理", group: "依法行政", task: "行政行为规范履行", items: ["1.会前学法8次；", "2.专题讲座4次；", "3.研讨班4期。"] },
  { dimension: "高效能管理", group: "政务建设", task: "接诉即办", items: ["响应率98.77%、解决率90.47%、满意率94.42%。"] },
  { dimension: "高水平服务", group: "", task: "服务自评", items: ["始终坚持以人民为中心的发展思想。"] },
]);

const seed = fileURLToPath(new URL("../../shared/data/seed/", import.meta.url));

/** Whether a file lies beside the checkout; tests that need it are skipped with this line. */
function isBeside(path: string): boolean {
  if (!existsSync(path)) console.warn(`skipped: ${path.replace(/^.*shared/, "shared")} is not beside this checkout`);
  return existsSync(path);
}

/** Path of a report as an office published it, where it lies beside the checkout. */
export function corpusReport(): string | null {
  const path = fileURLToPath(new URL("../../shared/data/corpus/004-luting-jxrw-2017q4-narrative.txt", import.meta.url));
  return isBeside(path) ? path : null;
}

/** The published table of 2021 with its 18 tasks, where it lies beside the checkout. */
export function readSeedTable(): SampleTable | null {
  if (!isBeside(`${seed}xicheng-2021.txt`)) return null;
  const text = readFileSync(`${seed}xicheng-2021.txt`, "utf8");
  const lines = readFileSync(`${seed}tasks.csv`, "utf8").trim().split("\n").slice(1);
  const tasks = lines.map((line) => line.split(","));
  return tableOf(
    "西城区政府2021年度日常履职考核事项完成情况",
    tasks.map(([, dimension = "", group = "", task = "", start = "0"], at) => {
      const body = text.slice(Number(start), Number(tasks[at + 1]?.[4] ?? text.length));
      return { dimension, group, task, items: itemsOf(body, task) };
    }),
  );
}

/** Lines of the flattened text break where its pages broke them; an item begins with its number. */
function itemsOf(body: string, task: string): readonly string[] {
  const squeezed = body.replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : space));
  // The name of a task may run over lines.
  const name = new RegExp(`^\\s*${[...task].join("\\s*")}\\s*`);
  const items: string[] = [];
  for (const line of squeezed
    .replace(name, "")
    .split("\n")
    .map((one) => one.trim()))
    if (/^\d\./.test(line) || items.length === 0) items.push(line);
    else items.push(`${items.pop() ?? ""}${line}`);
  return items;
}

function tableOf(title: string, tasks: readonly SampleTask[]): SampleTable {
  const cells: SampleCell[] = [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 2, paragraphs: ["考评维度"] },
    { row: 0, column: 2, rowSpan: 1, columnSpan: 1, paragraphs: ["任务名称"] },
    { row: 0, column: 3, rowSpan: 1, columnSpan: 1, paragraphs: ["落实情况"] },
  ];
  const until = (from: number, isSame: (task: SampleTask) => boolean): number => {
    let at = from;
    while (at < tasks.length && isSame(tasks[at] as SampleTask)) at++;
    return at - from;
  };
  tasks.forEach(({ dimension, group, task, items }, at) => {
    const before = tasks[at - 1];
    const place = { row: at + 1, rowSpan: 1, columnSpan: 1 };
    if (before?.dimension !== dimension) {
      const rowSpan = until(at, (other) => other.dimension === dimension);
      cells.push({ ...place, column: 0, rowSpan, columnSpan: group === "" ? 2 : 1, paragraphs: [dimension] });
    }
    if (group !== "" && before?.group !== group)
      cells.push({ ...place, column: 1, rowSpan: until(at, (other) => other.group === group), paragraphs: [group] });
    cells.push({ ...place, column: 2, paragraphs: [task] }, { ...place, column: 3, paragraphs: items });
  });
  return { title, rows: tasks.length + 1, columns: 4, cells };
}

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The table as a page; `charset` is what its meta says. */
export function sampleHtml({ title, rows, cells }: SampleTable, charset = "utf-8"): string {
  const row = (at: number): string => {
    const name = at === 0 ? "th" : "td";
    return cells
      .filter((cell) => cell.row === at)
      .map(
        ({ rowSpan, columnSpan, paragraphs }) =>
          `<${name} rowspan="${rowSpan}" colspan=${columnSpan}>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}</${name}>`,
      )
      .join("\n");
  };
  const body = Array.from({ length: rows }, (_, at) => `<tr>${row(at)}</tr>`).join("\n");
  const style = 'table{border-collapse:collapse}td,th{border:1px solid;font:10pt "Noto Serif CJK SC"}p{margin:0}td:first-child{width:5em}';
  const head = `<meta charset="${charset}"><title>${title}</title><style>${style}</style>`;
  return `<!DOCTYPE html>\n<html><head>${head}</head>\n<body><h1>${title}</h1>\n<table>\n${body}\n</table>\n</body></html>\n`;
}

/** The table as Word writes it: merged cells go on below as empty ones. */
export async function sampleWord({ title, rows, cells }: SampleTable): Promise<Uint8Array> {
  const covers = (row: number, column: number): SampleCell | undefined =>
    cells.find((cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan);
  const cellAt = (row: number, column: number): readonly TableCell[] => {
    const cell = covers(row, column);
    if (!cell) return [];
    const isFirst = cell.row === row;
    const verticalMerge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    return [
      new TableCell({
        columnSpan: cell.columnSpan,
        ...(cell.rowSpan > 1 ? { verticalMerge } : {}),
        children: isFirst ? cell.paragraphs.map((text) => new Paragraph({ children: runsOf(text) })) : [new Paragraph("")],
      }),
    ];
  };
  const table = new Table({
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: [1000, 1000, 2000, 5000],
    rows: Array.from(
      { length: rows },
      (_, row) => new TableRow({ tableHeader: row === 0, children: [0, 1, 2, 3].flatMap((column) => cellAt(row, column)) }),
    ),
  });
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(title) });
  return Packer.toBuffer(new Document({ sections: [{ children: [heading, table] }] }));
}

/** Word splits a sentence into runs wherever it was edited. */
const runsOf = (text: string): TextRun[] => {
  const middle = Math.floor(text.length / 2);
  const strong: IRunOptions = { text: text.slice(middle), bold: true };
  return [new TextRun(text.slice(0, middle)), new TextRun(strong)];
};

/** The table as a workbook with margins, and merged cells. */
export async function sampleWorkbook({ title, rows, columns, cells }: SampleTable): Promise<Uint8Array> {
  const grid: (string | null)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  for (const { row, column, paragraphs } of cells) (grid[row] ?? [])[column] = paragraphs.join("\n");
  const [top, left] = [2, 1];
  return writeXlsx({
    sheets: [
      {
        name: title.slice(-10),
        rows: [[], [null, title], ...grid.map((line) => [null, ...line])],
        merges: cells
          .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
          .map(({ row, column, rowSpan, columnSpan }) => ({
            startRow: row + top,
            startCol: column + left,
            endRow: row + top + rowSpan - 1,
            endCol: column + left + columnSpan - 1,
          })),
      },
    ],
  });
}
