// The house rules that neither the compiler nor the linter can see: the shape of the tree, and documents that must not rot.
import { createRequire } from "node:module";
import { dirname, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { checkReadmes } from "../src/cli/dictionary.ts";
import { loadFolders } from "../src/cli/folders.ts";
import { parseFolders } from "../src/workspace/apply.ts";
import { draftDictionaries } from "../src/workspace/dictionaries.ts";
import { readExports, readProgramTexts, readText, readTree } from "./tree.ts";

const files = readTree();
const sources = files.filter((file) => /^src\/.*\.tsx?$/u.test(file));
const code = sources.filter((file) => !/\.test\.tsx?$/u.test(file));
const markdown = files.filter((file) => file.endsWith(".md"));
const written = files.filter(
  (file) => /\.(?:tsx?|mjs|cjs|js|json|md|yaml|css|sql|html)$|^\.ci\/|^\.githooks\//u.test(file) && file !== "package-lock.json",
);
const lines = (file: string): number => readText(file).replace(/\n$/u, "").split("\n").length;

describe("the shape of the tree", () => {
  test("a folder is a noun of the domain, never a technical layer or a drawer", () => {
    const refused =
      /^(?:domain|services?|controllers?|repositor(?:y|ies)|models?|utils?|helpers?|common|lib|misc|shared|core|types|interfaces)$/u;
    const own = files.filter((file) => /^(?:src|test|examples|bench|bundle|bin)\//u.test(file));
    expect(
      own.filter(
        (file) =>
          dirname(file)
            .split("/")
            .some((folder) => refused.test(folder)) || refused.test(file.replace(/^.*\/|\.\w+$/gu, "")),
      ),
    ).toEqual([]);
  });

  test("at most two folders deep under src", () => {
    expect(files.filter((file) => file.startsWith("src/") && file.split("/").length > 4)).toEqual([]);
  });

  test("every folder holds a file of its own name, with its words and types", () => {
    const exceptions: Readonly<Record<string, string>> = {
      vocabulary: "each file is one word that every stage speaks",
      text: "one catalogue for each language and face",
      database: "one file for each driver, and SQL itself",
      document: "one file for each format; what they give is rows and texts",
      server: "a face: it starts at listen.ts or main.ts, and has no words of its own",
      cli: "a face: bin/shiji.mjs starts main.ts",
      web: "a face: page.tsx, and its parts",
    };
    const folders = [...new Set(code.filter((file) => file.split("/").length > 2).map((file) => file.split("/")[1] ?? ""))];
    expect(folders.filter((folder) => !code.includes(`src/${folder}/${folder}.ts`) && !(folder in exceptions))).toEqual([]);
  });

  test("the river reads in one function: assess.ts, at most 80 lines", () => {
    expect(lines("src/assess.ts")).toBeLessThanOrEqual(80);
  });

  test("what the business defines is data: no program in packs, schemes and registers", () => {
    expect(files.filter((file) => /^(?:packs|schemes|registers)\//u.test(file) && /\.(?:[cm]?[jt]sx?|sql|py|sh)$/u.test(file))).toEqual([]);
  });
});

describe("the names of files", () => {
  test("are ASCII", () => {
    expect(files.filter((file) => /[^\x21-\x7e]/u.test(file))).toEqual([]);
  });

  test("are lower-case words joined by hyphens; components are in PascalCase.tsx", () => {
    const word = "[a-z0-9]+(?:-[a-z0-9]+)*";
    const program = new RegExp(
      `^(?:${word}(?:\\.(?:test|config))*\\.(?:ts|mjs|sql|css|js)|(?:${word}|[A-Z][A-Za-z0-9]*)(?:\\.test)?\\.tsx)$`,
      "u",
    );
    const own = files.filter(
      (file) => /^(?:src|test|examples|bench|bundle|bin)\//u.test(file) && /\.(?:[cm]?[jt]sx?|sql|css)$/u.test(file),
    );
    expect(own.filter((file) => !program.test(file.replace(/^.*\//u, "")))).toEqual([]);
    expect(
      files.filter(
        (file) =>
          dirname(file) !== "." &&
          dirname(file)
            .split("/")
            .some((folder) => !new RegExp(`^\\.?${word}$|^__snapshots__$`, "u").test(folder)),
      ),
    ).toEqual([]);
  });

  test("no index files: what holds the thing is imported", () => {
    expect(sources.filter((file) => /\/index\.tsx?$/u.test(file))).toEqual([]);
  });

  test("a test stands beside the file it is about, under its name; browser.test.ts is about its folder", () => {
    const tests = sources.filter((file) => /\.test\.tsx?$/u.test(file) && !file.endsWith("/browser.test.ts"));
    const about = (file: string): boolean => {
      const name = file.replace(/\.test\.tsx?$/u, "");
      return code.some((other) => dirname(other) === dirname(file) && `${name}-`.startsWith(`${other.replace(/\.tsx?$/u, "")}-`));
    };
    expect(tests.filter((file) => !about(file))).toEqual([]);
  });
});

describe("what files say", () => {
  test("a file opens by saying what it is", () => {
    expect(code.filter((file) => !/^(?:\/\/|\/\*\*) /u.test(readText(file)))).toEqual([]);
  });

  test("no test is skipped or alone, nothing is left unfinished", () => {
    const unfinished = new RegExp(
      ["\\b(?:it|test|describe)\\.(?:skip|only|todo)\\b", "\\bTO" + "DO\\b", "\\bFIX" + "ME\\b", "\\bXX" + "X\\b"].join("|"),
      "u",
    );
    expect(written.filter((file) => unfinished.test(readText(file)))).toEqual([]);
  });

  test("nobody's machine and nobody's workshop is in the project", () => {
    // Folders of a machine, and names of tools that a reader of the project has never seen.
    const foreign =
      /(?:^|[^\w.])\/(?:work|tmp|home|root|farm)\/[\w.-]|\b(?:[C]laude|[A]nthropic|[C]hatGPT|[C]OMPASS|[C]EO|sub-?[a]gents?)\b|[D]EVELOPERS\.md|\.[l]ibrary\b/u;
    expect(written.filter((file) => foreign.test(readText(file)))).toEqual([]);
  });

  test("SQL stands in few places, so that the query behind a figure is found", () => {
    // The list is the one that dependency-cruiser holds imports of SQL to.
    const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
      forbidden: { name: string; from: { pathNot: string[] } }[];
    };
    const places = forbidden.find(({ name }) => name === "sql-in-few-places")?.from.pathNot.map((path) => new RegExp(path, "u")) ?? [];
    const query =
      /\bselect\s[^]*\bfrom\s|\binsert\s+into\s|\bdelete\s+from\s|\bupdate\s+\S+\s+set\s|\b(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:temp\s+)?(?:table|view|schema|index)\b|\b(?:group|order)\s+by\s/iu;
    const found = code
      .filter((file) => !places.some((place) => place.test(file)))
      .flatMap((file) =>
        readProgramTexts(file)
          .filter(({ text }) => query.test(text))
          .map(({ line }) => `${file}:${line}`),
      );
    expect(places.length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });
});

describe("documents that must not rot", () => {
  test("ARCHITECTURE.md has at most 120 lines", () => {
    expect(lines("ARCHITECTURE.md")).toBeLessThanOrEqual(120);
  });

  test("every term of the glossary is exported by the code, and its comment says the Chinese", () => {
    const exported = code.flatMap((file) => readExports(file));
    const terms = glossary();
    expect(terms.length).toBeGreaterThan(10);
    const wrong = terms.flatMap(({ term, chinese }) => {
      const candidates = exported.filter(({ name }) => name === term);
      if (candidates.length === 0) return [`${term}: exported nowhere`];
      const said = candidates.some(({ comment }) => chinese.every((word) => comment.includes(word)));
      return said ? [] : [`${term}: the comment in ${candidates.map(({ file }) => file).join(", ")} does not say ${chinese.join(" · ")}`];
    });
    expect(wrong).toEqual([]);
  });

  test("links between documents lead somewhere", () => {
    expect(markdown.flatMap((file) => brokenLinks(file))).toEqual([]);
  });

  test("a pack's README is its data dictionary, as the definitions say it today", async () => {
    const read = parseFolders(await loadFolders(["packs"]));
    const drafted = draftDictionaries(read, { packs: [], registers: [], schemes: [], problems: [] });
    expect(drafted.filter(({ folder }) => folder.files["README.md"] === undefined).map(({ folder }) => folder.path)).toEqual([]);
    expect(checkReadmes(drafted).map(({ at }) => at.file)).toEqual([]);
  });

  test("every dependency is pinned, and has a line in decisions/", () => {
    const { dependencies, devDependencies } = JSON.parse(readText("package.json")) as Readonly<
      Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>
    >;
    const pinned = Object.entries({ ...dependencies, ...devDependencies });
    expect(pinned.filter(([, version]) => !/^\d+\.\d+\.\d+/u.test(version))).toEqual([]);
    const decisions = markdown
      .filter((file) => file.startsWith("decisions/"))
      .map(readText)
      .join("\n");
    expect(Object.keys(dependencies).filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
  });
});

/** The rows of the glossary's tables `| English identifier | 中文 | 来源 |`; several Chinese words are parted by · or 、. */
function glossary(): readonly { readonly term: string; readonly chinese: readonly string[] }[] {
  const rows = readText("GLOSSARY.md")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows
    .filter(([first = "", second = ""]) => /^`?[A-Za-z]\w*`?$/u.test(first) && second !== "中文")
    .map(([first = "", second = ""]) => ({ term: first.replaceAll("`", ""), chinese: second.split(/[·、]/u).map((word) => word.trim()) }));
}

/** Links of a document to files and headings that are not there; examples in code are not links. */
function brokenLinks(file: string): readonly string[] {
  const prose = readText(file)
    .replace(/^```[^]*?^```/gmu, "")
    .replace(/`[^`\n]*`/gu, "");
  const targets = [...prose.matchAll(/\]\((?<target>[^()\s]+)\)/gu)].map((match) => match.groups?.["target"] ?? "");
  return targets
    .filter((target) => !/^[a-z]+:/u.test(target))
    .flatMap((target) => {
      const [path = "", heading] = target.split("#");
      const to = path === "" ? file : normalize(`${dirname(file)}/${decodeURI(path)}`).replace(/\/$/u, "");
      if (!files.includes(to) && !files.some((other) => other.startsWith(`${to}/`))) return [`${file}: ${target}`];
      return heading === undefined || headings(to).includes(decodeURIComponent(heading)) ? [] : [`${file}: ${target}`];
    });
}

/** The anchors of a document's headings, as code hosts make them. */
function headings(file: string): readonly string[] {
  return [...readText(file).matchAll(/^#+ +(?<title>.+)$/gmu)].map((match) =>
    (match.groups?.["title"] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/gu, "-"),
  );
}
