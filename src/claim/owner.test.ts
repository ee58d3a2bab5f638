// Whose report a text is taken for.
import { expect, test } from "vitest";
import { foreignPlace, openingYear } from "./owner.ts";

const ours = (text: string): string | null => foreignPlace(text, ["西城区"], ["西城区", "北京市"]);

test.each([
  ["澄湖区政府2022年度日常履职考核事项完成情况", "澄湖区"],
  ["2021年度市政府绩效任务全年完成情况汇总表（望岚区）", "望岚区"],
  ["2023年霁川市为民办实事项目完成情况", "霁川市"],
  ["# title: 朔岭县9月份民生工程进展情况", "朔岭县"],
  ["西城区政府2021年度日常履职考核事项完成情况", null],
  ["2021年结对协作情况：西城区与门头沟区互访2次", null],
  ["平原区与生态涵养区结对协作：两区主要领导互访2次", null],
  ["全年新设立企业3570户，全区解决率90.47%", null],
  ["北京市接诉即办工作情况", null],
])("%s", (text, place) => {
  expect(ours(text)).toBe(place);
});

test("the year that a text opens with", () => {
  expect(openingYear("西城区政府2021年度日常履职考核事项完成情况")).toBe("2021");
  expect(openingYear("解决率90.47%")).toBeNull();
});
