import { degrees, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { pdfOf, seal } from "../../test/evidence-fixture.ts";
import { pdfFile } from "../../test/pdf-file.ts";
import { readPdf, type PdfTold } from "../../test/pdf-text.ts";
import { readPages } from "./pages-task.ts";

async function plain(bytes: Uint8Array): Promise<PdfTold> {
  const answer = await readPages(bytes);
  if (!("pdf" in answer)) throw new Error(JSON.stringify(answer));
  const told = await readPdf(answer.pdf);
  expect(answer.sizes.map(({ width, height }) => [width, height])).toEqual(told.sizes);
  return told;
}

describe("a paper's PDF made plain (规整)", () => {
  test("its pages say what they said", async () => {
    const told = await plain(await (await pdfOf(["first", "second"])).save());
    expect(told).toMatchObject({
      pages: ["first", "second"],
      sizes: [
        [600, 800],
        [600, 800],
      ],
    });
    expect((await plain(pdfFile([{ texts: [{ x: 10, y: 10, text: "by hand" }] }]))).pages).toEqual(["byhand"]);
  });

  test("a seal that lies on the page as an annotation is drawn in; a hidden one is not", async () => {
    const sealed = await pdfOf(["a", "b"], (page, at) => seal(page, "SEALED", at === 0 ? 4 : 2));
    expect(await plain(await sealed.save())).toMatchObject({ pages: ["aSEALED", "b"], annotations: 0 });
  });

  test("a page that is shown turned is upright, and as large as it is shown", async () => {
    const turned = await pdfOf(["turned"], (page) => page.setRotation(degrees(90)));
    expect(await plain(await turned.save())).toMatchObject({ pages: ["turned"], sizes: [[800, 600]] });
  });

  test("of a page that is cropped, the part that is shown", async () => {
    const cropped = await pdfOf(["cropped"], (page) => page.setCropBox(50, 600, 300, 150));
    expect((await plain(await cropped.save())).sizes).toEqual([[300, 150]]);
  });

  test("links, scripts and attachments are not taken over", async () => {
    const pdf = await pdfOf(["a", "b"], (page) => {
      const action = { S: "JavaScript", JS: "app.alert(1)" };
      page.node.set(PDFName.of("AA"), page.doc.context.obj({ O: action }));
      page.node.set(PDFName.of("Annots"), page.doc.context.obj([{ Type: "Annot", Subtype: "Link", Rect: [0, 0, 600, 800], A: action }]));
    });
    pdf.addJavaScript("start", "app.alert(2)");
    await pdf.attach(new TextEncoder().encode("hidden"), "hidden.txt");
    const answer = await readPages(await pdf.save({ useObjectStreams: false }));
    const saved = "pdf" in answer ? Buffer.from(answer.pdf).toString("latin1") : "";
    expect(saved).toContain("%PDF-");
    expect(saved).not.toMatch(/JavaScript|EmbeddedFile|hidden\.txt/u);
  });

  test("what a page leaves open does not reach what is drawn after it", async () => {
    const open = pdfFile([{ texts: [], raw: "q q 0.01 0 0 0.01 0 0 cm BT /F1 12 Tf 9 9 Td (small) Tj ET" }]);
    expect((await plain(open)).pages).toEqual(["small"]);
  });

  test("an empty page stays an empty page", async () => {
    const pdf = await pdfOf(["a"]);
    pdf.addPage([200, 100]);
    expect(await plain(await pdf.save())).toMatchObject({
      pages: ["a", ""],
      sizes: [
        [600, 800],
        [200, 100],
      ],
    });
  });

  test("an encrypted one is said to be", async () => {
    const pdf = await pdfOf(["secret"]);
    pdf.encrypt({ userPassword: "open", ownerPassword: "own" });
    expect(await readPages(await pdf.save({ useObjectStreams: false }))).toEqual({ why: "encrypted" });
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["a head and no more", new TextEncoder().encode("%PDF-1.7\n")],
    ["garbage", new TextEncoder().encode(`%PDF-1.7\n${"garbage ".repeat(99)}`)],
    ["half a file", pdfFile([{ texts: [{ x: 1, y: 1, text: "x".repeat(900) }] }]).subarray(0, 500)],
  ])("%s is broken, and no more than that", async (_, bytes) => {
    expect(await readPages(bytes)).toMatchObject({ why: "broken" });
  });

  test("one that was cut off is broken, although pages of it can still be read", async () => {
    const whole = await (await pdfOf(["a", "b", "c"])).save({ useObjectStreams: false });
    for (const part of [0.5, 0.8, 0.95]) expect(await readPages(whole.subarray(0, whole.length * part))).toMatchObject({ why: "broken" });
    const padded = new Uint8Array(whole.length + 5000);
    padded.set(whole);
    expect((await plain(padded)).pages).toEqual(["a", "b", "c"]);
  });

  test("the same file gives the same bytes", async () => {
    const bytes = await (await pdfOf(["a"], (page) => seal(page, "S"))).save();
    expect(await readPages(bytes)).toEqual(await readPages(bytes));
  });
});
