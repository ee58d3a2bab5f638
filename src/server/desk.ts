// The pages of the office's monthly work (工作台): forms, replies, who is missing, compilation, evidence, board, drafts; each GET asks, each POST enters and leads on.
import type { FastifyInstance, FastifyReply } from "fastify";
import { draftBoardSheets } from "../text/board.ts";
import { deskWords, nextStep } from "../text/desk.ts";
import { draftReminder, missingWords } from "../text/missing.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { renderBoard } from "../web/board-page.tsx";
import { deskHref } from "../web/desk.ts";
import { renderMissing } from "../web/missing-page.tsx";
import { loadDeskScript } from "../web/style.ts";
import { addCompilation } from "./desk-compilation.ts";
import { addEvidence } from "./desk-evidence.ts";
import { addDrafts } from "./desk-drafts.ts";
import { readDesk, sendFile, sendHtml, sendTables, type DeskRequest } from "./desk-frame.ts";
import { addForms } from "./desk-forms.ts";
import { addReplies } from "./desk-replies.ts";
import { checkOrigin } from "./origin.ts";
import { sendError } from "./reply.ts";
import type { Service } from "./server.ts";
import type { Staging } from "./staging.ts";
import { acceptUploads, uploadProblems } from "./upload.ts";

/** So many files may be sent at once: every office of a district with some to spare. */
const mostFiles = 80;

/** Adds the pages of the office's work. */
export function addDesk(server: FastifyInstance, service: Service, staging: Staging): void {
  server.get("/desk.js", (_request, reply) => reply.type("text/javascript; charset=utf-8").send(loadDeskScript()));
  void server.register(async (routes) => {
    await acceptUploads(routes, mostFiles);
    routes.addHook("onRequest", async (request) => {
      if (request.method === "POST") checkOrigin(request);
    });
    routes.setErrorHandler((error, request, reply) => sendError(uploadProblems(error) ?? error, request, reply));
    // The way in leads to where the newest period's work is.
    routes.get("/schemes/:id/desk", async (request: DeskRequest, reply) => {
      const { periods, period } = await readDesk(service, request);
      const { tab } = nextStep(periods.lines.find((line) => line.period === period) ?? null);
      return reply.redirect(deskHref({ periods, period }, tab), 303);
    });
    addForms(routes, service);
    addReplies(routes, service);
    addMissing(routes, service);
    addCompilation(routes, service);
    addEvidence(routes, service, staging);
    addBoard(routes, service);
    addDrafts(routes, service, staging);
  });
}

/** The day that an address asks for; null where it asks for none. @throws ProblemError where it is none */
function readDay(on: string | undefined): string | null {
  if (on === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(on) && !Number.isNaN(Date.parse(on))) return on;
  throw new ProblemError([problem("request.value-wrong", { file: deskWords.on }, { expected: "2021-12-03", found: on })]);
}

function addMissing(routes: FastifyInstance, service: Service): void {
  const ask = async (request: DeskRequest) => {
    const desk = await readDesk(service, request);
    const asked = { scheme: request.params.id, period: desk.period };
    return { desk, asked, answer: await service.perform("missing", { ...asked, on: readDay(desk.asked["on"]) }) };
  };
  routes.get("/schemes/:id/missing", async (request: DeskRequest, reply) => {
    const { desk, asked, answer } = await ask(request);
    const { synthetic } = await service.perform("register", asked);
    return sendHtml(reply, renderMissing(desk, answer, synthetic));
  });
  routes.get("/schemes/:id/missing/letters.txt", async (request: DeskRequest, reply) => {
    const { desk, answer } = await ask(request);
    const letters = answer.lines.flatMap((line) => draftReminder(answer, line) ?? []);
    return sendFile(
      reply,
      { name: `${missingWords.lettersFile(desk.period)}.txt`, bytes: Buffer.from(`\u{FEFF}${letters.join(missingWords.between)}\n`) },
      "text/plain; charset=utf-8",
    );
  });
}

function addBoard(routes: FastifyInstance, service: Service): void {
  const ask = async (request: DeskRequest) => {
    const desk = await readDesk(service, request);
    const on = readDay(desk.asked["on"]);
    return { desk, answer: await service.perform("board", { scheme: request.params.id, period: desk.period, on }) };
  };
  routes.get("/schemes/:id/board", async (request: DeskRequest, reply): Promise<FastifyReply> => {
    const { desk, answer } = await ask(request);
    return sendHtml(reply, renderBoard(desk, answer));
  });
  routes.get("/schemes/:id/board.xlsx", async (request: DeskRequest, reply) => {
    const { desk, answer } = await ask(request);
    return sendTables(reply, deskWords.heading("board", desk.period), draftBoardSheets(answer));
  });
}
