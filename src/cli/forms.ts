// Forms out (发表): one workbook and one Word file an organisation, and the register of what each of them is asked.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formFiles, registerFile } from "../server/form-files.ts";
import { formWords as w } from "../text/form.ts";
import { stampOf, type CommonOptions, type StampOptions } from "./options.ts";
import type { Connection } from "./connect.ts";
import { exitCodes, note, print, printJson } from "./terminal.ts";

export interface FormsOptions extends CommonOptions, StampOptions {
  readonly scheme?: string;
  readonly period?: string;
  readonly due?: string;
  readonly out: string;
}

/** Sends the forms of a period: registers them, and saves each as a workbook and as Word. */
export async function saveForms(connection: Connection, options: FormsOptions): Promise<number> {
  const answer = await connection.perform("forms", {
    scheme: options.scheme ?? null,
    period: options.period ?? null,
    due: options.due ?? null,
    stamp: stampOf(options),
  });
  const { register, burdens, twice, entry } = answer;
  await mkdir(options.out, { recursive: true });
  const files: string[] = [];
  for (const { name, bytes } of await formFiles(answer)) {
    const file = join(options.out, name);
    await writeFile(file, bytes);
    files.push(file);
  }
  const list = await registerFile(answer);
  await writeFile(join(options.out, list.name), list.bytes);
  if (options.json) printJson({ ...answer, files });
  else {
    for (const burden of burdens) print(w.burden(burden));
    print(w.sent(register.forms.length, register.due, entry, twice.length));
    note(w.saved(options.out));
  }
  return exitCodes.done;
}
