// Drafts over HTTP (稿): the versions and the gate; making the next one, notes and their answers, and the version frozen for a meeting.
import type { FastifyInstance } from "fastify";
import type { Desk } from "../web/desk.ts";
import { renderDrafts } from "../web/drafts-page.tsx";
import {
  askLabels,
  carryOut,
  readDesk,
  redline,
  requireFields,
  sendHtml,
  stampOf,
  type DeskRequest,
  type Done,
  type Sent,
} from "./desk-frame.ts";
import { addPapers } from "./desk-papers.ts";
import type { Service } from "./server.ts";
import type { Staging } from "./staging.ts";

export function addDrafts(routes: FastifyInstance, service: Service, staging: Staging): void {
  const draw = async (desk: Desk): Promise<string> => {
    const asked = { scheme: desk.periods.scheme, period: desk.period };
    const { synthetic } = await service.perform("register", asked);
    const labels = await askLabels(service);
    return renderDrafts(desk, { answer: await service.perform("drafts", asked), redline, synthetic, labels });
  };
  addPapers(routes, service, staging, draw);
  const act =
    (work: (sent: Sent) => Promise<Done>) =>
    (request: DeskRequest, reply: Parameters<typeof carryOut>[2]): ReturnType<typeof carryOut> =>
      carryOut(service, request, reply, draw, work);
  routes.get("/schemes/:id/drafts", async (request: DeskRequest, reply) => sendHtml(reply, await draw(await readDesk(service, request))));
  routes.post(
    "/schemes/:id/drafts",
    act(async ({ scheme, period, fields, actor }) => {
      requireFields({ actor: actor === "" });
      const { entry } = await service.perform("draft", { scheme, period, note: fields["note"] ?? null, stamp: stampOf(actor) });
      return { path: "drafts", notice: "draft", number: entry ?? 0 };
    }),
  );
  routes.post(
    "/schemes/:id/drafts/note",
    act(async ({ scheme, period, fields, actor }) => {
      requireFields({ note: fields["text"] === undefined, actor: actor === "" });
      const [task, item] = (fields["about"] ?? "").split("-").map(Number);
      const { entry } = await service.perform("note", {
        scheme,
        period,
        version: versionOf(fields),
        task: task || null,
        item: task ? (item ?? 0) : null,
        text: fields["text"] ?? "",
        answers: fields["answers"] === undefined ? null : Number(fields["answers"]),
        stamp: stampOf(actor),
      });
      return { path: "drafts", notice: "note", number: entry, anchor: "notes" };
    }),
  );
  routes.post(
    "/schemes/:id/drafts/freeze",
    act(async ({ scheme, period, fields, actor }) => {
      requireFields({ occasion: fields["occasion"] === undefined, actor: actor === "" });
      const { entry } = await service.perform("freeze", {
        scheme,
        period,
        version: versionOf(fields),
        occasion: fields["occasion"] ?? "",
        force: fields["force"] === "yes",
        stamp: stampOf(actor),
      });
      return { path: "drafts", notice: "freeze", number: entry };
    }),
  );
}

/** The version that the page showed. */
const versionOf = (fields: Sent["fields"]): number | null => (fields["version"] === undefined ? null : Number(fields["version"]));
