// Where a form may come from (来源): from this server's own pages, opened on this machine. Other sites may not post through a reader's browser.
import type { FastifyRequest } from "fastify";
import { problem, ProblemError } from "../vocabulary/problem.ts";

/** Names of this machine for itself; another name may be one that a foreign site has pointed here (DNS rebinding). */
const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Refuses what another site's page sends. A program that is no browser names no origin. @throws ProblemError */
export function checkOrigin({ headers }: Pick<FastifyRequest, "headers">): void {
  const host = headers.host ?? "";
  const origin = headers.origin ?? null;
  const site = headers["sec-fetch-site"];
  const isOwnHost = ownNames.has(host.replace(/:\d+$/u, ""));
  const isOwnOrigin = origin === null || hostOf(origin) === host;
  const isOwnSite = site === undefined || site === "same-origin" || site === "none";
  if (isOwnHost && isOwnOrigin && isOwnSite) return;
  const from = !isOwnOrigin ? origin : isOwnSite ? host : site;
  throw new ProblemError([problem("request.cross-site", { file: "" }, { origin: from, host: isOwnHost ? "" : host })]);
}

function hostOf(origin: string): string | null {
  try {
    const { protocol, host } = new URL(origin);
    return protocol === "http:" || protocol === "https:" ? host : null;
  } catch {
    return null;
  }
}
