import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../test/pdf-text.ts";
import { convertOffice, systemOffice } from "./office.ts";

const letter = async (): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Application (sample)")] }] })));

describe("office files as PDF", () => {
  test("without the program there is none, and that is said", async () => {
    const bytes = await letter();
    expect(await convertOffice("word", bytes, { program: null, seconds: 9 })).toEqual({ why: "no-office" });
    expect(await convertOffice("word", bytes, { program: "shiji-has-no-such-program", seconds: 9 })).toEqual({ why: "no-office" });
  });

  test("a program that ends badly, or well with nothing made, has not converted", async () => {
    expect(await convertOffice("word", await letter(), { program: "false", seconds: 9 })).toMatchObject({ why: "not-converted" });
    expect(await convertOffice("word", await letter(), { program: "true", seconds: 9 })).toMatchObject({ why: "not-converted" });
  });

  test("a program that does not end is ended", async () => {
    const folder = await mkdtemp(join(tmpdir(), "shiji-slow-"));
    const program = join(folder, "slow");
    await writeFile(program, "#!/bin/sh\nsleep 77\n", { mode: 0o755 });
    try {
      expect(await convertOffice("word", await letter(), { program, seconds: 0.5 })).toEqual({ why: "too-slow", seconds: 0.5 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("where LibreOffice is on the machine, the paper's words are in the PDF; where it is not, it is said to be missing", async () => {
    const converted = await convertOffice("word", await letter(), systemOffice(process.platform));
    if (converted instanceof Uint8Array) expect((await readPdf(converted)).pages).toEqual(["Application(sample)"]);
    else expect(converted).toEqual({ why: "no-office" });
  });
});
