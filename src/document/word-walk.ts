// One walk over the text of a Word part, for those who read it and those who write comments into it: the same units, counted alike.
import type { Place } from "../vocabulary/problem.ts";
import { walkXml, type XmlTag } from "./xml.ts";

/** A stretch of the part's source that may be split or put between marks: a run, or a formula as a whole. */
export interface WordRun {
  readonly start: number;
  /** Behind its start tag. */
  readonly body: number;
  /** Its properties as they stand in the source; null for none. */
  readonly properties: { readonly start: number; readonly end: number } | null;
  readonly end: number;
  readonly splits: boolean;
}

/** An element that gives text: its place in the source, and the run it stands in. */
export interface WordAtom {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Complete once the walk has left the run. */
  readonly run: WordRun;
  /** It stands in the run itself, which may then be split before and behind it. */
  readonly direct: boolean;
}

export interface WordEvents {
  /**
   * Elements of structure and properties, in order, without what is deleted, hidden behind a fallback or an older version; with where
   * each begins in the source and where it ends.
   */
  readonly open?: (tag: XmlTag, parent: XmlTag | null, start: number) => void;
  readonly close?: (tag: XmlTag, parent: XmlTag | null, end: number) => void;
  /** Elements that begin within what a reader does not see: marks of the text around may begin and end there. */
  readonly unseen?: (tag: XmlTag) => void;
  readonly atom: (atom: WordAtom) => void;
}

/** Elements whose content a reader does not see: deleted text, what it was before, readings of characters, fallbacks for old programs. */
const unseen = new Set(["del", "moveFrom", "rt", "delText", "instrText", "delInstrText", "Fallback"]);
const isUnseen = (tag: XmlTag, parent: XmlTag | null): boolean =>
  (unseen.has(tag.name) && parent?.name !== "rPr" && parent?.name !== "trPr") || (tag.family === "w" && tag.name.endsWith("Change"));

/** Lists of properties (rPr, pPr, tblPrEx) hold no text: what stands in one by mistake is copied with it where a run is split. */
const isProperties = (tag: XmlTag): boolean => (tag.family === "w" || tag.family === "m") && /Pr(?:Ex)?$/.test(tag.name);
const contents = new Set(["p", "r", "t", "sym", "fldChar", "tbl", "tr", "tc", "txbxContent", "oMath"]);
const isMisplaced = (tag: XmlTag, around: readonly XmlTag[]): boolean => contents.has(tag.name) && around.some(isProperties);

/** Characters of the symbol fonts that office programs use for ticks and bullets, by their low byte. */
const symbols: Readonly<Record<string, string>> = {
  "52": "☑",
  "6c": "●",
  "6e": "■",
  "6f": "□",
  "71": "❑",
  "75": "◆",
  "76": "❖",
  a3: "□",
  a8: "□",
  b7: "•",
  d8: "➢",
  fb: "✗",
  fc: "✓",
  fd: "☒",
  fe: "☑",
};

/** The character of a symbol run; those of private use that are not known become a square. */
function symbolText(code: string): string {
  const value = /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  if (value >= 0xf000 && value <= 0xf0ff) return symbols[(value & 0xff).toString(16).padStart(2, "0")] ?? "□";
  return value >= 0x20 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff) ? String.fromCodePoint(value) : "";
}

const marks: Readonly<Record<string, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/**
 * Walks over a part. Of fields the result is text and the instruction is not. Where a field is left open, what follows it would
 * be its instruction: then the part is walked over again with new events, and fields are not minded.
 */
export function walkWord<Events extends WordEvents>(source: string, at: Place, begin: () => Events): Events {
  const events = begin();
  if (!walkOnce(source, at, events, true).isOpen) return events;
  const again = begin();
  walkOnce(source, at, again, false);
  return again;
}

