// A data directory served over HTTP (测试用服务): every endpoint and page, asked without a port.
import type { FastifyInstance } from "fastify";
import { createServer } from "../src/server/listen.ts";
import { bindClaim } from "../src/workspace/bind.ts";
import { askCheck } from "../src/workspace/check.ts";
import { collectReplies } from "../src/workspace/collect.ts";
import { bindEndpoints } from "../src/workspace/perform.ts";
import { loadOriginal } from "../src/workspace/records.ts";
import type { Workspace } from "../src/workspace/workspace.ts";

/** The ledger that such directories count: orders with a street and a day. */
export const ordersLedger = `id: orders
label: 工单台账
key: [no]
date: day
organisation: unit
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation, required: true }
  day: { label: 日期, type: date, required: true }
`;

/** Serves a directory at a time that stands still. */
export async function serveWorkspace(
  workspace: Workspace,
  now: string,
  scheme: { readonly id: string; readonly label: string },
): Promise<FastifyInstance> {
  const server = createServer({
    perform: bindEndpoints(
      workspace,
      () => now,
      () => undefined,
    ),
    check: (id, document) => askCheck(workspace, id, document, { until: null, knownAt: null, under: null }),
    bind: (request, document, actor) => bindClaim(workspace, request, document, { actor, time: now, simulated: false }),
    collect: (request, files, actor) => collectReplies(workspace, request, files, { actor, time: now, simulated: false }),
    original: (id, entry) => loadOriginal(workspace, id, entry),
    load: (digest) => workspace.blobs.load(digest),
    token: "t",
    staging: workspace.staging,
    schemes: () => [scheme],
    head: () => workspace.head(),
  });
  await server.ready();
  return server;
}
