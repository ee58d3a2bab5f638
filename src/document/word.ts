// Word documents (DOCX): paragraphs and tables as a reader sees them, from the file's own XML, with the place of every character (decisions/0010).
import { type Checked, checked, problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import { tooLarge } from "./archive.ts";
import type { Document } from "./document.ts";
import { composeDocument, type FlowBlock, type FlowCell, type FlowParagraph, type Origin, type Piece } from "./flow.ts";
import { limits } from "./limits.ts";
import { numberLabels, type NumberList } from "./word-number.ts";
import { readWord } from "./word-package.ts";
import { applyProperty, parseNumbering, parseStyles, type StyleOf } from "./word-styles.ts";
import { walkWord, type WordEvents } from "./word-walk.ts";
import { isOn, wholeOf, type XmlTag } from "./xml.ts";

/** Reads a Word file's document, with its notes at the end. */
export async function parseWord(name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  const at: Place = { file: name };
  const word = await readWord(bytes, at);
  if (!word) return { ok: false, problems: [problem("document.broken", at, { what: "word", message: "word/document.xml" })] };
  const styles = await word.part("styles");
  const numbering = await word.part("numbering");
  const context: Context = {
    at,
    styleOf: styles === null ? () => ({}) : parseStyles(styles, at),
    lists: numbering === null ? new Map() : parseNumbering(numbering, at),
    cells: { count: 0 },
  };
  const flow = [...readStory(word.document, null, context)];
  for (const part of ["footnotes", "endnotes"] as const) {
    const notes = await word.part(part);
    if (notes !== null) flow.push(...readStory(notes, part, context));
  }
  const problems: Problem[] = word.hasMacros ? [problem("document.macros-passed-over", at, {}, "warning")] : [];
  return checked(composeDocument(name, "word", flow, at), problems);
}

interface Context {
  readonly at: Place;
  readonly styleOf: StyleOf;
  readonly lists: ReadonlyMap<string, NumberList>;
  readonly cells: { count: number };
}

/** A paragraph that is being read; text boxes anchored in it follow it. */
interface OpenParagraph {
  readonly index: number;
  text: string;
  style?: string;
  readonly own: { outline?: number | null; list?: string; listLevel?: number };
  readonly after: FlowBlock[];
  /** Its mark was deleted: what follows goes on in it. */
  joins: boolean;
}

interface OpenCell {
  readonly flow: FlowBlock[];
  span: number;
  merge: "none" | "begins" | "continues" | "left";
}

interface OpenTable {
  readonly cells: { -readonly [Key in keyof FlowCell]: FlowCell[Key] }[];
  /** Cells that run downwards, by the column they begin in. */
  readonly running: Map<number, OpenTable["cells"][number]>;
  row: number;
  skip: number;
  header: boolean;
  deleted: boolean;
  cellsOfRow: OpenCell[];
}

/** The paragraphs and tables of one part. */
function readStory(source: string, part: "footnotes" | "endnotes" | null, context: Context): readonly FlowBlock[] {
  return walkWord(source, context.at, () => storyOf(part, context)).root;
}

function storyOf(part: "footnotes" | "endnotes" | null, context: Context): WordEvents & { readonly root: readonly FlowBlock[] } {
  const { at } = context;
  const root: FlowBlock[] = [];
  const label = numberLabels();
  const containers: FlowBlock[][] = [root];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const openCells: OpenCell[] = [];
  let count = 0;

  const open = (tag: XmlTag, parent: XmlTag | null): void => {
    if (tag.family !== "w") return;
    const paragraph = paragraphs.at(-1);
    switch (tag.name) {
      case "p":
        return void paragraphs.push({ index: count++, text: "", own: {}, after: [], joins: false });
      case "txbxContent":
        return void containers.push(paragraph?.after ?? root);
      case "tbl":
        if (tables.length >= limits.tables) throw new ProblemError([problem("document.nested", at, { limit: limits.tables })]);
        return void tables.push({ cells: [], running: new Map(), row: 0, skip: 0, header: false, deleted: false, cellsOfRow: [] });
      case "tc": {
        if (++context.cells.count > limits.cells) throw tooLarge("cells", limits.cells, at);
        const cell: OpenCell = { flow: [], span: 1, merge: "none" };
        openCells.push(cell);
        return void containers.push(cell.flow);
      }
      default:
        applyTo({ paragraph, table: tables.at(-1), cell: openCells.at(-1) }, tag, parent?.name);
    }
  };

  const close = (tag: XmlTag): void => {
    if (tag.family !== "w") return;
    if (tag.name === "p") {
      const paragraph = paragraphs.pop();
      if (paragraph) append(containers.at(-1) ?? root, paragraph, finishParagraph(paragraph, part, context, label));
    } else if (tag.name === "txbxContent") containers.pop();
    else if (tag.name === "tc") {
      containers.pop();
      const cell = openCells.pop();
      if (cell) tables.at(-1)?.cellsOfRow.push(cell);
    } else if (tag.name === "tr") finishRow(tables.at(-1), at);
    else if (tag.name === "tbl") {
      const table = tables.pop();
      if (table) (containers.at(-1) ?? root).push({ kind: "table", cells: table.cells });
    }
  };

  const atom: WordEvents["atom"] = ({ text }) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };
  return { open, close, atom, root };
}

