// Periods in a statement as of a day (截至某日): words say no longer period than was counted.
import { expect, test } from "vitest";
import { renderLine } from "../../test/rendered-item.ts";
import { segmentText } from "./read-back.ts";

test("a period is written as far as it was counted, and one that has not begun may not be named", async () => {
  const body = "{period 2021-01..2021-11}及{year}{span}，{period 2021-Q3}和{month 2021-01..2021-11}末，到{period 2022}办{tasks}。";
  const said = async (until: string | null): Promise<readonly unknown[]> => {
    const { statement } = await renderLine(body, { tasks: "8" }, undefined, [], until);
    return [
      statement.items.flatMap(({ segments }) => segments.map(segmentText)).join(""),
      statement.problems.map(({ code, facts }) => [code, facts]),
    ];
  };
  expect(await said(null)).toEqual(["2021年1—11月及2021年全年，2021年第三季度和2021年11月末，到2022年办8项。", []]);
  expect(await said("2021-10-31")).toEqual(["2021年1—10月及2021年1—10月，2021年第三季度和2021年10月末，到2022年办8项。", []]);
  expect(await said("2021-06-30")).toEqual([
    "2021年1—6月及2021年1—6月，2021年第三季度和2021年6月末，到2022年办8项。",
    [["statement.period-later", { period: "2021年第三季度", until: "2021-06-30" }]],
  ]);
});
