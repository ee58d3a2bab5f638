// A paper as it comes into the book: pages of a PDF, a picture, or the reason why neither.
import type { Evidence, Unmerged } from "../evidence/evidence.ts";
import { parseDocumentKind, type DocumentKind } from "../document/kind.ts";
import { resolveKind } from "../document/parse.ts";
import { ProblemError } from "../vocabulary/problem.ts";
import { convertOffice, type Office, officeEndings, type OfficeKind } from "./office.ts";
import type { PagesReader, PlainPages } from "./pages.ts";
import type { PageSize } from "./pages-task.ts";
import { maximumPixels, type PictureFormat, readPicture } from "./picture.ts";
import type { Typesetter } from "./typst.ts";

/** A picture; its size is as the picture wants to be seen, turned as its camera says. */
export interface PicturePart {
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
  readonly size: PageSize;
}
export type Part = PlainPages | PicturePart | Unmerged;

/** Bytes of one paper; scans of a whole year's files are sent in parts. */
const maximumBytes = 200 << 20;

export interface PartTools {
  readonly reader: PagesReader;
  readonly office: Office;
  readonly typeset: Typesetter;
}

/** Makes a paper's pages ready. Whatever the file is, it ends in a part. */
export async function readPart({ file }: Evidence, bytes: Uint8Array, tools: PartTools): Promise<Part> {
  if (bytes.length > maximumBytes) return { why: "too-large", what: "bytes", limit: maximumBytes };
  const kind = await kindOf(file.name, bytes);
  if (typeof kind !== "string") return kind;
  if (kind === "pdf") return tools.reader.read(bytes);
  if (kind === "image") return readPicturePart(bytes, tools.typeset);
  if (kind === "encrypted") return { why: "encrypted" };
  if (!(kind in officeEndings)) return { why: "kind", kind };
  const converted = await convertOffice(kind as OfficeKind, bytes, tools.office);
  return converted instanceof Uint8Array ? tools.reader.read(converted) : converted;
}

async function kindOf(name: string, bytes: Uint8Array): Promise<DocumentKind | Unmerged> {
  try {
    return (await resolveKind(parseDocumentKind(name, bytes), bytes, { file: name })).kind;
  } catch (error) {
    if (error instanceof ProblemError) return { why: "broken", message: error.problems.map(({ code }) => code).join(", ") };
    throw error;
  }
}

/** Tells a picture's size; one that cannot be drawn is found here, alone, and not in the book. */
const pictureProgram = `
#let name = json(bytes(sys.inputs.data)).name
#context [#metadata(measure(image(name))) <told>]
#image(name, width: 10pt)
`;

function readPicturePart(bytes: Uint8Array, typeset: Typesetter): Part {
  const picture = readPicture(bytes);
  if (!picture) return { why: "kind", kind: "image" };
  if (picture.pixels > maximumPixels) return { why: "too-large", what: "pixels", limit: maximumPixels };
  const name = `picture.${picture.format}`;
  const set = typeset({ program: pictureProgram, data: { name }, files: new Map([[name, bytes]]) });
  if ("message" in set) return { why: "broken", message: set.message.slice(0, 200) };
  const [size] = set.told as readonly { readonly width: string; readonly height: string }[];
  return {
    format: picture.format,
    bytes,
    size: { width: Number.parseFloat(size?.width ?? "1"), height: Number.parseFloat(size?.height ?? "1") },
  };
}
