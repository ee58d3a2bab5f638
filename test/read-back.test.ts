// Every statement of the published scheme, rendered with made-up values, is read back as the figures that were bound, and so is their page.
import { beforeAll, expect, test } from "vitest";
import { bindClaims } from "../src/claim/bind.ts";
import { sentencesOf } from "../src/claim/sentence.ts";
import { tellClaims } from "../src/claim/told.ts";
import { judgeClaim } from "../src/claim/verdict.ts";
import { parseDocument } from "../src/document/parse.ts";
import { checkEdited } from "../src/statement/edited.ts";
import { readBack, segmentText } from "../src/statement/read-back.ts";
import type { Report, ReportItem } from "../src/statement/report.ts";
import { expectOk } from "../src/vocabulary/problem.ts";
import { renderPage } from "../src/web/page.tsx";
import { readDocument } from "../src/workspace/check.ts";
import { loadSchemeCandidates, type SchemeCandidates } from "./scheme-candidates.ts";

let scheme: SchemeCandidates;
let report: Report;
let items: readonly (readonly [string, ReportItem])[];
beforeAll(async () => {
  scheme = await loadSchemeCandidates();
  ({ report } = scheme);
  items = report.tasks.flatMap((task) => task.items.map((item) => [`${String(task.number)}.${String(item.number)}`, item] as const));
});

test("every figure is read, and no further one", () => {
  expect(report.tasks).toHaveLength(18);
  let figures = 0;
  for (const [name, item] of items) {
    const back = readBack(item.segments, item.names);
    figures += back.figures.length;
    expect(back.unbound, name).toEqual([]);
    expect(
      back.figures.filter(({ differences }) => differences.length > 0),
      name,
    ).toEqual([]);
  }
  expect(figures).toBeGreaterThan(70);
});

test("the gate says nothing of it", () =>
  expect(report.problems.filter(({ code }) => code === "statement.not-read-back" || code === "statement.digit-typed")).toEqual([]));

test("an unedited text passes, and one digit changed anywhere in it does not", () => {
  for (const [name, item] of items) {
    const text = item.segments.map(segmentText).join("");
    const at = { file: name };
    expect(checkEdited(item, text, at), name).toEqual([]);
    for (const { figure, start } of readBack(item.segments, item.names).figures) {
      const digit = /[0-9]/u.exec(figure.text);
      if (!digit) continue;
      const place = start + digit.index;
      const edited = `${text.slice(0, place)}${String((Number(digit[0]) + 1) % 10)}${text.slice(place + 1)}`;
      expect(
        checkEdited(item, edited, at).filter(({ severity }) => severity === "error"),
        `${name} ${figure.text}`,
      ).not.toEqual([]);
    }
  }
});

test("its page is read back with eighteen tasks, and is contradicted in nothing by the values that it was rendered from", async () => {
  const reading = readDocument(expectOk(await parseDocument("page.html", Buffer.from(renderPage(report)))));
  expect(reading.rows).toHaveLength(18);
  const told = tellClaims(reading, sentencesOf(reading), { tasks: scheme.tasks, year: "2021", month: null, period: null, others: [] });
  const bound = bindClaims(told, scheme.candidates);
  const judged = await Promise.all(
    told.flatMap((one, i) => {
      const candidate = bound[i]?.candidate;
      return candidate ? [judgeClaim(one, candidate, scheme.ask)] : [];
    }),
  );
  const questioned = judged.filter(({ verdict }) => verdict !== "agrees" && verdict !== "not-computable");
  // Twelve made-up ones of what is told in 万 are told as none, which is not true of them.
  expect(questioned.map(({ claim, found }) => `${claim.text} ${found ?? ""}`).sort()).toEqual(["0万元 12元", "0余条 12条"]);
  expect(judged.filter(({ verdict }) => verdict === "agrees").length).toBeGreaterThan(100);
});
