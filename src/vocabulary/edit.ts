// Edits of a text (改动): pieces of it replaced in place, so that all else stays as its author wrote it, and the line where each of them ends up.

/** What stands from one offset to another is replaced; an edit that only says something replaces a text by itself. */
export interface Edit<Note> {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What is said of it. */
  readonly notes: readonly Note[];
}

/** The text with its edits, which may not overlap, and the line of each note in it; edits at one place stand in the order given. */
export function applyEdits<Note>(
  text: string,
  edits: readonly Edit<Note>[],
): { readonly text: string; readonly notes: readonly { readonly note: Note; readonly line: number }[] } {
  const notes: { readonly note: Note; readonly line: number }[] = [];
  let [edited, at, line] = ["", 0, 1];
  const write = (piece: string): void => {
    edited += piece;
    line += piece.split("\n").length - 1;
  };
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < at) throw new RangeError(`edits overlap at ${String(edit.from)}`);
    write(text.slice(at, edit.from));
    // What is inserted as lines of its own begins on the line after.
    const first = line + (/^\n+/.exec(edit.text)?.[0].length ?? 0);
    notes.push(...edit.notes.map((note) => ({ note, line: first })));
    write(edit.text);
    at = edit.to;
  }
  write(text.slice(at));
  return { text: edited, notes };
}
