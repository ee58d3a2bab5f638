// A text file as a document, for tests of layouts: each line that is not blank is a block.
import type { Block, Document } from "../src/document/document.ts";

export function textDocument(name: string, text: string): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ kind: "line", start, end: start + line.replace(/\r$/u, "").length, page: null });
    start += line.length + 1;
  }
  return { name, format: "text", text, blocks, sources: [] };
}
