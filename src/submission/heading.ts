// Headings of a reply (标题): what each says that the lines below it are about, whether it stands alone or opens a paragraph.
import type { Passage } from "../document/document.ts";
import { clauseEnds } from "../statement/words.ts";
import { bareOf, namesRest, namingOf, type About, type Naming, type PlaceItem } from "./naming.ts";
import { headRows, isBare, isTold, nameRows, rowOf } from "./reply-table.ts";
import { attachedHead, headingLevels, headingPattern } from "./words.ts";

/** What the passages of a reply are said to be about. */
export interface Headings {
  readonly of: (passage: Passage) => About;
  /** Whether it reports something: names and heads of columns do not. */
  readonly isSaid: (passage: Passage) => boolean;
  /** Whether its row names a task or an item. */
  readonly isNamed: (passage: Passage) => boolean;
  /** What stands before the figures of its row and is no task or item. */
  readonly rowHead: (passage: Passage) => string | null;
  /** Where the name that opens a paragraph as a sentence of its own ends, or a line that says only 其他工作; null of all others. */
  readonly openedTo: (passage: Passage) => number | null;
  /** Whether it is among other things (其他工作): each sentence is of something else. */
  readonly isRest: (passage: Passage) => boolean;
}

interface Level {
  readonly level: number;
  readonly about: About;
  readonly isRest: boolean;
}

/** What a passage outside of tables is as a heading. */
interface Read {
  /** The level of its number; null where it has none. */
  readonly level: number | null;
  /** It has the line for itself. */
  readonly isLine: boolean;
  readonly about: About | null;
  /** It is the name and nothing beside it. */
  readonly isName: boolean;
  /** It names nothing but the rest of an office's work. */
  readonly isRest: boolean;
  /** What is before its first mark. */
  readonly lead: string;
}

const nothing: About = { task: null, item: null };
const clauseMark = new RegExp(`[${clauseEnds}:]`, "u");
const leadEnd = /[\u3002\uff1a:]/u;
const headingNumber = new RegExp(headingPattern, "u");
/** A word or two that stand before what they are said of (事故。). */
const label = /^\p{Script=Han}{2,8}$/u;
const attached = new RegExp(attachedHead, "u");
const numberings = headingLevels.map((pattern) => new RegExp(pattern, "u"));
/** A heading with no number is below the first level (一、), and above all others. */
const unnumbered = 1.5;
/** So long is a name, and a heading that names nothing (存在问题). */
const longestName = 40;
const longestHeading = 16;

/** A reply's text and passages, and the task that a place of it belongs to by its table or headings. */
export interface Headed {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly taskAt: (start: number) => number | null;
}

/** Reads the headings of a reply: a row is of what its own cells name, anything else of the heading above it. */
export function readHeadings(reply: Headed, own: readonly PlaceItem[], all: readonly PlaceItem[]): Headings {
  const { text, passages, taskAt } = reply;
  const naming = namingOf(own, all);
  const rows = nameRows(reply, naming);
  const named = new Set(passages.flatMap(({ cell }) => (cell && rows.has(rowOf(cell)) ? [cell.table] : [])));
  const heads = headRows(text, passages, rows);
  const answered = new Set(passages.flatMap(({ cell, role }) => (cell && role === "fulfilment" ? [cell.table] : [])));
  const alone = loneInRows(passages);
  const found = new Map<Passage, About>();
  const silent = new Set<Passage>();
  const opened = new Map<Passage, number>();
  const apart = new Set<Passage>();
  let stack: readonly Level[] = [];
  passages.forEach((passage, at) => {
    const top = stack.at(-1)?.about ?? nothing;
    if (passage.cell) {
      found.set(passage, rows.get(rowOf(passage.cell)) ?? (named.has(passage.cell.table) ? nothing : top));
      return;
    }
    if (passage.role === "number" || passage.role === "meta") return;
    const read = readHeading(text, passage, passages[at - 1], naming, top.task ?? taskAt(passage.start));
    stack = fold(stack, read, passage, passages[at + 1]);
    if (read.about && read.isLine && read.isName) silent.add(passage);
    if ((read.about && !read.isLine && read.isName) || read.isRest) opened.set(passage, read.isLine ? passage.end : leadTo(text, passage));
    const isRest = read.about === null && stack.at(-1)?.isRest === true;
    if (isRest) apart.add(passage);
    const about = read.about ?? stack.at(-1)?.about ?? nothing;
    // A table of tasks is read out of headings too, and 其他重点工作 is like the name of one.
    const task = isRest ? null : taskAt(passage.start);
    found.set(passage, task === null || about.task === task ? about : { task, item: null });
  });
  const isSaid = (passage: Passage): boolean => {
    const { role, cell, start, end } = passage;
    if (silent.has(passage) || (cell && heads.has(rowOf(cell)))) return false;
    if (role === "text" || role === "fulfilment") return true;
    // A table of two columns has no column of what was done, and outside of tables a target is what opens the sentence: both say it.
    // What fills a row by itself is told, whatever column it stands in: it is the target of nothing.
    if (role === "target") return cell === null || !answered.has(cell.table) || alone.has(passage) || isBare(text.slice(start, end));
    return role === "label" && isTold(text.slice(start, end).trim(), isInRow(rows, passage), all);
  };
  return {
    of: (passage) => found.get(passage) ?? nothing,
    isSaid,
    isNamed: (passage) => isInRow(rows, passage),
    rowHead: (passage) => (isInRow(rows, passage) ? null : passage.rowHead),
    openedTo: (passage) => opened.get(passage) ?? null,
    isRest: (passage) => apart.has(passage),
  };
}

