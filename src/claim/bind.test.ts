// Binding measured: on the published table against the scheme's own statements, on the same facts written anew, and on other places' reports.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { goldNames, hasGold, readGold } from "../../test/gold-readings.ts";
import { paraphrases, readParaphrase } from "../../test/paraphrases.ts";
import { loadSchemeCandidates, type SchemeCandidates } from "../../test/scheme-candidates.ts";
import type { AssessmentRow, Passage } from "../document/document.ts";
import { bindClaims } from "./bind.ts";
import type { Claim } from "./claim.ts";
import { sentencesOf, type Reading } from "./sentence.ts";
import { tellClaims } from "./told.ts";

let scheme: SchemeCandidates;
beforeAll(async () => {
  scheme = await loadSchemeCandidates();
}, 60_000);

/** The metric of each claim of a reading, null where none is sure. */
function bind(reading: Reading, others: readonly string[] = []): ReadonlyMap<Claim, string | null> {
  const told = tellClaims(reading, sentencesOf(reading), { tasks: scheme.tasks, year: "2021", month: null, period: null, others });
  const bound = bindClaims(told, scheme.candidates);
  return new Map(told.map(({ claim }, i) => [claim, bound[i]?.candidate.metric ?? null]));
}

/** The metric that the scheme's own statement says each published figure of, by where it stands: the same figures come in the same order. */
function published(): ReadonlyMap<number, string> {
  const path = fileURLToPath(new URL("../../../shared/data/seed/figures.csv", import.meta.url));
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const columns = head.split(",");
  const found = new Map<number, string>();
  for (const line of lines) {
    const cells = line.split(",");
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    const said = own[cell("task_number")]?.split(" ") ?? [];
    found.set(Number(cell("start")), said[lines.filter((other) => other.startsWith(`${cell("task_number")},`)).indexOf(line)] ?? "");
  }
  return found;
}

/** What the statement of each task binds the published figures to, in their order. */
const own: Readonly<Record<string, string>> = {
  "1": "forum-first-day forum-overseas-guests forum-overseas-guests-growth forum-overseas-topic-rate exchange-venues-recommended",
  "2": "centre-tasks fintech-firms-settled centre-tasks-done",
  "3": "onchain-applications shared-records",
  "4": "printing-firms-self-assessed refined-governance-firms heavy-pollution-days heavy-pollution-days-change-size dustfall ecological-index",
  "5": "new-enterprises online-registration-rate licence-handling-time low-risk-projects low-risk-projects-registered low-risk-permits low-risk-permit-area low-risk-permit-value joint-sampling-batches subjects-checked",
  "6": "pairing-leader-visits",
  "7": "cdc-equipment-rate tracing-staff emergency-sites-completed isolation-wards-completed isolation-icu-wards-completed fever-posts-planned",
  "8": "safety-tasks safety-task-completion-rate hazards hazard-closure-rate lookback-teams lookbacks lookback-pass-rate inspection-plan-completion-rate key-inspection-completion-rate accidents accident-deaths",
  "9": "tcm-maternal-management-rate tcm-hypertension-management-rate tcm-diabetes-management-rate tcm-lowest-management-rate tcm-school-coverage tcm-model-schools tcm-new-projects",
  "11": "disclosure-departments-searched disclosure-subdistricts-searched case-file-units",
  "12": "pre-meeting-studies law-lectures law-seminars district-documents-filed",
  "14": "revenue-deviation carryover-activation-rate",
  "16": "departments-connected certificate-items archive-configuration-rate reentry-batch reentry-items full-online-rate",
  "17": "response-rate resolution-rate satisfaction-rate composite-rank",
};

