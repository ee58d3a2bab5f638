// A passage as it reads (去排版): without the breaks and blanks that its layout put in, full-width signs in their plain form, each unit with its place in the document.
import type { Passage } from "../document/document.ts";

/** A passage's text and, for each of its units, the offset in the document. */
export interface Line {
  readonly text: string;
  readonly at: Int32Array;
}

/** Full-width signs that are read like their plain forms; commas are not, for 1，2 is a list and 1,234 a number. */
const folded = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code += 1) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code += 1) if (![0xff0c, 0xff1b, 0xff01, 0xff1f, 0xff1a].includes(code)) table[code] = code - 0xfee0;
  table[0x2215] = 47; // ∕
  table[0x2212] = 45; // −
  table[0x2010] = 45;
  table[0x2011] = 45;
  table[0x00b7] = 0x00b7;
  table[0x2022] = 0x00b7;
  table[0x30fb] = 0x00b7;
  table[0x2103] = 0x2103;
  return table;
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;
/** Digits, letters and points: between two of these a blank on the same line parts two words. */
const isWordly = (code: number): boolean => (code >= 48 && code < 58) || (code >= 65 && code < 91) || (code >= 97 && code < 123) || code === 46;
const lineFeed = 10;

/** Takes the layout out of a passage. */
export function squeeze(document: string, { start, end }: Pick<Passage, "start" | "end">): Line {
  const at = new Int32Array(end - start);
  const codes = new Uint16Array(end - start);
  let [length, blank, broken] = [0, false, false];
  for (let offset = start; offset < end; offset += 1) {
    const code = folded[document.charCodeAt(offset)] ?? 0;
    if (isBlank(code)) {
      blank = true;
      broken ||= code === lineFeed;
      continue;
    }
    if (blank && !broken && length > 0 && isWordly(codes[length - 1] ?? 0) && isWordly(code)) {
      codes[length] = 32;
      at[length] = offset - 1;
      length += 1;
    }
    codes[length] = code;
    at[length] = offset;
    length += 1;
    [blank, broken] = [false, false];
  }
  return { text: decodeUnits(codes.subarray(0, length)), at: at.subarray(0, length) };
}

const chunk = 4096;

function decodeUnits(codes: Uint16Array): string {
  if (codes.length <= chunk) return String.fromCharCode(...codes);
  const parts: string[] = [];
  for (let from = 0; from < codes.length; from += chunk) parts.push(String.fromCharCode(...codes.subarray(from, from + chunk)));
  return parts.join("");
}
