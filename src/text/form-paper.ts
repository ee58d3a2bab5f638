// A form as a paper to fill in (Word 填报表): the same content as the sheet's, set out for a page of A4 that an office signs.
import type { FormPaper, PaperBlock, PaperLine } from "../document/form-paper.ts";
import { formIdentity, type Form, type FormCell, type FormItem, type FormRegister } from "../submission/submission.ts";
import { blockTitle, formNumberLabel, placeholders, taskTitle } from "../submission/words.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import { askLabel, formWords, hintOf, roleWords, sayGiven, takesOf } from "./form.ts";
import { paperWords } from "./paper.ts";

const formPaperWords = {
  title: (label: string): string => `${label}\n填报表`,
  organisation: "填报单位",
  period: "报告期",
  due: "报送截止",
  tentative: "（暂定，当年节假日安排尚未公布）",
  guideTitle: "填表说明",
  guide: (required: number, optional: number): readonly string[] => [
    `1.只填黄底（必填，${String(required)}格）和白底（选填或视情况填，${String(optional)}格）的格，点开即可填写。`,
    "2.灰底是系统已有的内容，已锁定；认为不对的写入“修改意见”，不要改原文。",
    "3.填好后仍存为Word格式（.docx）报送，勿删行、勿另制表格。",
  ],
  heading: (task: number, label: string, role: string): string => `${taskTitle(task, label)}（本单位${role}）`,
} as const;

/** A form as a paper. */
export function draftFormPaper({ scheme, label, period, due, tentative }: FormRegister, form: Form, isSynthetic: boolean): FormPaper {
  const w = formPaperWords;
  const cells = form.items.flatMap((item) => item.cells);
  const required = cells.filter((cell) => cell.required).length;
  const signed = formWords.signed.map((name, index): PaperLine => {
    const what = index === 2 ? "day" : "text";
    const key = `signed.${String(index + 1)}`;
    const asked = { label: name, key, takes: { what }, required: false, unit: null, hint: "" } as const;
    return { kind: "asked", ...asked, placeholder: placeholders[what] };
  });
  return {
    title: w.title(label),
    identity: formIdentity(scheme, period, form.number, form.organisation.id),
    head: isSynthetic ? paperWords.syntheticHead : null,
    facts: [
      [w.organisation, form.organisation.label],
      [formNumberLabel, `${scheme}/${form.number}`],
      [w.period, sayPeriod(period)],
      [w.due, `${sayPeriod(due)}${tentative ? w.tentative : ""}`],
    ],
    guideTitle: w.guideTitle,
    guide: [...w.guide(required, cells.length - required), ...(isSynthetic ? [formWords.synthetic] : [])],
    blocks: form.items.map((item, index) => draftBlock(item, form.items[index - 1]?.task !== item.task)),
    signed,
  };
}

function draftBlock(item: FormItem, isFirst: boolean): PaperBlock {
  const w = formWords;
  const at = `${String(item.task)}.${String(item.item)}`;
  const shown = (label: string, text: string, key: string | null): PaperLine => ({
    kind: "shown",
    label,
    text,
    key: key && `${at}=${key}`,
  });
  return {
    heading: isFirst ? formPaperWords.heading(item.task, item.taskLabel, roleWords[item.role]) : null,
    title: blockTitle({ ...item, name: item.itemLabel ?? item.taskLabel }),
    lines: [
      ...(item.targets.length > 0 ? [shown(w.target, item.targets.join("；"), "target")] : []),
      ...(item.given.length > 0 ? [shown(w.given, sayGiven(item), "given")] : []),
      ...(item.draft === null ? [] : [shown(w.draft, item.draft, "draft")]),
      ...(item.last === null ? [] : [shown(w.last, item.last, "last")]),
      ...item.elsewhere.map(({ label, organisation, form }) => shown(label, w.elsewhere(organisation.label, form), null)),
      ...item.cells.map(draftLine),
    ],
  };
}

const draftLine = (cell: FormCell): PaperLine => ({
  kind: "asked",
  // What a paper proves and what is asked of it stand under one another.
  label: askLabel(cell).replace("　", "\n"),
  key: cell.key,
  takes: takesOf(cell),
  required: cell.required,
  unit: cell.holds.what === "number" ? cell.holds.unit : null,
  hint: hintOf(cell),
  placeholder: placeholders[cell.holds.what],
});
