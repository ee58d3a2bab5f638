// Edits a Word file as programs and people do (改稿): its document changed as text, its controls unwrapped, its bookmarks dropped.
import { unzipSync, zipSync } from "fflate";

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];

/** The source of a part. */
export const partOf = (bytes: Uint8Array, name = "word/document.xml"): string => decoder.decode(unzipSync(bytes)[name]);

/** The file with a part changed, or without it. */
export function editPart(bytes: Uint8Array, change: (source: string) => string | null, name = "word/document.xml"): Uint8Array {
  const parts = unzipSync(bytes);
  const after = change(decoder.decode(parts[name]));
  if (after === null) return zipSync(Object.fromEntries(Object.entries(parts).filter(([path]) => path !== name)));
  return zipSync({ ...parts, [name]: encoder.encode(after) });
}

/** Replaces a text that must be there. */
export const replaced =
  (from: string, to: string) =>
  (source: string): string => {
    if (!source.includes(from)) throw new Error(`not in the document: ${from}`);
    return source.replace(from, to);
  };

/** What programs do that know no content controls: their text stays. */
export const unwrapControls = (source: string): string => source.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gu, "");
/** What is left of bookmarks after text went over the clipboard. */
export const dropBookmarks = (source: string): string => source.replace(/<w:bookmark(?:Start|End)[^>]*>/gu, "");
/** Bookmarks over figures and words alone; those over items stay. */
export const dropFineBookmarks = (source: string): string => source.replace(/<w:bookmarkStart w:id="\d+" w:name="_shiji[^>]*>/gu, "");

/** The paragraph that holds a mark, as it stands in the document. */
export function paragraphWith(source: string, mark: string): string {
  const at = source.indexOf(mark);
  if (at < 0) throw new Error(`not in the document: ${mark}`);
  return source.slice(source.lastIndexOf("<w:p>", at), source.indexOf("</w:p>", at) + 6);
}
