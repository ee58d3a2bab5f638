// Plain text (TXT) in the encodings that Chinese offices save: each line of the file is a line of the document.
import iconv from "iconv-lite";
import { type Checked, checked, problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { tooLarge } from "./archive.ts";
import type { Block, Document, Source } from "./document.ts";
import { limits } from "./limits.ts";

/** Reads a text file. */
export function parseText(name: string, bytes: Uint8Array): Checked<Document> {
  const at: Place = { file: name };
  const { text, isCertain } = decodeText(bytes);
  if (text.length > limits.textUnits) throw tooLarge("text", limits.textUnits, at);
  const blocks: Block[] = [];
  const sources: Source[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line++;
    const [end, next] = lineEnd(text, start);
    if (text.slice(start, end).trim() !== "") {
      blocks.push({ kind: "line", page: null, start, end });
      sources.push({ start, end, line, column: 1 });
    }
    start = next;
  }
  const problems: Problem[] = isCertain ? [] : [problem("document.characters-lost", at, {}, "warning")];
  return checked({ name, format: "text", text, blocks, sources }, problems);
}

/** Where the line ends, and where the next begins: a line feed, a return, or both. */
function lineEnd(text: string, start: number): readonly [number, number] {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return [at, at + 1];
    if (unit === 13) return [at, text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1];
  }
  return [text.length, text.length];
}

/** The text behind its mark; not certain where bytes stand for no character of the encoding. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly isCertain: boolean } {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") {
    try {
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isCertain: true };
    } catch {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: new TextDecoder().decode(bytes), isCertain: false };
      const text = iconv.decode(bytes, "gb18030", { stripBOM: true });
      return { text, isCertain: !text.includes("\ufffd") };
    }
  }
  // Half of a pair that stands alone is no character; the length stays.
  const text = iconv.decode(bytes, encoding, { stripBOM: true }).replace(/\p{Surrogate}/gu, "\ufffd");
  return { text, isCertain: !text.includes("\ufffd") };
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark, digits and line ends have a zero byte before or behind them.
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // A stray zero or two is no encoding.
  if (even + odd <= head.length / 64 || (even > 0 && odd > 0) || bytes.length % 2 !== 0) return "utf-8";
  return odd > 0 ? "utf-16le" : "utf-16be";
}
