// The versions of an item (说法): the ledgers' own text, and what each office said of it, in its text and in the cells of its form.
import type { Judged } from "../claim/verdict.ts";
import { itemText } from "../statement/read-back.ts";
import type { OrganisationLabel, ReportCriterion, ReportItem, ReportTask } from "../statement/report.ts";
import { criteriaOf } from "../statement/table.ts";
import type { ItemSource } from "../submission/compile.ts";
import type { Version, VersionAnswer } from "../submission/concern.ts";
import type { ItemKnown } from "../submission/told-done.ts";
import { itemsOf } from "../submission/form.ts";
import { seamBehind } from "../submission/frame.ts";
import { asks, taskRoles, type Ask, type ReplyPart, type TaskRole } from "../submission/submission.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import type { Absences } from "./absences.ts";
import type { Filing } from "./filings.ts";

/** A part of a reply with the figures in it. */
export interface JudgedPart {
  readonly entry: number;
  readonly organisation: OrganisationLabel;
  readonly part: ReplyPart;
  /** It is what the office objects with or gives as a reason, and no text of the item. */
  readonly isOpinion: boolean;
  /** The office has said the item anew since (更新). */
  readonly isSuperseded: boolean;
  readonly claims: readonly Judged[];
}

/** A cell that was filled in, of which item and by whom. */
export interface GivenAnswer extends VersionAnswer {
  readonly entry: number;
  readonly organisation: OrganisationLabel;
  readonly task: number;
  readonly item: number;
}

/** The answers of a period's forms: of an office's several, the newest of each cell. */
export function answersOf(
  replies: readonly Filing<"submission">[],
  organisation: (id: OrganisationId) => OrganisationLabel,
): readonly GivenAnswer[] {
  const newest = new Map<string, GivenAnswer>();
  for (const { entry, content } of replies)
    for (const { key, value } of content.answers) {
      const [task = "", item = "", ask = "", ...metric] = key.split(".");
      if (!isAsk(ask)) continue;
      const given = { entry: entry.number, organisation: organisation(content.organisation), task: Number(task), item: Number(item) };
      newest.set(`${content.organisation} ${key}`, { ...given, ask, metric: metric.length === 0 ? null : metric.join("."), value });
    }
  return [...newest.values()];
}

const isAsk = (text: string): text is Ask => (asks as readonly string[]).includes(text);

/** What stands beside the ledgers' text: replies of this period and the one before, answers, papers, and names of metrics. */
export interface Beside {
  readonly parts: readonly JudgedPart[];
  readonly lasts: readonly JudgedPart[];
  readonly answers: readonly GivenAnswer[];
  readonly attached: ReadonlySet<string>;
  readonly absences: Absences;
}

/** The items of a task, and the task as a whole where somebody speaks of it so. */
export function sourcesOf(task: ReportTask, { parts, lasts, answers, attached, absences }: Beside): readonly ItemSource[] {
  const given = answers.filter((one) => one.task === task.number);
  const own = parts.filter(({ part }) => part.task === task.number);
  const before = lasts.filter(({ part }) => part.task === task.number);
  // What is said of a task as a whole is said of its only item.
  const known = itemsOf(task);
  const lone = known.length === 1 ? (known[0]?.number ?? 0) : 0;
  const of = (all: readonly JudgedPart[], item: number): readonly JudgedPart[] => all.filter(({ part }) => (part.item ?? lone) === item);
  const head = { task: task.number, taskLabel: task.task };
  const items = known.map((item): ItemSource => {
    const written: Version = {
      entry: null,
      organisation: null,
      role: null,
      text: itemText(item),
      claims: [],
      answers: [],
      opinion: null,
      earlier: null,
      last: null,
    };
    const versions = [
      ...(item.segments.length > 0 ? [written] : []),
      ...versionsOf(
        task,
        of(own, item.number),
        of(before, item.number),
        given.filter((one) => one.item === item.number),
      ),
    ];
    return {
      ...head,
      item: item.number,
      itemLabel: item.label,
      status: item.status,
      versions,
      ...knownOf(task, item.number, absences),
      hasPapers: hasPapers(item) || isAttached(attached, task.number, item.number),
      isWritten: item.segments.length > 0 && item.lacks.length === 0,
    };
  });
  const whole = of(own, 0);
  if (whole.length === 0) return items;
  const versions = versionsOf(task, whole, of(before, 0), []);
  const { absent } = knownOf(task, 0, absences);
  return [
    { ...head, item: 0, itemLabel: null, status: "described", versions, criteria: [], absent, hasPapers: false, isWritten: false },
    ...items,
  ];
}

