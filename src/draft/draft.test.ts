// A report as the first draft: every item stands in it as the ledgers wrote it, and nothing is lost or added.
import { expect, test } from "vitest";
import { reportFixture } from "../../test/report-fixture.ts";
import { itemText } from "../statement/read-back.ts";
import { draftOf } from "./draft.ts";

test("a draft that nobody has touched says what the report says, item by item, and that the ledgers wrote it", () => {
  const draft = draftOf(reportFixture, "2021-11");
  expect([draft.period, draft.version]).toEqual(["2021-11", null]);
  expect(draft.tasks.map(({ number, items }) => [number, items.map(itemText)])).toEqual(
    reportFixture.tasks.map(({ number, items }) => [number, items.map(itemText)]),
  );
  expect(new Set(draft.tasks.flatMap(({ items }) => items.map(({ origin }) => origin.from)))).toEqual(new Set(["statement"]));
});
