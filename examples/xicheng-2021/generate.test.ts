// The example's files are the same bytes each time, and hold the published figures when counted straight from them, without the engine.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generateExample } from "./generate.ts";
import { handlerLabels, percent } from "./hotline-reports.ts";

let out = "";
let paths: readonly string[] = [];
const digests: string[] = [];

beforeAll(async () => {
  for (const run of ["first", "second"]) {
    if (out !== "") await rm(out, { recursive: true });
    out = await mkdtemp(join(tmpdir(), `shiji-example-${run}-`));
    paths = await generateExample(out, () => undefined);
    const hash = createHash("sha256");
    for (const path of paths) hash.update(path).update(await readFile(join(out, path)));
    digests.push(hash.digest("hex"));
  }
}, 120_000);

afterAll(() => rm(out, { recursive: true }));

type Row = Readonly<Record<string, string>>;

/** The rows of a file by their headers, every one marked synthetic. */
async function readRows(path: string): Promise<readonly Row[]> {
  const bytes = await readFile(join(out, path));
  const table = path.endsWith(".csv") ? readTable(bytes.toString("utf8")) : ((await readXlsx(bytes)).sheets[0]?.rows ?? []);
  const [headers = [], ...rows] = table.map((cells) => Array.from(cells, (cell) => String(cell ?? "")));
  expect(headers.at(-1)).toBe("合成标识");
  expect(rows.every((cells) => cells[headers.length - 1] === "是")).toBe(true);
  return rows.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ""])));
}

const readTable = (text: string): readonly (readonly string[])[] => {
  expect(text.startsWith("\ufeff")).toBe(true);
  return text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
};

const readAll = async (name: RegExp): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const path of paths) if (name.test(path)) for (const row of await readRows(path)) rows.push(row);
  return rows;
};

/** The lines of the big files as cells, in the order of the headers: half a million objects would take most of the test's time. */
async function readLines(name: RegExp): Promise<readonly (readonly string[])[]> {
  const tables = await Promise.all(
    paths.filter((path) => name.test(path)).map(async (path) => readTable(await readFile(join(out, path), "utf8")).slice(1)),
  );
  return tables.flat();
}

const seconds = (text = ""): number => Date.parse(`${text.replace(" ", "T")}Z`) / 1000;
const sum = (rows: readonly Row[], field: string): number => rows.reduce((total, row) => total + Number(row[field]), 0);
const untilNovember = (day = ""): boolean => day < "2021-12";

test("two runs give the same bytes", () => {
  expect(digests[0]).toBe(digests[1]);
  expect(paths.length).toBeGreaterThan(100);
});

test("the filing lists import every generated file once, each list in the order of time", async () => {
  const folder = new URL("filings/", import.meta.url);
  const lists = await Promise.all(
    (await readdir(folder)).map(
      async (name) =>
        parse(await readFile(new URL(name, folder), "utf8")) as readonly { readonly files?: readonly string[]; readonly filed: string }[],
    ),
  );
  expect(lists.flatMap((steps) => steps.flatMap(({ files }) => files ?? [])).sort()).toEqual([...paths].sort());
  for (const steps of lists) expect(steps.map(({ filed }) => filed)).toEqual(steps.map(({ filed }) => filed).sort());
});

