// What all pages of the office's work do alike (工作台): read whose period is asked for, carry out what a form asks, go on with a notice or show what is wrong.
import type { FastifyReply, FastifyRequest } from "fastify";
import { writeTables, type TableSheet } from "../document/tables.ts";
import { redline as drawRedline } from "../draft/redline.ts";
import { deskTabs, sayNotice, type Notice } from "../text/desk.ts";
import { sayProblem } from "../text/zh.ts";
import { problem, ProblemError, type DeskField, type Problem } from "../vocabulary/problem.ts";
import { deskHref, type Desk, type Fields, type Redline } from "../web/desk.ts";
import type { Service } from "./server.ts";
import { readUpload, type SentFile } from "./upload.ts";

const pages = new RegExp(`^/schemes/[^/?]+/(?:${deskTabs.join("|")})(?:[/?]|$)`, "u");

/** Whether an address is one of the office's pages. */
export const isDesk = (url: string): boolean => pages.test(url);

export const redline: Redline = drawRedline;

export const sendHtml = (reply: FastifyReply, html: string): FastifyReply => reply.type("text/html; charset=utf-8").send(html);

/** Says that what is sent is to be saved under a name; it is never shown in this server's name, whatever it holds. */
export const nameFile = (reply: FastifyReply, name: string, type = "application/octet-stream"): FastifyReply =>
  reply.type(type).header("Content-Disposition", `attachment; filename="shiji"; filename*=UTF-8''${encodeURIComponent(name)}`);

/** Sends a file to be saved under its name. */
export const sendFile = (reply: FastifyReply, { name, bytes }: SentFile, type?: string): FastifyReply =>
  nameFile(reply, name, type).send(Buffer.from(bytes));

export const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const sendWorkbook = (reply: FastifyReply, file: SentFile): FastifyReply => sendFile(reply, file, workbook);

export const sendTables = async (reply: FastifyReply, name: string, sheets: readonly TableSheet[]): Promise<FastifyReply> =>
  sendWorkbook(reply, { name: `${name}.xlsx`, bytes: await writeTables(sheets) });

/** A request of one scheme's pages. */
export type DeskRequest = FastifyRequest<{ Params: { id: string; [name: string]: string } }>;

/** Fields that say something; a form sends its empty ones, too. */
function readFields(source: unknown): Fields {
  const entries = Object.entries((source ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [])),
  );
}

const actorCookie = "shiji-actor";

function readActor({ headers }: FastifyRequest): string {
  const found = new RegExp(`(?:^|;\\s*)${actorCookie}=(?<name>[^;]*)`, "u").exec(headers.cookie ?? "")?.groups?.["name"] ?? "";
  try {
    return decodeURIComponent(found);
  } catch {
    return "";
  }
}

/** What was refused, with all that was typed. */
interface Refused {
  readonly typed: Fields;
  readonly problems: readonly Problem[];
}

/** Everything that a page is drawn with. @throws ProblemError where there is no such scheme */
export async function readDesk(service: Service, request: DeskRequest, refused: Refused = { typed: {}, problems: [] }): Promise<Desk> {
  const periods = await service.perform("periods", { scheme: request.params.id });
  const query = readFields(request.query);
  const { typed, problems } = refused;
  const { done, entry } = query;
  return {
    periods,
    period: typed["period"] ?? query["period"] ?? periods.newest,
    notice: done === undefined ? null : sayNotice(done, Number(entry ?? 0)),
    problems,
    typed,
    actor: readActor(request),
    asked: { ...query, ...askedIn(typed) },
    say: sayProblem,
  };
}

/** What a page showed when its form was sent: it shows the same after. */
export const askedIn = (typed: Fields): Fields =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (name.startsWith("asked-") ? [[name.slice("asked-".length), value]] : [])),
  );

/** Where to go on after something was done, and what is said there. */
export interface Done {
  readonly path: string;
  readonly query?: Fields;
  readonly notice: Notice;
  /** The journal's entry or a count; 0 where nothing was entered. */
  readonly number: number;
  /** A place on that page. */
  readonly anchor?: string;
}

/** A form as it was sent. */
export interface Sent {
  readonly scheme: string;
  readonly period: string | null;
  readonly fields: Fields;
  readonly files: readonly SentFile[];
  readonly actor: string;
}

/** Carries out what a form asks, then leads on (303); what is wrong with it is told on the form's own page, with what was typed. */
export const carryOut = async (
  service: Service,
  request: DeskRequest,
  reply: FastifyReply,
  draw: (desk: Desk) => Promise<string>,
  work: (sent: Sent) => Promise<Done>,
): Promise<FastifyReply> =>
  attempt(service, request, reply, draw, async (sent) => {
    const { fields, actor } = sent;
    return leadOn(service, request, reply, { done: await work(sent), fields, actor });
  });

/** Answers a form in a way of its own: with a file, say; what is wrong is told on the form's own page all the same. */
export async function attempt(
  service: Service,
  request: DeskRequest,
  reply: FastifyReply,
  draw: (desk: Desk) => Promise<string>,
  work: (sent: Sent) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const upload = await readUpload(request);
  const fields = readFields(upload.fields);
  try {
    const actor = fields["actor"] ?? "";
    return await work({ scheme: request.params.id, period: fields["period"] ?? null, fields, files: upload.files, actor });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // What cannot be drawn either is a problem of its own, and told on a page of its own.
    const html = await draw(await readDesk(service, request, { typed: fields, problems: error.problems }));
    return sendHtml(reply.code(422), html);
  }
}

async function leadOn(
  service: Service,
  request: DeskRequest,
  reply: FastifyReply,
  { done, fields, actor }: { readonly done: Done; readonly fields: Fields; readonly actor: string },
): Promise<FastifyReply> {
  const desk = await readDesk(service, request, { typed: fields, problems: [] });
  const query = { ...done.query, done: done.notice, entry: String(done.number) };
  const address = deskHref(desk, done.path, query) + (done.anchor === undefined ? "" : `#${done.anchor}`);
  if (actor !== "") {
    const kept = `${actorCookie}=${encodeURIComponent(actor)}; Path=/schemes; Max-Age=43200; HttpOnly; SameSite=Strict`;
    void reply.header("Set-Cookie", kept);
  }
  return reply.code(303).header("Location", address).send();
}

/** What a form lacks. */
export const lacking = (missing: Readonly<Partial<Record<DeskField, boolean>>>): readonly Problem[] =>
  Object.entries(missing).flatMap(([field, lacks]) =>
    lacks ? [problem("desk.field-empty", { file: "" }, { field: field as DeskField })] : [],
  );

/** What a form lacks, all of it at once. @throws ProblemError */
export function requireFields(missing: Readonly<Partial<Record<DeskField, boolean>>>): void {
  const problems = lacking(missing);
  if (problems.length > 0) throw new ProblemError(problems);
}

/** What metrics are called, by their ids. */
export async function askLabels(service: Service): Promise<Readonly<Record<string, string>>> {
  const { dictionaries } = await service.perform("dictionary", {});
  return Object.fromEntries(dictionaries.flatMap(({ metrics }) => metrics.map(({ id, label }) => [id, label])));
}

/** Who acts, as endpoints take it. */
export const stampOf = (actor: string): { readonly actor: string; readonly time: null } => ({ actor, time: null });
