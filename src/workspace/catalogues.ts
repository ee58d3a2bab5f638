// Which definitions hold when (在用口径): everything applied so far, the catalogue of any day, and every definition kept up to date in the projection.
import type { Ledger } from "../ledger/ledger.ts";
import { additiveKinds, type AdditiveMetric, type Metric } from "../metric/metric.ts";
import type { Meanings } from "../metric/value.ts";
import { inForce, resolveCatalogue, type Applied, type Catalogue, type Definitions } from "../pack/catalogue.ts";
import type { Pack } from "../pack/pack.ts";
import type { Register } from "../register/register.ts";
import { resolveTree, type Tree } from "../register/tree.ts";
import type { Scheme } from "../scheme/scheme.ts";
import type { LedgerId, OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";

/** A day after every other: what holds there is the newest of everything. */
export const endOfTime: Day = "9999-12-31";

/** A definition as an entry applied it. */
export type AppliedDefinition =
  | { readonly kind: "pack"; readonly entry: number; readonly value: Pack }
  | { readonly kind: "register"; readonly entry: number; readonly value: Register }
  | { readonly kind: "scheme"; readonly entry: number; readonly value: Scheme };

/** Answers what held when; grows with every definition applied, and remembers what it resolved. */
export interface Catalogues {
  readonly append: (definition: AppliedDefinition) => void;
  readonly definitions: () => Definitions;
  /** The catalogue in force on a day, of what was applied up to an entry. `under` puts one version of a pack in its place (口径版本). */
  readonly on: (day: Day, knownAt: number, under?: Pack) => Catalogue;
  readonly tree: (day: Day, knownAt: number) => Tree;
  readonly meanings: (day: Day, knownAt: number, under?: Pack) => Meanings;
  /** One catalogue for each set of versions that can be asked for, in force on some day or named by `under`: their tables and cells are kept up to date. */
  readonly live: () => readonly Catalogue[];
}

/** An empty set of catalogues. */
export function createCatalogues(): Catalogues {
  const packs: Applied<Pack>[] = [];
  const registers: Applied<Register>[] = [];
  const schemes: Applied<Scheme>[] = [];
  const resolved = new Map<string, Catalogue>();
  const trees = new Map<string, Tree>();
  const on = (day: Day, knownAt: number, under?: Pack): Catalogue => {
    const chosenPacks = inForce(packs, day, knownAt).map((pack) => (under?.id === pack.id ? under : pack));
    const chosenRegisters = inForce(registers, day, knownAt);
    const key = [...chosenPacks, ...chosenRegisters]
      .map((one) => `${one.id}@${one.version}:${"digest" in one ? one.digest : ""}`)
      .join(" ");
    const catalogue = resolved.get(key) ?? resolveCatalogue(chosenPacks, chosenRegisters);
    resolved.set(key, catalogue);
    return catalogue;
  };
  const tree = (day: Day, knownAt: number): Tree => {
    const shown = day === endOfTime ? (registers.at(-1)?.value.effective ?? day) : day;
    const chosen = inForce(registers, day, knownAt);
    const key = `${shown} ${chosen.map((register) => `${register.id}@${register.version}`).join(" ")}`;
    const found = trees.get(key) ?? resolveTree(chosen, shown);
    trees.set(key, found);
    return found;
  };
  return {
    append: (definition) => {
      if (definition.kind === "pack") packs.push(definition);
      else if (definition.kind === "register") registers.push(definition);
      else schemes.push(definition);
    },
    definitions: () => ({ packs, registers, schemes }),
    on,
    tree,
    meanings: (day, knownAt, under) => {
      const { metrics, ledgers } = on(day, knownAt, under);
      return { metrics, ledgers, tree: tree(day, knownAt) };
    },
    live: () => {
      const days = [...new Set([...packs.map(({ value }) => value.effective), endOfTime])].sort();
      const versions = [undefined, ...packs.map(({ value }) => value)];
      return [...new Set(days.flatMap((day) => versions.map((version) => on(day, Number.MAX_SAFE_INTEGER, version))))];
    },
  };
}

/** Ledgers of several catalogues, each definition once, what others derive from before them. */
export function ledgersOf(
  catalogues: readonly Catalogue[],
): readonly { readonly ledger: Ledger; readonly ledgers: ReadonlyMap<LedgerId, Ledger> }[] {
  const seen = new Map<string, { readonly ledger: Ledger; readonly ledgers: ReadonlyMap<LedgerId, Ledger> }>();
  for (const { ledgers } of catalogues) {
    for (const ledger of ledgers.values()) seen.set(ledger.digest, { ledger, ledgers });
  }
  return [...seen.values()];
}

/** Metrics of several catalogues that live in cells, each definition once. */
export function cellMetricsOf(
  catalogues: readonly Catalogue[],
): readonly { readonly metric: AdditiveMetric; readonly ledgers: ReadonlyMap<LedgerId, Ledger> }[] {
  const seen = new Map<string, { readonly metric: AdditiveMetric; readonly ledgers: ReadonlyMap<LedgerId, Ledger> }>();
  for (const { metrics, ledgers } of catalogues) {
    for (const metric of metrics.values()) if (isAdditive(metric)) seen.set(metric.digest, { metric, ledgers });
  }
  return [...seen.values()];
}

const kinds: ReadonlySet<string> = new Set(additiveKinds);
const isAdditive = (metric: Metric): metric is AdditiveMetric => kinds.has(metric.kind);

/** Names that a tree knows, for suggestions. */
export const organisationIds = (tree: Tree): readonly OrganisationId[] => tree.organisations.map(({ id }) => id);