describe("接诉即办", () => {
  test("January to November counts to the published three rates from the rows", async () => {
    const excluded = new Set(
      (await readAll(/exclusions/)).flatMap((row) =>
        row["审批结论"] === "同意剔除" && row["审批单位"] === "北京市政务服务管理局" ? [row["工单号"]] : [],
      ),
    );
    const last = new Map<string, readonly string[]>();
    for (const [number = "", moment = "", channel = "", reached, ...answer] of await readLines(/callbacks/)) {
      if (reached === "是" && (last.get(number)?.[0] ?? "") < moment) last.set(number, [moment, channel, ...answer]);
    }
    const orders = (await readLines(/orders/)).filter(
      ([number, , , , , , , dispatched]) => untilNovember(dispatched) && !excluded.has(number),
    );
    const responded = orders.filter(
      ([, , , , , , , dispatched, limit, contacted]) =>
        contacted !== "" && seconds(contacted) - seconds(dispatched) <= Number(limit) * 3600,
    );
    const visited = orders.map(([number = ""]) => last.get(number)).filter((answer) => answer !== undefined);
    const resolved = visited.filter(([, , answer]) => answer === "是");
    const satisfied = visited.filter(([, , , answer = ""]) => ["非常满意", "满意", "基本满意"].includes(answer));
    expect([orders.length, responded.length, visited.length, resolved.length, satisfied.length]).toEqual([
      244852, 241840, 191692, 173424, 180996,
    ]);
    expect([percent(241840, 244852), percent(173424, 191692), percent(180996, 191692)]).toEqual([98.77, 90.47, 94.42]);
  }, 60_000);

  test("order numbers are unique, and every office that has orders is in the register", async () => {
    const numbers = (await readAll(/orders-2021-02/)).map((order) => order["工单号"]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const register = parse(await readFile(new URL("../../registers/beijing/register.yaml", import.meta.url), "utf8")) as {
      readonly organisations: Readonly<Record<string, { readonly label: string; readonly synonyms?: readonly string[] }>>;
    };
    const known = new Set(Object.values(register.organisations).flatMap(({ label, synonyms = [] }) => [label, ...synonyms]));
    expect(handlerLabels.filter((label) => !known.has(label))).toEqual([]);
  });

  test("the city's reports give the same three rates, though August differs by a few orders", async () => {
    const rows = (await readAll(/monthly-report/)).filter((row) => row["区"] === "西城区" && untilNovember(row["月份"]));
    const [counted, visited] = [sum(rows, "计入量"), sum(rows, "回访量")];
    expect([percent(sum(rows, "响应量"), counted), percent(sum(rows, "解决量"), visited), percent(sum(rows, "满意量"), visited)]).toEqual([
      98.77, 90.47, 94.42,
    ]);
    expect([counted - 244852, visited - 191692]).toEqual([5, -3]);
  });

  test("Xicheng is first of sixteen over the eleven months whatever the weights, but not in every month", async () => {
    const all = await readAll(/monthly-report/);
    const rows = all.filter((row) => untilNovember(row["月份"]));
    const districts = [...new Set(rows.map((row) => row["区"] ?? ""))];
    const rates = districts.map((district) => {
      const own = rows.filter((row) => row["区"] === district);
      return [
        sum(own, "响应量") / sum(own, "计入量"),
        sum(own, "解决量") / sum(own, "回访量"),
        sum(own, "满意量") / sum(own, "回访量"),
      ] as const;
    });
    const xicheng = rates[districts.indexOf("西城区")];
    expect(districts).toHaveLength(16);
    for (const part of [0, 1, 2] as const) expect(Math.max(...rates.map((rate) => rate[part]))).toBe(xicheng?.[part]);
    const firstElsewhere = all.filter((row) => row["全市排名"] === "1" && row["区"] !== "西城区");
    expect(firstElsewhere.map((row) => `${row["月份"]} ${row["区"]}`)).toEqual(["2021-02 怀柔区", "2021-07 延庆区", "2021-08 怀柔区"]);
  });
});

describe("预算管理", () => {
  test("revenue differs from what was expected by less than 3 % at each end of 2021", async () => {
    const rows = (await readAll(/revenue-2021/)).filter((row) => row["区"] === "西城区");
    expect(rows.map((row) => Math.abs(Number(row["累计实际值"]) / Number(row["累计预期值"]) - 1) < 0.03)).toEqual([true, true, true, true]);
  });

  test("spending runs ahead of the districts' mean, and general expenditure takes less than a year before", async () => {
    const rows = await readAll(/expenditure/);
    const share = (row: Row | undefined): number => Number(row?.["累计一般性支出"]) / Number(row?.["累计支出"]);
    for (const end of ["03-31", "06-30", "09-30", "11-30", "12-31"]) {
      const peers = rows.filter((row) => row["期末"] === `2021-${end}`);
      const progress = peers.map((row) => Number(row["累计支出"]) / Number(row["年度预算数"]));
      const own = peers.findIndex((row) => row["区"] === "西城区");
      expect(peers).toHaveLength(16);
      expect(progress[own]).toBeGreaterThan(progress.reduce((total, one) => total + one, 0) / 16);
      expect(share(peers[own])).toBeLessThan(share(rows.find((row) => row["期末"] === `2020-${end}` && row["区"] === "西城区")));
    }
  });

  test("more than nine tenths of the money left over was put to use", async () => {
    const rows = await readAll(/carryover-2021-12/);
    expect(sum(rows, "已盘活金额") / sum(rows, "期初存量金额")).toBeGreaterThan(0.9);
    expect(rows.every((row) => Number(row["已盘活金额"]) <= Number(row["期初存量金额"]))).toBe(true);
  });
});
