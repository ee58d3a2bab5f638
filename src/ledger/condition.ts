// Conditions (条件): expressions over one row in a subset of CEL; this file reads their text into a typed tree, or says all that is wrong with it.
//
// What they mean, the same in SQL (condition-sql.ts) and in JavaScript (condition-evaluate.ts):
// - Unknown and null are one thing. `==`, `!=`, `in` and `has` always know: null equals only null. `<` `<=` `>` `>=` and arithmetic on null are
//   null. `&&` `||` `!` are Kleene's: false && null is false, true && null is null. A row whose condition is null is left out.
// - Numbers are exact. Every node carries the largest magnitude it can have; what 38 digits cannot hold is refused here, so nothing overflows later.
// - A date is its midnight where it meets a datetime. Instants compare in microseconds; a difference is in milliseconds, each end first cut to
//   its millisecond, so that differences add up. An instant plus a duration is a datetime, unknown where the duration has 10¹⁵ ms or more.
// - `workdays(a, b)` counts the working days after day a up to and including b, negative where b is earlier; unknown outside the calendar.
import { Environment, ParseError, type ASTNode } from "@marcbachmann/cel-js";
import { nearest } from "../vocabulary/near.ts";
import { checked, problem, type Checked, type Place, type Problem, type ProblemCode, type ProblemFacts } from "../vocabulary/problem.ts";
import { readDay, readDecimal, readDuration, readInstant } from "./condition-value.ts";
import * as tree from "./condition-tree.ts";
import type { Constant, Expression, Refusal, Scope, ValueType } from "./condition-tree.ts";

export type { Expression, Scope, ScopeField } from "./condition-tree.ts";

/** The parser only: names, types and values are ours. A condition that needs more nodes is a table in disguise. */
const parser = new Environment({ limits: { maxAstNodes: 2000 } });
/** Operators within one another; DuckDB refuses expressions some times deeper. */
const deepest = 200;

/** One condition being read. */
interface Reading {
  readonly source: string;
  /** The source with strings and comments blanked out, so that parentheses can be counted. */
  readonly bare: string;
  readonly scope: Scope;
  readonly at: Place;
  readonly problems: Problem[];
  depth: number;
}

/**
 * Reads an expression (表达式) of any type. Problems are all told at once, in the order of the text; `at.column` is the column in the condition,
 * counted in characters from 1. Codes: `condition.syntax`, `.field-unknown`, `.not-allowed`, `.type`, `.too-wide`.
 */
export function parseExpression(source: string, scope: Scope, at: Place): Checked<Expression> {
  const strings = /\/\/[^\n]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
  const bare = source.replace(strings, (text) => (text.startsWith("/") ? " " : "_").repeat(text.length));
  const reading: Reading = { source, bare, scope, at, problems: [], depth: 0 };
  const ast = parseText(reading);
  const expression = ast === undefined ? undefined : check(ast, reading);
  const problems = reading.problems.toSorted((a, b) => (a.at.column ?? 0) - (b.at.column ?? 0));
  return expression === undefined ? { ok: false, problems } : checked(expression, problems);
}

/** Reads a condition (条件): an expression that must be boolean. */
export function parseCondition(source: string, scope: Scope, at: Place): Checked<Expression> {
  const read = parseExpression(source, scope, at);
  if (!read.ok || read.value.type === "boolean") return read;
  return { ok: false, problems: [problem("condition.type", { ...at, column: 1 }, { expected: "boolean", found: read.value.type })] };
}

/** Names of the fields an expression reads. */
export function fieldsOf(e: Expression): ReadonlySet<string> {
  return e.kind === "field" ? new Set([e.name]) : new Set(tree.operandsOf(e).flatMap((operand) => [...fieldsOf(operand)]));
}

function parseText(r: Reading): ASTNode | undefined {
  try {
    return parser.parse(r.source).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    report(r, error.range?.start ?? 0, "condition.syntax", { message: error.summary });
    return undefined;
  }
}

function report<Code extends ProblemCode>(r: Reading, start: number, code: Code, facts: ProblemFacts[Code]): undefined {
  r.problems.push(problem(code, { ...r.at, column: [...r.source.slice(0, start)].length + 1 }, facts));
}

