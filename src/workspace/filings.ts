// Papers on record (备案件): what the journal holds of forms, replies, choices and drafts, read back from the blobs of their entries.
import type { Choice, Draft, Freeze, Note } from "../draft/draft.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { BlobFile, Entry, FilingEntry, FilingKind, Stamp } from "../journal/journal.ts";
import type { FormRegister, Reply } from "../submission/submission.ts";
import { canonicalJson } from "../vocabulary/digest.ts";
import { itemNumber, type Digest, type OrganisationId, type SchemeId } from "../vocabulary/id.ts";
import type { Workspace } from "./workspace.ts";

/** A paper as it is filed (佐证材料): its entry and its file are told by the journal. */
export type AttachedPaper = Omit<Evidence, "entry" | "file">;

/** What each kind of paper says. */
export interface FilingContents {
  readonly forms: FormRegister;
  readonly submission: Reply;
  readonly evidence: AttachedPaper;
  readonly choice: Choice;
  readonly draft: Draft;
  readonly note: Note;
  readonly freeze: Freeze;
}

/** A paper with what it says. */
export interface Filing<Kind extends keyof FilingContents> {
  readonly entry: FilingEntry;
  readonly content: FilingContents[Kind];
}

/** Contents by digest: a blob never changes, so that what was read once holds. */
const read = new WeakMap<Workspace, Map<Digest, unknown>>();

/** The papers of a kind and a scheme that nobody has taken back, oldest first, as they were known at an entry. */
export async function loadFilings<Kind extends keyof FilingContents>(
  workspace: Workspace,
  kind: Kind,
  scheme: SchemeId,
  knownAt = workspace.head(),
): Promise<readonly Filing<Kind>[]> {
  const entries = standing(workspace.journal.entries().slice(0, knownAt)).filter(
    (entry) => entry.filing === kind && entry.scheme === scheme,
  );
  return Promise.all(entries.map(async (entry) => ({ entry, content: (await loadContent(workspace, entry)) as FilingContents[Kind] })));
}

/** Papers that nobody has taken back. */
function standing(entries: readonly Entry[]): readonly FilingEntry[] {
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === "withdraw" ? [entry.entry] : [])));
  return entries.filter((entry): entry is FilingEntry => entry.kind === "filing" && !withdrawn.has(entry.number));
}

async function loadContent(workspace: Workspace, { content }: FilingEntry): Promise<unknown> {
  const held = read.get(workspace) ?? new Map<Digest, unknown>();
  read.set(workspace, held);
  if (!held.has(content)) held.set(content, JSON.parse(new TextDecoder().decode(await workspace.blobs.load(content))));
  return held.get(content);
}

/** A paper to be put on record. */
export interface FilingDraft<Kind extends keyof FilingContents> {
  readonly kind: Kind & FilingKind;
  readonly scheme: SchemeId;
  readonly period: string;
  readonly organisation: OrganisationId | null;
  readonly subject: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly content: FilingContents[Kind];
}

/** Puts a paper on record; its blobs are there before its entry is. */
export async function appendFiling<Kind extends keyof FilingContents>(
  workspace: Workspace,
  { kind, files, content, ...about }: FilingDraft<Kind>,
  stamp: Stamp,
): Promise<number> {
  const saved: BlobFile[] = [];
  for (const { name, bytes } of files) saved.push({ name, digest: await workspace.blobs.save(bytes), bytes: bytes.length });
  const said: FilingContents[keyof FilingContents] = content;
  const digest = await workspace.blobs.save(new TextEncoder().encode(canonicalJson(said)));
  const entry = await workspace.append({ kind: "filing", filing: kind, ...stamp, ...about, files: saved, content: digest });
  return entry.number;
}

/** The papers of a scheme that nobody has taken back: what bears an item out in June does so in November. */
export async function evidenceOf(workspace: Workspace, scheme: SchemeId): Promise<readonly Evidence[]> {
  const filings = await loadFilings(workspace, "evidence", scheme);
  return filings.flatMap(({ entry, content }) => entry.files.slice(0, 1).map((file) => ({ ...content, entry: entry.number, file })));
}

/** The items that papers are attached to (`4-2`), and the tasks as wholes (`4-0`). */
export async function attachedTo(workspace: Workspace, scheme: SchemeId): Promise<ReadonlySet<string>> {
  const papers = await evidenceOf(workspace, scheme);
  return new Set(papers.map(({ task, item }) => itemNumber(task, item)));
}
