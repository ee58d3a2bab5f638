// The tests of `npm test`: beside the code, in test/ and with the examples. Those that need a browser have a configuration of their own.
import { configDefaults, defineConfig } from "vitest/config";
import { countsReporter } from "./test/counts.ts";

export default defineConfig({
  test: {
    include: ["{src,bundle,test,examples}/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "test/browser/**", "test/bundle/**", "**/browser.test.ts"],
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    reporters: ["default", countsReporter()],
  },
});