function walkOnce(source: string, at: Place, events: WordEvents, fields: boolean): { readonly isOpen: boolean } {
  const stack: XmlTag[] = [];
  const states: FieldState[] = [];
  // Runs may hold text boxes, and these runs.
  const runs: { start: number; body: number; properties: WordRun["properties"]; end: number; splits: boolean; hidden: boolean }[] = [];
  let [skipped, propertiesAt, textAt] = [0, 0, 0];
  let text: string | null = null;

  const give = (content: string, start: number, end: number, parent: XmlTag | null): void => {
    const run = runs.at(-1);
    if (content !== "" && run && !run.hidden && !states.includes("instruction"))
      events.atom({ text: content, start, end, run, direct: parent?.name === "r" && parent.family === "w" });
  };
  const openRun = (tag: XmlTag, parent: XmlTag | null, start: number, end: number): void => {
    const isFormula = tag.family === "m" && tag.name === "oMath";
    if (isFormula || (tag.family === "w" && tag.name === "r"))
      runs.push({ start, body: end, properties: null, end, splits: !isFormula, hidden: false });
    const run = runs.at(-1);
    if (tag.name === "rPr" && parent?.name === "r" && tag.family === "w") propertiesAt = start;
    else if (tag.name === "vanish" && parent?.name === "rPr" && run && isOnRun(tag, stack)) run.hidden = true;
    else if (tag.name === "t" && tag.family !== "other") [text, textAt] = ["", start];
    else if (tag.name === "fldChar" && fields) changeField(states, tag.attributes.get("fldCharType"));
    else if (tag.name === "sym") give(symbolText(tag.attributes.get("char") ?? ""), start, end, parent);
    else if (parent?.name === "r" && tag.family === "w") give(marks[tag.name] ?? "", start, end, parent);
  };
  const closeRun = (tag: XmlTag, parent: XmlTag | null, end: number): void => {
    const run = runs.at(-1);
    if (tag.name === "t" && tag.family !== "other" && text !== null) {
      give(text, textAt, end, parent);
      text = null;
    } else if (tag.name === "rPr" && parent?.name === "r" && tag.family === "w" && run?.splits)
      run.properties ??= { start: propertiesAt, end };
    else if (run && ((tag.family === "m" && tag.name === "oMath") || (tag.family === "w" && tag.name === "r"))) {
      run.end = end;
      runs.pop();
    }
  };

  walkXml(source, at, {
    open: (tag, start, end) => {
      const parent = stack.at(-1) ?? null;
      stack.push(tag);
      if (skipped > 0 || isUnseen(tag, parent) || isMisplaced(tag, stack)) return void (skipped += passOver(tag, events));
      openRun(tag, parent, start, end);
      events.open?.(tag, parent, start);
    },
    close: (tag, _, end) => {
      stack.pop();
      if (skipped > 0) return void skipped--;
      const parent = stack.at(-1) ?? null;
      closeRun(tag, parent, end);
      events.close?.(tag, parent, end);
    },
    text: (content) => {
      if (text !== null && skipped === 0) text += content;
    },
  });
  return { isOpen: states.includes("instruction") };
}

/** Tells of an element that is not seen; one more is passed over. */
function passOver(tag: XmlTag, events: WordEvents): 1 {
  events.unseen?.(tag);
  return 1;
}

type FieldState = "instruction" | "result";

/** Fields stand in one another: the innermost is the one that goes on or ends. */
function changeField(states: FieldState[], type: string | undefined): void {
  if (type === "begin") states.push("instruction");
  else if (type === "separate" && states.length > 0) states[states.length - 1] = "result";
  else if (type === "end") states.pop();
}

/** Whether the switch stands in a run's own properties, and is on; a paragraph's mark may be hidden without its text. */
function isOnRun(tag: XmlTag, stack: readonly XmlTag[]): boolean {
  return stack.at(-3)?.name === "r" && !["0", "false", "off"].includes(tag.attributes.get("val") ?? "1");
}
