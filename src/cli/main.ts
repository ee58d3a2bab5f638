// The command line `shiji` (命令行): commands, options and help; stdout carries results alone.
import { userInfo } from "node:os";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { importModes } from "../ledger/ledger.ts";
import { roles } from "../metric/metric.ts";
import { paperFormats, paperForms } from "../publication/publication.ts";
import { terminalWords } from "../text/terminal.ts";
import { parsePeriod } from "../vocabulary/period.ts";
import { bindReport, checkFormats, checkReport, type BindOptions, type CheckOptions } from "./check.ts";
import * as commands from "./commands.ts";
import { connect, type Connection } from "./connect.ts";
import { saveTemplates, writeDictionaries } from "./dictionary.ts";
import { collectFiles, type CollectOptions } from "./collect.ts";
import { chooseText, printCompilation, saveDraft, type ChooseOptions, type CompileOptions, type DraftOptions } from "./compile.ts";
import { printMissing, type MissingOptions } from "./missing.ts";
import {
  freezeVersion,
  printBoard,
  printDrafts,
  saveNote,
  type BoardOptions,
  type DraftsOptions,
  type FreezeOptions,
  type NoteOptions,
} from "./sign-off.ts";
import { attachFiles, printEvidence, type AttachOptions, type EvidenceOptions } from "./evidence.ts";
import { saveForms, type FormsOptions } from "./forms.ts";
import { lintPaths } from "./lint.ts";
import { createNextYear } from "./next-year.ts";
import type { CommonOptions } from "./options.ts";
import { printPaper, type FiledPaperOptions } from "./paper.ts";
import { readBackFile, type ReadBackOptions } from "./read-back.ts";
import { printClaims, printRows } from "./read.ts";
import { createPack, type NewPackOptions } from "./scaffold.ts";
import { initDirectory, runDemo, serveDirectory } from "./serve.ts";
import { createProgress, endCode, exitCodes } from "./terminal.ts";

const { commands: about, options: says } = terminalWords;
/** Where a command works that names no data directory; an installation says it once for all. */
const dataDirectory = process.env["SHIJI_DATA"] || "./data";
const program = new Command("shiji").description(terminalWords.program).version("0.1.0");

/** Who runs this. A machine need not have a name for every number: containers and directory services often have none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${String(process.getuid?.())}`;
  }
}

/** What the command's function answers becomes the exit code; what it throws is shown. */
async function end(json: boolean | undefined, work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = endCode(error, json ?? false);
  }
}

/** Runs a command over a connection, and closes it whatever happens. */
function over<O extends CommonOptions>(work: (connection: Connection, options: O) => Promise<number>): (options: O) => Promise<void> {
  return (options) =>
    end(options.json, async () => {
      const { progress, stop } = createProgress(false);
      const connection = await connect(options.data, progress);
      try {
        return await work(connection, options);
      } finally {
        stop();
        await connection.close();
      }
    });
}

/** A whole number at least `least`, or a usage error that says so. */
const wholeFrom =
  (least: number) =>
  (text: string): string => {
    if (!/^\d+$/.test(text) || Number(text) < least) throw new InvalidArgumentError(terminalWords.wholeNumber(least));
    return text;
  };
/** A calendar day, or a usage error. */
const day = (text: string): string => {
  const period = parsePeriod(text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !period) throw new InvalidArgumentError(terminalWords.wholeDay);
  return period.from;
};
const command = (name: keyof typeof about, args = ""): Command =>
  program
    .command(`${name} ${args}`.trim())
    .description(about[name])
    .option("--data <dir>", says.data, dataDirectory)
    .option("--json", says.json);
const stamped = (to: Command): Command => to.option("--actor <name>", says.actor, userName()).option("--time <iso>", says.time);
const dated = (to: Command): Command =>
  to.option("--until <day>", says.until).option("--known-at <number|day>", says.knownAt).option("--under <pack@version>", says.under);
const asked = (to: Command): Command => dated(to.option("--period <period>", says.period).option("--organisation <id>", says.organisation));

program
  .command("init <dir>")
  .description(about.init)
  .action((directory: string) => end(false, () => initDirectory(directory)));
command("demo")
  .option("--serve", says.serve)
  .option("--port <port>", says.port, wholeFrom(0), "8640")
  .action((options: Parameters<typeof runDemo>[0]) => end(options.json, () => runDemo(options)));
command("serve")
  .option("--port <port>", says.port, wholeFrom(0), "8640")
  .action((options: { readonly data: string; readonly port: string }) =>
    end(false, () => serveDirectory(options.data, Number(options.port))),
  );
