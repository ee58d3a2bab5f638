// What the checks ask of the labelled documents, finding by finding; and of copies in which one figure was changed.
import { describe, expect, test } from "vitest";
import { goldNames, hasGold, plant, readGold, readWhole } from "../../test/gold-readings.ts";
import { sayFinding } from "../text/finding.ts";
import { checkReading } from "./check.ts";
import type { Finding } from "./finding.ts";
import type { Reading } from "./sentence.ts";

const shown = (reading: Reading, { check, start, end }: Finding): string =>
  `${check} ${reading.document.text.slice(start, end).replace(/\s/gu, "")}`;
const ask = (reading: Reading): readonly string[] => checkReading(reading).map((one) => shown(reading, one));

/** All that may be asked of the twenty-one documents: notes and real gaps, each of them seen by eye. */
const known: Readonly<Record<string, readonly string[]>> = {
  "000-seed-xicheng-2021": ["rate-without-denominator 99%", "partial-period 1-11月"],
  "001-chenghu-rcllz-2022-wrapped": ["partial-period 截至11月末", "partial-period 1-10月"],
  "002-wanglan-jxrw-2021-vertical": ["rate-without-denominator 38.1%"],
  "005-nanpu-zdgz-2020-concat": ["rate-without-denominator 3.42%"],
  "013-huaian-chaoe-2023-table": ["rate-without-denominator 58.7%"],
  "018-jinlan-12345-2022m7-report": ["rate-without-denominator 97.8%"],
};

describe.skipIf(!hasGold)("the labelled documents", () => {
  test.each(goldNames)("nothing is asked of %s but what is true", (name) => {
    expect(ask(readGold(name))).toEqual(known[name] ?? []);
  });

  test.each(goldNames)("nor of %s where its figures are read by the grammar", (name) => {
    expect(ask(readWhole(name))).toEqual(known[name] ?? []);
  });
});

const planted: readonly (readonly [string, string, string, string, string])[] = [
  ["a share that its counts do not give", "006-chenghu-zhezi-2021q1-spaces", "55.9%", "56.9%", "percent-count 93个，落地52个，落地率56.9%"],
  ["the count that a share is of", "019-wanglan-ssj-2021-result", "3192户", "3129户", "percent-count 3129户，占90.73%"],
  ["a share in brackets", "012-shuoling-msgc-2024m9-fraction", "82.4%", "84.2%", "percent-count 742户（84.2%"],
  ["a whole in brackets", "012-shuoling-msgc-2024m9-fraction", "206人", "260人", "percent-count 188人（91%"],
  ["a share behind 即", "014-huaian-xushi-2020m11-tongbao", "18.4%", "18.8%", "percent-count 9项，即18.8%"],
  ["a share of two parts together", "018-jinlan-12345-2022m7-report", "98.96%", "97.96%", "percent-count 32760件、在办345件，办结率97.96%"],
  ["an amount of a total in another clause", "018-jinlan-12345-2022m7-report", "13.93%", "12.93%", "percent-count 5357件，占12.93%"],
  [
    "parts in brackets",
    "016-qiyuan-xxgk-jiedao-2021-prose",
    "62条",
    "26条",
    "parts-total 186条（招考与公示5条、物业纠纷调处26条、养老助残41条、杂项78条",
  ],
  ["parts behind 其中", "016-qiyuan-xxgk-jiedao-2021-prose", "8件", "9件", "parts-total 11件，比上年多4件，其中网络提交9件、信函3件"],
  ["a part more than the whole", "000-seed-xicheng-2021", "2间", "8间", "parts-total 7间负压病房（含负压重症监护病房8间"],
  [
    "all parts of a division",
    "007-wanglan-zicha-2018-report",
    "44项",
    "45项",
    "parts-total 21项、高效率落实45项、高效能管理6项、高效益财政两项、高水平服务3项",
  ],
  [
    "two opposites and their total",
    "018-jinlan-12345-2022m7-report",
    "5357件",
    "5337件",
    "parts-total 33105件，占总量的86.07%；无效诉求5337件",
  ],
  [
    "a fall beside the difference",
    "001-chenghu-rcllz-2022-wrapped",
    "33.3%",
    "50%",
    "growth-levels 2起、死亡2人，事故起数较去年减少1起，降幅50%",
  ],
  ["a rate that cannot exceed all", "000-seed-xicheng-2021", "94.42%", "104.42%", "rate-over-100 104.42%"],
  [
    "a target that a rate does not reach",
    "000-seed-xicheng-2021",
    "64.43%",
    "54.43%",
    "target-unmet 54.43%、65.55%，圆满完成了全年大于55%",
  ],
  [
    "a limit that is passed",
    "001-chenghu-rcllz-2022-wrapped",
    "3.8吨/平方公里·月",
    "4.8吨/平方公里·月",
    "target-unmet 4.8吨/平方公里·月，实现了控制在4.6吨/平方公里·月以内",
  ],
  ["a range of days that runs backwards", "000-seed-xicheng-2021", "10月20日-22日", "10月22日-20日", "date-order 10月22日-20日"],
  ["a row's total in a form", "015-luting-xxgk-2022-table", "236", "263", "form-identity 263"],
  ["a column that is the sum of two", "019-wanglan-ssj-2021-result", "49", "47", "form-identity 54"],
];

describe.skipIf(!hasGold)("one figure changed in a copy", () => {
  test.each(planted)("%s is asked about", (_, name, from, to, expected) => {
    const reading = plant(readGold(name), from, to);
    const found = ask(reading).filter((one) => known[name]?.includes(one) !== true);
    expect(found).toContain(expected);
  });

  test("the question names what is printed and what would fit, and accuses nobody", () => {
    const reading = plant(readGold("006-chenghu-zhezi-2021q1-spaces"), "55.9%", "56.9%");
    expect(checkReading(reading).map((one) => sayFinding(one))).toEqual([
      "52个占93个应为55.9%，文中写56.9%。请问所占的总数是否另有口径，或者有一个数写错？",
    ]);
  });
});
