// Office files as PDF: LibreOffice, where the machine has it, in a folder and with a profile of its own, within a time limit.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Unmerged } from "../evidence/evidence.ts";

/** Which program converts, and how long it may take with one file. */
export interface Office {
  /** Name on the path, or the whole path; null where none is to be used. */
  readonly program: string | null;
  readonly seconds: number;
}

/** LibreOffice as systems install it. */
export const systemOffice = (platform: NodeJS.Platform): Office => ({
  program:
    platform === "darwin"
      ? "/Applications/LibreOffice.app/Contents/MacOS/soffice"
      : platform === "win32"
        ? "C:\\Program Files\\LibreOffice\\program\\soffice.com"
        : "soffice",
  seconds: 120,
});

/** Kinds that are converted, and the ending the program knows each by. */
export const officeEndings = {
  word: "docx",
  workbook: "xlsx",
  presentation: "pptx",
  doc: "doc",
  xls: "xls",
  ppt: "ppt",
  rtf: "rtf",
  odt: "odt",
  ods: "ods",
} as const;
export type OfficeKind = keyof typeof officeEndings;

/** No macros, no pictures or text fetched from elsewhere: a paper is shown as it lies there. */
const settings = [
  ["DisableMacrosExecution", "true"],
  ["MacroSecurityLevel", "3"],
  ["BlockUntrustedRefererLinks", "true"],
  ["DisableActiveContent", "true"],
]
  .map(
    ([name = "", value = ""]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join("");
const registry = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings}</oor:items>
`;

/** Converts a file to PDF; its own name never reaches the program. */
export async function convertOffice(kind: OfficeKind, bytes: Uint8Array, office: Office): Promise<Uint8Array | Unmerged> {
  if (office.program === null) return { why: "no-office" };
  const folder = await mkdtemp(join(tmpdir(), "shiji-office-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), registry);
    const paper = join(folder, `paper.${officeEndings[kind]}`);
    await writeFile(paper, bytes);
    const failed = await run(office.program, office.seconds, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--nolockcheck",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      paper,
    ]);
    if (failed) return failed;
    return await readFile(join(folder, "paper.pdf")).catch((): Unmerged => ({ why: "not-converted", message: "no PDF" }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs the program to its end; nothing where it ended well. */
async function run(program: string, seconds: number, options: readonly string[]): Promise<Unmerged | null> {
  // The program starts others; in a group of their own they can be ended together.
  const group = process.platform !== "win32";
  const child = spawn(program, options, { stdio: ["ignore", "ignore", "pipe"], detached: group, windowsHide: true });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-200)));
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => {
        end(child.pid, group);
        resolve({ why: "too-slow", seconds });
      }, seconds * 1000);
      child.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ENOENT" || error.code === "EACCES" ? resolve({ why: "no-office" }) : reject(error),
      );
      child.once("exit", (code) => resolve(code === 0 ? null : { why: "not-converted", message: said.trim() || `exit ${code ?? ""}` }));
    });
  } finally {
    clearTimeout(timer);
  }
}

function end(pid: number | undefined, group: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(group ? -pid : pid, "SIGKILL");
  } catch (error) {
    // It ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
