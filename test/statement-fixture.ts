// Small metrics, values and a scheme that statement tests are written with.
import type {
  AdditiveMetric,
  CompareMetric,
  Ground,
  HolisticMetric,
  Metric,
  MetricValue,
  RecordFound,
  RecordMetric,
} from "../src/metric/metric.ts";
import type { Criterion, Met, Scheme, Target } from "../src/scheme/scheme.ts";
import type { CriterionResult, Format } from "../src/statement/statement.ts";
import type { CriterionId, Digest, LedgerId, MetricId, OrganisationId, PackId, SchemeId } from "../src/vocabulary/id.ts";
import { parsePeriod, type Period } from "../src/vocabulary/period.ts";
import { q } from "../src/vocabulary/quantity.ts";

const side = { ledger: "orders" as LedgerId, organisation: "handler", date: "day", where: null, value: null, factor: q(1) };
const face = (
  id: string,
  unit: string,
  scale: number,
): Omit<AdditiveMetric, "kind" | "numerator" | "denominator" | "counts" | "opens" | "closes"> => ({
  id: id as MetricId,
  pack: "test" as PackId,
  label: id,
  definition: "",
  basis: [],
  own: false,
  unit,
  scale,
  rounding: "half-up",
  counter: "件",
  better: "higher",
  reconcile: null,
  zero: null,
  assumed: false,
  digest: "0".repeat(64) as Digest,
});

export const count = (id: string, unit: string, scale = 0): AdditiveMetric => ({
  ...face(id, unit, scale),
  kind: "count",
  numerator: side,
  denominator: null,
  counts: null,
  opens: null,
  closes: null,
});
export const share = (id: string, scale = 2): AdditiveMetric => ({
  ...face(id, "%", scale),
  kind: "share",
  numerator: side,
  denominator: side,
  counts: null,
  opens: null,
  closes: null,
});
export const mean = (id: string, unit: string, scale: number): AdditiveMetric => ({
  ...face(id, unit, scale),
  kind: "mean",
  numerator: side,
  denominator: side,
  counts: null,
  opens: null,
  closes: null,
});
export const rank = (id: string): CompareMetric => ({
  ...face(id, "名", 0),
  kind: "compare",
  of: "composite" as MetricId,
  against: { to: "peers", group: "all" },
  as: "rank",
});
export const latest = (id: string): HolisticMetric => ({ ...face(id, "", 0), kind: "maximum", side, at: null, valueType: "date" });
export const milestone = (id: string, kind: RecordMetric["kind"] = "milestone"): RecordMetric => ({
  ...face(id, "", 0),
  kind,
  side,
  due: null,
});

const ground = (over: Partial<Ground> = {}): Ground => ({
  numerator: null,
  denominator: null,
  rows: 3,
  counted: new Map(),
  months: null,
  evidence: "A",
  stage: "verified",
  entries: [1],
  cutoff: null,
  records: [],
  parts: [],
  ...over,
});
export const number = (text: string | number, over: Partial<Ground> = {}): MetricValue & { readonly found: true } => ({
  found: true,
  number: q(text),
  day: null,
  ground: ground(over),
});
export const record = (over: Partial<RecordFound> = {}): RecordFound => ({
  title: "年度报告",
  number: "西政发〔2021〕1号",
  date: "2021-03-29",
  due: null,
  office: "bureau" as OrganisationId,
  stage: "verified",
  ...over,
});
export const day = (text: string, over: Partial<Ground> = {}): MetricValue & { readonly found: true } => ({
  found: true,
  number: null,
  day: text,
  ground: ground({ records: [record({ date: text })], ...over }),
});
export const none = (over: Partial<Ground> = {}): MetricValue => ({
  found: false,
  reason: "no-rows",
  ground: ground({ rows: 0, entries: [], ...over }),
});

export const format = (over: Partial<Format> = {}): Format => ({
  unit: null,
  as: null,
  over: null,
  style: "arabic",
  about: false,
  plain: false,
  ...over,
});

export function period(text: string): Period {
  const read = parsePeriod(text);
  if (!read) throw new Error(`no period: ${text}`);
  return read;
}

export const scheme = {
  id: "district-2021" as SchemeId,
  period: period("2021"),
  organisation: "district" as OrganisationId,
  names: ["一网通办", "三率", "一般公共预算", "无一反弹", "一般"],
} satisfies Pick<Scheme, "id" | "period" | "organisation" | "names">;

export const target = (is: Target["comparator"], value: string, from: string | null = null): Target => ({
  comparator: is,
  value,
  unit: null,
  from,
  authority: null,
  basis: null,
});
export const criterion = (id: string, metric: string, over: Partial<Criterion> = {}): Criterion => ({
  id: id as CriterionId,
  item: 1,
  metric: metric as MetricId,
  periods: [],
  organisation: null,
  targets: [target(">=", "100")],
  pending: false,
  last: null,
  baseline: [],
  points: null,
  judged: true,
  assumed: false,
  basis: [],
  place: { file: "scheme.yaml" },
  ...over,
});
export const result = (of: Criterion, met: Met, value: MetricValue, text: string | null = null): CriterionResult => ({
  criterion: of,
  target: of.targets.at(-1) ?? null,
  found: [{ period: "2021", value, text, met }],
  met,
});

export const byId = (metrics: readonly Metric[]): ReadonlyMap<MetricId, Metric> => new Map(metrics.map((metric) => [metric.id, metric]));
