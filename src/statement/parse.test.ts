// Reading templates: items, sentences and references with their places, and everything that is wrong in one at once.
import { describe, expect, test } from "vitest";
import { scheme } from "../../test/statement-fixture.ts";
import { expectOk, type Problem } from "../vocabulary/problem.ts";
import { parseStatement } from "./parse.ts";
import type { FigureReference, Piece, Template } from "./statement.ts";

const front = "---\ntask: 8\n---\n";
const read = (body: string): Template => expectOk(parseStatement("08.md", front + body, scheme, 8));
const problems = (body: string, head = front): readonly Problem[] => parseStatement("08.md", head + body, scheme, 8).problems;
const pieces = (body: string): readonly Piece[] => read(body).items[0]?.sentences[0]?.pieces ?? [];
const figure = (body: string): FigureReference => {
  const piece = pieces(body).find(({ kind }) => kind === "figure");
  if (piece?.kind !== "figure") throw new Error("no figure");
  return piece;
};
/** How a sentence reads with its references in short. */
const shape = (piece: Piece): string => (piece.kind === "text" ? piece.text : `<${piece.kind}>`);
const sentences = (body: string): readonly (readonly [number, ...string[]])[] =>
  read(body).items.map((item) => [item.number, ...item.sentences.map((sentence) => sentence.pieces.map(shape).join(""))]);

describe("front matter (文首)", () => {
  test("period and organisation default to the scheme's", () => {
    expect(read("甲{a}。")).toMatchObject({ file: "08.md", task: 8, period: { text: "2021" }, organisation: "district" });
  });
  test("its own period and organisation reach every figure", () => {
    const template = expectOk(
      parseStatement("08.md", "---\ntask: 8\nperiod: 2021-01..2021-11\norganisation: street\n---\n甲{a}。", scheme, 8),
    );
    expect(template).toMatchObject({ period: { text: "2021-01..2021-11" }, organisation: "street" });
    expect(template.items[0]?.sentences[0]?.pieces[1]).toMatchObject({ period: { text: "2021-01..2021-11" }, organisation: "street" });
  });
  test("a year alone is a period", () =>
    expect(expectOk(parseStatement("a.md", "---\ntask: 8\nperiod: 2020\n---\n甲{a}。", scheme, 8)).period.text).toBe("2020"));
  test.each([
    ["none", "", "statement.syntax", 1],
    ["another task", "---\ntask: 9\n---\n", "definition.value-wrong", 2],
    ["no task", "---\nperiod: 2021\n---\n", "definition.key-missing", undefined],
    ["an unknown key", "---\ntask: 8\nperiods: 2021\n---\n", "definition.key-unknown", 3],
    ["a bad period", "---\ntask: 8\nperiod: 2021-13\n---\n", "definition.value-wrong", 3],
  ] as const)("%s", (_, head, code, line) => {
    const [first] = problems("甲{a}。", head);
    expect(first).toMatchObject({ code });
    if (line !== undefined) expect(first?.at.line).toBe(line);
  });
});

