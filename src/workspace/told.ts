// What a reply tells as done and is not, where it stands in the reply (写成已完成): part by part against its item, and beside all items what was placed nowhere.
import type { Claim } from "../claim/claim.ts";
import { readText } from "../claim/read.ts";
import type { Finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Span } from "../document/document.ts";
import type { Reply, ReplyPart, Unplaced } from "../submission/submission.ts";
import { findToldDone, type DoneText, type Round } from "../submission/told-done.ts";
import { beijingDay } from "../vocabulary/period.ts";
import type { Expectations } from "./expectations.ts";
import { knownOf } from "./versions.ts";

/** When a reply came in, and the year that it tells of. */
export const roundOf = ({ period, absences }: Expectations, time: string | null): Round => ({
  received: time === null ? null : beijingDay(time),
  year: period.to.slice(0, 4),
  labelOf: absences.labelOf,
});

/** A reply as it lies before us. */
export interface ToldReply {
  readonly text: string;
  readonly claims: readonly Judged[];
  readonly parts: readonly ReplyPart[];
  readonly unplaced: readonly Unplaced[];
  /** Tasks that its sender takes part in. */
  readonly tasks: ReadonlySet<number>;
}

/** What a reply tells as done, as questions at their places. */
export function findTold(
  expectations: Expectations,
  { text, claims, parts, unplaced, tasks }: ToldReply,
  time: string,
): readonly Finding[] {
  const round = roundOf(expectations, time);
  const { report, absences } = expectations;
  const within = ({ start, end }: Span): DoneText => ({
    text: text.slice(start, end),
    claims: claims
      .filter(({ claim }) => claim.start >= start && claim.start < end)
      .map((one) => ({ ...one, claim: { ...one.claim, start: one.claim.start - start } })),
  });
  const placed = parts.flatMap((part): readonly Finding[] => {
    const task = report.tasks.find(({ number }) => number === part.task);
    const span = spanOf(part, text);
    if (!task || !span) return [];
    const lone = task.items.length === 1 ? (task.items[0]?.number ?? 0) : 0;
    return shifted(findToldDone(within(span), knownOf(task, part.item ?? lone, absences), round), span.start);
  });
  const stray = unplaced
    .filter(({ isFrame }) => !isFrame)
    .flatMap((one) => shifted(findToldDone(within(one), { criteria: [], absent: absentOf(expectations, tasks) }, round), one.start));
  return [...placed, ...stray];
}

/** What a reply on record tells as done in what was placed nowhere; it stands behind its other text. */
export function findStray(
  expectations: Expectations,
  { unplaced, organisation }: Pick<Reply, "unplaced" | "organisation">,
  before: string,
  time: string,
): { readonly text: string; readonly findings: readonly Finding[] } {
  const item = { criteria: [], absent: absentOf(expectations, expectations.senderOf(organisation).tasks) };
  let text = before;
  const findings = unplaced
    .filter(({ isFrame }) => !isFrame)
    .flatMap(({ text: said }) => {
      const start = text.length;
      text += `${said}\n`;
      return shifted(findToldDone({ text: said, claims: readText(said).map(unbound) }, item, roundOf(expectations, time)), start);
    });
  return { text, findings };
}

const unbound = (claim: Claim): DoneText["claims"][number] => ({
  claim,
  metric: null,
  verdict: "not-computable",
  reason: { code: "not-bound" },
});

const absentOf = ({ absences }: Expectations, tasks: ReadonlySet<number>): ReturnType<Expectations["absences"]["of"]> =>
  [...tasks].flatMap((task) => absences.of(task, 0));

/** Where a part stands in the text that is judged; a form's cells stand in it line by line. */
function spanOf({ start, end, text: said }: ReplyPart, text: string): Span | null {
  if (start !== null && end !== null) return { start, end };
  const at = text.indexOf(said);
  return at < 0 ? null : { start: at, end: at + said.length };
}

/** Questions of both kinds in the order of the text; what a text says against its own target is not asked again. */
export const joinFindings = (own: readonly Finding[], told: readonly Finding[]): readonly Finding[] =>
  [
    ...own,
    ...told.filter((one) => !own.some(({ check, start, end }) => check === "target-unmet" && start < one.end && one.start < end)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

const shifted = (findings: readonly Finding[], by: number): readonly Finding[] =>
  findings.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