command("lint", "<paths...>").action((paths: readonly string[], options: CommonOptions) =>
  end(options.json, () => lintPaths(paths, options)),
);
command("dictionary", "<paths...>")
  .option("--write", says.write)
  .action((paths: readonly string[], options: Parameters<typeof writeDictionaries>[1]) =>
    end(options.json, () => writeDictionaries(paths, options)),
  );
command("template", "[ledgers...]")
  .option("--out <dir>", says.directory, "./templates")
  .action((ledgers: readonly string[], options: Parameters<typeof saveTemplates>[2]) =>
    over((connection, given: typeof options) => saveTemplates(connection, ledgers, given))(options),
  );
program
  .command("new")
  .description(about.new)
  .command("pack <id>")
  .description(about.new)
  .requiredOption("--label <name>", says.label)
  .option("--in <dir>", says.packs, "./packs")
  .option("--data <dir>", says.data, dataDirectory)
  .action((id: string, options: NewPackOptions) =>
    end(false, () => createPack(id, options, String(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()))),
  );
stamped(command("apply", "<paths...>")).action((paths: readonly string[], options: Parameters<typeof commands.applyPaths>[2]) =>
  over((connection, given: typeof options) => commands.applyPaths(connection, paths, given))(options),
);
stamped(command("import", "<ledger> <files...>"))
  .addOption(new Option("--mode <mode>", says.mode).choices(importModes))
  .option("--source <name>", says.source)
  .option("--period <period>", says.replaced)
  .option("--dry-run", says.dryRun)
  .action((ledger: string, files: readonly string[], options: commands.ImportOptions) =>
    over((connection, given: commands.ImportOptions) => commands.importPaths(connection, ledger, files, given))(options),
  );
stamped(command("withdraw", "<entry>"))
  .requiredOption("--reason <text>", says.reason)
  .action((entry: string, options: Parameters<typeof commands.withdrawImport>[2]) =>
    over((connection, given: typeof options) => commands.withdrawImport(connection, Number(entry), given))(options),
  );
command("journal").option("--verify", says.verify).action(over(commands.listJournal));
command("rebuild").action(over(commands.rebuildProjection));
asked(command("metric", "<id>")).action((id: string, options: Parameters<typeof commands.printMetric>[2]) =>
  over((connection, given: typeof options) => commands.printMetric(connection, id, given))(options),
);
asked(command("trace", "<id>"))
  .addOption(new Option("--show <role>", says.show).choices([...roles, "all"]).default("all"))
  .option("--page <n>", says.page, wholeFrom(1), "1")
  .option("--size <n>", says.size, wholeFrom(1), "20")
  .action((id: string, options: Parameters<typeof commands.printTrace>[2]) =>
    over((connection, given: typeof options) => commands.printTrace(connection, id, given))(options),
  );
const papered = (to: Command): Command =>
  to
    .addOption(new Option("--form <form>", says.form).choices(paperForms).default("table"))
    .option("--title <title>", says.title)
    .option("--number <number>", says.number)
    .option("--to <office>", says.to)
    .option("--sign <office>", says.sign)
    .option("--date <day>", says.date, day)
    .option("--copies <offices>", says.copies)
    .option("--printed-by <office>", says.printedBy)
    .option("--printed-on <day>", says.printedOn, day);
papered(dated(command("report").option("--scheme <id>", says.scheme)))
  .addOption(new Option("--format <format>", says.format).choices(commands.reportFormats).default("text"))
  .option("--out <file>", says.out)
  .option("--strict", says.strict)
  .action(over(commands.printReport));
const reported = (to: Command): Command => to.option("--scheme <id>", says.scheme).option("--period <period>", says.reported);
stamped(reported(command("forms")))
  .option("--due <day>", says.due)
  .option("--out <dir>", says.directory, "./forms")
  .action(over((connection, given: FormsOptions) => saveForms(connection, given)));
stamped(reported(command("collect", "<paths...>")))
  .option("--organisation <name>", says.sender)
  .option("--marked <dir>", says.marked)
  .option("--force", says.collectForce)
  .option("--dry-run", says.collectDryRun)
  .action((paths: readonly string[], options: CollectOptions) =>
    over((connection, given: CollectOptions) => collectFiles(connection, paths, given))(options),
  );
reported(command("missing").option("--on <day>", says.on))
  .option("--out <file>", says.reminders)
  .action(over((connection, given: MissingOptions) => printMissing(connection, given)));
