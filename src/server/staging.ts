// Files that were handed to the server, laid where endpoints take them from (上传): each under an id of its own until it is used up.
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { SentFile } from "./upload.ts";

export interface Staging {
  /** Takes bytes in as they come; what it answers names them. */
  readonly append: (content: Readable) => Promise<string>;
}

/** One for a server, so that no two files get the same id. */
export function createStaging(folder: string): Staging {
  let uploads = 0;
  return {
    async append(content) {
      const id = `upload-${String(++uploads)}`;
      await pipeline(content, createWriteStream(join(folder, id)));
      return id;
    },
  };
}

/** A file that a page was given, as endpoints take it. */
export const stageFile = async (staging: Staging, { name, bytes }: SentFile): Promise<{ readonly id: string; readonly name: string }> => ({
  id: await staging.append(Readable.from([Buffer.from(bytes)])),
  name,
});
