// The tests that install the archive for machines without network, as an office does: `npm run test:bundle`.
import { defineConfig } from "vitest/config";
import { withoutDebian } from "./test/bundle/install.ts";
import { countsReporter } from "./test/counts.ts";

export default defineConfig({
  test: {
    include: ["test/bundle/bundle.test.ts", ...(withoutDebian === null ? ["test/bundle/root.test.ts"] : [])],
    pool: "forks",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 900_000,
    allowOnly: false,
    passWithNoTests: false,
    reporters: ["verbose", countsReporter()],
  },
});
