// Says a condition in words (条件释义): fields by their labels, codes by theirs, operators in Chinese, for readers who do not write conditions.
import type { Expression } from "./condition.ts";
import type { Field } from "./ledger.ts";
import { conditionWords as w } from "./words.ts";

/** The condition in words; what it compares with a code field is said by the code's label. */
export function explainWords(e: Expression, fields: ReadonlyMap<string, Field>): string {
  switch (e.kind) {
    case "field":
      return fields.get(e.name)?.label ?? e.source;
    case "and":
      return `${within(e.left, fields)}${w.and}${within(e.right, fields)}`;
    case "or":
      return `${within(e.left, fields)}${w.or}${within(e.right, fields)}`;
    case "not":
      return e.operand.kind === "field" ? `${w.not}${explainWords(e.operand, fields)}` : `${w.not}（${explainWords(e.operand, fields)}）`;
    case "has":
      return `${w.has}${explainWords(e.operand, fields)}`;
    case "equal":
      return `${explainWords(e.left, fields)}${e.negated ? w.notEqual : w.equal}${valueWords(e.right, e.left, fields)}`;
    case "in":
      return `${explainWords(e.left, fields)}${w.in}${e.list.map((one) => valueWords(one, e.left, fields)).join(w.orValue)}`;
    case "order":
      return `${explainWords(e.left, fields)} ${w.order[e.operator]} ${valueWords(e.right, e.left, fields)}`;
    default:
      return spoken(e.source, fields);
  }
}

const within = (e: Expression, fields: ReadonlyMap<string, Field>): string =>
  e.kind === "or" ? `（${explainWords(e, fields)}）` : explainWords(e, fields);

/** A literal that is compared with a code field is said by the code's label. */
function valueWords(value: Expression, field: Expression, fields: ReadonlyMap<string, Field>): string {
  const codes = field.kind === "field" ? fields.get(field.name)?.codes : undefined;
  const text = value.kind === "literal" && typeof value.value === "string" ? value.value : undefined;
  return (text === undefined ? undefined : (codes?.get(text) ?? text)) ?? explainWords(value, fields);
}

/** Arithmetic as it was written, with labels for names. */
function spoken(source: string, fields: ReadonlyMap<string, Field>): string {
  return source.replaceAll(/[a-z][a-z0-9_]*/g, (name) => fields.get(name)?.label ?? name);
}
