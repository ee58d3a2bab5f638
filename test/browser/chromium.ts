// The browser that pages are looked at with: Debian's, or the one that CHROMIUM names; where there is none, its tests are left out and say so.
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is one. */
export const present = existsSync(executablePath);
if (!present) console.log(`SKIPPED: no browser at ${executablePath}; install Debian's chromium, or name one with CHROMIUM=path`);

/** Starts it; it asks nothing of any network by itself. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"] });
