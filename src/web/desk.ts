// What every page of the office's work is drawn with (工作台): whose period it is, what was done or refused, what was typed, and where its pages are.
import type { Outputs } from "../api/api.ts";
import type { Problem } from "../vocabulary/problem.ts";
import type { Say } from "./parts/ProblemList.tsx";

/** A stretch of two texts as compared (花脸稿). */
export interface RedlinePiece {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}
export type Redline = (from: string, to: string) => readonly RedlinePiece[];

/** Fields of a form or of an address by name. */
export type Fields = Readonly<Record<string, string | undefined>>;

export interface Desk {
  readonly periods: Outputs["periods"];
  readonly period: string;
  /** What was done just now. */
  readonly notice: string | null;
  /** Why it was not; the page shows again what was typed. */
  readonly problems: readonly Problem[];
  readonly typed: Fields;
  /** Who acted last from this browser, so that the name need not be typed again; the empty text where nobody did. */
  readonly actor: string;
  /** What the page's address asks to see. */
  readonly asked: Fields;
  readonly say: Say;
}

/** Where a page is, or what it gives to be downloaded: `path` stands below the scheme. */
export function deskHref({ periods, period }: Pick<Desk, "periods" | "period">, path: string, query: Fields = {}): string {
  const known = Object.entries<string | undefined>({ period, ...query }).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, value]],
  );
  return `/schemes/${periods.scheme}/${path}?${new URLSearchParams(known).toString()}`;
}

/** Where a form is sent: its period travels in its fields. */
export const deskAction = ({ periods }: Pick<Desk, "periods">, path: string): string => `/schemes/${periods.scheme}/${path}`;

/** Where an item stands on its page. */
export const itemId = (task: number, item: number): string => `item-${String(task)}-${String(item)}`;
