// Reads an assessment scheme (考核方案) from its folder: scheme.yaml, its tasks and their statements, with every problem of every file at once.
import { parseDefinition, type Path } from "../vocabulary/definition.ts";
import { digestJson } from "../vocabulary/digest.ts";
import type { CriterionId, Digest, MetricId, OrganisationId, SchemeId } from "../vocabulary/id.ts";
import { parsePeriod, type Period } from "../vocabulary/period.ts";
import { checked, problem, type Checked, type Place, type Problem } from "../vocabulary/problem.ts";
import { checkNames, checkNumbers, checkStatements, checkTask, type PlaceOf, type Statements, type TaskFound } from "./check-source.ts";
import { parseStatementFile, type StatementFile } from "./front-matter.ts";
import type { Baseline, Criterion, LightRule, Rectification, Reporting, Scheme, Target, Task } from "./scheme.ts";
import { schemeShape, type BaselineSource, type CriterionSource, type SchemeSource, type TaskSource } from "./shape.ts";
import { findTasks } from "./task-file.ts";
import { readTarget } from "./target.ts";

const fileName = "scheme.yaml";

/** Where a scheme's files were read, so that a later check can show the line of a key; one that comes from elsewhere shows its keys alone. */
const placesRead = new WeakMap<Scheme, ReadonlyMap<string, PlaceOf>>();

/**
 * Reads a scheme from its folder's files (path in the folder → text); `at` is the folder as the person named it.
 * Whether its metrics and organisations exist is said by `checkScheme`; what the statements say, by the statement stage.
 */
