import { test } from "vitest";
import { createWorkspace, packOf, registerOf, problemsOf, place } from "./workspace.ts";
const events = `id: events
label: 事件
mode: upsert
key: [no]
slice: day
date: day
organisation: unit
fields:
  no: { label: 编号, type: string, required: true }
  unit: { label: 单位, type: organisation, required: true }
  day: { label: 日期, type: date, required: true }
  n: { label: 数量, type: integer }
  x: { label: 金额, type: decimal, scale: 2, unit: 万元 }
  who: { label: 姓名, type: string, sensitivity: personal }
  at: { label: 时刻, type: datetime }
  ok: { label: 是否, type: boolean }
  kind: { label: 类别, type: code, codes: { a: 甲, b: 乙 } }
`;
const metrics = `metrics:
  m-count: { label: c, kind: count, ledger: events, unit: 件 }
  m-distinct: { label: c, kind: distinct, ledger: events, value: who, unit: 人 }
`;
test("explore", async () => {
  let t = performance.now();
  const lap = (s: string) => { console.log(s, (performance.now() - t).toFixed(0)); t = performance.now(); };
  const w = await createWorkspace(registerOf(), packOf("p", { "ledgers/events.yaml": events, "metrics.yaml": metrics }));
  lap("open");
  const show = async (name: string, csv: string) => {
    const found = await problemsOf(w.send("events", csv, { dryRun: false }));
    console.log(name, found.length ? found.map((p) => place(p) + " " + JSON.stringify(p.facts) + p.severity).join("\n   ") : JSON.stringify((await w.rows("events")).map((r) => { const { _source, _file, _synthetic, _to, ...x } = r; return x; })));
    await w.reopen(); 
  };
  await show("numbers", `编号,单位,日期,数量,金额\n1,东区,2021-06-17,"1,234","12,345.6"\n`);
  lap("one");
  for (const n of ["12,5", "1.0", "1e3", "１２", "+5", "-0", " 7 ", "1，234", "98%", ".5", "5.", "1234567890123456789", "1.10000000000000"])
    await show("n " + n, `编号,单位,日期,数量,金额\n1,东区,2021-06-17,"${n}",\n2,东区,2021-06-17,,"${n}"\n`);
  for (const d of ["2021-6-7", "2021/6/7", "2021年6月7日", "20210607", "2021117", "210607", "21-06-07", "2021-02-30", "2021-06", "2021年6月", "2021.6.7", "2021-06-07 00:00:00", "2021-06-07 08:00", "44364", "2021"])
    await show("d " + d, `编号,单位,日期\n1,东区,${d}\n`);
  for (const d of ["2021-6-7 8:30", "2021-06-07T08:30:00", "2021-06-07 24:00:00", "2021-06-07", "2021/6/7 8:30:01", "21/6/7 8:30", "2021-06-07 08:30:00.5", "2021-06-07 8:30 PM"])
    await show("at " + d, `编号,单位,日期,时刻\n1,东区,2021-06-17,${d}\n`);
  lap("forms");
  await show("crlf", `编号,单位,日期,姓名\r\n1,东区,2021-06-17,张三\r\n2,东区,2021-06-17,\r\n`);
  await show("cr", `编号,单位,日期,姓名\r1,东区,2021-06-17,张三\r2,东区,2021-06-17,\r`);
  await show("blank", `编号,单位,日期,姓名\n1,东区,2021-06-17,张三\n\n3,东区,x,李四\n`);
  await show("malformed", `编号,单位,日期,姓名\n1,东区,2021-06-17,张三\n2,东区,2021-06-17,李四,多\n3,东区,x,王五丁\n4,东区\n5,东区,y,"赵"六\n`);
  await show("multiline", `编号,单位,日期,姓名\n1,东区,2021-06-17,"张\n三"\n2,东区,x,李四\n`);
  await show("unclosed", `编号,单位,日期,姓名\n1,东区,2021-06-17,"张三\n2,东区,2021-06-17,李四\n`);
  await show("empty", ``);
  await show("headeronly", `编号,单位,日期,姓名\n`);
  await show("empty lines", `\n\n`);
  await show("semi", `编号;单位;日期;姓名\n1;东区;2021-06-17;张三\n`);
  await show("nul", `编号,单位,日期,姓名\n1,东区,2021-06-17,张\u0000三\n`);
  await show("trailing", `编号,单位,日期,姓名,,\n1,东区,2021-06-17,张三,,\n`);
  await show("nbsp", `编号,单位,日期,姓名\n\u00a01,\u00a0东区,2021-06-17\u00a0,张三\n`);
  lap("csv");
});