/** Sentences that fill their rows alone, numbers apart, under no head. */
function loneInRows(passages: readonly Passage[]): ReadonlySet<Passage> {
  const shared = new Set<string>();
  const columns = new Map<string, number>();
  for (const { cell, role, columnHead } of passages) {
    if (!cell || role === "number") continue;
    if (columnHead !== null || (columns.get(rowOf(cell)) ?? cell.column) !== cell.column) shared.add(rowOf(cell));
    columns.set(rowOf(cell), cell.column);
  }
  return new Set(passages.filter(({ cell }) => cell !== null && !shared.has(rowOf(cell))));
}

const isInRow = (rows: ReadonlyMap<string, About>, { cell }: Passage): boolean => cell !== null && rows.has(rowOf(cell));

/** The headings in force behind a passage: a number ends all of its level and below it. */
function fold(stack: readonly Level[], read: Read, { role }: Passage, next: Passage | undefined): readonly Level[] {
  const { level, about, isLine, lead, isRest } = read;
  // A title right above a table is the table's caption and ends nothing.
  const isApart =
    isRest || (isLine && (role === "label" || (role === "title" && next?.cell === null && bareOf(lead).length <= longestHeading)));
  const from = level ?? (about && isLine ? unnumbered : isApart ? 0 : Infinity);
  const kept = stack.filter((one) => one.level < from);
  const at = level ?? unnumbered;
  if (isRest) return [...kept, { level: at, about: { task: kept.at(-1)?.about.task ?? null, item: null }, isRest }];
  return about && (level !== null || isLine) ? [...kept, { level: at, about, isRest }] : kept;
}

function readHeading(text: string, passage: Passage, before: Passage | undefined, naming: Naming, near: number | null): Read {
  const said = text.slice(passage.start, passage.end).trim();
  const number = before?.role === "number" && before.cell === null ? text.slice(before.start, before.end).trim() : said;
  const found = numberings.findIndex((pattern) => pattern.test(number));
  const level = found < 0 ? null : found + 1;
  const body = said.replace(attached, "").replace(headingNumber, "");
  const lead = body.split(leadEnd, 1)[0] ?? "";
  const isLine = lead.length + 1 >= body.length;
  const isOpen = lead.length <= longestName && !clauseMark.test(lead) && (isLine || body.length > lead.length);
  const isHeading = passage.role === "title" || passage.role === "label";
  const strict = isOpen ? naming(lead, near, "strict") : null;
  const part = isOpen && label.test(lead) ? naming(lead, near, "part") : null;
  // What is numbered 一、 and opens with words of an item is of that item, though these words report something themselves.
  const about = strict ?? (isOpen && (isHeading || (level !== null && level <= 2 && !isLine)) ? naming(lead, near, "loose") : null) ?? part;
  const isSentence = isLine || body[lead.length] === "\u3002";
  const isRest = about === null && isOpen && isSentence && (isLine || level !== null) && namesRest(lead);
  return { level, isLine, about, isName: isHeading || ((strict ?? part) !== null && isSentence), isRest, lead };
}

/** The place behind the name that opens a paragraph, and behind its mark. */
function leadTo(text: string, { start, end }: Passage): number {
  const at = text.slice(start, end).search(leadEnd);
  return start + at + 1;
}
