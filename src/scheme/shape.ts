// The shapes of `scheme.yaml`, of its tasks and of a statement's front matter; every key is closed, so that a misspelt one is found.
import { z } from "zod";
import { idPattern } from "../vocabulary/id.ts";
import { parsePeriod } from "../vocabulary/period.ts";
import { isDecimalText } from "../vocabulary/quantity.ts";
import { itemStatuses, lights } from "./scheme.ts";
import { readTarget } from "./target.ts";

const id = z.string().regex(idPattern, "lower-case words joined by hyphens");
const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parsePeriod(text) !== undefined, "a day as 2021-06-17");
const period = z.string().refine((text) => parsePeriod(text) !== undefined, "2021 | 2021-Q1 | 2021-06 | 2021-01..2021-11");
const number = z.int().positive();
const texts = z.union([z.string(), z.array(z.string())]);

const target = z.strictObject({
  is: z.string().refine((text) => readTarget(text) !== undefined, ">= 100 | < 3 % | = 1 | <= 2021-03-31"),
  from: day.optional(),
  authority: z.string().optional(),
  basis: texts.optional(),
});

const decimal = z.string().refine(isDecimalText, 'a number in quotes: "3"');

const baseline = z.strictObject({
  value: z.string().refine((text) => isDecimalText(text) || day.safeParse(text).success, '"90.47" | 2021-03-26'),
  exact: decimal.optional(),
  numerator: decimal.optional(),
  denominator: decimal.optional(),
  unit: z.string().optional(),
  period,
  organisation: id.optional(),
  evidence: z.enum(["A", "B", "C"]),
  stage: z.enum(["provisional", "expected"]).optional(),
  "known-at": z.int().positive(),
  definition: z.string().regex(/^[0-9a-f]{64}$/, "a digest of 64 digits"),
  basis: texts.optional(),
});

const criterion = z
  .strictObject({
    id,
    item: number.optional(),
    metric: id,
    periods: z.array(period).min(1).optional(),
    organisation: id.optional(),
    targets: z.array(target).default([]),
    pending: z.boolean().optional(),
    last: z
      .strictObject({ is: target.shape.is, period: period.optional(), authority: z.string().optional(), basis: texts.optional() })
      .optional(),
    baseline: z.array(baseline).optional(),
    points: decimal.optional(),
    judged: z.boolean().optional(),
    assumed: z.boolean().optional(),
    basis: texts.optional(),
  })
  .refine((one) => one.pending !== true || one.targets.length === 0, "pending: true | targets");

const rectification = z.strictObject({
  source: z.string().min(1),
  criterion: id.optional(),
  item: number.optional(),
  lead: z.array(id).optional(),
  due: day.optional(),
});

/** The shape of a task, in `scheme.yaml` or in a file of its own under `tasks/`. */
export const taskShape = z.strictObject({
  number,
  label: z.string().min(1),
  organisations: z
    .strictObject({
      lead: z.array(id).optional(),
      responsible: z.array(id).optional(),
      supporting: z.array(id).optional(),
      assessor: z.array(id).optional(),
    })
    .optional(),
  statement: z
    .string()
    .regex(/^statements\/[^/]+\.md$/, "statements/NN-name.md")
    .optional(),
  items: z.array(z.strictObject({ number, label: z.string().min(1), rectification: rectification.optional() })).optional(),
  criteria: z.array(criterion).optional(),
  baselines: z.array(baseline.extend({ metric: id })).optional(),
});

const taskFile = z.string().regex(/^tasks\/[^/]+\.yaml$/, "tasks/NN-name.yaml");
const tasks = z.array(z.union([taskShape, taskFile])).min(1);
const group = z.strictObject({ label: z.string().min(1), tasks });

const percent = z.string().refine((text) => isDecimalText(text) && !text.startsWith("-"), 'a percentage in quotes: "20"');

const reporting = z.strictObject({ "due-workdays": number, "moved-percent": percent, basis: texts.optional() });

const light = z.strictObject({
  light: z.enum(lights),
  status: z.array(z.enum(itemStatuses)).min(1).optional(),
  "gap-over": percent.optional(),
  "days-left-under": number.optional(),
  reply: z.enum(["missing", "late"]).optional(),
  evidence: z.literal("missing").optional(),
  because: z.string().min(1),
});

/** The shape of `scheme.yaml`. A dimension (考评维度) has tasks of its own, or groups (考评类别) that have them. */
export const schemeShape = z.strictObject({
  id,
  version: z.string(),
  label: z.string(),
  organisation: id,
  assessor: id.optional(),
  period,
  basis: texts.optional(),
  names: z.array(z.string().min(1)).optional(),
  notes: z.array(z.string()).optional(),
  reporting: reporting.optional(),
  lights: z.array(light).optional(),
  carried: z
    .strictObject({ scheme: id, version: z.string(), "known-at": z.int().positive(), synthetic: z.boolean().optional() })
    .optional(),
  dimensions: z.array(
    z
      .strictObject({ label: z.string().min(1), tasks: tasks.optional(), groups: z.array(group).min(1).optional() })
      .refine((one) => (one.tasks === undefined) !== (one.groups === undefined), "tasks | groups"),
  ),
});

/** The shape of a statement's front matter. */
export const frontMatterShape = z.strictObject({ task: number, period: period.optional(), organisation: id.optional() });

export type SchemeSource = z.infer<typeof schemeShape>;
export type TaskSource = z.infer<typeof taskShape>;
export type CriterionSource = z.infer<typeof criterion>;
export type BaselineSource = z.infer<typeof baseline>;
