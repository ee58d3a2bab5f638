// Replies over HTTP (报送): files are read and shown before they are taken, kept in memory in between; what was taken is listed, opened, marked up and taken back.
import type { FastifyInstance } from "fastify";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { Desk, Fields } from "../web/desk.ts";
import { renderPreview, renderReplies, type Sent as Shown } from "../web/replies-page.tsx";
import { renderReply } from "../web/reply-page.tsx";
import { carryOut, readDesk, requireFields, sendFile, sendHtml, stampOf, type DeskRequest, type Done, type Sent } from "./desk-frame.ts";
import { markReply } from "./mark.ts";
import type { Service } from "./server.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import type { SentFile } from "./upload.ts";

/** Files that were sent together; one that was taken leaves its place empty, so that the others keep their numbers. */
interface Batch {
  readonly scheme: string;
  readonly period: string;
  readonly organisation: string;
  readonly files: readonly (SentFile | null)[];
}

/** So many batches of so many bytes wait in memory. */
const most = { things: 8, size: 512 * 2 ** 20 } as const;
const sizeOf = ({ files }: Batch): number => files.reduce((sum, file) => sum + (file?.bytes.length ?? 0), 0);

export function addReplies(routes: FastifyInstance, service: Service): void {
  const shelf = createShelf(() => Date.now(), sizeOf, most);
  const drawList = async (desk: Desk): Promise<string> => {
    const asked = { scheme: desk.periods.scheme, period: desk.period };
    const { synthetic } = await service.perform("register", asked);
    return renderReplies(desk, await service.perform("replies", asked), synthetic);
  };
  routes.get("/schemes/:id/replies", async (request: DeskRequest, reply) =>
    sendHtml(reply, await drawList(await readDesk(service, request))),
  );
  routes.post("/schemes/:id/replies", async (request: DeskRequest, reply) =>
    carryOut(service, request, reply, drawList, async ({ scheme, period, fields, files, actor }) => {
      requireFields({ files: files.length === 0, actor: actor === "" });
      const batch = { scheme, period: period ?? "", organisation: fields["organisation"] ?? "", files };
      return { path: `replies/preview/${shelf.append(batch)}`, notice: "read", number: files.length };
    }),
  );
  addPreview(routes, service, shelf, drawList);
  addReply(routes, service);
}

type Draw = (desk: Desk) => Promise<string>;

/** The batch of an address. @throws ProblemError where it is no longer at hand */
function loadBatch(shelf: Shelf<Batch>, id: string): Batch {
  const batch = shelf.load(id);
  if (!batch) throw new ProblemError([problem("desk.forgotten", { file: "" }, {})]);
  return batch;
}

/** Whose a file of a batch is, where a person says so. */
const organisationOf = (fields: Fields, { organisation }: Batch, number: number): string =>
  fields[`organisation-${String(number)}`] ?? organisation;

/** Numbers of the files that were not taken yet. */
const waitingIn = ({ files }: Batch): readonly number[] => files.flatMap((file, number) => (file === null ? [] : [number]));

