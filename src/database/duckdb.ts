// The embedded ledger engine (DuckDB): the one place that knows the driver. One writer and one reader share an instance.
import { availableParallelism } from "node:os";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Sql, SqlValue } from "./sql.ts";

/** A row as read: whole numbers up to 32 bits are numbers; 64-bit integers, decimals, dates and times are texts. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A connection: what runs in it is serial. */
export interface Database {
  readonly run: (query: Sql) => Promise<void>;
  readonly all: (query: Sql) => Promise<readonly Row[]>;
  /** Appends rows of texts to a table; null stays null. */
  readonly appendTexts: (table: string, rows: Iterable<readonly (string | null)[]>) => Promise<void>;
}

/** An open engine. `write` runs alone, in one transaction; `read` sees what was committed. */
export interface Engine {
  readonly read: Database;
  readonly write: <T>(work: (database: Database) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/**
 * Opens the projection at a path, or in memory. The engine may read and write files in `directories` only, and nothing
 * can widen that afterwards: definitions and files are never able to reach the machine.
 */
export async function openEngine(path: string, directories: readonly string[]): Promise<Engine> {
  const instance = await DuckDBInstance.create(path);
  const writer = await instance.connect();
  const list = directories.map((directory) => `'${directory.replaceAll("'", "''")}/'`).join(", ");
  for (const setting of [
    `SET allowed_directories = [${list}]`,
    "SET enable_external_access = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET TimeZone = 'UTC'",
    // One core is left to the program itself: with all of them, two cores spend a fifth more on handing small queries around.
    `SET threads = ${String(Math.max(1, availableParallelism() - 1))}`,
    // What is stored here can be made again from the journal: write-ahead alone is enough until the engine is closed.
    "SET checkpoint_threshold = '1GB'",
    "SET default_null_order = 'nulls_first'",
    "SET lock_configuration = true",
  ]) {
    await writer.run(setting);
  }
  const reader = await instance.connect();
  const serial = serialised();
  const writing = databaseOf(writer);
  return {
    read: databaseOf(reader),
    write: (work) =>
      serial(async () => {
        await writer.run("BEGIN TRANSACTION");
        try {
          const result = await work(writing);
          await writer.run("COMMIT");
          return result;
        } catch (error) {
          // An error inside the engine may already have ended the transaction; what counts is the first error.
          await writer.run("ROLLBACK").catch(() => undefined);
          throw error;
        }
      }),
    close: () => {
      reader.closeSync();
      writer.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs works one after another, whether or not the one before succeeded. */
export function serialised(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

function databaseOf(connection: DuckDBConnection): Database {
  const serial = serialised();
  const values = (query: Sql): SqlValue[] => [...query.parameters];
  return {
    run: (query) => serial(async () => void (await named(query, () => connection.run(query.text, values(query))))),
    all: (query) =>
      serial(async () => {
        const result = await named(query, () => connection.runAndReadAll(query.text, values(query)));
        return result.getRowObjectsJson() as readonly Row[];
      }),
    appendTexts: (table, rows) =>
      serial(async () => {
        const appender = await connection.createAppender(table);
        for (const row of rows) {
          for (const value of row) {
            if (value === null) appender.appendNull();
            else appender.appendVarchar(value);
          }
          appender.endRow();
        }
        appender.closeSync();
      }),
  };
}

/** An engine's error names the query that it met, for whoever reads the log. */
async function named<T>(query: Sql, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`query failed: ${query.text.slice(0, 2000)}`, { cause });
  }
}
