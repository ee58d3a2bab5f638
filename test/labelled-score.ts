// How well figures are read out of labelled documents: spans that overlap by half with equal values match; then attribute by attribute.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readClaims } from "../src/claim/read.ts";
import { claimRecord, type ClaimRecord } from "../src/claim/record.ts";
import { readPassages } from "../src/document/passage.ts";
import { textDocument } from "./text-document.ts";

/** A label: a claim's fields as set by hand. */
export type Label = ClaimRecord;

/** A labelled document: its text without the two comment lines at its head, and its labels. */
export interface Labelled {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The labelled documents of a folder, or of a folder of texts and one of labels. */
export function loadLabelled(texts: string, labels: string = texts): readonly Labelled[] {
  const names = readdirSync(texts).filter((file) => file.endsWith(".txt"));
  return names.sort().map((file) => {
    const name = file.slice(0, -".txt".length);
    return { name, text: readFileSync(join(texts, file), "utf8").split("\n").slice(2).join("\n"), labels: loadLabels(labels, name) };
  });
}

export const loadLabels = (folder: string, name: string): readonly Label[] =>
  readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Label);

/** The claims of a text as the program reads them. */
function claimsOfText(name: string, text: string): readonly ClaimRecord[] {
  const document = textDocument(name, text);
  return readClaims(document, readPassages(document)).map(claimRecord);
}

const plain = (value: unknown): unknown => (typeof value === "string" ? value.replace(/\s+/gu, "") : (value ?? null));
const attributes: readonly ((claim: ClaimRecord) => unknown)[] = [
  ({ unit }) => plain(unit),
  ({ kind }) => kind,
  ({ comparator }) => comparator,
  ({ approx }) => approx,
  ({ hedge }) => plain(hedge),
  ({ period }) => plain(period),
  ({ comparison }) => plain(comparison?.base),
  ({ comparison }) => plain(comparison?.change),
];

function overlap(a: ClaimRecord, b: ClaimRecord): number {
  const inside = Math.min(a.start + a.text.length, b.start + b.text.length) - Math.max(a.start, b.start);
  return inside <= 0 ? 0 : inside / (Math.max(a.start + a.text.length, b.start + b.text.length) - Math.min(a.start, b.start));
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

/** F1 of figures found with equal value, and of figures right in every attribute; what failed is told. */
export function scoreLabelled(documents: readonly Labelled[]): {
  readonly figures: number;
  readonly whole: number;
  readonly failed: readonly string[];
} {
  let [wanted, offered, matched, right] = [0, 0, 0, 0];
  const failed: string[] = [];
  for (const { name, text, labels } of documents) {
    const free = new Set(claimsOfText(name, text));
    for (const label of labels) {
      const near = [...free].filter((claim) => overlap(claim, label) > 0);
      const best = near.filter((claim) => overlap(claim, label) >= 0.5 && isSame(claim.value, label.value))[0];
      if (label.role === "qualifier") {
        const gone = best ?? near[0];
        if (gone) free.delete(gone);
        continue;
      }
      wanted += 1;
      if (!best) failed.push(`${name}:${String(label.start)} ${label.text} missed`);
      else {
        free.delete(best);
        [matched, offered] = [matched + 1, offered + 1];
        if (attributes.every((of) => isSame(of(best), of(label)))) right += 1;
        else failed.push(`${name}:${String(label.start)} ${label.text} not whole`);
      }
    }
    offered += free.size;
    for (const claim of free) failed.push(`${name}:${String(claim.start)} ${claim.text} false`);
  }
  const f1 = (ok: number): number => (200 * ok) / (wanted + offered || 1);
  return { figures: f1(matched), whole: f1(right), failed };
}
