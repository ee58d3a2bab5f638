// Days of the ledgers in a sentence (台账的日期): in words, the year once.
import { expect, test } from "vitest";
import { sayReason } from "./verdict.ts";

test.each([
  ["2021-10-20/2021-10-22", "2021年10月20日、10月22日"],
  ["2021-12-30/2022-01-05", "2021年12月30日、2022年1月5日"],
  ["2021-10-20", "2021年10月20日"],
  ["12部", "12部"],
])("what was found, %s, reads %s", (found, words) => {
  expect(sayReason({ code: "found", metric: "论坛年会首日", found, period: "2021", of: null })).toBe(`台账2021年“论坛年会首日”为${words}`);
});
