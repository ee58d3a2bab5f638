// Digests (摘要): SHA-256 of bytes and of a value's canonical JSON (RFC 8785: sorted keys, no spaces).
import { createHash } from "node:crypto";
import type { Digest } from "./id.ts";

/** A value that JSON can hold exactly: exact numbers travel as decimal strings. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A type as JSON can hold it; what it cannot hold is `never`, so that a value with a Map or a Date in it does not compile. */
export type JsonOf<T> = T extends Json | undefined
  ? T
  : T extends bigint | symbol | ((...args: never) => unknown)
    ? never
    : { readonly [Key in keyof T]: JsonOf<T[Key]> };

/** The one text of a value: keys sorted by code unit, no spaces, `undefined` left out. */
export const canonicalJson = <T>(value: T & JsonOf<T>): string => writeJson(value as Json);

function writeJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((v: Json) => writeJson(v)).join(",")}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const pairs = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${writeJson(object[key] as Json)}`);
  return `{${pairs.join(",")}}`;
}

/** SHA-256 of bytes, or of a text in UTF-8. */
export function digestBytes(bytes: Uint8Array | string): Digest {
  return createHash("sha256").update(bytes).digest("hex") as Digest;
}

/** SHA-256 of a value's canonical JSON. */
export const digestJson = <T>(value: T & JsonOf<T>): Digest => digestBytes(canonicalJson(value));
