// Compiles a metric (指标) to the SQL of its contributions: what each row adds to numerator and denominator, for which organisation and month.
import { join, name, raw, sql, type Sql } from "../database/sql.ts";
import { compileCondition } from "../ledger/condition-sql.ts";
import type { Expression } from "../ledger/condition.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { tableOf } from "../ledger/table.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import type { AdditiveMetric, Side } from "./metric.ts";

/** Exact type of sums in cells: 29 digits before the point, 9 behind it. */
export const cellNumber = "DECIMAL(38,9)";

/** What a set of rows contributes: by whom and when, above and below the line, and whether each is counted as a row behind the value. */
export interface Contribution {
  readonly side: Side;
  readonly day: Sql;
  readonly numerator: Sql;
  readonly denominator: Sql;
  readonly where: Sql;
  readonly counted: boolean;
}

/** An expression over the row `r`. */
export function spell(expression: Expression): Sql {
  const { text, parameters } = compileCondition(expression, (field) => name("r", field).text);
  return { text: `(${text})`, parameters };
}

// Whole numbers are added up as such and become exact decimals in the cell: wide decimals cost ten times as much a row.
const zero = raw("0");
const one = raw("1");
const exact = (value: Sql): Sql => sql`CAST(${value} AS ${raw(cellNumber)})`;

/** Rows that are considered: their organisation, date and value are known, and the condition holds. */
export function considered(side: Side, day: string): Sql {
  const parts = [sql`${name("r", side.organisation)} IS NOT NULL`, sql`${name("r", day)} IS NOT NULL`];
  if (side.where) parts.push(spell(side.where));
  if (side.value) parts.push(sql`${spell(side.value)} IS NOT NULL`);
  return join(parts, " AND ");
}

/** The day by which a row counts. */
export const dayOf = (field: string): Sql => sql`CAST(${name("r", field)} AS DATE)`;

/** The contributions of an additive metric: one set of rows, or two where numerator and denominator are counted apart. */
export function compileMetric(metric: AdditiveMetric): readonly Contribution[] {
  const { numerator: n, denominator: d } = metric;
  const plain = {
    side: n,
    day: dayOf(n.date),
    where: considered(n, n.date),
    denominator: zero,
    numerator: n.value ? exact(spell(n.value)) : one,
    counted: true,
  };
  switch (metric.kind) {
    case "count":
    case "sum":
      return [plain];
    case "mean":
      return [{ ...plain, denominator: one }];
    case "share":
      return [
        {
          ...plain,
          numerator: metric.counts ? sql`CASE WHEN ${spell(metric.counts)} THEN ${one} ELSE ${zero} END` : one,
          denominator: one,
        },
      ];
    case "ratio": {
      if (!d) return [plain];
      const below = {
        side: d,
        day: dayOf(d.date),
        where: considered(d, d.date),
        numerator: zero,
        denominator: d.value ? exact(spell(d.value)) : one,
        counted: true,
      };
      // One and the same row above and below the line is one row behind the value.
      const same = n.ledger === d.ledger && n.date === d.date && n.where?.source === d.where?.source;
      return [{ ...plain, counted: !same }, below];
    }
    case "stock": {
      const opens = metric.opens ?? n.date;
      const closes = metric.closes ?? n.date;
      const held = n.value ? exact(spell(n.value)) : one;
      // A row enters the stock on the day it opens and leaves it on the day it closes; one that closes before it opens never was in it.
      const order = sql`(${dayOf(closes)} IS NULL OR ${dayOf(closes)} >= ${dayOf(opens)})`;
      return [
        { side: n, day: dayOf(opens), where: sql`${considered(n, opens)} AND ${order}`, numerator: held, denominator: zero, counted: true },
        {
          side: n,
          day: dayOf(closes),
          where: sql`${considered(n, closes)} AND ${name("r", opens)} IS NOT NULL AND ${order}`,
          numerator: sql`-${held}`,
          denominator: zero,
          counted: false,
        },
      ];
    }
  }
}

/** The table of a side's ledger. */
export function tableOfSide(side: Side, ledgers: ReadonlyMap<LedgerId, Ledger>): Sql {
  const ledger = ledgers.get(side.ledger);
  if (!ledger) throw new Error(`metric over unknown ledger: ${side.ledger}`);
  return tableOf(ledger);
}
