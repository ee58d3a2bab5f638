// The board of a period (看板): the table now and as it was at the last meeting, with who has replied.
import { drawBoard, type Board, type ReplyStanding } from "../board/board.ts";
import type { Day } from "../vocabulary/period.ts";
import { askReport } from "./ask.ts";
import { resolveExpectations } from "./expectations.ts";
import { loadFilings } from "./filings.ts";
import { askMissing } from "./missing.ts";
import type { Workspace } from "./workspace.ts";

/** What `board` answers. */
export interface BoardAnswer extends Board {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly today: Day;
  readonly knownAt: number;
  readonly synthetic: boolean;
  /** The meeting that movements are counted from: the last one that a version was frozen for; null where there was none. */
  readonly since: { readonly occasion: string; readonly time: string; readonly knownAt: number; readonly period: string } | null;
}

/** Draws the board as it stands on a day. */
export async function askBoard(workspace: Workspace, id: string | null, asked: string | null, today: Day): Promise<BoardAnswer> {
  const { scheme, period, report, asOf } = await resolveExpectations(workspace, id, asked);
  const missing = await askMissing(workspace, id, asked, today);
  const since = await lastMeeting(workspace, scheme.id, workspace.head());
  const before = since && (await askReport(workspace, scheme.id, { ...asOf, knownAt: String(since.knownAt) }));
  const replyOf = (organisation: string, task: number, item: number): ReplyStanding => {
    const line = missing.lines.find((one) => one.organisation.id === organisation);
    if (!line || line.state === "optional" || line.state === "done") return null;
    if (line.state === "late") return "late";
    const isLacking = line.lacking.some((one) => one.task === task && (one.item === item || one.item === 0));
    return line.state === "nothing" || isLacking ? "missing" : null;
  };
  const board = drawBoard({ scheme, report, before, today, replyOf });
  return {
    ...board,
    scheme: scheme.id,
    label: scheme.label,
    period: period.text,
    today,
    knownAt: report.knownAt,
    synthetic: report.synthetic,
    since,
  };
}

/** The last meeting that a draft was frozen for. */
async function lastMeeting(workspace: Workspace, scheme: Parameters<typeof loadFilings>[2], head: number): Promise<BoardAnswer["since"]> {
  const freezes = await loadFilings(workspace, "freeze", scheme, head);
  const last = freezes.at(-1);
  if (!last) return null;
  const drafts = await loadFilings(workspace, "draft", scheme, head);
  const draft = drafts.findLast(({ content }) => content.version === last.content.version && content.period === last.entry.period);
  return draft
    ? { occasion: last.content.occasion, time: last.entry.time, knownAt: draft.content.knownAt, period: last.entry.period }
    : null;
}
