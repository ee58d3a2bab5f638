// Compilation at the terminal (合编): concerns item by item or a workbook; choices; and the draft that is made of them.
import { writeFile } from "node:fs/promises";
import { writeTables } from "../document/tables.ts";
import {
  askedOfReply,
  askedSign,
  compileWords as w,
  countAsked,
  draftCompilation,
  sayConcern,
  sayItem,
  sayStanding,
  sayVersion,
} from "../text/compile.ts";
import { draftWords } from "../text/draft.ts";
import { terminalWords } from "../text/terminal.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { CompileAnswer } from "../workspace/compilation.ts";
import type { Connection } from "./connect.ts";
import { reportedOf, stampOf, type PeriodOptions, type StampOptions } from "./options.ts";
import { exitCodes, note, print, printJson } from "./terminal.ts";

export interface CompileOptions extends PeriodOptions {
  readonly out?: string;
  readonly all?: boolean;
}

/** Prints the items that are questioned, or all of them; with a file, writes the whole compilation. */
export async function printCompilation(connection: Connection, options: CompileOptions): Promise<number> {
  const answer = await connection.perform("compile", reportedOf(options));
  if (options.json) printJson(answer);
  else
    for (const item of answer.items) {
      if (!options.all && item.concerns.length === 0) continue;
      print(sayItem(item));
      for (const version of item.versions) print(`  ${sayVersion(version)}：${version.text}`);
      for (const one of item.concerns) print(`  ${askedSign(one)} ${sayConcern(one)}`);
      print(`  ${sayStanding(item)}`);
    }
  if (!options.json) printWhole(answer);
  if (options.out !== undefined) {
    await writeFile(options.out, await writeTables(draftCompilation(answer)));
    note(terminalWords.written(options.out));
  }
  const asked = countAsked(answer);
  note(w.summary(answer.items.length, answer.items.filter(({ chosen }) => chosen !== null).length, asked.question, asked.note));
  return exitCodes.done;
}

/** What is asked of replies as wholes, and what of them was placed nowhere. */
function printWhole({ replies, unplaced }: CompileAnswer): void {
  for (const reply of replies) {
    const asked = askedOfReply(reply);
    if (asked.length > 0)
      print(
        [w.reply(reply.entry, reply.organisation.label, reply.file), ...asked.map((one) => `  ${askedSign(one)} ${one.said}`)].join("\n"),
      );
  }
  for (const { organisation, text } of unplaced) print(w.unplaced(organisation.label, text));
}

export interface ChooseOptions extends PeriodOptions, StampOptions {
  readonly from?: string;
  readonly text?: string;
  readonly reason?: string;
}

/** An item as a person writes it: 4-2. @throws ProblemError where it is none */
export function readItem(text: string): { readonly task: number; readonly item: number } {
  const [, task, item] = /^(\d{1,3})-(\d{1,3})$/u.exec(text) ?? [];
  if (task === undefined) throw new ProblemError([problem("request.value-wrong", { file: "item" }, { expected: "4-2", found: text })]);
  return { task: Number(task), item: Number(item) };
}

/** Enters a choice; the item is written 4-2. */
export async function chooseText(connection: Connection, item: string, options: ChooseOptions): Promise<number> {
  const at = readItem(item);
  const answer = await connection.perform("choose", {
    ...reportedOf(options),
    ...at,
    from: options.from ?? null,
    text: options.text ?? null,
    reason: options.reason ?? null,
    stamp: stampOf(options),
  });
  if (options.json) printJson(answer);
  else print(w.choiceMade(at.task, at.item, answer.entry));
  return exitCodes.done;
}

export interface DraftOptions extends PeriodOptions, StampOptions {
  readonly note?: string;
}

/** Puts the draft on record as its next version. */
export async function saveDraft(connection: Connection, options: DraftOptions): Promise<number> {
  const answer = await connection.perform("draft", { ...reportedOf(options), note: options.note ?? null, stamp: stampOf(options) });
  if (options.json) printJson(answer);
  else print(draftWords.filed(answer.draft.version ?? 0, answer.entry, answer.open, answer.undecided));
  return exitCodes.done;
}
