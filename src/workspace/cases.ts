// Packs' test cases (测试案例): each folder's files are imported into an empty data directory, and the figures it expects are asked of it.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { createJournal } from "../journal/store.ts";
import { missingReasons } from "../metric/metric.ts";
import type { Pack } from "../pack/pack.ts";
import { dayText } from "../register/register.ts";
import { parseDefinition, type Definition } from "../vocabulary/definition.ts";
import { problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { isDecimalText, q } from "../vocabulary/quantity.ts";
import { applyFolders, type DefinitionFolder, type ReadDefinitions } from "./apply.ts";
import { askFigure } from "./ask.ts";
import { importFiles } from "./receive.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const text = z.union([z.string(), z.number()]).transform(String);

/** The shape of a case's `expected.yaml`. */
const caseShape = z.strictObject({
  says: z.string(),
  ledger: z.string().optional(),
  organisations: z.record(z.string(), z.array(z.string())),
  groups: z.record(z.string(), z.array(z.string())).default({}),
  calendars: z
    .record(z.string(), z.strictObject({ off: z.array(z.string()), work: z.array(z.string()), basis: z.string().optional() }))
    .optional(),
  imports: z.array(z.string()).optional(),
  figures: z
    .array(
      z.strictObject({
        metric: z.string(),
        organisation: z.string(),
        period: text,
        until: dayText.optional(),
        value: text.optional(),
        numerator: text.optional(),
        denominator: text.optional(),
        rows: z.int().optional(),
        missing: z.enum(missingReasons).optional(),
      }),
    )
    .min(1),
});
type Case = z.infer<typeof caseShape>;

/**
 * Runs every case of the packs given. A case sees its own small register, the calendars of `around`, and the packs its pack builds on,
 * given or around; what differs is a problem at its line.
 */
export async function runCases(read: ReadDefinitions, around: ReadDefinitions): Promise<readonly Problem[]> {
  const packs = [...read.packs, ...around.packs.filter((one) => !read.packs.some((given) => given.value.id === one.value.id))];
  const registers = [...read.registers, ...around.registers];
  const calendars = registers
    .filter(({ value }) => value.calendars.length > 0 && value.organisations.length === 0)
    .map(({ folder }) => folder);
  const works = read.packs.flatMap(({ value, folder }) => {
    const needed = packs.filter((one) =>
      dependenciesOf(
        value,
        packs.map((other) => other.value),
      ).has(one.value.id),
    );
    return casesOf(folder).map((name) => async (): Promise<readonly Problem[]> => {
      const file = `${folder.path}/cases/${name}/expected.yaml`;
      const definition = parseDefinition(file, folder.files[`cases/${name}/expected.yaml`] ?? "", caseShape);
      return definition.ok
        ? [...definition.problems, ...(await runCase(definition.value, name, folder, needed, calendars))]
        : definition.problems;
    });
  });
  return (await inLanes(works, lanes)).flat();
}

/** Cases wait on the disk and the engine more than they compute: some at a time take a fraction of the time. */
const lanes = 4;

/** Runs works, so many at a time; their answers come in the order of the works. */
async function inLanes<T>(works: readonly (() => Promise<T>)[], width: number): Promise<readonly T[]> {
  const answers: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < works.length; at = next++) {
      const work = works[at];
      if (work) answers[at] = await work();
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return answers;
}

/** The pack itself and every pack whose ledgers or metrics it names, and theirs. */
function dependenciesOf(pack: Pack, packs: readonly Pack[]): ReadonlySet<string> {
  const owners = new Map(
    packs.flatMap((one) =>
      [...[...one.bases, ...one.derived].map(({ value }) => value.id), ...Object.keys(one.metrics?.value.metrics ?? {})].map(
        (id) => [id, one] as const,
      ),
    ),
  );
  const found = new Map<string, Pack>([[pack.id, pack]]);
  for (const one of found.values()) {
    for (const id of namesIn(one)) {
      const owner = owners.get(id);
      if (owner) found.set(owner.id, owner);
    }
  }
  return new Set(found.keys());
}

/** Ledgers and metrics that a pack's definitions name. */
function namesIn(pack: Pack): readonly string[] {
  const ledgers = pack.derived.flatMap(({ value }) => [value.base, ...Object.values(value.lookups).map((lookup) => lookup.from)]);
  const metrics = Object.values(pack.metrics?.value.metrics ?? {}).flatMap((metric) => {
    if (metric.kind === "formula") return Object.values(metric.inputs);
    if (metric.kind === "compare") return [metric.of, metric.with];
    return metric.kind === "ratio" ? [metric.numerator.ledger, metric.denominator.ledger] : [metric.ledger];
  });
  return [...ledgers, ...metrics];
}

/** Names of a pack's cases, in order. */
function casesOf(folder: DefinitionFolder): readonly string[] {
  const names = Object.keys(folder.files).flatMap((file) => /^cases\/([^/]+)\/expected\.yaml$/.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

async function runCase(
  definition: Definition<Case>,
  name: string,
  pack: DefinitionFolder,
  packs: ReadDefinitions["packs"],
  calendars: readonly DefinitionFolder[],
): Promise<readonly Problem[]> {
  const directory = await mkdtemp(join(tmpdir(), "shiji-case-"));
  const stamp = { actor: "case", time: "2099-12-31T00:00:00+08:00", simulated: true };
  try {
    await mkdir(directory, { recursive: true });
    await createJournal(directory);
    const workspace = await openWorkspace(directory, stamp.time, () => undefined);
    try {
      const groups = packs.flatMap(({ value }) =>
        Object.values(value.metrics?.value.metrics ?? {}).flatMap((metric) =>
          metric.kind === "compare" && metric.group !== undefined ? [metric.group] : [],
        ),
      );
      await applyFolders(workspace, [registerOf(definition.value, groups), ...calendars, ...packs.map(({ folder }) => folder)], stamp);
      for (const { ledger, file } of importsOf(definition.value, name, pack)) {
        const path = join(workspace.staging, `${ledger}.csv`);
        await writeFile(path, pack.files[file] ?? "");
        await importFiles(
          workspace,
          { ledger, files: [{ name: `${pack.path}/${file}`, path }], mode: null, source: null, period: null, dryRun: false },
          stamp,
        );
      }
      return await compareFigures(workspace, definition);
    } finally {
      await workspace.close();
    }
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Files of a case in the order they are imported; a ledger sent twice is `callbacks.csv` and `callbacks-2.csv`. */
function importsOf(value: Case, name: string, pack: DefinitionFolder): readonly { readonly ledger: string; readonly file: string }[] {
  const prefix = `cases/${name}/`;
  const files = Object.keys(pack.files)
    .filter((file) => file.startsWith(prefix) && file.endsWith(".csv"))
    .map((file) => file.slice(prefix.length, -".csv".length));
  const order = value.imports ?? (value.ledger === undefined ? files.sort() : ["rows"]);
  return order.map((one) => ({ ledger: one === "rows" ? (value.ledger ?? one) : one.replace(/-\d+$/, ""), file: `${prefix}${one}.csv` }));
}

/** The small tree of a case as a register; a group that its packs compare in, but the case does not name, is everybody. */
function registerOf(value: Case, named: readonly string[]): DefinitionFolder {
  const organisations: Record<string, { readonly label: string; readonly kind: string; readonly parent?: string }> = {};
  for (const [parent, children] of Object.entries(value.organisations)) {
    organisations[parent] = { label: parent, kind: "other", ...organisations[parent] };
    for (const child of children) organisations[child] = { label: child, kind: "other", ...organisations[child], parent };
  }
  const everybody = Object.keys(organisations);
  const members = { ...Object.fromEntries(named.map((id) => [id, everybody])), ...value.groups };
  const groups = Object.fromEntries(Object.entries(members).map(([id, ids]) => [id, { label: id, members: ids }]));
  const register = {
    id: "case",
    version: "1.0.0",
    effective: "1900-01-01",
    label: "case",
    organisations,
    groups,
    ...(value.calendars ? { calendars: value.calendars } : {}),
  };
  return { path: "case", files: { "register.yaml": stringify(register) } };
}

async function compareFigures(workspace: Workspace, { value, place }: Definition<Case>): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [i, wanted] of value.figures.entries()) {
    const { metric, organisation, period, until } = wanted;
    const found = await askFigure(workspace, { metric, organisation, period, until: until ?? null, knownAt: null, under: null });
    const differs = (what: string, expected: string | undefined, actual: string | null): void => {
      if (expected !== undefined && !sameText(expected, actual))
        problems.push(
          problem("case.differs", place(["figures", i, what]), {
            metric: `${metric}.${what}`,
            expected,
            found: actual ?? String(found.missing),
          }),
        );
    };
    differs("value", wanted.value, found.rounded);
    differs("numerator", wanted.numerator, found.numerator);
    differs("denominator", wanted.denominator, found.denominator);
    differs("rows", wanted.rows?.toString(), String(found.rows));
    differs("missing", wanted.missing, found.missing);
  }
  return problems;
}

const sameText = (a: string, b: string | null): boolean => a === b || (b !== null && isDecimalText(a) && isDecimalText(b) && q(a).eq(q(b)));
