// The parts of a Word file: which one is the document, and where its styles, lists, notes and comments stand.
import type { Place } from "../vocabulary/problem.ts";
import { readArchive, type Archive } from "./archive.ts";
import { decodeXml, walkXml } from "./xml.ts";

/** A relationship of a part to another of the same file. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: styles, numbering, footnotes, comments. */
  readonly type: string;
  /** Path in the container; external targets are left out. */
  readonly target: string;
}

export interface WordPackage {
  readonly archive: Archive;
  /** Path of the document's own part, mostly word/document.xml. */
  readonly main: string;
  readonly document: string;
  readonly relationships: readonly Relationship[];
  /** Source of a related part by the word of its type; null where there is none. */
  readonly part: (type: string) => Promise<string | null>;
  readonly hasMacros: boolean;
}

/** Opens a Word file; null where the container holds no document. */
export async function readWord(bytes: Uint8Array, at: Place): Promise<WordPackage | null> {
  const archive = await readArchive(bytes, at);
  const source = async (name: string): Promise<string | null> => {
    const part = await archive.load(name);
    return part && decodeXml(part, at);
  };
  const roots = parseRelationships((await source("_rels/.rels")) ?? "", "", at);
  const main = roots.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const document = await source(main);
  if (document === null) return null;
  const relationships = parseRelationships((await source(relationshipsOf(main))) ?? "", folderOf(main), at);
  const part = async (type: string): Promise<string | null> => {
    const found = relationships.find((relationship) => relationship.type === type);
    return found ? source(found.target) : null;
  };
  return { archive, main, document, relationships, part, hasMacros: archive.names.some((name) => /\/vbaProject\.bin$/i.test(name)) };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Where the relationships of a part are written. */
export function relationshipsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function parseRelationships(source: string, folder: string, at: Place): readonly Relationship[] {
  const found: Relationship[] = [];
  if (source === "") return found;
  walkXml(source, at, {
    open: ({ name, attributes }) => {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const target = attributes.get("Target") ?? "";
      const type = attributes.get("Type") ?? "";
      found.push({ id: attributes.get("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target: pathFrom(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

/** A target is written from its part's folder, or from the root. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/"))
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  return path.join("/");
}
