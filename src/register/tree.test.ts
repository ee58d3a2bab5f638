// The tree of organisations on a day, and the names that files give them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OrganisationId } from "../vocabulary/id.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { parseRegister } from "./parse.ts";
import type { Organisation, Register } from "./register.ts";
import { resolveTree } from "./tree.ts";

const registerOf = (body: string): Register =>
  expectOk(parseRegister(new Map([["register.yaml", `id: r\nversion: 1.0.0\neffective: 2020-01-01\nlabel: 名录\n${body}`]]), "r"));
const city = registerOf(`
organisations:
  beijing: { label: 北京市, synonyms: [北京], kind: city, code: "110000" }
  xicheng: { label: 西城区, synonyms: [北京市西城区, 西城（区）], parent: beijing, kind: district, code: "110102" }
  dongcheng: { label: 东城区, parent: beijing, kind: district }
  xuanwu: { label: 宣武区, parent: beijing, kind: district, to: 2021-06-30 }
  niujie: { label: 牛街街道, parent: xuanwu, kind: subdistrict, moves: [{ from: 2021-07-01, parent: xicheng }] }
  tianqiao: { label: 天桥街道, parent: xuanwu, kind: subdistrict }
  yuetan: { label: 月坛街道, parent: xicheng, kind: subdistrict, from: 2021-03-01 }
groups:
  districts: { label: 各区, members: [xicheng, dongcheng] }
`);
const id = (text: string): OrganisationId => text as OrganisationId;

describe("the tree on a day (单位树)", () => {
  test("a moved organisation stands under its new parent from the day of the move", () => {
    const [before, after] = [resolveTree([city], "2021-06-30"), resolveTree([city], "2021-07-01")];
    expect([before.parentOf(id("niujie")), after.parentOf(id("niujie"))]).toEqual(["xuanwu", "xicheng"]);
    expect(before.subtree(id("xicheng"))).toEqual(["xicheng", "yuetan"]);
    expect(after.subtree(id("xicheng"))).toEqual(["xicheng", "niujie", "yuetan"]);
    expect(after.children(id("xicheng"))).toEqual(["niujie", "yuetan"]);
  });

  test("an organisation is there from its first day to its last", () => {
    expect(resolveTree([city], "2021-02-28").subtree(id("xicheng"))).toEqual(["xicheng"]);
    expect(resolveTree([city], "2021-03-01").subtree(id("xicheng"))).toEqual(["xicheng", "yuetan"]);
    expect(resolveTree([city], "2021-06-30").organisations.map((one) => one.id)).toContain("xuanwu");
    expect(resolveTree([city], "2021-07-01").organisations.map((one) => one.id)).not.toContain("xuanwu");
  });

  test("what stands below an ended organisation is not lost to those above it", () => {
    const tree = resolveTree([city], "2021-07-01");
    expect(tree.subtree(id("beijing"))).toEqual(["beijing", "xicheng", "niujie", "yuetan", "dongcheng", "tianqiao"]);
    expect(tree.subtree(id("xuanwu"))).toEqual(["tianqiao"]);
  });

  test("labels outlive their organisations; an unknown id is its own label and has no subtree", () => {
    const tree = resolveTree([city], "2021-12-31");
    expect([tree.labelOf(id("xuanwu")), tree.labelOf(id("nowhere"))]).toEqual(["宣武区", "nowhere"]);
    expect([tree.parentOf(id("nowhere")), tree.parentOf(id("beijing")), tree.subtree(id("nowhere"))]).toEqual([null, null, []]);
    expect([tree.group("districts")?.members, tree.group("nothing")]).toEqual([["xicheng", "dongcheng"], undefined]);
  });

  test("a parent in another register is found", () => {
    const street = registerOf("organisations:\n  desheng: { label: 德胜街道, parent: xicheng, kind: subdistrict }\n");
    expect(resolveTree([street, city], "2021-01-01").subtree(id("xicheng"))).toEqual(["xicheng", "desheng"]);
  });

  test("no chain of parents makes it hang, and a subtree holds each organisation once", () => {
    const ids = ["a", "b", "c", "d", "e"];
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 5, maxLength: 5 }), (parents) => {
        const organisations = ids.map(
          (one, index): Organisation => ({
            id: id(one),
            label: one,
            synonyms: [],
            code: null,
            kind: "other",
            from: null,
            to: null,
            parents: [{ from: null, parent: parents[index] as OrganisationId | null }],
          }),
        );
        const tree = resolveTree([{ ...city, organisations }], "2021-01-01");
        for (const one of ids) {
          const subtree = tree.subtree(id(one));
          expect(new Set(subtree).size).toBe(subtree.length);
          expect(subtree[0]).toBe(one);
          for (const member of subtree.slice(1)) expect(subtree).toContain(tree.parentOf(member));
        }
      }),
    );
  });
});

describe("the organisation that a text means", () => {
  const tree = resolveTree([city], "2021-07-01");

  test.each([
    ["xicheng", "xicheng"],
    ["110102", "xicheng"],
    ["１１０１０２", "xicheng"],
    ["西城区", "xicheng"],
    ["　西城区 ", "xicheng"],
    ["北京市西城区", "xicheng"],
    ["西城(区)", "xicheng"],
    ["宣武区", undefined], // ended the day before
    ["西城", undefined],
    ["", undefined],
  ] as const)("%j is %s", (text, organisation) => {
    expect(tree.resolveName(text)).toBe(organisation);
  });

  const twin = registerOf(`
organisations:
  finance-a: { label: 财政局, kind: bureau }
  finance-b: { label: 区财政局, synonyms: [东城区], kind: bureau }
`);
  const third = registerOf("organisations:\n  finance-c: { label: 财政局, synonyms: [区财政局], kind: bureau }\n");

  test("two organisations of one label are told apart only by other names", () => {
    expect(resolveTree([twin, third], "2021-01-01").resolveName("财政局")).toBeUndefined();
    expect(resolveTree([twin, third], "2021-01-01").resolveName("finance-c")).toBe("finance-c");
  });

  test("a label comes before another's synonym", () => {
    expect(resolveTree([twin, third], "2021-01-01").resolveName("区财政局")).toBe("finance-b");
    expect(resolveTree([twin, city], "2021-01-01").resolveName("东城区")).toBe("dongcheng");
  });

  test("an organisation that took over an ended one's name is meant from its own first day", () => {
    const renewed = registerOf(`
organisations:
  old: { label: 监管局, kind: bureau, to: 2020-12-31 }
  new: { label: 监管局, kind: bureau, from: 2021-01-01 }
`);
    expect(resolveTree([renewed], "2020-12-31").resolveName("监管局")).toBe("old");
    expect(resolveTree([renewed], "2021-01-01").resolveName("监管局")).toBe("new");
  });
});