export function parseScheme(files: ReadonlyMap<string, string>, at: string): Checked<Scheme> {
  const problems: Problem[] = [];
  const statements = new Map<string, StatementFile | null>();
  for (const [name, text] of [...files].filter(([path]) => /^statements\/[^/]+\.md$/.test(path)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = parseStatementFile(`${at}/${name}`, text);
    problems.push(...read.problems);
    statements.set(name, read.ok ? read.value : null);
  }
  const main = files.get(fileName);
  if (main === undefined)
    return { ok: false, problems: [problem("definition.file-missing", { file: at }, { file: fileName }), ...problems] };
  const definition = parseDefinition(`${at}/${fileName}`, main, schemeShape);
  if (!definition.ok) return { ok: false, problems: [...definition.problems, ...problems] };
  const { value: source, place } = definition.value;
  const { tasks: found, places, problems: unread } = findTasks(definition.value, files, at);
  const scheme = schemeOf(source, found, statements);
  placesRead.set(scheme, places);
  return checked(scheme, [
    ...checkNames(source, place),
    ...unread,
    ...checkNumbers(found),
    ...found.flatMap((task) => checkTask(task, statements)),
    // Where a task cannot be read, nobody can say that a statement is nobody's.
    ...(unread.length === 0 ? checkStatements(found, statements, at) : []),
    ...problems,
  ]);
}

/** Where a key of a scheme stands: below `base`, the place of a task or a criterion, or at the top of `scheme.yaml`. */
export function placeIn(scheme: Scheme, base: Place | null, path: Path): Place {
  const full = [...(base?.field?.split(".") ?? []), ...path];
  const places = placesRead.get(scheme);
  const place = base === null ? places?.values().next().value : places?.get(base.file);
  return place?.(full) ?? { ...(base ?? { file: fileName }), field: full.join(".") };
}

function schemeOf(source: SchemeSource, found: readonly TaskFound[], statements: Statements): Scheme {
  const period = periodOf(source.period);
  const texts = Object.fromEntries([...statements].map(([name, statement]) => [name, statement?.text ?? ""]));
  return {
    id: source.id as SchemeId,
    version: source.version,
    label: source.label,
    organisation: source.organisation as OrganisationId,
    assessor: (source.assessor ?? null) as OrganisationId | null,
    period,
    names: source.names ?? [],
    notes: source.notes ?? [],
    reporting: reportingOf(source.reporting),
    lights: (source.lights ?? []).map(lightOf),
    carried: source.carried
      ? {
          scheme: source.carried.scheme as SchemeId,
          version: source.carried.version,
          knownAt: source.carried["known-at"],
          synthetic: source.carried.synthetic ?? false,
        }
      : null,
    tasks: found.map((task) => taskOf(task, period, statements)),
    digest: digestJson({
      scheme: source,
      tasks: found.map((task) => task.source),
      statements: texts,
    }),
  };
}

/** What holds where a scheme says nothing: replies on the fifth working day, and no figure's movement is asked about. */
const silent: Reporting = { dueWorkdays: 5, movedPercent: null, basis: [] };

const reportingOf = (source: SchemeSource["reporting"]): Reporting =>
  source ? { dueWorkdays: source["due-workdays"], movedPercent: source["moved-percent"], basis: listOf(source.basis) } : silent;

const lightOf = (source: NonNullable<SchemeSource["lights"]>[number]): LightRule => ({
  light: source.light,
  status: source.status ?? null,
  gapOver: source["gap-over"] ?? null,
  daysLeftUnder: source["days-left-under"] ?? null,
  reply: source.reply ?? null,
  evidence: source.evidence ?? null,
  because: source.because,
});

function taskOf({ source, place, dimension, group }: TaskFound, period: Period, statements: Statements): Task {
  const statement = source.statement === undefined ? undefined : statements.get(source.statement);
  const organisations = (role: "lead" | "responsible" | "supporting" | "assessor"): readonly OrganisationId[] =>
    (source.organisations?.[role] ?? []) as readonly string[] as readonly OrganisationId[];
  return {
    number: source.number,
    label: source.label,
    dimension,
    group,
    organisations: {
      lead: organisations("lead"),
      responsible: organisations("responsible"),
      supporting: organisations("supporting"),
      assessor: organisations("assessor"),
    },
    itemLabels: new Map((source.items ?? []).map(({ number, label }) => [number, label])),
    rectifications: (source.items ?? []).flatMap(rectificationOf),
    baselines: (source.baselines ?? []).map((one) => ({ ...baselineOf(one), metric: one.metric as MetricId })),
    criteria: (source.criteria ?? []).map((criterion, index) => criterionOf(criterion, period, place(["criteria", index]))),
    statement: statement ? { file: statement.file, text: statement.text } : null,
    place: place([]),
  };
}

function criterionOf(source: CriterionSource, period: Period, place: Place): Criterion {
  return {
    id: source.id as CriterionId,
    item: source.item ?? null,
    metric: source.metric as MetricId,
    periods: source.periods?.map(periodOf) ?? [period],
    organisation: (source.organisation ?? null) as OrganisationId | null,
    targets: source.targets.map(targetOf),
    pending: source.pending ?? false,
    last: source.last
      ? {
          is: source.last.is,
          period: source.last.period ?? null,
          authority: source.last.authority ?? null,
          basis: listOf(source.last.basis),
        }
      : null,
    baseline: (source.baseline ?? []).map(baselineOf),
    points: source.points ?? null,
    judged: source.judged ?? true,
    assumed: source.assumed ?? false,
    basis: listOf(source.basis),
    place,
  };
}

function targetOf(source: CriterionSource["targets"][number]): Target {
  const read = readTarget(source.is);
  if (!read) throw new Error(`the shape let a target through: ${source.is}`);
  return {
    ...read,
    from: source.from ?? null,
    authority: source.authority ?? null,
    basis: source.basis === undefined ? null : listOf(source.basis).join("; "),
  };
}

function rectificationOf({ number, label, rectification }: NonNullable<TaskSource["items"]>[number]): readonly Rectification[] {
  if (!rectification) return [];
  const { source, criterion = null, item = null, lead = [], due = null } = rectification;
  return [
    {
      number,
      label,
      source,
      criterion: criterion as CriterionId | null,
      item,
      lead: lead as readonly string[] as readonly OrganisationId[],
      due,
    },
  ];
}

function baselineOf(source: BaselineSource): Baseline {
  return {
    value: source.value,
    exact: source.exact ?? null,
    numerator: source.numerator ?? null,
    denominator: source.denominator ?? null,
    unit: source.unit ?? "",
    period: source.period,
    organisation: (source.organisation ?? null) as OrganisationId | null,
    evidence: source.evidence,
    stage: source.stage ?? null,
    knownAt: source["known-at"],
    definition: source.definition as Digest,
    basis: listOf(source.basis),
  };
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`the shape let a period through: ${text}`);
  return period;
}

const listOf = (texts: string | readonly string[] | undefined): readonly string[] => (typeof texts === "string" ? [texts] : (texts ?? []));
