// What a person at a terminal sees: results on stdout alone; progress and problems on stderr; an exit code that says how it ended.
import { SingleBar } from "cli-progress";
import { en } from "../text/en.ts";
import { sayPlace, sayProblem, zh } from "../text/zh.ts";
import { terminalWords } from "../text/terminal.ts";
import { ProblemError, type Problem } from "../vocabulary/problem.ts";
import type { Progress } from "../workspace/workspace.ts";

/** How a command ended: 0 done, 1 the data has problems, 2 the command was called wrongly, 3 a fault of the machine or the program. */
export const exitCodes = { done: 0, problems: 1, usage: 2, fault: 3 } as const;

const shownProblems = 50;

// Whoever reads our output may stop reading (`| head`): the work is done, and that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Problems with their places, the first fifty, and how many more there are. */
export function noteProblems(problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, shownProblems)) {
    const mark = problem.severity === "error" ? terminalWords.error : terminalWords.warning;
    note(`${mark} ${sayPlace(problem.at)}: ${sayProblem(problem, process.env["SHIJI_LANG"] === "en" ? en : zh)}`);
  }
  if (problems.length > shownProblems) note(terminalWords.moreProblems(problems.length - shownProblems));
}

/** A progress line on stderr: a bar at a terminal, a line a step elsewhere; nothing when silent. */
export function createProgress(quiet: boolean): { readonly progress: Progress; readonly stop: () => void } {
  if (quiet) return { progress: () => undefined, stop: () => undefined };
  if (!process.stderr.isTTY) {
    let last = "";
    return {
      progress: (done, total, what) => {
        const step = `${what} ${String(Math.floor((10 * done) / Math.max(1, total)))}`;
        if (step !== last) note(`[${String(done)}/${String(total)}] ${terminalWords.steps[what] ?? what}`);
        last = step;
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: "{bar} {value}/{total} {what}", hideCursor: true, stream: process.stderr });
  let active = "";
  return {
    progress: (done, total, what) => {
      const label = terminalWords.steps[what] ?? what;
      if (active === "") bar.start(total, done, { what: label });
      active = what;
      bar.setTotal(total);
      bar.update(done, { what: label });
    },
    stop: () => {
      if (active !== "") bar.stop();
      active = "";
    },
  };
}

/** Shows why a command failed and says how it ends. */
export function endCode(error: unknown, json: boolean): number {
  if (error instanceof ProblemError) {
    if (json) printJson({ problems: error.problems });
    noteProblems(error.problems);
    return exitCodes.problems;
  }
  note(`${terminalWords.fault} ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`);
  if (process.env["SHIJI_DEBUG"] === "1") note(String((error as Error).stack));
  return exitCodes.fault;
}
