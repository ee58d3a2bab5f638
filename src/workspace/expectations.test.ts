// What is expected in a period (应报内容): the words that replies are known by.
import { expect, test } from "vitest";
import { events, reportingFolders } from "../../test/reporting-fixture.ts";
import { createWorkspace } from "../../test/workspace.ts";
import { resolveExpectations } from "./expectations.ts";

test("an item is known by the names of what it is judged by, and no other item is", async () => {
  const criterion = "criteria: [{ id: patrolled, item: 2, metric: e-patrol, targets: [{ is: '>= 1' }], basis: 通知 }]";
  const judged = reportingFolders.map(({ path, files }) => ({
    path,
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replace("statement: statements/01.md", `$&\n        ${criterion}`)]),
    ),
  }));
  const w = await createWorkspace(...judged);
  await w.send("events", events);
  const { items } = await resolveExpectations(w.workspace(), "s", "2021-11");
  expect(items.map(({ words }) => words.includes("巡查次数"))).toEqual([false, true, false]);
});

test("the only item of a task is known by all that is counted of it", async () => {
  const criterion = "criteria: [{ id: received, metric: e-count, targets: [{ is: '>= 1' }], basis: 通知 }]";
  const alone = reportingFolders.map(({ path, files }) => ({
    path,
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        text
          .replace("statement: statements/01.md", `$&\n        ${criterion}`)
          .replace(/\n {8}items: .*/u, "")
          .replace(/\n2\. 街道.*/u, ""),
      ]),
    ),
  }));
  const w = await createWorkspace(...alone);
  await w.send("events", events);
  const { items } = await resolveExpectations(w.workspace(), "s", "2021-11");
  expect(items.map(({ words }) => words.includes("巡查次数"))).toEqual([true, false]);
});
