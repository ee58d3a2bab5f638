// The numerals of automatic numbers, as Word writes them.
import { describe, expect, test } from "vitest";
import { writeNumber } from "./word-number.ts";

describe("numerals of lists", () => {
  test.each<readonly [string, readonly (readonly [number, string])[]]>([
    [
      "chineseCountingThousand",
      [
        [0, "零"],
        [1, "一"],
        [10, "十"],
        [12, "十二"],
        [20, "二十"],
        [103, "一百零三"],
        [110, "一百一十"],
        [1001, "一千零一"],
        [20005, "二万零五"],
        [100000, "十万"],
      ],
    ],
    [
      "chineseLegalSimplified",
      [
        [12, "壹拾贰"],
        [305, "叁佰零伍"],
      ],
    ],
    ["ideographDigital", [[2021, "二〇二一"]]],
    [
      "ideographTraditional",
      [
        [1, "甲"],
        [11, "甲"],
      ],
    ],
    [
      "upperRoman",
      [
        [4, "IV"],
        [2021, "MMXXI"],
        [0, "0"],
      ],
    ],
    [
      "lowerLetter",
      [
        [1, "a"],
        [27, "aa"],
        [1e6, "1000000"],
      ],
    ],
    [
      "decimalEnclosedCircle",
      [
        [3, "③"],
        [21, "21"],
      ],
    ],
    ["decimalZero", [[7, "07"]]],
    ["somethingNew", [[7, "7"]]],
    ["none", [[7, ""]]],
  ])("%s", (format, cases) => {
    for (const [value, text] of cases) expect(writeNumber(value, format)).toBe(text);
  });
});