describe.skipIf(!hasGold)("the published table", () => {
  test("all of its seventy figures are bound as the scheme's own statements bind them", () => {
    const wanted = published();
    const reading = readGold("000-seed-xicheng-2021");
    const found = [...bind(reading)].map(([claim, metric]) => `${String(claim.start)} ${claim.text} ${metric ?? "-"}`);
    expect(wanted.size).toBe(70);
    expect(found).toEqual(reading.claims.map((claim) => `${String(claim.start)} ${claim.text} ${wanted.get(claim.start) ?? ""}`));
  });

  test("where nothing says which task they are of, nearly all are, and none to another metric", () => {
    const wanted = published();
    const found = [...bind({ ...readGold("000-seed-xicheng-2021"), rows: [] })].map(([claim, metric]) => [wanted.get(claim.start), metric]);
    expect(found.filter(([right, metric]) => metric !== null && metric !== right)).toEqual([]);
    expect(found.filter(([right, metric]) => metric === right).length).toBeGreaterThanOrEqual(66);
  });

  test("a wrong figure is bound as the right one is", () => {
    const reading = readGold("000-seed-xicheng-2021");
    const changed = {
      ...reading,
      claims: reading.claims.map((claim) => (typeof claim.value === "number" ? { ...claim, value: claim.value * 7 + 1 } : claim)),
    };
    expect([...bind(changed).values()]).toEqual([...bind(reading).values()]);
  });
});

describe.each([
  ["with its task's name", true],
  ["without any task", false],
])("the same facts written anew, %s", (_, named) => {
  const results = (): readonly (readonly [string, string, string])[] =>
    paraphrases.flatMap(([task, marked]) => {
      const { text, claims } = readParaphrase(marked);
      const span = { start: 0, end: text.length };
      const passage: Passage = { ...span, role: "text", cell: null, columnHead: null, rowHead: null };
      const label = scheme.tasks.find(({ number }) => number === task)?.label ?? "";
      const spans = { task: { start: 0, end: 0 }, target: null, items: [span] };
      const row: AssessmentRow = {
        dimension: null,
        group: null,
        task: label,
        target: null,
        fulfilment: null,
        organisation: null,
        items: [],
        spans,
      };
      const document = { name: "", format: "text" as const, text, blocks: [], sources: [] };
      const bound = bind({ document, passages: [passage], rows: named ? [row] : [], claims: claims.map(([claim]) => claim) }, ["月坛街道"]);
      return claims.map(([claim, wanted]) => [claim.text, wanted, bound.get(claim) ?? "-"] as const);
    });

  test("none is bound to another metric", () => {
    expect(results().filter(([, wanted, found]) => found !== "-" && found !== wanted)).toEqual([]);
  });

  test("nearly all are bound", () => {
    const meant = results().filter(([, wanted]) => wanted !== "-");
    expect(meant.length).toBeGreaterThanOrEqual(67);
    expect(meant.filter(([, wanted, found]) => found === wanted).length / meant.length).toBeGreaterThanOrEqual(0.94);
  });
});

describe.skipIf(!hasGold)("reports of other places", () => {
  test("bind only what is truly of the same things", () => {
    const found = goldNames
      .slice(1)
      .flatMap((name) =>
        [...bind(readGold(name))].flatMap(([{ text }, metric]) =>
          metric === null ? [] : [`${name.slice(0, 3)} ${text.replace(/\s/gu, "")} ${metric}`],
        ),
      );
    expect(found).toMatchInlineSnapshot(`
      [
        "001 4126户 new-enterprises",
        "001 17件 low-risk-permits",
        "001 18640平方米 low-risk-permit-area",
        "001 1.3亿元 low-risk-permit-value",
        "001 36批次 joint-sampling-batches",
        "001 2905户 subjects-checked",
        "001 102.4% inspection-plan-completion-rate",
        "001 2起 accidents",
        "001 2人 accident-deaths",
        "001 100% response-rate",
        "001 94.06% resolution-rate",
        "001 95.71% satisfaction-rate",
        "001 2% revenue-deviation",
        "007 14天 heavy-pollution-days",
        "007 9天 heavy-pollution-days-change-size",
        "019 64批次 joint-sampling-batches",
      ]
    `);
  });
});
