// Every pack of the checkout: its definitions have no problem, and its test cases hold. A new folder under cases/ is a new case.
import { expect, test } from "vitest";
import { loadFolders } from "../src/cli/folders.ts";
import { sayPlace, sayProblem } from "../src/text/zh.ts";
import { checkDefinitions, parseFolders } from "../src/workspace/apply.ts";
import { runCases } from "../src/workspace/cases.ts";

const read = parseFolders(await loadFolders(["packs", "registers", "schemes"]));

test("packs, registers and schemes have no problem", () => {
  expect(checkDefinitions(read, { packs: [], registers: [] }).map((one) => `${sayPlace(one.at)}: ${sayProblem(one)}`)).toEqual([]);
});

test("every pack has at least two cases", () => {
  const cases = read.packs.map(
    ({ value, folder }) =>
      [value.id, Object.keys(folder.files).filter((file) => /^cases\/[^/]+\/expected\.yaml$/u.test(file)).length] as const,
  );
  expect(cases.filter(([, count]) => count < 2)).toEqual([]);
});

test("every case of every pack holds", async () => {
  const problems = await runCases(read, { packs: [], registers: [], schemes: [], problems: [] });
  expect(problems.map((one) => `${sayPlace(one.at)}: ${sayProblem(one)}`)).toEqual([]);
}, 300_000);
