// Who may import whom. This table is the architecture diagram; nothing else says it, and nothing may say otherwise.
// Read a row as: "files of this folder may import files of these folders (and of their own)".
//
//                packs/ schemes/ registers/ (data)
//                          │
//   files, forms ──► journal ──► ledger ──► metric ──► statement ──► publication ──► anyone
//                                              ├──► score
//                                              └──► claim
//
const mayImport = {
  // The words every stage speaks. Imports nothing.
  vocabulary: [],

  // One step above the words: the outside world, and who is assessed by whom.
  account: ["vocabulary"],
  document: ["vocabulary"],
  register: ["vocabulary"],
  database: ["vocabulary"],
  journal: ["vocabulary"],
  scheme: ["vocabulary", "register"],

  // The river. `database` here means SQL pieces and a connection that is handed in; see `sql-in-few-places` and `no-opening`.
  ledger: ["vocabulary", "journal", "register", "document", "database"],
  metric: ["vocabulary", "register", "ledger", "database"],
  pack: ["vocabulary", "register", "scheme", "ledger", "metric"],
  claim: ["vocabulary", "scheme", "document", "metric"],
  statement: ["vocabulary", "scheme", "ledger", "metric", "claim"],
  score: ["vocabulary", "scheme", "metric", "claim"],

  // From the offices' replies to the signed draft.
  submission: ["vocabulary", "register", "scheme", "ledger", "document", "metric", "claim", "statement"],
  draft: ["vocabulary", "scheme", "document", "metric", "claim", "statement", "submission"],
  evidence: ["vocabulary", "scheme", "document", "statement", "draft"],
  board: ["vocabulary", "register", "scheme", "statement", "submission", "draft", "evidence"],

  workflow: ["vocabulary", "account", "register", "database"],
  proof: ["vocabulary", "journal"],
  publication: [
    "vocabulary",
    "text",
    "scheme",
    "document",
    "metric",
    "claim",
    "statement",
    "draft",
    "evidence",
    "score",
    "workflow",
    "proof",
  ],
};

const all = [...Object.keys(mayImport), "text"];
/** Folders that hold a stage's words and types. */
const stages = all.filter((folder) => !["vocabulary", "text", "database"].includes(folder));

Object.assign(mayImport, {
  // The only home of Chinese sentences in code, one catalogue complete by type: it sees what stages may say, as types.
  text: ["vocabulary", ...stages.filter((folder) => folder !== "publication")],

  // The owner of a data directory: opens the journal, the projections and the catalogue, and carries out what `api` lists.
  workspace: [...all.filter((folder) => folder !== "text"), "api"],

  // The faces. `api` is what they share: every endpoint, its input and its output. `web` draws pages, on the server and for `report --format html`.
  api: ["vocabulary", ...stages, "workspace"], // by type only, but for the closed lists in a stage's words
  web: ["vocabulary", "text", "api", ...stages], // likewise
  server: [...all, "workspace", "api", "web"],
  cli: [...all, "workspace", "api", "web", "server"], // may start the server
});
/** Who may run the river, src/assess.ts. */
const aboveTheRiver = ["workspace", "server", "cli"];

/** The doors to a database: what is saved and read, and what of that is kept at hand. */
const doors = "/(store|cache)\\.ts$";
const tests = "\\.test\\.tsx?$";
const folders = (names) => `^src/(${names.join("|")})/`;

/** The files that may hold SQL (style rule 35): when a number is disputed, the query is found in a minute. */
const sqlFiles = [
  "^src/database/",
  "^src/[a-z]+/(store|cache)\\.ts$",
  "^src/ledger/(table|condition-sql|derive|read|check)\\.ts$", // rows: their table, what is filed, what is derived from it
  "^src/metric/(compile|trace)\\.ts$", // figures: computed, and explained
  "^src/workspace/projection\\.ts$", // which entries the engine has applied
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, row]) => ({
      name: `${folder}-imports-only-its-row`,
      severity: "error",
      from: { path: `^src/${folder}/`, pathNot: tests },
      to: { path: "^src/", pathNot: [folders([folder, ...row]), ...(aboveTheRiver.includes(folder) ? ["^src/assess\\.ts$"] : [])] },
    })),
    {
      name: "a-new-folder-needs-a-row",
      comment: "A folder under src/ that the table does not know may import nothing.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: folders(Object.keys(mayImport)) },
      to: {},
    },
    {
      name: "assess-is-the-river",
      comment: "assess.ts reads as the whole system: stages' pure files and their stores' types, no face, no engine.",
      severity: "error",
      from: { path: "^src/assess\\.ts$" },
      to: { path: folders(["api", "web", "server", "cli"]) },
    },
    {
      name: "assess-is-handed-its-stores",
      severity: "error",
      from: { path: "^src/assess\\.ts$" },
      to: { path: ["^src/(database|workspace)/", doors], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "types-only",
      comment:
        "Words, contract and pages know the shape of what a stage says, its closed lists (in <stage>/<stage>.ts) and its word table (words.ts), and compute nothing of it.",
      severity: "error",
      from: { path: folders(["text", "api", "web"]), pathNot: tests },
      to: {
        path: folders([...stages, "workspace"]),
        pathNot: stages.map((stage) => `^src/${stage}/(?:${stage}|words)\\.ts$`),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "stores-are-doors",
      comment: "Pure files of a stage do not reach for a store (style rule 4); a store may use another's, the workspace opens them all.",
      severity: "error",
      from: { path: folders([...stages, "vocabulary", "text"]), pathNot: [doors, tests] },
      to: { path: doors, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sql-in-few-places",
      comment: "Pieces of SQL are put together in these files only. test/house.test.ts reads this list too.",
      severity: "error",
      from: { path: "^src/", pathNot: [...sqlFiles, tests] },
      to: { path: "^src/database/sql\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-opening",
      comment: "A stage is handed a connection; the workspace opens the engine.",
      severity: "error",
      from: { path: folders([...stages, "api", "web", "server", "cli"]), pathNot: tests },
      to: { path: "^src/database/(?!sql\\.ts$)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "drivers-live-in-database",
      severity: "error",
      from: { path: "^(src|bin|examples)/", pathNot: ["^src/database/", tests] },
      to: { path: "node_modules/(@duckdb|@clickhouse|chdb|pg|@electric-sql)/" },
    },
    {
      name: "no-cycles",
      comment: "A cycle means two files are one idea, or a third idea is missing. Types count.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    { name: "no-barrels", severity: "error", from: {}, to: { path: "/index\\.tsx?$", pathNot: "node_modules" } },
    {
      name: "no-tests-in-code",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: tests },
      to: { path: [tests, "^(test|bench|examples)/"] },
    },
    {
      name: "no-development-tools-in-code",
      comment: "What runs on the office's server is in `dependencies`.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // imports of types are imports
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
