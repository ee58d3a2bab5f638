// What a Word file says of itself beside its text: its own properties (自定义属性), and parts of data that a program put into it.
import type { Place } from "../vocabulary/problem.ts";
import type { WordPackage } from "./word-package.ts";
import { decodeXml, walkXml } from "./xml.ts";

/** The file's own properties by name, as a person sees them in the program. */
export async function readProperties({ archive }: WordPackage, at: Place): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  const part = await archive.load("docProps/custom.xml");
  if (!part) return properties;
  let current: string | null = null;
  walkXml(decodeXml(part, at), at, {
    open: ({ name, attributes }) => {
      if (name !== "property") return;
      current = attributes.get("name") ?? "";
      properties.set(current, "");
    },
    close: ({ name }) => {
      if (name === "property") current = null;
    },
    text: (text) => {
      if (current !== null) properties.set(current, (properties.get(current) ?? "") + text);
    },
  });
  return properties;
}

/** The elements of the first part of data that speaks a vocabulary, with their own texts by their names; null where there is none. */
export async function readData({ archive }: WordPackage, namespace: string, at: Place): Promise<ReadonlyMap<string, string> | null> {
  for (const path of archive.names.filter((name) => /^customXml\/item\d+\.xml$/iu.test(name))) {
    const source = decodeXml((await archive.load(path)) ?? new Uint8Array(), at);
    // Parts of other programs are not read at all: what is wrong in them does not concern us.
    if (!source.includes(`"${namespace}"`)) continue;
    const elements = new Map<string, string>();
    const open: string[] = [];
    walkXml(source, at, {
      open: ({ name }) => {
        open.push(name);
        elements.set(name, "");
      },
      close: () => void open.pop(),
      text: (text) => {
        const name = open.at(-1) ?? "";
        elements.set(name, (elements.get(name) ?? "") + text);
      },
    });
    return elements;
  }
  return null;
}
