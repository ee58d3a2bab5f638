// What does not fit together in a compilation (合编疑点), in sentences; and the compilation as lines and sheets.
import type { Origin } from "../draft/draft.ts";
import type { TableSheet } from "../document/tables.ts";
import type { CompiledItem } from "../submission/compile.ts";
import type { Concern, ConcernFacts, ConcernKind, Version } from "../submission/concern.ts";
import { roleWords } from "./form.ts";
import type { Finding } from "../claim/finding.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { sayFound } from "./days.ts";
import { checkLabels, sayFinding } from "./finding.ts";
import { statusWords } from "./page.ts";
import { quote, shorten } from "./shorten.ts";
import { sayProblem } from "./zh.ts";

export const concernLabels: Readonly<Record<ConcernKind, string>> = {
  "against-ledger": "与台账不符",
  "other-period": "期间或口径不同",
  "expected-as-done": "预计写成已完成",
  "between-replies": "报送互相矛盾",
  shrunk: "累计数比上期少",
  resent: "重报改数",
  moved: "变动过大",
  copied: "与上期文字相同",
  alike: "与他单位文字相同",
  "said-done": "未达到而写成达到",
  denied: "台账写明尚未",
  unrecorded: "台账没有记录而写成已完成",
  ahead: "日期未到而写成已完成",
  shared: "整段与他单位相同",
  objected: "对台账文字有异议",
  unbound: "数据没有对上台账",
  unsupported: "句子没有依托",
  vague: "没有写数",
};

const sentences: { readonly [Kind in ConcernKind]: (facts: ConcernFacts[Kind]) => string } = {
  "against-ledger": ({ said, found, metric }) => `写“${said}”，台账算得“${metric}”为${sayFound(found)}。请核对是数有误，还是口径不同。`,
  "other-period": ({ said, found }) => `“${said}”是另一期间的数，本期台账为${sayFound(found)}。请写明期间。`,
  "expected-as-done": ({ said }) => `“${said}”还只是预计，请写明“预计”。`,
  "between-replies": ({ said, other, whose, words }) => `写${said}（${quote(words, 30)}），${whose}写${other}。请两家核对一致。`,
  resent: ({ said, was, words }) => `重报写${said}（${quote(words, 30)}），前一份写${was}。请核对以哪一份为准。`,
  shrunk: ({ said, was, words }) => `本期${said}（${quote(words, 30)}），上期${was}，累计数不应减少。请核对。`,
  moved: ({ said, was, words, percent }) => `本期${said}（${quote(words, 30)}），上期${was}，变动${percent}%。请说明原因。`,
  copied: () => "与上期报送的文字和数据相同，只换了月份。请核对本期是否确无变化。",
  alike: ({ whose }) => `与${whose}报送的文字相同。请核对各自做了什么。`,
  "said-done": ({ said, metric, target, found }) =>
    `写${quote(said, 30)}，而“${metric}”的目标是${target}，台账现为${found === "" ? "缺数" : sayFound(found)}，还没有达到。请核对。`,
  denied: ({ said, written }) => `写${quote(said, 30)}，而台账写${quote(written, 30)}。请核对是否已经完成。`,
  unrecorded: ({ said, metric }) => `写${quote(said, 30)}，而到本期末，台账中没有“${metric}”的记录。请补报记录或佐证，未完成的请改写。`,
  ahead: ({ said, day, received }) => `写${quote(said, 30)}，而收到报送是${received}，${day}还没有到。请核对是否应写成计划。`,
  shared: ({ whose, words }) => `${quote(words, 40)}与${whose}报送的逐字相同。请核对是谁的工作，各写各的。`,
  objected: ({ opinion }) => (opinion === "" ? "选了“有异议”，没有写明意见。请补充。" : `有异议：${opinion}`),
  unbound: ({ said }) => `“${said}”没有对上台账的数，也没有佐证材料。请核对，或补佐证。`,
  unsupported: ({ sentence }) => `${quote(sentence)}没有数据、文件或里程碑作依托。`,
  vague: ({ said }) => `“${said}”没有写数。可否补充？`,
};

