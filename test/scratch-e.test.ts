import { test } from "vitest";
import { appendFileSync } from "node:fs";
import { createWorkspace, packOf, registerOf } from "./workspace.ts";
const log = (...x: unknown[]) => appendFileSync("/tmp/scratch/e.log", x.map((y) => typeof y === "string" ? y : JSON.stringify(y)).join(" ") + "\n");
const requests = `id: requests
label: 申请
key: [no]
fields:
  no: { label: 编号, type: string }
  received: { label: 收到, type: date }
  corrected: { label: 补正, type: datetime }
  asked: { label: 征求, type: date }
  replied: { label: 回复, type: date }
  extended: { label: 延期, type: boolean }
  answered: { label: 答复, type: date }
`;
const c1 = (unit: string, ex: string, ext: string) => `{ label: 答复, from: [corrected, received], days: 5, unit: ${unit}, ${ext} ${ex} until: answered }`;
const EX1 = "exclude: [{ from: asked, to: replied }],", EX2 = "exclude: [{ from: asked, to: replied }, { from: received, to: asked }],", EXT = `extend: { days: 7, when: "extended" },`;
test("t", async () => {
  for (const [name, clocks] of Object.entries({ none: "", w: `  a: ${c1("working-day", "", "")}\n`, wext: `  a: ${c1("working-day", "", EXT)}\n`, wex1: `  a: ${c1("working-day", EX1, EXT)}\n`, wex2: `  a: ${c1("working-day", EX2, EXT)}\n`, c: `  a: ${c1("calendar-day", EX2, EXT)}\n`, two: `  a: ${c1("working-day", EX2, EXT)}\n  b: ${c1("calendar-day", EX2, EXT)}\n`, twow: `  a: ${c1("working-day", EX1, EXT)}\n  b: ${c1("working-day", EX1, EXT)}\n` })) {
    const w = await createWorkspace(registerOf(), packOf("p", { "ledgers/requests.yaml": requests, "ledgers/timed.yaml": `id: timed\nlabel: 时限\nbase: requests\n${clocks ? "clocks:\n" + clocks : ""}` }));
    const csv = (k: number) => `编号,收到,补正,征求,回复,延期,答复\n${Array.from({ length: 400 }, (_, i) => `${i + k},2021-06-01,,2021-06-05,2021-06-07,是,2021-06-09`).join("\n")}\n`;
    const t = performance.now();
    await w.send("requests", csv(0));
    const t2 = performance.now();
    await w.send("requests", csv(1000));
    log(name, (t2 - t).toFixed(0), (performance.now() - t2).toFixed(0));
  }
});
