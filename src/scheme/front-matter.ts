// A statement's file (落实情况文稿) as the scheme sees it: the front matter that says whose it is, and the numbers of its items.
import { parseDefinition } from "../vocabulary/definition.ts";
import { problem, type Checked, type Place, type Problem } from "../vocabulary/problem.ts";
import { frontMatterShape } from "./shape.ts";

/** A statement's file as found in a scheme's folder. */
export interface StatementFile {
  /** The file as the person named it. */
  readonly file: string;
  /** The whole text with plain line ends, front matter included. */
  readonly text: string;
  readonly task: number;
  /** Where the front matter names its task. */
  readonly place: Place;
  /** Items as listed; one for a statement of a single unnumbered paragraph. */
  readonly items: readonly number[];
}

/** Reads the front matter and the items' numbers; the sentences are the statement stage's. */
export function parseStatementFile(file: string, source: string): Checked<StatementFile> {
  const text = source.replace(/^\uFEFF/u, "").replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  if (end < 0) return { ok: false, problems: [problem("definition.key-missing", { file, line: 1, field: "task" }, { key: "task" })] };
  // An empty first line stands for the `---`, so that the places are those of the file.
  const front = parseDefinition(file, `\n${lines.slice(1, end).join("\n")}`, frontMatterShape);
  const uncommented = text.replace(/<!--[\s\S]*?-->/gu, (comment) => comment.replace(/[^\n]/gu, ""));
  const numbered = uncommented.split("\n").flatMap((line, index) => {
    const number = index > end ? /^(\d+)\.[ \t]/.exec(line)?.[1] : undefined;
    return number === undefined ? [] : [{ number: Number(number), line: index + 1 }];
  });
  const seen = new Set<number>();
  const twice = numbered.flatMap(({ number, line }): readonly Problem[] => {
    const isTwice = seen.has(number);
    seen.add(number);
    return isTwice ? [problem("scheme.number-twice", { file, line }, { number })] : [];
  });
  if (!front.ok || twice.length > 0) return { ok: false, problems: [...front.problems, ...twice] };
  const { value, place } = front.value;
  return {
    ok: true,
    value: { file, text, task: value.task, place: place(["task"]), items: seen.size > 0 ? [...seen] : [1] },
    problems: [],
  };
}
