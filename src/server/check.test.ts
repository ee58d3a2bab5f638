// Checking a document over HTTP: what is sent in every way and format comes back marked, and what cannot be checked ends in a sentence.
import { zipSync } from "fflate";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleHtml, sampleWord, sampleWorkbook, smallTable } from "../../test/document-samples.ts";
import { pdfFile } from "../../test/pdf-file.ts";
import { ordersLedger, serveWorkspace } from "../../test/served.ts";
import { packOf, registerOf, shareWorkspace } from "../../test/workspace.ts";
import { limits } from "../document/limits.ts";

const metrics = `metrics:
  orders-accepted: { label: 受理工单, kind: count, ledger: orders, unit: 件 }
  offices-reporting: { label: 报送单位, kind: distinct, ledger: orders, value: unit, unit: 个 }
`;
const scheme = `id: west-2021
version: 1.0.0
label: 西区2021年考核
organisation: west
period: "2021"
dimensions:
  - label: 高效能管理
    tasks: [{ number: 1, label: 接诉即办, statement: statements/01.md }]
`;
const now = "2026-01-01T00:00:00+08:00";
const shared = shareWorkspace(registerOf(), packOf("p", { "ledgers/orders.yaml": ordersLedger, "metrics.yaml": metrics }), {
  path: "schemes/west-2021",
  files: { "scheme.yaml": scheme, "statements/01.md": "---\ntask: 1\n---\n1. 全年受理工单{orders-accepted}。\n" },
});

let server: FastifyInstance;
beforeAll(async () => {
  await shared().send("orders", "编号,单位,日期\n1,月坛街道,2021-03-01\n2,月坛街道,2021-04-01\n3,什刹海街道,2021-05-01\n");
  server = await serveWorkspace(shared().workspace(), now, { id: "west-2021", label: "西区2021年考核" });
});
afterAll(() => server.close());

interface Sent {
  readonly status: number;
  readonly body: string;
}
type Headers = Readonly<Record<string, string>>;

async function post(url: string, payload: Buffer, headers: Headers): Promise<Sent> {
  const { statusCode, body } = await server.inject({ method: "POST", url, payload, headers });
  return { status: statusCode, body };
}

async function postForm(url: string, fields: Readonly<Record<string, string | File>>, headers: Headers = {}): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const sent = new Response(form);
  return post(url, Buffer.from(await sent.arrayBuffer()), { "content-type": sent.headers.get("content-type") ?? "", ...headers });
}
const fileOf = (name: string, bytes: Uint8Array | string): File => new File([bytes], name);
const plain = (html: string): string => html.replace(/<[^>]+>/gu, "");
const says = "接诉即办\n1.全年受理工单5件。\n";

