// The parts of replies with their figures judged (报送数据核对): a free reply by its own document, with the tables and heads that it was taken with.
import { diffArrays } from "diff";
import type { Reading } from "../claim/sentence.ts";
import type { Judged } from "../claim/verdict.ts";
import type { Document } from "../document/document.ts";
import { parseDocument } from "../document/parse.ts";
import { remarksIn, saysText, type Reply, type ReplyPart } from "../submission/submission.ts";
import { askUnits } from "../submission/unit-slip.ts";
import type { Digest } from "../vocabulary/id.ts";
import { judgeReading, readDocument } from "./check.ts";
import type { Expectations } from "./expectations.ts";
import type { Filing } from "./filings.ts";
import { composeReading, partRows } from "./reply-reading.ts";
import type { JudgedPart } from "./versions.ts";
import type { Workspace } from "./workspace.ts";

/** The parts of replies, each with its figures: of an office's several replies the newest that speaks of an item counts. */
export async function judgeParts(
  workspace: Workspace,
  { scheme, asOf, organisation, senderOf, report }: Expectations,
  replies: readonly Filing<"submission">[],
): Promise<readonly JudgedPart[]> {
  const judged: JudgedPart[] = [];
  for (const reply of replies) {
    const { entry, content } = reply;
    const newer = replies.filter((one) => one.entry.number > entry.number && one.content.organisation === content.organisation);
    const isAnew = (part: ReplyPart): boolean => newer.some((one) => saysText(one.content, part.task, part.item ?? 0));
    const spoken = [
      ...content.parts.map((part) => ({ part, isOpinion: false, isSuperseded: isAnew(part) })),
      ...remarksIn(content).map((part) => ({ part, isOpinion: true, isSuperseded: isAnew(part) })),
    ];
    if (spoken.length === 0) continue;
    const document = await loadDocument(workspace, reply);
    const read = document && readDocument(document);
    const reading = read
      ? { ...read, rows: partRows(content.parts, scheme) }
      : composeReading(
          content.file,
          spoken.map(({ part }) => part),
          scheme,
        );
    const { claims: told } = await judgeReading(workspace, scheme, reading, asOf, senderOf(content.organisation));
    const claims = askUnits(told, report);
    spoken.forEach((one, index) => {
      const own = read ? placeClaims(read, one.part, claims) : claimsWithin(reading.passages[index], claims);
      judged.push({ entry: entry.number, organisation: organisation(content.organisation), ...one, claims: own });
    });
  }
  return judged;
}

/** What a reply on record says against itself is looked for in its document; in a form's cells where it is one. */
export async function readingOf(workspace: Workspace, { scheme }: Expectations, reply: Filing<"submission">): Promise<Reading> {
  const document = await loadDocument(workspace, reply);
  return document
    ? readDocument(document)
    : composeReading(reply.content.file, [...reply.content.parts, ...remarksIn(reply.content)], scheme);
}

/** Documents by the digests of their files, which never change. */
const parsed = new WeakMap<Workspace, Map<Digest, Promise<Document | null>>>();

/** The document that a free reply came as; null for a form, which is judged by its cells. */
function loadDocument(workspace: Workspace, { entry, content }: Filing<"submission">): Promise<Document | null> {
  const [file] = entry.files;
  if (content.form !== null || !file || content.parts.some(isCell)) return Promise.resolve(null);
  const held = parsed.get(workspace) ?? new Map<Digest, Promise<Document | null>>();
  parsed.set(workspace, held);
  const known = held.get(file.digest) ?? parseReply(workspace, content, file.digest);
  held.set(file.digest, known);
  return known;
}

const isCell = ({ start }: ReplyPart): boolean => start === null;

async function parseReply(workspace: Workspace, { file }: Reply, digest: Digest): Promise<Document | null> {
  const read = await parseDocument(file, await workspace.blobs.load(digest));
  return read.ok ? read.value : null;
}

const claimsWithin = (span: Reading["passages"][number] | undefined, claims: readonly Judged[]): readonly Judged[] =>
  claims
    .filter(({ claim }) => span && span.start <= claim.start && claim.start < span.end)
    .map((one) => ({ ...one, claim: { ...one.claim, start: one.claim.start - (span?.start ?? 0) } }));

/** A document's claims that stand in a part, at their places in its text: what frames the part is not in it, and names and marks were put in. */
function placeClaims({ document }: Reading, { text, start, end }: ReplyPart, claims: readonly Judged[]): readonly Judged[] {
  const own = claims.filter(({ claim }) => claim.start >= (start ?? 0) && claim.start < (end ?? 0));
  if (own.length === 0) return [];
  const places = alignText(document.text.slice(start ?? 0, end ?? 0), text);
  return own.flatMap((one): readonly Judged[] => {
    const from = one.claim.start - (start ?? 0);
    const at = places.get(from);
    const isWhole = Array.from(one.claim.text, (mark, index) => /\s/u.test(mark) || places.has(from + index)).every(Boolean);
    return at === undefined || !isWhole ? [] : [{ ...one, claim: { ...one.claim, start: at } }];
  });
}

/** Where each character of one text stands in another that says most of the same. */
function alignText(from: string, to: string): ReadonlyMap<number, number> {
  const [a, b] = [marksOf(from), marksOf(to)];
  const places = new Map<number, number>();
  let [i, j] = [0, 0];
  for (const { count, added, removed } of diffArrays(a.marks, b.marks)) {
    if (!added && !removed) for (let k = 0; k < count; k += 1) places.set(a.places[i + k] ?? 0, b.places[j + k] ?? 0);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return places;
}

/** The characters of a text without its blanks. */
function marksOf(text: string): { readonly marks: string[]; readonly places: readonly number[] } {
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !/\s/u.test(text.charAt(at)));
  return { marks: places.map((at) => text.charAt(at)), places };
}
