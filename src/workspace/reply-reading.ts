// A reply as what is judged (待核对的文字): the parts of a document as rows of its tasks, and the answers of a form as one text.
import { readClaims } from "../claim/read.ts";
import type { Reading } from "../claim/sentence.ts";
import type { AssessmentRow, Document } from "../document/document.ts";
import type { Scheme } from "../scheme/scheme.ts";
import type { ReplyPart } from "../submission/submission.ts";

/** Parts as rows of a table, so that each figure is known to be of its task. */
export const partRows = (parts: readonly ReplyPart[], { tasks }: Scheme): readonly AssessmentRow[] =>
  parts.flatMap(({ task, text, start, end }): readonly AssessmentRow[] => {
    const label = tasks.find(({ number }) => number === task)?.label;
    if (label === undefined || start === null || end === null) return [];
    const span = { start, end };
    return [
      {
        dimension: null,
        group: null,
        task: label,
        target: null,
        fulfilment: text,
        organisation: null,
        items: [text],
        spans: { task: span, target: null, items: [span] },
      },
    ];
  });

/** Answers as one text, a line each, so that they are read as any text is. */
export function composeReading(name: string, parts: readonly ReplyPart[], scheme: Scheme): Reading {
  let text = "";
  const placed = parts.map((part) => {
    const start = text.length;
    text += `${part.text}\n`;
    return { ...part, start, end: text.length - 1 };
  });
  const spans = placed.map(({ start, end }) => ({ start, end }));
  const document: Document = {
    name,
    format: "workbook",
    text,
    blocks: spans.map((span) => ({ ...span, kind: "line" as const, page: null })),
    sources: placed.map(({ start, end, cell }) => ({ start, end, ...(cell === null ? {} : { cell }) })),
  };
  const passages = spans.map((span) => ({ ...span, role: "fulfilment" as const, cell: null, columnHead: null, rowHead: null }));
  return { document, passages, rows: partRows(placed, scheme), claims: readClaims(document, passages) };
}
