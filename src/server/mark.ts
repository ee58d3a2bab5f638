// The original marked up (退改件): what is wrong with a reply, written into the very file at its place, to be sent back.
import { basename, extname } from "node:path";
import { writeComments } from "../document/comment.ts";
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
      const whole = reply.problems.map((one) => ({ start: 0, end: 1, author: checkWords.author, text: sayProblem(one) }));
      return { name: `${name}.docx`, bytes: await writeComments(bytes, [...whole, ...comments], parsed.value) };
    }
  }
  const page = renderChecked({ ...about, ...reply, rows: [] }, { css: loadStyle(), say: sayProblem });
  return { name: `${name}.html`, bytes: Buffer.from(page) };
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
