// The server (服务): pages for readers, the endpoints for the command line, on 127.0.0.1 alone until there are accounts.
import { timingSafeEqual } from "node:crypto";
import type { Readable } from "node:stream";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { endpoints, type EndpointName } from "../api/api.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { addCheck } from "./check.ts";
import { addDesk } from "./desk.ts";
import { isDesk } from "./desk-frame.ts";
import { addPages } from "./pages.ts";
import { sendError } from "./reply.ts";
import type { Service } from "./server.ts";
import { createStaging, type Staging } from "./staging.ts";

/** The largest file that may be sent in one piece. */
const uploadLimit = 2 ** 32;

/** Builds the server; `listen` starts it. */
export function createServer(service: Service): FastifyInstance {
  const server = Fastify({ forceCloseConnections: true, logger: { level: "error" }, bodyLimit: 64 * 2 ** 20 });
  server.setErrorHandler(sendError);
  server.addHook("onSend", async (request, reply) => {
    // Scripts stand on the pages that check documents and on the office's own alone.
    const scripts = request.url.startsWith("/check") || isDesk(request.url) ? "script-src 'self'; " : "";
    void reply.header(
      "Content-Security-Policy",
      `default-src 'none'; ${scripts}style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    );
    // A form tells this server where it comes from, and no other server anything.
    void reply.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin");
  });
  addPages(server, service);
  addCheck(server, service);
  const staging = createStaging(service.staging);
  addDesk(server, service, staging);
  server.setNotFoundHandler((request) => {
    throw new ProblemError([problem("request.unknown", { file: request.url }, { what: "page", id: request.url, near: "" })]);
  });
  addEndpoints(server, service, staging);
  return server;
}

/** Endpoints are for who may read the data directory's lock file: their token is in it. */
function addEndpoints(server: FastifyInstance, service: Service, staging: Staging): void {
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
    return { id: await staging.append(request.body as Readable) };
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
