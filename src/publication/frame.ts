// What the typesetter is told of the evidence book (佐证材料册): all words and sizes, ready to be set.
import type { Catalogue, CatalogueEntry, CatalogueTask, Unmerged } from "../evidence/evidence.ts";
import {
  bookWords,
  coverLines,
  dayWords,
  missingColumns,
  missingWords,
  placeWords,
  runningLabel,
  seeWords,
  supportsWords,
  unmergedWords,
} from "../text/evidence.ts";
import type { Json } from "../vocabulary/digest.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Fonts } from "./fonts.ts";
import type { PageSize } from "./pages-task.ts";
import type { Part } from "./part.ts";

/** The papers' parts by the numbers of their lines. */
export type Parts = ReadonlyMap<string, Part>;

/** Points of an A4 page that a picture may take, standing. */
const room: PageSize = { width: 493, height: 700 };
/** A small picture is not blown up beyond this. */
const largestStretch = 1.5;

export const isUnmerged = (part: Part | undefined): part is Unmerged => part !== undefined && "why" in part;

/** Pages a paper has of its own. */
export const pagesOf = (part: Part | undefined): number =>
  part === undefined || "why" in part ? 0 : "pdf" in part ? part.sizes.length : 1;

export const pictureName = (number: string, format: string): string => `${number}.${format}`;

export function frameData(catalogue: Catalogue, parts: Parts, date: Day, { serif, sans }: Fonts): Json {
  const { label, organisation, synthetic, tasks, missing } = catalogue;
  const unmerged = tasks.flatMap(({ entries }) =>
    entries.flatMap(({ number, evidence }) => {
      const part = parts.get(number);
      return isUnmerged(part) ? [[number, evidence.title, unmergedWords(part)]] : [];
    }),
  );
  return {
    label,
    organisation: organisation.label,
    synthetic: synthetic ? bookWords.synthetic : null,
    fonts: { serif: [...serif, ...sans], sans: [...sans, ...serif] },
    cover: coverLines(catalogue, date),
    words: {
      book: bookWords.book,
      contents: bookWords.contents,
      empty: bookWords.empty,
      digest: bookWords.digest,
      unmerged: bookWords.unmerged,
      "unmerged-note": bookWords.unmergedNote,
      missing: bookWords.missing,
      "missing-note": bookWords.missingNote,
      "nothing-missing": bookWords.nothingMissing,
    },
    heads: { unmerged: [bookWords.number, bookWords.title, bookWords.reason], missing: missingColumns.map(([head]) => head) },
    tasks: tasks.map((task) => taskData(task, parts)),
    unmerged,
    missing: missing.map((one) => [`${bookWords.task(one.task)} ${one.label}`, placeWords(one.item), one.text, missingWords(one)]),
  };
}

function taskData(task: CatalogueTask, parts: Parts): Json {
  const number = bookWords.task(task.number);
  return {
    number,
    label: task.label,
    mark: `${number}　${task.label}`,
    anchor: String(task.number),
    entries: task.entries.map((entry) => entryData(entry, task, parts.get(entry.number))),
  };
}

function entryData(entry: CatalogueEntry, task: CatalogueTask, part: Part | undefined): Json {
  const { number, evidence, supports, see } = entry;
  const count = pagesOf(part);
  return {
    number,
    title: evidence.title,
    "title-mark": `${number}　${evidence.title}`,
    task: `${bookWords.task(task.number)}　${task.label}　${placeWords(evidence.item)}`,
    see,
    "see-words": see === null ? null : seeWords(see),
    digest: evidence.file.digest,
    notice: isUnmerged(part) ? `${bookWords.notMerged}${unmergedWords(part)}` : null,
    facts: [
      [bookWords.supports, supportsWords(supports, evidence.item)],
      [bookWords.provider, evidence.provider.label],
      [bookWords.date, evidence.date === null ? bookWords.none : dayWords(evidence.date)],
      [bookWords.document, evidence.number ?? bookWords.none],
      [bookWords.file, evidence.file.name],
      [bookWords.pages, isUnmerged(part) ? bookWords.none : String(count)],
    ],
    sheets:
      part !== undefined && "pdf" in part
        ? part.sizes.map(({ width, height }, at) => ({ width, height, label: runningLabel(number, at + 1, count) }))
        : [],
    picture: part !== undefined && "format" in part ? pictureData(entry, part.format, part.size) : null,
  };
}

function pictureData({ number, evidence }: CatalogueEntry, format: string, { width, height }: PageSize): Json {
  const flipped = width > height;
  const [wide, high] = flipped ? [room.height + 40, room.width - 60] : [room.width, room.height];
  const stretch = Math.min(wide / width, high / height, largestStretch);
  return {
    name: pictureName(number, format),
    width: width * stretch,
    flipped,
    label: runningLabel(number, 1, 1),
    caption: `${number}　${evidence.title}`,
  };
}
