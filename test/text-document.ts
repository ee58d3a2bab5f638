// A text as the document that its file would be.
import type { Document } from "../src/document/document.ts";
import { parseText } from "../src/document/text.ts";
import { expectOk } from "../src/vocabulary/problem.ts";

export const textDocument = (name: string, text: string): Document => expectOk(parseText(name, Buffer.from(text)));
