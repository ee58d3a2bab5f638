// Typst, the typesetter: a program of ours and data become PDF pages. Data is handed over as JSON, never as markup.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Json } from "../vocabulary/digest.ts";
import type { Fonts } from "./fonts.ts";

/** What is set: the program, the data it reads as `sys.inputs.data`, and files it names (pictures). */
export interface TypstTask {
  readonly program: string;
  readonly data: Json;
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** The pages as PDF, and what the program left under the label `<told>`: numbers that only the typesetter knows. */
export interface TypstPages {
  readonly pdf: Uint8Array;
  readonly told: readonly unknown[];
}

/** The typesetter's own words for why it could not. */
export interface TypstRefusal {
  readonly message: string;
}

/** A folder that is not there: a program reads the files it is handed and no other. */
const nowhere = join(tmpdir(), "shiji-typst-reads-no-disk");

/** Sets pages, the same task to the same bytes. */
export type Typesetter = (task: TypstTask) => TypstPages | TypstRefusal;

/** Opens the typesetter; it looks through all fonts once. */
export function openTypesetter({ folders }: Fonts): Typesetter {
  const compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontPaths: [...folders] }] });
  return (task) => compileTypst(compiler, task);
}

function compileTypst(compiler: NodeCompiler, { program, data, files = new Map() }: TypstTask): TypstPages | TypstRefusal {
  for (const [name, bytes] of files) compiler.mapShadow(join(nowhere, name), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const compiled = compiler.compile({ mainFileContent: program, inputs: { data: JSON.stringify(data) } });
  try {
    const document = compiled.result;
    if (!document) {
      const error = compiled.takeDiagnostics() ?? compiled.takeError();
      const diagnostics = error === null ? [] : (compiler.fetchDiagnostics(error) as readonly { readonly message?: string }[]);
      return { message: diagnostics.map(({ message }) => message ?? "").join("; ") };
    }
    const told = compiler.query(document, { selector: "<told>", field: "value" }) as readonly unknown[];
    // Pages of other files are put into these later, and tags would then speak of what is not there.
    return { pdf: compiler.pdf(document, { pdfTags: false }), told };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}
