// How answers and errors leave the server: problems as RFC 9457 documents or pages, machine faults as one plain sentence and a line in the log.
import type { FastifyReply, FastifyRequest } from "fastify";
import { terminalWords } from "../text/terminal.ts";
import { sayPlace, sayProblem } from "../text/zh.ts";
import { ProblemError, type Problem } from "../vocabulary/problem.ts";
import { renderProblemPage } from "../web/page.tsx";

/** A problem's place and sentence. */
const say = (problem: Problem): string => `${sayPlace(problem.at)} ${sayProblem(problem)}`.trim();

/** Sends what went wrong; a stack never leaves the process. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof ProblemError) {
    const unknown = error.problems.every((problem) => problem.code === "request.unknown");
    const foreign = error.problems.some((problem) => problem.code === "request.cross-site");
    void reply.code(foreign ? 403 : unknown ? 404 : 422);
    sendProblems(error.problems, request, reply);
    return;
  }
  const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
  if (status >= 500) request.log.error(error);
  void reply
    .code(status)
    .type("application/problem+json")
    .send({ type: "about:blank", status, title: status >= 500 ? terminalWords.fault : (error as Error).message, problems: [] });
}

function sendProblems(problems: readonly Problem[], request: FastifyRequest, reply: FastifyReply): void {
  if (request.url.startsWith("/api/") || request.url.includes(".json")) {
    void reply
      .type("application/problem+json")
      .send({ type: "about:blank", status: reply.statusCode, title: problems.map(say)[0] ?? "", problems });
  } else {
    void reply.type("text/html; charset=utf-8").send(renderProblemPage(problems, sayProblem));
  }
}
