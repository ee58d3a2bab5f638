// A small draft of an invented district (测试用稿): two dimensions, one with a group, items with bound figures and words.
import type { Draft, DraftItem, DraftTask } from "../src/draft/draft.ts";
import { plainPaper, type Paper } from "../src/publication/publication.ts";
import type { ItemStatus } from "../src/scheme/scheme.ts";
import type { Segment } from "../src/statement/statement.ts";
import type { CriterionId } from "../src/vocabulary/id.ts";
import { readItem } from "./rendered-item.ts";

/** Binds words of an item's text, each once. */
function bindWords(segments: readonly Segment[], words: readonly string[]): readonly Segment[] {
  return words.reduce<readonly Segment[]>(
    (all, text) =>
      all.flatMap((segment): readonly Segment[] => {
        const at = "text" in segment ? segment.text.indexOf(text) : -1;
        if (!("text" in segment) || at < 0) return [segment];
        const word = { text, criterion: "as-planned" as CriterionId, metric: null, met: true, period: null } as const;
        const parts: readonly Segment[] = [{ text: segment.text.slice(0, at) }, { word }, { text: segment.text.slice(at + text.length) }];
        return parts.filter((part) => !("text" in part) || part.text !== "");
      }),
    segments,
  );
}

async function item(
  number: number,
  label: string | null,
  status: ItemStatus,
  body: string,
  values: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<DraftItem> {
  const { segments, supports, names } = await readItem(body, values);
  return { number, label, status, segments: bindWords(segments, words), supports, names, lacks: [], origin: { from: "statement" } };
}

const task = (number: number, dimension: string, group: string | null, label: string, items: readonly DraftItem[]): DraftTask => ({
  number,
  dimension,
  group,
  task: label,
  lead: [],
  items,
});

/** Four tasks with seven items, of which one is expected. */
export const paperDraft: Draft = {
  scheme: "town-2021",
  label: "某区2021年度重点任务完成情况",
  organisation: { id: "town", label: "某区" },
  period: "2021",
  version: 2,
  knownAt: 57,
  synthetic: true,
  tasks: [
    task(1, "高效率落实", null, "优化营商环境", [
      await item(
        1,
        "窗口受理",
        "done",
        "截至{last-day}，依据[[“十四五”规划第3号]]受理{tasks}，办结率{rate}，较去年增加{growth}，年度任务均已完成。",
        { "last-day": "2021-11-30", tasks: "183", rate: "97.5", growth: "12.5" },
        ["均已完成"],
      ),
      await item(2, "企业走访", "done", "走访企业{guests | over 10 as 名}负责人，满意率{rate}，排名{place}。", {
        guests: "146",
        rate: "95",
        place: "3",
      }),
    ]),
    task(2, "高效率落实", null, "污染防治", [
      await item(1, null, "expected", "治理任务{tasks}，预计能够达到年度目标{^narrative}。", { tasks: "12" }, ["预计能够达到"]),
    ]),
    task(3, "高效能管理", "依法行政", "行政执法", [
      await item(1, null, "done", "开展执法检查{tasks}，合格率{rate}。", { tasks: "1938", rate: "99.25" }),
      await item(2, null, "done", "《某区行政检查办法》已经印发，社会反响良好{^narrative}。", {}, ["已经印发"]),
      await item(3, null, "done", "出庭应诉{tasks}，负责人均已到庭，出庭率{rate}。", { tasks: "8", rate: "87.5" }, ["均已到庭"]),
    ]),
    task(4, "高效能管理", "预算管理", "支出进度", [
      await item(1, null, "done", "支出进度{rate}，高于区级平均{growth}。", { rate: "96.1", growth: "3.1" }, ["高于"]),
    ]),
  ],
};

/** The paper that an office makes of it. */
export const officePaper = (form: Paper["form"]): Paper => ({
  ...plainPaper(form),
  number: "某政〔2022〕1号",
  to: "市绩效考评办公室",
  sign: "某区人民政府",
  date: "2022-01-10",
  copies: "区人大常委会办公室，区政协办公室",
  printed: { by: "某区人民政府办公室", on: "2022-01-11" },
});
