// The files of forms (填报表文件): each form as a workbook and as Word, and all of a period in one archive with their register.
import { zipSync } from "fflate";
import { writeGrid } from "../document/grid-sheet.ts";
import { writeTables } from "../document/tables.ts";
import { writeWordForm } from "../publication/word-form.ts";
import type { Form } from "../submission/submission.ts";
import { draftFormPaper } from "../text/form-paper.ts";
import { draftFormSheet, draftRegisterSheets, formWords as w } from "../text/form.ts";
import type { FormsAnswer } from "../workspace/forms.ts";
import type { SentFile } from "./upload.ts";

/** Formats that a form is sent in; an office fills in the one that it likes. */
export const formFormats = ["xlsx", "docx"] as const;
export type FormFormat = (typeof formFormats)[number];

/** What the files of forms are drawn from. */
export type FormsSent = Pick<FormsAnswer, "register" | "burdens" | "twice" | "synthetic">;

export async function formFile({ register, synthetic }: FormsSent, form: Form, format: FormFormat): Promise<SentFile> {
  const name = `${w.file(form.number, form.organisation.label)}.${format}`;
  switch (format) {
    case "xlsx":
      return { name, bytes: await writeGrid(draftFormSheet(register, form, synthetic)) };
    case "docx":
      return { name, bytes: writeWordForm(draftFormPaper(register, form, synthetic)) };
  }
}

/** Every form in both formats, one office after the other. */
export async function formFiles(sent: FormsSent): Promise<readonly SentFile[]> {
  const files: SentFile[] = [];
  for (const form of sent.register.forms) for (const format of formFormats) files.push(await formFile(sent, form, format));
  return files;
}

/** The register of forms as a workbook. */
export const registerFile = async ({ register, burdens, twice }: FormsSent): Promise<SentFile> => ({
  name: `${w.registerFile(register.period)}.xlsx`,
  bytes: await writeTables(draftRegisterSheets(register, burdens, twice)),
});

/** One moment for all files, so that the same forms are the same bytes. */
const made = new Date(1980, 1, 1);

/** All of them in one archive. */
export async function formArchive(sent: FormsSent): Promise<SentFile> {
  const files = [...(await formFiles(sent)), await registerFile(sent)];
  // They are packed already, each by itself.
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { mtime: made, level: 0 });
  return { name: `${w.archiveFile(sent.register.period)}.zip`, bytes };
}
