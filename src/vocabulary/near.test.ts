import { describe, expect, test } from "vitest";
import { nearest } from "./near.ts";

describe("the known name closest to a mistyped one", () => {
  const known = ["received_at", "closed_at", "category", "amount", "来电时间", "办结时间"];
  test.each([
    ["a letter dropped", "recieved_at", "received_at"],
    ["letters swapped", "clsoed_at", "closed_at"],
    ["a plural", "categorys", "category"],
    ["a Chinese label", "来电日期", "来电时间"],
    ["a name that is known", "amount", "amount"],
    ["nothing near", "zzzzzz", ""],
    ["a short name never matches by changing every letter", "ab", ""],
  ])("%s", (_, name, near) => expect(nearest(name, known)).toBe(near));

  test("nothing is near where nothing is known", () => expect(nearest("amount", [])).toBe(""));
  test("of equally near names the first is taken", () => expect(nearest("cat", ["bat", "rat"])).toBe("bat"));
});
