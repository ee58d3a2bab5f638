// What a draft's evidence lacks (缺件): papers are asked for only where the ledgers know of one and do not hold it.
import type { Draft, DraftItem, DraftTask } from "../draft/draft.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import type { Support } from "../statement/statement.ts";
import { paperKinds, type Evidence, type Missing, type PaperFound, type PaperKind } from "./evidence.ts";
import { readSentences } from "./sentence.ts";

/** A support with where it stands. */
interface Placed {
  readonly task: number;
  readonly item: number;
  readonly text: string;
  readonly support: Support;
}

/** All that is missing, in the draft's order; `organisations` give the labels of the offices that the ledgers name. */
export function findMissing(draft: Draft, evidences: readonly Evidence[], organisations: readonly OrganisationLabel[]): readonly Missing[] {
  const labels = new Map([...draft.tasks.flatMap(({ lead }) => lead), ...organisations].map(({ id, label }) => [id, label]));
  const placed = draft.tasks.flatMap((task) => task.items.flatMap((item) => placeSupports(task, item)));
  const attached = evidences.map((evidence) => ({ evidence, named: placed.filter((one) => names(evidence, one)) }));
  const covered = (one: Placed): boolean =>
    attached.some(({ evidence, named }) => (named.length > 0 ? named.includes(one) : speaksOf(evidence, one)) || quotes(evidence, one));
  return draft.tasks.flatMap((task) =>
    task.items.flatMap((item): readonly Missing[] => {
      const place = { task: task.number, label: task.task, item: item.number };
      const bare = bareness(item);
      if (bare && !evidences.some((one) => one.task === task.number && one.item === item.number))
        return [{ ...place, why: bare, text: readSentences(item).join("") }];
      const lacking = placed.filter((one) => one.task === task.number && one.item === item.number && !covered(one));
      const sentences = [...new Set(lacking.map(({ text }) => text))];
      return sentences.flatMap((text) =>
        paperKinds.flatMap((kind): readonly Missing[] => {
          const own = lacking.filter((one) => one.text === text && paperKind(one.support) === kind);
          if (own.length === 0) return [];
          return [
            {
              ...place,
              why: "paper",
              text,
              kind,
              records: papersOf(
                own.flatMap(({ support }) => support.records),
                labels,
              ),
            },
          ];
        }),
      );
    }),
  );
}

function placeSupports(task: DraftTask, item: DraftItem): readonly Placed[] {
  const sentences = readSentences(item);
  return item.supports.map((support) => ({
    task: task.number,
    item: item.number,
    // Supports beyond the last sentence belong to it: an edit may have joined two.
    text: sentences[Math.min(support.sentence, sentences.length - 1)] ?? "",
    support,
  }));
}

/** The kind of paper a support asks for; none for figures computed from rows or from an office's own totals, and none for narrative. */
function paperKind({ kind, evidence }: Support): PaperKind | null {
  // Of an attested figure (class C) the ledger holds the value, and the sealed paper is what it rests on.
  if (kind === "figure") return evidence === "C" ? "attestation" : null;
  return paperKinds.find((one) => one === kind) ?? null;
}

/** Whether nothing but narrative stands behind an item's words. Where nothing was to be done, nothing is asked for. */
function bareness({ supports, status, segments }: DraftItem): "narrative" | "nothing" | null {
  if (status === "not-applicable" || readSentences({ segments }).length === 0) return null;
  if (supports.length === 0) return "nothing";
  return supports.every(({ kind }) => kind === "narrative") ? "narrative" : null;
}

/** The paper is one that the support's rows name: by its number wherever it is attached, else by its title within the task. */
function names({ number, title, task }: Evidence, one: Placed): boolean {
  return one.support.records.some((record) =>
    record.number !== null && number !== null
      ? plain(record.number) === plain(number)
      : record.title !== null && one.task === task && isTitle(plain(record.title), plain(title)),
  );
}

/** A title that is written in full here and shortened there is the same. */
const isTitle = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= leastTitle && (one.includes(other) || other.includes(one)));
/** Characters below which a title is found within too many others. */
const leastTitle = 6;

/** A paper that names no record of the draft speaks for what it is said to: its item's supports of a kind. A file that was only put there speaks for none. */
function speaksOf({ supports, task, item }: Evidence, one: Placed): boolean {
  return task === one.task && item === one.item && supports !== null && "kind" in supports && supports.kind === one.support.kind;
}

function quotes({ supports, task, item }: Evidence, one: Placed): boolean {
  if (supports === null || !("words" in supports) || task !== one.task || (item !== null && item !== one.item)) return false;
  return isQuoted(supports.words, one.text);
}

/** Whether words are of a text, whatever spaces and widths they were typed with. */
export const isQuoted = (words: string, text: string): boolean => plain(words) !== "" && plain(text).includes(plain(words));

/** A number or title without what typing changes: spaces, widths, kinds of brackets. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[[\u3014\u3010]/gu, "(")
    .replace(/[\]\u3015\u3011]/gu, ")");

/** The papers that rows name, each once: many rows may rest on one. */
function papersOf(records: Support["records"], labels: ReadonlyMap<string, string>): readonly PaperFound[] {
  const papers = new Map<string, PaperFound>();
  for (const { title, number, date, office } of records) {
    const key = plain(number ?? title ?? "");
    if (!papers.has(key)) papers.set(key, { title, number, date, office: (office !== null && labels.get(office)) || null });
  }
  return [...papers.values()];
}
