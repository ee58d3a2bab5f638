// Papers that bear the table out (佐证材料): attached to tasks and items, and catalogued against the draft.
import { draftOf } from "../draft/draft.ts";
import { catalogueEvidence } from "../evidence/catalogue.ts";
import { checkFile } from "../evidence/check.ts";
import type { Catalogue } from "../evidence/evidence.ts";
import type { Stamp } from "../journal/journal.ts";
import type { Report } from "../statement/report.ts";
import { itemsOf } from "../submission/form.ts";
import { itemNumber, type OrganisationId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, ProblemError, type Checked, type Problem } from "../vocabulary/problem.ts";
import { draftsOf } from "./drafts.ts";
import { resolveExpectations } from "./expectations.ts";
import { appendFiling, evidenceOf, type AttachedPaper } from "./filings.ts";
import { resolveDay } from "./reporting.ts";
import type { Workspace } from "./workspace.ts";

export interface AttachRequest {
  readonly scheme: string | null;
  readonly period: string | null;
  readonly task: number;
  readonly item: number | null;
  /** Who gives it. */
  readonly organisation: string;
  /** What it is called; null takes the file's name. */
  readonly title: string | null;
  /** Words of the sentence that it bears out; null for the item as a whole. */
  readonly words: string | null;
  readonly number: string | null;
  readonly date: string | null;
}

/** Attaches a file to an item or a task. @throws ProblemError with all that is wrong: the item, the organisation, the day, the file */
export async function attachPaper(
  workspace: Workspace,
  request: AttachRequest,
  file: { readonly name: string; readonly bytes: Uint8Array },
  stamp: Stamp,
): Promise<{ readonly entry: number }> {
  const { scheme, period, report, resolveName, organisation } = await resolveExpectations(workspace, request.scheme, request.period);
  const provider = tryResolve(() => organisation(resolveName(request.organisation)));
  const date = tryResolve(() => (request.date === null ? null : resolveDay("--date", request.date)));
  const [whose, day] = [provider.ok ? provider.value : null, date.ok ? date.value : null];
  const problems = [...checkPlace(report, request), ...provider.problems, ...date.problems, ...(await checkFile(file.name, file.bytes))];
  if (problems.length > 0 || whose === null) throw new ProblemError(problems);
  const content: AttachedPaper = {
    task: request.task,
    item: request.item,
    title: request.title ?? file.name.replace(/\.[^.]+$/u, ""),
    supports: request.words === null ? null : { words: request.words },
    provider: whose,
    date: day,
    number: request.number,
  };
  const about = { scheme: scheme.id, period: period.text, organisation: whose.id as OrganisationId, subject: content.title };
  return workspace.serial(async () => ({
    entry: await appendFiling(workspace, { kind: "evidence", ...about, files: [file], content }, stamp),
  }));
}

/** What is wrong with the place that a paper is to be attached to. */
function checkPlace({ tasks }: Report, { task: number, item }: Pick<AttachRequest, "task" | "item">): readonly Problem[] {
  const task = tasks.find((one) => one.number === number);
  if (task && (item === null || itemsOf(task).some((one) => one.number === item))) return [];
  const id = item === null ? String(number) : itemNumber(number, item);
  const known = tasks.flatMap((one) => itemsOf(one).map((each) => itemNumber(one.number, each.number)));
  return [problem("request.unknown", { file: id }, { what: "item", id, near: nearest(id, known) })];
}

/** A value, or why there is none. */
function tryResolve<T>(resolve: () => T): Checked<T> {
  try {
    return { ok: true, value: resolve(), problems: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** The catalogue of a period: against its newest draft, or the table as it is where there is none. */
export async function askEvidence(workspace: Workspace, id: string | null, asked: string | null): Promise<Catalogue> {
  const { scheme, period, report, named, organisation } = await resolveExpectations(workspace, id, asked);
  const newest = (await draftsOf(workspace, scheme, period)).at(-1)?.content;
  const draft = newest ?? draftOf(report, period.text);
  return catalogueEvidence(
    draft,
    await evidenceOf(workspace, scheme.id),
    named.map((one) => organisation(one.id)),
  );
}
