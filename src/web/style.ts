// The pages' style sheets as text: served at /style.css, or set into a page that must stand alone; and the scripts that make two kinds of page handier.
import { readFileSync } from "node:fs";

const load = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** The style of the table and of a checked document. */
export const loadStyle = (): string => load("./style.css");

/** The style of all pages that are served: the office's own stand on the table's. */
export const loadServedStyle = (): string => loadStyle() + load("./desk.css");

/** The script of the page that checks documents. */
export const loadScript = (): string => load("./check.js");

/** The script of the office's pages. */
export const loadDeskScript = (): string => load("./desk.js");