function addPreview(routes: FastifyInstance, service: Service, shelf: Shelf<Batch>, drawList: Draw): void {
  // Files of which nobody says whose they are go in together: what replies are held against is drawn up once.
  const collect = async (
    batch: Batch,
    numbers: readonly number[],
    fields: Fields,
    dryRun: boolean,
    actor: string,
  ): Promise<readonly Shown[]> => {
    const shown: Shown[] = [];
    for (const organisation of new Set(numbers.map((number) => organisationOf(fields, batch, number)))) {
      const own = numbers.filter((number) => organisationOf(fields, batch, number) === organisation);
      const files = own.flatMap((number) => batch.files[number] ?? []);
      // Who ticks a file has seen what is asked about it: of another period it is taken all the same.
      const asked = { scheme: batch.scheme, period: batch.period, organisation: organisation || null, force: !dryRun, dryRun };
      const { replies } = await service.collect(asked, files, actor);
      shown.push(...replies.map((reply, index) => ({ number: own[index] ?? 0, reply, organisation })));
    }
    return shown.sort((a, b) => a.number - b.number);
  };
  const draw = async (desk: Desk, id: string, fields: Fields): Promise<string> => {
    const batch = loadBatch(shelf, id);
    const asked = { scheme: batch.scheme, period: batch.period };
    const sent = await collect(batch, waitingIn(batch), fields, true, "");
    const { synthetic } = await service.perform("register", asked);
    return renderPreview(desk, { batch: id, sent, answer: await service.perform("replies", asked) }, synthetic);
  };
  routes.get("/schemes/:id/replies/preview/:batch", async (request: DeskRequest, reply) => {
    const id = request.params["batch"] ?? "";
    const desk = await readDesk(service, request);
    if (shelf.load(id)) return sendHtml(reply, await draw(desk, id, desk.asked));
    const problems = [problem("desk.forgotten", { file: "" }, {})];
    return sendHtml(reply.code(422), await drawList({ ...desk, notice: null, problems }));
  });
  const take = async ({ fields, actor }: Sent): Promise<Done> => {
    const id = fields["batch"] ?? "";
    const batch = loadBatch(shelf, id);
    const chosen = waitingIn(batch).filter((number) => fields[`take-${String(number)}`] !== undefined);
    requireFields({ actor: actor === "", chosen: chosen.length === 0 });
    const taken = await collect(batch, chosen, fields, false, actor);
    const settled = taken.filter(({ reply }) => reply.entry !== null || reply.problems.some(({ code }) => code === "reply.repeated"));
    const files = batch.files.map((file, number) => (settled.some((one) => one.number === number) ? null : file));
    const left = files.filter((file) => file !== null).length;
    shelf.update(id, left === 0 ? null : { ...batch, files });
    const count = taken.filter(({ reply }) => reply.entry !== null).length;
    // What could not be taken stays in sight with its reasons; what nobody chose is let go with a click.
    return chosen.length > settled.length
      ? { path: `replies/preview/${id}`, notice: "left", number: left }
      : { path: "replies", notice: "collect", number: count };
  };
  routes.post("/schemes/:id/replies/take", async (request: DeskRequest, reply) =>
    carryOut(
      service,
      request,
      reply,
      async (desk) => (shelf.load(desk.typed["batch"] ?? "") ? draw(desk, desk.typed["batch"] ?? "", desk.typed) : drawList(desk)),
      take,
    ),
  );
}

/** A reply on record. */
function addReply(routes: FastifyInstance, service: Service): void {
  const ask = (request: DeskRequest) => service.perform("reply", { scheme: request.params.id, entry: readEntry(request) });
  const draw = async (request: DeskRequest, desk: Desk): Promise<string> => {
    const { names } = await service.perform("replies", { scheme: request.params.id, period: desk.period });
    return renderReply(desk, await ask(request), names);
  };
  routes.get("/schemes/:id/replies/:entry", async (request: DeskRequest, reply) =>
    sendHtml(reply, await draw(request, await readDesk(service, request))),
  );
  routes.get("/schemes/:id/replies/:entry/original", async (request: DeskRequest, reply) =>
    sendFile(reply, await service.original(request.params.id, readEntry(request))),
  );
  routes.get("/schemes/:id/replies/:entry/marked", async (request: DeskRequest, reply) => {
    const answer = await ask(request);
    const { bytes } = await service.original(request.params.id, readEntry(request));
    const marked = await markReply(answer, answer.reply, bytes);
    if (marked !== null) return sendFile(reply, marked);
    const { asked } = await readDesk(service, request);
    const query = new URLSearchParams({ period: asked["period"] ?? answer.period, done: "clean" });
    return reply.redirect(`/schemes/${answer.scheme}/replies/${String(readEntry(request))}?${query.toString()}`, 303);
  });
  routes.post("/schemes/:id/replies/:entry/withdraw", async (request: DeskRequest, reply) =>
    carryOut(
      service,
      request,
      reply,
      (desk) => draw(request, desk),
      async ({ fields, actor }) => {
        requireFields({ reason: fields["reason"] === undefined, actor: actor === "" });
        await ask(request);
        const withdrawn = { entry: readEntry(request), reason: fields["reason"] ?? "", stamp: stampOf(actor) };
        return { path: "replies", notice: "withdraw", number: (await service.perform("withdraw", withdrawn)).entry };
      },
    ),
  );
}

/** The entry that an address names. @throws ProblemError where it is no number */
function readEntry({ params }: DeskRequest): number {
  const entry = Number(params["entry"]);
  if (Number.isSafeInteger(entry) && entry > 0) return entry;
  const id = params["entry"] ?? "";
  throw new ProblemError([problem("request.unknown", { file: id }, { what: "reply", id, near: "" })]);
}
