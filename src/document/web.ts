// Web pages (HTML): paragraphs, headings and tables as a reader sees them, in one linear pass over the tags, however broken the page is.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import iconv from "iconv-lite";
import { type Checked, checked, problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { tooLarge } from "./archive.ts";
import type { Document } from "./document.ts";
import { composeDocument } from "./flow.ts";
import { limits } from "./limits.ts";
import { decodeText } from "./encoding.ts";
import { growPage, type PageElement } from "./web-page.ts";

/** Reads a page. */
export function parseWeb(name: string, bytes: Uint8Array): Checked<Document> {
  const at: Place = { file: name };
  const { text, isCertain } = decodePage(bytes);
  if (text.length > limits.textUnits * 4) throw tooLarge("text", limits.textUnits, at);
  const page = growPage(text, at);
  walkTags(text, page);
  const problems: Problem[] = isCertain ? [] : [problem("document.characters-lost", at, {}, "warning")];
  return checked(composeDocument(name, "html", page.finish(), at), problems);
}

/** The encoding is what the byte order mark says, else what the page says of itself, where its bytes agree. */
function decodePage(bytes: Uint8Array): { readonly text: string; readonly isCertain: boolean } {
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  const head = Buffer.from(bytes.subarray(0, 8192)).toString("latin1");
  const said = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*(?<charset>[\w.:-]+)/i.exec(head)?.groups?.["charset"]?.toLowerCase();
  // Pages that say gb2312 hold characters of its successors.
  const isChinese = said === undefined || /^(?:utf-?8|gb.*|x-gbk|hz-gb-2312)$/.test(said);
  if (marked || isChinese || !iconv.encodingExists(said)) return decodeText(bytes);
  const text = iconv.decode(bytes, said);
  return { text, isCertain: !text.includes("\ufffd") };
}

/** Attributes that a reader looks at. */
const asked = new Set(["colspan", "rowspan", "style", "hidden", "popover", "aria-hidden", "start", "role"]);

/** Goes through the page tag by tag. No stack of elements is kept, so depth costs nothing. */
function walkTags(source: string, page: ReturnType<typeof growPage>): void {
  let element: { name: string; attributes: Map<string, string> } = { name: "", attributes: new Map() };
  let [attribute, value] = ["", ""];
  const open = (): void => page.open(element satisfies PageElement);
  const ignore = (): void => undefined;
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => void (element = { name: source.slice(start, end).toLowerCase(), attributes: new Map() }),
    onattribname: (start, end) => void ([attribute, value] = [end - start < 20 ? source.slice(start, end).toLowerCase() : "", ""]),
    onattribdata: (start, end) => {
      if (asked.has(attribute)) value += source.slice(start, Math.min(end, start + 1000));
    },
    onattribentity: ignore,
    onattribend: () => {
      if (asked.has(attribute)) element.attributes.set(attribute, value);
    },
    onopentagend: open,
    onselfclosingtag: open,
    onclosetag: (start, end) => page.close(source.slice(start, end).toLowerCase()),
    ontext: (start, end) => page.text(start, end),
    // The text before a reference was told already; its last mark begins it.
    ontextentity: (code, end) => page.character(String.fromCodePoint(code), source.lastIndexOf("&", end - 1)),
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
}
