// The edited Word at the terminal (回读): every changed figure and sentence against its binding and the ledgers; what is accepted becomes the record.
import { sayRedline, readBackWords as w } from "../text/read-back.ts";
import { questionsOf } from "../text/collect.ts";
import { draftWords } from "../text/draft.ts";
import { reportedOf, stampOf, type PeriodOptions, type StampOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

export interface ReadBackOptions extends PeriodOptions, StampOptions {
  readonly version?: string;
  readonly accept?: string;
  readonly reason?: string;
  readonly notes?: boolean;
}

/** Reads an edited paper back; ends with 1 where a figure was changed or typed and nothing was accepted. */
export async function readBackFile(connection: Connection, path: string, options: ReadBackOptions): Promise<number> {
  const upload = await connection.upload(path);
  const answer = await connection.perform("read-back", {
    ...reportedOf(options),
    upload,
    version: options.version === undefined ? null : Number(options.version),
    accept: options.accept === undefined ? null : options.accept === "all" ? "all" : options.accept.split(","),
    reason: options.reason ?? null,
    notes: options.notes ?? false,
    stamp: stampOf(options),
  });
  noteProblems(answer.problems);
  if (options.json) printJson(answer);
  else {
    print(w.base(answer.version, answer.newest, answer.identity !== null));
    for (const item of answer.items) {
      if (item.change === "unchanged") continue;
      print(w.item(item));
      print(`  ${sayRedline(item.redline)}`);
      for (const figure of item.figures) print(`  ${w.figure(figure)}`);
      for (const { text } of item.unbound) print(`  ${w.unbound(text)}`);
      for (const word of item.words) print(`  ${w.word(word)}`);
      for (const question of questionsOf({ claims: item.claims, findings: [], document: { text: item.after ?? "" } }))
        print(`  ? ${question}`);
    }
    for (const { text } of answer.outside.added) print(w.added(text));
    for (const text of answer.outside.removed) print(w.removed(text));
    for (const comment of answer.comments) print(w.comment(comment));
    if (answer.isUnchanged) print(w.unchanged);
  }
  const { accepted } = answer;
  if (accepted)
    note(
      `${w.accepted(accepted.entries.length, accepted.notes.length)}；${draftWords.filed(accepted.draft.draft.version ?? 0, accepted.draft.entry, [], [])}`,
    );
  const touched = answer.items.some(({ change }) => change === "figures" || change === "removed");
  return touched && accepted === null ? exitCodes.problems : exitCodes.done;
}
