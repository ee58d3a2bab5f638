// A new pack to begin with (新建业务包): a ledger, three metrics and two cases that pass, under a name of one's own.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { terminalWords as w } from "../text/terminal.ts";
import { idPattern } from "../vocabulary/id.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { writeDictionaries } from "./dictionary.ts";
import { print } from "./terminal.ts";

const model = fileURLToPath(new URL("../../examples/new-pack", import.meta.url));

export interface NewPackOptions {
  readonly label: string;
  readonly in: string;
  readonly data: string;
}

/** Writes the pack's folder. @throws ProblemError where the name is none, or the folder is there already */
export async function createPack(id: string, options: NewPackOptions, year: string): Promise<number> {
  const folder = join(options.in, id);
  if (!idPattern.test(id))
    throw new ProblemError([
      problem("request.value-wrong", { file: "new pack" }, { expected: "lower-case words joined by hyphens", found: id }),
    ]);
  if (existsSync(folder)) throw new ProblemError([problem("folder.exists", { file: folder }, { path: folder })]);
  const facts: Readonly<Record<string, string>> = { id, label: options.label, year, effective: `${year}-01-01` };
  for (const entry of await readdir(model, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    // Names of ledgers are unique over all packs, so the model's one ledger takes the pack's name.
    const to = join(folder, relative(model, from).replace(/records(?=\.\w+$)/, `${id}-records`));
    const text = (await readFile(from, "utf8")).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? "");
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  }
  const written = await writeDictionaries([folder], { data: options.data, write: true });
  print(w.packCreated(folder, id));
  return written;
}
