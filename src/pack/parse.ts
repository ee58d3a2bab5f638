// Reads a pack's folder (业务包): pack.yaml, ledgers/*.yaml and metrics.yaml, with every problem of every file at once.
import { parse } from "yaml";
import { z } from "zod";
import { digestJson, type Json } from "../vocabulary/digest.ts";
import { parseDefinition, type Definition } from "../vocabulary/definition.ts";
import type { PackId } from "../vocabulary/id.ts";
import { checked, problem, type Checked, type Problem } from "../vocabulary/problem.ts";
import {
  baseShape,
  derivedShape,
  metricShape,
  metricsShape,
  packShape,
  type BaseShape,
  type DerivedShape,
  type MetricsShape,
  type Pack,
} from "./pack.ts";

/** The files that make up a pack's definition: cases and the README do not change what it computes. */
export const isDefinitionFile = (name: string): boolean =>
  name === "pack.yaml" || name === "metrics.yaml" || /^ledgers\/[^/]+\.yaml$/.test(name);

/**
 * Reads a pack from the texts of its files, named relative to its folder; `at` is the folder as the person named it.
 * Names in other ledgers and metrics are resolved later, against the other packs in force.
 */
export function parsePack(files: ReadonlyMap<string, string>, at: string): Checked<Pack> {
  const main = files.get("pack.yaml");
  const definition =
    main === undefined
      ? { ok: false as const, problems: [problem("definition.file-missing", { file: at }, { file: "pack.yaml" })] }
      : parseDefinition(`${at}/pack.yaml`, main, packShape);
  const ledgers = parseLedgers(files, at);
  const metrics = parseMetrics(files.get("metrics.yaml"), `${at}/metrics.yaml`);
  const problems = [...definition.problems, ...ledgers.problems, ...metrics.problems];
  if (!definition.ok) return { ok: false, problems };
  const canonical = Object.fromEntries(
    [...files].filter(([name]) => isDefinitionFile(name)).map(([name, text]): [string, string] => [name, text]),
  );
  const { id, version, effective } = definition.value.value;
  const pack: Pack = {
    id: id as PackId,
    version,
    effective,
    // What cannot be read as YAML has no digest of its meaning, and needs none.
    digest: digestJson(problems.some(({ severity }) => severity === "error") ? canonical : mapJson(canonical)),
    definition: definition.value,
    bases: ledgers.bases,
    derived: ledgers.derived,
    metrics: metrics.definition,
    unread: [...ledgers.unread, ...metrics.unread],
  };
  return checked(pack, problems);
}

const mapJson = (texts: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(Object.entries(texts).map(([name, text]): [string, Json] => [name, parse(text) as Json]));

interface LedgersRead extends Pick<Pack, "bases" | "derived" | "unread"> {
  readonly problems: readonly Problem[];
}

/** Every ledger file by itself, so that one that cannot be read hides nothing of the others. */
function parseLedgers(files: ReadonlyMap<string, string>, at: string): LedgersRead {
  const bases: Definition<BaseShape>[] = [];
  const derived: Definition<DerivedShape>[] = [];
  const unread: string[] = [];
  const problems: Problem[] = [];
  const names = [...files.keys()].filter((name) => /^ledgers\/[^/]+\.yaml$/.test(name)).sort();
  for (const name of names) {
    const [text, file, id] = [files.get(name) ?? "", `${at}/${name}`, name.slice("ledgers/".length, -".yaml".length)];
    const read = isDerived(text) ? parseDefinition(file, text, derivedShape) : parseDefinition(file, text, baseShape);
    problems.push(...read.problems);
    if (!read.ok) unread.push(id);
    else if (isDerived(text)) derived.push(read.value as Definition<DerivedShape>);
    else bases.push(read.value as Definition<BaseShape>);
    if (read.ok && read.value.value.id !== id)
      problems.push(problem("definition.value-wrong", read.value.place(["id"]), { expected: id, found: read.value.value.id }));
  }
  return { bases, derived, unread, problems };
}

interface MetricsRead {
  readonly definition: Definition<MetricsShape> | null;
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/** The metrics of a file; where some have not their shape, the others are kept. */
function parseMetrics(text: string | undefined, file: string): MetricsRead {
  if (text === undefined) return { definition: null, unread: [], problems: [] };
  const whole = parseDefinition(file, text, metricsShape);
  if (whole.ok) return { definition: whole.value, unread: [], problems: whole.problems };
  const loose = parseDefinition(file, text, z.object({ metrics: z.record(z.string(), z.unknown()) }));
  if (!loose.ok) return { definition: null, unread: [], problems: whole.problems };
  const entries = Object.entries(loose.value.value.metrics).map(([id, shape]) => [id, metricShape.safeParse(shape)] as const);
  const kept = entries.flatMap(([id, read]) => (read.success ? [[id, read.data] as const] : []));
  return {
    definition: { ...loose.value, value: { metrics: Object.fromEntries(kept) } },
    unread: entries.flatMap(([id, read]) => (read.success ? [] : [id])),
    problems: whole.problems,
  };
}

/** A ledger file with a `base` is a derived ledger; a broken file is read as a base ledger, whose problems then show. */
function isDerived(text: string): boolean {
  return /^base\s*:/m.test(text);
}
