// Reads a reply (读报): a form by its cells, any other document by what it says; who sends it, and which item each part is about.
import { sentencesOf, type Reading } from "../claim/sentence.ts";
import { tasksOf } from "../claim/told.ts";
import type { AssessmentRow, Span } from "../document/document.ts";
import { readKeyedCells, type KeyedCell } from "../document/keyed-cells.ts";
import { readKeyedWord } from "../document/keyed-word.ts";
import { parseDocument } from "../document/parse.ts";
import { isAside, isPlanBehind } from "../submission/frame.ts";
import { missingAttachment } from "../submission/doubtful.ts";
import { misfiledIn } from "../submission/misfiled.ts";
import { parseFormReply } from "../submission/parse.ts";
import { placeReply, type ItemNumber } from "../submission/place.ts";
import { findPeriod, findSenders, type SenderSource } from "../submission/sender.ts";
import { signedOf, type Signed } from "../submission/signed.ts";
import { formWord, nameItem, remarksIn, type Form, type Reply, type ReplyPart } from "../submission/submission.ts";
import { findWordCells, identifyForm } from "../submission/word-cells.ts";
import { findStray } from "../submission/word-stray.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { problem, ProblemError, type Place, type Problem } from "../vocabulary/problem.ts";
import { readDocument } from "./check.ts";
import { composeReading, partRows } from "./reply-reading.ts";
import type { Expectations } from "./expectations.ts";

