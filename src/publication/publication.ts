// Publications (公示): what leaves the house. Here the evidence book (佐证材料册), as one PDF and as a folder.
import type { Catalogue, NotMerged } from "../evidence/evidence.ts";
import type { Digest } from "../vocabulary/id.ts";

/** The evidence book (佐证材料册): one PDF with cover, contents, dividing pages and the papers' own pages. */
export interface Book {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The catalogue with the pages that each paper has in the book. */
  readonly catalogue: Catalogue;
  readonly notMerged: readonly NotMerged[];
}

/** Where the bytes of papers come from: the journal's blobs, by digest. */
export type LoadFile = (digest: Digest) => Promise<Uint8Array>;
