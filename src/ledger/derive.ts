// Derived ledgers (衍生台账): the one join. An entry's touched keys are derived again, and the difference begins and ends rows.
import type { Database } from "../database/duckdb.ts";
import { join, name, raw, sql, whole, type Sql } from "../database/sql.ts";
import type { LedgerId } from "../vocabulary/id.ts";
import { compileCondition } from "./condition-sql.ts";
import type { Expression } from "./condition.ts";
import type { Clock, DerivedLedger, Ledger, Lookup } from "./ledger.ts";
import { aliveAt, columnType, systemColumns, tableOf } from "./table.ts";

/** Derives again what entry `entry` touched, as of that entry; null touches every row (a new calendar, say). */
export async function deriveRows(
  db: Database,
  ledger: DerivedLedger,
  ledgers: ReadonlyMap<LedgerId, Ledger>,
  entry: number,
  everything = false,
): Promise<void> {
  const base = ledgers.get(ledger.base);
  if (!base) throw new Error(`derived ledger without base: ${ledger.id}`);
  const sources = ledger.lookups.map((lookup) => {
    const from = ledgers.get(lookup.from);
    if (!from) throw new Error(`lookup without ledger: ${lookup.from}`);
    return [lookup, from] as const;
  });
  await db.run(raw("CREATE OR REPLACE TEMP TABLE touched (_key VARCHAR)"));
  await db.run(
    sql`INSERT INTO touched ${everything ? sql`SELECT _key FROM ${tableOf(base)} WHERE ${aliveAt(entry)}` : touchedKeys(base, sources, entry)}`,
  );
  await db.run(
    sql`CREATE OR REPLACE TEMP TABLE touched_rows AS SELECT b.* FROM ${tableOf(base)} b WHERE b._key IN (SELECT _key FROM touched) AND ${aliveAt(entry, "b")}`,
  );
  await db.run(sql`CREATE OR REPLACE TEMP TABLE deriving AS SELECT * FROM ${tableOf(ledger)} LIMIT 0`);
  await db.run(sql`INSERT INTO deriving BY NAME ${derivation(ledger, base, sources, entry)}`);
  const columns = ["_origin", "_synthetic", ...ledger.fields.keys()];
  const same = join(
    columns.map((column) => sql`${name("a", column)} IS NOT DISTINCT FROM ${name("d", column)}`),
    " AND ",
  );
  await db.run(raw("CREATE OR REPLACE TEMP TABLE ending (_row BIGINT)"));
  await db.run(sql`INSERT INTO ending SELECT a.rowid FROM ${tableOf(ledger)} a JOIN touched t ON t._key = a._key LEFT JOIN deriving d ON d._key = a._key
    WHERE a._to IS NULL AND (d._key IS NULL OR NOT (${same}))`);
  await db.run(
    sql`DELETE FROM deriving WHERE _key IN (SELECT d._key FROM deriving d JOIN ${tableOf(ledger)} a ON a._key = d._key AND a._to IS NULL WHERE ${same})`,
  );
  await db.run(sql`UPDATE ${tableOf(ledger)} SET _to = ${whole(entry)} WHERE rowid IN (SELECT _row FROM ending)`);
  await db.run(sql`INSERT INTO ${tableOf(ledger)} SELECT * FROM deriving`);
}

const changedAt = (entry: number, alias: string): Sql =>
  sql`(${name(alias, "_from")} = ${whole(entry)} OR ${name(alias, "_to")} = ${whole(entry)})`;

/** Keys of base rows that changed, or that match a changed row of a lookup's ledger. */
function touchedKeys(base: Ledger, sources: readonly (readonly [Lookup, Ledger])[], entry: number): Sql {
  const own = sql`SELECT b._key FROM ${tableOf(base)} b WHERE ${changedAt(entry, "b")}`;
  const matched = sources.map(([lookup, from]) => {
    const on = join(
      [...lookup.match].map(([there, here]) => sql`${name("f", there)} = ${name("b", here)}`),
      " AND ",
    );
    return sql`SELECT b._key FROM ${tableOf(base)} b JOIN ${tableOf(from)} f ON ${on} WHERE ${changedAt(entry, "f")} AND ${aliveAt(entry, "b")}`;
  });
  return join([own, ...matched], " UNION ");
}

/** The derived rows of the touched keys: base and lookups, then clocks, then computed fields, one layer over another. */
function derivation(ledger: DerivedLedger, base: Ledger, sources: readonly (readonly [Lookup, Ledger])[], entry: number): Sql {
  const carried = systemColumns.filter(([column]) => column !== "_from" && column !== "_to").map(([column]) => name("b", column));
  const fields = [...base.fields.keys()].map((field) => name("b", field));
  const groups = groupLookups(sources);
  const looked = groups.flatMap(({ lookups }, i) =>
    lookups.map((lookup) => sql`${lookedUp(lookup, `l${String(i)}`)} AS ${name(lookup.name)}`),
  );
  const joins = groups.map((group, i) => lookupJoin(group, `l${String(i)}`, entry));
  let rows = sql`SELECT ${whole(entry)} AS _from, ${join([...carried, ...fields, ...looked])}
    FROM touched_rows b ${join(joins, " ")}`;
  for (const clock of ledger.clocks)
    rows = sql`SELECT *, CASE WHEN ${endDay(clock)} IS NOT NULL THEN ${endDay(clock)} <= ${name(`${clock.id}_due`)} END AS ${name(`${clock.id}_on_time`)}
    FROM (SELECT *, ${dueDay(clock)} AS ${name(`${clock.id}_due`)} FROM (${rows}))`;
  for (const computed of ledger.computed) {
    const field = ledger.fields.get(computed.name);
    rows = sql`SELECT *, CAST(${spelled(computed.that)} AS ${raw(field ? columnType(field) : "VARCHAR")}) AS ${name(computed.name)} FROM (${rows})`;
  }
  return rows;
}

