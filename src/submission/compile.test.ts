// Compilation (合编): which contradictions are found, which text is proposed, and that the order of the replies decides neither.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Judged } from "../claim/verdict.ts";
import { readText } from "../claim/read.ts";
import type { MetricId } from "../vocabulary/id.ts";
import { compileItems, type ItemSource } from "./compile.ts";
import type { Concern, Version } from "./concern.ts";

/** The figures of a text, each with the words before it, as bound to nothing unless a metric is given. */
function claimsOf(text: string, over: Partial<Judged> = {}): readonly Judged[] {
  return readText(text).map((claim) => ({
    claim,
    task: 1,
    words:
      text
        .slice(0, claim.start)
        .split(/[，。；]/u)
        .at(-1) ?? "",
    metric: null,
    period: null,
    organisation: null,
    verdict: "not-computable",
    found: null,
    exact: null,
    reason: { code: "not-bound" },
    ...over,
  }));
}

const version = (
  entry: number | null,
  organisation: string | null,
  text: string,
  more: Partial<Version> & { over?: Partial<Judged> } = {},
): Version => ({
  entry,
  organisation: organisation === null ? null : { id: organisation, label: organisation },
  role: "lead",
  text,
  claims: claimsOf(text, more.over),
  answers: more.answers ?? [],
  opinion: more.opinion ?? null,
  earlier: more.earlier ?? null,
  last: more.last ?? null,
});
const before = (text: string, over: Partial<Judged> = {}): NonNullable<Version["last"]> => ({ text, claims: claimsOf(text, over) });
const source = (versions: readonly Version[], more: Partial<ItemSource> = {}): ItemSource => ({
  task: 1,
  taskLabel: "任务",
  item: 1,
  itemLabel: null,
  status: "described",
  versions,
  criteria: [],
  absent: [],
  hasPapers: true,
  isWritten: false,
  ...more,
});
const compile = (versions: readonly Version[], more: Partial<ItemSource> = {}, moved: string | null = "30"): readonly Concern[] =>
  compileItems([source(versions, more)], moved)[0]?.concerns ?? [];
const kinds = (concerns: readonly Concern[]): readonly string[] => concerns.map(({ kind, severity }) => `${kind} ${severity}`);

