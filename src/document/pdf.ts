// stub
import type { Checked } from "../vocabulary/problem.ts";
import type { Document } from "./document.ts";
export async function parsePdf(name: string, bytes: Uint8Array): Promise<Checked<Document>> {
  throw new Error(name + bytes.length);
}
