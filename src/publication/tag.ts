// The names by which a Word file says what is bound (绑定标记): tags of controls, and bookmarks for programs that drop controls.
import type { PaperBinding } from "./publication.ts";

const letters = { figure: "f", word: "w" } as const;
const kinds = { f: "figure", w: "word" } as const;

/** What a tag or a bookmark names: an item, or the n-th figure or word of one. */
export interface Tag {
  /** `4.2` of an item, `4.2.3` of a figure or word in it. */
  readonly key: string;
  readonly kind: "item" | "figure" | "word";
}

/** Tag of a control: `shiji-f-4.2.3`. */
export const bindingTag = ({ key, kind }: Pick<PaperBinding, "key" | "kind">): string => `shiji-${letters[kind]}-${key}`;
/** Bookmark over the same: a name that begins with a line is not listed to people. */
export const bindingBookmark = ({ key, kind }: Pick<PaperBinding, "key" | "kind">): string =>
  `_shiji_${letters[kind]}_${key.replaceAll(".", "_")}`;
/** Bookmark over an item: `shiji_4_2`. */
export const itemBookmark = (key: string): string => `shiji_${key.replaceAll(".", "_")}`;

/** What a tag of a control names; null for others' tags. */
export function parseTag(tag: string): Tag | null {
  const { kind, key } = /^shiji-(?<kind>[fw])-(?<key>\d+\.\d+\.\d+)$/u.exec(tag)?.groups ?? {};
  return kind === undefined || key === undefined ? null : { key, kind: kinds[kind as keyof typeof kinds] };
}

/** What a bookmark names; null for others' bookmarks. */
export function parseBookmark(name: string): Tag | null {
  const { kind, key } = /^_?shiji_(?:(?<kind>[fw])_)?(?<key>\d+(?:_\d+)+)$/u.exec(name)?.groups ?? {};
  if (key === undefined) return null;
  const dotted = key.replaceAll("_", ".");
  const depth = dotted.split(".").length;
  if (kind === undefined) return depth === 2 ? { key: dotted, kind: "item" } : null;
  return depth === 3 ? { key: dotted, kind: kinds[kind as keyof typeof kinds] } : null;
}
