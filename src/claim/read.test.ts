import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "../document/document.ts";
import type { Claim } from "./claim.ts";
import { readClaims } from "./read.ts";

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  ...{ start: 0, end: text.length, role: "text", cell: null, columnHead: null, rowHead: null },
  ...more,
});

/** A claim in one line: what is written, its value and unit, and only what is said besides. */
function told({ text, value, unit, kind, comparator, approx, hedge, period, comparison, moreComparisons, qualifier }: Claim): string {
  const against = [...(comparison ? [comparison] : []), ...moreComparisons].map(({ base, change }) => `{${base ?? ""} ${change ?? ""}}`);
  const said = [
    `${text} = ${JSON.stringify(value)}${unit ?? ""}`,
    kind,
    ...(comparator === "=" ? [] : [comparator]),
    ...(approx && comparator !== "~" ? ["approx"] : []),
    ...(hedge === null ? [] : [`hedge ${hedge}`]),
    ...(period === null ? [] : [`@${period}`]),
    ...against,
    ...(qualifier ? ["qualifier"] : []),
  ];
  return said.join(" ");
}

const read = (text: string, more?: Partial<Passage>): readonly string[] => readClaims({ text }, [passage(text, more)]).map(told);
type Case = readonly [string, string, readonly string[], Partial<Passage>?];
const rules = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    for (const [rule, text, expected, more] of cases)
      test(rule, () => {
        expect(read(text, more)).toEqual(expected);
      });
  });
};

rules("numbers", [
  ["thousands and decimals are one number", "新增27,418人", ["27,418人 = 27418人 count"]],
  ["full-width digits are digits", "书店１５家", ["１５家 = 15家 count"]],
  ["余 inside a Chinese number is about", "提供四千余万条共享数据", ["四千余万条 = 40000000条 count ~"]],
  ["万余 behind digits is about", "巡河1.2万余人次", ["1.2万余人次 = 12000人次 count ~"]],
  ["mixed powers add up", "投资3亿5000万元", ["3亿5000万元 = 350000000元 amount"]],
  ["a last digit behind a power counts tenths of it", "惠及三万五千人", ["三万五千人 = 35000人 count"]],
  ["千瓦 is a unit, no power of ten", "装机150万千瓦", ["150万千瓦 = 1500000千瓦 measure"]],
  ["a figure broken by the layout is one", "面积18640平\n方米", ["18640平\n方米 = 18640平方米 measure"]],
  ["上百 is a floor, about", "走访上百家企业", ["上百家 = 100家 count >= approx"]],
  ["百余 needs its suffix", "诉求百余条", ["百余条 = 100条 count ~"]],
  ["数十 tells no number", "走访数十家企业", []],
  ["一次 and 一批 count nothing", "一次性完成一批项目", []],
]);

rules("parts of a whole", [
  ["成 is ten per cent", "九成三按期办结", ["九成三 = 93% percent"]],
  ["成立 is no tenth", "新三成立", []],
  ["分之 divides", "线下占四分之三", ["四分之三 = 0.75 ratio"]],
  ["百分之 is a percentage", "达到百分之九十五", ["百分之九十五 = 95% percent"]],
  ["一半 is fifty", "民间投资占近一半", ["一半 = 50% percent ~"]],
  ["半 behind a unit is half of it", "是年初的7倍半", ["7倍半 = 7.5倍 ratio {年初 7.5倍}"]],
  ["a ratio keeps its parts", "比例为1:13.2", ["1:13.2 = [1,13.2] ratio"]],
  ["a time of day is no ratio", "9:30开始", []],
  ["a range is a list", "增长8%—10%", ["8%—10% = [8,10]% percent { +8%—10%}"]],
  ["两位数 is ten or more", "保持两位数增长", ["两位数 = 10% percent >= { +10%}"]],
]);

