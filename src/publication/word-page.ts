// What every Word file of ours is put together from (页面部件): runs, bookmarks and their numbers, and what stands at the edges of each page.
import { escapeXml } from "../document/xml.ts";
import { paperFonts, paperWords as words } from "../text/paper.ts";
import { declaration, namespaces, relationshipId } from "./word-parts.ts";
import { fontsXml } from "./word-styles.ts";

/** Numbers of bookmarks and controls, in the order of the text. */
type Counter = () => number;
const countFrom = (first: number): Counter => {
  let next = first;
  return () => next++;
};
export interface Numbers {
  readonly bookmark: Counter;
  readonly control: Counter;
}

/** Controls of other authors have random ids; ours begin where a person reading the file sees that they are a row. */
export const countMarks = (): Numbers => ({ bookmark: countFrom(1), control: countFrom(700_001) });

export const text = (said: string): string =>
  said
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join("<w:br/>");
/** Quotation marks and dashes are Chinese ones where the run says so; else they would be Latin letters, half as wide. */
const hint = '<w:rFonts w:hint="eastAsia"/>';
const isAscii = (said: string): boolean => /^[\t -~]*$/u.test(said);
export function run(said: string, properties = isAscii(said) ? "" : hint): string {
  return said === "" ? "" : `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text(said)}</w:r>`;
}

export function bookmarkXml(name: string, inside: string, { bookmark }: Numbers): string {
  const id = bookmark();
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
}

type EdgePart = `word/${"footer" | "header"}${1 | 2}.xml`;

/** What stands at the foot and the head of odd and of even pages. */
export const edgeParts = (head: string): Readonly<Record<EdgePart, string>> => ({
  "word/footer1.xml": footerXml("right"),
  "word/footer2.xml": footerXml("left"),
  "word/header1.xml": headerXml(head, "right"),
  "word/header2.xml": headerXml(head, "left"),
});

/** How a section refers to them. */
export const edgeReferences = [
  `<w:headerReference w:type="even" r:id="${relationshipId("word/header2.xml")}"/><w:headerReference w:type="default" r:id="${relationshipId("word/header1.xml")}"/>`,
  `<w:footerReference w:type="even" r:id="${relationshipId("word/footer2.xml")}"/><w:footerReference w:type="default" r:id="${relationshipId("word/footer1.xml")}"/>`,
].join("");

/** — N —, at the outer edge and one character in; odd pages right, even pages left. */
function footerXml(side: "left" | "right"): string {
  const face = `${fontsXml(paperFonts.song, paperFonts.song.name)}<w:sz w:val="28"/><w:szCs w:val="28"/>`;
  const line = (said: string): string => run(said, face);
  const field = `<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>${face}</w:rPr><w:t>1</w:t></w:r></w:fldSimple>`;
  return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:snapToGrid w:val="0"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${line(`${words.pageLine} `)}${field}${line(` ${words.pageLine}`)}</w:p></w:ftr>`;
}

function headerXml(said: string, side: "left" | "right"): string {
  const face = `${fontsXml(paperFonts.kai)}<w:color w:val="7F7F7F"/><w:sz w:val="18"/><w:szCs w:val="18"/>`;
  return `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="${side}"/></w:pPr>${run(said, face)}</w:p></w:hdr>`;
}
