// What is written is read back as the same figures: any value, every format, in any sentence; and what is not is refused.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderLine } from "../../test/rendered-item.ts";
import { count, latest, mean, milestone, rank, share } from "../../test/statement-fixture.ts";
import type { Comparison } from "../claim/claim.ts";
import type { Metric } from "../metric/metric.ts";
import { readBack, type ReadBack } from "./read-back.ts";

const growth = share("growth");
const others: readonly Metric[] = [growth, latest("last-day"), count("tasks", "项")];

async function read(body: string, metric: Metric, value: string): Promise<{ readonly said: boolean; readonly back: ReadBack }> {
  const values = { figure: value, growth: "12.5", "last-day": "2021-11-30", tasks: "183" };
  const { unfit, statement } = await renderLine(body, values, [metric, ...others]);
  const [item] = statement.items;
  if (!item) throw new Error("no item");
  // What may not be said for another reason (not entailed) is not asked for.
  const entailed = statement.problems.every(({ code }) => code !== "statement.not-entailed");
  if (unfit.length === 0 && entailed) expect(statement.problems).toEqual([]);
  return { said: unfit.length === 0 && entailed, back: readBack(item.segments, item.names) };
}

/** Sentences that figures stand in, and what each says around `{figure}`: the period and the comparison that are read with it. */
const none = { period: null, comparison: null };
const carriers: readonly (readonly [string, { readonly period: string | null; readonly comparison: Partial<Comparison> | null }])[] = [
  ["全年完成{figure}。", { ...none, period: "全年" }],
  ["{period}全区共有{figure}，均已办结。", { ...none, period: "2021年" }],
  ["{period 2021-01..2021-11}，办理{figure}，其中{tasks}已办结。", { ...none, period: "2021年1—11月" }],
  ["{period 2021-Q1}办结{figure}。", { ...none, period: "2021年第一季度" }],
  ["截至{last-day}，已达{figure}。", { ...none, period: "截至2021年11月30日" }],
  ["共{figure}（含{growth}）；其余不计{tasks}。", none],
  ["总量为{figure}，较去年增加{growth}。", { period: null, comparison: { base: "去年", change: "+12.50%" } }],
  ["总量{figure}，同比增长{growth}。", { period: null, comparison: { base: "去年同期", change: "+12.50%" } }],
  ["{period 2021-H1}建成{tasks}，比上年增加{figure}。", { period: "2021年上半年", comparison: { base: "上年" } }],
  ["全年较上年减少{figure}。", { period: "全年", comparison: { base: "上年" } }],
  ["同比减少{figure}，办结率{growth}。", { period: null, comparison: { base: "去年同期" } }],
];

const digits = fc
  .tuple(fc.oneof(fc.nat(30), fc.nat(10_000), fc.nat(10 ** 9)), fc.integer({ min: 0, max: 4 }))
  .map(([number, places]) => (number / 10 ** places).toFixed(places));
const units =
  "个 件 项 家 次 人 天 吨 分 条 户 间 起 枚 台 名 位 种 期 批次 批 户次 平方米 小时 卷 个季度 份 场 所 项次 人次 分钟 秒 万人 工作日 个工作日 处 吨/平方公里·月 微克/立方米 倍 元 千元 万元 亿元 万条 ‰ 个百分点";
const metrics = fc.oneof(
  fc
    .tuple(fc.constantFrom(...units.split(" ")), fc.integer({ min: 0, max: 3 }), fc.boolean())
    .map(([unit, scale, isMean]) => (isMean ? mean : count)("figure", unit, scale)),
  fc.integer({ min: 0, max: 4 }).map((scale) => share("figure", scale)),
);
const formats = fc.constantFrom(
  ...["", "| about", "| chinese", "| ordinal", "| tenths", "| as 名", "| as 户", "| in 万元", "| in 亿元", "| in 万条", "| in 万人"],
  ...[
    "| over 10",
    "| over 100",
    "| over 1000",
    "| over 10 chinese",
    "| over 100 chinese",
    "| over 10000 chinese",
    "| over 10000000 chinese",
  ],
  ...["| over 1 in 万元", "| over 10 in 万元", "| over 100 in 万条 chinese", "| about in 万元", "| about chinese", "| about tenths"],
);

describe("whatever the value", () => {
  test("a number in every format and sentence reads back as itself, with the period and the comparison of its sentence", async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(metrics, digits, formats, fc.constantFrom(...carriers), async (metric, value, format, [sentence, around]) => {
        const result = await read(sentence.replace("{figure}", `{figure ${format}}`), metric, value);
        if (!result.said) return;
        said += 1;
        const { figures, unbound } = result.back;
        expect(unbound).toEqual([]);
        expect(figures.flatMap(({ differences }) => differences)).toEqual([]);
        const own = figures.find(({ figure }) => figure.metric === metric.id);
        // A batch has no period, and readers tell no growth of a multiple.
        if (own?.claim?.kind === "ordinal") return;
        expect(own?.claim).toMatchObject(own?.claim?.kind === "ratio" ? { period: around.period } : around);
      }),
      { numRuns: 2000 },
    );
    expect(said).toBeGreaterThan(200);
  });

  test("a rank, with and without its word", async () => {
    const ranks = fc.constantFrom("", "| as 名", "| as 位", "| ordinal");
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        ranks,
        fc.constantFrom("全市排名", "综合成绩位列全市", "排在全区"),
        async (place, format, lead) => {
          const { back } = await read(`全年${lead}{figure ${format}}，办结{tasks}。`, rank("figure"), String(place));
          expect(back.figures.flatMap(({ differences }) => differences)).toEqual([]);
          expect(back.figures[0]?.claim).toMatchObject({ value: place, period: "全年" });
        },
      ),
      { numRuns: 100 },
    );
  });

  test("a day, full and without its year", async () => {
    const days = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(
        days,
        fc.constantFrom("", "| month-day"),
        fc.constantFrom("于{}印发。", "项目于{}开工，完成{tasks}。", "规划{}获批。"),
        async (day, format, sentence) => {
          const { back } = await read(sentence.replace("{}", `{figure ${format}}`), milestone("figure"), day);
          expect(back.figures.flatMap(({ differences }) => differences)).toEqual([]);
          expect(back.figures[0]?.claim).toMatchObject({ kind: "date", value: format === "" ? day : `-${day.slice(4)}` });
          expect(back.unbound).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
