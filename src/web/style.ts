// The page's style sheet as text: served at /style.css, or set into a page that must stand alone; and the one script, served at /check.js.
import { readFileSync } from "node:fs";

/** Reads the style sheet that stands beside this file. */
export function loadStyle(): string {
  return readFileSync(new URL("./style.css", import.meta.url), "utf8");
}

/** Reads the script of the page that checks documents. */
export function loadScript(): string {
  return readFileSync(new URL("./check.js", import.meta.url), "utf8");
}
