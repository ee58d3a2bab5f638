// What the server stands on (服务所依): the endpoints carried out, and what it must know of the data directory it serves.
import type { Perform } from "../api/api.ts";
import type { Document } from "../document/document.ts";
import type { BindAnswer, BindRequest } from "../workspace/bind.ts";
import type { CheckAnswer } from "../workspace/check.ts";

/** What the server answers with. */
export interface Service {
  readonly perform: Perform;
  /** Checks a document that a page was given (核对). */
  readonly check: (scheme: string, document: Document) => Promise<Omit<CheckAnswer, "problems">>;
  /** Enters a correction that a reader makes on such a page. */
  readonly bind: (request: BindRequest, document: Document, actor: string) => Promise<BindAnswer>;
  readonly token: string;
  readonly staging: string;
  readonly schemes: () => readonly { readonly id: string; readonly label: string }[];
  /** The newest journal number: pages drawn before it are drawn again. */
  readonly head: () => number;
}
