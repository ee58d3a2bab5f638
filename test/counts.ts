// The last line of every run of tests, plain enough for a person and for a script: "12 passed, 0 failed".
import type { Reporter } from "vitest/node";

/** Counts tests when a run ends; a file that cannot be loaded, and an error outside any test, count as failed. */
export function countsReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
      const broken = modules.filter((module) => module.errors().length > 0).length;
      const skipped = count("skipped");
      console.log(
        `${count("passed")} passed, ${count("failed") + broken + errors.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
      );
    },
  };
}
