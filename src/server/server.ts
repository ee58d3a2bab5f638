// The server (服务): pages for readers, the endpoints for the command line, on 127.0.0.1 alone until there are accounts.
import { createWriteStream } from "node:fs";
import { timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { endpoints, type EndpointName, type Perform } from "../api/api.ts";
import { sayProblem } from "../text/zh.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { renderHome, renderPage } from "../web/page.tsx";
import { loadStyle } from "../web/style.ts";
import { sendError } from "./reply.ts";

/** What the server answers with. */
export interface Service {
  readonly perform: Perform;
  readonly token: string;
  readonly staging: string;
  readonly schemes: () => readonly { readonly id: string; readonly label: string }[];
  /** The newest journal number: pages drawn before it are drawn again. */
  readonly head: () => number;
}

/** The largest file that may be sent in one piece. */
const uploadLimit = 2 ** 32;

/** Builds the server; `listen` starts it. */
export function createServer(service: Service): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true, logger: { level: "error" }, bodyLimit: 64 * 2 ** 20 });
  server.setErrorHandler(sendError);
  server.addHook("onSend", async (_request, reply) => {
    void reply.header(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    void reply.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer");
  });
  addPages(server, service);
  addEndpoints(server, service);
  return server;
}

function addPages(server: FastifyInstance, service: Service): void {
  const remembered = new Map<string, { readonly head: number; readonly page: Promise<string> }>();
  const axes = (
    request: FastifyRequest,
  ): { readonly until: string | null; readonly knownAt: string | null; readonly under: string | null } => {
    const query = request.query as Readonly<Record<string, string | undefined>>;
    return { until: query["until"] ?? null, knownAt: query["known-at"] ?? null, under: query["under"] ?? null };
  };
  const table = (scheme: string, request: FastifyRequest): Promise<string> => {
    const key = `${scheme} ${JSON.stringify(axes(request))}`;
    const held = remembered.get(key);
    if (held?.head === service.head()) return held.page;
    const page = service.perform("report", { scheme, ...axes(request) }).then((report) => renderPage(report, { say: sayProblem }));
    if (remembered.size > 50) remembered.clear();
    remembered.set(key, { head: service.head(), page });
    page.catch(() => remembered.delete(key));
    return page;
  };
  server.get("/", async (request, reply) => {
    const schemes = service.schemes();
    const [only] = schemes;
    const html =
      schemes.length === 1 && only ? await table(only.id, request) : renderHome(schemes, { href: (scheme) => `/schemes/${scheme}` });
    return reply.type("text/html; charset=utf-8").send(html);
  });
  server.get<{ Params: { id: string } }>("/schemes/:id", async (request, reply) =>
    reply.type("text/html; charset=utf-8").send(await table(request.params.id, request)),
  );
  server.get<{ Params: { id: string } }>("/schemes/:id/report.json", async (request) =>
    service.perform("report", { scheme: request.params.id, ...axes(request) }),
  );
  server.get("/style.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(loadStyle()));
  server.get("/favicon.ico", (_request, reply) => reply.code(204).send());
  server.setNotFoundHandler((request) => {
    throw new ProblemError([problem("request.unknown", { file: request.url }, { what: "page", id: request.url, near: "" })]);
  });
}

/** Endpoints are for who may read the data directory's lock file: their token is in it. */
function addEndpoints(server: FastifyInstance, service: Service): void {
  let uploads = 0;
  const admit = (request: FastifyRequest): void => {
    const given = Buffer.from(String(request.headers["x-shiji-token"] ?? ""));
    const held = Buffer.from(service.token);
    if (given.length !== held.length || !timingSafeEqual(given, held)) throw Object.assign(new Error("token"), { statusCode: 403 });
  };
  server.addContentTypeParser("application/octet-stream", { bodyLimit: uploadLimit }, (_request, payload, done) => {
    done(null, payload);
  });
  server.post("/api/upload", { bodyLimit: uploadLimit }, async (request) => {
    admit(request);
    const id = `upload-${String(++uploads)}`;
    await pipeline(request.body as Readable, createWriteStream(join(service.staging, id)));
    return { id };
  });
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    server.post(`/api/${name}`, async (request) => {
      admit(request);
      const input = endpoints[name].safeParse(request.body);
      if (!input.success) {
        throw new ProblemError(
          input.error.issues.map((issue) =>
            problem("request.value-wrong", { file: `/api/${name}`, field: issue.path.join(".") }, { expected: issue.message, found: "" }),
          ),
        );
      }
      return service.perform(name, input.data);
    });
  }
}
