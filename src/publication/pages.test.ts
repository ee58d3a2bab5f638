import { describe, expect, test } from "vitest";
import { pdfOf } from "../../test/evidence-fixture.ts";
import { openPagesReader } from "./pages.ts";

describe("reading papers' PDFs on a thread of its own", () => {
  test("one after another, a broken one among them", async () => {
    const reader = openPagesReader();
    try {
      const good = await (await pdfOf(["a", "b"])).save();
      expect(await reader.read(good)).toMatchObject({ sizes: [{ width: 600 }, { width: 600 }] });
      expect(await reader.read(new TextEncoder().encode("%PDF-1.4 no more"))).toMatchObject({ why: "broken" });
      expect(await reader.read(good)).toMatchObject({ sizes: [{ height: 800 }, { height: 800 }] });
    } finally {
      await reader.close();
    }
  });

  test("one that takes too long is given up, and the next gets a thread of its own", async () => {
    const reader = openPagesReader({ seconds: 0, megabytes: 512 });
    const bytes = await (await pdfOf(["a"])).save();
    expect(await reader.read(bytes)).toEqual({ why: "too-slow", seconds: 0 });
    expect(await reader.read(bytes)).toEqual({ why: "too-slow", seconds: 0 });
    await reader.close();
  });

  test("one that takes more memory than there is for it is given up", async () => {
    const reader = openPagesReader({ seconds: 60, megabytes: 8 });
    const pdf = await pdfOf(Array.from({ length: 1500 }, (_, at) => `page ${at}`));
    expect(await reader.read(await pdf.save())).toEqual({ why: "too-much-memory" });
    await reader.close();
  });
});
