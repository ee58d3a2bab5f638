// Reads a statement's template (落实情况模板): front matter, numbered items, sentences and their pieces, with all that is wrong in it.
import { z } from "zod";
import { parseDefinition } from "../vocabulary/definition.ts";
import { idPattern, type CriterionId, type OrganisationId } from "../vocabulary/id.ts";
import { isFigureName } from "../vocabulary/numeral.ts";
import { parsePeriod, type Period } from "../vocabulary/period.ts";
import { checked, problem, type Checked, type Problem } from "../vocabulary/problem.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { readReference } from "./reference.ts";
import { checkDigits, namePattern, placesOf, readItems, type ItemText, type Reading } from "./source.ts";
import type { Piece, Sentence, Template } from "./statement.ts";
import { grammar, sentenceClosers, sentenceEnds } from "./words.ts";

const frontMatterShape = z.strictObject({
  task: z.number().int().positive(),
  period: z.union([z.string(), z.number()]).optional(),
  organisation: z.string().regex(idPattern, "lower-case words joined by hyphens").optional(),
});

interface FrontMatter {
  readonly period: Period;
  readonly organisation: OrganisationId;
  /** Where the text begins. */
  readonly end: number;
}

/** Reads the template of a task; every problem has the file, line and column of what is wrong. */
export function parseStatement(
  file: string,
  text: string,
  scheme: Pick<Scheme, "period" | "organisation" | "names" | "id">,
  task: number,
): Checked<Template> {
  const source = text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  const problems: Problem[] = [];
  const place = placesOf(file, source);
  const { period, organisation, end } = readFrontMatter(file, source, scheme, task, problems);
  const names = namePattern(scheme.names);
  const own: string[] = [];
  const items = readItems(source, end, place, problems).map((item: ItemText) => {
    const at = (index: number): number => item.at[index] ?? (item.at.at(-1) ?? end) + 1;
    const reading: Reading = {
      ...item,
      period,
      organisation,
      names,
      name: (name) => void own.push(name),
      place: (index) => place(at(index)),
      report: (code, index, facts) => void problems.push(problem(code, place(at(index)), facts)),
    };
    return { number: item.number, sentences: readSentences(reading) };
  });
  return checked({ file, task, period, organisation, names: [...scheme.names, ...own], items }, problems);
}

function readFrontMatter(
  file: string,
  source: string,
  scheme: Pick<Scheme, "period" | "organisation">,
  task: number,
  problems: Problem[],
): FrontMatter {
  const defaults = { period: scheme.period, organisation: scheme.organisation };
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/mu.exec(source);
  if (!match || match.index > 0) {
    problems.push(problem("statement.syntax", { file, line: 1, column: 1 }, { message: grammar.noFrontMatter }));
    return { ...defaults, end: 0 };
  }
  // The line of dashes is kept as an empty one, so that the definition's lines are the file's.
  const read = parseDefinition(file, `\n${match[1] ?? ""}`, frontMatterShape);
  const end = match[0].length;
  if (!read.ok) {
    problems.push(...read.problems);
    return { ...defaults, end };
  }
  const { value, place } = read.value;
  if (value.task !== task)
    problems.push(problem("definition.value-wrong", place(["task"]), { expected: String(task), found: String(value.task) }));
  const period = value.period === undefined ? scheme.period : parsePeriod(String(value.period));
  if (!period)
    problems.push(
      problem("definition.value-wrong", place(["period"]), {
        expected: "2021 | 2021-Q1 | 2021-06 | 2021-01..2021-11",
        found: String(value.period),
      }),
    );
  return { period: period ?? scheme.period, organisation: (value.organisation ?? scheme.organisation) as OrganisationId, end };
}

/** The number of the item that a line of the template is of; undefined before the first. */
export const itemAtLine = ({ items }: Template, line: number): number | undefined =>
  items.findLast(({ sentences }) => (sentences[0]?.place.line ?? Infinity) <= line)?.number;

/** Splits an item after 。！？； with the closing quotes that follow. */
function readSentences(r: Reading): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of [...sentenceBreaks(r), r.text.length]) {
    const pieces = readPieces(r, from, to, false);
    const start = pieces[0];
    if (start && pieces.some((piece) => piece.kind !== "text" || piece.text.trim() !== "")) {
      const alone =
        sentences.length > 0 && pieces.every((piece) => piece.kind === "support" || (piece.kind === "text" && piece.text.trim() === ""));
      if (alone) r.report("statement.syntax", from, { message: grammar.supportAlone });
      sentences.push({ pieces, place: start.place });
    }
    from = to;
  }
  return sentences;
}

