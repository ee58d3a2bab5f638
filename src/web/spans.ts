// The rows of the table gathered under their dimensions (考评维度) and groups (考评类别), whose cells span them.
import type { ReportTask } from "../statement/report.ts";

export interface GroupSpan {
  /** Null where the dimension has no such level here. */
  readonly label: string | null;
  readonly tasks: readonly ReportTask[];
}

export interface DimensionSpan {
  readonly label: string;
  readonly groups: readonly GroupSpan[];
  readonly rows: number;
}

/** Runs of neighbours that share a key; the order of the table is kept. */
function runsBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string | null,
): readonly { readonly key: string | null; readonly values: readonly T[] }[] {
  const runs: { readonly key: string | null; readonly values: T[] }[] = [];
  for (const value of values) {
    const key = keyOf(value);
    const last = runs.at(-1);
    if (last && last.key === key) last.values.push(value);
    else runs.push({ key, values: [value] });
  }
  return runs;
}

/** The dimensions of a table with their groups, in the order of its tasks. */
export function spansOf(tasks: readonly ReportTask[]): readonly DimensionSpan[] {
  return runsBy(tasks, (task) => task.dimension).map(({ key, values }) => ({
    label: key ?? "",
    groups: runsBy(values, (task) => task.group).map((group) => ({ label: group.key, tasks: group.values })),
    rows: values.length,
  }));
}
