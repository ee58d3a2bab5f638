// Figures are read out of labelled documents: our own beside this file, and the shared ones where they are.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadLabelled, loadLabels, scoreLabelled } from "./labelled-score.ts";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const shared = path("../../shared/data/");

describe("the labelled documents", () => {
  test("our own: nearly all figures are found, most of them right in every attribute", () => {
    const { figures, whole, failed } = scoreLabelled(loadLabelled(path("labelled")));
    expect(figures, failed.join("\n")).toBeGreaterThanOrEqual(99.5);
    expect(whole, failed.join("\n")).toBeGreaterThanOrEqual(97.5);
  });
});

if (!existsSync(shared)) console.warn("skipped: the shared labelled documents are not beside this checkout");

describe.skipIf(!existsSync(shared))("the shared labelled documents", () => {
  test("all figures are found, and nearly all right in every attribute", () => {
    const seed = {
      name: "seed",
      text: readFileSync(`${shared}seed/xicheng-2021.txt`, "utf8"),
      labels: loadLabels(`${shared}gold`, "000-seed-xicheng-2021"),
    };
    const { figures, whole, failed } = scoreLabelled([seed, ...loadLabelled(`${shared}corpus`, `${shared}gold`)]);
    expect(figures, failed.join("\n")).toBeGreaterThanOrEqual(99.8);
    expect(whole, failed.join("\n")).toBeGreaterThanOrEqual(98.5);
  });
});
