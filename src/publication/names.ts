// Names of files and folders as every system takes them: Windows is the strictest, and unpacking programs trust what they are told.
import type { CatalogueEntry, CatalogueTask } from "../evidence/evidence.ts";

/** Characters of a title that its name keeps: with folder and number, a path stays within the 260 that Windows allows. */
const longest = 60;

/** What no name may hold: separators, wildcards, controls, and marks that turn or hide what is read. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refused = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Cs}/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?=\.|$)/iu;

/** A name without what some system refuses, cut to so many characters; never empty, and never a way out of its folder. */
export function safeName(text: string, most = longest): string {
  const plain = text.normalize("NFC").replace(refused, " ").replace(/\s+/gu, " ").trim();
  const cut = [...plain].slice(0, most).join("");
  const trimmed = cut.replace(/^[. ]+|[. ]+$/gu, "");
  return trimmed === "" ? "_" : trimmed.replace(reserved, "_$&");
}

/** The ending of a file's name in small letters, with its dot; nothing where it has none that looks like one. */
export const endingOf = (name: string): string => /\.[a-z0-9]{1,8}$/iu.exec(name)?.[0].toLowerCase() ?? "";

/** Where a paper lies in the folder: `04-02 task/04-02-01 title.pdf`. */
export function paperPath({ number, evidence }: CatalogueEntry, { label }: Pick<CatalogueTask, "label">): string {
  const item = number.slice(0, number.lastIndexOf("-"));
  return `${safeName(`${item} ${label}`)}/${safeName(`${number} ${evidence.title}`)}${endingOf(evidence.file.name)}`;
}
