// What counts as a numeral in a text, and which names are figures in disguise.
import { describe, expect, test } from "vitest";
import { isFigureName, numeralPattern } from "./numeral.ts";

describe("a name that is a figure (数字不能当作专名)", () => {
  test.each([
    "2021",
    "2021年",
    "２０２１年",
    "98.77",
    "98.77%",
    "１００％",
    "1,938项",
    "183",
    "3‰",
    "1.2万",
    "50万元",
    "140余人",
    "140多人",
    "4起",
    "一",
    "二",
    "十",
    "十二",
    "二十",
    "一百零四",
    "二〇二一",
    "二〇二一年",
    "三万五",
    "千万",
    "百万",
    "四千余万",
    "四千余万条",
    "百分之九十",
    "百分之98.5",
    "三分之二",
    "半",
    "一半",
    "半年",
    "九成",
    "两项",
    "两项次",
    "八次",
    "第一",
    "第二批",
    "第三",
    "一季度",
    "第一季度",
    "上半年",
    "下半年",
    "五个",
    "五个工作日",
    "20个工作日",
    "3个月",
    "12个百分点",
    "约三百户",
    "近五年",
    "数百家",
    "几十家",
    "16.5平方公里",
    "一期",
    "万元",
    "３项",
    " 3 项 ",
    "两倍",
  ])("%s is refused", (name) => {
    expect(isFigureName(name)).toBe(true);
  });

  test.each([
    "一网通办",
    "三率",
    "一般公共预算",
    "无一",
    "统一",
    "2021金融街论坛",
    "十四五",
    "十三五规划",
    "一刻钟",
    "万一",
    "双随机、一公开",
    "一体化",
    "第三方",
    "第一书记",
    "第一时间",
    "进一步",
    "三定",
    "三农",
    "千家万户",
    "百姓",
    "一把手",
    "四套班子",
    "唯一",
    "两区",
    "七有五性",
    "京津冀",
    "千人计划",
    "一件事",
    "最多跑一次",
    "PM2.5",
    "",
  ])("%s is a name", (name) => {
    expect(isFigureName(name)).toBe(false);
  });

  test("a hotline's bare number is a figure, its full name is not", () => {
    expect(isFigureName("12345")).toBe(true);
    expect(isFigureName("12345市民服务热线")).toBe(false);
  });
});

describe("finding numerals (文中数字)", () => {
  const found = (text: string): readonly string[] => [...text.matchAll(numeralPattern)].map(([numeral]) => numeral);

  test.each([
    ["响应率98.77%，共1,938项", ["98.77%", "1,938"]],
    ["四千余万条，百分之九十", ["四千余万", "百分之九十"]],
    ["完成率１００％", ["１００％"]],
    ["统一部署，第②项", ["一", "②"]],
    ["8月16日至17日，8:30", ["8", "16", "17", "8:30"]],
    ["140余人、1.5万人", ["140余", "1.5万"]],
    ["2021年，5个", ["2021", "5"]],
    ["没有数字", []],
  ] as const)("in %s", (text, numerals) => {
    expect(found(text)).toEqual(numerals);
  });

  test("no digit of any script escapes", () => {
    for (const digit of ["5", "５", "〇", "②", "½", "Ⅳ", "二", "半", "两", "٣"]) expect(found(`甲${digit}乙`)).toEqual([digit]);
  });
});