describe("what does not fit together (疑点)", () => {
  test("nothing, where one office says what nothing contradicts", () => {
    expect(compile([version(3, "甲局", "老楼加装电梯完工12部。")])).toEqual([]);
  });

  test("a figure that the ledgers contradict, with what they have", () => {
    const over: Partial<Judged> = { verdict: "contradicts", found: "11部", metric: "lifts" as MetricId };
    expect(compile([version(3, "甲局", "老楼加装电梯完工12部。", { over })])).toMatchObject([
      { kind: "against-ledger", severity: "question", entry: 3, facts: { said: "12部", found: "11部", metric: "lifts" } },
    ]);
  });

  test("in what a form objects with too, though that is no text of the item", () => {
    const over: Partial<Judged> = { verdict: "contradicts", found: "11部" };
    const objecting = version(3, "甲局", "", { opinion: before("建议补充：老楼加装电梯完工12部。", over) });
    expect(compile([objecting])).toMatchObject([{ kind: "against-ledger", entry: 3, facts: { said: "12部", found: "11部" } }]);
  });

  test("a figure that was sent otherwise before; a note where the ledgers bear out the new one", () => {
    const resent = (over: Partial<Judged>): readonly Concern[] =>
      compile([version(4, "甲局", "隐患清单挂账88项，销账率100%。", { over, earlier: before("隐患清单挂账80项，销账率100%。") })]);
    expect(resent({})).toMatchObject([{ kind: "resent", severity: "question", entry: 4, facts: { said: "88项", was: "80项" } }]);
    expect(kinds(resent({ verdict: "agrees" }))).toEqual(["resent note"]);
  });

  describe("what is told as reached, where the ledgers have not reached it", () => {
    const criteria = [{ metric: "expenditure", label: "一般公共预算支出完成率", target: "≥100%", found: "99.73%", isMet: false }];
    const of = (text: string, more: Partial<Judged> = {}) =>
      kinds(compile([version(3, "甲局", text, { over: { verdict: "agrees", ...more } })], { criteria }));
    test("by its name", () => {
      expect(of("一般公共预算支出已全部完成。")).toEqual(["said-done question"]);
      expect(compile([version(3, "甲局", "一般公共预算支出已全部完成。")], { criteria })).toMatchObject([
        { facts: { said: "一般公共预算支出已全部完成", metric: "一般公共预算支出完成率", target: "≥100%", found: "99.73%" } },
      ]);
    });
    test("right behind its own figure, and not behind another's", () => {
      const metric = "expenditure" as MetricId;
      expect(of("支出完成率99.73%，圆满完成年度计划。", { metric })).toEqual(["said-done question"]);
      expect(of("开工率99.73%，圆满完成年度计划。")).toEqual([]);
    });
    test("by how its name ends, or by what its sentence says before", () => {
      const ofLabel = (label: string, text: string) =>
        kinds(compile([version(3, "甲局", text)], { criteria: [{ metric: "m", label, target: "≥100%", found: "97.24%", isMet: false }] }));
      expect(ofLabel("流调人员培训率", "流调队伍建成，培训率已达标。")).toContain("said-done question");
      expect(ofLabel("文件备案检查季度数", "每季度检查街道文件备案情况，四个季度检查均已完成。")).toContain("said-done question");
      expect(ofLabel("文件备案检查季度数", "每季度检查街道文件备案情况，专项培训均已完成。")).not.toContain("said-done question");
      expect(ofLabel("文件备案检查季度数", "每季度检查街道文件备案情况。检查室改造均已完成。")).not.toContain("said-done question");
    });
    test("by its name, though a figure of another stands before it", () => {
      const criteria = [
        { metric: "people", label: "流调人员在队人数", target: "≥250人", found: "254人", isMet: true },
        { metric: "trained", label: "流调人员培训率", target: "≥100%", found: "97.24%", isMet: false },
      ];
      const over: Partial<Judged> = { verdict: "agrees", metric: "people" as MetricId };
      const concerns = compile([version(3, "甲局", "流调人员队伍254人，培训率已达标。", { over })], { criteria });
      expect(concerns).toMatchObject([{ kind: "said-done", facts: { metric: "流调人员培训率" } }]);
    });
    test("of two like names the one that it says more of", () => {
      const criteria = [
        { metric: "areas", label: "结对协作主要领域数", target: "≥6个", found: "5个", isMet: false },
        { metric: "projects", label: "结对协作重点实事完成率", target: "≥100%", found: "100%", isMet: true },
      ];
      const text = "深入开展结对协作，已全面覆盖农产品销售等六个领域，结对协作重点实事均已完成。";
      expect(compile([version(3, "甲局", text)], { criteria })).toMatchObject([{ facts: { said: "已全面覆盖农产品销售等六个领域" } }]);
    });
    test("as all of as many as are asked", () => {
      const ofCount = (text: string) =>
        kinds(
          compile([version(3, "甲局", text)], {
            criteria: [
              { metric: "quarters", label: "街道文件备案检查季度数", target: "≥4个", found: "3个", isMet: false },
              { metric: "areas", label: "结对协作主要领域数", target: "≥6个", found: "3个", isMet: false },
            ],
          }),
        ).filter((kind) => kind.startsWith("said-done"));
      expect(ofCount("备案监督机制已经建立，四个季度均已开展检查。")).toEqual(["said-done question"]);
      expect(ofCount("教育医疗、产业促进、精品民宿等六个领域实现全覆盖。")).toEqual(["said-done question"]);
      expect(ofCount("前三个季度均已开展检查。")).toEqual([]);
      expect(ofCount("四个季度将均开展检查。")).toEqual([]);
      expect(ofCount("六个街道全覆盖。")).toEqual([]);
    });
    test("of all of them, where the ledgers have it of fewer", () => {
      const label = "享受支持政策的入驻金融科技企业数";
      const ofAll = (text: string, found = "5家") =>
        compile([version(3, "甲局", text)], { criteria: [{ metric: "supported", label, target: "≥1家", found, isMet: true }] });
      expect(ofAll("年内落户企业9家，均已享受“金科十条”支持政策。")).toMatchObject([
        { kind: "against-ledger", facts: { said: "9家，均已享受“金科十条”支持政策", found: "5家", metric: label } },
      ]);
      expect(ofAll("年内落户企业9家，均已享受支持政策。", "9家")).toEqual([]);
      expect(ofAll("年内落户企业9家，其中5家已享受支持政策。")).toEqual([]);
      expect(ofAll("年内落户企业9家，均已完成登记。")).toEqual([]);
    });
    test("as done, where the ledgers' text says that it is not yet", () => {
      const written = version(null, null, "低风险项目50个，全流程案例尚未形成。年内核发施工许可8项。");
      const beside = (text: string) => compile([written, version(3, "甲局", text)]).filter(({ kind }) => kind === "denied");
      expect(beside("在库50个，占24%。全流程案例已经形成。")).toMatchObject([
        { severity: "question", entry: 3, facts: { said: "全流程案例已经形成", written: "全流程案例尚未形成" } },
      ]);
      expect(beside("全流程案例尚在编写，预计11月形成。")).toEqual([]);
      expect(beside("工作机制已经形成。")).toEqual([]);
      expect(beside("全流程案例已经报送。")).toEqual([]);
    });
    test("but not what is still to come, nor another thing that is done, nor what is reached", () => {
      expect(of("一般公共预算支出预计年底全部完成。")).toEqual([]);
      expect(of("一般公共预算支出尚未全部完成。")).toEqual([]);
      expect(of("决算公开工作已全部完成。")).toEqual([]);
      expect(kinds(compile([version(3, "甲局", "一般公共预算支出已全部完成。", { over: { verdict: "agrees" } })]))).toEqual([]);
    });
  });

  test("as reached, where the ledgers' text has it begun, of the same thing", () => {
    const ledgers = version(null, null, "甲街道社区卫生服务中心于年内开工。《某某试点》材料已送市里，参加市级评审。");
    const told = (text: string): readonly string[] => kinds(compile([ledgers, version(3, "甲局", text)]));
    expect(told("甲街道社区卫生服务中心已建成并投入使用。")).toEqual(["denied question"]);
    expect(told("《某某试点》由甲局报送，现已获评市级示范项目。")).toEqual(["denied question"]);
    expect(told("乙路社区卫生服务中心已建成。")).toEqual([]);
    expect(told("甲街道社区卫生服务中心计划2023年建成。")).toEqual([]);
    expect(told("《另一试点》现已获评市级示范项目。")).toEqual([]);
  });

  test("but not what one compares with and the other says is so now", () => {
    const told = (entry: number, text: string): Version => version(entry, `${String(entry)}局`, text);
    const between = (one: string, other: string): readonly string[] =>
      kinds(compile([told(3, one), told(4, other)])).filter((kind) => kind.startsWith("between"));
    expect(between("老楼加装电梯完工12部。", "老楼加装电梯完工13部。")).toEqual(["between-replies question"]);
    expect(between("老楼加装电梯完工较上月的12部。", "老楼加装电梯完工较上月13部。")).toEqual([]);
  });

  test("two offices that tell the same otherwise, said once, at the later reply", () => {
    const concerns = compile([version(3, "甲局", "老楼加装电梯完工12部。"), version(5, "乙局", "老楼加装电梯完工15部。")]);
    expect(concerns).toMatchObject([{ kind: "between-replies", entry: 5, facts: { said: "15部", other: "12部", whose: "甲局" } }]);
  });

  test("whatever word opens the sentence", () => {
    const concerns = compile([version(3, "甲局", "累计开展应急演练36场。"), version(5, "乙局", "全区开展应急演练32场。")]);
    expect(concerns).toMatchObject([{ kind: "between-replies", facts: { said: "32场", other: "36场" } }]);
  });

  test("but not the same told roughly, nor another thing, nor another unit", () => {
    const first = version(3, "甲局", "老楼加装电梯完工12部。");
    expect(compile([first, version(5, "乙局", "老楼加装电梯完工约12部。")])).toEqual([]);
    expect(compile([first, version(5, "乙局", "检查施工工地15个。")])).toEqual([]);
    expect(compile([first, version(5, "乙局", "老楼加装电梯投入15万元。")])).toEqual([]);
  });

  test("a count that fell since the last period; a rate that moved by more than the scheme grants", () => {
    const fell = version(3, "甲局", "老楼加装电梯完工10部。", { last: before("老楼加装电梯完工12部。") });
    expect(compile([fell])).toMatchObject([{ kind: "shrunk", facts: { said: "10部", was: "12部" } }]);
    const rate = (now: string): Version => version(3, "甲局", `热线工单响应率${now}。`, { last: before("热线工单响应率50%。") });
    expect(compile([rate("65%")])).toEqual([]);
    expect(compile([rate("66%")])).toMatchObject([{ kind: "moved", facts: { was: "50%", percent: "32" } }]);
    expect(compile([rate("99%")], {}, null)).toEqual([]);
  });

  test("not where the ledgers bear the figure out: it moved as it should", () => {
    const over: Partial<Judged> = { verdict: "agrees" };
    expect(compile([version(3, "甲局", "老楼加装电梯完工10部。", { over, last: before("老楼加装电梯完工12部。") })])).toEqual([]);
  });

  test("the text of the last period with another month is a question where it has a figure nobody bears out", () => {
    const again = version(3, "甲局", "11月，老楼加装电梯完工共计12部。", { last: before("10月，老楼加装电梯完工共计12部。") });
    expect(kinds(compile([again]))).toEqual(["copied question"]);
    const plain = version(3, "甲局", "各项工作均已按照方案稳步推进。", { last: before("各项工作均已按照方案稳步推进。") });
    expect(kinds(compile([plain]))).toEqual(["copied note"]);
  });

  test("the text of another office, at the later one", () => {
    const text = "各项工作均已按照方案稳步推进。";
    expect(compile([version(3, "甲局", text), version(5, "乙局", text)])).toMatchObject([
      { kind: "alike", severity: "note", entry: 5, facts: { whose: "甲局" } },
    ]);
  });

  test("a stretch of another office's text, at both, unless the ledgers write it themselves; nobody is offered it", () => {
    const stretch = "扣除沙尘影响，降尘量平均为4.99吨，低于5.1的控制线；单月分别为4.61、4.33吨，不扣沙尘则为5.95吨。";
    const told = [version(3, "甲局", `${stretch}其余正常。`), version(5, "乙局", `另据了解，${stretch.replaceAll("，", ", ")}`)];
    const concerns = compile(told).filter(({ kind }) => kind === "shared");
    expect(concerns).toMatchObject([
      { severity: "question", entry: 3, facts: { whose: "乙局" } },
      { severity: "question", entry: 5, facts: { whose: "甲局" } },
    ]);
    expect(compileItems([source(told)], null)[0]?.proposed).toBeNull();
    expect(kinds(compile([version(null, null, stretch), ...told]))).not.toContain("shared question");
    expect(kinds(compile([version(3, "甲局", stretch.slice(0, 30)), version(5, "乙局", stretch)]))).not.toContain("shared question");
  });

  test("what the ledgers have no record of, and a day to come: nobody is offered the text", () => {
    const absent = [{ metric: "case", label: "低风险项目全流程案例" }];
    const [told] = compileItems([source([version(3, "甲局", "全流程案例已汇编成册并印发。")], { absent })], null);
    expect(told).toMatchObject({ concerns: [{ kind: "unrecorded", entry: 3 }], proposed: null });
    const round = () => ({ received: "2021-10-08", year: "2021", labelOf: (metric: string) => metric });
    const [ahead] = compileItems([source([version(3, "甲局", "年会已于10月20日成功举行。")])], null, round);
    expect(ahead).toMatchObject({ concerns: [{ kind: "ahead", facts: { day: "2021年10月20日" } }], proposed: null });
  });

  test("without papers, a figure of no ledger and a sentence on nothing are worth a note", () => {
    const told = [version(3, "甲局", "老楼加装电梯完工12部。居民满意程度有所提高。")];
    expect(kinds(compile(told, { hasPapers: false }))).toEqual(["unbound note", "unsupported note"]);
    expect(compile(told)).toEqual([]);
  });
});

