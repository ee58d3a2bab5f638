// Forms over HTTP (填报表): the register, sending, and every workbook to be downloaded.
import type { FastifyInstance } from "fastify";
import { writeGrid } from "../document/grid-sheet.ts";
import { draftFormSheet, draftRegisterSheets, formWords } from "../text/form.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import type { Desk } from "../web/desk.ts";
import { renderForms } from "../web/forms-page.tsx";
import { carryOut, readDesk, requireFields, sendHtml, sendTables, sendWorkbook, stampOf, type DeskRequest } from "./desk-frame.ts";
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
  routes.get("/schemes/:id/forms/register.xlsx", async (request: DeskRequest, reply) => {
    const { register, burdens, twice } = await ask(request, await readDesk(service, request));
    return sendTables(reply, formWords.registerFile(register.period), draftRegisterSheets(register, burdens, twice));
  });
  routes.get("/schemes/:id/forms/:number.xlsx", async (request: DeskRequest, reply) => {
    const number = request.params["number"] ?? "";
    const { register, synthetic } = await ask(request, await readDesk(service, request));
    const form = register.forms.find((one) => one.number === number);
    if (!form) throw new ProblemError([problem("request.unknown", { file: request.url }, { what: "form", id: number, near: "" })]);
    const bytes = await writeGrid(draftFormSheet(register, form, synthetic));
    return sendWorkbook(reply, { name: `${formWords.file(form.number, form.organisation.label)}.xlsx`, bytes });
  });
}
