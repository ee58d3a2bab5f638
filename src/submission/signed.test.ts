// The day that a reply is signed on (落款日期): where it is written, and whether it can be.
import { describe, expect, test } from "vitest";
import { signedOf, signedProblems } from "./signed.ts";

describe("the day of a reply", () => {
  test.each([
    ["at its end, under the name", "某事已完成。\n西城区民政局\n2022年1月5日\n", "2022-01-05"],
    ["in one line with the name", "某事已完成。\n西城区民政局（盖章） 2022年1月5日", "2022-01-05"],
    ["behind its label, wherever it stands", "某局报送\n填报日期：2022-1-5\n一、甲\n二、乙\n三、丙\n四、丁", "2022-01-05"],
    ["among others in a line of a table", "填报单位：某局 填报人：某某 填报日期：2022年1月5日\n一、甲\n二、乙\n三、丙", "2022-01-05"],
    ["with full-width digits", "某事已完成。\n西城区民政局\n２０２２年１月５日", "2022-01-05"],
  ])("%s", (_, text, day) => {
    expect(signedOf(text, false)).toEqual({ isDated: true, day });
  });
  test("in words it is dated, and not compared", () => {
    expect(signedOf("某事已完成。\n西城区民政局\n二〇二二年一月五日", false)).toEqual({ isDated: true, day: null });
  });
  test.each([
    ["none", "某事已完成。\n西城区民政局", false],
    ["of something else, in the text", "某事于2022年1月5日完成。\n西城区民政局", false],
    ["in the last cells of a workbook", "竣工日期\n2021年7月22日", true],
  ])("%s", (_, text, isWorkbook) => {
    expect(signedOf(text, isWorkbook)).toEqual({ isDated: false, day: null });
  });
});

test("a reply is signed behind its period and not after it was received", () => {
  const codes = (day: string | null): readonly string[] =>
    signedProblems({ isDated: day !== null, day }, { received: "2022-01-06", period: "2021" }, { file: "某局.docx" }).map(
      ({ code }) => code,
    );
  expect(codes("2022-01-06")).toEqual([]);
  // A draft of December tells of the year.
  expect(codes("2021-12-20")).toEqual([]);
  expect(codes("2022-01-10")).toEqual(["reply.signed-later"]);
  expect(codes("2021-01-05")).toEqual(["reply.signed-earlier"]);
  expect(codes(null)).toEqual([]);
});