describe("items and sentences (事项、句)", () => {
  test("numbered items, the lines after a number continue it", () => {
    expect(sentences("1. 甲{a}。乙{b}；\n   丙{c}\n2. 丁{d}。\n")).toEqual([
      [1, "甲<figure>。", "乙<figure>；", "丙<figure>"],
      [2, "丁<figure>。"],
    ]);
  });
  test("one paragraph is item 1, its lines join without a space", () =>
    expect(sentences("甲乙\n丙{a}。\n")).toEqual([[1, "甲乙丙<figure>。"]]));
  test("Latin words over two lines keep a space", () => expect(sentences("甲 one\ntwo{a}。")).toEqual([[1, "甲 one two<figure>。"]]));
  test("closing quotes and brackets belong to the sentence they end", () =>
    expect(sentences("甲“乙{a}。”（丙{b}！）丁{c}？！")).toEqual([[1, "甲“乙<figure>。”", "（丙<figure>！）", "丁<figure>？！"]]));
  test("comments are not text, whatever they hold", () =>
    expect(sentences("<!-- 1938 {x} -->\n1. 甲<!-- 2\n3。-->乙{a}。\n<!-- end -->")).toEqual([[1, "甲乙<figure>。"]]));
  test("line ends and the mark of Windows files do not matter", () => {
    expect(
      expectOk(parseStatement("a.md", `\uFEFF${front}1. 甲\n乙{a}。`.replaceAll("\n", "\r\n"), scheme, 8)).items[0]?.sentences[0]
        ?.pieces[0],
    ).toMatchObject({ text: "甲乙" });
  });
  test("every piece knows its line and column", () => {
    const [item] = read("1. 甲乙{a}。\n   丙{b}丁。").items;
    expect(
      item?.sentences.flatMap((sentence) => sentence.pieces.map(({ place }) => `${String(place.line)}:${String(place.column)}`)),
    ).toEqual(["4:4", "4:6", "4:9", "5:4", "5:5", "5:8"]);
  });
  test.each([
    ["nothing written", "\n"],
    ["an empty item", "1. \n2. 甲{a}。"],
    ["a number twice", "1. 甲{a}。\n1. 乙{b}。"],
    ["text before the first number", "甲{a}。\n1. 乙{b}。"],
    ["a heading", "# 甲\n乙{a}。"],
    ["an open comment", "甲{a}。<!-- 乙"],
    ["a support after its sentence", "甲。{^m}"],
  ])("%s is a problem", (_, body) => expect(problems(body).map(({ code }) => code)).toContain("statement.syntax"));
});

describe("references (引用)", () => {
  test("metric, part, period, organisation and format", () => {
    expect(figure("甲{hazard-closure.denominator @2021-06 /street-a | as 户 about}。")).toMatchObject({
      metric: "hazard-closure",
      part: "denominator",
      period: { text: "2021-06" },
      organisation: "street-a",
      to: null,
      format: { unit: null, as: "户", over: null, style: "arabic", about: true, plain: false },
    });
  });
  test.each([
    ["{a | in 万元}", { unit: "万元" }],
    ["{a | over 10 as 名}", { over: "10", as: "名" }],
    ["{a | tenths}", { style: "tenths" }],
    ["{a|chinese over 10000000}", { style: "chinese", over: "10000000" }],
    ["{a | chinese | about}", { style: "chinese", about: true }],
    ["{a | ordinal}", { style: "ordinal" }],
    ["{a | month-day}", { style: "month-day" }],
    ["{a | plain}", { plain: true }],
    ["{a /street @2021-06}", {}],
  ] as const)("%s", (text, format) => expect(figure(`甲${text}。`).format).toMatchObject(format));
  test("a range of days", () =>
    expect(figure("甲{opened..closed | month-day}。")).toMatchObject({ metric: "opened", to: "closed", format: { style: "month-day" } }));
  test("periods, targets and supports", () => {
    expect(pieces("{period}{year}{period 2021-Q1}{target c}{^m}{^narrative}。").map(({ place: _, ...piece }) => piece)).toMatchObject([
      { kind: "period", style: "full", period: { text: "2021" } },
      { kind: "period", style: "year" },
      { kind: "period", style: "full", period: { text: "2021-Q1" } },
      { kind: "target", criterion: "c" },
      { kind: "support", metric: "m" },
      { kind: "support", metric: "narrative" },
      { kind: "text", text: "。" },
    ]);
  });
  test("words bound to a verdict, with figures inside", () => {
    const [choice] = pieces("{c ? 均已完成 : 完成{a.numerator}，缺{b @2021-06} : 预计可完成}。");
    if (choice?.kind !== "choice") throw new Error("no choice");
    expect([choice.criterion, choice.met.map(shape), choice.unmet?.map(shape), choice.expected?.map(shape)]).toEqual([
      "c",
      ["均已完成"],
      ["完成", "<figure>", "，缺", "<figure>"],
      ["预计可完成"],
    ]);
  });
  test("alternatives may be left out", () => {
    expect(pieces("{c ? 完成}。")[0]).toMatchObject({ unmet: null, expected: null });
    expect(pieces("{c ? 完成 : : 预计完成}。")[0]).toMatchObject({ unmet: null, expected: [{ text: "预计完成" }] });
  });
  test.each([
    "{}",
    "{A}",
    "{a b}",
    "{a..}",
    "{a | }",
    "{a | long}",
    "{a | in}",
    "{a | over ten}",
    "{a | as 万}",
    "{a | as 余人}",
    "{a | tenths ordinal}",
    "{a | over 10 about}",
    "{a | over 10 tenths}",
    "{a.share}",
    "{a @2021 @2022}",
    "{a /A}",
    "{^}",
    "{target}",
    "{target A}",
    "{period a b}",
    "{c ? }",
    "{C ? 甲}",
    "{c ? 甲 : 乙 : 丙 : 丁}",
    "{c ? {d ? 甲}}",
    "{c ? 甲{^m}}",
    "{c ? 甲。乙}",
    "{a",
    "a}",
    "[[甲",
    "甲]]",
    "[[甲{a}]]",
    "{a ｜ plain}",
  ])("%s is a problem", (text) => expect(problems(`甲${text}乙`).map(({ code }) => code)).toContain("statement.syntax"));
  test("a bad period says where and what", () => {
    expect(problems("甲{a @2021-13}。")).toMatchObject([
      { code: "definition.value-wrong", at: { line: 4, column: 6 }, facts: { found: "2021-13" } },
    ]);
    expect(problems("甲{period 2021-Q5}。")).toMatchObject([{ code: "definition.value-wrong", at: { line: 4, column: 10 } }]);
  });
  test("an unknown format is told with the known ones", () => {
    const [first] = problems("甲{a | tenth}。");
    expect(first).toMatchObject({ code: "statement.syntax", at: { line: 4, column: 7 } });
    expect(JSON.stringify(first?.facts)).toMatch(/tenth”.*in, as, over, tenths, chinese, about, ordinal, month-day, plain/);
  });
});

