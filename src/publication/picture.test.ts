import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { jpegTurned, pngOf } from "../../test/pictures.ts";
import { readPicture } from "./picture.ts";

describe("what a picture says of itself", () => {
  test("format and pixels, before anything is unpacked", () => {
    expect(readPicture(pngOf(30, 20))).toEqual({ format: "png", pixels: 600 });
    expect(readPicture(jpegTurned(null))).toEqual({ format: "jpg", pixels: 512 });
    expect(readPicture(jpegTurned(6))).toEqual({ format: "jpg", pixels: 512 });
  });

  test("a small file that would unpack to thousands of millions is seen through", () => {
    const head = pngOf(1, 1);
    new DataView(head.buffer, head.byteOffset).setUint32(16, 100_000);
    new DataView(head.buffer, head.byteOffset).setUint32(20, 100_000);
    expect(readPicture(head)?.pixels).toBe(1e10);
  });

  test("other formats, and what does not say its size, are not drawn", () => {
    const texts = ["BM\0\0", "II*\0", "\xff\xd8\xff\xe0", "GIF8", "RIFF\0\0\0\0WEBP", "\x89PNG", ""];
    expect(texts.map((text) => readPicture(Buffer.from(text, "latin1")))).toEqual(texts.map(() => null));
    expect(readPicture(deflateSync("x"))).toBeNull();
  });
});
