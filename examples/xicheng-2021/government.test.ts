// The synthetic files of work safety and open government: the published integers counted straight from their cells.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { cell, shareFiles, type Row } from "../../test/example-files.ts";
import { isWorkday, plusDays, plusWorkdays } from "./days.ts";
import { generateOpenGovernment } from "./open-government.ts";
import { generateWorkSafety } from "./work-safety.ts";
import { creditCode } from "./work-safety-inspections.ts";

const { rowsOf, ledger, paths } = shareFiles(generateWorkSafety, generateOpenGovernment);

interface Filing {
  readonly files: readonly string[];
  readonly filed: string;
}
async function filings(): Promise<readonly Filing[]> {
  const lists = await Promise.all(
    ["work-safety", "open-government"].map((name) => readFile(new URL(`filings/${name}.yaml`, import.meta.url), "utf8")),
  );
  return lists.flatMap((text) => parse(text) as readonly Filing[]);
}

const groupBy = (rows: readonly Row[], header: string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(cell(row, header), [...(groups.get(cell(row, header)) ?? []), row]);
  return groups;
};

/** Working days after one day up to and including another. */
function workdaysBetween(after: string, upTo: string): number {
  let count = 0;
  for (let day = plusDays(after, 1); day <= upTo; day = plusDays(day, 1)) count += isWorkday(day) ? 1 : 0;
  return count;
}

describe("the files", () => {
  test("mark every row as synthetic and are not empty", async () => {
    for (const path of paths()) {
      const rows = await rowsOf(path);
      expect(rows.length, path).toBeGreaterThan(0);
      expect(
        rows.every((row) => row["合成标识"] === "是"),
        path,
      ).toBe(true);
    }
  });

  test("hold no row of a later day than their filing", async () => {
    const steps = await filings();
    const happened = [
      "完成日期",
      "挂账日期",
      "验收销账日期",
      "重开日期",
      "核查日期",
      "检查日期",
      "结案日期",
      "公开日期",
      "答复日期",
      "意见回复日期",
      "发布日期",
      "公布日期",
    ];
    for (const { files, filed } of steps) {
      const rows = (await Promise.all(files.map(rowsOf))).flat();
      const late = rows.flatMap((row) => happened.map((header) => cell(row, header))).filter((day) => day > filed.slice(0, 10));
      expect(late, files.join()).toEqual([]);
    }
  }, 60_000);
});

describe("work safety in 2021", () => {
  test("183 tasks, all done with evidence within the year", async () => {
    const tasks = await ledger("work-safety/safety-tasks-", "任务编号");
    expect(tasks).toHaveLength(183);
    expect(tasks.filter((row) => cell(row, "完成日期").startsWith("2021") && cell(row, "佐证材料号") !== "")).toHaveLength(183);
  });

  test("1938 hazards, all closed at the end of the year, some late, some reopened and accepted again", async () => {
    const hazards = await ledger("work-safety/hazards-", "隐患编号");
    const accepted = groupBy(await ledger("work-safety/rectifications-", "隐患编号", "整改完成日期"), "隐患编号");
    const reopened = groupBy(await ledger("work-safety/reopenings-", "隐患编号", "重开日期"), "隐患编号");
    const last = (rows: readonly Row[] | undefined, header: string): string =>
      (rows ?? [])
        .map((row) => cell(row, header))
        .sort()
        .at(-1) ?? "";
    const closings = hazards.map((row) => ({
      row,
      closed: last(accepted.get(cell(row, "隐患编号")), "验收销账日期"),
      again: last(reopened.get(cell(row, "隐患编号")), "重开日期"),
    }));
    expect(hazards).toHaveLength(1938);
    expect(closings.filter(({ closed, again }) => closed !== "" && closed >= again && closed <= "2021-12-31")).toHaveLength(1938);
    expect(closings.filter(({ again }) => again !== "")).toHaveLength(23);
    expect(closings.filter(({ row, closed }) => closed > cell(row, "整改期限")).length).toBeGreaterThan(40);
    expect(new Set(hazards.map((row) => cell(row, "责任单位"))).size).toBe(25);
    expect(new Set(hazards.map((row) => cell(row, "挂账日期").slice(0, 7))).size).toBe(12);
  });

  test("286 hazards drawn once each by five teams after they were closed, none come back", async () => {
    const checks = await ledger("work-safety/lookbacks-", "抽样号");
    const accepted = groupBy(await ledger("work-safety/rectifications-", "隐患编号", "整改完成日期"), "隐患编号");
    expect(checks).toHaveLength(286);
    expect(new Set(checks.map((row) => cell(row, "隐患编号"))).size).toBe(286);
    expect(new Set(checks.map((row) => cell(row, "核查组"))).size).toBe(5);
    expect(checks.filter((row) => cell(row, "是否反弹") === "是")).toHaveLength(0);
    expect(((286 / 1938) * 100).toFixed(2)).toBe("14.76");
    const early = checks.filter((row) =>
      (accepted.get(cell(row, "隐患编号")) ?? []).some((one) => cell(one, "验收销账日期") > cell(row, "核查日期")),
    );
    expect(early).toEqual([]);
  });

  test("4080 inspections on a plan of 4040 are 100.99 %, and every planned check of a key unit was made", async () => {
    const plan = await ledger("work-safety/inspection-plan-", "计划编号");
    const done = await ledger("work-safety/inspections-", "检查文书号");
    const inspected = new Set(done.map((row) => cell(row, "计划编号")));
    const key = plan.filter((row) => cell(row, "是否重点单位") === "是");
    expect([done.length, plan.length]).toEqual([4080, 4040]);
    expect(((done.length / plan.length) * 100).toFixed(2)).toBe("100.99");
    expect([key.length, key.filter((row) => inspected.has(cell(row, "计划编号"))).length]).toEqual([812, 812]);
    expect(plan.filter((row) => creditCode(cell(row, "统一社会信用代码").slice(0, 17)) !== cell(row, "统一社会信用代码"))).toEqual([]);
    expect(creditCode("91350100M000100Y4")).toBe("91350100M000100Y43");
  });

  test("4 accidents, 4 deaths, none larger", async () => {
    const accidents = await ledger("work-safety/accidents-", "事故编号");
    expect(accidents).toHaveLength(4);
    expect(accidents.reduce((sum, row) => sum + Number(cell(row, "死亡人数")), 0)).toBe(4);
    expect(
      accidents.filter(
        (row) => Number(cell(row, "死亡人数")) >= 3 || Number(cell(row, "重伤人数")) >= 10 || Number(cell(row, "直接经济损失")) >= 1000,
      ),
    ).toEqual([]);
  });
});

