// A form on paper (Word 填报表): what stands on it from its heading to the signatures, and the names by which its answers are known in the file.
import { digestBytes } from "../vocabulary/digest.ts";
import type { Takes } from "./grid-sheet.ts";

/** One line of a block: what is there and locked, or what is asked. */
export type PaperLine =
  | { readonly kind: "shown"; readonly label: string; readonly text: string; readonly key: string | null }
  | {
      readonly kind: "asked";
      readonly label: string;
      readonly key: string;
      readonly takes: Takes;
      readonly required: boolean;
      readonly unit: string | null;
      /** What is asked of who fills it in; it stands beside the answer. */
      readonly hint: string;
      /** What is shown where nothing is filled in yet. */
      readonly placeholder: string;
    };

/** An item's block (考核事项): a table of its own under the heading of its task. */
export interface PaperBlock {
  /** Heading of the task, where the block is its first one. */
  readonly heading: string | null;
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

/** A form to be written as a text document. */
export interface FormPaper {
  /** Its lines are parted as they are printed. */
  readonly title: string;
  /** What the form is known by when it comes back, as `shiji-form xicheng-2021 2021-11 2021-11-07`. */
  readonly identity: string;
  /** Said on every page, or null. */
  readonly head: string | null;
  /** Office, number, period, due day: what is named and what it is. */
  readonly facts: readonly (readonly [string, string])[];
  readonly guideTitle: string;
  readonly guide: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly signed: readonly PaperLine[];
}

/** Vocabulary of the part of a Word file that says which form it is; its properties say the same, for programs that drop parts. */
export const formNamespace = "urn:shiji:form";
export const formProperty = "ShijiIdentity";

/** Word takes no longer tags. */
const tagLength = 64;

/** Tag of the control that takes a cell's answer: the cell's key. */
export const formTag = (key: string): string => (key.length <= tagLength ? key : formBookmark(key));

/**
 * Bookmark over a cell's answer, or over a text that is shown, for programs that drop tags: `_shiji_4_1_figure_0f3a92bc`. A name holds
 * letters, digits and lines and at most 40 of them; one that begins with a line is not listed to people.
 */
export function formBookmark(key: string): string {
  const [place = "", shown] = key.split("=");
  const [task = "", item = "", ask = "", ...metric] = place.split(".");
  const named = shown === undefined ? ask : `is_${shown}`;
  const about = metric.length === 0 ? "" : `_${digestBytes(metric.join(".")).slice(0, 8)}`;
  return `_shiji_${[task, item, named.replaceAll("-", "")].filter(Boolean).join("_")}${about}`;
}
