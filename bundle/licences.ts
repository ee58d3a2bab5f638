// The list of what others made (THIRD-PARTY.txt): every package in the bundle with its version, licence, origin and the texts it brings.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isLicence } from "./packages.ts";

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/** Writes the list for packages (`node_modules/x`) whose files are among `files`. @throws where a package names no licence and brings none */
export async function draftThirdParty(root: string, packages: readonly string[], files: readonly string[]): Promise<string> {
  // One package may stand in several places; it is named once.
  const sections = new Map<string, string>();
  for (const path of packages) {
    const manifest = JSON.parse(await readFile(join(root, path, "package.json"), "utf8")) as Manifest;
    const texts = files.filter((file) => isLicence(file) && ownerOf(file) === path);
    const licence = licenceOf(manifest);
    if (licence === undefined && texts.length === 0) throw new Error(`${path} names no licence and brings none`);
    const origin = manifest.homepage ?? (typeof manifest.repository === "string" ? manifest.repository : manifest.repository?.url);
    const title = `${manifest.name ?? path} ${manifest.version ?? ""}`;
    const bodies = await Promise.all(
      texts.map(async (file) => `--- ${file.slice(path.length + 1)}\n\n${(await readFile(join(root, file), "utf8")).trim()}\n`),
    );
    const head = [title, `Licence: ${licence ?? "see below"}`, ...(origin === undefined ? [] : [`Origin: ${origin}`])].join("\n");
    sections.set(`${title}  ${licence ?? "see below"}`, `${head}\n\n${bodies.join("\n")}`);
  }
  const inOrder = [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = inOrder.map(([title]) => `  ${title}`).join("\n");
  const rule = "=".repeat(78);
  return `What this package holds of others' work, and under which terms. Node.js: see node/LICENSE.\n\n${list}\n\n${inOrder.map(([, text]) => `${rule}\n${text}`).join("\n")}`;
}

/** The package that a file belongs to: the innermost folder under a node_modules. */
export const ownerOf = (file: string): string | undefined => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file)?.[0];

function licenceOf({ license, licenses }: Manifest): string | undefined {
  if (typeof license === "string") return license;
  return license?.type ?? (licenses?.map(({ type }) => type ?? "").join(" or ") || undefined);
}
