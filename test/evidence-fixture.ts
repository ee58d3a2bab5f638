// Evidence for tests: a small draft with every kind of support, papers to attach to it, and PDFs that papers come as.
import { PDFDocument, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import type { Draft, DraftItem } from "../src/draft/draft.ts";
import type { Evidence } from "../src/evidence/evidence.ts";
import type { Support } from "../src/statement/statement.ts";
import { digestBytes } from "../src/vocabulary/digest.ts";
import type { OrganisationId } from "../src/vocabulary/id.ts";

export const office = { id: "sample-office", label: "示例局" };

type RecordFound = Support["records"][number];
export const record = (title: string | null, number: string | null, date = "2021-03-01"): RecordFound => ({
  title,
  number,
  date,
  due: null,
  office: office.id as OrganisationId,
  stage: "verified",
});

export const support = (
  sentence: number,
  kind: Support["kind"],
  records: readonly RecordFound[] = [],
  more: Partial<Support> = {},
): Support => ({
  sentence,
  kind,
  metric: null,
  criterion: null,
  period: "2021",
  organisation: null,
  records,
  rows: records.length,
  evidence: kind === "narrative" ? null : "A",
  entries: [],
  ...more,
});

export const item = (number: number, text: string, supports: readonly Support[], status: DraftItem["status"] = "described"): DraftItem => ({
  number,
  label: null,
  status,
  segments: [{ text }],
  supports,
  names: [],
  lacks: [],
  origin: { from: "statement" },
});

/** A draft of tasks by their numbers. */
export const draftOfItems = (tasks: Readonly<Record<number, readonly DraftItem[]>>): Draft => ({
  scheme: "sample",
  label: "示例区2021年度考核事项完成情况",
  organisation: { id: "sample", label: "示例区" },
  period: "2021",
  version: 2,
  knownAt: 1,
  synthetic: true,
  tasks: Object.entries(tasks).map(([number, items]) => ({
    number: Number(number),
    dimension: "示例维度",
    group: null,
    task: `示例任务${number}`,
    lead: [office],
    items,
  })),
});

let entry = 0;
/** A paper; what a test does not say is the same for all. */
export function paper(
  task: number,
  item: number | null,
  title: string,
  more: Partial<Evidence> & { readonly bytes?: Uint8Array } = {},
): Evidence {
  const { bytes = new TextEncoder().encode(title), file, ...rest } = more;
  return {
    entry: ++entry,
    task,
    item,
    title,
    supports: null,
    provider: office,
    date: null,
    number: null,
    file: { name: file?.name ?? `${title}.pdf`, digest: digestBytes(bytes), bytes: bytes.length },
    ...rest,
  };
}

/** A PDF of so many pages, each with its words; `change` makes of them what a test is about. */
export async function pdfOf(words: readonly string[], change: (page: PDFPage, at: number) => void = () => undefined): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const [at, text] of words.entries()) {
    const page = pdf.addPage([600, 800]);
    page.drawText(text, { x: 60, y: 700, size: 20 });
    change(page, at);
  }
  return pdf;
}

/** Puts a seal on a page as signing programs do: as an annotation with a look of its own, here the words given. */
export function seal(page: PDFPage, words: string, flags = 4): void {
  const { context } = page.doc;
  const font = context.obj({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica" });
  const look = context.stream(`BT /F 10 Tf 5 45 Td (${words}) Tj ET`, {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 100, 100],
    Resources: { Font: { F: font } },
  });
  const annotation = { Type: "Annot", Subtype: "Stamp", F: flags, Rect: [300, 200, 500, 400], AP: { N: context.register(look) } };
  page.node.set(PDFName.of("Annots"), context.obj([context.register(context.obj(annotation))]));
}
