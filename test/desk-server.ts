// The office's pages over a small data directory (测试用工作台): a scheme of two tasks, its server, and requests as a browser sends them.
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { ordersLedger, serveWorkspace } from "./served.ts";
import { packOf, registerOf, shareWorkspace, type TestWorkspace } from "./workspace.ts";

const metrics = `metrics:
  orders-accepted: { label: 受理工单, kind: count, ledger: orders, unit: 件 }
`;
const scheme = `id: west-2021
version: 1.0.0
label: 西区2021年考核
organisation: west
period: "2021"
dimensions:
  - label: 高效能管理
    tasks:
      - { number: 1, label: 接诉即办, organisations: { lead: [hotline] }, statement: statements/01.md }
      - { number: 2, label: 政务公开, organisations: { lead: [affairs] } }
`;
const organisations = `
  city: { label: 本市, kind: city, code: "110000" }
  west: { label: 西区, kind: district, parent: city, code: "110102" }
  east: { label: 东区, kind: district, parent: city, code: "110101" }
  north: { label: 北区, kind: district, parent: city }
  moon: { label: 月坛街道, kind: subdistrict, parent: west }
  hotline: { label: 西区城管指挥中心, kind: bureau, parent: west }
  affairs: { label: 西区政务服务局, kind: bureau, parent: west }
`;
const now = "2021-12-02T09:00:00+08:00";
/** What a browser says of itself on this machine. */
export const own = { host: "localhost:8640", origin: "http://localhost:8640", "sec-fetch-site": "same-origin" };
const base = "/schemes/west-2021";

type Fields = Readonly<Record<string, string>>;

/** A server for the tests of a file, and what is asked of it; paths stand below the scheme, the period is November. */
export interface TestDesk {
  readonly shared: () => TestWorkspace;
  readonly server: () => FastifyInstance;
  readonly ask: (path: string) => Promise<LightMyRequestResponse>;
  readonly post: (path: string, fields: Fields, headers?: Fields) => Promise<LightMyRequestResponse>;
  readonly upload: (path: string, files: Readonly<Record<string, string | Uint8Array>>, fields: Fields) => Promise<LightMyRequestResponse>;
}

export function shareDesk(): TestDesk {
  const shared = shareWorkspace(
    registerOf("", "1.0.0", organisations),
    packOf("p", { "ledgers/orders.yaml": ordersLedger, "metrics.yaml": metrics }),
    {
      path: "schemes/west-2021",
      files: { "scheme.yaml": scheme, "statements/01.md": "---\ntask: 1\n---\n1. 受理工单{orders-accepted}。\n" },
    },
  );
  let open: FastifyInstance | undefined;
  const server = (): FastifyInstance => {
    if (!open) throw new Error("the server is not open yet");
    return open;
  };
  beforeAll(async () => {
    await shared().send("orders", "编号,单位,日期\n1,月坛街道,2021-03-01\n2,月坛街道,2021-11-01\n3,月坛街道,2021-11-02\n");
    open = await serveWorkspace(shared().workspace(), now, { id: "west-2021", label: "西区2021年考核" });
  });
  afterAll(() => open?.close());
  return {
    shared,
    server,
    ask: (path) => server().inject({ url: `${base}/${path}`, headers: own }),
    post: (path, fields, headers = own) =>
      server().inject({
        method: "POST",
        url: `${base}/${path}`,
        payload: new URLSearchParams({ period: "2021-11", ...fields }).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      }),
    upload: async (path, files, fields) => {
      const form = new FormData();
      for (const [name, content] of Object.entries(files)) form.append("files", new File([Buffer.from(content as string)], name));
      for (const [name, value] of Object.entries({ period: "2021-11", ...fields })) form.append(name, value);
      const sent = new Response(form);
      const headers = { ...own, "content-type": sent.headers.get("content-type") ?? "" };
      return server().inject({ method: "POST", url: `${base}/${path}`, payload: Buffer.from(await sent.arrayBuffer()), headers });
    },
  };
}

/** Where an answer leads on to, below the scheme. */
export const located = (response: LightMyRequestResponse): string => String(response.headers.location).replace(`${base}/`, "");
/** A page's text without its marks. */
export const plain = ({ body }: LightMyRequestResponse): string => body.replace(/<[^>]+>/gu, "");
