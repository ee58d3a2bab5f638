// The SQL of every metric of every pack, kept as text, so that a change of a definition or of the compiler shows what it does to the query.
import { describe, expect, test } from "vitest";
import { loadFolders } from "../src/cli/folders.ts";
import type { Sql } from "../src/database/sql.ts";
import { compileMetric, considered, dayOf, tableOfSide } from "../src/metric/compile.ts";
import type { Metric } from "../src/metric/metric.ts";
import { aggregate } from "../src/metric/store.ts";
import { spell } from "../src/metric/compile.ts";
import { resolveCatalogue, type Catalogue } from "../src/pack/catalogue.ts";
import { parseFolders } from "../src/workspace/apply.ts";

const read = parseFolders(await loadFolders(["packs"]));
const catalogue = resolveCatalogue(
  read.packs.map(({ value }) => value),
  [],
);

/** A query with its parameters set in, for reading alone. */
function shown({ text, parameters }: Sql): string {
  let next = 0;
  return text.replaceAll(/\$\d+|\?/g, () => JSON.stringify(parameters[next++] ?? null));
}

function queries(metric: Metric, { ledgers }: Catalogue): readonly string[] {
  switch (metric.kind) {
    case "formula":
    case "compare":
      return [];
    case "count":
    case "sum":
    case "mean":
    case "share":
    case "ratio":
    case "stock":
      return compileMetric(metric).map(
        ({ side, day, numerator, denominator, where }) =>
          `SELECT ${shown(day)} AS day, ${shown(numerator)} AS numerator, ${shown(denominator)} AS denominator FROM ${shown(tableOfSide(side, ledgers))} r WHERE ${shown(where)}`,
      );
    case "milestone":
    case "document":
    case "attestation":
      return [
        `SELECT ${shown(dayOf(metric.side.date))} AS day FROM ${shown(tableOfSide(metric.side, ledgers))} r WHERE ${shown(considered(metric.side, metric.side.date))}`,
      ];
    default: {
      const { side } = metric;
      const value = side.value ? spell(side.value) : { text: "1", parameters: [] };
      return [
        `SELECT ${shown(aggregate(metric, value, dayOf(side.date)))} FROM ${shown(tableOfSide(side, ledgers))} r WHERE ${shown(considered(side, side.date))}`,
      ];
    }
  }
}

describe("the SQL of a pack's metrics", () => {
  test.each(read.packs.map(({ value }) => value.id))("%s", async (pack) => {
    const metrics = [...catalogue.metrics.values()].filter((metric) => metric.pack === pack);
    const text = metrics.flatMap((metric) => {
      const lines = queries(metric, catalogue);
      return lines.length === 0 ? [] : [`-- ${metric.id}: ${metric.label}\n${lines.join(";\n")};\n`];
    });
    expect(text.length).toBeGreaterThan(0);
    await expect(text.join("\n")).toMatchFileSnapshot(`sql/${pack}.sql`);
  });
});