rules("units", [
  ["名 of people is 人", "嘉宾140名", ["140名 = 140人 count"]],
  ["money is told in 元", "合同总额7486万元", ["7486万元 = 74860000元 amount"]],
  ["a quotient is a measure", "降尘5.1吨/平方公里·月", ["5.1吨/平方公里·月 = 5.1吨/平方公里·月 measure"]],
  ["a second measure word belongs to the unit", "器具1.5万套（件）", ["1.5万套（件） = 15000套(件) count"]],
  ["minutes and seconds are seconds", "用时7分12秒", ["7分12秒 = 432秒 duration"]],
  [
    "figures in a row share the last unit",
    "浓度分别为68和39微克/立方米",
    ["68 = 68微克/立方米 measure", "39微克/立方米 = 39微克/立方米 measure"],
  ],
  ["a shared unit shares its power", "支出7.82和4.4亿元", ["7.82 = 782000000元 amount", "4.4亿元 = 440000000元 amount"]],
  ["averages are measures", "人均14.6次、日均41件", ["14.6次 = 14.6次 measure", "41件 = 41件 measure"]],
  ["路 and 号 make names", "308路、枫桥路26号", []],
]);

rules("names are no figures", [
  ["titles", "《2019-2021年事项目录》和《计划100条》", []],
  ["quoted names with Chinese numerals", "“双随机、一公开”和“五大行动”", []],
  ["a quoted standard says which one is meant", "“15分钟健身圈”覆盖", ["15分钟 = 15分钟 duration qualifier"]],
  ["hotlines, codes, formulas and telephones", "12345、PM2.5、3+2、7×24小时、010-60330118", []],
  ["plans and meetings", "十四五规划、第31次会议、第二医院、三年行动计划", []],
  ["ages define a group", "65岁以上老人20余万人", ["65岁以上 = 65岁 measure >= qualifier", "20余万人 = 200000人 count ~"]],
  ["an item's number at the start", "1.4个乡镇完成", ["4个 = 4个 count"]],
]);

rules("comparators", [
  [
    "约, 近 and 左右 are about",
    "约1900吨、近32万次、20%左右",
    ["1900吨 = 1900吨 measure ~", "32万次 = 320000次 count ~", "20%左右 = 20% percent ~"],
  ],
  ["签约 is not about", "签约641户", ["641户 = 641户 count"]],
  ["通过 is not above", "通过36家", ["36家 = 36家 count"]],
  ["floors and ceilings", "不少于12家，不超过3%", ["12家 = 12家 count >=", "3% = 3% percent <="]],
  ["above and below", "逾2400户，不足300件", ["2400户 = 2400户 count >", "300件 = 300件 count <"]],
  ["以内 behind", "15个工作日以内办结", ["15个工作日以内 = 15个工作日 duration <="]],
  ["内部 is no ceiling", "3个内部通道", ["3个 = 3个 count"]],
  ["达到 is reached in a fulfilment", "覆盖率达到90%", ["90% = 90% percent"]],
  ["达到 is a floor in a target", "覆盖率达到90%", ["90% = 90% percent >="], { role: "target" }],
  ["in prose a target says so", "力争覆盖率达到90%", ["90% = 90% percent >= hedge 力争"]],
  ["超 behind a level is by how much", "完成2275户，超75户", ["2275户 = 2275户 count", "75户 = 75户 count"]],
  ["不到 stands before the whole", "不到预算的四成", ["四成 = 40% percent <"]],
]);

rules("hedges", [
  [
    "govern the figures of their clause",
    "余下25.5公里预计11月底前通水",
    ["25.5公里 = 25.5公里 measure hedge 预计", '11月底前 = "--11-30" date <= hedge 预计'],
  ],
  [
    "and a bare figure before it",
    "第一批4项，预计10月底前交账",
    ["第一批 = 1批 ordinal", "4项 = 4项 count hedge 预计", '10月底前 = "--10-31" date <= hedge 预计'],
  ],
  ["a plan as a noun is none", "执法检查计划完成率100.99%", ["100.99% = 100.99% percent"]],
  ["a plan as a verb is one", "计划新建3所", ["3所 = 3所 count hedge 计划"]],
  ["a verdict behind the only figure", "指数大于等于41.1。预计可完成。", ["41.1 = 41.1 measure >= hedge 预计可完成"]],
]);

