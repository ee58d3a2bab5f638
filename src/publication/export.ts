// The evidence book with what a computer has (成册): its fonts, its office program; whoever asks for the book gets the same.
import type { Catalogue } from "../evidence/evidence.ts";
import type { Day } from "../vocabulary/period.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { writeBook } from "./book.ts";
import { fontFolders, loadFonts, systemFontFolders } from "./fonts.ts";
import { systemOffice } from "./office.ts";
import type { Book, LoadFile } from "./publication.ts";

/** The computer that a book is made on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** The person's own folder. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Makes the book of a catalogue. @throws ProblemError where the computer has no Chinese font */
export async function exportBook(catalogue: Catalogue, load: LoadFile, date: Day, { platform, home, environment }: Machine): Promise<Book> {
  const fonts = expectOk(await loadFonts([...fontFolders(environment), ...systemFontFolders(platform, home)]));
  return writeBook(catalogue, load, { date, fonts, office: systemOffice(platform) });
}
