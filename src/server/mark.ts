// The original marked up (退改件): what is wrong with a reply, written into the very file at its place, to be sent back.
import { basename, extname } from "node:path";
import { writeComments, type DocumentComment } from "../document/comment.ts";
import type { Document } from "../document/document.ts";
import { markCells, type CellMark } from "../document/mark-sheet.ts";
import { parseDocument } from "../document/parse.ts";
import { checkWords, draftChecked, draftComments } from "../text/check.ts";
import { sayProblem } from "../text/zh.ts";
import { renderChecked } from "../web/check-page.tsx";
import { loadStyle } from "../web/style.ts";
import type { CollectAnswer, CollectedReply } from "../workspace/collect.ts";

/** A file to be sent back. */
export interface MarkedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A reply's file with its problems and questions in it; null where there is nothing to say. */
export async function markReply(
  about: Omit<CollectAnswer, "replies">,
  reply: CollectedReply,
  bytes: Uint8Array,
): Promise<MarkedFile | null> {
  const comments = draftComments(draftChecked(reply.claims, reply.findings));
  if (comments.length + reply.problems.length === 0) return null;
  const kind = extname(reply.file).toLowerCase();
  const name = basename(reply.file, extname(reply.file));
  if (kind === ".xlsx")
    return { name: `${name}.xlsx`, bytes: await markCells(reply.file, bytes, marksOf(reply, comments), checkWords.author) };
  if (kind === ".docx") {
    const parsed = await parseDocument(reply.file, bytes);
    if (parsed.ok) {
      const said = placeComments(reply, comments, parsed.value);
      return { name: `${name}.docx`, bytes: await writeComments(bytes, said, parsed.value) };
    }
  }
  const page = renderChecked({ ...about, ...reply, rows: [] }, { css: loadStyle(), say: sayProblem });
  return { name: `${name}.html`, bytes: Buffer.from(page) };
}

/** Problems and questions as comments on a Word file: of a form, each at its answer; of another paper, problems at its beginning. */
function placeComments(reply: CollectedReply, comments: readonly DocumentComment[], { text }: Document): readonly DocumentComment[] {
  const whole = { start: 0, end: 1 };
  const problems = reply.problems.map((one) => ({
    ...(reply.cells[one.at.field ?? ""] ?? whole),
    author: checkWords.author,
    text: sayProblem(one),
  }));
  if (reply.form === null) return [...problems, ...comments];
  return [
    ...problems,
    // The text that they point into is that of the answers, a line each; the words are sought in the answer's own place.
    ...comments.map((one): DocumentComment => {
      const source = reply.document.sources.find(({ start, end }) => start <= one.start && one.start < end);
      const cell = reply.cells[source?.cell ?? ""];
      const words = reply.document.text.slice(one.start, one.end);
      const start = cell ? text.slice(0, cell.end).indexOf(words, cell.start) : -1;
      return { ...one, ...(start < 0 ? (cell ?? whole) : { start, end: start + words.length }) };
    }),
  ];
}

/** Problems and questions at the cells that they are about. */
function marksOf({ problems, document }: CollectedReply, comments: ReturnType<typeof draftComments>): readonly CellMark[] {
  const places = document.sources.filter(({ cell }) => cell !== undefined);
  return [
    ...problems.map(
      (one): CellMark => ({
        sheet: one.at.sheet ?? null,
        cell: /^[A-Z]+\d+$/u.test(one.at.field ?? "") ? (one.at.field ?? null) : null,
        text: sayProblem(one),
      }),
    ),
    ...comments.map(({ start, text }): CellMark => {
      const source = places.find((one) => one.start <= start && start < one.end);
      return { sheet: source?.sheet ?? null, cell: source?.cell ?? null, text };
    }),
  ];
}
