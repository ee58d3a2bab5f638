// Finds a form's cells in a Word file that came back: by their controls, by their bookmarks, and where programs dropped both, by what stands beside them.
import { formBookmark, formTag } from "../document/form-paper.ts";
import type { KeyedCell } from "../document/keyed-cells.ts";
import type { HeldText, KeyedWord } from "../document/keyed-word.ts";
import { formIdentity, squeeze, type Form, type FormCell, type FormItem } from "./submission.ts";
import { isBlockOf, rowsOf } from "./word-rows.ts";
import { officePlaceholders, placeholders, printedNumber, sayAsked, shownWords, signedKey, signedWords } from "./words.ts";

/** What a file that came back says it is: by its own data, else by what is printed on it; null for what is no form. */
export function identifyForm(word: KeyedWord): string | null {
  if (word.identity !== null) return word.identity;
  const { scheme = "", period = "", nth = "" } = printedNumber.exec(word.document.text)?.groups ?? {};
  // A letter may name a form's number, too: it is a form where blocks or bookmarks of one are.
  const isForm =
    [...word.bookmarks.keys()].some((name) => /^_shiji_\d+_\d+_/u.test(name)) || rowsOf(word).some(({ title }) => title !== null);
  return scheme === "" || !isForm ? null : formIdentity(scheme, period, `${period}-${nth}`);
}

/** The cells of a form that a file has, asked, shown and signed, without those that it has no more; null where it has none. */
export function findWordCells({ items }: Form, word: KeyedWord): readonly KeyedCell[] | null {
  const rows = rowsOf(word);
  const cells = items.flatMap((item) =>
    [...item.cells.map((cell) => askedIn(cell)), ...Object.keys(shownWords).map((what) => shownIn(item, what))].flatMap(
      ({ key, label, unit }): readonly KeyedCell[] => {
        const row = rows.find((one) => isBlockOf(one, item) && squeeze(one.label) === squeeze(label));
        const beside = row?.held ? bare({ ...row.held, text: withoutUnit(row.held.text, unit) }) : undefined;
        return cellOf(key, chooseText(markedBy(key, word), beside));
      },
    ),
  );
  const signed = signedWords.flatMap((_, at) => cellOf(signedKey(at), chooseText(markedBy(signedKey(at), word), undefined)));
  return cells.length === 0 ? null : [...cells, ...signed];
}

/** What a key's control and bookmark hold. */
const markedBy = (key: string, word: KeyedWord): readonly HeldText[] =>
  [word.controls.get(formTag(key)), word.bookmarks.get(formBookmark(key))].filter((one) => one !== undefined).map(bare);

const cellOf = (key: string, held: HeldText | undefined): readonly KeyedCell[] =>
  held ? [{ key, sheet: null, cell: key, line: null, value: held.text === "" ? null : held.text, typed: "text", span: held.span }] : [];

const bare = (held: HeldText): HeldText => ({ ...held, text: withoutPlaceholder(held.text) });

/** What is in a control or on a bookmark; what was typed beside it is an answer like any other. */
function chooseText(marked: readonly HeldText[], beside: HeldText | undefined): HeldText | undefined {
  const own = marked.find(({ text }) => text !== "") ?? marked[0];
  if (!beside || beside.text === "") return own ?? beside;
  const [inside, whole] = [squeeze(own?.text ?? ""), squeeze(beside.text)];
  return whole.length > inside.length && whole.includes(inside) ? beside : own;
}

interface Sought {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

const askedIn = ({ key, ask, label, holds }: FormCell): Sought => ({
  key,
  label: sayAsked(ask, label ?? ""),
  unit: holds.what === "number" ? holds.unit : "",
});

const shownIn = ({ task, item }: FormItem, what: string): Sought => ({
  key: `${String(task)}.${String(item)}=${what}`,
  label: shownWords[what as keyof typeof shownWords],
  unit: "",
});

/** An answer without the words that asked for it, where it was typed beside them, or into them. */
function withoutPlaceholder(text: string): string {
  const bare = Object.values(placeholders)
    .reduce((rest, one) => withoutAround(rest.replaceAll(one, "").trim(), one), text)
    .trim();
  return (officePlaceholders as readonly string[]).includes(bare) ? "" : bare;
}

function withoutAround(text: string, placeholder: string): string {
  const at = Array.from(placeholder, (_, place) => place).find(
    (place) => place > 0 && text.startsWith(placeholder.slice(0, place)) && text.endsWith(placeholder.slice(place)),
  );
  return at === undefined || text.length <= placeholder.length ? text : text.slice(at, text.length - placeholder.length + at);
}

const withoutUnit = (text: string, unit: string): string =>
  unit !== "" && text.trimEnd().endsWith(unit) ? text.trimEnd().slice(0, -unit.length) : text;
