// Packs (业务包): a business system's ledgers, metrics and clocks as data; here the shape of their files.
import { z } from "zod";
import { fieldTypes, importModes, stages, takes } from "../ledger/ledger.ts";
import { comparisons } from "../metric/metric.ts";
import { dayText, idText } from "../register/register.ts";
import type { Definition } from "../vocabulary/definition.ts";
import { fieldPattern, type Digest, type PackId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import { isDecimalText, roundings } from "../vocabulary/quantity.ts";

const fieldText = z.string().regex(fieldPattern, "lower-case words joined by underscores");
const lines = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const decimalText = z.union([z.string(), z.number()]).transform(String).refine(isDecimalText, "a decimal number");

/** The shape of `pack.yaml`. */
export const packShape = z.strictObject({
  id: idText,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "a version as 1.0.0"),
  effective: dayText,
  label: z.string(),
  basis: lines,
  notes: lines,
  parameters: z
    .record(idText, z.strictObject({ value: decimalText, label: z.string(), assumed: z.boolean().default(false), basis: lines }))
    .default({}),
});

const fieldShape = z.strictObject({
  label: z.string(),
  synonyms: z.array(z.string()).default([]),
  type: z.enum(fieldTypes),
  scale: z.int().min(0).max(9).default(0),
  unit: z.string().optional(),
  codes: z.record(z.string(), z.string()).default({}),
  required: z.boolean().default(false),
  sensitivity: z.enum(["public", "personal"]).default("public"),
  example: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
  note: z.string().optional(),
});

const expects = z.union([z.literal("monthly").transform(() => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), z.array(z.int().min(1).max(12))]);
const stageNames = z.array(z.union([z.string(), z.boolean()]).transform(String)).default([]);
const face = {
  id: idText,
  label: z.string(),
  note: z.string().optional(),
  basis: lines,
  evidence: z.enum(["A", "B", "C"]).optional(),
  organisation: fieldText.optional(),
  date: fieldText.optional(),
  slice: fieldText.optional(),
  expects: expects.optional(),
  title: fieldText.optional(),
  number: fieldText.optional(),
  stage: z
    .strictObject({
      field: fieldText,
      ...(Object.fromEntries(stages.map((s) => [s, stageNames])) as Record<(typeof stages)[number], typeof stageNames>),
    })
    .optional(),
};

/** The shape of a ledger whose rows are filed. */
export const baseShape = z.strictObject({
  ...face,
  source: z.string().min(1).optional(),
  mode: z.enum(importModes).default("upsert"),
  key: z.array(fieldText).default([]),
  fields: z.record(fieldText, fieldShape),
  checks: z.array(z.strictObject({ id: idText, that: z.string(), label: z.string() })).default([]),
});

/** The shape of a derived ledger. */
export const derivedShape = z.strictObject({
  ...face,
  base: idText,
  lookups: z
    .record(
      fieldText,
      z.strictObject({
        label: z.string(),
        from: idText,
        match: z.record(fieldText, fieldText),
        take: z.enum(takes),
        field: fieldText.optional(),
        order: fieldText.optional(),
        where: z.string().optional(),
      }),
    )
    .default({}),
  clocks: z
    .record(
      fieldText,
      z.strictObject({
        label: z.string(),
        from: z.array(fieldText).min(1),
        days: z.int().min(0),
        unit: z.enum(["working-day", "calendar-day"]),
        extend: z.strictObject({ days: z.int().min(1), when: z.string() }).optional(),
        exclude: z.array(z.strictObject({ from: fieldText, to: fieldText })).default([]),
        until: fieldText,
        basis: z.string().optional(),
      }),
    )
    .default({}),
  computed: z.record(fieldText, z.strictObject({ label: z.string(), that: z.string() })).default({}),
});

const sideShape = z.strictObject({
  ledger: idText,
  where: z.string().optional(),
  value: z.string().optional(),
  date: fieldText.optional(),
  organisation: fieldText.optional(),
});
const metricFace = {
  label: z.string(),
  definition: z.string().default(""),
  basis: lines,
  unit: z.string().default(""),
  scale: z.int().min(0).max(9).optional(),
  rounding: z.enum(Object.keys(roundings) as [keyof typeof roundings]).default("half-up"),
  counter: z.string().optional(),
  better: z.enum(["higher", "lower"]).default("higher"),
  reconcile: idText.optional(),
  zero: z.literal("no-event").optional(),
  assumed: z.boolean().default(false),
};
/** Only rows filed for the very organisation count: nothing is rolled up from below. */
const own = z.boolean().optional();
const overRows = {
  ...metricFace,
  own,
  ledger: idText,
  where: z.string().optional(),
  date: fieldText.optional(),
  organisation: fieldText.optional(),
};
const valued = { ...overRows, value: z.string(), "mean-of-rates": z.boolean().default(false) };

/** The shape of one metric, by kind. */
export const metricShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("count"), ...overRows }),
  z.strictObject({ kind: z.literal("sum"), ...valued }),
  z.strictObject({ kind: z.literal("mean"), ...valued }),
  z.strictObject({ kind: z.literal("share"), ...overRows, counts: z.string() }),
  z.strictObject({ kind: z.literal("ratio"), ...metricFace, own, numerator: sideShape, denominator: sideShape }),
  z.strictObject({ kind: z.literal("stock"), ...overRows, value: z.string().optional(), opens: fieldText, closes: fieldText }),
  z.strictObject({ kind: z.enum(["distinct", "median", "minimum", "maximum", "last"]), ...valued }),
  z.strictObject({ kind: z.literal("quantile"), ...valued, at: decimalText }),
  z.strictObject({ kind: z.literal("formula"), ...metricFace, inputs: z.record(fieldText, idText), expression: z.string() }),
  z.strictObject({
    kind: z.literal("compare"),
    ...metricFace,
    of: idText,
    with: z.string(),
    as: z.enum(comparisons),
    group: idText.optional(),
  }),
  z.strictObject({ kind: z.enum(["milestone", "document", "attestation"]), ...overRows, due: fieldText.optional() }),
]);

/** The shape of `metrics.yaml`. */
export const metricsShape = z.strictObject({ metrics: z.record(idText, metricShape) });

export type PackShape = z.infer<typeof packShape>;
export type BaseShape = z.infer<typeof baseShape>;
export type DerivedShape = z.infer<typeof derivedShape>;
export type SideShape = z.infer<typeof sideShape>;
export type MetricShape = z.infer<typeof metricShape>;
export type MetricsShape = z.infer<typeof metricsShape>;

/** A pack (业务包) as read, before its names are resolved against the others in force. */
export interface Pack {
  readonly id: PackId;
  readonly version: string;
  readonly effective: Day;
  readonly digest: Digest;
  readonly definition: Definition<PackShape>;
  readonly bases: readonly Definition<BaseShape>[];
  readonly derived: readonly Definition<DerivedShape>[];
  readonly metrics: Definition<MetricsShape> | null;
  /** Names of ledgers and metrics that are there but could not be read; none in a pack that is in force. */
  readonly unread: readonly string[];
}
