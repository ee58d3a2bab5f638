// Layouts of documents: a case is a folder with the document, the rows and the passages that it must give. Adding a folder adds a test.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Document } from "../src/document/document.ts";
import { readPassages } from "../src/document/passage.ts";
import { readRows } from "../src/document/rows.ts";
import { textDocument } from "./text-document.ts";

const folder = fileURLToPath(new URL("layouts/", import.meta.url));

/** What a passage says and what is known of it, as short lines that a person can check. */
const sayPassages = (document: Document): readonly object[] =>
  readPassages(document).map(({ start, end, role, cell, columnHead, rowHead }) => ({
    role,
    text: document.text.slice(start, end),
    ...(cell ? { cell: `${cell.table}:${cell.row}:${cell.column}`, columnHead, rowHead } : {}),
  }));

const sayRows = (document: Document): readonly object[] =>
  readRows(document).map(({ spans, ...row }) => ({
    ...row,
    at: document.text.slice(spans.task.start, spans.task.end).replace(/\s+/gu, ""),
  }));

/** One object a line. */
const format = (list: readonly object[]): string => `[\n${list.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`;

describe.each(readdirSync(folder).sort())("the layout %s", (name) => {
  const document = textDocument(name, readFileSync(`${folder}${name}/document.txt`, "utf8"));
  test.each([
    ["rows.json", sayRows],
    ["passages.json", sayPassages],
  ] as const)("gives its %s", (file, say) => {
    const path = `${folder}${name}/${file}`;
    const said = say(document);
    // A new case's answer is written down for a person to check; where nobody can, it is missing.
    if (!existsSync(path) && process.env["CI"] === undefined) writeFileSync(path, format(said));
    expect(said).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });
});
