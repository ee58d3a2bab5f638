// Encodings of Chinese texts (编码): a byte order mark decides, then UTF-8 where every byte agrees, then GB 18030.
import iconv from "iconv-lite";

/** The text behind its mark; not certain where bytes stand for no character of the encoding. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly isCertain: boolean } {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") {
    try {
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isCertain: true };
    } catch {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: new TextDecoder().decode(bytes), isCertain: false };
      const text = iconv.decode(bytes, "gb18030", { stripBOM: true });
      return { text, isCertain: !text.includes("\ufffd") };
    }
  }
  // Half of a pair that stands alone is no character; the length stays.
  const text = iconv.decode(bytes, encoding, { stripBOM: true }).replace(/\p{Surrogate}/gu, "\ufffd");
  return { text, isCertain: !text.includes("\ufffd") };
}

/** What a byte order mark says, or zero bytes; else bytes of eight bits. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark, digits and line ends have a zero byte before or behind them.
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // A stray zero or two is no encoding; few ideographs have a zero byte.
  if (even + odd <= head.length / 64 || bytes.length % 2 !== 0) return "utf-8";
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : "utf-8";
}
