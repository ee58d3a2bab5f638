// The compilation over HTTP: what is asked of whole replies, what was placed nowhere, and what forms said in their cells stand beside the items.
import { beforeAll, describe, expect, test } from "vitest";
import { plain, located, shareDesk } from "../../test/desk-server.ts";
import { filledForm } from "../../test/reporting-fixture.ts";
import { askRegister } from "../workspace/records.ts";

const { shared, ask, post, upload } = shareDesk();
const text =
  "西区城管指挥中心11月报送\n下一步，完成网络安全等级保护测评。\n接诉即办\n1.全年受理工单3件，响应率98.77%，解决率91.47%，满意率94.42%。\n";

beforeAll(async () => {
  await post("forms", { actor: "经办甲" });
  const { register } = await askRegister(shared().workspace(), "west-2021", "2021-11");
  const form = await filledForm({ register } as Parameters<typeof filledForm>[0], "affairs", {
    "2.1.fulfilment": "主动公开信息。",
    "2.1.status": "预计完成",
    "2.1.reason": "还有两项待公开",
    "2.1.expected-day": "2021-12-20",
  });
  const read = located(await upload("replies", { "指挥中心.txt": text, "政务.xlsx": form }, { actor: "经办甲" }));
  const batch = /preview\/([0-9a-f]+)/u.exec(read)?.[1] ?? "";
  await post("replies/take", { batch, actor: "经办甲", "take-0": "yes", "take-1": "yes" });
});

describe("the compilation (合编)", () => {
  test("shows what is asked of a reply as a whole, with the way to it", async () => {
    const page = await ask("compilation?period=2021-11");
    expect(page.body).toMatch(/href="#whole">整份报送须核对 1 处/u);
    const whole = page.body.split('id="whole"')[1] ?? "";
    expect(whole).toMatch(/replies\/\d+\?period=2021-11">第 \d+ 号\s西区城管指挥中心/u);
    expect(whole).toContain("分子、分母各是多少");
  });

  test("shows what was placed nowhere, of one office where the address asks for one", async () => {
    const page = await ask("compilation?period=2021-11");
    expect(page.body).toMatch(/href="#unplaced">未归类 \d+ 段/u);
    expect(page.body.split('id="unplaced"')[1]).toContain("网络安全等级保护测评");
    const other = await ask("compilation?period=2021-11&organisation=affairs");
    expect(other.body).not.toMatch(/id="whole"|id="unplaced"/u);
  });

  test("shows what a form said in its cells beside the text, each by its name", async () => {
    const page = (await ask("compilation?period=2021-11")).body.split('id="item-2-')[1] ?? "";
    const answers = [...page.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/gu)].map(([, asked, said]) => `${asked ?? ""} ${said ?? ""}`);
    expect(answers).toEqual(["完成状态 预计完成", "未完成原因和措施 还有两项待公开", "预计完成日期 2021-12-20"]);
    expect(plain(await ask("compilation?period=2021-11"))).toContain("主动公开信息。");
  });
});