rules("times", [
  [
    "govern the rest of the sentence",
    "截至11月末，办理17件，面积20亩；另有3户。共5件",
    ["17件 = 17件 count @截至11月末", "20亩 = 20亩 measure @截至11月末", "3户 = 3户 count @截至11月末", "5件 = 5件 count"],
  ],
  ["in the middle of a clause, only that clause", "已完成年内13个站点，另建5座", ["13个 = 13个 count @年内", "5座 = 5座 count"]],
  ["what is compared with is no period", "较2020年减少7%", ["7% = 7% percent {2020年 -7%}"]],
  ["nor is the plan's year", "占全年任务的76.7%", ["76.7% = 76.7% percent"]],
  ["the day of an event is a date", "10月20日-22日成功举办", ['10月20日-22日 = "--10-20/--10-22" date']],
  ["a month before its verb is a date", "其余2021年9月投用", ['2021年9月 = "2021-09" date']],
  ["a deadline is a ceiling", "2022年1月底前完成", ['2022年1月底前 = "2022-01-31" date <=']],
  ["the window of a report is neither", "自2021年1月1日起至12月31日止", []],
  ["the field of a ranking has none", "1-10月在16个区中位列第三", ["16个 = 16个 count", "第三 = 3名 rank @1-10月 {全市 }"]],
]);

rules("comparisons", [
  [
    "stand on the level and on the change",
    "受理2.14万件，环比上升6.3%、同比下降11.9%",
    [
      "2.14万件 = 21400件 count {上月 +6.3%} {去年同期 -11.9%}",
      "6.3% = 6.3% percent {上月 +6.3%}",
      "11.9% = 11.9% percent {去年同期 -11.9%}",
    ],
  ],
  [
    "points change a percentage",
    "满意率92.4%，较上半年提升1.7个百分点",
    ["92.4% = 92.4% percent {上半年 +1.7个百分点}", "1.7个百分点 = 1.7个百分点 percent {上半年 +1.7个百分点}"],
  ],
  [
    "against a place",
    "失业率4.4%，比全国低0.7个百分点",
    ["4.4% = 4.4% percent {全国 -0.7个百分点}", "0.7个百分点 = 0.7个百分点 percent {全国 -0.7个百分点}"],
  ],
  ["level with a place", "空气重污染8天，与全市持平", ["8天 = 8天 duration {全市 持平}"]],
  [
    "a multiple of another time",
    "拆除98.4万平方米，是去年同期的2.3倍",
    ["98.4万平方米 = 984000平方米 measure {去年同期 2.3倍}", "2.3倍 = 2.3倍 ratio {去年同期 2.3倍}"],
  ],
  ["a multiple of the plan is none", "退出33家，为年度任务的1.65倍", ["33家 = 33家 count", "1.65倍 = 1.65倍 ratio"]],
  ["doubling", "客流量较改造前翻了一番", ["一番 = 1番 ratio {改造前 +1番}"]],
  [
    "from one level to another",
    "由20个工作日压减至15个工作日以内",
    ["20个工作日 = 20个工作日 duration", "15个工作日以内 = 15个工作日 duration <= {20个工作日 }"],
  ],
  [
    "each at its own place",
    "PM10和PM2.5为68、33微克/立方米，分别下降5.7%和7.9%",
    [
      "68 = 68微克/立方米 measure { -5.7%}",
      "33微克/立方米 = 33微克/立方米 measure { -7.9%}",
      "5.7% = 5.7% percent { -5.7%}",
      "7.9% = 7.9% percent { -7.9%}",
    ],
  ],
  [
    "a level in parentheses is not changed",
    "办理17件（含结转2件），比上年少5件",
    ["17件 = 17件 count {上年 -5件}", "2件 = 2件 count", "5件 = 5件 count {上年 -5件}"],
  ],
  ["a sign of its own", "一季度-7.8%", ["-7.8% = -7.8% percent @一季度 { -7.8%}"]],
  ["quicker is less time", "平均7.5天，比上年快3天", ["7.5天 = 7.5天 duration {上年 -3天}", "3天 = 3天 duration {上年 -3天}"]],
  ["beyond the goal is none", "超额25%完成", ["25% = 25% percent"]],
]);

rules("ranks", [
  ["a bare ordinal where a ranking is told", "综合成绩全市排名第一", ["第一 = 1名 rank {全市 }"]],
  ["and none elsewhere", "坚持质量第一的理念", []],
  ["the first places", "位列功能拓展区前两名", ["两名 = 2名 rank <= {功能拓展区 }"]],
  ["by how many places", "居全省第9位，较上月前移1位", ["第9位 = 9位 rank {全省 } {上月 +1位}", "1位 = 1位 rank {上月 +1位}"]],
]);

