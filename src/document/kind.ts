// What a file is by its first bytes (文件种类), whatever its name says: offices rename files, and programs save under old endings.
import { open } from "node:fs/promises";

export type FileKind = "text" | "workbook" | "xls" | "ods";

/** The kind of a file; what has no mark of its own is taken for text. */
export async function parseKind(path: string): Promise<FileKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(128), 0, 128, 0);
    const head = buffer.subarray(0, bytesRead).toString("latin1");
    if (head.startsWith("\xd0\xcf\x11\xe0")) return "xls";
    if (!head.startsWith("PK\x03\x04")) return "text";
    return head.includes("application/vnd.oasis.opendocument") ? "ods" : "workbook";
  } finally {
    await file.close();
  }
}
