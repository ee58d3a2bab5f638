// Pictures as papers: which formats are drawn, and how many pixels a file says it has, so that none is unpacked beyond its bound.

/** Formats the typesetter draws. */
export type PictureFormat = "png" | "jpg" | "gif" | "webp";

export interface Picture {
  readonly format: PictureFormat;
  readonly pixels: number;
}

/** Pixels of one picture: a scan of an A1 sheet at 300 dots to the inch has seventy million. */
export const maximumPixels = 100_000_000;

/** What a picture is by its first bytes; null for other formats, and where it does not say its size. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString("latin1", 0, 32);
  const of = (format: PictureFormat, width: number, height: number): Picture => ({ format, pixels: width * height });
  if (head.startsWith("\x89PNG") && buffer.length >= 24) return of("png", buffer.readUInt32BE(16), buffer.readUInt32BE(20));
  if (head.startsWith("GIF8") && buffer.length >= 10) return of("gif", buffer.readUInt16LE(6), buffer.readUInt16LE(8));
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8) && buffer.length >= 30) return of("webp", ...webpSize(buffer, head));
  if (head.startsWith("\xff\xd8\xff")) {
    const size = jpegSize(buffer);
    return size && of("jpg", ...size);
  }
  return null;
}

function webpSize(buffer: Buffer, head: string): readonly [number, number] {
  switch (head.slice(12, 16)) {
    case "VP8X":
      return [buffer.readUIntLE(24, 3) + 1, buffer.readUIntLE(27, 3) + 1];
    case "VP8L": {
      const bits = buffer.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    default:
      return [buffer.readUInt16LE(26) & 0x3fff, buffer.readUInt16LE(28) & 0x3fff];
  }
}

/** Walks the segments to the frame's head (SOF), which has the size. */
function jpegSize(buffer: Buffer): readonly [number, number] | null {
  let at = 2;
  while (at + 9 < buffer.length && buffer[at] === 0xff) {
    const mark = buffer[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1; // Marks may be filled up.
      continue;
    }
    // C4, C8 and CC are tables in the same range.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return [buffer.readUInt16BE(at + 7), buffer.readUInt16BE(at + 5)];
    at += 2 + buffer.readUInt16BE(at + 2);
  }
  return null;
}
