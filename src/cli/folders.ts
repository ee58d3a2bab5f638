// Definition folders on disk: their YAML and Markdown texts, named relative to the folder.
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import type { DefinitionFolder } from "../workspace/apply.ts";

const mains = ["pack.yaml", "register.yaml", "scheme.yaml"];

/** Reads each path: a definition's folder, or a folder of such folders. @throws ProblemError for paths where there is none */
export async function loadFolders(paths: readonly string[]): Promise<readonly DefinitionFolder[]> {
  const problems: Problem[] = [];
  const folders: DefinitionFolder[] = [];
  for (const path of paths) {
    const found = await findFolders(path);
    if (found.length === 0) problems.push(problem("definition.nothing-found", { file: path }, { path }));
    for (const folder of found) folders.push({ path: folder, files: await loadTexts(folder) });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return folders;
}

/** Packs and registers that stand beside given folders (`packs/x` has `packs/` and `registers/` around it), without the given ones. */
export async function loadNeighbours(folders: readonly DefinitionFolder[]): Promise<readonly DefinitionFolder[]> {
  const roots = new Set(
    folders
      .filter(({ path }) => ["packs", "registers", "schemes"].includes(basename(dirname(resolve(path)))))
      .map(({ path }) => dirname(dirname(resolve(path)))),
  );
  const given = new Set(folders.map(({ path }) => resolve(path)));
  const found: DefinitionFolder[] = [];
  for (const root of roots) {
    for (const kind of ["packs", "registers"]) {
      for (const path of await findFolders(join(root, kind)))
        if (!given.has(resolve(path))) found.push({ path, files: await loadTexts(path) });
    }
  }
  return found;
}

async function findFolders(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [];
  const names = await readdir(path, { withFileTypes: true });
  if (names.some((entry) => mains.includes(entry.name))) return [path.replace(/\/+$/, "")];
  const inner: string[] = [];
  for (const entry of names.filter((one) => one.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    const texts = await readdir(below);
    if (texts.some((name) => mains.includes(name))) inner.push(below);
  }
  return inner;
}

async function loadTexts(folder: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(yaml|md|csv)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join("/")] = await readFile(path, "utf8");
  }
  return files;
}
