// What stands around a claim (上下文): whose figure it is, parts of a whole, changes since the month before, and metrics beside the table's.
import { describe, expect, test } from "vitest";
import type { Passage } from "../document/document.ts";
import type { MetricId, OrganisationId } from "../vocabulary/id.ts";
import { q } from "../vocabulary/quantity.ts";
import { judgeAround } from "./around.ts";
import { namingOf } from "./beside.ts";
import { bindClaims, type Candidate } from "./bind.ts";
import { readClaims } from "./read.ts";
import { judgeColumns, judgeQuotedTargets } from "./same-column.ts";
import { judgeNamed, judgeOf, type Office } from "./sender.ts";
import { sentencesOf } from "./sentence.ts";
import { tellClaims, type Told } from "./told.ts";
import { judgeUnsaid } from "./unsaid.ts";
import { leaveClaim, type Ask, type Judged } from "./verdict.ts";

const candidateOf = (metric: string, label: string, unit: string, more: Partial<Candidate> = {}): Candidate => ({
  metric: metric as MetricId,
  part: "value",
  criterion: null,
  task: 8,
  period: "2021",
  organisation: "district" as OrganisationId,
  unit,
  kind: unit === "%" ? "percent" : "count",
  label,
  definition: "",
  near: "",
  sentence: "",
  change: false,
  exact: "",
  target: null,
  ...more,
});
const hazards = candidateOf("hazards", "挂账隐患项数", "项");
const rate = candidateOf("rate", "全程网办率", "%");
const tons = candidateOf("tons", "氮氧化物减排量", "吨", { kind: "measure" });

/** The ledgers: metric, organisation and period to a value; the year is cut at October. */
const ledgers: Readonly<Record<string, string>> = {
  "hazards district 2021": "1603",
  "hazards district 2021-01..2021-10": "1603",
  "hazards district 2021-01..2021-09": "1453",
  "hazards district 2021-H1": "917",
  "hazards district 2021-Q3": "536",
  "hazards district 2021-10": "150",
  "hazards fire 2021": "56",
  "rate district 2021": "85.51",
  "rate district 2021-01..2021-10": "85.51",
  "rate district 2021-01..2021-09": "84.07",
  "tons district 2021": "32.56",
  "made district 2021": "139",
  "due district 2021": "141",
  "scenes district 2021": "79",
};
const ask: Ask = ({ metric, organisation, unit }, period) => {
  const value = ledgers[`${metric} ${organisation} ${period}`];
  return Promise.resolve(
    value === undefined
      ? { found: false, why: "no-rows" }
      : { found: true, exact: q(value), text: `${value}${unit ?? ""}`, expected: false, of: null, rows: 1 },
  );
};

const offices: readonly Office[] = [{ id: "fire" as OrganisationId, names: ["消防支队"] }];

function tell(text: string): readonly Told[] {
  const passages: readonly Passage[] = [{ start: 0, end: text.length, role: "fulfilment", cell: null, columnHead: null, rowHead: null }];
  const document = { name: "", format: "text", text, blocks: [], sources: [] } as const;
  const reading = { document, passages, rows: [], claims: readClaims({ text }, passages) };
  const told = tellClaims(reading, sentencesOf(reading), { tasks: [], year: "2021", month: "2021-10", period: null, others: ["朝阳区"] });
  return told.map((one) => ({ ...one, task: 8 }));
}

async function judge(
  text: string,
  office: string | null = null,
  beside: readonly Candidate[] = [],
  leads: readonly number[] = [],
): Promise<readonly string[]> {
  const sender = { organisation: office as OrganisationId | null, tasks: new Set([8]), leads: new Set(leads) };
  const told = tell(text);
  const candidates = [hazards, rate];
  const claims: Judged[] = [];
  for (const [i, binding] of bindClaims(told, candidates).entries()) {
    const one = told[i];
    if (!one) continue;
    const judged = binding ? await judgeOf(one, binding.candidate, sender, ask) : leaveClaim(one, { code: "not-bound" });
    claims.push(binding ? await judgeNamed(one, judged, binding.candidate, offices, ask) : judged);
  }
  await judgeAround({ told, claims, candidates, beside, sides: [], targets: [], sender, offices, month: "2021-10" }, ask);
  return claims.map(({ claim, verdict, found }) => `${claim.text} ${verdict}${verdict === "contradicts" ? ` ${found ?? ""}` : ""}`);
}

describe("whose figure it is", () => {
  test("the office's own, where the district's is another and the ledgers have its own", async () => {
    expect(await judge("挂账隐患项数56项。", "fire")).toEqual(["56项 agrees"]);
    expect(await judge("挂账隐患项数56项。")).toEqual(["56项 contradicts 1603项"]);
    expect(await judge("挂账隐患项数57项。", "fire")).toEqual(["57项 contradicts 1603项"]);
  });
  test("that of the office right before it: true of it, or nothing against the district's", async () => {
    expect(await judge("其中消防支队挂账隐患项数56项。")).toEqual(["56项 agrees"]);
    expect(await judge("其中消防支队挂账隐患项数66项。")).toEqual(["66项 not-computable"]);
    expect(await judge("消防支队参加检查。挂账隐患项数66项。")).toEqual(["66项 contradicts 1603项"]);
  });
  test("the district's, of who leads the task, but where it says that it is its own", async () => {
    expect(await judge("挂账隐患项数56项。", "fire", [], [8])).toEqual(["56项 contradicts 1603项"]);
    expect(await judge("我局挂账隐患项数56项。", "fire", [], [8])).toEqual(["56项 agrees"]);
  });
});

