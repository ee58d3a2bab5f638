// Comma-separated files as offices send them (CSV): which encoding, which separator, which header; the rows are the engine's to read.
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";

/** What must be known before a CSV file's rows can be read. */
export interface CsvLayout {
  readonly encoding: "utf-8" | "gb18030" | "utf-16le";
  readonly separator: "," | "\t" | ";";
  readonly header: readonly string[];
  /** Numbers of the rows that hold nothing, as a spreadsheet program counts rows; an engine passes over them without counting. */
  readonly blank: readonly number[];
  /** A line longer than an engine takes, which some engines pass over without a word. */
  readonly endless: number | null;
  /** Lines end in more than one way, as where rows were pasted behind another program's: some engines read no such file. */
  readonly mixed: boolean;
}

const headBytes = 1 << 16;

/** Finds a file's encoding, separator and header from its bytes; the header is empty when the file is. */
export async function parseCsvLayout(path: string): Promise<CsvLayout> {
  const { encoding, gaps } = await encodingOf(path);
  const { endless, mixed } = await scanLines(path);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const text = iconv.decode(buffer.subarray(0, bytesRead), encoding);
    const first = parseRecord(text, ",");
    const separator = ([",", "\t", ";"] as const).reduce((best, mark) =>
      parseRecord(text, mark).length > parseRecord(text, best).length ? mark : best,
    );
    const header = separator === "," ? first : parseRecord(text, separator);
    return {
      encoding,
      separator,
      header,
      blank: gaps && header.length > 1 ? await parseBlank(path, encoding, separator) : [],
      endless,
      mixed,
    };
  } finally {
    await file.close();
  }
}

/** Bytes that a line may have. */
const longestLine = 2_000_000;

/** The first line that is too long, counted from 1, and whether lines end alike; in every encoding read here a line ends in the byte of a line feed. */
async function scanLines(path: string): Promise<Pick<CsvLayout, "endless" | "mixed">> {
  let [line, length, last] = [1, 0, 0];
  let [plain, returned] = [false, false];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      if (length + at - from > longestLine) return { endless: line, mixed: false };
      const before = at === 0 ? last : bytes[at - 1];
      if (before === 13) returned = true;
      else plain = true;
      [line, length, from] = [line + 1, 0, at + 1];
    }
    length += bytes.length - from;
    last = bytes.at(-1) ?? last;
    if (length > longestLine) return { endless: line, mixed: false };
  }
  return { endless: null, mixed: plain && returned };
}

const gapMarks = ["\n\n", "\n\r\n", "\r\r"];

/** UTF-8 where every byte of the file says so, else what Chinese Excel writes; and whether there can be blank lines. */
async function encodingOf(path: string): Promise<{ readonly encoding: CsvLayout["encoding"]; readonly gaps: boolean }> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = true;
  let gaps = false;
  let end = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      const bytes = chunk as Buffer;
      if (start && bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", gaps: true };
      start = false;
      decoder.decode(bytes, { stream: true });
      const seam = Buffer.concat([end, bytes.subarray(0, 2)]);
      gaps ||= gapMarks.some((mark) => bytes.includes(mark) || seam.includes(mark));
      end = Buffer.from(bytes.subarray(-2));
    }
    decoder.decode();
    return { encoding: "utf-8", gaps };
  } catch (error) {
    if (error instanceof TypeError) return { encoding: "gb18030", gaps: true };
    throw error;
  }
}

/** Counts a file's rows (a quoted field may hold line breaks) and names the empty ones. */
async function parseBlank(path: string, encoding: CsvLayout["encoding"], separator: string): Promise<readonly number[]> {
  const blank: number[] = [];
  let [row, isEmpty, isQuoted, before] = [1, true, false, "\n"];
  for await (const text of createReadStream(path).pipe(iconv.decodeStream(encoding)) as AsyncIterable<string>) {
    for (const c of text) {
      const ends = !isQuoted && (c === "\n" || c === "\r");
      if (ends && !(c === "\n" && before === "\r")) {
        if (isEmpty) blank.push(row);
        [row, isEmpty] = [row + 1, true];
      } else if (!ends) {
        if (c === '"' && (isQuoted || before === separator || isEmpty)) isQuoted = !isQuoted;
        // The second of two quotes opens the field again: it follows the first, which was no separator.
        else if (c === '"' && before === '"') isQuoted = true;
        isEmpty = false;
      }
      before = c;
    }
  }
  return blank;
}

/** The fields of a text's first record (RFC 4180), without a byte order mark. */
function parseRecord(text: string, separator: string): readonly string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  const body = text.replace(/^\uFEFF/, "");
  for (let i = 0; i < body.length; i++) {
    const c = body.charAt(i);
    if (quoted) {
      if (c !== '"') field += c;
      else if (body.charAt(i + 1) === '"') field += body.charAt(++i);
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === separator) {
      fields.push(field);
      field = "";
    } else if (c === "\n" || c === "\r") break;
    else field += c;
  }
  return field === "" && fields.length === 0 ? [] : [...fields, field].map((label) => label.trim());
}

/** Writes a file again in UTF-8 with lines that end alike, for an engine that reads nothing else. */
export async function saveAsUtf8(path: string, to: string, encoding: CsvLayout["encoding"]): Promise<void> {
  const alike = async function* (texts: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
    let held = "";
    for await (const text of texts) {
      const whole = held + String(text);
      held = whole.endsWith("\r") ? "\r" : "";
      yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, "\n");
    }
    if (held !== "") yield "\n";
  };
  await pipeline(createReadStream(path), iconv.decodeStream(encoding), alike, iconv.encodeStream("utf-8"), createWriteStream(to));
}
