// Signing off at the terminal (定稿): versions and what differs, reviewers' notes, the gate, the version frozen for a meeting; and the board.
import { writeFile } from "node:fs/promises";
import { writeTables } from "../document/tables.ts";
import { boardWords, draftBoardSheets, lightWords, sayCriterion, sayGap, sayMoved } from "../text/board.ts";
import { signOffWords as w } from "../text/draft.ts";
import { terminalWords } from "../text/terminal.ts";
import { itemNumber } from "../vocabulary/id.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { readItem } from "./compile.ts";
import { reportedOf, stampOf, type PeriodOptions, type StampOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

export interface DraftsOptions extends PeriodOptions {
  readonly all?: boolean;
}

/** Lists the versions, what differs between them, notes, and how many things stand in the way of the newest; with `all`, each of these. */
export async function printDrafts(connection: Connection, options: DraftsOptions): Promise<number> {
  const answer = await connection.perform("drafts", reportedOf(options));
  if (options.json) {
    printJson(answer);
    return exitCodes.done;
  }
  // A note is answered on whichever version is the newest then.
  const notes = answer.versions.flatMap((one) => one.notes);
  if (answer.versions.length === 0) print(w.none);
  for (const one of answer.versions) {
    print(w.list(one));
    if (one.differences.length > 0) print(`  ${w.differs(one.differences.length)}`);
    for (const { task, item, from, to } of one.differences) print(`  ${itemNumber(task, item)}\n    - ${from ?? ""}\n    + ${to ?? ""}`);
    for (const made of one.notes) {
      const item = made.task === null ? "" : itemNumber(made.task, made.item);
      const answered = notes.filter(({ answers }) => answers === made.entry).map(({ entry }) => entry);
      print(`  ${w.note({ ...made, item, answered })}`);
    }
    for (const { occasion, digest } of one.frozen) print(`  ${w.frozen(occasion, digest)}`);
  }
  if (options.all) noteProblems(answer.problems);
  const errors = answer.problems.filter(({ severity }) => severity === "error").length;
  if (answer.newest) noteGate(answer.problems, options.all ?? false);
  return errors > 0 ? exitCodes.problems : exitCodes.done;
}

/** The gate in numbers: what it says in full is told once, where a version is refused, and when it is asked for. */
function noteGate(problems: readonly Problem[], isListed: boolean): void {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (problems.length === 0) note(w.open);
  else note(`${w.gate(errors, problems.length - errors)}${isListed ? "" : `　${w.gateHow}`}`);
}

export interface NoteOptions extends PeriodOptions, StampOptions {
  readonly item?: string;
  readonly answers?: string;
}

/** Enters a reviewer's note, or how one was met. */
export async function saveNote(connection: Connection, text: string, options: NoteOptions): Promise<number> {
  const at = options.item === undefined ? { task: null, item: null } : readItem(options.item);
  const answer = await connection.perform("note", {
    ...reportedOf(options),
    ...at,
    version: null,
    text,
    answers: options.answers === undefined ? null : Number(options.answers),
    stamp: stampOf(options),
  });
  if (options.json) printJson(answer);
  else print(options.answers === undefined ? w.noted(answer.entry) : w.answered(answer.entry, Number(options.answers)));
  return exitCodes.done;
}

export interface FreezeOptions extends PeriodOptions, StampOptions {
  readonly for: string;
  readonly force?: boolean;
}

/** Freezes the newest version for a meeting. */
export async function freezeVersion(connection: Connection, options: FreezeOptions): Promise<number> {
  const answer = await connection.perform("freeze", {
    ...reportedOf(options),
    version: null,
    occasion: options.for,
    force: options.force ?? false,
    stamp: stampOf(options),
  });
  if (options.json) printJson(answer);
  else {
    noteGate(answer.problems, false);
    print(w.froze(answer.freeze.version, answer.freeze.occasion, answer.entry));
  }
  return exitCodes.done;
}

export interface BoardOptions extends PeriodOptions {
  readonly on?: string;
  readonly out?: string;
}

/** Prints the board, or writes it as a workbook. */
export async function printBoard(connection: Connection, options: BoardOptions): Promise<number> {
  const answer = await connection.perform("board", { ...reportedOf(options), on: options.on ?? null });
  if (options.json) printJson(answer);
  else {
    print(answer.since ? boardWords.since(answer.since.occasion, answer.since.period) : boardWords.noMeeting);
    for (const line of answer.lines) {
      const { sign, label } = lightWords[line.light];
      print(
        `${sign} ${label}　${itemNumber(line.task, line.item)}　${line.taskLabel}${line.itemLabel === null ? "" : `：${line.itemLabel}`}　${line.because}`,
      );
      for (const one of line.criteria) print(`      ${sayCriterion(one)}　${one.actual ?? boardWords.noActual}　${sayGap(one)}`);
      for (const moved of sayMoved(line)) print(`      ${moved}`);
    }
    print(boardWords.counts(answer.counts));
  }
  if (options.out !== undefined) {
    await writeFile(options.out, await writeTables(draftBoardSheets(answer)));
    note(terminalWords.written(options.out));
  }
  return exitCodes.done;
}