describe("a document that is sent", () => {
  test("as a text file comes back marked, with its questions above", async () => {
    const { status, body } = await postForm("/check", { file: fileOf("报告.txt", says), text: "", scheme: "west-2021" });
    const right = await postForm("/check", { file: fileOf("报告.txt", says.replace("5", "3")) });
    expect([status, right.status]).toEqual([200, 200]);
    expect(body).toContain("<h1>核对结果：报告.txt</h1>");
    expect(right.body).toMatch(/<button[^>]*class="claim agrees"[^>]*>3件</u);
    expect(body).toMatch(/<button[^>]*class="claim contradicts"[^>]*>5件</u);
    expect(plain(body)).toContain("台账2021年“受理工单”为3件");
    expect(body).toContain("不写入磁盘");
  });

  test.each<readonly [string, () => Promise<Uint8Array> | Uint8Array]>([
    ["a.docx", () => sampleWord(smallTable)],
    ["a.xlsx", () => sampleWorkbook(smallTable)],
    ["a.html", () => Buffer.from(sampleHtml(smallTable))],
  ])("as %s keeps its table, and the assessment table stands beside it", async (name, make) => {
    const { status, body } = await postForm("/check", { file: fileOf(name, await make()) });
    expect(status).toBe(200);
    expect(body).toMatch(/<div class="source".*<td[^>]*rowSpan="2"/isu);
    expect(body).toContain("读到的考评表（6 项任务）");
    expect(plain(body)).toContain("98.77%");
  });

  test("as a PDF is read, too", async () => {
    const { status, body } = await postForm("/check", {
      file: fileOf("a.pdf", pdfFile([{ texts: [{ x: 50, y: 700, text: "Rate 98.77%" }] }])),
    });
    expect(status).toBe(200);
    expect(plain(body)).toContain("98.77%");
  });

  test("as pasted text needs no file, in either kind of form", async () => {
    const pasted = await postForm("/check", { file: fileOf("", ""), text: says });
    const encoded = await post("/check", Buffer.from(new URLSearchParams({ text: says }).toString()), {
      "content-type": "application/x-www-form-urlencoded",
    });
    for (const { status, body } of [pasted, encoded]) {
      expect(status).toBe(200);
      expect(body).toContain("粘贴的文字.txt");
      expect(body).toContain('class="claim contradicts"');
    }
  });

  test("says what it says and runs nothing, whatever stands in it", async () => {
    const name = '"><img src=x onerror=alert(1)>.txt';
    const { body } = await postForm("/check", { file: fileOf(name, `<script>alert(1)</script> 受理工单3件，‮</textarea>`) });
    expect(body).not.toMatch(/<script>alert|<img/u);
    expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("comes back to a program as the command line's JSON, from a form or as bytes", async () => {
    const form = await postForm("/check.json", { file: fileOf("a.txt", says) });
    const bytes = await post("/check.json?name=a.txt", Buffer.from(says), { "content-type": "text/plain" });
    expect(JSON.parse(form.body)).toEqual(JSON.parse(bytes.body));
    expect(JSON.parse(form.body)).toMatchObject({
      file: "a.txt",
      scheme: "west-2021",
      claims: [{ text: "5件", verdict: "contradicts", metric: "orders-accepted", said: "5件", found: "3件" }],
    });
  });
});

describe("what cannot be checked ends in a sentence above the form", () => {
  test.each<readonly [string, Readonly<Record<string, string | File>>, string]>([
    ["nothing", { text: " " }, "没有收到材料"],
    ["an unknown scheme", { text: says, scheme: "nowhere" }, "没有名为“nowhere”的考核方案"],
    ["an old Word file", { file: fileOf("a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")) }, "无法识别的文件"],
    ["an archive", { file: fileOf("a.docx", zipSync({ "a.txt": new Uint8Array(9) })) }, "压缩包"],
    ["a broken container", { file: fileOf("a.docx", "PK\x03\x04 and nothing") }, "文件已损坏"],
    ["a broken PDF", { file: fileOf("a.pdf", "%PDF-1.7\nnothing") }, "文件已损坏"],
    ["an empty file", { file: fileOf("a.txt", "") }, "文件中没有文字"],
  ])("%s", async (_, fields, sentence) => {
    const { status, body } = await postForm("/check", fields);
    expect(status).toBe(422);
    expect(plain(body)).toContain(sentence);
    expect(body).toContain('class="check-form"');
    expect(body).not.toContain("node_modules");
  });

  test("a file or a text beyond the limit", async () => {
    const large = Buffer.alloc(limits.fileBytes + 1, 0x20);
    for (const sent of [
      await postForm("/check", { file: fileOf("a.txt", large) }),
      await post("/check", large, { "content-type": "application/x-www-form-urlencoded" }),
      await postForm("/check", { text: "字".repeat(2_000_001) }),
    ]) {
      expect(sent.status).toBe(422);
      expect(plain(sent.body)).toMatch(/文件超过 67108864 字节|文字超过 2000000 字/u);
    }
  });

  test("a form that is none, and bytes of an unknown kind", async () => {
    const broken = await post("/check", Buffer.from("--x\r\nnothing"), { "content-type": "multipart/form-data; boundary=x" });
    const unknown = await post("/check", Buffer.from("x"), { "content-type": "image/png" });
    expect([broken.status, unknown.status]).toEqual([422, 422]);
    expect(plain(unknown.body)).toContain("不合格式");
    expect((await post("/check.json", Buffer.from("{"), { "content-type": "application/json" })).status).toBe(422);
  });
});

describe("where a form may come from", () => {
  const own = { host: "localhost:8640", origin: "http://localhost:8640", "sec-fetch-site": "same-origin" };
  test.each<readonly [string, Headers, number]>([
    ["this server's own page", own, 200],
    ["a program that is no browser", {}, 200],
    ["another site", { ...own, origin: "http://evil.example", "sec-fetch-site": "cross-site" }, 403],
    ["another port of this machine", { ...own, origin: "http://localhost:3000", "sec-fetch-site": "same-site" }, 403],
    ["a page without an origin", { ...own, origin: "null" }, 403],
    ["a name that a foreign site has pointed here", { host: "evil.example:8640", origin: "http://evil.example:8640" }, 403],
  ])("%s: %#", async (_, headers, status) => {
    const page = await postForm("/check", { text: says }, headers);
    const json = await postForm("/check.json", { text: says }, headers);
    expect([page.status, json.status]).toEqual([status, status]);
    if (status === 403) expect(plain(page.body)).toContain("已拒绝");
  });

  test("scripts are allowed on these pages alone, and only this server's own", async () => {
    const policy = async (url: string): Promise<string> => String((await server.inject({ url })).headers["content-security-policy"]);
    expect(await policy("/check")).toContain("script-src 'self'");
    expect(await policy("/dictionary")).not.toContain("script-src");
    expect((await server.inject({ url: "/check.js" })).headers["content-type"]).toContain("text/javascript");
    expect((await server.inject({ url: "/check" })).body).not.toMatch(/<script(?! src="\/check\.js" defer="">)/u);
  });
});

describe("a binding that is corrected on the page", () => {
  const linkOf = (body: string, claim: string): URLSearchParams => {
    const panel = body.split("<aside").find((part) => part.includes(`>${claim}</h2>`)) ?? "";
    return new URL(/href="(\/check\/bind[^"]*)"/u.exec(panel)?.[1]?.replaceAll("&amp;", "&") ?? "", "http://localhost").searchParams;
  };
  const send = (fields: Readonly<Record<string, string>>): Promise<Sent> =>
    post("/check/bind", Buffer.from(new URLSearchParams(fields).toString()), { "content-type": "application/x-www-form-urlencoded" });

  test("is entered into the journal, and the document is checked anew", async () => {
    const { body } = await postForm("/check", { text: says });
    const asked = Object.fromEntries(linkOf(body, "5件"));
    const form = await server.inject({ url: `/check/bind?${new URLSearchParams(asked).toString()}` });
    expect(form.statusCode).toBe(200);
    expect(form.body).toContain('<option value="offices-reporting">报送单位</option>');
    const unsaid = await send({ ...asked, metric: "", actor: "" });
    expect(unsaid.status).toBe(422);
    expect(plain(unsaid.body)).toContain("没有写明更正人");
    expect(plain(unsaid.body)).toContain("没有选择指标");
    const before = shared().workspace().head();
    const done = await send({ ...asked, metric: "none", actor: "王五", reason: "另一口径" });
    expect(done.status).toBe(200);
    expect(plain(done.body)).toContain(`更正已记入日志第 ${before + 1} 号`);
    expect(plain(done.body)).toContain("已由人工判定不对应任何指标");
    expect(shared().workspace().journal.entries().at(-1)).toMatchObject({ kind: "bind", actor: "王五", metric: null, reason: "另一口径" });
    expect(plain((await send({ ...asked, metric: "none", actor: "王五" })).body)).toContain("无需重复");
  });

  test("of a document that is no longer at hand is refused, as is one from another site", async () => {
    const fields = { document: "0".repeat(32), at: "5", metric: "none", actor: "王五" };
    const gone = await send(fields);
    expect([gone.status, plain(gone.body).includes("已不在内存中")]).toEqual([422, true]);
    const foreign = await postForm("/check/bind", fields, { origin: "http://evil.example" });
    expect(foreign.status).toBe(403);
  });
});
