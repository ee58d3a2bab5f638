// Reads a pack's folder (业务包): pack.yaml, ledgers/*.yaml and metrics.yaml, with every problem of every file at once.
import { parse } from "yaml";
import { digestJson, type Json } from "../vocabulary/digest.ts";
import { parseDefinition, type Definition } from "../vocabulary/definition.ts";
import type { PackId } from "../vocabulary/id.ts";
import { problem, type Checked, type Problem } from "../vocabulary/problem.ts";
import { baseShape, derivedShape, metricsShape, packShape, type BaseShape, type DerivedShape, type Pack } from "./pack.ts";

/** The files that make up a pack's definition: cases and the README do not change what it computes. */
export const isDefinitionFile = (name: string): boolean =>
  name === "pack.yaml" || name === "metrics.yaml" || /^ledgers\/[^/]+\.yaml$/.test(name);

/**
 * Reads a pack from the texts of its files, named relative to its folder; `at` is the folder as the person named it.
 * Names in other ledgers and metrics are resolved later, against the other packs in force.
 */
export function parsePack(files: ReadonlyMap<string, string>, at: string): Checked<Pack> {
  const problems: Problem[] = [];
  const keep = <T>(result: Checked<Definition<T>>): Definition<T> | undefined => {
    problems.push(...result.problems);
    return result.ok ? result.value : undefined;
  };
  const place = (name: string): string => `${at}/${name}`;
  const main = files.get("pack.yaml");
  if (main === undefined) problems.push(problem("definition.file-missing", { file: at }, { file: "pack.yaml" }));
  const definition = main === undefined ? undefined : keep(parseDefinition(place("pack.yaml"), main, packShape));
  const bases: Definition<BaseShape>[] = [];
  const derived: Definition<DerivedShape>[] = [];
  for (const [name, text] of [...files].filter(([file]) => /^ledgers\/[^/]+\.yaml$/.test(file)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ledger = isDerived(text)
      ? keep(parseDefinition(place(name), text, derivedShape))
      : keep(parseDefinition(place(name), text, baseShape));
    if (ledger && `ledgers/${ledger.value.id}.yaml` !== name) {
      problems.push(
        problem("definition.value-wrong", ledger.place(["id"]), {
          expected: name.slice("ledgers/".length, -".yaml".length),
          found: ledger.value.id,
        }),
      );
    }
    if (ledger) (isDerived(text) ? derived : bases).push(ledger as Definition<BaseShape> & Definition<DerivedShape>);
  }
  const metricsText = files.get("metrics.yaml");
  const metrics = metricsText === undefined ? null : keep(parseDefinition(place("metrics.yaml"), metricsText, metricsShape));
  if (!definition || problems.some((p) => p.severity === "error")) return { ok: false, problems };
  const canonical = [...files]
    .filter(([name]) => isDefinitionFile(name))
    .map(([name, text]): [string, Json] => [name, parse(text) as Json]);
  const { id, version, effective } = definition.value;
  const pack: Pack = {
    id: id as PackId,
    version,
    effective,
    digest: digestJson(Object.fromEntries(canonical)),
    definition,
    bases,
    derived,
    metrics: metrics ?? null,
  };
  return { ok: true, value: pack, problems };
}

/** A ledger file with a `base` is a derived ledger; a broken file is read as a base ledger, whose problems then show. */
function isDerived(text: string): boolean {
  return /^base\s*:/m.test(text);
}
