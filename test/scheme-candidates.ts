// What the published scheme's claims may be bound to, without any ledger: its statements rendered with made-up values, for binding does not go by them.
import { assess } from "../src/assess.ts";
import type { Candidate } from "../src/claim/bind.ts";
import type { Ask } from "../src/claim/verdict.ts";
import { loadFolders } from "../src/cli/folders.ts";
import type { Metric, MetricValue } from "../src/metric/metric.ts";
import { emptyGround, type Meanings } from "../src/metric/value.ts";
import { resolveCatalogue } from "../src/pack/catalogue.ts";
import { resolveTree } from "../src/register/tree.ts";
import type { Scheme } from "../src/scheme/scheme.ts";
import { isDated } from "../src/statement/unit.ts";
import type { Report } from "../src/statement/report.ts";
import { isDecimalText, q } from "../src/vocabulary/quantity.ts";
import { parseFolders } from "../src/workspace/apply.ts";
import { candidatesOf } from "../src/workspace/candidates.ts";
import { answerOf } from "../src/workspace/check.ts";

/** The candidates of the published scheme, its report, its task names and its values. */
export interface SchemeCandidates {
  readonly candidates: readonly Candidate[];
  readonly report: Report;
  readonly tasks: readonly { readonly number: number; readonly label: string }[];
  /** Answers with the made-up values, which are the same in every period. */
  readonly ask: Ask;
}

export async function loadSchemeCandidates(): Promise<SchemeCandidates> {
  const read = parseFolders(await loadFolders(["packs", "registers", "schemes"]));
  const registers = read.registers.map(({ value }) => value);
  const catalogue = resolveCatalogue(
    read.packs.map(({ value }) => value),
    registers,
  );
  const scheme = read.schemes.find(({ value }) => value.id === "xicheng-2021")?.value;
  if (!scheme) throw new Error("no scheme");
  const meanings: Meanings = { metrics: catalogue.metrics, ledgers: catalogue.ledgers, tree: resolveTree(registers, scheme.period.to) };
  const report = await assess(
    scheme,
    { until: null, knownAt: 0, head: 0, synthetic: true },
    {
      evaluate: (id) => {
        const metric = catalogue.metrics.get(id);
        if (!metric) throw new Error(id);
        return Promise.resolve(valueOf(metric, scheme));
      },
      trend: () => Promise.resolve([]),
      meanings: () => meanings,
      versionOf: () => "",
    },
  );
  return {
    candidates: candidatesOf(report, catalogue.metrics),
    report,
    tasks: scheme.tasks.map(({ number, label }) => ({ number, label })),
    ask: (candidate) => {
      const metric = catalogue.metrics.get(candidate.metric);
      if (!metric) throw new Error(candidate.metric);
      return Promise.resolve(answerOf(metric, candidate, valueOf(metric, scheme)));
    },
  };
}

/** A value that meets every criterion of its metric; the same twelve of everything else. */
function valueOf(metric: Metric, scheme: Scheme): MetricValue {
  const ground = {
    ...emptyGround("A"),
    numerator: q(12),
    denominator: q(12),
    rows: 1,
    records: [{ title: metric.label, number: null, date: "2021-10-20", due: null, office: null, stage: "verified" as const }],
  };
  if (isDated(metric)) return { found: true, number: null, day: "2021-10-20", ground };
  const target = scheme.tasks
    .flatMap(({ criteria }) => criteria.filter((one) => one.metric === metric.id).flatMap(({ targets }) => targets))
    .at(-1);
  const step = { "<": -1, ">": 1, "!=": 1, "=": 0, "<=": 0, ">=": 0 };
  const number = target && isDecimalText(target.value) ? q(target.value).plus(step[target.comparator]) : q(12);
  return { found: true, number, day: null, ground };
}
