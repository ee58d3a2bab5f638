// The lint rules (style rules marked L). Every rule that is off, widened or narrowed says why beside it.
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Files whose names say that they hold Chinese words for grammars and formats, and the catalogue of sentences. */
const homesOfChinese = ["src/**/words.ts", "src/**/*-words.ts", "src/text/**"];
const tests = ["**/*.test.ts", "**/*.test.tsx", "test/**/*.ts"];
/** Where time, chance and the process come in; they are handed on to the stages as arguments. */
const edges = ["src/cli/**", "src/server/**"];

const shape = [
  { selector: "ExportDefaultDeclaration", message: "A thing has one name: export it by name." },
  // A file that was split may keep its types under its own name (`export type { X } from`); values are imported from where they are.
  {
    selector: "ExportAllDeclaration, ExportNamedDeclaration[source][exportKind='value']",
    message: "No barrels: import the file that holds the thing.",
  },
  {
    selector:
      "ExportNamedDeclaration > TSInterfaceDeclaration > TSInterfaceBody > TSPropertySignature[readonly=false][key.type='Identifier']",
    // Tables of types keyed by codes ("entry.field-missing") hold no data, hence identifiers only.
    message: "Exported data is readonly; change is a new value.",
  },
  {
    selector: "FunctionDeclaration[id.name=/^(get|handle|process|manage|do)(?=[A-Z]|$)/]",
    message:
      "A verb is a promise: use one of read parse check resolve append seal compile compute compare trace verify draft apply rank explain freeze redact render export load save.",
  },
  { selector: "Identifier[name=/[^\\u0000-\\u007f]/u]", message: "Identifiers are ASCII." },
];

const noChinese = [
  {
    selector: [
      "Literal[value=/\\p{Script=Han}/u]",
      "Literal[regex.pattern=/\\p{Script=Han}/u]",
      "TemplateElement[value.cooked=/\\p{Script=Han}/u]",
      "JSXText[value=/\\p{Script=Han}/u]",
    ].join(", "),
    message: "Chinese sentences live in src/text/, words of grammars and formats in a words.ts.",
  },
];

const noAmbient = [
  {
    selector: [
      "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "MemberExpression[object.name='Temporal'][property.name='Now']",
    ].join(", "),
    message: "No ambient time in a stage: `now` is an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No ambient chance in a stage: the seed is an argument.",
  },
  {
    selector: "MemberExpression[object.name='process'][property.name=/^(env|argv|cwd|exit)$/]",
    message: "A stage takes arguments; only bin, cli and server know the process.",
  },
];

const restrict = (...groups) => ({ "no-restricted-syntax": ["error", ...groups.flat()] });

export default defineConfig(
  globalIgnores(["data/", "dist/", "coverage/", "examples/*/out/", "packs/", "registers/", "schemes/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.ts"] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...restrict(shape),
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
      "max-lines-per-function": ["warn", { max: 60 }],
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // A `default` says "all others" on purpose; needed for the large unions of zod and of the CEL parser. Without it every case must be there.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A number in a text is what it looks like; the rule still refuses objects, null and any.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Chinese paragraphs are parted by the full-width space.
      "no-irregular-whitespace": ["error", { skipTemplates: true, skipJSXText: true }],
      // Off: a function of an asynchronous interface is `async` although this one need not wait, so that what it throws is a rejection.
      "@typescript-eslint/require-await": "off",
      // Off: `return report(problem)` leaves a function that returns nothing, in one line.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Off: `return void report()` says "tell it, and there is no value".
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // Chinese text is taken apart by code point on purpose: `[...text]`.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Off: a problem that needs no facts has `Record<never, never>`.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      // `while (true)` is how a reader of a stream is written.
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      // Off: there are no enums here (`erasableSyntaxOnly`), and classes only for errors; these two cost a third of the linter's time.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Off: a type parameter that only the caller fills is how `parse<T>(schema)` and test helpers are written.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: [...homesOfChinese, ...edges, ...tests],
    rules: restrict(shape, noChinese, noAmbient),
  },
  // Off in the catalogue: each entry is one template literal, whose type is plain to see.
  { files: ["src/text/**"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  // Words need Chinese; they still know neither time nor chance.
  { files: homesOfChinese, ignores: tests, rules: restrict(shape, noAmbient) },
  // The edges know the process; their sentences are in src/text like all others.
  { files: edges, ignores: [...homesOfChinese, ...tests], rules: restrict(shape, noChinese) },
  // The same seed gives the same example, on every machine and in every year.
  { files: ["examples/**/*.ts"], rules: restrict(shape, noAmbient) },
  {
    // The faces show what the stages computed: they neither calculate nor ask a database (style rule 6).
    files: ["src/cli/**/*.ts", "src/server/**/*.ts", "src/web/**/*.{ts,tsx}"],
    ignores: tests,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "decimal.js", message: "No arithmetic in a face." },
            { name: "@duckdb/node-api", message: "No database in a face." },
          ],
          patterns: [{ group: ["**/database/sql.ts"], message: "No SQL in a face." }],
        },
      ],
    },
  },
  {
    files: tests,
    rules: {
      // Off: a `describe` holds many tests, each of which is short.
      "max-lines-per-function": "off",
      // Off: in a test, a missing value must fail the test, and `!` does that.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  // The terminal is what these files write to; a campaign says how many of its tries held.
  { files: ["src/cli/**", "bench/**/*.ts", "bundle/**/*.ts", "examples/**/*.ts", "test/**/*.ts"], rules: { "no-console": "off" } },
  // These tools read their configuration from a default export.
  { files: ["vitest*.config.ts"], rules: restrict(shape.slice(1)) },
  {
    // Plain JavaScript: the few files that run before TypeScript can.
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        performance: "readonly",
        module: "writable",
        URL: "readonly",
        fetch: "readonly",
        AbortSignal: "readonly",
        setTimeout: "readonly",
      },
    },
  },
  {
    // The one script that runs in a reader's browser.
    files: ["src/web/*.js"],
    languageOptions: { globals: { document: "readonly", addEventListener: "readonly", DataTransfer: "readonly" } },
  },
);