describe("what is proposed", () => {
  const [ledgers, lead, other] = [version(null, null, "台账文字。"), version(3, "甲局", "甲局文字。"), version(4, "乙局", "乙局文字。")];
  const proposed = (versions: readonly Version[], isWritten: boolean): string | null | undefined =>
    compileItems([source(versions, { isWritten })], null)[0]?.proposed?.text ?? null;

  test.each([
    ["what the ledgers write in full", [ledgers, lead, other], true, "台账文字。"],
    ["else the first office's", [ledgers, lead, other], false, "甲局文字。"],
    ["else what the ledgers have of it", [ledgers], false, "台账文字。"],
    ["nothing where there is nothing", [], false, null],
  ] as const)("is %s", (_, versions, isWritten, expected) => {
    expect(proposed(versions, isWritten)).toBe(expected);
  });

  test("is no reply that the ledgers deny, where they cannot write the item either: it stands open", () => {
    const denied = version(3, "甲局", "老楼加装电梯完工12部。", { over: { verdict: "contradicts", found: "11部" } });
    const asked = version(4, "乙局", "老楼加装电梯完工12部。", { over: { verdict: "expected-as-done" } });
    expect(proposed([ledgers, denied], false)).toBeNull();
    expect(proposed([ledgers, denied], true)).toBe("台账文字。");
    expect(proposed([ledgers, denied, asked], false)).toBe(asked.text);
    const criteria = [{ metric: "expenditure", label: "一般公共预算支出完成率", target: "≥100%", found: "99.73%", isMet: false }];
    const done = source([ledgers, version(5, "丙局", "一般公共预算支出已全部完成。")], { criteria });
    expect(compileItems([done], null)[0]?.proposed).toBeNull();
  });
});

test("the order of items does not matter, and every concern is about a version of its item", () => {
  const text = fc.constantFrom("老楼加装电梯完工12部。", "老楼加装电梯完工15部。", "热线工单响应率98%。", "各项工作均已按照方案稳步推进。");
  const sources = fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((items) =>
    items.map((texts, item) =>
      source(
        texts.map((one, index) => version(10 * item + index + 1, `单位${String(index)}`, one)),
        { item: item + 1 },
      ),
    ),
  );
  fc.assert(
    fc.property(sources, (given) => {
      const compiled = compileItems(given, "30");
      const turned = [...compileItems([...given].reverse(), "30")].reverse();
      const said = (items: typeof compiled): readonly unknown[] =>
        items.map(({ concerns }) => concerns.map((one) => JSON.stringify(one)).sort());
      expect(said(turned)).toEqual(said(compiled));
      for (const { concerns, versions } of compiled)
        for (const { entry } of concerns) expect(versions.map((one) => one.entry)).toContain(entry);
    }),
  );
});
