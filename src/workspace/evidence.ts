// Papers that bear the table out (佐证材料): attached to tasks and items, and catalogued against the draft.
import { draftOf } from "../draft/draft.ts";
import { catalogueEvidence } from "../evidence/catalogue.ts";
import type { Catalogue } from "../evidence/evidence.ts";
import type { Stamp } from "../journal/journal.ts";
import { itemsOf } from "../submission/form.ts";
import { itemNumber, type OrganisationId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
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

/** Attaches a file to an item or a task. @throws ProblemError where there is no such item, organisation or day */
export async function attachPaper(
  workspace: Workspace,
  request: AttachRequest,
  file: { readonly name: string; readonly bytes: Uint8Array },
  stamp: Stamp,
): Promise<{ readonly entry: number }> {
  const { scheme, period, report, resolveName, organisation } = await resolveExpectations(workspace, request.scheme, request.period);
  const task = report.tasks.find(({ number }) => number === request.task);
  if (!task || (request.item !== null && !itemsOf(task).some(({ number }) => number === request.item))) {
    const id = request.item === null ? String(request.task) : itemNumber(request.task, request.item);
    const known = report.tasks.flatMap((one) => itemsOf(one).map((item) => itemNumber(one.number, item.number)));
    throw new ProblemError([problem("request.unknown", { file: id }, { what: "item", id, near: nearest(id, known) })]);
  }
  const content: AttachedPaper = {
    task: request.task,
    item: request.item,
    title: request.title ?? file.name.replace(/\.[^.]+$/u, ""),
    supports: request.words === null ? null : { words: request.words },
    provider: organisation(resolveName(request.organisation)),
    date: request.date === null ? null : resolveDay("--date", request.date),
    number: request.number,
  };
  return workspace.serial(async () => ({
    entry: await appendFiling(
      workspace,
      {
        kind: "evidence",
        scheme: scheme.id,
        period: period.text,
        organisation: content.provider.id as OrganisationId,
        subject: content.title,
        files: [file],
        content,
      },
      stamp,
    ),
  }));
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