describe("cells of tables", () => {
  const cell = { table: 0, row: 1, column: 2 };
  test("a bare number takes the unit of its column's head", () => {
    expect(read("1206", { cell, columnHead: "受理量（件）" })).toEqual(["1206 = 1206件 count"]);
    expect(read("318.472", { cell, columnHead: "本年收费金额（单位：万元）" })).toEqual(["318.472 = 3184720元 amount"]);
    expect(read("2", { cell, columnHead: "名次" })).toEqual(["2 = 2名 rank"]);
  });
  test("or that of the target beside it", () => {
    const text = "新增2000张床位\n2164";
    const passages = [
      passage(text, { end: 9, role: "target", cell: { ...cell, column: 1 } }),
      passage(text, { start: 10, role: "fulfilment", cell }),
    ];
    expect(readClaims({ text }, passages).map(told)).toEqual(["2000张 = 2000张 count", "2164 = 2164张 count"]);
  });
  test("numbers on lines of their own take the units of the target one by one", () => {
    const text = "新增2000张床位，培训30人\n2164\n31";
    const passages = [
      passage(text, { end: 15, role: "target", cell: { ...cell, column: 1 } }),
      passage(text, { start: 16, role: "fulfilment", cell }),
    ];
    const read = readClaims({ text, format: "word" }, passages).slice(2);
    expect(read.map(told)).toEqual(["2164 = 2164张 count", "31 = 31人 count"]);
  });
  test("a column of changes tells changes", () => {
    expect(read("-3.2", { cell, columnHead: "环比(%)" })).toEqual(["-3.2 = -3.2% percent {上月 -3.2%}"]);
  });
  test("a column of a year gives its time", () => {
    expect(read("71,530", { cell, columnHead: "2022年", rowHead: "支出（万元）" })).toEqual(["71,530 = 715300000元 amount @2022年"]);
  });
});

describe("any text", () => {
  const scraps = fc.constantFrom(
    ..."0 1 9 12 3.5 % ‰ 个 万 亿 元 人 百 千 十 三 一 半 成 倍 番 余 多 约 近 超 第 年 月 日 至 - — / : （ ） ( ) “ ” 《 》 ， 。 ； 、 ： 同比 环比 较 比 与 持平 增长 下降 提高 全年 截至 目前 2021年 1-11月 预计 计划 达到 不低于 以内 左右 前 分之 个百分点 排名 全市 \n".split(
      " ",
    ),
    " ",
  );
  test("gives figures in order, each a substring, without an error", () => {
    fc.assert(
      fc.property(
        fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join("")),
        (text) => {
          const claims = readClaims({ text }, [passage(text)]);
          for (const [index, claim] of claims.entries()) {
            expect(text.slice(claim.start, claim.start + claim.text.length)).toBe(claim.text);
            expect(claim.start).toBeGreaterThanOrEqual(index === 0 ? 0 : (claims[index - 1]?.start ?? 0));
            expect(Number.isNaN(claim.value)).toBe(false);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a line break in a cell", () => {
  const text = "已建立备案机制，于2021年3月19日\n检查季度数≥4个季度，完成率100%\n口径不变，共6\n个";
  const cell = { table: 0, row: 1, column: 2 };
  const readAs = (format: "word" | "html" | "pdf" | "text"): readonly string[] =>
    readClaims({ text, format }, [passage(text, { cell, role: "fulfilment" })]).map(told);
  test.each(["word", "html"] as const)("ends the sentence in %s, where the writer made it: no time and no unit comes over it", (format) => {
    expect(readAs(format)).toEqual(['2021年3月19日 = "2021-03-19" date', "4个季度 = 4个季度 duration >=", "100% = 100% percent"]);
  });
  test.each(["text", "pdf"] as const)("is nothing in %s, where the layout may have made it", (format) => {
    expect(readAs(format).at(-1)).toBe("6\n个 = 6个 count");
  });
});

test("a bullet begins a line of its writer's in any format", () => {
  const text = "✓达到备案机制，实际2021年3月19日\n✓达到检查季度数≥4个季度";
  expect(read(text)).toEqual(['2021年3月19日 = "2021-03-19" date', "4个季度 = 4个季度 duration >="]);
});

test("what is no later than a day has it as a deadline", () => {
  expect(read("年报发布≤2021年3月31日")).toEqual(['2021年3月31日 = "2021-03-31" date <=']);
  expect(read("工程不晚于10月底开工")).toEqual(['10月底 = "--10-31" date <=']);
});
