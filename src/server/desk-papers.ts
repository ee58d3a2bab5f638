// Papers of a draft over HTTP (公文与回读): a version as Word, PDF or workbook; the edited Word compared before anything of it is accepted, kept in memory in between.
import type { FastifyInstance } from "fastify";
import type { InputOf } from "../api/api.ts";
import { paperForms, paperFormats, type Paper } from "../publication/publication.ts";
import { fontFolders } from "../publication/fonts.ts";
import { writePaper } from "../publication/write.ts";
import { itemText } from "../statement/read-back.ts";
import { officialPaperWords as w } from "../text/desk-papers.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { expectOk, problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import type { Desk, Fields } from "../web/desk.ts";
import { renderEdited } from "../web/edited-page.tsx";
import {
  attempt,
  carryOut,
  readDesk,
  requireFields,
  sendFile,
  sendHtml,
  stampOf,
  type DeskRequest,
  type Done,
  type Sent,
} from "./desk-frame.ts";
import type { Service } from "./server.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { stageFile, type Staging } from "./staging.ts";
import type { SentFile } from "./upload.ts";

type Draw = (desk: Desk) => Promise<string>;

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** One of some values that a form offers. */
const oneOf = <T extends string>(values: readonly T[], found: string | undefined): T | undefined => values.find((one) => one === found);

export function addPapers(routes: FastifyInstance, service: Service, staging: Staging, drawDrafts: Draw): void {
  routes.get("/schemes/:id/drafts/paper", async (request: DeskRequest, reply) =>
    attempt(service, request, reply, drawDrafts, async ({ scheme, period, fields }) => {
      const { paper, format } = readPaper(fields);
      const version = fields["version"] === undefined ? null : Number(fields["version"]);
      const { draft, labels } = await service.perform("paper", { scheme, period, version });
      const means = { labels: new Map(Object.entries(labels)), fonts: fontFolders(process.env) };
      const bytes = expectOk(await writePaper(draft, paper, format, means));
      return sendFile(reply, { name: `${w.file(draft.label, draft.period, draft.version ?? 0)}.${format}`, bytes }, types[format]);
    }),
  );
  addEdited(routes, service, staging, drawDrafts);
}

/** What a form asks to be written. @throws ProblemError with all that is wrong */
function readPaper(fields: Fields): { readonly paper: Paper; readonly format: keyof typeof types } {
  const problems: Problem[] = [];
  const choose = <T extends string>(values: readonly T[], name: string, fallback: T): T => {
    const found = fields[name];
    const chosen = found === undefined ? fallback : oneOf(values, found);
    if (chosen === undefined)
      problems.push(problem("request.value-wrong", { file: name }, { expected: values.join(" | "), found: found ?? "" }));
    return chosen ?? fallback;
  };
  const day = (name: keyof typeof w.days): Day | null => {
    const found = fields[name];
    const period = found === undefined ? undefined : parsePeriod(found);
    if (period && period.from === period.to) return period.from;
    if (found !== undefined) problems.push(problem("request.value-wrong", { file: w.days[name] }, { expected: "2021-12-03", found }));
    return null;
  };
  const printed = { by: fields["printedBy"] ?? "", on: day("printedOn") };
  const paper: Paper = {
    form: choose(paperForms, "layout", "table"),
    title: fields["title"] ?? null,
    number: fields["number"] ?? null,
    to: fields["to"] ?? null,
    sign: fields["sign"] ?? null,
    date: day("date"),
    copies: fields["copies"] ?? null,
    printed: printed.by === "" && printed.on === null ? null : printed,
  };
  const format = choose(paperFormats, "format", "docx");
  if (problems.length > 0) throw new ProblemError(problems);
  return { paper, format };
}

/** An edited Word that was sent and of which nothing is accepted yet. */
interface Edited {
  readonly scheme: string;
  readonly period: string | null;
  /** The version that a person says it is made of. */
  readonly version: number | null;
  readonly file: SentFile;
}

/** Nothing is entered by reading; who reads is not asked. */
const reading = { accept: null, reason: null, notes: false, stamp: stampOf("-") } as const;

const forgotten = (): ProblemError => new ProblemError([problem("desk.forgotten", { file: "" }, {})]);

function addEdited(routes: FastifyInstance, service: Service, staging: Staging, drawDrafts: Draw): void {
  const shelf: Shelf<Edited> = createShelf(
    () => Date.now(),
    ({ file }) => file.bytes.length,
    { things: 16, size: 256 * 2 ** 20 },
  );
  const readBack = async ({ file, ...about }: Edited, how: Pick<InputOf<"read-back">, keyof typeof reading>) =>
    service.perform("read-back", { ...about, ...how, upload: await stageFile(staging, file) });
  const draw = async (desk: Desk, id: string): Promise<string> => {
    const edited = shelf.load(id);
    if (!edited) return drawDrafts({ ...desk, notice: null, problems: forgotten().problems });
    const answer = await readBack(edited, reading);
    const { newest } = await service.perform("drafts", { scheme: answer.scheme, period: answer.period });
    const now = new Map(
      newest?.tasks.flatMap(({ number, items }) => items.map((item) => [`${String(number)}-${String(item.number)}`, itemText(item)])),
    );
    return renderEdited(desk, { batch: id, file: edited.file.name, answer, now, synthetic: newest?.synthetic ?? false });
  };
  routes.post("/schemes/:id/drafts/read-back", async (request: DeskRequest, reply) =>
    carryOut(service, request, reply, drawDrafts, async ({ scheme, period, fields, files }) => {
      requireFields({ edited: files.length !== 1 });
      const [file = { name: "", bytes: new Uint8Array() }] = files;
      const edited = { scheme, period, version: fields["version"] === undefined ? null : Number(fields["version"]), file };
      await readBack(edited, reading);
      return { path: `drafts/read-back/${shelf.append(edited)}`, notice: "compared", number: 1 };
    }),
  );
  routes.get("/schemes/:id/drafts/read-back/:batch", async (request: DeskRequest, reply) => {
    const id = request.params["batch"] ?? "";
    const html = await draw(await readDesk(service, request), id);
    return sendHtml(shelf.load(id) ? reply : reply.code(422), html);
  });
  const accept = async (id: string, { fields, actor }: Sent): Promise<Done> => {
    const edited = shelf.load(id);
    if (!edited) throw forgotten();
    const items = Object.keys(fields).flatMap((name) => /^take-(?<item>\d+-\d+)$/u.exec(name)?.groups?.["item"] ?? []);
    const notes = fields["notes"] !== undefined;
    const reason = fields["reason"] ?? null;
    requireFields({ accepted: items.length === 0 && !notes, reason: items.length > 0 && reason === null, actor: actor === "" });
    const { accepted } = await readBack(edited, { accept: items, reason, notes, stamp: stampOf(actor) });
    shelf.update(id, null);
    const [taken, noted] = [accepted?.entries.length ?? 0, accepted?.notes.length ?? 0];
    if ((accepted?.draft.entry ?? null) !== null) return { path: "drafts", notice: "edited", number: taken };
    return { path: "drafts", ...(taken > 0 ? { notice: "same", number: taken } : { notice: "commented", number: noted }) };
  };
  routes.post("/schemes/:id/drafts/read-back/:batch", async (request: DeskRequest, reply) => {
    const id = request.params["batch"] ?? "";
    return carryOut(
      service,
      request,
      reply,
      (desk) => draw(desk, id),
      (sent) => accept(id, sent),
    );
  });
}
