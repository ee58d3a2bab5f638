// What each command does, given a connection: one function a command, the answer printed as text or JSON.
import { writeFile } from "node:fs/promises";
import { paperFormats } from "../publication/publication.ts";
import { sayProblem } from "../text/zh.ts";
import { terminalWords as w } from "../text/terminal.ts";
import { loadStyle } from "../web/style.ts";
import { renderPage } from "../web/page.tsx";
import type { Connection } from "./connect.ts";
import { asOf, stampOf, type AsOfOptions, type CommonOptions, type StampOptions } from "./options.ts";
import { loadFolders } from "./folders.ts";
import { isPaperFormat, savePaper, type PaperOptions } from "./paper.ts";
import { showJournal, showMetric, showReport, showTrace } from "./show.ts";
import { exitCodes, note, noteProblems, print, printJson } from "./terminal.ts";

interface MetricOptions extends AsOfOptions {
  readonly period?: string;
  readonly organisation?: string;
}

export async function applyPaths(connection: Connection, paths: readonly string[], options: CommonOptions & StampOptions): Promise<number> {
  const folders = await loadFolders(paths);
  const result = await connection.perform("apply", {
    folders: folders.map(({ path, files }) => ({ path, files: { ...files } })),
    stamp: stampOf(options),
  });
  noteProblems(result.problems);
  if (options.json) printJson(result);
  else for (const { kind, id, version, entry } of result.applied) print(w.applied(kind, id, version, entry));
  return exitCodes.done;
}

export interface ImportOptions extends CommonOptions, StampOptions {
  readonly mode?: "append" | "upsert" | "replace";
  readonly source?: string;
  readonly period?: string;
  readonly dryRun?: boolean;
}

export async function importPaths(
  connection: Connection,
  ledger: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const uploads = [];
  for (const path of paths) uploads.push(await connection.upload(path));
  const result = await connection.perform("import", {
    ledger,
    uploads,
    mode: options.mode ?? null,
    source: options.source ?? null,
    period: options.period ?? null,
    dryRun: options.dryRun ?? false,
    stamp: stampOf(options),
  });
  noteProblems(result.problems);
  if (options.json) {
    printJson(result);
    return exitCodes.done;
  }
  const { added, superseded, ended, unchanged } = result.difference;
  print(w.difference(added, superseded, ended, unchanged));
  if (result.vanishing.length > 0)
    print(
      [w.vanishing, ...result.vanishing.map((key) => `  ${key}`), ...(ended > result.vanishing.length ? [`  ${w.plus(ended)}`] : [])].join(
        "\n",
      ),
    );
  print(result.entry !== null ? w.imported(result.ledger, result.entry) : options.dryRun ? w.dryRun : w.noChange);
  return exitCodes.done;
}

export async function withdrawImport(
  connection: Connection,
  entry: number,
  options: CommonOptions & StampOptions & { readonly reason: string },
): Promise<number> {
  const result = await connection.perform("withdraw", { entry, reason: options.reason, stamp: stampOf(options) });
  if (options.json) printJson(result);
  else print(w.withdrawn(result.withdrawn, result.kind, result.ledger, result.entry));
  return exitCodes.done;
}

export async function listJournal(connection: Connection, options: CommonOptions & { readonly verify?: boolean }): Promise<number> {
  const result = await connection.perform("journal", { verify: options.verify ?? false });
  if (options.json) printJson(result);
  else print(showJournal(result.lines));
  noteProblems(result.problems);
  if (options.verify && result.problems.length === 0) note(w.intact);
  return result.problems.length > 0 ? exitCodes.problems : exitCodes.done;
}

export async function rebuildProjection(connection: Connection, options: CommonOptions): Promise<number> {
  const result = await connection.perform("rebuild", {});
  if (options.json) printJson(result);
  else print(result.equal ? w.rebuilt(result.entries, result.tables) : w.rebuiltDiffers(result.differing));
  return result.equal ? exitCodes.done : exitCodes.fault;
}

export async function printMetric(connection: Connection, metric: string, options: CommonOptions & MetricOptions): Promise<number> {
  const result = await connection.perform("metric", {
    metric,
    period: options.period ?? null,
    organisation: options.organisation ?? null,
    ...asOf(options),
  });
  if (options.json) printJson(result);
  else print(showMetric(result));
  return exitCodes.done;
}

export async function printTrace(
  connection: Connection,
  metric: string,
  options: CommonOptions &
    MetricOptions & { readonly show: "numerator" | "denominator" | "left-out" | "all"; readonly page: string; readonly size: string },
): Promise<number> {
  const result = await connection.perform("trace", {
    metric,
    period: options.period ?? null,
    organisation: options.organisation ?? null,
    ...asOf(options),
    show: options.show,
    page: Number(options.page),
    size: Number(options.size),
  });
  if (options.json) printJson(result);
  else print(showTrace(result));
  return exitCodes.done;
}

/** What a report is written as: for a terminal, for programs, a page, or an official paper. */
export const reportFormats = ["text", "json", "html", ...paperFormats] as const;

export interface ReportOptions extends CommonOptions, AsOfOptions, PaperOptions {
  readonly scheme?: string;
  readonly format: (typeof reportFormats)[number];
  readonly out?: string;
  readonly strict?: boolean;
}

export async function printReport(connection: Connection, options: ReportOptions): Promise<number> {
  const report = await connection.perform("report", { scheme: options.scheme ?? null, ...asOf(options) });
  const format = options.json ? "json" : options.format;
  if (isPaperFormat(format)) await savePaper(report, format, options, options.out);
  else {
    const text =
      format === "json"
        ? JSON.stringify(report, null, 2)
        : format === "html"
          ? renderPage(report, { css: loadStyle(), say: sayProblem })
          : showReport(report);
    if (options.out === undefined) print(text);
    else {
      await writeFile(options.out, `${text}\n`);
      note(w.written(options.out));
    }
  }
  noteProblems(report.problems);
  const blocked = report.problems.some((problem) => problem.severity === "error");
  return options.strict && blocked ? exitCodes.problems : exitCodes.done;
}
