// Reads a form that came back (表单回收): every answer, the item's text that it makes, and all that is wrong with any cell at once.
import type { KeyedCell } from "../document/keyed-cells.ts";
import { foldName } from "../register/tree.ts";
import { problem, type AskedCell, type Place, type Problem } from "../vocabulary/problem.ts";
import { isDecimalText } from "../vocabulary/quantity.ts";
import { isOnlyPointed, isShareOver, turnedRound } from "./doubtful.ts";
import { isoOf, type Signed } from "./signed.ts";
import { choices, nameItem, squeeze, type Answer, type Form, type FormCell, type FormItem, type ReplyPart } from "./submission.ts";
import { choiceWords, signedKey, signedWords } from "./words.ts";

/** A form as it was filled in. */
export interface FormReply {
  readonly answers: readonly Answer[];
  readonly parts: readonly ReplyPart[];
  readonly problems: readonly Problem[];
  /** The day beside the signatures. */
  readonly signed: Signed;
}

/** Reads the cells of a form; `at` names its file. */
export function parseFormReply(form: Form, cells: readonly KeyedCell[], at: Place): FormReply {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const answers: Answer[] = [];
  const problems: Problem[] = [];
  for (const item of form.items)
    for (const asked of item.cells) {
      const cell = byKey.get(asked.key);
      const place = placeOf(cell, at, asked.key);
      if (!cell) {
        problems.push(problem("form.row-missing", place, askedOf(item, asked), asked.required ? "error" : "warning"));
        continue;
      }
      const read = readAnswer(asked, cell);
      if (read.problem)
        problems.push(problem("form.cell-type", place, { ...askedOf(item, asked), expected: read.problem, found: cell.value ?? "" }));
      else if (read.value !== null) answers.push({ key: asked.key, value: read.value, sheet: cell.sheet, cell: cell.cell });
    }
  return {
    answers,
    parts: form.items.flatMap((item) => partsOf(item, answers)),
    signed: signedIn(byKey),
    problems: [
      ...problems,
      ...lackingOf(form, answers, byKey, at, problems),
      ...form.items.flatMap((item) => doubtfulOf(item, answers, byKey, at)),
      ...changedOf(form, cells, at),
      ...signaturesOf(byKey, at),
    ],
  };
}

/** Answers that are of the right kind and cannot be meant. They stand as they were given, and are asked about. */
function doubtfulOf(item: FormItem, answers: readonly Answer[], byKey: ReadonlyMap<string, KeyedCell>, at: Place): readonly Problem[] {
  const parts = partsOf(item, answers);
  return item.cells.flatMap((cell): readonly Problem[] => {
    const answer = answers.find(({ key }) => key === cell.key);
    if (!answer) return [];
    const place = placeOf(byKey.get(cell.key), at, cell.key);
    const facts = { ...askedOf(item, cell), found: answer.value };
    const said = turnedRound(cell, answer, parts);
    return [
      ...(isShareOver(cell, answer) ? [problem("form.share-over", place, facts)] : []),
      ...(isOnlyPointed(cell, answer) ? [problem("form.evidence-unnamed", place, facts)] : []),
      ...(said === null ? [] : [problem("form.sign-differs", place, { ...facts, said })]),
    ];
  });
}

const placeOf = (cell: KeyedCell | undefined, at: Place, field: string): Place =>
  cell
    ? { ...at, ...(cell.sheet !== null && { sheet: cell.sheet }), ...(cell.line !== null && { line: cell.line }), field: cell.cell }
    : { ...at, field };

/** A cell's answer, or what it should have been. */
function readAnswer({ holds }: FormCell, { value, typed }: KeyedCell): { readonly value: string | null; readonly problem?: string } {
  if (value === null || value === "") return { value: null };
  const folded = foldName(value);
  switch (holds.what) {
    case "choice": {
      const choice = choices[holds.of].find((one) => (choiceWords[holds.of] as Readonly<Record<string, string>>)[one] === folded);
      return choice ? { value: choice } : { value: null, problem: Object.values(choiceWords[holds.of]).join(" | ") };
    }
    case "number": {
      const bare = folded.replace(/,/gu, "");
      return isDecimalText(bare) ? { value: bare } : { value: null, problem: "number" };
    }
    case "day": {
      const day = isoOf(folded);
      return day === null || typed === "number" ? { value: null, problem: "day" } : { value: day };
    }
    case "text":
      return { value };
  }
}

