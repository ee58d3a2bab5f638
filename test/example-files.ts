// The example's files read back without the engine (示例文件): rows by their headers, for tests that count the published figures from plain cells.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { afterAll, beforeAll } from "vitest";

export type Row = Readonly<Record<string, string>>;

export interface ExampleFiles {
  readonly paths: () => readonly string[];
  /** Rows of a file by their headers; no cell of these files holds a comma or a quote. */
  readonly rowsOf: (path: string) => Promise<readonly Row[]>;
  /** All rows of the files whose names begin so, a later file's row in place of an earlier one's. */
  readonly ledger: (prefix: string, ...key: readonly string[]) => Promise<readonly Row[]>;
}

export const cell = (row: Row, header: string): string => row[header] ?? "";
export const different = (rows: readonly Row[], header: string): number => new Set(rows.map((row) => cell(row, header))).size;

/** Files of some systems of the example, made before the tests of a file and removed after them. */
export function shareFiles(...generators: readonly ((out: string) => Promise<readonly string[]>)[]): ExampleFiles {
  let [out, paths]: [string, readonly string[]] = ["", []];
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "shiji-files-"));
    paths = (await Promise.all(generators.map(async (generate) => generate(out)))).flat();
  }, 60_000);
  afterAll(() => rm(out, { recursive: true }));
  const rowsOf = async (path: string): Promise<readonly Row[]> => {
    const bytes = await readFile(join(out, path));
    const text = bytes.toString("utf8").replace(/^\ufeff/, "");
    const lines = path.endsWith(".csv")
      ? text
          .trimEnd()
          .split("\r\n")
          .map((line) => line.split(","))
      : ((await readXlsx(bytes)).sheets[0]?.rows ?? []).map((row) => row.map((one) => (one === null ? "" : String(one))));
    const [headers = [], ...body] = lines;
    return body.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ""])));
  };
  return {
    paths: () => paths,
    rowsOf,
    ledger: async (prefix, ...key) => {
      const rows = new Map<string, Row>();
      for (const path of paths.filter((name) => name.startsWith(prefix)))
        for (const row of await rowsOf(path)) rows.set(key.map((name) => row[name]).join(" "), row);
      return [...rows.values()];
    },
  };
}