describe("nothing is typed (不得手填数字)", () => {
  const typed = (body: string): readonly string[] =>
    problems(body).flatMap((p) => (p.code === "statement.digit-typed" ? [p.facts.text] : []));
  test.each([
    ["Arabic", "完成率98.77%，甲{a}。"],
    ["full-width", "共１８项{a}。"],
    ["Chinese", "共两项{a}。"],
    ["circled", "第②项{a}。"],
    ["Roman", "Ⅲ类{a}。"],
    ["formal", "壹佰{a}。"],
    ["a pair", "俩人{a}。"],
    ["before a figure", "1{a}。"],
    ["a large unit after a figure", "{a | plain}万元。"],
    ["in the words for met", "{c ? 完成3项}。"],
    ["in the words for unmet", "{c ? 完成 : 缺三项}。"],
    ["in expected words", "{c ? 完成 : 未完成 : 预计12月完成}。"],
    ["in a longer number than a name", "一网通办一{a}。"],
  ])("%s", (_, body) => expect(typed(body).length).toBe(1));
  test("the text around and the exact place are told", () => {
    expect(problems("1. 甲乙丙丁戊己庚辛2021壬癸子丑寅卯辰巳{a}。")).toMatchObject([
      { code: "statement.digit-typed", at: { file: "08.md", line: 4, column: 12 }, facts: { text: "丙丁戊己庚辛2021壬癸子丑寅卯" } },
    ]);
  });
  test("the scheme's names are not figures, the longest wins", () =>
    expect(typed("一网通办、“三率”和一般公共预算{a}，{c ? 无一反弹 : 一般}。")).toEqual([]));
  test("a marked name may hold numerals and is read without its brackets", () => {
    expect(pieces("[[2021金融街论坛]]年会{a}。")[0]).toMatchObject({ kind: "text", text: "2021金融街论坛年会" });
    expect(typed("{c ? [[十四五]]规划 : 未{b}}。")).toEqual([]);
  });
  test.each(["[[2021]]", "[[183项]]", "[[98.77%]]", "[[第一]]", "[[百分之九十]]", "[[ ]]"])("%s is no name", (name) =>
    expect(typed(`甲${name}{a}。`)).toEqual([name]),
  );
});

test("all problems come at once, each with its place", () => {
  const found = problems("1. 共5项{a | huge}。\n2. 甲{b @2021-99}，{c ? }。\n2. [[3项]]");
  expect(found.map(({ code, at }) => `${String(at.line)} ${code}`).sort()).toEqual([
    "4 statement.digit-typed",
    "4 statement.syntax",
    "5 definition.value-wrong",
    "5 statement.syntax",
    "6 statement.digit-typed",
    "6 statement.syntax",
  ]);
});