/** A concern as a sentence. */
export const sayConcern = (concern: Concern): string => (sentences[concern.kind] as (facts: unknown) => string)(concern.facts);

export const compileWords = {
  ledgers: "台账拟写",
  chosen: (from: string, actor: string, reason: string | null): string =>
    `已定：${from}（${actor}${reason === null ? "" : `，${reason}`}）`,
  proposed: (from: string): string => `建议采用：${from}`,
  edited: "修改稿",
  none: "没有报送，台账也写不全",
  doubtful: "有疑点，待定",
  reply: (entry: number, organisation: string, file: string): string => `第${String(entry)}号　${organisation}　${file}`,
  unplaced: (organisation: string, text: string): string => `未归类　${organisation}　${shorten(text, 60)}`,
  open: "未定",
  whole: "任务整体",
  summary: (items: number, chosen: number, questions: number, notes: number): string =>
    `共 ${String(items)} 项，已定 ${String(chosen)} 项；疑点 ${String(questions)} 处，提示 ${String(notes)} 处`,
  choiceMade: (task: number, item: number, entry: number): string =>
    `任务${String(task)}第${String(item)}项已定，日志第 ${String(entry)} 号`,
} as const;

/** Whose a version is. */
export const sayVersion = ({ organisation, role, entry }: Pick<Version, "organisation" | "role" | "entry">): string =>
  organisation === null
    ? compileWords.ledgers
    : `${organisation.label}${role === null ? "" : `（${roleWords[role]}）`}第${String(entry)}号`;

/** An item's name in a list. */
export const sayItem = ({ task, taskLabel, item, itemLabel }: Pick<CompiledItem, "task" | "taskLabel" | "item" | "itemLabel">): string =>
  `${String(task)}-${String(item)}　${taskLabel}${item === 0 ? `（${compileWords.whole}）` : itemLabel === null ? "" : `：${itemLabel}`}`;

/** A choice with whose text was chosen. */
export interface ChosenWords {
  readonly origin: Origin;
  readonly actor: string;
  readonly reason: string | null;
}

export const sayChosen = ({ origin, actor, reason }: ChosenWords): string => {
  const from =
    origin.from === "statement"
      ? compileWords.ledgers
      : origin.from === "open"
        ? compileWords.doubtful
        : origin.from === "edit"
          ? compileWords.edited
          : `${origin.organisation.label}第${String(origin.entry)}号`;
  return compileWords.chosen(from, actor, reason);
};

/** What an item will say, as it stands: what was chosen, what is proposed, or why nothing is. */
export const sayStanding = ({ chosen, proposed, versions }: Pick<ItemWords, "chosen" | "proposed" | "versions">): string => {
  if (chosen !== null) return sayChosen(chosen);
  if (proposed !== null) return compileWords.proposed(sayVersion(proposed));
  return versions.some(({ text }) => text !== "") ? compileWords.doubtful : compileWords.none;
};

type ItemWords = CompiledItem & { readonly chosen: ChosenWords | null };

/** A compilation as its words are drawn from it. */
export interface CompilationFacts {
  readonly items: readonly ItemWords[];
  readonly replies: readonly ReplyFacts[];
  readonly unplaced: readonly { readonly entry: number; readonly organisation: { readonly label: string }; readonly text: string }[];
}

/** A reply with what is wrong with it besides its items. */
export interface ReplyFacts {
  readonly entry: number;
  readonly organisation: { readonly label: string };
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly text: string;
}

/** What is asked of a reply besides its items: what was wrong when it came in, and what its text says against itself. */
export const askedOfReply = ({ problems, findings, text }: Pick<ReplyFacts, "problems" | "findings" | "text">): readonly Asked[] => [
  ...problems.map((one): Asked => ({ severity: one.severity === "error" ? "question" : "note", said: sayProblem(one) })),
  ...findings.map(
    (one): Asked => ({
      severity: one.severity,
      said: `${shorten(text.slice(one.start, one.end))}　${checkLabels[one.check]}　${sayFinding(one)}`,
    }),
  ),
];

