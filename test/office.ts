// LibreOffice as a tester's tool (办公软件): converts and edits files as a person would; tests that need it are skipped with a line where it is absent.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const soffice = process.env["SOFFICE"] ?? "/usr/bin/soffice";
export const hasOffice = existsSync(soffice);
if (!hasOffice) console.log(`SKIPPED: no LibreOffice at ${soffice}; install Debian's libreoffice-writer, or name one with SOFFICE=path`);

const python = "/usr/bin/python3";
/** Whether LibreOffice can be steered from a script (python3-uno). */
export const hasScripts = hasOffice && existsSync("/usr/lib/python3/dist-packages/uno.py");
if (!hasScripts) console.log("SKIPPED: LibreOffice cannot be steered; install Debian's python3-uno");

/** A folder of its own for one call, so that instances do not disturb one another. */
function within<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "shiji-office-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file in another format, or saved once more in its own. */
export function convert(bytes: Uint8Array, from: "docx" | "odt" | "xlsx", to: "docx" | "odt" | "pdf" | "xlsx"): Uint8Array {
  return within((folder) => {
    writeFileSync(join(folder, `paper.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, ["--headless", profile, "--convert-to", to, "--outdir", join(folder, "out"), join(folder, `paper.${from}`)], {
      stdio: "ignore",
      timeout: 60_000,
    });
    return readFileSync(join(folder, "out", `paper.${to}`));
  });
}

/** Steps of an editor: [`type`, text, new text] writes over a text, [`behind`, text, more] adds behind it, [`drop`, text] takes its paragraph out, [`note`, text, says] comments on it. */
export type Step = readonly ["type" | "behind" | "note", string, string] | readonly ["drop", string];

/** The file edited in LibreOffice and saved as Word; `track` records the changes. */
export function editInOffice(bytes: Uint8Array, steps: readonly Step[], track = false): Uint8Array {
  return within((folder) => {
    const [source, target, plan] = [join(folder, "paper.docx"), join(folder, "edited.docx"), join(folder, "steps.json")];
    writeFileSync(source, bytes);
    writeFileSync(
      plan,
      JSON.stringify({ soffice, profile: `file://${folder}/profile`, pipe: `shiji${process.pid}`, source, target, steps, track }),
    );
    execFileSync(python, [fileURLToPath(new URL("./office-edit.py", import.meta.url)), plan], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 60_000,
    });
    return readFileSync(target);
  });
}
