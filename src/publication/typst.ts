// Typst, the typesetter: a program of ours and data become PDF pages. Data is handed over as JSON, never as markup.
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NodeCompiler, NodeError, RenderPdfOpts } from "@myriaddreamin/typst-ts-node-compiler";
import type { Json } from "../vocabulary/digest.ts";
import { problem, type Checked } from "../vocabulary/problem.ts";

/** What is set: the program, the data it reads as `sys.inputs.data`, files it names (pictures), and how the PDF is to be, where it is no part of another. */
export interface TypstTask {
  readonly program: string;
  readonly data: Json;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly pdf?: RenderPdfOpts;
}

/** The pages as PDF, what the program left under the label `<told>` (numbers that only the typesetter knows), and its warnings. */
export interface TypstPages {
  readonly pdf: Uint8Array;
  readonly told: readonly unknown[];
  readonly warnings: readonly string[];
}

/** The typesetter's own words for why it could not, and the warnings before it. */
export interface TypstRefusal {
  readonly message: string;
  readonly warnings: readonly string[];
}

/** A folder that is not there: a program reads the files it is handed and no other. */
const nowhere = join(tmpdir(), "shiji-typst-reads-no-disk");

/** Sets pages, the same task to the same bytes. */
export type Typesetter = (task: TypstTask) => TypstPages | TypstRefusal;

/**
 * Opens the typesetter; it looks through all fonts once, the system's and those of some folders. It is made for each kind of computer, and
 * large: it is loaded when it is needed, and where there is none the rest goes on.
 */
export async function openTypesetter(fontFolders: readonly string[]): Promise<Checked<Typesetter>> {
  const library = await import("@myriaddreamin/typst-ts-node-compiler").catch((cause: unknown) => {
    // What else hinders loading it is a fault of the program.
    if (!/typst-ts-node-compiler|native binding/iu.test(String(cause))) throw cause;
    return null;
  });
  if (library === null) {
    const platform = `${process.platform}-${process.arch}`;
    return { ok: false, problems: [problem("paper.no-pdf-here", { file: "PDF" }, { platform })] };
  }
  const compiler = library.NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontPaths: [...fontFolders] }] });
  return { ok: true, value: (task) => compileTypst(compiler, task), problems: [] };
}

/** Pages of other files are put into these later, and tags would then speak of what is not there. */
const pages: RenderPdfOpts = { pdfTags: false };

function compileTypst(compiler: NodeCompiler, { program, data, files = new Map(), pdf = pages }: TypstTask): TypstPages | TypstRefusal {
  const messagesOf = (error: NodeError | null): readonly string[] =>
    error === null
      ? []
      : (compiler.fetchDiagnostics(error) as readonly { readonly message?: string }[]).map(({ message }) => message ?? "");
  for (const [name, bytes] of files) compiler.mapShadow(join(nowhere, name), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const compiled = compiler.compile({ mainFileContent: program, inputs: { data: JSON.stringify(data) } });
  try {
    const document = compiled.result;
    if (!document) return { message: messagesOf(compiled.takeDiagnostics() ?? compiled.takeError()).join("; "), warnings: [] };
    const warnings = messagesOf(compiled.takeWarnings());
    const told = compiler.query(document, { selector: "<told>", field: "value" }) as readonly unknown[];
    try {
      return { pdf: compiler.pdf(document, pdf), told, warnings };
    } catch (cause) {
      // A file that is to be kept may hold no letter that no font has: of the two, the fonts are what a person can mend.
      return { message: cause instanceof Error ? cause.message : String(cause), warnings };
    }
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}
