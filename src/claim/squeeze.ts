// A passage as it reads (去排版): without the breaks and blanks that its layout put in, full-width signs in their plain form, each unit with its place in the document.
import type { Span } from "../document/document.ts";
import { isBullet } from "./characters.ts";
import { lineBreak } from "./words.ts";

/** A passage's text and, for each of its units, the offset in the document; good until the next passage is squeezed. */
export interface Line {
  readonly text: string;
  readonly at: Int32Array;
}

/** Full-width signs that are not read like their plain forms: ， parts a list where , parts thousands, and ：；！？ are marks already. */
const kept = new Set("，；！？：".split("").map((mark) => mark.charCodeAt(0)));
/** Signs that look alike. */
const alike: readonly (readonly [number, number])[] = [
  [0x2236, 0x3a],
  [0x2215, 0x2f],
  [0x2212, 0x2d],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
  [0x2022, 0xb7],
  [0x30fb, 0xb7],
];
const blank = 0;
const folded = foldTable();

/** What each unit is read as; 0 for blanks. */
function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => (isBlank(code) ? blank : code));
  for (let code = 0xff01; code <= 0xff5e; code += 1) if (!kept.has(code)) table[code] = code - 0xfee0;
  for (const [from, to] of alike) table[from] = to;
  return table;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;
}

/** Digits, letters and points: between two of these a blank on the same line parts two words. */
const isWordly = (code: number): boolean =>
  (code >= 48 && code < 58) || (code >= 65 && code < 91) || (code >= 97 && code < 123) || code === 46;
const lineFeed = lineBreak.charCodeAt(0);
const space = 32;

/** Takes the layout out of passages, and leaves line breaks where they are the writer's; its buffers grow with the longest and are used again. */
export function lineSqueezer(isWritten: boolean): (document: string, span: Span) => Line {
  let at = new Int32Array(1024);
  let codes = new Uint16Array(1024);
  return (document, { start, end }) => {
    if (at.length < end - start) {
      at = new Int32Array((end - start) * 2);
      codes = new Uint16Array((end - start) * 2);
    }
    let [length, parted, broken, plain] = [0, false, false, true];
    for (let offset = start; offset < end; offset += 1) {
      const written = document.charCodeAt(offset);
      const code = folded[written] ?? blank;
      if (code === blank) {
        [parted, plain] = [true, false];
        broken ||= written === lineFeed;
        continue;
      }
      if (parted) {
        const between = broken ? isWritten || isBullet(code) : isWordly(codes[length - 1] ?? 0) && isWordly(code);
        if (between && length > 0) {
          codes[length] = broken ? lineFeed : space;
          at[length] = offset - 1;
          length += 1;
        }
        [parted, broken] = [false, false];
      }
      if (code !== written) plain = false;
      codes[length] = code;
      at[length] = offset;
      length += 1;
    }
    return { text: plain ? document.slice(start, end) : decodeUnits(codes, length), at };
  };
}

/** Arguments that a call takes without trouble. */
const chunk = 4096;

function decodeUnits(codes: Uint16Array, length: number): string {
  if (length <= chunk) return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let from = 0; from < length; from += chunk) parts.push(String.fromCharCode(...codes.subarray(from, Math.min(length, from + chunk))));
  return parts.join("");
}