/** A condition over columns that stand unqualified. */
const spelled = (expression: Expression): Sql => {
  const { text, parameters } = compileCondition(expression, (field) => name(field).text);
  return { text: `(${text})`, parameters };
};

/** Lookups that read the same rows of the same ledger, so that they are read once. */
interface LookupGroup {
  readonly from: Ledger;
  readonly lookups: readonly Lookup[];
}

function groupLookups(sources: readonly (readonly [Lookup, Ledger])[]): readonly LookupGroup[] {
  const groups = new Map<string, { readonly from: Ledger; readonly lookups: Lookup[] }>();
  for (const [lookup, from] of sources) {
    const key = JSON.stringify([from.id, [...lookup.match], lookup.where?.source ?? ""]);
    const group = groups.get(key) ?? { from, lookups: [] };
    group.lookups.push(lookup);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function lookedUp(lookup: Lookup, alias: string): Sql {
  const value = name(alias, lookup.name);
  if (lookup.take === "exists") return sql`coalesce(${value}, false)`;
  return lookup.take === "count" ? sql`coalesce(${value}, 0)` : value;
}

/** The matching rows of another ledger, one row a key; rows of other keys than the touched ones are never read. */
function lookupJoin({ from, lookups }: LookupGroup, alias: string, entry: number): Sql {
  const [lookup] = lookups;
  if (!lookup) throw new Error("a group of lookups is never empty");
  const pairs = [...lookup.match];
  const keys = pairs.map(([there], i) => sql`${name("f", there)} AS ${name(`_k${String(i)}`)}`);
  const where = lookup.where ? compileCondition(lookup.where, (field) => name("f", field).text) : raw("true");
  const needed = sql`(${join(pairs.map(([there]) => name("f", there)))}) IN (SELECT ${join(pairs.map(([, here]) => name("n", here)))} FROM touched_rows n)`;
  const on = join(
    pairs.map(([, here], i) => sql`${name(alias, `_k${String(i)}`)} = ${name("b", here)}`),
    " AND ",
  );
  const values = lookups.map((one) => sql`${taken(one, from)} AS ${name(one.name)}`);
  return sql`LEFT JOIN (SELECT ${join(keys)}, ${join(values)} FROM ${tableOf(from)} f
    WHERE ${aliveAt(entry, "f")} AND (${where}) AND ${needed} GROUP BY ${join(pairs.map(([there]) => name("f", there)))}) ${name(alias)} ON ${on}`;
}

/** What a lookup takes of one key's rows; the row's key breaks ties, so that the answer never depends on the order of arrival. */
function taken(lookup: Lookup, from: Ledger): Sql {
  const field = lookup.field === null ? raw("NULL") : name("f", lookup.field);
  const order = lookup.order === null ? raw("NULL") : name("f", lookup.order);
  switch (lookup.take) {
    case "exists":
      return raw("true");
    case "count":
      return raw("CAST(count(*) AS BIGINT)");
    case "sum": {
      const summed = lookup.field === null ? undefined : from.fields.get(lookup.field);
      return sql`CAST(sum(${field}) AS ${raw(summed ? columnType(summed) : "BIGINT")})`;
    }
    // A row whose place in the order is not known is taken only where there is no other.
    case "first":
      return sql`first(${field} ORDER BY ${order} NULLS LAST, ${name("f", "_key")})`;
    case "last":
      return sql`last(${field} ORDER BY ${order} NULLS FIRST, ${name("f", "_key")})`;
  }
}

const dayOf = (field: string): Sql => sql`CAST(${name(field)} AS DATE)`;
const endDay = (clock: Clock): Sql => dayOf(clock.until);
/** The calendar as lists, read once a query: a look-up for each row would meet every row with every day. Position 1 is its first day. */
const ordinals = raw("(SELECT list(ordinal ORDER BY day) FROM calendar)");
const workdays = raw("(SELECT list(day ORDER BY day) FROM calendar WHERE workday)");
const nexts = raw("(SELECT list(next ORDER BY day) FROM calendar)");
/** Position 0 is nothing; a negative one would count from the end. */
const at = (list: Sql, position: Sql): Sql => sql`list_extract(${list}, greatest(${position}, 0))`;
const positionOf = (day: Sql): Sql => sql`(CASE WHEN ${day} >= DATE '2000-01-01' THEN ${day} - DATE '2000-01-01' + 1 END)`;
const ordinal = (day: Sql): Sql => at(ordinals, positionOf(day));

/** A clock's last day: counted from the day after the start, spans that are not counted added, a last day off moved to the next working day. */
function dueDay(clock: Clock): Sql {
  const start = sql`coalesce(${join(clock.from.map(dayOf))})`;
  const extra = clock.extend ? sql`+ CASE WHEN ${spelled(clock.extend.when)} THEN ${whole(clock.extend.days)} ELSE 0 END` : raw("");
  const working = clock.unit === "working-day";
  const spans = clock.exclude.map(({ from, to }) => {
    const length = working ? sql`${ordinal(dayOf(to))} - ${ordinal(dayOf(from))}` : sql`${dayOf(to)} - ${dayOf(from)}`;
    return sql`+ greatest(coalesce(${length}, 0), 0)`;
  });
  const days = sql`${whole(clock.days)} ${extra} ${join(spans, " ")}`;
  return working ? at(workdays, sql`${ordinal(start)} + ${days}`) : at(nexts, sql`${positionOf(start)} + ${days}`);
}
