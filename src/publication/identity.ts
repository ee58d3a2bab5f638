// Which draft a paper was made of (稿件标识): said in the file itself, in more places than one, for office programs drop now the one and now the other.
import { z } from "zod";
import { digestDraft, type Draft } from "../draft/draft.ts";
import { readWord, type WordPackage } from "../document/word-package.ts";
import { readData, readProperties } from "../document/word-properties.ts";
import type { Digest } from "../vocabulary/id.ts";
import { problem, ProblemError, type Checked, type Place } from "../vocabulary/problem.ts";
import { paperForms, type Paper } from "./publication.ts";
import { identityNamespace, propertyName } from "./word-parts.ts";

/** The draft of a file (稿件标识), and how it was made a paper: set out once more, it shows what an editor found before him. */
export interface DraftIdentity {
  readonly scheme: string;
  readonly period: string;
  /** Version of the draft (第几稿); null where it was not filed. */
  readonly version: number | null;
  readonly knownAt: number;
  /** Digest of the draft's canonical JSON. */
  readonly digest: Digest;
  readonly paper: Paper;
}

export function identityOf(draft: Draft, paper: Paper): DraftIdentity {
  const { scheme, period, version, knownAt } = draft;
  return { scheme, period, version, knownAt, digest: digestDraft(draft), paper };
}

/** What a file says of its draft, as names and texts; what is null is empty. No marks that template programs take for theirs stand in them. */
export function identityPairs({ paper, ...draft }: DraftIdentity): readonly (readonly [string, string])[] {
  const { form, title, number, to, sign, date, copies, printed } = paper;
  const { scheme, period, version, knownAt, digest } = draft;
  const said = {
    scheme,
    period,
    version,
    knownAt,
    digest,
    form,
    title,
    number,
    to,
    sign,
    date,
    copies,
    printedBy: printed?.by,
    printedOn: printed?.on,
  };
  return Object.entries(said).map(([name, value]) => [name, String(value ?? "")]);
}

const text = z.string().transform((said) => (said === "" ? null : said));
const shape = z.object({
  scheme: z.string().min(1),
  period: z.string().min(1),
  version: z.string().regex(/^\d{0,9}$/u),
  knownAt: z.string().regex(/^\d{1,15}$/u),
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
  form: z.enum(paperForms),
  title: text,
  number: text,
  to: text,
  sign: text,
  date: text,
  copies: text,
  printedBy: text,
  printedOn: text,
});

/** The draft that a Word file was made of, by what the file says; null where it says nothing that can be read, as papers of others. */
export async function readIdentity(name: string, bytes: Uint8Array): Promise<Checked<DraftIdentity | null>> {
  const at: Place = { file: name };
  try {
    const word = await readWord(bytes, at);
    if (!word) return { ok: false, problems: [problem("document.broken", at, { what: "word", message: "word/document.xml" })] };
    return { ok: true, value: await loadIdentity(word, at), problems: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problems: error.problems };
    throw error;
  }
}

export async function loadIdentity(word: WordPackage, at: Place): Promise<DraftIdentity | null> {
  const properties = await readProperties(word, at);
  const named = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, properties.get(propertyName(name))]));
  const data = await readData(word, identityNamespace, at);
  return parseIdentity(data === null ? {} : Object.fromEntries(data)) ?? parseIdentity(named);
}

function parseIdentity(said: Readonly<Record<string, string | undefined>>): DraftIdentity | null {
  const read = shape.safeParse(said);
  if (!read.success) return null;
  const { scheme, period, version, knownAt, digest, printedBy, printedOn, ...fields } = read.data;
  const printed = printedBy === null && printedOn === null ? null : { by: printedBy ?? "", on: printedOn };
  return {
    scheme,
    period,
    version: version === "" ? null : Number(version),
    knownAt: Number(knownAt),
    digest: digest as Digest,
    paper: { ...fields, printed },
  };
}
