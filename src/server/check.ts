// Checking a document on a page (核对页): what is sent is read, checked, drawn, and kept in memory for a while so that a binding can be corrected.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Document } from "../document/document.ts";
import { parseDocument } from "../document/parse.ts";
import { draftRecord } from "../text/check.ts";
import { checkPagePhrases, checkPageWords } from "../text/check-page.ts";
import { sayProblem } from "../text/zh.ts";
import { problem, ProblemError, type Problem } from "../vocabulary/problem.ts";
import { renderChecked, renderCheckForm, renderCorrection, type MetricChoices } from "../web/check-page.tsx";
import type { CheckedDocument } from "../web/checked.ts";
import { loadScript } from "../web/style.ts";
import { checkOrigin } from "./origin.ts";
import { sendError } from "./reply.ts";
import type { Service } from "./server.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { acceptUploads, readUpload, uploadProblems, type Upload } from "./upload.ts";

/** How much is checked while a reader waits: a yearbook's text, and half a minute more than the slowest reader of a file takes. */
const bounds = { textUnits: 2_000_000, seconds: 150 } as const;

/** A document as it was read, and under which scheme it is checked. */
interface Shelved {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly scheme: string;
}

/** What the routes stand on. */
interface Desk {
  readonly service: Service;
  readonly shelf: Shelf<Shelved>;
}

/** Documents that were checked lately: so many with so much text, in memory alone, that a binding can be corrected while its document is at hand. */
const mostShelved = { things: 8, size: 8_000_000 } as const;

/** Adds the pages that check documents; forms are taken by these alone. */
export function addCheck(server: FastifyInstance, service: Service): void {
  const desk: Desk = {
    service,
    shelf: createShelf(
      () => Date.now(),
      ({ document }) => document.text.length,
      mostShelved,
    ),
  };
  void server.register(async (routes) => {
    await acceptUploads(routes);
    routes.addHook("onRequest", async (request) => {
      if (request.method === "POST") checkOrigin(request);
    });
    routes.setErrorHandler((error, request, reply) => sendRefusal(service, error, request, reply));
    routes.get("/check", async (_request, reply) => {
      const schemes = service.schemes();
      // While the reader looks for the file, the figures are computed that it will be held against.
      if (schemes[0]) {
        void service.perform("report", { scheme: schemes[0].id, until: null, knownAt: null, under: null }).catch(() => undefined);
      }
      return sendHtml(reply, renderCheckForm({ schemes, say: sayProblem }));
    });
    routes.get("/check.js", (_request, reply) => reply.type("text/javascript; charset=utf-8").send(loadScript()));
    routes.post("/check", async (request, reply) => {
      const shelved = await readSent(service, await readUpload(request));
      return sendHtml(reply, await drawChecked(desk, desk.shelf.append(shelved), shelved, null));
    });
    routes.post("/check.json", async (request) => {
      const { scheme, document } = await readSent(service, await readUpload(request));
      return draftRecord(await inTime(document, service.check(scheme, document)));
    });
    routes.get("/check/bind", async (request, reply) => sendHtml(reply, await drawCorrection(desk, request.query as Fields, [])));
    routes.post("/check/bind", async (request, reply) => {
      const { fields } = await readUpload(request);
      const problems = missingFields(fields);
      if (problems.length > 0) return sendHtml(reply.code(422), await drawCorrection(desk, fields, problems));
      const [id, shelved] = loadShelved(desk, fields);
      const metric = fields["metric"] === "none" ? null : (fields["metric"] ?? null);
      const correction = { scheme: shelved.scheme, at: Number(fields["at"]), metric, reason: fields["reason"]?.trim() || null };
      const { entry } = await service.bind(correction, shelved.document, fields["actor"]?.trim() ?? "");
      return sendHtml(reply, await drawChecked(desk, id, shelved, checkPagePhrases.decided(entry)));
    });
  });
}

type Fields = Readonly<Record<string, string | undefined>>;