describe("what stands beside a figure that agrees", () => {
  test("is the same of the time that it says", async () => {
    expect(await judge("挂账隐患项数1603项，上半年917项、三季度536项、10月150项。")).toEqual([
      "1603项 agrees",
      "917项 agrees",
      "536项 agrees",
      "150项 agrees",
    ]);
  });
  test("or how much it has changed since the month before", async () => {
    expect(await judge("挂账隐患项数1603项，较上月增加150项。")).toEqual(["1603项 agrees", "150项 agrees"]);
    expect(await judge("全程网办率85.51%，比9月底提高1.44个百分点。")).toEqual(["85.51% agrees", "1.44个百分点 agrees"]);
  });
  test("and is asked about where the text names that month and the ledgers say otherwise, else left open", async () => {
    expect(await judge("挂账隐患项数1603项，较上月增加160项。")).toEqual(["1603项 agrees", "160项 contradicts 150项"]);
    expect(await judge("挂账隐患项数1603项，较去年同期增加160项。")).toEqual(["1603项 agrees", "160项 not-computable"]);
    expect(await judge("挂账隐患项数1603项，其中消防领域增加160项。")).toEqual(["1603项 agrees", "160项 not-computable"]);
  });
});

describe("where several figures agree", () => {
  test("a change of any of them is true, and one of none is left open: it may be of another", async () => {
    const text = (change: string): string => `挂账隐患项数1603项，全程网办率85.51%，比9月底提高${change}。`;
    expect((await judge(text("1.44个百分点"))).at(-1)).toBe("1.44个百分点 agrees");
    expect((await judge(text("1.54个百分点"))).at(-1)).toBe("1.54个百分点 not-computable");
  });
  test("nor is what the text tells of another figure, which agrees with nothing", async () => {
    expect((await judge("在库项目50个，较9月末增加3项；挂账隐患项数1603项。"))[1]).toBe("3项 not-computable");
  });
  test("of one metric, what the whole has grown by is not held against a part", async () => {
    expect((await judge("挂账隐患项数1603项，上半年917项、三季度536项、10月150项，较9月底净增150项。")).at(-1)).toBe("150项 agrees");
    expect((await judge("挂账隐患项数1603项，上半年917项、三季度536项、10月150项，较9月底净增170项。")).at(-1)).toBe(
      "170项 contradicts 150项",
    );
  });
});

describe("a metric beside the table's", () => {
  test("bears out what its name and value say, and is asked about where they differ by a slip of the pen", async () => {
    expect(await judge("氮氧化物减排量32.56吨。", null, [tons])).toEqual(["32.56吨 agrees"]);
    expect(await judge("治理氮氧化物等污染物减排41.7吨。", null, [tons])).toEqual(["41.7吨 not-computable"]);
    expect(await judge("氮氧化物减排了33.56吨。", null, [tons])).toEqual(["33.56吨 contradicts 32.56吨"]);
  });
  test("or is named beyond doubt, by its own words and those before it", async () => {
    const made = candidateOf("made", "已刻电子印章数", "枚");
    const due = candidateOf("due", "应刻电子印章数", "枚");
    expect(await judge("应刻电子印章141枚，已刻136枚。", null, [made, due])).toEqual(["141枚 agrees", "136枚 contradicts 139枚"]);
    expect(await judge("应刻电子印章141枚，另有废旧印章36枚。", null, [made, due])).toEqual(["141枚 agrees", "36枚 not-computable"]);
  });
});

test("of figures in a sentence the one that says what the ledgers have is the whole, and what says less is a part of it", async () => {
  expect(await judge("消防、燃气、建筑挂账隐患项数77项、49项、36项，合计1603项。")).toEqual([
    "77项 not-computable",
    "49项 not-computable",
    "36项 not-computable",
    "1603项 agrees",
  ]);
  expect(await judge("消防、燃气、建筑挂账隐患项数77项、49项、36项，合计1703项。")).toContain("77项 contradicts 1603项");
});

