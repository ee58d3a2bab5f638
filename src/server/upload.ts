// What a form sends (提交的内容): files or a text with the fields beside them, within limits; a form of either kind, or the bytes alone.
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { limits } from "../document/limits.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";

/** A file as sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A form as sent. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  /** Those that were chosen, in their order. */
  readonly files: readonly SentFile[];
}

/** All files of one form together. */
const mostBytes = 4 * limits.fileBytes;

const tooLarge = (name: string, limit: number = limits.fileBytes): ProblemError =>
  new ProblemError([problem("document.too-large", { file: name }, { what: "file", limit })]);

const brokenForm = (error: unknown): ProblemError =>
  new ProblemError([problem("check.form-broken", { file: "" }, { message: error instanceof Error ? error.message : String(error) })]);

/** Lets the routes of a server take forms and documents; `files` is how many at once. */
export async function acceptUploads(server: FastifyInstance, files = 4): Promise<void> {
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: limits.fileBytes, fieldSize: limits.fileBytes, files, fields: 20, parts: files + 20 },
  });
  const bounds = { parseAs: "buffer", bodyLimit: limits.fileBytes } as const;
  for (const type of ["text/plain", "application/octet-stream", "application/x-www-form-urlencoded"]) {
    server.removeContentTypeParser(type);
    server.addContentTypeParser(type, bounds, (_request, body, done) => {
      done(null, body);
    });
  }
}

/** Reads what was sent. @throws ProblemError where it is too large, or no form */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (request.isMultipart()) {
    try {
      return await readParts(request);
    } catch (error) {
      throw uploadProblems(error) ?? brokenForm(error);
    }
  }
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return { fields: Object.fromEntries(new URLSearchParams(body.toString("utf8"))), files: [] };
  }
  const query = Object.entries(request.query as Record<string, unknown>);
  const fields = Object.fromEntries(query.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  return { fields, files: body.length === 0 ? [] : [{ name: fields["name"] ?? "", bytes: body }] };
}

async function readParts(request: FastifyRequest): Promise<Upload> {
  const fields: Record<string, string> = {};
  const files: SentFile[] = [];
  let [large, whole] = [null as string | null, 0];
  for await (const part of request.parts()) {
    if (part.type === "field") {
      if (part.valueTruncated) large = part.fieldname;
      if (typeof part.value === "string") fields[part.fieldname] = part.value;
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      whole += chunk.length;
      if (whole <= mostBytes) chunks.push(chunk);
    }
    if (part.file.truncated) large = part.filename || part.fieldname;
    // A file that was not chosen is sent without a name and without content.
    else if (part.filename || chunks.length > 0) files.push({ name: part.filename || "", bytes: Buffer.concat(chunks) });
  }
  // What comes behind the limit was read and dropped, so that the browser hears the answer.
  if (large !== null) throw tooLarge(large);
  if (whole > mostBytes) throw tooLarge("", mostBytes);
  return { fields, files };
}

/** What went wrong in reading a form, as problems; null where it is another's fault. */
export function uploadProblems(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === 413) return tooLarge("");
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? brokenForm(error) : null;
}
