// A statement's template a year on: periods in references move where they stand, names of papers stay, words are untouched.
import { expect, test } from "vitest";
import { scheme as district } from "../../test/statement-fixture.ts";
import { expectOk, ProblemError } from "../vocabulary/problem.ts";
import { draftNextStatement } from "./next-year.ts";
import { parseStatement } from "./parse.ts";

const scheme = { ...district, names: [...district.names, "2021金融街论坛"] };
const draft = (body: string, head = "task: 1\nperiod: 2021-01..2021-11") =>
  draftNextStatement("s.md", `---\n${head}\n---\n${body}`, scheme, 1);

test("periods of the front matter, of figures, of periods and of choices move", () => {
  const { text, notes } =
    draft(`1. {period 2021-Q1}至{ year 2021 }，{a}、{b.numerator @2020 /x | in 万元}，{c ? 高于{a @2021-06-17..2021-06-30}
   : 不高于上年（{a  @2020}）}。
2. {d @2021-H1 | over 10}、{period}、{^paper}。
`);
  expect(text)
    .toBe(`---\ntask: 1\nperiod: 2022-01..2022-11\n---\n1. {period 2022-Q1}至{ year 2022 }，{a}、{b.numerator @2021 /x | in 万元}，{c ? 高于{a @2022-06-17..2022-06-30}
   : 不高于上年（{a  @2021}）}。
2. {d @2022-H1 | over 10}、{period}、{^paper}。
`);
  expect(notes.map(({ line }) => line)).toEqual([3, 5, 5, 5, 5, 6, 7]);
  const next = { ...scheme, period: { ...scheme.period, text: "2022", from: "2022-01-01", to: "2022-12-31" } };
  expect(parseStatement("s.md", text, next, 1).problems).toEqual([]);
});

test("names with years: a period in a name moves, a paper's stays, both are told; comments are told", () => {
  const { text, notes } = draft(
    "1. [[2021民生论坛]]和2021金融街论坛依照[[《北京市2021年行动计划》]]举办{a}次，[[“五大行动”]]。<!-- 2021年稿 -->\n",
    "task: 1",
  );
  expect(text).toContain("[[2022民生论坛]]和2022金融街论坛依照[[《北京市2021年行动计划》]]举办{a}次，[[“五大行动”]]。<!-- 2021年稿 -->");
  expect(notes.map(({ note }) => note)).toEqual([
    { kind: "name", was: "2021民生论坛", now: "2022民生论坛" },
    { kind: "name", was: "2021金融街论坛", now: "2022金融街论坛" },
    { kind: "year-kept", text: "《北京市2021年行动计划》" },
    { kind: "comment", text: "2021年稿" },
  ]);
});

test("29 February becomes the day before, and is told", () => {
  const { text, notes } = draft("1. {a @2020-02-29}。\n", "task: 1");
  expect(text).toContain("{a @2021-02-28}");
  expect(notes.map(({ note }) => note)).toEqual([
    { kind: "period", was: "2020-02-29", now: "2021-02-28" },
    { kind: "day", was: "2020-02-29", now: "2021-02-28" },
  ]);
});

test("a template that says nothing of a year stays byte for byte", () => {
  const body = "1. {a}{c ? 均已完成 : 尚未完成}。\n\n2. [[一网通办]]{^paper}。\n";
  expect(draft(body, "task: 1").text).toBe(`---\ntask: 1\n---\n${body}`);
  expect(expectOk(parseStatement("s.md", draft(body, "task: 1").text, scheme, 1)).items).toHaveLength(2);
});

test("what cannot be read is told, not changed", () => expect(() => draft("1. {a @2021-13}。\n")).toThrow(ProblemError));
