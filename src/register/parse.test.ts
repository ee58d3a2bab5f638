// Registers as read: what comes out of a good one, and every mistake in a broken one by code and line.
import { describe, expect, test } from "vitest";
import { expectOk, type Problem } from "../vocabulary/problem.ts";
import { checkRegisters, parseRegister } from "./parse.ts";
import type { Register } from "./register.ts";

const head = "id: city\nversion: 1.0.0\neffective: 2021-01-01\nlabel: 名录\n"; // lines 1 to 4
const parse = (body: string, id = "city") =>
  parseRegister(new Map([["register.yaml", head.replace("city", id) + body]]), `registers/${id}`);
const shown = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, at }) => `${code} ${at.line ?? "-"} ${at.field ?? ""}`);

test("a register comes out typed, its days spelt out and its moves after its first parent", () => {
  const register = expectOk(
    parse(`organisations:
  city: { label: 市, kind: city, code: "110000" }
  a: { label: 甲, synonyms: [甲区], parent: city, kind: district, from: 2020-01-01, to: 2022-12-31, moves: [{ from: 2021-07-01, parent: b }] }
groups:
  pair: { label: 一对, members: [city, a] }
calendars:
  "2021": { off: [2021-01-01..2021-01-03, 2021-05-01], work: [2021-02-07], basis: [通知一, 通知二] }
`),
  );
  expect(register).toEqual({
    id: "city",
    version: "1.0.0",
    effective: "2021-01-01",
    label: "名录",
    organisations: [
      {
        id: "city",
        label: "市",
        synonyms: [],
        code: "110000",
        kind: "city",
        parents: [{ from: null, parent: null }],
        from: null,
        to: null,
      },
      {
        id: "a",
        label: "甲",
        synonyms: ["甲区"],
        code: null,
        kind: "district",
        from: "2020-01-01",
        to: "2022-12-31",
        parents: [
          { from: null, parent: "city" },
          { from: "2021-07-01", parent: "b" },
        ],
      },
    ],
    groups: [{ id: "pair", label: "一对", members: ["city", "a"] }],
    calendars: [
      { year: 2021, off: ["2021-01-01", "2021-01-02", "2021-01-03", "2021-05-01"], work: ["2021-02-07"], basis: "通知一; 通知二" },
    ],
  });
});

test("a register may hold calendars alone", () => {
  expect(expectOk(parse('calendars:\n  "2022": { off: [], work: [] }\n')).organisations).toEqual([]);
});

test("a folder without register.yaml is named", () => {
  expect(parseRegister(new Map([["other.yaml", head]]), "registers/city")).toEqual({
    ok: false,
    problems: [{ code: "definition.file-missing", severity: "error", at: { file: "registers/city" }, facts: { file: "register.yaml" } }],
  });
});

