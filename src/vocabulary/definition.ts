// Reads a YAML definition (定义文件) against its shape: a typed value with the place of every key, or all its problems at once.
import { LineCounter, isMap, isNode, isPair, parseDocument, type Document, type Node, type Pair } from "yaml";
import type { z } from "zod";
import { nearest } from "./near.ts";
import { checked, problem, type Checked, type Place, type Problem } from "./problem.ts";

/** Keys and indices from a definition's root to one of its values. */
export type Path = readonly (string | number)[];

/** A definition as read, able to say where each of its keys stands. */
export interface Definition<T> {
  readonly file: string;
  readonly value: T;
  readonly place: (path: Path) => Place;
}

/** Parses and checks a definition; the schema should be strict, so that a misspelt key is found. */
export function parseDefinition<T>(file: string, text: string, schema: z.ZodType<T>): Checked<Definition<T>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const syntax = document.errors.map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return problem("definition.not-yaml", { file, line, column: col }, { message: error.message });
  });
  if (syntax.length > 0) return { ok: false, problems: syntax };
  const place = (path: Path): Place => placeOf(file, document, lines, path);
  const result = schema.safeParse(document.toJS() as unknown, { reportInput: true });
  if (result.success) return checked({ file, value: result.data, place }, []);
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, place)) };
}

/** The place of the deepest part of the path that the file has; a missing key is shown at its parent. */
function placeOf(file: string, document: Document, lines: LineCounter, path: Path): Place {
  let node: unknown = document.contents;
  let at = startOf(node);
  for (const key of path) {
    const next = childOf(node, key);
    if (!next) break;
    at = next.start ?? at;
    node = next.node;
  }
  const field = path.join(".");
  const named = field === "" ? {} : { field };
  if (at === undefined) return { file, ...named };
  const { line, col } = lines.linePos(at);
  return { file, line, column: col, ...named };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function childOf(node: unknown, key: string | number): { readonly node: unknown; readonly start: number | undefined } | undefined {
  if (isMap(node)) {
    const pair: Pair | undefined = node.items.find(
      (item) => isPair(item) && String(isNode(item.key) ? (item.key as Node & { value?: unknown }).value : item.key) === String(key),
    );
    return pair && { node: pair.value, start: startOf(pair.key) };
  }
  const items = (node as { items?: unknown }).items;
  const item: unknown = Array.isArray(items) ? items[Number(key)] : undefined;
  return item === undefined ? undefined : { node: item, start: startOf(item) };
}

/** What zod says of one place, in our codes. */
function problemsOf(issue: z.core.$ZodIssue, place: (path: Path) => Place): readonly Problem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => problem("definition.key-unknown", place([...path, key]), { key, known: "" }));
    case "invalid_union": {
      // Where the kind is misspelt, the kinds are told, and the one that may be meant.
      if ("options" in issue && issue.discriminator !== undefined) {
        const value = (issue.input as Readonly<Record<string, unknown>>)[issue.discriminator];
        const options = (issue.options ?? []).map(String);
        if (value === undefined) return [problem("definition.key-missing", place(path), { key: issue.discriminator })];
        return [problem("definition.value-wrong", place(path), { expected: options.join(" | "), found: suggestion(value, options) })];
      }
      // The branch that is meant is one whose type the value has; of several the one with least wrong.
      const misfits = (errors: readonly z.core.$ZodIssue[]): boolean =>
        errors.some((one) => one.path.length === 0 && one.code === "invalid_type");
      const best = [...issue.errors].sort((a, b) => Number(misfits(a)) - Number(misfits(b)) || a.length - b.length)[0] ?? [];
      if (best.length > 0) return best.flatMap((inner) => problemsOf({ ...inner, path: [...path, ...inner.path] }, place));
      return [problem("definition.value-wrong", place(path), { expected: issue.message, found: shown(issue.input) })];
    }
    case "invalid_type":
      if (issue.input === undefined) return [problem("definition.key-missing", place(path), { key: String(path.at(-1) ?? "") })];
      return [problem("definition.value-wrong", place(path), { expected: issue.expected, found: shown(issue.input) })];
    case "invalid_value":
      return [
        problem("definition.value-wrong", place(path), {
          expected: issue.values.map(String).join(" | "),
          found: suggestion(issue.input, issue.values.map(String)),
        }),
      ];
    default:
      return [problem("definition.value-wrong", place(path), { expected: issue.message, found: shown(issue.input) })];
  }
}

const shown = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value).slice(0, 80));
const suggestion = (value: unknown, known: readonly string[]): string => {
  const near = typeof value === "string" ? nearest(value, known) : "";
  return near === "" ? shown(value) : `${shown(value)} (${near}?)`;
};