/** The signatures: who filled a form in has it checked by another, and a day that is none was not looked at. */
function signaturesOf(byKey: ReadonlyMap<string, KeyedCell>, at: Place): readonly Problem[] {
  const [filler, checker, day] = signedWords.map((_, i) => byKey.get(signedKey(i)));
  const [, checkerName, dayName] = signedWords;
  const found = day?.value ?? "";
  const isNoDay = found !== "" && (day?.typed === "number" || isoOf(foldName(found)) === null);
  const isUnchecked = (filler?.value ?? "") !== "" && checker !== undefined && (checker.value ?? "") === "";
  const isUndated = (filler?.value ?? "") !== "" && day !== undefined && found === "";
  return [
    ...(isUndated ? [problem("form.signature-missing", placeOf(day, at, ""), { cell: dayName }, "warning")] : []),
    ...(isUnchecked ? [problem("form.signature-missing", placeOf(checker, at, ""), { cell: checkerName }, "warning")] : []),
    ...(isNoDay ? [problem("form.signed-day", placeOf(day, at, ""), { cell: dayName, found })] : []),
  ];
}

function signedIn(byKey: ReadonlyMap<string, KeyedCell>): Signed {
  const value = byKey.get(signedKey(signedWords.length - 1))?.value ?? "";
  return { isDated: value !== "", day: isoOf(foldName(value)) };
}

/** Cells that had to be filled in and were not, and notes that an answer makes necessary. */
function lackingOf(
  form: Form,
  answers: readonly Answer[],
  byKey: ReadonlyMap<string, KeyedCell>,
  at: Place,
  wrong: readonly Problem[],
): readonly Problem[] {
  const given = new Map(answers.map(({ key, value }) => [key, value]));
  const isEmpty = (key: string): boolean => (byKey.get(key)?.value ?? "") === "";
  return form.items.flatMap((item) =>
    item.cells.flatMap((cell): readonly Problem[] => {
      const place = placeOf(byKey.get(cell.key), at, cell.key);
      if (!byKey.has(cell.key) || !isEmpty(cell.key) || wrong.some((one) => one.at.field === place.field)) return [];
      if (cell.required) return [problem("form.cell-missing", place, askedOf(item, cell))];
      const because = cell.when && given.get(cell.when.key);
      const asked =
        cell.when && because && cell.when.is.includes(because) ? item.cells.find(({ key }) => key === cell.when?.key) : undefined;
      if (!asked || because === null || because === undefined) return [];
      const said =
        asked.holds.what === "choice" ? ((choiceWords[asked.holds.of] as Readonly<Record<string, string>>)[because] ?? because) : because;
      return [problem("form.note-missing", place, { ...askedOf(item, cell), because: said })];
    }),
  );
}

/** What was there and locked, and is another text now: what the office would have it say goes into the cells for it. */
function changedOf(form: Form, cells: readonly KeyedCell[], at: Place): readonly Problem[] {
  return cells.flatMap((cell): readonly Problem[] => {
    const [, task, number, what = ""] = /^(\d+)\.(\d+)=([a-z]+)$/u.exec(cell.key) ?? [];
    const item = form.items.find((one) => String(one.task) === task && String(one.item) === number);
    const shown = item ? shownOf(item, what) : [];
    const changed = shown.find((text) => !squeeze(cell.value ?? "").includes(squeeze(text)));
    if (!item || changed === undefined) return [];
    return [problem("form.given-changed", placeOf(cell, at, cell.key), { item: nameItem(item), was: changed, now: cell.value ?? "" })];
  });
}

/** What of an item was shown in a cell, each text by itself. */
function shownOf({ targets, given, draft, last }: FormItem, what: string): readonly string[] {
  const shown: Readonly<Record<string, readonly string[]>> = {
    target: targets,
    given: given.map(({ label, text }) => label + text),
    draft: draft === null ? [] : [draft],
    last: last === null ? [] : [last],
  };
  return shown[what] ?? [];
}

const askedOf = (item: FormItem, { ask, label }: FormCell): AskedCell => ({ item: nameItem(item), ask, metric: label ?? "" });

/** What the office says of an item: its own text, or the one that it agreed with. */
function partsOf(item: FormItem, answers: readonly Answer[]): readonly ReplyPart[] {
  const said = (ask: FormCell["ask"]): Answer | undefined => {
    const key = item.cells.find((cell) => cell.ask === ask)?.key;
    return answers.find((answer) => answer.key === key);
  };
  const part = (text: string, { cell }: Answer): ReplyPart => ({
    task: item.task,
    item: item.item === 0 ? null : item.item,
    text,
    start: null,
    end: null,
    cell,
    by: "named",
  });
  const confirmed = said("confirm");
  const own = [said("fulfilment"), said("part")].flatMap((answer) => (answer ? [part(answer.value, answer)] : []));
  if (confirmed?.value === "agreed" && item.draft !== null) return [part(item.draft, confirmed), ...own];
  // What an office objects to is no text for the table: it stays an answer, and is asked about when the table is compiled.
  return own;
}
