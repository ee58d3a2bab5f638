// The Word comes back (回读): what was edited in a draft's paper, against its bindings and the ledgers; and what of it is accepted becomes the record.
import type { Judged } from "../claim/verdict.ts";
import { digestDraft, type Choice, type Draft } from "../draft/draft.ts";
import type { Stamp } from "../journal/journal.ts";
import { compareDraft, type DraftComparison, type ItemChange } from "../publication/compare.ts";
import { readIdentity, type DraftIdentity } from "../publication/identity.ts";
import { readEdited } from "../publication/read-back.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { itemNumber } from "../vocabulary/id.ts";
import type { Period } from "../vocabulary/period.ts";
import { expectOk, problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { bindText } from "./bound-text.ts";
import { draftsOf, fileDraft, resolveDraft, type DraftAnswer } from "./drafts.ts";
import { appendFiling, loadFilings } from "./filings.ts";
import { asOfPeriod, currentScheme, resolvePeriod } from "./reporting.ts";
import type { Workspace } from "./workspace.ts";

/** An item as edited, with what the ledgers say of its figures now. */
export interface EditedChange extends ItemChange {
  readonly claims: readonly Judged[];
}

/** What `read-back` answers. */
export interface ReadBackAnswer {
  readonly scheme: string;
  readonly period: string;
  /** The version that the file was made of, and the newest one. */
  readonly version: number;
  readonly newest: number;
  readonly identity: DraftIdentity | null;
  readonly items: readonly EditedChange[];
  readonly outside: DraftComparison["outside"];
  readonly comments: DraftComparison["comments"];
  readonly isUnchanged: boolean;
  /** What was accepted: entries of the choices, and the version that was made of them; null where nothing was. */
  readonly accepted: { readonly entries: readonly number[]; readonly notes: readonly number[]; readonly draft: DraftAnswer } | null;
  readonly problems: readonly Problem[];
}

export interface ReadBackRequest {
  readonly scheme: string | null;
  readonly period: string | null;
  /** The version it was made of, where the file does not say so. */
  readonly version: number | null;
  /** Items whose new text is accepted (`4-2`), or all that changed; null accepts nothing. */
  readonly accept: readonly string[] | "all" | null;
  readonly reason: string | null;
  /** Comments in the file become reviewers' notes. */
  readonly notes: boolean;
}

/** Reads an edited paper back, and takes in what is accepted. @throws ProblemError where it is no Word file, or of no draft that is known */
export async function readBackDraft(
  workspace: Workspace,
  request: ReadBackRequest,
  file: { readonly name: string; readonly bytes: Uint8Array },
  stamp: Stamp,
): Promise<ReadBackAnswer> {
  const identity = expectOk(await readIdentity(file.name, file.bytes));
  const scheme = currentScheme(workspace, request.scheme ?? identity?.scheme ?? null);
  const period = resolvePeriod(scheme, request.period ?? identity?.period ?? null);
  const [found, expected] = [`${identity?.scheme ?? ""}/${identity?.period ?? ""}`, `${scheme.id}/${period.text}`];
  if (identity !== null && found !== expected)
    throw new ProblemError([problem("read-back.other", { file: file.name }, { found, expected })]);
  const drafts = (await draftsOf(workspace, scheme, period)).map(({ content }) => content);
  const draft = baseOf(drafts, identity, request.version, period);
  const read = await readEdited(file.name, file.bytes, draft);
  const comparison = compareDraft(draft, expectOk(read), file.name);
  if (identity === null && comparison.items.every(({ change }) => change === "removed"))
    throw new ProblemError([problem("read-back.foreign", { file: file.name }, {})]);
  const asOf = asOfPeriod(scheme, period);
  const items: EditedChange[] = [];
  for (const item of comparison.items) {
    const { change, after } = item;
    items.push({
      ...item,
      claims:
        change !== "unchanged" && after !== null
          ? (await bindText(workspace, scheme, { task: item.task, text: after, organisation: null }, asOf)).claims
          : [],
    });
  }
  const { outside, comments, isUnchanged } = comparison;
  const newest = drafts.at(-1)?.version ?? 0;
  const base = {
    scheme: scheme.id,
    period: period.text,
    version: draft.version ?? 0,
    newest,
    identity,
    items,
    outside,
    comments,
    isUnchanged,
  };
  const accepted = request.accept === null ? null : await accept(workspace, scheme, { ...request, period: period.text }, base, file, stamp);
  return { ...base, accepted, problems: [...strangeBase(drafts, identity, request.version, draft, file.name), ...read.problems] };
}

/** A file that says which draft it was made of, which none of this directory's is: what it differs from is not what was edited. */
function strangeBase(
  drafts: readonly Draft[],
  identity: DraftIdentity | null,
  version: number | null,
  base: Draft,
  file: string,
): readonly Problem[] {
  if (identity === null || version !== null || drafts.some((draft) => digestDraft(draft) === identity.digest)) return [];
  return [problem("draft.base-unknown", { file }, { version: base.version ?? 0 }, "warning")];
}

/** The draft that a file was made of: by the version asked for, else by what it says of itself, else the newest. */
function baseOf(drafts: readonly Draft[], identity: DraftIdentity | null, version: number | null, period: Period): Draft {
  const same = identity && drafts.find((draft) => digestDraft(draft) === identity.digest);
  return resolveDraft(drafts, version ?? same?.version ?? identity?.version ?? null, period);
}

/** Enters the new texts of accepted items as choices, comments as notes, and the next version of the draft. */
async function accept(
  workspace: Workspace,
  scheme: Scheme,
  { accept: wanted, period, reason, notes }: ReadBackRequest & { readonly period: string },
  { items, comments, version }: Pick<ReadBackAnswer, "items" | "comments" | "version">,
  file: { readonly name: string; readonly bytes: Uint8Array },
  stamp: Stamp,
): Promise<NonNullable<ReadBackAnswer["accepted"]>> {
  const changed = items.filter(({ change, after }) => change !== "unchanged" && after !== null);
  const keys = new Set(changed.map(({ task, item }) => itemNumber(task, item)));
  const unknown = wanted === "all" || wanted === null ? [] : wanted.filter((key) => !keys.has(key));
  if (unknown.length > 0)
    throw new ProblemError(unknown.map((id) => problem("request.unknown", { file: id }, { what: "item", id, near: [...keys].join(" ") })));
  const taken = changed.filter(({ task, item }) => wanted === "all" || wanted?.includes(itemNumber(task, item)));
  const entries: number[] = [];
  const noted: number[] = [];
  await workspace.serial(async () => {
    const about = { scheme: scheme.id, period, organisation: null };
    for (const { task, item, after } of taken) {
      const content: Choice = { task, item, origin: { from: "edit", file: file.name }, text: after ?? "", merged: [], reason };
      entries.push(
        await appendFiling(workspace, { kind: "choice", ...about, subject: itemNumber(task, item), files: [file], content }, stamp),
      );
    }
    const held = await loadFilings(workspace, "note", scheme.id);
    for (const { author, text, item } of notes ? comments : []) {
      const [task = null, number = null] = item?.split(".").map(Number) ?? [];
      const actor = author || stamp.actor;
      const isHeld = ({ entry, content }: (typeof held)[number]): boolean =>
        entry.period === period && entry.actor === actor && content.text === text && content.task === task && content.item === number;
      // The same comment comes back with every round.
      if (held.some(isHeld)) continue;
      const content = { version, task, item: number, text, answers: null };
      noted.push(
        await appendFiling(
          workspace,
          { kind: "note", ...about, subject: item ?? String(version), files: [], content },
          { ...stamp, actor },
        ),
      );
    }
  });
  return { entries, notes: noted, draft: await fileDraft(workspace, { scheme: scheme.id, period, note: file.name }, stamp) };
}
