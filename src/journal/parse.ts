// Bytes of an entry file → an entry. The file is data like any other: what is wrong with it is a damage with its number, not a crash.
import { z } from "zod";
import { canonicalJson } from "../vocabulary/digest.ts";
import type { Digest, LedgerId, MetricId, OrganisationId, SchemeId } from "../vocabulary/id.ts";
import { problem, type Checked, type Problem } from "../vocabulary/problem.ts";
import {
  filingKinds,
  type ApplyEntry,
  type BindEntry,
  type BlobFile,
  type Damage,
  type Entry,
  type FilingEntry,
  type Head,
  type ImportEntry,
  type WithdrawEntry,
} from "./journal.ts";
import { entryName, headName } from "./layout.ts";

const text = z.string().min(1);
const number = z.number().int().positive();
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hex) => hex as Digest);
const day = z.iso.date();
const size = z.number().int().nonnegative();
const time = z.iso.datetime({ offset: true }).regex(/(?:\+08:00|Z)$/);

const file: z.ZodType<BlobFile> = z.strictObject({ name: text, digest, bytes: size });
const head = { number, time, simulated: z.boolean(), actor: text, previous: digest.nullable() };

// Strict objects: a key we do not know was written by a newer program, and ignoring it could change a figure.
const apply = z.strictObject({
  ...head,
  kind: z.literal("apply"),
  definition: z.enum(["pack", "scheme", "register"]),
  id: text,
  version: text,
  effective: day,
  files: z.array(file),
  digest,
  canonical: digest,
}) satisfies z.ZodType<ApplyEntry>;

const batch = z.strictObject({
  ...head,
  kind: z.literal("import"),
  ledger: text.transform((id) => id as LedgerId),
  source: text,
  mode: z.enum(["append", "upsert", "replace"]),
  slice: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to)
    .nullable(),
  files: z.array(file),
  rows: digest,
  count: size,
  definition: digest,
  register: digest,
}) satisfies z.ZodType<ImportEntry>;

const bind = z.strictObject({
  ...head,
  kind: z.literal("bind"),
  scheme: text.transform((id) => id as SchemeId),
  task: number.nullable(),
  words: text,
  unit: text.nullable(),
  metric: text.transform((id) => id as MetricId).nullable(),
  reason: text.nullable(),
  report: text,
}) satisfies z.ZodType<BindEntry>;

const filing = z.strictObject({
  ...head,
  kind: z.literal("filing"),
  filing: z.enum(filingKinds),
  scheme: text.transform((id) => id as SchemeId),
  period: text,
  organisation: text.transform((id) => id as OrganisationId).nullable(),
  subject: text,
  files: z.array(file),
  content: digest,
}) satisfies z.ZodType<FilingEntry>;

const withdraw = z.strictObject({ ...head, kind: z.literal("withdraw"), entry: number, reason: text }) satisfies z.ZodType<WithdrawEntry>;

const entrySchema: z.ZodType<Entry> = z.discriminatedUnion("kind", [apply, batch, bind, filing, withdraw]);
const headSchema: z.ZodType<Head> = z.strictObject({ number: size, digest: digest.nullable() });

/** A damaged entry as a problem at its file. */
export function damaged(entry: number, damage: Damage, file = entryName(entry), field?: string): Problem {
  return problem("journal.damaged", field ? { file, field } : { file }, { entry, message: damage });
}

/** The one spelling of an entry on disk: canonical JSON and a newline. Its digest is taken over exactly these bytes. */
export function exportEntry(entry: Entry): string {
  return `${canonicalJson(entry)}\n`;
}

/** The spelling of the head on disk. */
export function exportHead(value: Head): string {
  return `${canonicalJson(value)}\n`;
}

/** The entry in the bytes of the file of a number. */
export function parseEntry(expected: number, bytes: Uint8Array): Checked<Entry> {
  const fail = (damage: Damage, field?: string): Checked<Entry> => ({ ok: false, problems: [damaged(expected, damage, undefined, field)] });
  const json = parseJson(bytes);
  if (json === undefined) return fail("entry-unreadable");
  const read = entrySchema.safeParse(json.value);
  if (!read.success) return fail("entry-malformed", read.error.issues[0]?.path.join("."));
  // A moved or copied file would otherwise take another entry's place.
  if (read.data.number !== expected) return fail("entry-misnumbered", "number");
  // Keys given twice, spaces, other spellings of a character: the same entry to a reader, another one to the chain.
  if (exportEntry(read.data) !== json.text) return fail("entry-rewritten");
  return { ok: true, value: read.data, problems: [] };
}

/** The head in its file's bytes; nothing where they do not hold one. */
export function parseHead(bytes: Uint8Array): Head | undefined {
  const read = headSchema.safeParse(parseJson(bytes)?.value);
  return read.success && (read.data.number === 0) === (read.data.digest === null) ? read.data : undefined;
}

/** A damaged head as a problem; the number is that of the last entry, which nothing else vouches for. */
export function damagedHead(entry: number, damage: "head-unreadable" | "head-differs"): Problem {
  return damaged(entry, damage, headName);
}

/** JSON from bytes with the text it was read from; nothing where they are not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
