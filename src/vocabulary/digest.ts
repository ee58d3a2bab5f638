// Digests (摘要): SHA-256 of bytes and of a value's canonical JSON (RFC 8785: sorted keys, no spaces).
import { createHash } from "node:crypto";
import type { Digest } from "./id.ts";

/** A value that JSON can hold exactly: exact numbers travel as decimal strings. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The one text of a value: keys sorted by code unit, no spaces, `undefined` left out. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((v: Json) => canonicalJson(v)).join(",")}]`;
  const object = value as { readonly [key: string]: Json | undefined };
  const pairs = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${pairs.join(",")}}`;
}

/** SHA-256 of bytes, or of a text in UTF-8. */
export function digestBytes(bytes: Uint8Array | string): Digest {
  return createHash("sha256").update(bytes).digest("hex") as Digest;
}

/** SHA-256 of a value's canonical JSON. */
export function digestJson(value: Json): Digest {
  return digestBytes(canonicalJson(value));
}
