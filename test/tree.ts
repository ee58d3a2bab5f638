// The project as files: what stands where, for the tests that watch over its shape.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The project's folder. */
const root = fileURLToPath(new URL("../", import.meta.url));

/** Folders that are installed, or written by running the program. */
const foreign = new Set(["node_modules", ".git", "coverage", "out", "data", "dist"]);

/** Every file of the project below a folder, as paths with slashes from the project's folder. */
export function readTree(folder = ""): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return foreign.has(entry.name) ? [] : readTree(path);
  });
}

export const readText = (path: string): string => readFileSync(join(root, path), "utf8");

/** A text of the program, as far as it is known when it is written; `…` stands for what is put in. */
export interface ProgramText {
  readonly line: number;
  readonly text: string;
}

/** Something a file exports, with the comment before it. */
export interface Exported {
  readonly file: string;
  readonly name: string;
  readonly comment: string;
}

const parseSource = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readText(path), ts.ScriptTarget.ES2023, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** The texts of a source file: strings and templates, not comments. */
export function readProgramTexts(path: string): readonly ProgramText[] {
  const source = parseSource(path);
  const found: ProgramText[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null) found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join("");
  return null;
}

/** The types, functions and constants a source file exports. */
export function readExports(path: string): readonly Exported[] {
  const source = parseSource(path);
  return source.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (exported !== true) return [];
    const comment = source.text.slice(statement.getFullStart(), statement.getStart());
    return namesOf(statement).map((name) => ({ file: path, name, comment }));
  });
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((declaration) => declaration.name.getText());
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [statement.name.text];
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  return [];
}
