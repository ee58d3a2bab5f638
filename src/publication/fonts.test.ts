import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFonts } from "./fonts.ts";

test("Chinese fonts are found in the folders given and those in them; without one that is a problem, and a missing folder is none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "shiji-fonts-"));
  try {
    await writeFile(join(folder, "Latin.ttf"), "");
    expect(await loadFonts([folder, join(folder, "none")])).toMatchObject({
      ok: false,
      problems: [{ code: "fonts.none", facts: { searched: `${folder}, ${join(folder, "none")}` } }],
    });
    await mkdir(join(folder, "noto"));
    await writeFile(join(folder, "noto", "NotoSerifCJK-Regular.ttc"), "");
    expect(await loadFonts([folder])).toMatchObject({
      ok: true,
      value: { folders: [join(folder, "noto")], serif: ["Noto Serif CJK SC"], sans: ["Noto Serif CJK SC"] },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
