// The styles and lists of a Word document (styles.xml, numbering.xml): which paragraphs are headings, and which are numbered how.
import type { Place } from "../vocabulary/problem.ts";
import type { NumberLevel, NumberList } from "./word-number.ts";
import { headingStyle, titleStyle } from "./words.ts";
import { isOn, walkXml, wholeOf, type XmlTag } from "./xml.ts";

/** What a paragraph says of itself, or inherits. */
export interface ParagraphStyle {
  /** Outline level from 0; null says that it is none. */
  readonly outline?: number | null;
  readonly list?: string;
  readonly listLevel?: number;
}

/** The style of an id with all that it is based on; without an id that of plain paragraphs. */
export type StyleOf = (id: string | undefined) => ParagraphStyle;

interface StyleRecord {
  name: string;
  basedOn?: string;
  own: { outline?: number | null; list?: string; listLevel?: number };
}

export function parseStyles(source: string, at: Place): StyleOf {
  const styles = new Map<string, StyleRecord>();
  let current: StyleRecord | null = null;
  let plain: string | undefined;
  walkXml(source, at, {
    open: (tag) => {
      if (tag.family !== "w") return;
      const value = tag.attributes.get("val");
      if (tag.name === "style") {
        current = null;
        if (tag.attributes.get("type") !== "paragraph") return;
        const id = tag.attributes.get("styleId") ?? "";
        current = { name: "", own: {} };
        styles.set(id, current);
        if (["1", "true", "on"].includes(tag.attributes.get("default") ?? "")) plain = id;
      } else if (current) {
        if (tag.name === "name") current.name = value ?? "";
        else if (tag.name === "basedOn" && value !== undefined) current.basedOn = value;
        else applyProperty(current.own, tag);
      }
    },
    close: () => undefined,
  });
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const record = styles.get(id);
    const done = known.get(id);
    if (!record || done) return done ?? {};
    // Word follows ten styles back; a circle ends there too.
    const base = record.basedOn !== undefined && depth < 10 ? resolve(record.basedOn, depth + 1) : {};
    const style = { ...base, ...namedOutline(record.name), ...record.own };
    if (depth === 0) known.set(id, style);
    return style;
  };
  return (id) => ((id ?? plain) === undefined ? {} : resolve(id ?? plain ?? "", 0));
}

/** Properties that decide on headings and numbers; others are passed over. */
export function applyProperty(to: StyleRecord["own"], tag: XmlTag): void {
  const level = wholeOf(tag, "val", 9, 9);
  if (tag.name === "outlineLvl") to.outline = level < 9 ? level : null;
  else if (tag.name === "numId") to.list = tag.attributes.get("val") ?? "0";
  else if (tag.name === "ilvl") to.listLevel = level;
}

/** Programs that write no outline level name their heading styles. */
function namedOutline(name: string): ParagraphStyle {
  const level = headingStyle.exec(name)?.groups?.["level"];
  if (level !== undefined) return { outline: Number(level) - 1 };
  return titleStyle.test(name) ? { outline: 0 } : {};
}

type LevelRecord = { -readonly [Key in keyof NumberLevel]: NumberLevel[Key] };

/** Lists by their number as paragraphs name it (numId). */
export function parseNumbering(source: string, at: Place): ReadonlyMap<string, NumberList> {
  const shapes = new Map<string, LevelRecord[]>();
  const lists = new Map<string, { shape: string; levels: Map<number, LevelRecord>; starts: Map<number, number> }>();
  let shape: LevelRecord[] | null = null;
  let list: { shape: string; levels: Map<number, LevelRecord>; starts: Map<number, number> } | null = null;
  let level: LevelRecord | null = null;
  let overridden = 0;
  walkXml(source, at, {
    open: (tag) => {
      if (tag.family !== "w") return;
      const value = tag.attributes.get("val") ?? "";
      if (tag.name === "abstractNum") shapes.set(tag.attributes.get("abstractNumId") ?? "", (shape = []));
      else if (tag.name === "num") {
        list = { shape: "", levels: new Map(), starts: new Map() };
        lists.set(tag.attributes.get("numId") ?? "", list);
      } else if (tag.name === "abstractNumId" && list) list.shape = value;
      else if (tag.name === "lvlOverride") overridden = wholeOf(tag, "ilvl", 0, 8);
      else if (tag.name === "startOverride") list?.starts.set(overridden, wholeOf(tag, "val", 1, 1e6));
      else if (tag.name === "lvl") {
        level = { format: "decimal", text: "", start: 0, suffix: "tab", plain: false, continues: false };
        if (list) list.levels.set(overridden, level);
        else if (shape) shape[wholeOf(tag, "ilvl", 0, 8)] = level;
      } else if (level) applyLevel(level, tag, value);
    },
    close: (tag) => {
      if (tag.name === "lvl") level = null;
      else if (tag.name === "num") list = null;
      else if (tag.name === "abstractNum") shape = null;
    },
  });
  return new Map(
    [...lists].map(([id, { shape: of, levels, starts }]) => {
      const own = shapes.get(of) ?? [];
      const all = Array.from({ length: 9 }, (_, at) => levels.get(at) ?? own[at] ?? absent);
      return [id, { counters: of, levels: all, starts }];
    }),
  );
}

/** Levels that a list does not have show nothing. */
const absent: NumberLevel = { format: "none", text: "", start: 1, suffix: "nothing", plain: false, continues: false };

function applyLevel(level: LevelRecord, tag: XmlTag, value: string): void {
  if (tag.name === "numFmt") level.format = value;
  else if (tag.name === "lvlText") level.text = value.slice(0, 100);
  else if (tag.name === "start") level.start = wholeOf(tag, "val", 1, 1e6);
  else if (tag.name === "suff" && (value === "space" || value === "nothing")) level.suffix = value;
  else if (tag.name === "isLgl") level.plain = isOn(tag);
  else if (tag.name === "lvlRestart" && value === "0") level.continues = true;
}