const refuse = (r: Reading, node: ASTNode, what: string): undefined => report(r, extent(r, node)[0], "condition.not-allowed", { what });

/** Where a node's text begins and ends; the parser leaves out parentheses at its edges, which can tear their partners from them. */
function extent(r: Reading, node: ASTNode): readonly [number, number] {
  let [start, end, open, torn] = [node.start, node.end, 0, 0];
  for (const character of r.bare.slice(start, end)) {
    if (character === "(") open++;
    else if (character === ")" && open > 0) open--;
    else if (character === ")") torn++;
  }
  for (; torn > 0; torn--) start = r.bare.lastIndexOf("(", start - 1);
  for (; open > 0; open--) end = r.bare.indexOf(")", end) + 1;
  // A raw string can hide a quote from the blanking; such texts are refused, but their place must still be one.
  return start < 0 || end === 0 ? [node.start, node.end] : [start, end];
}

const textOf = (r: Reading, node: ASTNode): string => r.source.slice(...extent(r, node));

/** The node that was made, or the problems of why not; a refused operand is where the problem is. */
function made(
  r: Reading,
  node: ASTNode,
  operands: readonly ASTNode[],
  result: Expression | Refusal | readonly Refusal[],
): Expression | undefined {
  if ("kind" in result) return result;
  for (const refusal of "refused" in result ? [result] : result) {
    const culprit = refusal.refused === "type" ? (operands[refusal.operand] ?? node) : node;
    const [start] = extent(r, culprit);
    if (refusal.refused === "type") report(r, start, "condition.type", { expected: refusal.expected, found: refusal.found });
    else report(r, start, "condition.too-wide", { expression: textOf(r, node) });
  }
  return undefined;
}

function check(node: ASTNode, r: Reading): Expression | undefined {
  if (r.depth >= deepest) {
    const told = r.problems.some((p) => p.code === "condition.syntax");
    return told ? undefined : report(r, node.start, "condition.syntax", { message: `Exceeded depth (${deepest})` });
  }
  r.depth++;
  const expression = checkNode(node, r);
  r.depth--;
  return expression;
}

function checkNode(node: ASTNode, r: Reading): Expression | undefined {
  switch (node.op) {
    case "id":
      return checkName(node.args, node, r);
    case "value":
      return checkLiteral(node.args, node, r);
    case "!_":
    case "-_": {
      const operand = check(node.args, r);
      return operand && made(r, node, [node.args], tree.unaryNode(node.op === "!_" ? "not" : "negate", operand, textOf(r, node)));
    }
    case "in":
      return checkIn(node.args, node, r);
    case "call":
      return checkCall(node.args[0], node.args[1], node, r);
    case "&&":
    case "||":
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "+":
    case "-":
    case "*":
      return checkBinary(node.op, node.args, node, r);
    case "/":
    case "%":
    case "?:":
      for (const operand of node.args) check(operand, r);
      return refuse(r, node, node.op);
    case "rcall":
      return refuse(r, node, `.${node.args[0]}()`);
    case "list":
      return refuse(r, node, "[]");
    case "map":
      return refuse(r, node, "{}");
    default:
      return refuse(r, node, node.op);
  }
}

function checkName(name: string, node: ASTNode, r: Reading): Expression | undefined {
  const field = r.scope.fields.get(name);
  if (field) return tree.fieldNode(name, field, name);
  const parameter = r.scope.parameters.get(name);
  if (parameter !== undefined) return checkNumber(parameter, node, r);
  const near = nearest(name, [...r.scope.fields.keys(), ...r.scope.parameters.keys()]);
  return report(r, node.start, "condition.field-unknown", { field: name, near });
}

/** A number by its text, which keeps what a float would lose; `1e3`, `0x1F` and `1u` are not among those we write. */
function checkNumber(text: string, node: ASTNode, r: Reading): Expression | undefined {
  const number = readDecimal(text);
  if (!number) return refuse(r, node, text);
  const type = text.includes(".") ? "decimal" : "integer";
  return made(r, node, [], tree.literalNode(number.unscaled, type, number.scale, textOf(r, node)));
}

