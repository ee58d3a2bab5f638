// What the server stands on (服务所依): the endpoints carried out, and what it must know of the data directory it serves.
import type { Perform } from "../api/api.ts";

/** What the server answers with. */
export interface Service {
  readonly perform: Perform;
  readonly token: string;
  readonly staging: string;
  readonly schemes: () => readonly { readonly id: string; readonly label: string }[];
  /** The newest journal number: pages drawn before it are drawn again. */
  readonly head: () => number;
}
