// What the server stands on (服务所依): the endpoints carried out, and what it must know of the data directory it serves.
import type { Perform } from "../api/api.ts";
import type { Document } from "../document/document.ts";
import type { LoadFile } from "../publication/publication.ts";
import type { BindAnswer, BindRequest } from "../workspace/bind.ts";
import type { CheckAnswer } from "../workspace/check.ts";
import type { CollectAnswer, CollectRequest } from "../workspace/collect.ts";
import type { SentFile } from "./upload.ts";

/** What the server answers with. */
export interface Service {
  readonly perform: Perform;
  /** Checks a document that a page was given (核对). */
  readonly check: (scheme: string, document: Document) => Promise<Omit<CheckAnswer, "problems">>;
  /** Enters a correction that a reader makes on such a page. */
  readonly bind: (request: BindRequest, document: Document, actor: string) => Promise<BindAnswer>;
  /** Takes in replies that a page was given, or shows what they are understood as (收报). */
  readonly collect: (request: CollectRequest, files: readonly SentFile[], actor: string) => Promise<CollectAnswer>;
  /** The file of a reply as it was received (原件). */
  readonly original: (scheme: string, entry: number) => Promise<SentFile>;
  /** The bytes of what is on record (佐证材料), by their digest. */
  readonly load: LoadFile;
  readonly token: string;
  readonly staging: string;
  readonly schemes: () => readonly { readonly id: string; readonly label: string }[];
  /** The newest journal number: pages drawn before it are drawn again. */
  readonly head: () => number;
}
