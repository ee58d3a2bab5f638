// The files an office would send, written the same to the byte each time: CSV as Excel saves it, and workbooks without the hour they were made.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeXlsx } from "hucre";

/** What may stand in a cell of a workbook; null leaves it blank. */
export type CellValue = string | number | boolean | null;

/** Every row of the example says that it is synthetic (合成标识), whatever file it is in. */
const mark = { header: "合成标识", value: "是" };

/** One moment for all workbooks: their own time would make two runs differ. */
const made = new Date("2021-01-01T00:00:00Z");

/** Saves comma-separated text in UTF-8 with the mark that Excel puts first. `lines` are rows already joined, of text that needs no quotes. */
export async function saveCsv(out: string, path: string, headers: readonly string[], lines: readonly string[]): Promise<string> {
  const end = `,${mark.value}\r\n`;
  const body = lines.length === 0 ? "" : lines.join(end) + end;
  await save(out, path, `\ufeff${headers.join(",")},${mark.header}\r\n${body}`);
  return path;
}

/** Saves rows of unjoined values as comma-separated text; a value with a comma, quote or line break is quoted. */
export async function saveCsvRows(
  out: string,
  path: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Promise<string> {
  return saveCsv(
    out,
    path,
    headers,
    rows.map((row) => row.map(quoted).join(",")),
  );
}

const quoted = (value: CellValue): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Saves a workbook of one sheet, its first row the headers. */
export async function saveWorkbook(
  out: string,
  path: string,
  sheet: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Promise<string> {
  const columns = [...headers, mark.header].map((header) => ({ width: Math.max(10, header.length * 2 + 4) }));
  const bytes = await writeXlsx({
    sheets: [{ name: sheet, columns, rows: [[...headers, mark.header], ...rows.map((row) => [...row, mark.value])] }],
    properties: { creator: "synthetic", created: made, modified: made },
  });
  await save(out, path, bytes);
  return path;
}

/** A file appears under its name only when it is whole: whoever waits for it may read it at once. */
async function save(out: string, path: string, content: string | Uint8Array): Promise<void> {
  const target = join(out, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.part`, content);
  await rename(`${target}.part`, target);
}