reported(command("compile"))
  .option("--out <file>", says.compileOut)
  .option("--all", says.allItems)
  .action(over((connection, given: CompileOptions) => printCompilation(connection, given)));
stamped(reported(command("choose", "<item>")))
  .option("--from <ledgers|organisation|entry>", says.chooseFrom)
  .option("--text <text>", says.chooseText)
  .option("--reason <text>", says.chooseReason)
  .action((item: string, options: ChooseOptions) =>
    over((connection, given: ChooseOptions) => chooseText(connection, item, given))(options),
  );
stamped(reported(command("draft")))
  .option("--note <text>", says.draftNote)
  .action(over((connection, given: DraftOptions) => saveDraft(connection, given)));
stamped(reported(command("attach", "<files...>")))
  .requiredOption("--item <task-item>", says.attachedTo)
  .requiredOption("--organisation <name>", says.provider)
  .option("--title <title>", says.paperTitle)
  .option("--words <text>", says.paperWords)
  .option("--number <number>", says.number)
  .option("--date <day>", says.paperDate)
  .action((files: readonly string[], options: AttachOptions) =>
    over((connection, given: AttachOptions) => attachFiles(connection, files, given))(options),
  );
reported(command("evidence"))
  .option("--out <dir>", says.evidenceOut)
  .action(over((connection, given: EvidenceOptions) => printEvidence(connection, given)));
reported(command("drafts"))
  .option("--all", says.wholeGate)
  .action(over((connection, given: DraftsOptions) => printDrafts(connection, given)));
stamped(reported(command("note", "<text>")))
  .option("--item <task-item>", says.notedItem)
  .option("--answers <entry>", says.answers, wholeFrom(1))
  .action((text: string, options: NoteOptions) => over((connection, given: NoteOptions) => saveNote(connection, text, given))(options));
stamped(reported(command("freeze")))
  .requiredOption("--for <occasion>", says.occasion)
  .option("--force", says.force)
  .action(over((connection, given: FreezeOptions) => freezeVersion(connection, given)));
papered(reported(command("paper")).option("--version <n>", says.draftVersion, wholeFrom(1)))
  .addOption(new Option("--format <format>", says.paperFormat).choices(paperFormats).default("docx"))
  .option("--out <file>", says.out)
  .action(over((connection, given: FiledPaperOptions) => printPaper(connection, given)));
stamped(reported(command("read-back", "<file>")))
  .option("--version <n>", says.draftVersion, wholeFrom(1))
  .option("--accept <items|all>", says.accept)
  .option("--notes", says.takeNotes)
  .option("--reason <text>", says.chooseReason)
  .action((file: string, options: ReadBackOptions) =>
    over((connection, given: ReadBackOptions) => readBackFile(connection, file, given))(options),
  );
reported(command("board").option("--on <day>", says.on))
  .option("--out <file>", says.compileOut)
  .action(over((connection, given: BoardOptions) => printBoard(connection, given)));
command("next-year")
  .option("--scheme <id>", says.scheme)
  .option("--known-at <number|day>", says.knownAt)
  .option("--out <dir>", says.schemes, "./schemes")
  .option("--rectify <file>", says.rectify)
  .action(over(createNextYear));
program
  .command("read <file>")
  .description(about.read)
  .option("--json", says.json)
  .action((file: string, options: Parameters<typeof printRows>[1]) => end(options.json, () => printRows(file, options)));
program
  .command("claims <files...>")
  .description(about.claims)
  .option("--json", says.json)
  .action((files: readonly string[], options: Parameters<typeof printClaims>[1]) => end(options.json, () => printClaims(files, options)));
dated(command("check", "<file>").option("--scheme <id>", says.scheme))
  .addOption(new Option("--format <format>", says.checkFormat).choices(checkFormats).default("text"))
  .option("--out <file>", says.out)
  .option("--strict", says.checkStrict)
  .action((file: string, options: CheckOptions) =>
    over((connection, given: CheckOptions) => checkReport(connection, file, given))(options),
  );
stamped(command("bind", "<file>"))
  .option("--scheme <id>", says.scheme)
  .requiredOption("--at <start>", says.at, wholeFrom(0))
  .requiredOption("--metric <id|none>", says.boundMetric)
  .option("--reason <text>", says.bindReason)
  .action((file: string, options: BindOptions) => over((connection, given: BindOptions) => bindReport(connection, file, given))(options));

program.exitOverride();
for (const one of program.commands) one.exitOverride();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
}
