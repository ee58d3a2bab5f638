// The catalogue (目录): which packs, registers and schemes are in force on a day, resolved against one another.
import type { Ledger } from "../ledger/ledger.ts";
import type { Metric } from "../metric/metric.ts";
import type { Register } from "../register/register.ts";
import type { Scheme } from "../scheme/scheme.ts";
import type { LedgerId, MetricId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { resolveLedgers } from "./ledgers.ts";
import { resolveMetrics } from "./metrics.ts";
import type { Pack } from "./pack.ts";

/** A definition with the journal entry that applied it. */
export interface Applied<T> {
  readonly entry: number;
  readonly value: T;
}

/** Everything that was ever applied, oldest first; versions stay, for the past can be asked. */
export interface Definitions {
  readonly packs: readonly Applied<Pack>[];
  readonly registers: readonly Applied<Register>[];
  readonly schemes: readonly Applied<Scheme>[];
}

/** Packs in force, resolved together. */
export interface Catalogue {
  readonly packs: readonly Pack[];
  readonly registers: readonly Register[];
  readonly ledgers: ReadonlyMap<LedgerId, Ledger>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** Names of metrics that are there and wrong. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Of each name the version in force on a day: the latest effective on or before it, of equals the one applied last;
 * before the first takes effect, the first. Only what was applied up to entry `knownAt` counts.
 */
export function inForce<T extends { readonly id: string; readonly effective: Day }>(
  applied: readonly Applied<T>[],
  on: Day,
  knownAt: number,
): readonly T[] {
  const chosen = new Map<string, T>();
  for (const { entry, value } of applied) {
    if (entry > knownAt) continue;
    const held = chosen.get(value.id);
    const later =
      held &&
      (value.effective <= on
        ? held.effective > on || value.effective >= held.effective
        : held.effective > on && value.effective < held.effective);
    if (!held || later) chosen.set(value.id, value);
  }
  return [...chosen.values()];
}

/** Resolves packs together with the registers' peer groups. */
export function resolveCatalogue(packs: readonly Pack[], registers: readonly Register[]): Catalogue {
  const resolvedLedgers = resolveLedgers(packs);
  const groups = registers.length === 0 ? null : new Set(registers.flatMap((register) => register.groups.map((group) => group.id)));
  const resolved = resolveMetrics(packs, resolvedLedgers, groups);
  const { ledgers, problems } = resolvedLedgers;
  return { packs, registers, ledgers, metrics: resolved.metrics, broken: resolved.broken, problems: [...problems, ...resolved.problems] };
}
