// The import template (导入模板) of a ledger: what each column takes, how it is filled in, and the lists to choose from.
import type { WorkbookColumn, WorkbookForm } from "../document/workbook.ts";
import { noWords, yesWords } from "../ledger/words.ts";
import type { DictionaryField, DictionaryLedger } from "../pack/dictionary.ts";
import { ledgerLine, typeText } from "./dictionary.ts";

/** The file's name as a person keeps it. */
export const templateName = ({ label }: DictionaryLedger): string => `${label}导入模板.xlsx`;

/** A list to choose from, by its header. */
type Lists = Map<string, readonly string[]>;

/** The template (导入模板) of a ledger that is filed; `organisations` are the labels of those there are. */
export function draftTemplate(ledger: DictionaryLedger, organisations: readonly string[]): WorkbookForm {
  const lists: Lists = new Map();
  const columns = ledger.fields.map((field) => columnOf(field, organisations, lists));
  return {
    title: "导入模板",
    columns,
    refused: "不能这样填。",
    guide: {
      title: "填写说明",
      head: [
        { text: "字段", width: 20 },
        { text: "类型", width: 40 },
        { text: "必填", width: 8 },
        { text: "示例", width: 26 },
        { text: "说明", width: 56 },
      ],
      lines: [
        ...ledger.fields.map((field) => [
          field.label,
          typeText(field),
          field.required ? "是" : "",
          field.example ?? "",
          [field.note, field.synonyms.length > 0 ? `表头也可写：${field.synonyms.join("、")}` : null]
            .filter((one) => one !== null)
            .join("；"),
        ]),
        ["", "", "", "", ""],
        ["台账", "", "", "", `${ledger.label}（${ledger.id}）`],
        ["报送", "", "", "", ledgerLine(ledger)],
        ...ledger.checks.map((check) => ["校验", "", "", "", check]),
      ],
    },
    lists: { title: "可选内容", columns: [...lists].map(([header, values]) => ({ header, values })) },
  };
}

function columnOf(field: DictionaryField, organisations: readonly string[], lists: Lists): WorkbookColumn {
  const choose = (values: readonly string[], header: string, strict: boolean): WorkbookColumn["holds"] => {
    if (!lists.has(header)) lists.set(header, values);
    return { what: "choice", list: [...lists.keys()].indexOf(header), strict };
  };
  const holds = (): WorkbookColumn["holds"] => {
    switch (field.type) {
      case "code":
        return choose(field.codes, field.label, true);
      case "boolean":
        return choose([yesWords[0] ?? "", noWords[0] ?? ""], "是否", true);
      case "organisation":
        // Other names that the register knows are taken too.
        return organisations.length > 0 ? choose(organisations, "单位", false) : { what: "text" };
      case "decimal":
        return { what: "decimal", scale: field.scale };
      case "string":
        return { what: "text" };
      default:
        return { what: field.type };
    }
  };
  const type = field.type === "code" ? "从列表中选" : typeText(field);
  return {
    header: field.required ? `${field.label}*` : field.label,
    required: field.required,
    width: Math.min(36, Math.max(12, field.label.length * 2 + 6, field.example?.length ?? 0)),
    holds: holds(),
    hint: [
      `${type}${field.required ? "，必填" : ""}。`,
      field.note === null ? null : `${field.note}。`,
      field.example === null ? null : `例：${field.example}`,
    ]
      .filter((one) => one !== null)
      .join(""),
  };
}
