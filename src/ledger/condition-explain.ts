// Why a condition left a row out: its top-level conjuncts (并列条件), each with the text it was written in, and what each says of a row.
import { evaluateCondition, type RowValue, type WorkdayCounter } from "./condition-evaluate.ts";
import { fieldsOf, type Expression } from "./condition.ts";

/** The parts that `&&` joins at the top, in their order; a condition without `&&` is its own only part. */
export function conjunctsOf(e: Expression): readonly Expression[] {
  return e.kind === "and" ? [...conjunctsOf(e.left), ...conjunctsOf(e.right)] : [e];
}

/** A part of a condition that a row does not meet. */
export interface Unmet {
  /** The part as it was written: `closed_at <= due`. */
  readonly condition: string;
  /** `unknown` where a value is missing (缺字段). */
  readonly found: "false" | "unknown";
  /** Fields of the part that the row lacks. */
  readonly absent: readonly string[];
}

/** The parts of a condition that a row does not meet; none where it meets all. */
export function explainCondition(e: Expression, row: (field: string) => RowValue, calendar: WorkdayCounter): readonly Unmet[] {
  return conjunctsOf(e).flatMap((part) => {
    const value = evaluateCondition(part, row, calendar);
    if (value === true) return [];
    const absent = [...fieldsOf(part)].filter((field) => row(field) === null);
    return [{ condition: part.source, found: value === false ? "false" : "unknown", absent }];
  });
}
