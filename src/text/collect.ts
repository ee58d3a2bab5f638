// What was understood of a reply (读懂的内容), in words: whose it is, what it says of which item, and what is asked of its sender.
import type { Finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Answer, ReplyPart } from "../submission/submission.ts";
import { countWords, draftChecked, questioned } from "./check.ts";
import { checkLabels } from "./finding.ts";
import { shorten } from "./shorten.ts";
import { verdictLabels } from "./verdict.ts";

/** How the sender of a reply was told. */
export const byWords: Readonly<Record<string, string>> = {
  label: "文中写明",
  signature: "落款",
  title: "标题",
  file: "文件名",
  form: "填报表",
  given: "指定",
};

const placedWords: Readonly<Record<ReplyPart["by"], string>> = { named: "", only: "", words: "（按文字归类）" };

export const collectWords = {
  noFiles: "没有文件",
  summary: (taken: number, all: number, isDryRun: boolean): string =>
    isDryRun ? `共 ${String(all)} 份，只看未收` : `共 ${String(all)} 份，收下 ${String(taken)} 份`,
  unknown: "单位不明",
  taken: (entry: number): string => `日志第 ${String(entry)} 号`,
  notTaken: "未收",
  supersedes: (entries: readonly number[]): string => `更新第 ${entries.join("、")} 号`,
  form: (number: string): string => `表号 ${number}`,
  whole: "整体",
  answers: (count: number): string => `表中填了 ${String(count)} 格`,
  unplaced: (text: string): string => `未归类：${shorten(text, 50)}`,
} as const;

/** A reply as a head, a line for each thing understood, and a question for each thing that is not so. */
export interface CollectedWords {
  readonly head: string;
  readonly lines: readonly string[];
  readonly questions: readonly string[];
}

/** What of a reply its words are drawn from. */
export interface CollectedFacts {
  readonly file: string;
  readonly organisation: { readonly label: string } | null;
  readonly by: string | null;
  readonly form: string | null;
  readonly entry: number | null;
  readonly supersedes: readonly number[];
  readonly parts: readonly ReplyPart[];
  readonly answers: readonly Answer[];
  readonly unplaced: readonly { readonly text: string; readonly isFrame: boolean }[];
  readonly claims: readonly Judged[];
  readonly findings: readonly Finding[];
  readonly document: { readonly text: string };
}

export function draftCollected(reply: CollectedFacts): CollectedWords {
  const w = collectWords;
  const sender = reply.organisation === null ? w.unknown : `${reply.organisation.label}（${byWords[reply.by ?? ""] ?? ""}）`;
  const head = [
    reply.file,
    sender,
    ...(reply.form === null ? [] : [w.form(reply.form)]),
    reply.entry === null ? w.notTaken : w.taken(reply.entry),
    ...(reply.supersedes.length > 0 ? [w.supersedes(reply.supersedes)] : []),
  ].join("　");
  return {
    head,
    lines: [
      ...reply.parts.map(
        ({ task, item, text, by }) => `${String(task)}-${item === null ? w.whole : String(item)}${placedWords[by]}　${shorten(text, 60)}`,
      ),
      ...(reply.answers.length > 0 ? [w.answers(reply.answers.length)] : []),
      ...reply.unplaced.filter(({ isFrame }) => !isFrame).map(({ text }) => w.unplaced(text)),
      ...(reply.claims.length > 0 ? [countWords(reply.claims)] : []),
    ],
    questions: questionsOf(reply),
  };
}

/** What the sender is asked about figures and about what the text says against itself, in its order. */
export function questionsOf({ claims, findings, document }: Pick<CollectedFacts, "claims" | "findings" | "document">): readonly string[] {
  const checked = draftChecked(claims, findings);
  return [
    ...checked.claims
      .filter(({ verdict }) => questioned.includes(verdict))
      .map(({ start, said, verdict, reason }) => ({ start, text: `${said}　${verdictLabels[verdict].label}　${reason}` })),
    ...checked.findings.map(({ check, start, end, message }) => ({
      start,
      text: `${shorten(document.text.slice(start, end))}　${checkLabels[check]}　${message}`,
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text);
}
