// The board (调度看板): every item with its target, what was found, what is lacking, who answers for it, by when, and its light.
import type { ItemStatus, Light, LightRule, Scheme } from "../scheme/scheme.ts";
import type { OrganisationLabel, Report, ReportCriterion, ReportItem, ReportTask } from "../statement/report.ts";
import { criteriaOf } from "../statement/table.ts";
import type { Day } from "../vocabulary/period.ts";
import { exactText, q } from "../vocabulary/quantity.ts";

/** How the lead of an item stands with its reply; null where nothing is asked of it. */
export type ReplyStanding = "missing" | "late" | null;

/** A target with what was found against it. */
export interface BoardCriterion {
  readonly label: string;
  readonly target: string;
  /** As it reads; null where nothing was found. */
  readonly actual: string | null;
  readonly gap: ReportCriterion["gap"];
  readonly met: ReportCriterion["met"];
  readonly points: string | null;
}

/** One figure that reads otherwise than it did at the last meeting (变动). */
export interface Movement {
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One line of the board: an item (考核事项). */
export interface BoardLine {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  readonly itemLabel: string | null;
  readonly owners: readonly OrganisationLabel[];
  readonly criteria: readonly BoardCriterion[];
  readonly status: ItemStatus;
  readonly due: Day;
  readonly daysLeft: number;
  /** Papers that bear it out, and those that are lacking. */
  readonly papers: { readonly held: number; readonly lacking: number };
  readonly reply: ReplyStanding;
  readonly light: Light;
  readonly because: string;
  /** Points that are not yet made sure (风险分值): of criteria not met, not told or only expected; null where the scheme gives none. */
  readonly pointsAtRisk: string | null;
  readonly before: { readonly light: Light; readonly status: ItemStatus } | null;
  readonly moved: readonly Movement[];
}

/** The board of a period (看板). */
export interface Board {
  readonly lines: readonly BoardLine[];
  readonly counts: Readonly<Record<Light, number>>;
  /** Points at risk over all items; null where the scheme gives none. */
  readonly pointsAtRisk: string | null;
}

/** What a board is drawn from. */
export interface BoardSource {
  readonly scheme: Pick<Scheme, "lights" | "period">;
  readonly report: Report;
  /** The table as it was at the last meeting; null where there was none. */
  readonly before: Report | null;
  readonly today: Day;
  readonly replyOf: (organisation: string, task: number, item: number) => ReplyStanding;
}

const oneDay = 86_400_000;
const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / oneDay);

/** Draws the board: lines in the order of the table. */
export function drawBoard(source: BoardSource): Board {
  const lines = source.report.tasks.flatMap((task) => task.items.map((item) => drawLine(task, item, source)));
  const count = (light: Light): number => lines.filter((line) => line.light === light).length;
  return {
    lines,
    counts: { red: count("red"), yellow: count("yellow"), green: count("green"), grey: count("grey") },
    pointsAtRisk: addPoints(lines.map(({ pointsAtRisk }) => pointsAtRisk)),
  };
}

function drawLine(task: ReportTask, item: ReportItem, source: BoardSource): BoardLine {
  const { scheme, report, before, today, replyOf } = source;
  const criteria = criteriaOf(task, item.number);
  const due = dueOf(criteria, scheme.period.to);
  const facts = { ...standingOf(task, item, report), due, daysLeft: daysBetween(today, due) };
  const replies = task.organisations.lead.map(({ id }) => replyOf(id, task.number, item.number));
  const reply = replies.includes("missing") ? "missing" : replies.includes("late") ? "late" : null;
  const { light, because } = lightOf(scheme.lights, { ...facts, reply });
  const then = before?.tasks.find(({ number }) => number === task.number);
  const was = then?.items.find(({ number }) => number === item.number);
  return {
    task: task.number,
    taskLabel: task.task,
    item: item.number,
    itemLabel: item.label,
    owners: task.organisations.lead,
    criteria: criteria.map((one) => boardCriterion(one, report)),
    status: item.status,
    due,
    daysLeft: facts.daysLeft,
    papers: facts.papers,
    reply,
    light,
    because,
    pointsAtRisk: addPoints(criteria.filter(({ met }) => met !== true && met !== "not-applicable").map(({ points }) => points)),
    before:
      before && then && was
        ? { light: lightOf(scheme.lights, { ...standingOf(then, was, before), daysLeft: facts.daysLeft, reply }).light, status: was.status }
        : null,
    moved: before && was ? movementsOf(was, item, report) : [],
  };
}