describe("a broken register: each mistake with its line", () => {
  const district = (more: string): string => `{ label: 丙${more.length}, kind: district, ${more} }`;

  test.each([
    ["broken YAML", "organisations: [", ["definition.not-yaml 5 "]],
    ["a misspelt key", "organisation: {}\n", ["definition.key-unknown 5 organisation"]],
    ["an unknown kind", "organisations:\n  a: { label: 甲, kind: town }\n", ["definition.value-wrong 6 organisations.a.kind"]],
    ["a missing label", "organisations:\n  a: { kind: city }\n", ["definition.key-missing 6 organisations.a.label"]],
    ["the same id twice", "organisations:\n  a: { label: 甲, kind: city }\n  a: { label: 乙, kind: city }\n", ["definition.not-yaml 7 "]],
    [
      "an end before the beginning",
      `organisations:\n  a:\n    label: 甲\n    kind: city\n    from: 2021-02-01\n    to: 2021-01-31\n`,
      ["definition.value-wrong 10 organisations.a.to"],
    ],
    [
      "a day that does not exist",
      "organisations:\n  a: { label: 甲, kind: city, from: 2021-02-29 }\n",
      ["definition.value-wrong 6 organisations.a.from"],
    ],
    [
      "moves out of order",
      `organisations:\n  a:\n    label: 甲\n    kind: city\n    moves:\n      - { from: 2021-07-01, parent: b }\n      - { from: 2021-07-01, parent: c }\n`,
      ["definition.value-wrong 11 organisations.a.moves.1.from"],
    ],
    [
      "a move before the organisation began and one after it ended",
      `organisations:\n  a:\n    label: 甲\n    kind: city\n    from: 2021-01-01\n    to: 2021-12-31\n    moves:\n      - { from: 2020-07-01, parent: b }\n      - { from: 2022-01-01, parent: c }\n`,
      ["definition.value-wrong 12 organisations.a.moves.0.from", "definition.value-wrong 13 organisations.a.moves.1.from"],
    ],
    [
      "a label used twice",
      "organisations:\n  a: { label: 甲, kind: city }\n  b: { label: 甲, kind: city }\n",
      ["definition.id-taken 7 organisations.b.label"],
    ],
    [
      "a synonym that is another's label",
      "organisations:\n  a: { label: 甲, kind: city }\n  b: { label: 乙, kind: city, synonyms: [丁, ' 甲'] }\n",
      ["definition.id-taken 7 organisations.b.synonyms.1"],
    ],
    [
      "a code used twice, once in full width",
      'organisations:\n  a: { label: 甲, kind: city, code: "1" }\n  b: { label: 乙, kind: city, code: "１" }\n',
      ["definition.id-taken 7 organisations.b.code"],
    ],
    [
      "a synonym that repeats the own label",
      "organisations:\n  a: { label: 甲, kind: city, synonyms: [甲] }\n",
      ["definition.id-taken 6 organisations.a.synonyms.0"],
    ],
    ["an empty name", "organisations:\n  a: { label: ' ', kind: city }\n", ["definition.value-wrong 6 organisations.a.label"]],
    ["its own parent", `organisations:\n  a: ${district("parent: a")}\n`, ["definition.cycle 6 organisations.a.parent"]],
    [
      "parents in a circle",
      `organisations:\n  a: ${district("parent: b")}\n  b: ${district("parent:  a")}\n`,
      ["definition.cycle 6 organisations.a.parent"],
    ],
    [
      "a move that closes a circle",
      `organisations:\n  a:\n    label: 甲\n    kind: city\n    moves:\n      - { from: 2021-03-01, parent: c }\n  b: { label: 乙, parent: a, kind: district }\n  c: { label: 丁, parent: b, kind: district }\n`,
      ["definition.cycle 10 organisations.a.moves.0.parent"],
    ],
    [
      "a member listed twice",
      "groups:\n  g:\n    label: 组\n    members:\n      - a\n      - b\n      - a\n",
      ["definition.id-taken 11 groups.g.members.2"],
    ],
    [
      "a day of another year",
      'calendars:\n  "2021":\n    off:\n      - 2020-12-31..2021-01-03\n    work: [2022-01-01]\n',
      ["definition.value-wrong 8 calendars.2021.off.0", "definition.value-wrong 9 calendars.2021.work.0"],
    ],
    [
      "a day both off and worked",
      'calendars:\n  "2021":\n    off: [2021-05-01..2021-05-05]\n    work: [2021-05-08, 2021-05-03]\n',
      ["definition.value-wrong 8 calendars.2021.work.1"],
    ],
    ["a month for a day", 'calendars:\n  "2021": { off: [2021-05], work: [] }\n', ["definition.value-wrong 6 calendars.2021.off.0"]],
    ["a year that no one will see", 'calendars:\n  "2099": { off: [], work: [] }\n', ["definition.value-wrong 6 calendars.2099"]],
  ])("%s", (_, body, expected) => {
    const read = parse(body);
    expect(read.ok).toBe(false);
    expect(shown(read.problems)).toEqual(expected);
  });

  test("several mistakes come at once, a circle with its path", () => {
    const read = parse(
      "organisations:\n  a: { label: 甲, parent: b, kind: city, from: 2021-02-01, to: 2021-01-01 }\n  b: { label: 甲, parent: a, kind: city }\n",
    );
    expect(shown(read.problems)).toEqual([
      "definition.value-wrong 6 organisations.a.to",
      "definition.id-taken 7 organisations.b.label",
      "definition.cycle 6 organisations.a.parent",
    ]);
    expect(read.problems[2]?.facts).toEqual({ path: "a → b → a" });
  });

  test("organisations of one name that follow each other are no mistake, a swap of parents neither", () => {
    expect(
      shown(
        parse("organisations:\n  a: { label: 甲, kind: city, to: 2020-12-31 }\n  b: { label: 甲, kind: city, from: 2021-01-01 }\n")
          .problems,
      ),
    ).toEqual([]);
    const swap =
      "organisations:\n  a: { label: 甲, kind: city, moves: [{ from: 2021-07-01, parent: b }] }\n  b: { label: 乙, parent: a, kind: city, moves: [{ from: 2021-07-01, parent: c }] }\n  c: { label: 丁, kind: city }\n";
    expect(shown(parse(swap).problems)).toEqual([]);
  });
});