function checkLiteral(value: unknown, node: ASTNode, r: Reading): Expression | undefined {
  const text = textOf(r, node);
  if (typeof value === "boolean") return constant(value, "boolean", node, r);
  if (value === null) return constant(null, "null", node, r);
  // A prefix (r"", b"") or three quotes would need rules of their own.
  if (typeof value === "string")
    return /^(["'])(?!\1\1)/.test(text) ? constant(value, "string", node, r) : refuse(r, node, text.slice(0, 3));
  return checkNumber(text, node, r);
}

const constant = (value: Constant, type: ValueType, node: ASTNode, r: Reading): Expression | undefined =>
  made(r, node, [], tree.literalNode(value, type, 0, textOf(r, node)));

type BinaryOperator = "&&" | "||" | "==" | "!=" | tree.OrderOperator | tree.ArithmeticOperator;

function checkBinary(operator: BinaryOperator, args: readonly [ASTNode, ASTNode], node: ASTNode, r: Reading): Expression | undefined {
  const [left, right] = [check(args[0], r), check(args[1], r)];
  if (!left || !right) return undefined;
  const source = textOf(r, node);
  switch (operator) {
    case "&&":
    case "||":
      return made(r, node, args, tree.logicNode(operator === "&&" ? "and" : "or", left, right, source));
    case "==":
    case "!=":
      return made(r, node, args, tree.equalNode(operator === "!=", left, right, source));
    case "+":
    case "-":
    case "*":
      return made(r, node, args, tree.arithmeticNode(operator, left, right, source));
    default:
      return made(r, node, args, tree.orderNode(operator, left, right, source));
  }
}

function checkIn(args: readonly [ASTNode, ASTNode], node: ASTNode, r: Reading): Expression | undefined {
  const [needle, list] = args;
  const left = check(needle, r);
  if (list.op !== "list") return refuse(r, node, `in ${textOf(r, list)}`);
  const elements = list.args.map((element) => check(element, r));
  const known = elements.filter((element) => element !== undefined);
  if (!left || known.length < elements.length) return undefined;
  return made(r, node, [needle, ...list.args], tree.inNode(left, known, textOf(r, node)));
}

/** Literals that are written as calls: what reads them, and how they look. */
const literals: ReadonlyMap<string, readonly [type: ValueType, read: (text: string) => bigint | undefined, form: string]> = new Map([
  ["date", ["date", readDay, 'date("YYYY-MM-DD")']],
  ["timestamp", ["datetime", readInstant, 'timestamp("YYYY-MM-DDTHH:MM:SS")']],
  ["duration", ["duration", readDuration, 'duration("1d2h3m4s")']],
] as const);

function checkCall(name: string, args: readonly ASTNode[], node: ASTNode, r: Reading): Expression | undefined {
  const misused = (expected: string): undefined => report(r, node.start, "condition.type", { expected, found: textOf(r, node) });
  const literal = literals.get(name);
  const [first, second] = args;
  if (literal) {
    const [type, read, form] = literal;
    const text: unknown = first?.op === "value" && args.length === 1 ? first.args : undefined;
    const value = typeof text === "string" ? read(text) : undefined;
    return value === undefined ? misused(form) : constant(value, type, node, r);
  }
  if (name === "has") {
    if (first?.op !== "id" || args.length !== 1 || (r.scope.parameters.has(first.args) && !r.scope.fields.has(first.args)))
      return misused("has(field)");
    const operand = check(first, r);
    return operand && { kind: "has", operand, type: "boolean", scale: 0, bound: 0n, source: textOf(r, node) };
  }
  const operands = args.map((argument) => check(argument, r));
  if (name !== "workdays") return refuse(r, node, `${name}()`);
  if (!first || !second || args.length !== 2) return misused("workdays(date, date)");
  const [after, upTo] = operands;
  // Each is a look-up of its own in SQL; one within another makes DuckDB plan for seconds.
  const nested = operands.findIndex((operand) => operand !== undefined && tree.hasWorkdays(operand));
  if (nested >= 0) return refuse(r, args[nested] ?? node, "workdays(workdays())");
  return after && upTo && made(r, node, args, tree.workdaysNode(after, upTo, textOf(r, node)));
}