/** Criteria of an item as the ledgers judge it, and what of it they have no record of, or (0) of all of its task; what they cannot judge they do not deny. */
export const knownOf = (task: ReportTask, item: number, { labelOf, of }: Absences): ItemKnown => ({
  criteria: criteriaOf(task, item).map(({ metric, target, found, met }) => ({
    metric,
    label: labelOf(metric),
    target,
    found: foundText(found),
    isMet: met !== false && met !== "expected",
  })),
  absent: of(task.number, item),
});

const foundText = (found: ReportCriterion["found"]): string =>
  typeof found === "string" || found === null
    ? (found ?? "")
    : found.map(({ period, value }) => `${period} ${value ?? ""}`.trim()).join("; ");

/** Whether papers on record bear an item out. */
export const hasPapers = ({ supports }: ReportItem): boolean =>
  supports.some(({ kind, records }) => kind !== "figure" && kind !== "narrative" && records.length > 0);

/** Whether a paper is attached to an item, or to its task as a whole. */
export const isAttached = (attached: ReadonlySet<string>, task: number, item: number): boolean =>
  attached.has(`${String(task)}-${String(item)}`) || attached.has(`${String(task)}-0`);

/** One version an office, those of one office in one text; who leads stands first. */
function versionsOf(
  task: ReportTask,
  parts: readonly JudgedPart[],
  lasts: readonly JudgedPart[],
  answers: readonly GivenAnswer[],
): readonly Version[] {
  const offices = [...new Map([...parts, ...answers].map(({ organisation }) => [organisation.id, organisation])).values()];
  const versions = offices.map((organisation): Version => {
    const isOwn = (one: { readonly organisation: OrganisationLabel }): boolean => one.organisation.id === organisation.id;
    const [said, given] = [parts.filter(isOwn), answers.filter(isOwn)];
    const [texts, opinions] = [said.filter((one) => !one.isOpinion), said.filter((one) => one.isOpinion && !one.isSuperseded)];
    const [own, earlier] = [texts.filter((one) => !one.isSuperseded), newestOf(texts.filter((one) => one.isSuperseded))];
    const before = lasts.filter((one) => isOwn(one) && !one.isOpinion && !one.isSuperseded);
    return {
      entry: Math.max(...[...own, ...opinions, ...given].map((one) => one.entry)),
      organisation,
      role: roleOf(task, organisation.id),
      ...joinParts(own),
      answers: given.map(({ ask, metric, value }) => ({ ask, metric, value })),
      opinion: opinions.length > 0 ? joinParts(opinions) : null,
      earlier: earlier.length > 0 ? joinParts(earlier) : null,
      last: before.length > 0 ? joinParts(before) : null,
    };
  });
  // As the scheme names them, whoever reported first: the proposal must not depend on that.
  const named = taskRoles.flatMap((role) => task.organisations[role].map(({ id }) => id));
  const rank = ({ organisation }: Version): number => (named.indexOf(organisation?.id ?? "") + named.length + 1) % (named.length + 1);
  return versions.sort((a, b) => rank(a) - rank(b) || (a.entry ?? 0) - (b.entry ?? 0));
}

/** Of what has been said anew the newest reply's. */
function newestOf(parts: readonly JudgedPart[]): readonly JudgedPart[] {
  const newest = Math.max(...parts.map(({ entry }) => entry));
  return parts.filter(({ entry }) => entry === newest);
}

function joinParts(parts: readonly JudgedPart[]): { readonly text: string; readonly claims: readonly Judged[] } {
  let text = "";
  const claims: Judged[] = [];
  for (const one of parts) {
    text += seamBehind(text);
    const start = text.length;
    text += one.part.text;
    claims.push(...one.claims.map((judged) => ({ ...judged, claim: { ...judged.claim, start: judged.claim.start + start } })));
  }
  return { text, claims };
}

const roleOf = ({ organisations }: ReportTask, id: string): TaskRole | null =>
  taskRoles.find((role) => organisations[role].some((one) => one.id === id)) ?? null;