const sendHtml = (reply: FastifyReply, html: string): FastifyReply => reply.type("text/html; charset=utf-8").send(html);

/** The document that was sent, read within bounds. @throws ProblemError */
async function readSent(service: Service, { files, fields }: Upload): Promise<Shelved> {
  const file = files[0] ?? null;
  const text = fields["text"] ?? "";
  if (file === null && text.trim() === "") throw new ProblemError([problem("check.nothing-sent", { file: "" }, {})]);
  const name = file?.name || checkPageWords.pasted;
  const parsed = await parseDocument(name, file?.bytes ?? Buffer.from(text));
  if (!parsed.ok) throw new ProblemError(parsed.problems);
  if (parsed.value.text.length > bounds.textUnits)
    throw new ProblemError([problem("document.too-large", { file: name }, { what: "text", limit: bounds.textUnits })]);
  const scheme = fields["scheme"] || service.schemes()[0]?.id || "";
  return { document: parsed.value, problems: parsed.problems, scheme };
}

/** The page of a document as checked now. */
async function drawChecked({ service }: Desk, id: string, shelved: Shelved, notice: string | null): Promise<string> {
  const { document, problems, scheme } = shelved;
  const answer = await inTime(document, service.check(scheme, document));
  const checked: CheckedDocument = { ...answer, problems };
  return renderChecked(checked, {
    say: sayProblem,
    served: {
      links: {
        taskHref: (of, task) => `/schemes/${of}#task-${String(task)}`,
        correctHref: (start) => `/check/bind?${new URLSearchParams({ document: id, at: String(start) }).toString()}`,
      },
      notice,
    },
  });
}

/** Ends the waiting, not the work: what is left of it is bounded by the text. */
async function inTime<T>({ name }: Document, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const slow = problem("document.too-slow", { file: name }, { seconds: bounds.seconds });
    timer = setTimeout(() => reject(new ProblemError([slow])), bounds.seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function loadShelved({ shelf }: Desk, { document: id = "" }: Fields): readonly [string, Shelved] {
  const shelved = shelf.load(id);
  if (!shelved) throw new ProblemError([problem("check.forgotten", { file: "" }, {})]);
  return [id, shelved];
}

/** So much of the text stands around a claim whose binding is corrected. */
const around = 60;

/** The form that corrects one claim's binding. */
async function drawCorrection(desk: Desk, fields: Fields, problems: readonly Problem[]): Promise<string> {
  const [id, { document, scheme }] = loadShelved(desk, fields);
  const at = Number(fields["at"]);
  const { claims } = await desk.service.check(scheme, document);
  const judged = claims.find(({ claim }) => claim.start === at);
  if (!judged) throw new ProblemError([problem("bind.no-claim", { file: document.name }, { at, near: "" })]);
  const end = at + judged.claim.text.length;
  return renderCorrection({
    judged,
    around: document.text.slice(Math.max(0, at - around), end + around),
    document: id,
    packs: await metricChoices(desk.service),
    problems,
    say: sayProblem,
  });
}

async function metricChoices(service: Service): Promise<readonly MetricChoices[]> {
  const { dictionaries } = await service.perform("dictionary", {});
  return dictionaries.map(({ label, metrics }) => ({ label, metrics }));
}

/** What a correction lacks. */
function missingFields(fields: Fields): readonly Problem[] {
  return (["metric", "actor"] as const)
    .filter((field) => (fields[field] ?? "").trim() === "")
    .map((field) => problem("check.field-empty", { file: "" }, { field }));
}

/** A refusal stands above the form, so that it can be sent again; programs are answered as everywhere. */
function sendRefusal(service: Service, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = uploadProblems(error);
  if (refusal === null || request.url.startsWith("/check.json")) {
    sendError(refusal ?? error, request, reply);
    return;
  }
  const { problems } = refusal;
  const isForeign = problems.some(({ code }) => code === "request.cross-site");
  void sendHtml(reply.code(isForeign ? 403 : 422), renderCheckForm({ schemes: service.schemes(), problems, say: sayProblem }));
}