describe("what the ledgers know and the text does not say (应报未见)", () => {
  const made = candidateOf("made", "已刻电子印章数", "枚");
  const scenes = candidateOf("scenes", "区块链应用场景数", "个");
  const judgeOpen = async (text: string): Promise<readonly string[]> => {
    const told = tell(text);
    const claims: Judged[] = told.map((one) => leaveClaim(one, { code: "not-bound" }));
    const sender = { organisation: null, tasks: new Set([8]), leads: new Set<number>() };
    const around = {
      told,
      claims,
      candidates: [hazards, rate],
      beside: [made, scenes],
      sides: [],
      targets: [],
      sender,
      offices,
      month: "2021-10",
    };
    await judgeUnsaid(around, namingOf(around), ask);
    return claims.map(({ claim, verdict, found }) => `${claim.text} ${verdict} ${found ?? ""}`.trim());
  };
  test.each([
    ["digits in another order", "隐患项数报送1630项。", ["1630项 contradicts 1603项"]],
    ["two digits in another order, where they are well named", "区块链应用场景97个。", ["97个 contradicts 79个"]],
    ["and not where they are hardly named", "新场景体验活动97个。", ["97个 not-computable"]],
    ["one digit of four", "隐患项数报送1663项。", ["1663项 contradicts 1603项"]],
    ["one digit of three is another number", "已刻电子印章149枚。", ["149枚 not-computable"]],
    ["three in another order are the same number", "已刻电子印章193枚。", ["193枚 contradicts 139枚"]],
    ["the month before, told as now", "隐患项数，1至10月为1453项。", ["1453项 contradicts 1603项"]],
    ["without words of its own, by the topic", "全区挂账隐患项数，1至10月1630项。", ["1630项 contradicts 1603项"]],
    ["nothing where the text says it too", "隐患项数报送1630项，系统中1603项。", ["1630项 not-computable", "1603项 not-computable"]],
    ["nothing of another number", "隐患项数报送2871项。", ["2871项 not-computable"]],
    ["nothing of what is to be reached", "隐患项数力争达到1630项。", ["1630项 not-computable"]],
    ["nothing of what was the target", "隐患项数年度目标1630项。", ["1630项 not-computable"]],
    ["nothing of another district", "朝阳区挂账隐患项数1630项。", ["1630项 not-computable"]],
    ["nothing of a bound", "隐患项数不超过1630项。", ["1630项 not-computable"]],
  ])("%s", async (_, text, said) => {
    expect(await judgeOpen(text)).toEqual(said);
  });
});

test("what is counted otherwise behind a part is of that part", async () => {
  expect(await judge("完成现场检查，其中街道的2处，挂账隐患项数12项。")).toEqual(["2处 not-computable", "12项 not-computable"]);
  expect(await judge("9处现场检查中，2处在街道，挂账隐患项数12项。")).toEqual([
    "9处 not-computable",
    "2处 not-computable",
    "12项 not-computable",
  ]);
  expect(await judge("完成现场检查，街道的2处，挂账隐患项数12项。")).toEqual(["2处 not-computable", "12项 contradicts 1603项"]);
});

describe("what stands beside a figure in its column, or behind it as its target", () => {
  const around = (text: string, more: (one: Told, i: number) => Partial<Told> = () => ({})) => {
    const told = tell(text).map((one, i) => ({ ...one, ...more(one, i) }));
    const claims: Judged[] = told.map((one) => leaveClaim(one, { code: "not-bound" }));
    const sender = { organisation: null, tasks: new Set([8]), leads: new Set<number>() };
    const targets = [{ metric: "rate" as MetricId, text: "≥85%" }];
    return { told, claims, candidates: [hazards, rate], beside: [], sides: [], targets, sender, offices, month: "2021-10" };
  };
  test("a number whose column agrees with one metric is of that metric, for the time of its row", async () => {
    const rows = ["2021-H1", "2021-Q3", "2021-10"];
    const judgeRows = async (text: string): Promise<readonly string[]> => {
      const one = around(text, (_, i) => ({ place: "1:2", period: rows[i] ?? null }));
      for (const [i, told] of one.told.entries()) {
        const judged = await judgeOf(told, hazards, one.sender, ask);
        if (judged.verdict === "agrees") one.claims[i] = judged;
      }
      await judgeColumns(one, ask);
      return one.claims.map(({ claim, verdict, found }) => `${claim.text} ${verdict} ${found ?? ""}`.trim());
    };
    expect(await judgeRows("917项，536项，152项。")).toEqual(["917项 agrees 917项", "536项 agrees 536项", "152项 contradicts 150项"]);
    expect((await judgeRows("917项，666项，152项。")).filter((said) => said.includes("contradicts"))).toEqual([]);
  });
  test.each([
    ["another than the scheme sets", "全程网办率85.51%，高于80%的目标。", ["80% contradicts ≥85%"]],
    ["the one that it sets", "全程网办率85.51%，高于85%的目标。", []],
    ["somebody else's", "全程网办率85.51%，高于国家80%的目标。", []],
  ])("a target: %s", async (_, text, asked) => {
    const one = around(text);
    const [first] = one.told;
    if (first) one.claims[0] = await judgeOf(first, rate, one.sender, ask);
    judgeQuotedTargets(one);
    const questions = one.claims.filter(({ verdict }) => verdict === "contradicts");
    expect(questions.map(({ claim, verdict, found }) => `${claim.text} ${verdict} ${found ?? ""}`)).toEqual(asked);
  });
});
