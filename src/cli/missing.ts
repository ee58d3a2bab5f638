// Who is missing, at the terminal (催报): the list by organisation, and the letters ready to be sent.
import { writeFile } from "node:fs/promises";
import { draftReminder, missingWords as w, replyStateWords, type ReplyStateWord } from "../text/missing.ts";
import { reportedOf, type PeriodOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, note, print, printJson } from "./terminal.ts";

export interface MissingOptions extends PeriodOptions {
  readonly on?: string;
  readonly out?: string;
}

/** Prints the list; with a file, writes the letters. */
export async function printMissing(connection: Connection, options: MissingOptions): Promise<number> {
  const answer = await connection.perform("missing", { ...reportedOf(options), on: options.on ?? null });
  const letters = answer.lines.flatMap((line) => draftReminder(answer, line) ?? []);
  if (options.json) printJson({ ...answer, letters });
  else {
    print(w.due(answer, answer.today));
    if (!answer.sent) print(w.unsent);
    for (const line of answer.lines) print(w.line(line));
    const states = Object.keys(replyStateWords) as readonly ReplyStateWord[];
    const counts = states.map((state) => [state, answer.lines.filter((line) => line.state === state).length] as const);
    print(w.counts(Object.fromEntries(counts) as Record<ReplyStateWord, number>));
  }
  if (options.out !== undefined) {
    await writeFile(options.out, `${letters.join(w.between)}\n`);
    note(w.written(letters.length, options.out));
  }
  return exitCodes.done;
}
