// The words of the board (看板), and the board as sheets.
import type { Board, BoardCriterion, BoardLine, Movement } from "../board/board.ts";
import type { TableSheet } from "../document/tables.ts";
import type { Light } from "../scheme/scheme.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import { statusWords } from "./page.ts";

/** What a light is called, and its sign for who sees no colours. */
export const lightWords: Readonly<Record<Light, { readonly label: string; readonly sign: string }>> = {
  red: { label: "红", sign: "●" },
  yellow: { label: "黄", sign: "▲" },
  green: { label: "绿", sign: "✓" },
  grey: { label: "灰", sign: "–" },
};

export const boardWords = {
  title: "调度看板",
  heads: ["灯", "任务", "考核事项", "目标", "现状", "差距", "责任单位", "时限", "佐证", "报送", "状态", "风险分值", "变动"],
  noActual: "缺数",
  noGap: "—",
  reached: "已达到",
  daysLeft: (days: number): string => (days < 0 ? `已过 ${String(-days)} 天` : `还有 ${String(days)} 天`),
  papers: (held: number, lacking: number): string =>
    lacking > 0 ? `有 ${String(held)}，缺 ${String(lacking)}` : held > 0 ? `有 ${String(held)}` : "",
  reply: { missing: "应报未报", late: "逾期" } as const,
  noPoints: "—",
  since: (occasion: string, period: string): string => `与“${occasion}”（${sayPeriod(period)}）时相比`,
  noMeeting: "还没有定过稿，没有可比的上次会议",
  turned: (from: Light, to: Light): string => `${lightWords[from].label}→${lightWords[to].label}`,
  counts: (counts: Board["counts"]): string =>
    (["red", "yellow", "green", "grey"] as const).map((light) => `${lightWords[light].label} ${String(counts[light])}`).join("，"),
  sheet: "看板",
} as const;

/** What is lacking to a target. */
export const sayGap = ({ gap, met }: Pick<BoardCriterion, "gap" | "met">): string => {
  if (met === true) return boardWords.reached;
  if (gap === null || gap.value === "0") return boardWords.noGap;
  return `${trim(gap.value)}${gap.unit}${gap.percent === null ? "" : `（${trim(gap.percent)}%）`}`;
};

/** At most two decimals: a board is read from afar. */
const trim = (decimal: string): string => String(Math.round(Number(decimal) * 100) / 100);

/** What was found; of several periods each in a line of its own. */
export const sayActual = ({ actual }: Pick<BoardCriterion, "actual">): string =>
  actual === null ? boardWords.noActual : actual.split("; ").map(sayFound).join("\n");

/** A value that is said of a period. */
function sayFound(found: string): string {
  const [period = "", value] = found.split(" ");
  return value === undefined || !/^\d{4}-/u.test(period) ? found : `${sayPeriod(period)} ${value}`;
}

export const sayCriterion = ({ label, target }: BoardCriterion): string => `${label}${target}`;

const sayMovement = ({ label, from, to }: Movement): string => `${label}：${from ?? boardWords.noActual} → ${to ?? boardWords.noActual}`;

/** What moved on a line since the last meeting. */
export function sayMoved({ before, light, moved }: BoardLine): readonly string[] {
  return [...(before && before.light !== light ? [boardWords.turned(before.light, light)] : []), ...moved.map(sayMovement)];
}

const colours: Readonly<Record<Light, string | null>> = { red: "F6DCD9", yellow: "FBF0D3", green: "E3F1E1", grey: null };

/** The board as a sheet: a line an item. */
export function draftBoardSheets({ lines }: Pick<Board, "lines">): readonly TableSheet[] {
  const widths = [5, 24, 22, 30, 20, 18, 24, 12, 12, 10, 10, 10, 34];
  return [
    {
      title: boardWords.sheet,
      columns: boardWords.heads.map((header, index) => ({ header, width: widths[index] ?? 12, centred: index === 0 })),
      rows: lines.map((line) => ({
        colour: colours[line.light],
        cells: [
          lightWords[line.light].label,
          `${String(line.task)}　${line.taskLabel}`,
          `${String(line.item)}　${line.itemLabel ?? ""}`,
          line.criteria.map(sayCriterion).join("\n"),
          line.criteria.map(sayActual).join("\n"),
          line.criteria.map(sayGap).join("\n"),
          line.owners.map(({ label }) => label).join("\n"),
          line.due,
          boardWords.papers(line.papers.held, line.papers.lacking),
          line.reply === null ? "" : boardWords.reply[line.reply],
          statusWords[line.status],
          line.pointsAtRisk ?? boardWords.noPoints,
          sayMoved(line).join("\n"),
        ],
      })),
    },
  ];
}
