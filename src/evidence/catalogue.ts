// Catalogues a draft's evidence (佐证材料目录): numbered by task, item and sequence, each file once, with what is missing.
import type { Draft } from "../draft/draft.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import type { BookPages, Catalogue, CatalogueEntry, Evidence, Supported } from "./evidence.ts";
import { findMissing, isQuoted } from "./missing.ts";
import { readSentences } from "./sentence.ts";

/** A file at its place, with all it supports there. */
interface Attached {
  readonly evidence: Evidence;
  readonly supports: readonly Supported[];
}

/** The catalogue; `organisations` give the labels of offices that issued what is missing, beside the tasks' own. */
export function catalogueEvidence(
  draft: Draft,
  evidences: readonly Evidence[],
  organisations: readonly OrganisationLabel[] = [],
): Catalogue {
  const problems: Problem[] = [];
  const kept = checkEvidence(draft, evidences, problems);
  const first = new Map<string, string>();
  const tasks = draft.tasks
    .map(({ number, task: label }) => ({ number, label, entries: numberEntries(kept, number, first) }))
    .filter(({ entries }) => entries.length > 0);
  const { label, organisation, period, version, synthetic } = draft;
  const missing = findMissing(
    draft,
    kept.flatMap(({ evidence, supports }) => supports.map((one) => ({ ...evidence, supports: one }))),
    organisations,
  );
  return { label, organisation, period, version, synthetic, tasks, missing, problems };
}

/** Papers at their places, in the order of their entries; those of no place, or twice in one, become problems. */
function checkEvidence(draft: Draft, evidences: readonly Evidence[], problems: Problem[]): readonly Attached[] {
  const kept: Attached[] = [];
  for (const evidence of [...evidences].sort((a, b) => a.entry - b.entry)) {
    const { entry, task, item, file, supports } = evidence;
    const at = { file: file.name, field: evidence.title };
    const row = draft.tasks.find(({ number }) => number === task);
    if (!row) {
      problems.push(problem("evidence.task-unknown", at, { entry, task }));
      continue;
    }
    const items = row.items.filter(({ number }) => item === null || number === item);
    if (item !== null && items.length === 0) {
      problems.push(problem("evidence.item-unknown", at, { entry, task, item }));
      continue;
    }
    if (supports !== null && "words" in supports && !items.some((one) => isQuoted(supports.words, readSentences(one).join(""))))
      problems.push(problem("evidence.words-unknown", at, { entry, task, words: supports.words }, "warning"));
    const same = kept.findIndex((one) => isSamePlace(one.evidence, evidence) && one.evidence.file.digest === file.digest);
    const other = kept[same];
    if (!other) kept.push({ evidence, supports: [supports] });
    else if (other.supports.some((one) => JSON.stringify(one) === JSON.stringify(supports)))
      problems.push(problem("evidence.attached-twice", at, { entry, task, item: item ?? 0, other: other.evidence.entry }));
    else kept[same] = { ...other, supports: [...other.supports, supports] };
  }
  return kept;
}

const isSamePlace = (one: Evidence, other: Evidence): boolean => one.task === other.task && one.item === other.item;

/** The lines of a task; `first` remembers under which number each file stands. */
function numberEntries(kept: readonly Attached[], task: number, first: Map<string, string>): readonly CatalogueEntry[] {
  const own = kept.filter(({ evidence }) => evidence.task === task);
  const items = [...new Set(own.map(({ evidence }) => evidence.item ?? 0))].sort((a, b) => a - b);
  return items.flatMap((item) =>
    own
      .filter(({ evidence }) => (evidence.item ?? 0) === item)
      .map(({ evidence, supports }, at): CatalogueEntry => {
        const number = [task, item, at + 1].map((one) => String(one).padStart(2, "0")).join("-");
        const see = first.get(evidence.file.digest) ?? null;
        if (see === null) first.set(evidence.file.digest, number);
        return { number, evidence, supports, see, pages: null };
      }),
  );
}

/** The catalogue with the pages that its papers have in a book, by their numbers. */
export function withPages(catalogue: Catalogue, pages: ReadonlyMap<string, BookPages>): Catalogue {
  const tasks = catalogue.tasks.map((task) => ({
    ...task,
    entries: task.entries.map((entry) => ({ ...entry, pages: pages.get(entry.number) ?? null })),
  }));
  return { ...catalogue, tasks };
}
