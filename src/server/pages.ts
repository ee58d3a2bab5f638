// The pages (网页): the table, narrowed as its address asks; the data dictionary; templates to fill in. What was drawn is kept until something is entered.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { writeForm } from "../document/workbook.ts";
import { filterReport, isNarrow, organisationsNamed } from "../statement/filter.ts";
import type { Report } from "../statement/report.ts";
import { draftTemplate, templateName } from "../text/template.ts";
import { sayProblem } from "../text/zh.ts";
import { nearest } from "../vocabulary/near.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { renderDictionary } from "../web/dictionary.tsx";
import { renderHome, renderPage } from "../web/page.tsx";
import { loadServedStyle } from "../web/style.ts";
import { readAsked, type Query } from "./query.ts";
import type { Service } from "./server.ts";

/** Answers kept while the journal stands still (缓存); the oldest goes first. */
function createMemory<T>(head: () => number, most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly head: number; readonly answer: Promise<T> }>();
  return (key, make) => {
    const held = kept.get(key);
    if (held?.head === head()) return held.answer;
    const answer = make();
    kept.delete(key);
    kept.set(key, { head: head(), answer });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

const sendHtml = (reply: FastifyReply, html: string): FastifyReply => reply.type("text/html; charset=utf-8").send(html);

/** Adds every page to the server. */
export function addPages(server: FastifyInstance, service: Service): void {
  const reports = createMemory<Report>(service.head, 10);
  const pages = createMemory<string>(service.head, 50);
  const report = (scheme: string, { axes }: Query): Promise<Report> =>
    reports(`${scheme} ${JSON.stringify(axes)}`, () => service.perform("report", { scheme, ...axes }));
  const table = (scheme: string, request: FastifyRequest): Promise<string> => {
    const asked = readAsked(request.query);
    return pages(`${scheme} ${JSON.stringify(asked)}`, async () => {
      const whole = await report(scheme, asked);
      const { filter, kept } = asked;
      const shown = { filter, kept, whole, organisations: organisationsNamed(whole), isNarrow: isNarrow(filter) };
      return renderPage(filterReport(whole, filter), { say: sayProblem, asked: shown });
    });
  };
  server.get("/", async (request, reply) => {
    const schemes = service.schemes();
    const [only] = schemes;
    const html =
      schemes.length === 1 && only ? await table(only.id, request) : renderHome(schemes, { href: (scheme) => `/schemes/${scheme}` });
    return sendHtml(reply, html);
  });
  server.get<{ Params: { id: string } }>("/schemes/:id", async (request, reply) =>
    sendHtml(reply, await table(request.params.id, request)),
  );
  server.get<{ Params: { id: string } }>("/schemes/:id/report.json", async (request) =>
    report(request.params.id, readAsked(request.query)),
  );
  server.get("/dictionary", async (_request, reply) =>
    sendHtml(reply, renderDictionary((await service.perform("dictionary", {})).dictionaries)),
  );
  server.get<{ Params: { ledger: string } }>("/templates/:ledger.xlsx", async (request, reply) => sendTemplate(service, request, reply));
  server.get("/style.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(loadServedStyle()));
  server.get("/favicon.ico", (_request, reply) => reply.code(204).send());
}

async function sendTemplate(
  service: Service,
  request: FastifyRequest<{ Params: { ledger: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const id = request.params.ledger;
  const { dictionaries, organisations } = await service.perform("dictionary", {});
  const filed = dictionaries.flatMap(({ ledgers }) => ledgers.filter(({ base }) => base === null));
  const ledger = filed.find((one) => one.id === id);
  if (!ledger) {
    const near = nearest(
      id,
      filed.map((one) => one.id),
    );
    throw new ProblemError([problem("request.unknown", { file: request.url }, { what: "ledger", id, near })]);
  }
  return reply
    .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    .header("Content-Disposition", `attachment; filename="${id}.xlsx"; filename*=UTF-8''${encodeURIComponent(templateName(ledger))}`)
    .send(Buffer.from(await writeForm(draftTemplate(ledger, organisations))));
}
