// The production packages of a platform: which belong to it, which of their files it can do without, and what they ask of a machine.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Platform } from "./platform.ts";

/** A package as package-lock.json lists it. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}
export type Locked = Readonly<Record<string, LockedPackage>>;

/** What a bundle's packages do not fulfil; empty where all is well. */
export function checkPackages(locked: Locked, installed: readonly string[], platform: Platform): readonly string[] {
  const there = new Set(installed);
  const production = Object.entries(locked).filter(([path, { dev }]) => path !== "" && dev !== true);
  return production.flatMap(([path, entry]) => {
    if (there.has(path)) {
      if (!fits(entry, platform)) return [`${path} is for another platform`];
      return entry.integrity === undefined ? [`${path} has no integrity in package-lock.json`] : [];
    }
    // npm leaves an optional package out without a word; the binary of this very platform is not optional here.
    return isNative(entry) && fits(entry, platform) ? [`${path} is for this platform and was not installed`] : [];
  });
}

const isNative = ({ os, cpu }: LockedPackage): boolean => os !== undefined && cpu !== undefined;

function fits({ os, cpu, libc }: LockedPackage, platform: Platform): boolean {
  const allows = (list: readonly string[] | undefined, one: string): boolean =>
    list === undefined || (list.some((name) => name.startsWith("!")) ? !list.includes(`!${one}`) : list.includes(one));
  return allows(os, platform.os) && allows(cpu, platform.cpu) && allows(libc, platform.libc);
}

/** Names of files that say under which terms a package may be passed on. */
export const isLicence = (path: string): boolean => /^(?:licen[cs]es?|copying|copyright|notice|third[-_]?party)/iu.test(basename(path));

/** Files of packages that no program opens: maps of sources, types for a compiler, texts for a reader. */
export const isNeedless = (path: string): boolean =>
  /\.(?:map|d\.[cm]?ts|md|markdown|tsbuildinfo)$|(?:^|\/)\.(?:package-lock\.json|bin\/)/iu.test(path) && !isLicence(path);

/** What a program file asks of a machine. */
export interface Needs {
  readonly machine: number;
  /** The newest version of each library that it names: `GLIBC` → `2.28`. */
  readonly libraries: Readonly<Record<string, string>>;
}

/** Reads the needs of a file; null where it is no program file (ELF). */
export async function readNeeds(path: string): Promise<Needs | null> {
  const bytes = await readFile(path);
  if (bytes.length < 20 || bytes.toString("latin1", 0, 4) !== "\x7fELF") return null;
  const libraries: Record<string, string> = {};
  for (const [, library = "", version = ""] of bytes.toString("latin1").matchAll(/\b(GLIBC|GLIBCXX)_(\d+(?:\.\d+)+)\0/gu))
    if (compareVersions(version, libraries[library] ?? "0") > 0) libraries[library] = version;
  return { machine: bytes.readUInt16LE(18), libraries };
}

/** Versions by their numbers: 2.9 is older than 2.28. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number)) as [number[], number[]];
  const differs = left.findIndex((number, i) => number !== (right[i] ?? 0));
  return differs < 0 ? left.length - right.length : (left[differs] ?? 0) - (right[differs] ?? 0);
}

/** The newest library versions that the oldest systems in the offices have: 2.28 and GCC 7 to 8, of 2018. */
const oldest: Readonly<Record<string, string>> = { GLIBC: "2.28", GLIBCXX: "3.4.24" };

/** The needs of all program files together. @throws where one is for another processor or asks for a newer library than offices have */
export async function joinNeeds(root: string, paths: readonly string[], platform: Platform): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {};
  for (const path of paths) {
    const needs = await readNeeds(join(root, path));
    if (!needs) continue;
    if (needs.machine !== platform.machine) throw new Error(`${path} is a program for another processor`);
    for (const [library, version] of Object.entries(needs.libraries)) {
      if (compareVersions(version, oldest[library] ?? "0") > 0)
        throw new Error(`${path} needs ${library} ${version}; the oldest systems have ${oldest[library] ?? "none"}`);
      if (compareVersions(version, all[library] ?? "0") > 0) all[library] = version;
    }
  }
  return all;
}
