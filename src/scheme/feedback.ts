// Feedback of an assessment (考核反馈问题): a list that a person hands in as YAML or as a table, read with all that is wrong in it.
import { z } from "zod";
import { parseDefinition } from "../vocabulary/definition.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { checked, problem, type Checked, type Place, type Problem } from "../vocabulary/problem.ts";
import { carryWords, writtenDay } from "./words.ts";

/** One thing to be put right (反馈问题): of a task, or of a dimension where it belongs to none. */
export interface Feedback {
  readonly task: number | null;
  readonly item: number | null;
  readonly dimension: string | null;
  readonly group: string | null;
  readonly what: string;
  /** The document it comes from (文号). */
  readonly source: string;
  readonly lead: readonly OrganisationId[];
  readonly due: Day | null;
  readonly place: Place;
}

const keys = ["task", "item", "dimension", "group", "what", "source", "lead", "due"] as const;
type Key = (typeof keys)[number];
type Cells = Readonly<Partial<Record<Key, string>>>;

const text = z.union([z.string(), z.number()]).transform(String);
const shape = z.array(
  z.strictObject({
    task: text.optional(),
    item: text.optional(),
    dimension: text.optional(),
    group: text.optional(),
    what: text.optional(),
    source: text.optional(),
    lead: text.optional(),
    due: text.optional(),
  }),
);

/** Finds an organisation by id, label or synonym. */
export type ResolveLead = (name: string) => OrganisationId | undefined;

/** Reads a YAML list. */
export function parseFeedback(file: string, source: string, resolve: ResolveLead): Checked<readonly Feedback[]> {
  // The shape changes numbers to texts, so what comes out is not what went in.
  const read = parseDefinition(file, source, shape as unknown as z.ZodType<readonly Cells[]>);
  if (!read.ok) return { ok: false, problems: read.problems };
  return readAll(
    read.value.value.map((cells, index) => ({ cells, place: read.value.place([index]) })),
    resolve,
  );
}

/** Reads a table: its headers are Chinese or the keys themselves; columns that are neither are a problem. */
export function readFeedback(
  file: string,
  header: readonly string[],
  rows: readonly { readonly line: number; readonly cells: readonly (string | null)[] }[],
  resolve: ResolveLead,
): Checked<readonly Feedback[]> {
  const columns = header.map((label) => keys.find((key) => key === label.trim() || carryWords.feedback[key] === label.trim()));
  const unknown = header.flatMap((label, index) =>
    columns[index] || label.trim() === "" ? [] : [problem("file.header-unknown", { file, line: 1 }, { label }, "warning")],
  );
  const lacking = (["what", "source"] as const).filter((key) => !columns.includes(key));
  if (lacking.length > 0)
    return {
      ok: false,
      problems: lacking.map((key) => problem("file.header-missing", { file, line: 1 }, { label: carryWords.feedback[key] })),
    };
  const read = readAll(
    rows
      .filter(({ cells }) => cells.some((cell) => (cell ?? "").trim() !== ""))
      .map(({ line, cells }) => ({
        cells: Object.fromEntries(columns.flatMap((key, index) => (key ? [[key, (cells[index] ?? "").trim()]] : []))),
        place: { file, line },
      })),
    resolve,
  );
  return read.ok ? { ...read, problems: unknown } : { ok: false, problems: [...unknown, ...read.problems] };
}

function readAll(rows: readonly { readonly cells: Cells; readonly place: Place }[], resolve: ResolveLead): Checked<readonly Feedback[]> {
  const problems: Problem[] = [];
  const read = rows.map(({ cells, place }): Feedback => {
    const at = (key: Key): Place => ({ ...place, field: carryWords.feedback[key] });
    const textOf = (key: Key): string | null => (cells[key] ?? "").trim() || null;
    const needed = (key: Key): string => {
      const found = textOf(key);
      if (found === null) problems.push(problem("row.field-missing", at(key), {}));
      return found ?? "";
    };
    const numberOf = (key: Key): number | null => {
      const found = textOf(key);
      if (found !== null && !/^[1-9]\d{0,3}$/.test(found))
        problems.push(problem("row.type-mismatch", at(key), { expected: "integer", found }));
      return found === null ? null : Number(found);
    };
    const task = numberOf("task");
    if (task === null) needed("dimension");
    return {
      task,
      item: numberOf("item"),
      dimension: textOf("dimension"),
      group: textOf("group"),
      what: needed("what"),
      source: needed("source"),
      lead: readLead(textOf("lead"), at("lead"), resolve, problems),
      due: readDue(textOf("due"), at("due"), problems),
      place,
    };
  });
  return checked(read, problems);
}

/** Organisations by their names, parted by 、 or commas. */
function readLead(names: string | null, at: Place, resolve: ResolveLead, problems: Problem[]): readonly OrganisationId[] {
  return (names ?? "")
    .split(/[,，、;；]/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .flatMap((name) => {
      const found = resolve(name);
      if (!found) problems.push(problem("row.organisation-unknown", at, { found: name, near: "" }));
      return found ?? [];
    });
}

function readDue(due: string | null, at: Place, problems: Problem[]): Day | null {
  if (due === null) return null;
  const [, year = "", month = "", last = ""] = writtenDay.exec(due) ?? [];
  const day = parsePeriod(`${year}-${month.padStart(2, "0")}-${last.padStart(2, "0")}`);
  if (day) return day.from;
  problems.push(problem("row.type-mismatch", at, { expected: "date", found: due }));
  return null;
}