/** A target that is a day is due that day; everything else at the year's end. */
function dueOf(criteria: readonly ReportCriterion[], end: Day): Day {
  const days = criteria.flatMap(({ target }) => /\d{4}-\d{2}-\d{2}/u.exec(target)?.[0] ?? []).sort();
  return days[0] ?? end;
}

/** What a rule of lights looks at. */
interface Standing {
  readonly status: ItemStatus;
  /** The largest gap in percent of its target. */
  readonly gapPercent: string | null;
  readonly daysLeft: number;
  readonly papers: BoardLine["papers"];
  readonly reply: ReplyStanding;
}

function standingOf(task: ReportTask, item: ReportItem, { details }: Report): Pick<Standing, "status" | "gapPercent" | "papers"> {
  const percents = criteriaOf(task, item.number).flatMap(({ gap }) => gap?.percent ?? []);
  const worst = percents.reduce<string | null>((most, one) => (most === null || q(one).gt(most) ? one : most), null);
  const isPaper = (metric: string): boolean => details.some((one) => one.metric === metric && papers.includes(one.kind));
  const held = item.supports.filter(({ kind, records }) => papers.includes(kind) && records.length > 0).length;
  return { status: item.status, gapPercent: worst, papers: { held, lacking: item.lacks.filter(isPaper).length } };
}

const papers: readonly string[] = ["milestone", "document", "attestation"];

/** The first rule of which everything holds; where none does, nothing is known to be wrong. */
function lightOf(rules: readonly LightRule[], standing: Standing): Pick<LightRule, "light" | "because"> {
  return rules.find((rule) => holds(rule, standing)) ?? { light: "grey", because: "" };
}

function holds(rule: LightRule, { status, gapPercent, daysLeft, papers: { lacking }, reply }: Standing): boolean {
  if (rule.status !== null && !rule.status.includes(status)) return false;
  if (rule.gapOver !== null && (gapPercent === null || !q(gapPercent).gt(rule.gapOver))) return false;
  if (rule.daysLeftUnder !== null && daysLeft >= rule.daysLeftUnder) return false;
  if (rule.reply !== null && rule.reply !== reply) return false;
  return rule.evidence === null || lacking > 0;
}

function boardCriterion({ metric, target, found, gap, met, points }: ReportCriterion, { details }: Report): BoardCriterion {
  const actual =
    typeof found === "string" || found === null ? found : found.map(({ period, value }) => `${period} ${value ?? ""}`.trim()).join("; ");
  return { label: details.find((one) => one.metric === metric)?.label ?? metric, target, actual, gap, met, points };
}

/** Figures that read otherwise, those that came and those that went. */
function movementsOf(was: ReportItem, now: ReportItem, { details }: Report): readonly Movement[] {
  const [then, today] = [figuresOf(was), figuresOf(now)];
  const label = (metric: string): string => details.find((one) => one.metric === metric)?.label ?? metric;
  return [...new Set([...then.keys(), ...today.keys()])].flatMap((key) => {
    const [from, to] = [then.get(key) ?? null, today.get(key) ?? null];
    return from?.text === to?.text
      ? []
      : [{ label: label(from?.metric ?? to?.metric ?? ""), from: from?.text ?? null, to: to?.text ?? null }];
  });
}

function figuresOf({ segments }: ReportItem): ReadonlyMap<string, { readonly metric: string; readonly text: string }> {
  return new Map(
    segments.flatMap((segment) => {
      if (!("figure" in segment) || segment.figure.source === "target") return [];
      const { metric, period, organisation, text, unit } = segment.figure;
      return [[`${metric}|${period}|${organisation}|${unit ?? ""}`, { metric, text }] as const];
    }),
  );
}

/** Points together; null where none is known. */
function addPoints(points: readonly (string | null)[]): string | null {
  const known = points.filter((one) => one !== null);
  return known.length === 0 ? null : exactText(known.reduce((sum, one) => sum.add(one), q(0)));
}
