// The documents with hand labels as readings (标注文本): their claims are the labels, their passages and rows what the layouts' readers make of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Claim } from "../src/claim/claim.ts";
import { readClaims } from "../src/claim/read.ts";
import type { Reading } from "../src/claim/sentence.ts";
import { readPassages } from "../src/document/passage.ts";
import { readRows } from "../src/document/rows.ts";
import { loadLabels } from "./labelled-score.ts";
import { textDocument } from "./text-document.ts";

const data = fileURLToPath(new URL("../../shared/data/", import.meta.url));
/** Whether the labelled documents are beside this checkout. */
export const hasGold = existsSync(data);
if (!hasGold) console.warn("skipped: the labelled documents are not beside this checkout");

/** Names of the labelled documents. */
export const goldNames: readonly string[] = hasGold
  ? readdirSync(`${data}gold`).flatMap((name) => (name.endsWith(".jsonl") ? name.slice(0, -6) : []))
  : [];

/** A labelled document's file as a person would hand it over: its claims are read, not labelled. */
export function readWhole(name: string): Reading {
  return readingOf(name, readFileSync(fileOf(name), "utf8").replace(/^\uFEFF/u, ""));
}

const fileOf = (name: string): string => `${data}${name.startsWith("000") ? `seed/${name.slice(9)}` : `corpus/${name}`}.txt`;

/** A labelled document with its claims. */
export function readGold(name: string): Reading {
  const seed = name.startsWith("000");
  const file = readFileSync(fileOf(name), "utf8").replace(/^\uFEFF/u, "");
  const text = seed ? file : file.split("\n").slice(2).join("\n");
  const claims = loadLabels(`${data}gold`, name).map(
    ({ more_comparisons, unit_from, role, ...label }): Claim => ({
      ...label,
      moreComparisons: more_comparisons ?? [],
      unitFrom: unit_from ?? null,
      qualifier: role === "qualifier",
    }),
  );
  return readingOf(name, text, claims);
}

/** A text with its claims; without them, those that are read out of it. */
export function readingOf(name: string, text: string, claims?: readonly Claim[]): Reading {
  const document = textDocument(name, text);
  const passages = readPassages(document);
  return { document, passages, rows: readRows(document), claims: claims ?? readClaims(document, passages) };
}

/** A copy of a reading in which the first figure of that text is another one; ranges of days are turned round. */
export function plant(reading: Reading, from: string, to: string): Reading {
  const claim = reading.claims.find((one) => one.text === from);
  if (!claim) throw new Error(`no claim ${from}`);
  const longer = to.length - from.length;
  const moved = (place: number): number => (place > claim.start ? place + longer : place);
  const number = (text: string): number => Number(/[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(text)?.[0].replaceAll(",", ""));
  const value =
    typeof claim.value === "number"
      ? Number.parseFloat(((claim.value / number(from)) * number(to)).toPrecision(12))
      : typeof claim.value === "string"
        ? claim.value.split("/").reverse().join("/")
        : claim.value;
  const { text, name } = reading.document;
  return readingOf(
    name,
    text.slice(0, claim.start) + to + text.slice(claim.start + from.length),
    reading.claims.map((one) => (one === claim ? { ...claim, text: to, value } : { ...one, start: moved(one.start) })),
  );
}
