// The original marked up (退改件): what is wrong with a reply, written into the very file at its place, to be sent back.
import { writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { writeComments } from "../document/comment.ts";
import { markCells, type CellMark } from "../document/mark-sheet.ts";
import { parseDocument } from "../document/parse.ts";
import { checkWords, draftChecked, draftComments } from "../text/check.ts";
import { sayProblem } from "../text/zh.ts";
import { renderChecked } from "../web/check-page.tsx";
import { loadStyle } from "../web/style.ts";
import type { CollectAnswer, CollectedReply } from "../workspace/collect.ts";
import { loadGiven } from "./given.ts";

/** Writes a reply's file with its problems and questions into a folder; null where there is nothing to say. */
export async function markReply(answer: CollectAnswer, reply: CollectedReply, path: string, directory: string): Promise<string | null> {
  const comments = draftComments(draftChecked(reply.claims, reply.findings));
  if (comments.length + reply.problems.length === 0) return null;
  const bytes = await loadGiven(path);
  const kind = extname(path).toLowerCase();
  const name = basename(path, extname(path));
  const to = (ending: string): string => join(directory, `${name}${ending}`);
  if (kind === ".xlsx") {
    const out = to(".xlsx");
    await writeFile(out, await markCells(reply.file, bytes, marksOf(reply, comments), checkWords.author));
    return out;
  }
  if (kind === ".docx") {
    const parsed = await parseDocument(reply.file, bytes);
    if (parsed.ok) {
      const whole = reply.problems.map((one) => ({ start: 0, end: 1, author: checkWords.author, text: sayProblem(one) }));
      const out = to(".docx");
      await writeFile(out, await writeComments(bytes, [...whole, ...comments], parsed.value));
      return out;
    }
  }
  const out = to(".html");
  const { document, claims, findings, labels, problems } = reply;
  const page = {
    scheme: answer.scheme,
    label: answer.label,
    knownAt: answer.knownAt,
    document,
    claims,
    findings,
    rows: [],
    labels,
    synthetic: answer.synthetic,
    problems,
  };
  await writeFile(out, renderChecked(page, { css: loadStyle(), say: sayProblem }));
  return out;
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