describe("open government in 2021", () => {
  test("every item was published within twenty working days", async () => {
    const items = await ledger("open-government/disclosures-", "目录项编号");
    expect(items).toHaveLength(1430);
    expect(
      items.filter((row) => cell(row, "公开日期") === "" || workdaysBetween(cell(row, "形成日期"), cell(row, "公开日期")) > 20),
    ).toEqual([]);
  });

  test("every request was answered within its clock, some only because of a correction, a consultation or an extension", async () => {
    const requests = await ledger("open-government/requests-", "申请编号");
    const left = (row: Row, [corrected, consulted, extended]: readonly [boolean, boolean, boolean]): number => {
      const start = corrected && cell(row, "补正收到日期") !== "" ? cell(row, "补正收到日期") : cell(row, "收到日期");
      const asked = cell(row, "征求意见日期");
      const waited = consulted && asked !== "" ? workdaysBetween(asked, cell(row, "意见回复日期")) : 0;
      return 20 + waited + (extended && cell(row, "是否延期") === "是" ? 20 : 0) - workdaysBetween(start, cell(row, "答复日期"));
    };
    const late = (rules: readonly [boolean, boolean, boolean]): number => requests.filter((row) => left(row, rules) < 0).length;
    expect(requests).toHaveLength(412);
    expect(requests.filter((row) => cell(row, "答复日期") === "" || cell(row, "是否被纠错") === "是")).toEqual([]);
    expect(late([true, true, true])).toBe(0);
    for (const rules of [
      [false, true, true],
      [true, false, true],
      [true, true, false],
    ] as const)
      expect(late(rules)).toBeGreaterThan(5);
    const slow = requests.filter(
      (row) => cell(row, "补正通知日期") !== "" && workdaysBetween(cell(row, "收到日期"), cell(row, "补正通知日期")) > 7,
    );
    expect(slow).toEqual([]);
  });

  test("every policy has an interpretation linked both ways, in four forms, not all linked back", async () => {
    const policies = await ledger("open-government/policies-", "政策文号");
    const all = await ledger("open-government/interpretations-", "解读编号");
    const linked = new Set(all.filter((row) => cell(row, "政策是否链回") === "是").map((row) => cell(row, "政策文号")));
    expect(policies).toHaveLength(36);
    expect(policies.filter((row) => !linked.has(cell(row, "政策文号")))).toEqual([]);
    expect(new Set(all.map((row) => cell(row, "解读形式"))).size).toBe(4);
    expect(all.some((row) => cell(row, "政策是否链回") === "否")).toBe(true);
  });

  test("the annual report was published before the end of March, and every office published its guide", async () => {
    const papers = await ledger("open-government/documents-", "文号或栏目号");
    const reports = papers.filter((row) => cell(row, "文件类别") === "年度报告");
    expect(reports.map((row) => cell(row, "公开日期") <= "2021-03-31")).toEqual([true]);
    expect(new Set(papers.filter((row) => cell(row, "文件类别") === "公开指南").map((row) => cell(row, "发布单位"))).size).toBe(43);
  });
});

test("twenty working days from the Friday before Mid-Autumn end on 21 October, forty on 18 November", () => {
  expect([plusWorkdays("2021-09-17", 20), plusWorkdays("2021-09-17", 40), plusWorkdays("2021-12-20", 20)]).toEqual([
    "2021-10-21",
    "2021-11-18",
    "2022-01-18",
  ]);
});