/** One thing that is asked, or (`note`) worth knowing. */
export interface Asked {
  readonly severity: "question" | "note";
  readonly said: string;
}

/** The mark that stands before what is asked. */
export const askedSign = ({ severity }: Pick<Asked, "severity">): string => (severity === "question" ? "?" : "·");

/** How much is asked in a compilation, of its items and of whole replies. */
export function countAsked({ items, replies }: Pick<CompilationFacts, "items" | "replies">): Readonly<Record<Asked["severity"], number>> {
  const all = [...items.flatMap(({ concerns }) => concerns), ...replies.flatMap(askedOfReply)];
  const question = all.filter(({ severity }) => severity === "question").length;
  return { question, note: all.length - question };
}

const saySeverity = (severity: Asked["severity"]): string => (severity === "question" ? "须答复" : "提示");

const head = (header: string, width: number, centred = false): TableSheet["columns"][number] => ({ header, width, centred });

/** The compilation as sheets: every version side by side, every concern, what is asked of whole replies, and what was placed nowhere. */
export function draftCompilation({ items, replies, unplaced }: CompilationFacts): readonly TableSheet[] {
  return [
    {
      title: "合编",
      columns: [
        head("任务", 26),
        head("考核事项", 24),
        head("状态", 10, true),
        head("谁的说法", 26),
        head("文字", 70),
        head("疑点", 50),
        head("取舍", 24),
      ],
      rows: items.flatMap((item) =>
        item.versions.map((version, index) => {
          const concerns = item.concerns.filter(({ entry }) => entry === version.entry);
          return {
            colour: concerns.some(({ severity }) => severity === "question") ? "F6DCD9" : null,
            cells: [
              `${String(item.task)}　${item.taskLabel}`,
              item.item === 0 ? compileWords.whole : `${String(item.item)}　${item.itemLabel ?? ""}`,
              statusWords[item.status],
              sayVersion(version),
              version.text,
              concerns.map(sayConcern).join("\n"),
              index > 0 ? "" : sayStanding(item),
            ],
          };
        }),
      ),
    },
    {
      title: "疑点",
      columns: [head("任务", 26), head("考核事项", 24), head("单位", 26), head("疑点", 18), head("说明", 80), head("是否须答复", 12, true)],
      rows: items.flatMap((item) =>
        item.concerns.map((concern) => ({
          colour: concern.severity === "question" ? "F6DCD9" : null,
          cells: [
            `${String(item.task)}　${item.taskLabel}`,
            item.item === 0 ? compileWords.whole : `${String(item.item)}　${item.itemLabel ?? ""}`,
            item.versions.find(({ entry }) => entry === concern.entry)?.organisation?.label ?? "",
            concernLabels[concern.kind],
            sayConcern(concern),
            saySeverity(concern.severity),
          ],
        })),
      ),
    },
    ...wholeSheets({ replies, unplaced }),
  ];
}

/** What is asked of replies as wholes, and what was placed nowhere. */
function wholeSheets({ replies, unplaced }: Pick<CompilationFacts, "replies" | "unplaced">): readonly TableSheet[] {
  return [
    {
      title: "整份报送",
      columns: [head("日志", 8, true), head("单位", 26), head("文件", 34), head("须核对", 90), head("是否须答复", 12, true)],
      rows: replies.flatMap((reply) =>
        askedOfReply(reply).map(({ severity, said }) => ({
          colour: null,
          cells: [reply.entry, reply.organisation.label, reply.file, said, saySeverity(severity)],
        })),
      ),
    },
    {
      title: "未归类",
      columns: [head("日志", 8, true), head("单位", 26), head("文字", 100)],
      rows: unplaced.map(({ entry, organisation, text }) => ({ colour: null, cells: [entry, organisation.label, text] })),
    },
  ];
}
