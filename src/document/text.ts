// Plain text (TXT) in the encodings that Chinese offices save: each line of the file is a line of the document.
import { type Checked, checked, problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { tooLarge } from "./archive.ts";
import type { Block, Document, Source } from "./document.ts";
import { decodeText } from "./encoding.ts";
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