interface OpenThings {
  readonly paragraph: OpenParagraph | undefined;
  readonly table: OpenTable | undefined;
  readonly cell: OpenCell | undefined;
}

/** A property of what is open, by the list of properties it stands in. */
function applyTo({ paragraph, table, cell }: OpenThings, tag: XmlTag, within: string | undefined): void {
  if (within === "trPr") applyRow(table, tag);
  else if (within === "tcPr") applyCell(cell, tag);
  else if (within === "rPr" && tag.name === "del" && paragraph) paragraph.joins = true;
  else if (within === "pPr" && tag.name === "pStyle" && paragraph) paragraph.style = tag.attributes.get("val") ?? "";
  else if ((within === "pPr" || within === "numPr") && paragraph) applyProperty(paragraph.own, tag);
}

function applyRow(table: OpenTable | undefined, tag: XmlTag): void {
  if (!table) return;
  if (tag.name === "gridBefore") table.skip = wholeOf(tag, "val", 0, limits.columns);
  else if (tag.name === "tblHeader") table.header = isOn(tag);
  else if (tag.name === "del") table.deleted = true;
}

function applyCell(cell: OpenCell | undefined, tag: XmlTag): void {
  if (!cell) return;
  const goesOn = tag.attributes.get("val") !== "restart";
  if (tag.name === "gridSpan") cell.span = Math.max(1, wholeOf(tag, "val", 1, limits.columns));
  else if (tag.name === "vMerge") cell.merge = goesOn ? "continues" : "begins";
  else if (tag.name === "hMerge" && goesOn) cell.merge = "left";
}

/** Places a row's cells on the grid; those that continue one above or beside make it larger. */
function finishRow(table: OpenTable | undefined, at: Place): void {
  if (!table) return;
  const { cellsOfRow, row, header, deleted, running, cells } = table;
  let column = table.skip;
  let left: OpenTable["cells"][number] | undefined;
  for (const { flow, span, merge } of deleted ? [] : cellsOfRow) {
    if (column + span > limits.columns) throw tooLarge("columns", limits.columns, at);
    const above = merge === "continues" ? running.get(column) : undefined;
    if (merge === "left" && left) left.columnSpan += span;
    else if (above?.columnSpan === span) above.rowSpan = row - above.row + 1;
    else {
      left = { row, column, rowSpan: 1, columnSpan: span, header, flow };
      cells.push(left);
      if (merge === "begins") running.set(column, left);
      else running.delete(column);
    }
    column += span;
  }
  if (!deleted && ++table.row > limits.rows) throw tooLarge("rows", limits.rows, at);
  Object.assign(table, { cellsOfRow: [], skip: 0, header: false, deleted: false });
}

/** The paragraph's text with its number, and whether it is a heading. */
function finishParagraph(
  { index, text, style, own }: OpenParagraph,
  part: "footnotes" | "endnotes" | null,
  { styleOf, lists }: Context,
  label: ReturnType<typeof numberLabels>,
): FlowParagraph {
  const all = { ...styleOf(style), ...own };
  const list = all.list === undefined ? undefined : lists.get(all.list);
  const number = list ? label(all.list ?? "", list, all.listLevel ?? 0) : "";
  const level = all.outline === undefined || all.outline === null ? null : all.outline + 1;
  const origin: Origin = { paragraph: index, offset: 0, ...(part && { part }) };
  const pieces: Piece[] = [
    { text: text.trim() === "" ? "" : number, origin: null },
    { text, origin },
  ];
  return { kind: "paragraph", level, pieces };
}

/** Adds a paragraph behind what is there; where the mark before it was deleted, it goes on in that paragraph. */
function append(container: FlowBlock[], open: OpenParagraph, paragraph: FlowParagraph): void {
  const last = container.at(-1);
  const goesOn = last?.kind === "paragraph" && last.joins === true;
  if (goesOn) container.pop();
  container.push({ ...paragraph, joins: open.joins, pieces: [...(goesOn ? last.pieces : []), ...paragraph.pieces] }, ...open.after);
}
