// Evidence over HTTP (佐证): the catalogue with what is missing; attaching a paper and taking it back; originals, the book and the folder to be downloaded.
import { homedir } from "node:os";
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { checkFile } from "../evidence/check.ts";
import { entriesOf, papersOf, type CatalogueEntry } from "../evidence/evidence.ts";
import { exportBook } from "../publication/export.ts";
import { writeFolder } from "../publication/folder.ts";
import type { Book } from "../publication/publication.ts";
import { evidenceWords } from "../text/evidence.ts";
import { beijingDay, type Day } from "../vocabulary/period.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { Desk } from "../web/desk.ts";
import { renderEvidence } from "../web/evidence-page.tsx";
import {
  attempt,
  carryOut,
  lacking,
  nameFile,
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
import { stageFile, type Staging } from "./staging.ts";

export function addEvidence(routes: FastifyInstance, service: Service, staging: Staging): void {
  const draw = async (desk: Desk): Promise<string> => {
    const asked = { scheme: desk.periods.scheme, period: desk.period };
    const catalogue = await service.perform("evidence", asked);
    const { register } = await service.perform("register", asked);
    const { names, organisations } = await service.perform("replies", asked);
    const { lines } = await service.perform("journal", { verify: false });
    return renderEvidence(desk, { catalogue, forms: register.forms, names, organisations, lines });
  };
  routes.get("/schemes/:id/evidence", async (request: DeskRequest, reply) => sendHtml(reply, await draw(await readDesk(service, request))));
  routes.post("/schemes/:id/evidence", async (request: DeskRequest, reply) =>
    carryOut(service, request, reply, draw, (sent) => attach(service, staging, sent)),
  );
  addPaper(routes, service, draw);
  addBook(routes, service, draw);
}

type Draw = (desk: Desk) => Promise<string>;

async function attach(service: Service, staging: Staging, { scheme, period, fields, files, actor }: Sent): Promise<Done> {
  const [task, item] = (fields["about"] ?? "").split("-").map(Number);
  const [file] = files;
  const provider = fields["provider"] ?? "";
  const problems = lacking({ paper: files.length !== 1, item: !task, provider: provider === "", actor: actor === "" });
  // What is wrong with the file is told beside the fields that are empty.
  if (problems.length > 0) throw new ProblemError([...problems, ...(file ? await checkFile(file.name, file.bytes) : [])]);
  const { entry } = await service.perform("attach", {
    scheme,
    period,
    task: task ?? 0,
    item: item || null,
    upload: await stageFile(staging, file ?? { name: "", bytes: new Uint8Array() }),
    organisation: provider,
    title: fields["title"] ?? null,
    words: fields["words"] ?? null,
    number: fields["number"] ?? null,
    date: fields["date"] ?? null,
    stamp: stampOf(actor),
  });
  // The next paper is often the same office's, of the same item.
  const query = { item: fields["about"], organisation: provider };
  return { path: "evidence", query, notice: "attach", number: entry };
}

/** A paper of the catalogue that an address names. @throws ProblemError where there is none */
async function resolvePaper(service: Service, scheme: string, period: string | null, id: string): Promise<CatalogueEntry> {
  const catalogue = await service.perform("evidence", { scheme, period });
  const found = entriesOf(catalogue).find(({ evidence }) => String(evidence.entry) === id);
  if (found) return found;
  throw noPaper(id);
}

const noPaper = (id: string): ProblemError => new ProblemError([problem("request.unknown", { file: id }, { what: "paper", id, near: "" })]);

function addPaper(routes: FastifyInstance, service: Service, draw: Draw): void {
  routes.get("/schemes/:id/evidence/:entry/original", async (request: DeskRequest, reply) => {
    const { period } = await readDesk(service, request);
    const { evidence } = await resolvePaper(service, request.params.id, period, request.params["entry"] ?? "");
    return sendFile(reply, { name: evidence.file.name, bytes: await service.load(evidence.file.digest) });
  });
  routes.post("/schemes/:id/evidence/withdraw", async (request: DeskRequest, reply) =>
    carryOut(service, request, reply, draw, async ({ scheme, period, fields, actor }) => {
      requireFields({ withdrawn: fields["entry"] === undefined, reason: fields["reason"] === undefined, actor: actor === "" });
      const id = fields["entry"] ?? "";
      const paper = papersOf(await service.perform("evidence", { scheme, period })).find(({ entry }) => String(entry) === id);
      if (!paper) throw noPaper(id);
      const withdrawn = { entry: paper.entry, reason: fields["reason"] ?? "", stamp: stampOf(actor) };
      return { path: "evidence", notice: "withdraw", number: (await service.perform("withdraw", withdrawn)).entry };
    }),
  );
}

function addBook(routes: FastifyInstance, service: Service, draw: Draw): void {
  const make = async ({ scheme, period }: Sent): Promise<{ readonly book: Book; readonly date: Day; readonly name: string }> => {
    const catalogue = await service.perform("evidence", { scheme, period });
    const date = beijingDay(new Date(Date.now()).toISOString());
    const machine = { platform: process.platform, home: homedir(), environment: process.env };
    return { book: await exportBook(catalogue, service.load, date, machine), date, name: evidenceWords.file(catalogue.period) };
  };
  routes.get("/schemes/:id/evidence/book.pdf", async (request: DeskRequest, reply) =>
    attempt(service, request, reply, draw, async (sent) => {
      const { book, name } = await make(sent);
      return sendFile(reply, { name: `${name}.pdf`, bytes: book.pdf }, "application/pdf");
    }),
  );
  routes.get("/schemes/:id/evidence/folder.zip", async (request: DeskRequest, reply) =>
    attempt(service, request, reply, draw, async (sent) => {
      const { book, date, name } = await make(sent);
      const pieces = writeFolder(book.catalogue, service.load, { date, pdf: book.pdf, notMerged: book.notMerged });
      // What keeps the folder from being packed is known before its first piece is sent.
      const first = await pieces.next();
      const whole = async function* (): AsyncGenerator<Uint8Array> {
        if (!first.done) yield first.value;
        yield* pieces;
      };
      return nameFile(reply, `${name}.zip`, "application/zip").send(Readable.from(whole()));
    }),
  );
}
