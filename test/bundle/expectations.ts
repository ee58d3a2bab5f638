// What must hold of a visit, wherever the bundle was installed.
import { expect, test } from "vitest";
import type { Visit } from "./visit.ts";

/** Declares the tests over a visit that `read` gives once it was made. */
export function expectVisit(read: () => Visit): void {
  test("no Node.js is at hand but the enclosed one", () => {
    expect(read().nodeOnPath).toBe(false);
  });

  test.each([
    ["first by its path", 0],
    ["again by a link from elsewhere", 1],
  ])("started without arguments, %s, it shows the table and ends when told", (_, which) => {
    const { answer, ended } = read().starts[which]!;
    expect(answer).toMatchObject({ code: 0, printed: expect.stringContaining("answered after") as string });
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.printed).toContain("98.77%");
  });

  test("data lie beside the program and not in it", () => {
    expect(read()).toMatchObject({ dataBeside: true, dataInside: false });
  });

  test("a report is checked against the ledgers: one figure agrees, one does not", () => {
    const { code, printed, noted } = read().check;
    expect({ code, noted }).toEqual({ code: 0, noted: "" });
    expect(printed).toMatch(/91\.47%\s不符.*90\.47%/u);
    expect(printed).toContain("相符 1，不符 1");
  });

  test("a PDF is read", () => {
    const { code, printed, noted } = read().claims;
    expect({ code, noted }).toEqual({ code: 0, noted: "" });
    expect(printed).toContain('"text":"3570户"');
  });

  test("the table is written as a page", () => {
    expect(read().report).toMatchObject({ code: 0 });
    expect(read().page).toContain("98.77%");
    expect(read().page).toContain("落实情况");
  });

  test("an enclosed pack passes its own cases", () => {
    expect(read().lint).toMatchObject({ code: 0, printed: expect.stringContaining("没有问题") as string });
  });

  test("a directory of one's own is served without the example being filed into it", () => {
    expect(read().own).toMatchObject({ answer: { code: 0 }, holds: [] });
  });
}
