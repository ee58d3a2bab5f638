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
  const ofCriterion = ({ id, metric, organisation, targets, pending, last, place }: Criterion): readonly Problem[] => [
    ...check("metric", metric, place, ["metric"]),
    ...(pending
      ? [
          problem(
            "scheme.target-pending",
            placeIn(scheme, place, ["pending"]),
            { criterion: id, last: last?.is ?? "", period: last?.period ?? "" },
            "warning",
          ),
        ]
      : []),
    ...(targets.length === 0 && !pending && known.metrics.has(metric) && !known.records.has(metric)
      ? [problem("definition.key-missing", placeIn(scheme, place, []), { key: "targets" })]
      : []),
    ...check("organisation", organisation, place, ["organisation"]),
  ];
  const ofRectification = ({ rectifications, place }: Task): readonly Problem[] =>
    rectifications.flatMap(({ lead }) => lead.flatMap((id) => check("organisation", id, place, ["items"])));
  // A figure of another year may be of a metric that is no longer defined: it stays what it was.
  const ofBaselines = ({ baselines, place }: Task): readonly Problem[] =>
    baselines.flatMap(({ metric }, index) =>
      check("metric", metric, place, ["baselines", index, "metric"]).map((one): Problem => ({ ...one, severity: "warning" })),
    );
  const ofTask = (task: Task): readonly Problem[] => {
    const { organisations, criteria, place } = task;
    return [
      ...roles.flatMap((role) =>
        organisations[role].flatMap((id, index) => check("organisation", id, place, ["organisations", role, index])),
      ),
      ...criteria.flatMap(ofCriterion),
      ...ofRectification(task),
      ...ofBaselines(task),
    ];
  };
  return [
    ...check("organisation", scheme.organisation, null, ["organisation"]),
    ...check("organisation", scheme.assessor, null, ["assessor"]),
    ...scheme.tasks.flatMap(ofTask),
  ];
}
