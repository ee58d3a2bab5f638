// The rows of a Word form's blocks as a reader of its text finds them, whatever marks the file has: block by block, by what stands in front of each.
import type { Block, Span, TableCell } from "../document/document.ts";
import type { HeldText, KeyedWord } from "../document/keyed-word.ts";
import { squeeze, type FormItem } from "./submission.ts";
import { blockTitle } from "./words.ts";

/** A row of a table behind the first block's title. */
export interface BlockRow {
  /** The title of the block that it stands in; its own where it is the title; null in front of the first block. */
  readonly title: string | null;
  readonly label: string;
  /** What stands beside the label; null where nothing can. */
  readonly held: HeldText | null;
  readonly span: Span;
}

/** A block begins with a row of one cell, its title; the rows behind it are its own, also where a program parted the table. */
export function rowsOf({ document }: Pick<KeyedWord, "document">): readonly BlockRow[] {
  const textAt = ({ start, end }: Span): string => document.text.slice(start, end);
  let title: string | null = null;
  return document.blocks.flatMap((block) =>
    cellsByRow(block).flatMap((cells): readonly BlockRow[] => {
      const [label, content] = cells;
      if (!label) return [];
      const said = textAt(label);
      if (titlePattern.test(squeeze(said))) title = said;
      const beside = content && (content.end > content.start ? content : label);
      const held = content && beside ? { text: textAt(content), span: { start: beside.start, end: beside.end } } : null;
      return [{ title, label: said, held, span: { start: label.start, end: Math.max(...cells.map(({ end }) => end)) } }];
    }),
  );
}

const titlePattern = new RegExp(`^(?:\\d+-\\d+(?!\\d)|${squeeze(blockTitle({ task: 0, item: 0, name: "" })).replace("0", "\\d+")}$)`, "u");

/** The cells of a table, row by row from the left. */
function cellsByRow(block: Block): readonly (readonly TableCell[])[] {
  if (block.kind !== "table") return [];
  return Array.from({ length: block.rows }, (_, row) => block.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column));
}

/** By the number at its head: names may have been typed over. */
export function isBlockOf({ title }: Pick<BlockRow, "title">, { task, item }: Pick<FormItem, "task" | "item">): boolean {
  const numbered = squeeze(item === 0 ? blockTitle({ task, item, name: "" }) : `${String(task)}-${String(item)}`);
  const said = squeeze(title ?? "");
  return said.startsWith(numbered) && !/^\d/u.test(said.slice(numbered.length));
}
