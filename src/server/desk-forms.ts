// Forms over HTTP (填报表): the register, sending, and every form to be downloaded, as a workbook, as Word, or all at once.
import type { FastifyInstance } from "fastify";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { Desk } from "../web/desk.ts";
import { renderForms } from "../web/forms-page.tsx";
import {
  carryOut,
  readDesk,
  requireFields,
  sendFile,
  sendHtml,
  sendWorkbook,
  stampOf,
  word,
  workbook,
  type DeskRequest,
} from "./desk-frame.ts";
import { formArchive, formFile, formFormats, registerFile, type FormFormat } from "./form-files.ts";
import type { Service } from "./server.ts";

export function addForms(routes: FastifyInstance, service: Service): void {
  const ask = (request: DeskRequest, { period }: Desk) => service.perform("register", { scheme: request.params.id, period });
  routes.get("/schemes/:id/forms", async (request: DeskRequest, reply) => {
    const desk = await readDesk(service, request);
    return sendHtml(reply, renderForms(desk, await ask(request, desk)));
  });
  routes.post("/schemes/:id/forms", async (request: DeskRequest, reply) =>
    carryOut(
      service,
      request,
      reply,
      async (desk) => renderForms(desk, await ask(request, desk)),
      async ({ scheme, period, fields, actor }) => {
        requireFields({ actor: actor === "" });
        const { entry } = await service.perform("forms", { scheme, period, due: fields["due"] ?? null, stamp: stampOf(actor) });
        return { path: "forms", notice: "forms", number: entry ?? 0 };
      },
    ),
  );
  routes.get("/schemes/:id/forms/register.xlsx", async (request: DeskRequest, reply) =>
    sendWorkbook(reply, await registerFile(await ask(request, await readDesk(service, request)))),
  );
  routes.get("/schemes/:id/forms/all.zip", async (request: DeskRequest, reply) =>
    sendFile(reply, await formArchive(await ask(request, await readDesk(service, request))), "application/zip"),
  );
  for (const format of formFormats)
    routes.get(`/schemes/:id/forms/:number.${format}`, async (request: DeskRequest, reply) => {
      const number = request.params["number"] ?? "";
      const sent = await ask(request, await readDesk(service, request));
      const form = sent.register.forms.find((one) => one.number === number);
      if (!form) throw new ProblemError([problem("request.unknown", { file: request.url }, { what: "form", id: number, near: "" })]);
      return sendFile(reply, await formFile(sent, form, format), types[format]);
    });
}

const types: Readonly<Record<FormFormat, string>> = { xlsx: workbook, docx: word };