/** A file that was sent. */
export interface ReceivedReply {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the sender was told. */
export type SenderBy = SenderSource | "form" | "given";

/** A reply as read, whatever it came as. */
export interface ReadReply {
  readonly organisation: OrganisationId | null;
  readonly by: SenderBy | null;
  readonly form: string | null;
  readonly said: string | null;
  /** When it says that it was signed. */
  readonly signed: Signed;
  readonly parts: readonly ReplyPart[];
  readonly answers: Reply["answers"];
  readonly unplaced: Reply["unplaced"];
  /** Where the cells of a Word form stand in the text of its file, by their keys; empty for everything else. */
  readonly cells: Readonly<Record<string, Span>>;
  /** What is judged: its rows say which item each part is about. */
  readonly reading: Reading;
  /** Rows as the document itself has them. */
  readonly rows: readonly AssessmentRow[];
  readonly problems: readonly Problem[];
}

/** Reads a file; `given` is whose it is, where a person says so. @throws ProblemError where it cannot be read */
export async function readReply(expectations: Expectations, file: ReceivedReply, given: OrganisationId | null): Promise<ReadReply> {
  const found = await findForm(file);
  return (found && readForm(expectations, found, file, given)) ?? readFree(expectations, file, given);
}

/** A file that says it is a form, and the cells that it has of one. */
interface FoundForm {
  readonly identity: string;
  /** Null where nothing of that form is left in it. */
  readonly cellsOf: (form: Form) => readonly KeyedCell[] | null;
  /** What else an office wrote into it. */
  readonly strayOf: (form: Form, cells: readonly KeyedCell[]) => Reply["unplaced"];
}

/** What a file holds as a form; null for any other file. */
async function findForm({ name, bytes }: ReceivedReply): Promise<FoundForm | null> {
  if (/\.xlsx$/iu.test(name)) {
    const keyed = await readKeyedCells(bytes, { file: name }, formWord).catch(() => null);
    return keyed === null || keyed.identity === null ? null : { identity: keyed.identity, cellsOf: () => keyed.cells, strayOf: () => [] };
  }
  if (!/\.docx$/iu.test(name)) return null;
  // What hinders reading a document, its size or its kind, is told by who reads it as one.
  const parsed = await parseDocument(name, bytes);
  const word = parsed.ok && parsed.value.format === "word" ? await readKeyedWord(bytes, parsed.value) : null;
  const identity = word && identifyForm(word);
  return word === null || identity === null
    ? null
    : { identity, cellsOf: (form) => findWordCells(form, word), strayOf: (form, cells) => findStray(form, word, cells) };
}

/** A form that came back; null where nothing of the form is in it, but what was written in its place. */
function readForm(
  expectations: Expectations,
  { identity, cellsOf, strayOf }: FoundForm,
  file: ReceivedReply,
  given: OrganisationId | null,
): ReadReply | null {
  const at: Place = { file: file.name };
  const [, scheme = "", period = "", number = "", own] = identity.split(" ");
  const wanted = `${expectations.scheme.id}/${expectations.period.text}`;
  const forms = expectations.formsNumbered(number);
  // A number is of one place in the list: where it has been two offices', the form itself or a person must say whose this one is.
  const form = own === undefined && forms.length === 1 ? forms[0] : forms.find(({ organisation }) => organisation.id === (own ?? given));
  const refuse = (one: Problem): ReadReply => ({ ...nothing(file.name), form: number, problems: [one] });
  if (`${scheme}/${period}` !== wanted) return refuse(problem("form.other", at, { found: `${scheme}/${period}`, expected: wanted }));
  if (forms.length === 0 || (!form && own !== undefined)) return refuse(problem("form.unknown", at, { number }));
  if (!form) {
    const organisations = forms.map(({ organisation }) => organisation.label).join(" ");
    return refuse(problem("form.renumbered", at, { number, organisations }));
  }
  const cells = cellsOf(form);
  if (cells === null) return null;
  const unplaced = strayOf(form, cells);
  const { answers, parts, signed, problems: found } = parseFormReply(form, cells, at);
  const problems = [
    ...found,
    ...misfiledProblems(expectations, form, parts, at),
    ...unplaced.map(({ text }) => problem("reply.unplaced", at, { text }, "warning")),
  ];
  const organisation = form.organisation.id as OrganisationId;
  return {
    ...readTaken(expectations, { organisation, form: number, file: file.name, parts, answers, unplaced, problems }),
    cells: spansOf(cells),
    signed,
  };
}

/** What is filled in at one item and is of another; what the office agreed with is where it was written. */
const misfiledProblems = (expectations: Expectations, form: Form, parts: readonly ReplyPart[], at: Place): readonly Problem[] =>
  misfiledIn(
    parts.filter((part) => !isAgreed(form, part)),
    expectations.itemsOf(form.organisation.id as OrganisationId),
    expectations.items,
  ).map(({ part, told }) => {
    const facts = { text: part.text, said: nameOf(expectations, part), told: nameOf(expectations, told) };
    return problem("form.misfiled", { ...at, ...(part.cell === null ? {} : { field: part.cell }) }, facts, "warning");
  });

const spansOf = (cells: readonly KeyedCell[] | null): ReadReply["cells"] =>
  Object.fromEntries((cells ?? []).flatMap(({ key, span }) => (span === null ? [] : [[key, span]])));

const formOf = ({ formsNumbered }: Expectations, { form, organisation }: Pick<Reply, "form" | "organisation">): Form | undefined =>
  formsNumbered(form ?? "").find((one) => one.organisation.id === organisation);

/** A form as it was taken: what it says is its cells, a line each. */
function readTaken(expectations: Expectations, reply: Omit<Reply, "scheme" | "period">): ReadReply {
  const form = formOf(expectations, reply);
  const spoken = reply.parts.filter((part) => form === undefined || !isAgreed(form, part));
  const reading = composeReading(reply.file, [...spoken, ...remarksIn(reply)], expectations.scheme);
  const { organisation, parts, answers, unplaced, problems } = reply;
  return {
    organisation,
    by: "form",
    form: reply.form,
    said: null,
    signed: unsigned,
    parts,
    answers,
    unplaced,
    cells: {},
    reading,
    rows: reading.rows,
    problems,
  };
}

/** A reply on record, read again: what was understood when it came in counts, whatever the reader of today or the forms sent since make of it. */
export async function rereadReply(expectations: Expectations, taken: Reply, file: ReceivedReply): Promise<ReadReply> {
  if (taken.form !== null) {
    const form = formOf(expectations, taken);
    const found = form && (await findForm(file));
    return { ...readTaken(expectations, taken), cells: spansOf(found ? found.cellsOf(form) : null) };
  }
  const found = await readReply(expectations, file, null);
  const read = found.organisation === taken.organisation ? found : await readReply(expectations, file, taken.organisation);
  const { parts, unplaced, problems } = taken;
  return { ...read, parts, unplaced, problems, reading: { ...read.reading, rows: partRows(parts, expectations.scheme) } };
}

/** What the office agreed with is the ledgers' own text: it is not held against them. */
const isAgreed = ({ items }: Form, part: ReplyPart): boolean =>
  items.some(({ task, item, draft }) => task === part.task && item === (part.item ?? 0) && draft === part.text);

const unsigned: Signed = { isDated: false, day: null };

const nothing = (name: string): ReadReply => ({
  organisation: null,
  by: null,
  form: null,
  said: null,
  signed: unsigned,
  parts: [],
  answers: [],
  unplaced: [],
  cells: {},
  reading: { document: { name, format: "text", text: "", blocks: [], sources: [] }, passages: [], rows: [], claims: [] },
  rows: [],
  problems: [],
});

/** A document of any other kind: who sends it is found in it, and what it says is placed item by item. */
async function readFree(expectations: Expectations, file: ReceivedReply, given: OrganisationId | null): Promise<ReadReply> {
  const at: Place = { file: file.name };
  const parsed = await parseDocument(file.name, file.bytes);
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  const reading = readDocument(parsed.value);
  const senders = findSenders(parsed.value.text, file.name.replace(/\.[^.]+$/u, ""), expectations.named);
  const { organisation, by, problems } = chooseSender(expectations, senders, given, at);
  const sentences = sentencesOf(reading);
  const { parts, unplaced, misheaded } = placeReply(
    { text: reading.document.text, passages: reading.passages, sentences, taskAt: tasksOf(reading, expectations.scheme.tasks) },
    expectations.itemsOf(organisation),
    expectations.items,
  );
  const stray = unplaced.filter(
    ({ text, start, end, isFrame }) =>
      !isFrame &&
      !isAside(parsed.value.text, start) &&
      !isPlanBehind(text, Number(expectations.period.to.slice(0, 4))) &&
      reading.claims.some((claim) => claim.start >= start && claim.start < end && claim.kind !== "date"),
  );
  const signed = signedOf(parsed.value.text, parsed.value.format === "workbook");
  const lineOf = (start: number): number => parsed.value.text.slice(0, start).split("\n").length;
  return {
    organisation,
    by,
    form: null,
    said: findPeriod(parsed.value.text, expectations.period.to.slice(0, 4)),
    signed,
    parts,
    answers: [],
    unplaced,
    cells: {},
    reading: { ...reading, rows: partRows(parts, expectations.scheme) },
    rows: reading.rows,
    problems: [
      ...parsed.problems,
      ...problems,
      // Who signs a letter dates it.
      ...(by === "signature" && !signed.isDated ? [problem("reply.undated", at, {}, "warning")] : []),
      ...attachmentProblems(parsed.value.text, at),
      ...misheaded.map(({ text, start, said, told }) =>
        problem(
          "reply.heading-differs",
          { ...at, line: lineOf(start) },
          { text, said: nameOf(expectations, said), told: nameOf(expectations, told) },
          "warning",
        ),
      ),
      ...stray.map(({ text, start }) => problem("reply.unplaced", { ...at, line: lineOf(start) }, { text }, "warning")),
    ],
  };
}

/** What an item, or a task as a whole, is called. */
function nameOf({ items }: Expectations, { task, item }: ItemNumber): string {
  const found = items.find((one) => one.task === task && (item === null || one.item === item));
  return nameItem({ taskLabel: found?.taskLabel ?? String(task), item: item ?? 0, itemLabel: found?.label ?? null });
}

/** What a letter points to must come with it. */
function attachmentProblems(text: string, at: Place): readonly Problem[] {
  const said = missingAttachment(text);
  return said === null ? [] : [problem("reply.attachment-missing", at, { said }, "warning")];
}

function chooseSender(
  expectations: Expectations,
  senders: ReturnType<typeof findSenders>,
  given: OrganisationId | null,
  at: Place,
): { readonly organisation: OrganisationId | null; readonly by: SenderBy | null; readonly problems: readonly Problem[] } {
  const outside = (id: OrganisationId): readonly Problem[] =>
    expectations.takesPart(id) ? [] : [problem("reply.sender-outside", at, { organisation: expectations.organisation(id).label })];
  if (given !== null) return { organisation: given, by: "given", problems: outside(given) };
  const [first, second] = senders.filter(({ organisation }) => expectations.takesPart(organisation));
  const [stranger] = senders;
  if (!first) {
    if (stranger) return { organisation: null, by: stranger.source, problems: outside(stranger.organisation) };
    return { organisation: null, by: null, problems: [problem("reply.sender-unknown", at, { near: "" })] };
  }
  // What the document says of itself stands above the name that a mail program gave its file.
  if (second && second.source !== "file" && first.source !== "label") {
    const [a, b] = [expectations.organisation(first.organisation).label, expectations.organisation(second.organisation).label];
    return { organisation: null, by: first.source, problems: [problem("reply.sender-differs", at, { first: a, second: b })] };
  }
  return { organisation: first.organisation, by: first.source, problems: [] };
}