describe("registers as one", () => {
  const read = (id: string, body: string): Register => expectOk(parse(body, id));
  const city = read(
    "city",
    'organisations:\n  xicheng: { label: 西城区, kind: district }\ngroups:\n  g: { label: 组, members: [xicheng, niujie] }\ncalendars:\n  "2021": { off: [], work: [] }\n',
  );

  test("a parent and a member in another register are known", () => {
    const streets = read("streets", "organisations:\n  niujie: { label: 牛街街道, parent: xicheng, kind: subdistrict }\n");
    expect(checkRegisters([city, streets])).toEqual([]);
  });

  test("unknown parents and members are named with their line and the nearest name", () => {
    const streets = read(
      "streets",
      "organisations:\n  niujei: { label: 牛街街道, kind: subdistrict, parent: xichneg }\n  b: { label: 乙, kind: other, moves: [{ from: 2021-01-01, parent: nobody-at-all }] }\n",
    );
    const problems = checkRegisters([city, streets]);
    expect(problems.map(({ at, facts }) => [at, facts])).toEqual([
      [
        { file: "registers/city/register.yaml", line: 8, column: 37, field: "groups.g.members.1" },
        { what: "organisation", id: "niujie", near: "niujei" },
      ],
      [
        { file: "registers/streets/register.yaml", line: 6, column: 45, field: "organisations.niujei.parent" },
        { what: "organisation", id: "xichneg", near: "xicheng" },
      ],
      [
        { file: "registers/streets/register.yaml", line: 7, column: 59, field: "organisations.b.moves.0.parent" },
        { what: "organisation", id: "nobody-at-all", near: "" },
      ],
    ]);
  });

  test("what two registers give is refused in the second", () => {
    const streets = read(
      "streets",
      'organisations:\n  niujie: { label: 牛街街道, kind: subdistrict }\n  xicheng: { label: 西城, kind: district }\ngroups:\n  g: { label: 组, members: [xicheng, niujie] }\ncalendars:\n  "2021": { off: [], work: [] }\n',
    );
    const problems = checkRegisters([city, streets]);
    expect(shown(problems)).toEqual([
      "definition.id-taken 7 organisations.xicheng",
      "definition.id-taken 9 groups.g",
      "definition.id-taken 11 calendars.2021",
    ]);
    expect(problems[0]?.facts).toEqual({ id: "xicheng", owner: "city" });
  });

  test("a circle through two registers is found; a register from elsewhere shows its key without a line", () => {
    const one = read("one", "organisations:\n  a: { label: 甲, kind: other, parent: b }\n");
    const other = read("other", "organisations:\n  b: { label: 乙, kind: other, moves: [{ from: 2021-05-01, parent: a }] }\n");
    expect(shown(checkRegisters([one, other]))).toEqual(["definition.cycle 6 organisations.b.moves.0.parent"]);
    expect(checkRegisters([one, structuredClone(other)]).map(({ at }) => at)).toEqual([
      { file: "other/register.yaml", field: "organisations.b.moves.0.parent" },
    ]);
  });
});
