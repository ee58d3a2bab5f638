// The tests that look at the page in a browser, as a reader does: `npm run test:browser`.
import { defineConfig } from "vitest/config";
import { countsReporter } from "./test/counts.ts";

export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts", "src/web/browser.test.ts"],
    pool: "forks",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    allowOnly: false,
    passWithNoTests: false,
    reporters: ["verbose", countsReporter()],
  },
});
