// The compilation over HTTP (合编): items with all that was said of them, narrowed as the address asks; choices are entered one by one.
import type { FastifyInstance } from "fastify";
import { draftCompilation } from "../text/compile.ts";
import { deskWords } from "../text/desk.ts";
import { renderCompilation } from "../web/compilation-page.tsx";
import { itemId, type Desk } from "../web/desk.ts";
import {
  askedIn,
  askLabels,
  carryOut,
  readDesk,
  redline,
  requireFields,
  sendHtml,
  sendTables,
  stampOf,
  type DeskRequest,
  type Done,
  type Sent,
} from "./desk-frame.ts";
import type { Service } from "./server.ts";

export function addCompilation(routes: FastifyInstance, service: Service): void {
  const draw = async (desk: Desk): Promise<string> => {
    const asked = { scheme: desk.periods.scheme, period: desk.period };
    const { register } = await service.perform("register", asked);
    const organisations = register.forms.map(({ organisation }) => organisation);
    const labels = await askLabels(service);
    return renderCompilation(desk, { answer: await service.perform("compile", asked), organisations, redline, labels });
  };
  const choose = async ({ scheme, period, fields, actor }: Sent): Promise<Done> => {
    const isOwn = fields["from"] === "text";
    requireFields({ actor: actor === "", text: isOwn && fields["text"] === undefined });
    const [task, item] = [Number(fields["task"]), Number(fields["item"])];
    const { entry } = await service.perform("choose", {
      scheme,
      period,
      task,
      item,
      from: isOwn ? null : (fields["from"] ?? ""),
      text: isOwn ? (fields["text"] ?? "") : null,
      reason: fields["reason"] ?? null,
      stamp: stampOf(actor),
    });
    const query = { ...askedIn(fields), item: `${String(task)}-${String(item)}` };
    return { path: "compilation", query, notice: "choose", number: entry, anchor: itemId(task, item) };
  };
  routes.get("/schemes/:id/compilation", async (request: DeskRequest, reply) =>
    sendHtml(reply, await draw(await readDesk(service, request))),
  );
  routes.post("/schemes/:id/compilation", async (request: DeskRequest, reply) => carryOut(service, request, reply, draw, choose));
  routes.get("/schemes/:id/compilation.xlsx", async (request: DeskRequest, reply) => {
    const { period, periods } = await readDesk(service, request);
    const answer = await service.perform("compile", { scheme: periods.scheme, period });
    return sendTables(reply, deskWords.heading("compilation", period), draftCompilation(answer));
  });
}
