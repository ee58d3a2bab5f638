// Formulas (公式): a small arithmetic over metrics and parameters, + − × ÷ abs min max, exact until the one division.
import { parse, ParseError } from "@marcbachmann/cel-js";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Checked, type Place, type Problem } from "../vocabulary/problem.ts";
import { isDecimalText, q, type Quantity } from "../vocabulary/quantity.ts";

/** A formula as a tree. */
export type Formula =
  | { readonly kind: "number"; readonly value: Quantity }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: Operator; readonly operands: readonly Formula[] };

type Operator = "+" | "-" | "*" | "/" | "negate" | "abs" | "min" | "max";

/** A node of the parser: `args` is a name, a literal, one node or several. */
interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
}

/** Reads a formula over the given names; everything else is refused, all at once. */
export function parseFormula(source: string, names: ReadonlySet<string>, at: Place): Checked<Formula> {
  const problems: Problem[] = [];
  const refuse = (node: Node, what: string): Formula => {
    problems.push(problem("condition.not-allowed", { ...at, column: node.start + 1 }, { what }));
    return { kind: "number", value: q(0) };
  };
  const read = (node: Node): Formula => {
    const text = source.slice(node.start, node.end);
    const list = (Array.isArray(node.args) ? node.args : [node.args]) as readonly Node[];
    if (node.op === "value") return isDecimalText(text) ? { kind: "number", value: q(text) } : refuse(node, text);
    if (node.op === "id") {
      const name = String(node.args);
      if (!names.has(name))
        problems.push(problem("condition.field-unknown", { ...at, column: node.start + 1 }, { field: name, near: nearest(name, names) }));
      return { kind: "name", name };
    }
    if (node.op === "-_") return { kind: "call", name: "negate", operands: list.map(read) };
    if (["+", "-", "*", "/"].includes(node.op)) return { kind: "call", name: node.op as Operator, operands: list.map(read) };
    if (node.op === "call") {
      const [name, operands] = node.args as readonly [string, readonly Node[]];
      const arity = name === "abs" ? operands.length === 1 : (name === "min" || name === "max") && operands.length >= 2;
      return arity ? { kind: "call", name: name as Operator, operands: operands.map(read) } : refuse(node, text);
    }
    return refuse(node, text);
  };
  try {
    const formula = read(parse(source).ast);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: formula, problems };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { ok: false, problems: [problem("condition.syntax", at, { message: error.message.split("\n")[0] ?? "" })] };
  }
}

/** The formula's value, or nothing where it divides by zero. */
export function computeFormula(formula: Formula, value: (name: string) => Quantity): Quantity | undefined {
  if (formula.kind === "number") return formula.value;
  if (formula.kind === "name") return value(formula.name);
  const operands: Quantity[] = [];
  for (const operand of formula.operands) {
    const found = computeFormula(operand, value);
    if (found === undefined) return undefined;
    operands.push(found);
  }
  return computeOperator(formula.name, operands);
}

function computeOperator(name: Operator, operands: readonly Quantity[]): Quantity | undefined {
  const [a = q(0), b = q(0)] = operands;
  switch (name) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "*":
      return a.times(b);
    case "/":
      return b.isZero() ? undefined : a.div(b);
    case "negate":
      return a.negated();
    case "abs":
      return a.abs();
    case "min":
      return operands.reduce((x, y) => (y.lt(x) ? y : x), a);
    case "max":
      return operands.reduce((x, y) => (y.gt(x) ? y : x), a);
  }
}
