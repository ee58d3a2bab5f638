// One item rendered from a template of a line and a table of values: what read-back and edits are tested on.
import { checkTemplate } from "../src/statement/check.ts";
import { parseStatement } from "../src/statement/parse.ts";
import { renderStatement } from "../src/statement/render.ts";
import type { CriterionResult, RenderedItem, RenderedStatement } from "../src/statement/statement.ts";
import type { Metric } from "../src/metric/metric.ts";
import { expectOk, type Problem } from "../src/vocabulary/problem.ts";
import { byId, count, day, latest, number, rank, scheme, share } from "./statement-fixture.ts";

const usual: readonly Metric[] = [
  count("tasks", "项"),
  count("guests", "人"),
  share("rate"),
  share("growth"),
  rank("place"),
  latest("last-day"),
];

/** A template of one item with its gate; `values` are numbers or days by metric. */
export async function renderLine(
  body: string,
  values: Readonly<Record<string, string>>,
  metrics: readonly Metric[] = usual,
  results: readonly CriterionResult[] = [],
  until: string | null = null,
): Promise<{ readonly unfit: readonly Problem[]; readonly statement: RenderedStatement }> {
  const template = expectOk(parseStatement("a.md", `---\ntask: 1\n---\n${body}`, scheme, 1));
  const known = {
    metrics: byId(metrics),
    broken: new Set<string>(),
    criteria: new Map(results.map(({ criterion }) => [criterion.id, criterion])),
    organisations: new Set([scheme.organisation]),
  };
  const statement = await renderStatement(template, {
    scheme,
    task: { criteria: results.map(({ criterion }) => criterion), itemLabels: new Map() },
    metrics: known.metrics,
    criteria: new Map(results.map((one) => [one.criterion.id, one])),
    evaluate: (id) => {
      const value = values[id] ?? "0";
      return Promise.resolve(/^\d{4}-/u.test(value) ? day(value) : number(value));
    },
    organisationLabel: (id) => id,
    until,
  });
  return { unfit: checkTemplate(template, known), statement };
}

/** The item of a line that passes the gate. */
export async function readItem(body: string, values: Readonly<Record<string, string>>): Promise<RenderedItem> {
  const { unfit, statement } = await renderLine(body, values);
  const [item] = statement.items;
  if (!item || unfit.length > 0 || statement.problems.length > 0) throw new Error(JSON.stringify([...unfit, ...statement.problems]));
  return item;
}
