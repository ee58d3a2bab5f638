// Bringing definitions into force (启用): packs, registers and schemes are read, resolved against what is in force, and entered together or not at all.
import type { BlobFile, Stamp } from "../journal/journal.ts";
import { resolveCatalogue, inForce, type Catalogue } from "../pack/catalogue.ts";
import type { Pack } from "../pack/pack.ts";
import { isDefinitionFile, parsePack } from "../pack/parse.ts";
import { checkRegisters, parseRegister } from "../register/parse.ts";
import type { Register } from "../register/register.ts";
import { resolveTree } from "../register/tree.ts";
import { checkScheme } from "../scheme/check.ts";
import { parseScheme } from "../scheme/parse.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { checkTemplate } from "../statement/check.ts";
import { checkTargets } from "../statement/check-target.ts";
import { parseStatement } from "../statement/parse.ts";
import { isRecord } from "../statement/unit.ts";
import { canonicalJson, digestJson } from "../vocabulary/digest.ts";
import type { Digest } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import { problem, ProblemError, type Checked, type Problem } from "../vocabulary/problem.ts";
import { endOfTime } from "./catalogues.ts";
import type { Workspace } from "./workspace.ts";

/** A folder of definition files as a person named it. */
export interface DefinitionFolder {
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Definitions read out of folders, as far as they could be, and all that is wrong with them; one with a problem is only to be checked. */
export interface ReadDefinitions {
  readonly packs: readonly { readonly value: Pack; readonly folder: DefinitionFolder }[];
  readonly registers: readonly { readonly value: Register; readonly folder: DefinitionFolder }[];
  readonly schemes: readonly { readonly value: Scheme; readonly folder: DefinitionFolder }[];
  readonly problems: readonly Problem[];
}

/** Reads each folder as what its main file says it is. */
export function parseFolders(folders: readonly DefinitionFolder[]): ReadDefinitions {
  const problems: Problem[] = [];
  const packs: { value: Pack; folder: DefinitionFolder }[] = [];
  const registers: { value: Register; folder: DefinitionFolder }[] = [];
  const schemes: { value: Scheme; folder: DefinitionFolder }[] = [];
  const keep = <T>(result: Checked<T>, folder: DefinitionFolder, list: { value: T; folder: DefinitionFolder }[]): void => {
    problems.push(...result.problems);
    const value = result.ok ? result.value : result.partial;
    if (value !== undefined) list.push({ value, folder });
  };
  for (const folder of folders) {
    const files = new Map(Object.entries(folder.files));
    if (files.has("pack.yaml")) keep(parsePack(files, folder.path), folder, packs);
    else if (files.has("register.yaml")) keep(parseRegister(files, folder.path), folder, registers);
    else if (files.has("scheme.yaml")) keep(parseScheme(files, folder.path), folder, schemes);
    else problems.push(problem("definition.nothing-found", { file: folder.path }, { path: folder.path }));
  }
  return { packs, registers, schemes, problems };
}

/** What is already in force (在用) where definitions are checked: nothing for a checkout alone. */
export interface Standing {
  readonly packs: readonly Pack[];
  readonly registers: readonly Register[];
  /** Schemes whose statements would lose what is taken away from under them. */
  readonly schemes?: readonly Scheme[];
}

/** Checks definitions together with what is in force beside them: names, references, templates, all problems at once. */
export function checkDefinitions(read: ReadDefinitions, standing: Standing): readonly Problem[] {
  const replace = <T extends { readonly id: string }>(old: readonly T[], now: readonly T[]): readonly T[] => [
    ...old.filter((one) => !now.some((other) => other.id === one.id)),
    ...now,
  ];
  const registers = replace(
    standing.registers,
    read.registers.map(({ value }) => value),
  );
  const catalogue = resolveCatalogue(
    replace(
      standing.packs,
      read.packs.map(({ value }) => value),
    ),
    registers,
  );
  const given = new Set(read.schemes.map(({ value }) => value.id));
  const others = (standing.schemes ?? []).filter(({ id }) => !given.has(id));
  const found = [
    ...read.problems,
    ...checkRegisters(registers),
    ...catalogue.problems,
    ...read.schemes.flatMap(({ value }) => checkSchemeWhole(value, catalogue, registers)),
    // A scheme in force is warned of what it loses: it may be waiting for its own new version.
    ...others.flatMap((scheme) => warned(checkSchemeWhole(scheme, catalogue, registers))),
  ];
  // What stands already was checked when it came; what is given now answers for itself, and for what it breaks: a metric that another pack builds on.
  const stood = resolveCatalogue(standing.packs, standing.registers);
  const before = [
    ...checkRegisters(standing.registers),
    ...stood.problems,
    ...others.flatMap((scheme) => warned(checkSchemeWhole(scheme, stood, standing.registers))),
  ];
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return found.filter((one) => !known.has(JSON.stringify(one)));
}

const warned = (problems: readonly Problem[]): readonly Problem[] => problems.map((one): Problem => ({ ...one, severity: "warning" }));

/** A scheme with its statements: references, numerals, supports. */
function checkSchemeWhole(scheme: Scheme, catalogue: Catalogue, registers: readonly Register[]): readonly Problem[] {
  const tree = resolveTree(registers, scheme.period.to);
  const organisations = new Set(tree.organisations.map(({ id }) => id));
  const templates = scheme.tasks.flatMap((task) => {
    if (!task.statement) return [];
    const read = parseStatement(task.statement.file, task.statement.text, scheme, task.number);
    const template = read.ok ? read.value : read.partial;
    const criteria = new Map(task.criteria.map((criterion) => [criterion.id, criterion]));
    return [
      ...read.problems,
      ...(template ? checkTemplate(template, { metrics: catalogue.metrics, broken: catalogue.broken, criteria, organisations }) : []),
    ];
  });
  const records = new Set([...[...catalogue.metrics.values()].filter(isRecord).map(({ id }) => id), ...catalogue.broken]);
  return [
    ...checkTargets(scheme, catalogue.metrics),
    ...checkScheme(scheme, { metrics: new Set([...catalogue.metrics.keys(), ...catalogue.broken]), records, organisations }),
    ...templates,
  ];
}

/** What became of one folder; `entry` is null where the same definition is in force already. */
export interface AppliedFolder {
  readonly kind: "pack" | "register" | "scheme";
  readonly id: string;
  readonly version: string;
  readonly entry: number | null;
}

/** Applies folders as entries of the journal. @throws ProblemError with every problem, and then nothing is applied. */
export async function applyFolders(
  workspace: Workspace,
  folders: readonly DefinitionFolder[],
  stamp: Stamp,
): Promise<{ readonly applied: readonly AppliedFolder[]; readonly problems: readonly Problem[] }> {
  return workspace.serial(async () => {
    const { catalogues } = workspace;
    const definitions = catalogues.definitions();
    const standing: Standing = {
      packs: inForce(definitions.packs, endOfTime, Number.MAX_SAFE_INTEGER),
      registers: inForce(definitions.registers, endOfTime, Number.MAX_SAFE_INTEGER),
      schemes: [...new Map(definitions.schemes.map(({ value }) => [value.id, value])).values()],
    };
    const read = parseFolders(folders);
    const problems = [
      ...checkDefinitions(read, standing),
      ...checkVersions(workspace, read),
      ...checkFields(
        read,
        definitions.packs.map(({ value }) => value),
      ),
    ];
    if (problems.some((one) => one.severity === "error")) throw new ProblemError(problems);
    const applied: AppliedFolder[] = [];
    const todo = [
      ...read.registers.map(({ value, folder }) => ({ kind: "register" as const, value, folder, effective: value.effective })),
      ...read.packs.map(({ value, folder }) => ({ kind: "pack" as const, value, folder, effective: value.effective })),
      ...read.schemes.map(({ value, folder }) => ({ kind: "scheme" as const, value, folder, effective: value.period.from })),
    ];
    for (const { kind, value, folder, effective } of todo) applied.push(await applyOne(workspace, kind, value, folder, effective, stamp));
    return { applied, problems };
  });
}

/** Texts that are kept: what defines, not what explains or tests. */
function definingFiles(kind: AppliedFolder["kind"], folder: DefinitionFolder): readonly (readonly [string, string])[] {
  const keeps = (name: string): boolean =>
    kind === "pack"
      ? isDefinitionFile(name)
      : kind === "register"
        ? name === "register.yaml"
        : name === "scheme.yaml" || /^(?:statements\/[^/]+\.md|tasks\/[^/]+\.yaml)$/.test(name);
  return Object.entries(folder.files)
    .filter(([name]) => keeps(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const digestOf = (kind: AppliedFolder["kind"], folder: DefinitionFolder): Digest =>
  digestJson(Object.fromEntries(definingFiles(kind, folder)));

async function applyOne(
  workspace: Workspace,
  kind: AppliedFolder["kind"],
  value: { readonly id: string; readonly version: string },
  folder: DefinitionFolder,
  effective: Day,
  stamp: Stamp,
): Promise<AppliedFolder> {
  const { id, version } = value;
  const digest = digestOf(kind, folder);
  const held = workspace.journal.entries().findLast((entry) => entry.kind === "apply" && entry.definition === kind && entry.id === id);
  if (held?.kind === "apply" && held.digest === digest) return { kind, id, version, entry: null };
  const files: BlobFile[] = [];
  for (const [name, text] of definingFiles(kind, folder)) {
    const bytes = new TextEncoder().encode(text);
    files.push({ name, digest: await workspace.blobs.save(bytes), bytes: bytes.length });
  }
  const canonical = await workspace.blobs.save(new TextEncoder().encode(canonicalJson(Object.fromEntries(definingFiles(kind, folder)))));
  const entry = await workspace.append({ kind: "apply", ...stamp, definition: kind, id, version, effective, files, digest, canonical });
  return { kind, id, version, entry: entry.number };
}

/** A version names one content for ever: a changed definition needs a new version, or figures could not say which one they used. */
function checkVersions(workspace: Workspace, read: ReadDefinitions): readonly Problem[] {
  const all = [
    ...read.packs.map((one) => ({ kind: "pack" as const, file: "pack.yaml", ...one })),
    ...read.registers.map((one) => ({ kind: "register" as const, file: "register.yaml", ...one })),
    ...read.schemes.map((one) => ({ kind: "scheme" as const, file: "scheme.yaml", ...one })),
  ];
  return all.flatMap(({ kind, file, value, folder }) => {
    const { id, version } = value;
    const reused = workspace.journal
      .entries()
      .some(
        (entry) =>
          entry.kind === "apply" &&
          entry.definition === kind &&
          entry.id === id &&
          entry.version === version &&
          entry.digest !== digestOf(kind, folder),
      );
    return reused ? [problem("definition.version-reused", { file: `${folder.path}/${file}`, field: "version" }, { id, version })] : [];
  });
}

type FieldShape = Pack["bases"][number]["value"]["fields"][string];
/** How a field is stored: codes and organisations as texts, decimals with their places. */
const storedAs = ({ type, scale }: FieldShape): string =>
  type === "decimal" ? `decimal(${String(scale)})` : type === "code" || type === "organisation" ? "string" : type;

/** A field that rows were filed in keeps its type in every version, for those rows stay. */
function checkFields(read: ReadDefinitions, applied: readonly Pack[]): readonly Problem[] {
  const held = applied.flatMap((pack) => pack.bases).map(({ value }) => value);
  return read.packs.flatMap(({ value: pack }) =>
    pack.bases.flatMap(({ value: ledger, place }) =>
      Object.entries(ledger.fields).flatMap(([field, shape]) => {
        const before = held.filter(({ id }) => id === ledger.id).flatMap(({ fields }) => fields[field] ?? []);
        const other = before.find((one) => storedAs(one) !== storedAs(shape));
        return other
          ? [
              problem("definition.incompatible", place(["fields", field]), {
                field: shape.label,
                was: storedAs(other),
                now: storedAs(shape),
              }),
            ]
          : [];
      }),
    ),
  );
}