/** Where sentences end: after an ending outside braces and names. */
function sentenceBreaks(r: Reading): readonly number[] {
  const breaks: number[] = [];
  let depth = 0;
  let named = false;
  for (let index = 0; index < r.text.length; index += 1) {
    const character = r.text.charAt(index);
    if (r.text.startsWith("[[", index)) named = true;
    else if (r.text.startsWith("]]", index)) named = false;
    else if (character === "{") depth += 1;
    else if (character === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0 && !named && sentenceEnds.includes(character)) {
      while (index + 1 < r.text.length && (sentenceEnds + sentenceClosers).includes(r.text.charAt(index + 1))) index += 1;
      breaks.push(index + 1);
    }
  }
  return breaks;
}

/** Text and references between two places; in a choice neither sentences end nor further choices stand. */
function readPieces(r: Reading, from: number, to: number, inChoice: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let [text, start, plain] = ["", from, from];
  const flush = (index: number): void => {
    checkDigits(r, plain, index);
    if (text !== "") pieces.push({ kind: "text", text, place: r.place(start) });
    text = "";
  };
  let index = from;
  while (index < to) {
    if (text === "") start = index;
    const character = r.text.charAt(index);
    if (r.text.startsWith("[[", index)) {
      checkDigits(r, plain, index);
      const close = r.text.indexOf("]]", index);
      if (close < 0 || close > to) r.report("statement.syntax", index, { message: grammar.nameOpen });
      const end = close < 0 || close > to ? to : close;
      text += readName(r, index + 2, end);
      plain = index = Math.min(to, end + 2);
    } else if (character === "{") {
      flush(index);
      const close = closingBrace(r.text, index, to);
      if (close === undefined) r.report("statement.syntax", index, { message: grammar.braceOpen });
      else pieces.push(...readBraces(r, index + 1, close, inChoice));
      plain = index = close === undefined ? to : close + 1;
    } else {
      if (character === "}") r.report("statement.syntax", index, { message: grammar.braceClose });
      if (r.text.startsWith("]]", index)) r.report("statement.syntax", index, { message: grammar.nameClose });
      if (inChoice && sentenceEnds.includes(character)) r.report("statement.syntax", index, { message: grammar.endInChoice });
      text += character;
      index += 1;
    }
  }
  flush(to);
  return pieces;
}

/** A name in `[[…]]`: it says something besides a number. */
function readName(r: Reading, from: number, to: number): string {
  const name = r.text.slice(from, to);
  if (name.includes("{")) r.report("statement.syntax", from, { message: grammar.nameBrace });
  if (name.trim() === "" || isFigureName(name)) r.report("statement.digit-typed", from, { text: `[[${name}]]` });
  r.name(name);
  return name;
}

function closingBrace(text: string, open: number, to: number): number | undefined {
  let depth = 0;
  for (let index = open; index < to; index += 1) {
    if (text.charAt(index) === "{") depth += 1;
    else if (text.charAt(index) === "}" && (depth -= 1) === 0) return index;
  }
  return undefined;
}

function readBraces(r: Reading, from: number, to: number, inChoice: boolean): readonly Piece[] {
  const marks = topLevel(r.text, from, to);
  const question = marks.find((index) => r.text.charAt(index) === "?");
  const piece = question === undefined ? readReference(r, from, to) : readChoice(r, from, question, to, marks);
  if (piece && inChoice && (piece.kind === "choice" || piece.kind === "support"))
    r.report("statement.syntax", from - 1, { message: grammar.choiceInChoice });
  return piece ? [piece] : [];
}

/** Places of `?` and `:` outside inner braces and names. */
function topLevel(text: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    const character = text.charAt(index);
    if (character === "{" || text.startsWith("[[", index)) depth += 1;
    else if (character === "}" || text.startsWith("]]", index)) depth -= 1;
    else if (depth === 0 && (character === "?" || character === ":")) found.push(index);
  }
  return found;
}

/** `{criterion ? met : unmet : expected}`; an alternative left empty is none. */
function readChoice(r: Reading, from: number, question: number, to: number, marks: readonly number[]): Piece | undefined {
  const id = r.text.slice(from, question).trim();
  const colons = marks.filter((index) => index > question && r.text.charAt(index) === ":");
  const starts = [question, ...colons];
  const [met = [], unmet = [], expected = []] = starts.map((start, nth) => readAlternative(r, start + 1, starts[nth + 1] ?? to));
  if (
    !idPattern.test(id) ||
    colons.length > 2 ||
    met.length === 0 ||
    marks.some((index) => index > question && r.text.charAt(index) === "?")
  ) {
    return void r.report("statement.syntax", from, { message: grammar.choice(r.text.slice(from, to)) });
  }
  const optional = (pieces: readonly Piece[]): readonly Piece[] | null => (pieces.length === 0 ? null : pieces);
  return {
    kind: "choice",
    criterion: id as CriterionId,
    met,
    unmet: optional(unmet),
    expected: optional(expected),
    place: r.place(from - 1),
  };
}

function readAlternative(r: Reading, from: number, to: number): readonly Piece[] {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(r.text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(r.text.charAt(end - 1))) end -= 1;
  return readPieces(r, start, end, true);
}
