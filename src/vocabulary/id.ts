// Names of things as branded strings, so that a metric's name cannot be passed where a scheme's is expected.

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Name of a ledger (台账), unique over all packs, e.g. `orders`. */
export type LedgerId = Id<"ledger">;
/** Name of a metric (指标), unique over all packs, e.g. `resolution-rate`. */
export type MetricId = Id<"metric">;
/** Name of a pack (业务包). */
export type PackId = Id<"pack">;
/** Name of an assessment scheme (考核方案). */
export type SchemeId = Id<"scheme">;
/** Name of a register (名录). */
export type RegisterId = Id<"register">;
/** Name of an organisation (单位) in the registers. */
export type OrganisationId = Id<"organisation">;
/** Name of a criterion (评分项), unique in its scheme. */
export type CriterionId = Id<"criterion">;
/** SHA-256 in lower-case hex (摘要), of bytes or of a value's canonical JSON. */
export type Digest = Id<"digest">;

/** What a name in data may look like: lower-case words joined by hyphens. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** What a field's name may look like: lower-case words joined by underscores, so that conditions can say it. */
export const fieldPattern = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** The number of an item (事项编号) as people say it: 4-2; 4-0 where the task as a whole is meant. */
export const itemNumber = (task: number, item: number | null): string => `${String(task)}-${String(item ?? 0)}`;
