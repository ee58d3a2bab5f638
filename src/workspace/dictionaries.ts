// Data dictionaries (数据字典) of packs in folders, with their test cases, and of packs in force in a data directory.
import { parse } from "yaml";
import { resolveCatalogue } from "../pack/catalogue.ts";
import { draftDictionary, type Dictionary } from "../pack/dictionary.ts";
import type { DefinitionFolder, ReadDefinitions } from "./apply.ts";
import { endOfTime } from "./catalogues.ts";
import type { Workspace } from "./workspace.ts";

/** A pack's folder with its dictionary, and what each of its cases says. */
export interface FolderDictionary {
  readonly folder: DefinitionFolder;
  readonly dictionary: Dictionary;
  readonly says: readonly { readonly name: string; readonly says: string }[];
}

/** Dictionaries of the packs read; those `around` them are what they build on. */
export function draftDictionaries(read: ReadDefinitions, around: ReadDefinitions): readonly FolderDictionary[] {
  const others = around.packs.filter((one) => !read.packs.some((given) => given.value.id === one.value.id));
  const catalogue = resolveCatalogue(
    [...read.packs, ...others].map(({ value }) => value),
    [...read.registers, ...around.registers].map(({ value }) => value),
  );
  return read.packs.map(({ value, folder }) => ({ folder, dictionary: draftDictionary(value, catalogue), says: saysOf(folder) }));
}

function saysOf({ files }: DefinitionFolder): FolderDictionary["says"] {
  return Object.keys(files)
    .sort()
    .flatMap((file) => {
      const name = /^cases\/([^/]+)\/expected\.yaml$/.exec(file)?.[1];
      const { says } = name === undefined ? {} : (parse(files[file] ?? "") as { readonly says?: unknown });
      return name !== undefined && typeof says === "string" ? [{ name, says }] : [];
    });
}

/** What `dictionary` answers: every pack in force, newest versions, and the organisations that rows may name. */
export interface DictionaryAnswer {
  readonly dictionaries: readonly Dictionary[];
  readonly organisations: readonly string[];
}

/** Dictionaries of everything in force. */
export function askDictionary(workspace: Workspace): DictionaryAnswer {
  const head = workspace.head();
  const catalogue = workspace.catalogues.on(endOfTime, head);
  const { organisations } = workspace.catalogues.tree(endOfTime, head);
  return {
    dictionaries: catalogue.packs.map((pack) => draftDictionary(pack, catalogue)),
    organisations: organisations.map(({ label }) => label),
  };
}
