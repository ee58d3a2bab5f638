// Checks a scheme (考核方案) against what the packs and registers in force know.
import type { Path } from "../vocabulary/definition.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { placeIn } from "./parse.ts";
import type { Criterion, Scheme, Task, TaskOrganisations } from "./scheme.ts";

const roles = ["lead", "responsible", "supporting", "assessor"] as const satisfies readonly (keyof TaskOrganisations)[];

/** Names that may be referred to. */
export interface Known {
  readonly metrics: ReadonlySet<string>;
  /** Metrics that need no target: a record is judged by being there, in time. */
  readonly records: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

/** Metrics and organisations that a scheme refers to and nobody knows, each with the nearest name. */
export function checkScheme(scheme: Scheme, known: Known): readonly Problem[] {
  const check = (what: "metric" | "organisation", id: string | null, base: Place | null, path: Path): readonly Problem[] => {
    const names = what === "metric" ? known.metrics : known.organisations;
    if (id === null || names.has(id)) return [];
    return [problem("definition.reference-unknown", placeIn(scheme, base, path), { what, id, near: nearest(id, names) })];
  };
  const ofCriterion = ({ metric, organisation, targets, place }: Criterion): readonly Problem[] => [
    ...check("metric", metric, place, ["metric"]),
    ...(targets.length === 0 && known.metrics.has(metric) && !known.records.has(metric)
      ? [problem("definition.key-missing", placeIn(scheme, place, []), { key: "targets" })]
      : []),
    ...check("organisation", organisation, place, ["organisation"]),
  ];
  const ofTask = ({ organisations, criteria, place }: Task): readonly Problem[] => [
    ...roles.flatMap((role) =>
      organisations[role].flatMap((id, index) => check("organisation", id, place, ["organisations", role, index])),
    ),
    ...criteria.flatMap(ofCriterion),
  ];
  return [
    ...check("organisation", scheme.organisation, null, ["organisation"]),
    ...check("organisation", scheme.assessor, null, ["assessor"]),
    ...scheme.tasks.flatMap(ofTask),
  ];
}
