// Chinese fonts for printed pages: which there are in the machine's folders, and the families they hold. None are shipped.
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type Checked, problem } from "../vocabulary/problem.ts";

/** Fonts to print with: folders that hold them, and families in the order they are tried. */
export interface Fonts {
  readonly folders: readonly string[];
  /** For text (宋体 and its like) and for headings (黑体). */
  readonly serif: readonly string[];
  readonly sans: readonly string[];
}

/** Files that systems and offices have, by name, and the family in them; the best for print come first. */
const known: readonly (readonly [RegExp, keyof Omit<Fonts, "folders">, string])[] = [
  [/^simsun\.(?:ttc|ttf)$/i, "serif", "SimSun"],
  [/^Songti\.ttc$/i, "serif", "Songti SC"],
  [/^NotoSerifCJK-Regular\.ttc$/i, "serif", "Noto Serif CJK SC"],
  [/^NotoSerifCJKsc-Regular\.otf$/i, "serif", "Noto Serif CJK SC"],
  [/^NotoSerifSC-Regular\.(?:otf|ttf)$/i, "serif", "Noto Serif SC"],
  [/^SourceHanSerif(?:SC|CN)?-Regular\.(?:otf|ttc)$/i, "serif", "Source Han Serif SC"],
  [/^uming\.ttc$/i, "serif", "AR PL UMing CN"],
  [/^simhei\.ttf$/i, "sans", "SimHei"],
  [/^STHeiti (?:Medium|Light)\.ttc$/i, "sans", "Heiti SC"],
  [/^NotoSansCJK-Regular\.ttc$/i, "sans", "Noto Sans CJK SC"],
  [/^NotoSansCJKsc-Regular\.otf$/i, "sans", "Noto Sans CJK SC"],
  [/^NotoSansSC-Regular\.(?:otf|ttf)$/i, "sans", "Noto Sans SC"],
  [/^SourceHanSans(?:SC|CN)?-Regular\.(?:otf|ttc)$/i, "sans", "Source Han Sans SC"],
  [/^wqy-(?:zenhei|microhei)\.ttc$/i, "sans", "WenQuanYi Zen Hei"],
  [/^msyh\.ttc$/i, "sans", "Microsoft YaHei"],
];

/** Folders in which a person says that fonts are (`SHIJI_FONTS`), beside those of the system, which are always looked into. */
export const fontFolders = (environment: Readonly<Record<string, string | undefined>>): readonly string[] =>
  (environment["SHIJI_FONTS"] ?? "").split(delimiter).filter((path) => path !== "");

/** Where systems keep their fonts; `home` is the person's own folder. */
export function systemFontFolders(platform: NodeJS.Platform, home: string): readonly string[] {
  switch (platform) {
    case "win32":
      return ["C:\\Windows\\Fonts", join(home, "AppData", "Local", "Microsoft", "Windows", "Fonts")];
    case "darwin":
      return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library", "Fonts")];
    default:
      return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".local", "share", "fonts"), join(home, ".fonts")];
  }
}

/** The Chinese fonts of some folders; a problem where there is none, since a page would show boxes. */
export async function loadFonts(folders: readonly string[]): Promise<Checked<Fonts>> {
  const files = (await Promise.all(folders.map((folder) => listFiles(folder)))).flat();
  const found = known.filter(([name]) => files.some((file) => name.test(file.name)));
  const familiesOf = (kind: "serif" | "sans"): readonly string[] => [
    ...new Set(found.filter(([, one]) => one === kind).map(([, , family]) => family)),
  ];
  const [serif, sans] = [familiesOf("serif"), familiesOf("sans")];
  if (found.length === 0)
    return { ok: false, problems: [problem("fonts.none", { file: folders[0] ?? "" }, { searched: folders.join(", ") })] };
  const used = files.filter(({ name }) => found.some(([pattern]) => pattern.test(name))).map(({ folder }) => folder);
  return {
    ok: true,
    value: {
      folders: [...new Set(used)],
      serif: serif.length > 0 ? serif : sans,
      sans: sans.length > 0 ? sans : serif,
    },
    problems: [],
  };
}

/** Files of a folder and those in it, four deep as systems have them; a folder that is not there has none. */
async function listFiles(folder: string, depth = 4): Promise<readonly { readonly folder: string; readonly name: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = entries.map(async (entry) =>
    entry.isDirectory() ? (depth > 0 ? listFiles(join(folder, entry.name), depth - 1) : []) : [{ folder, name: entry.name }],
  );
  return (await Promise.all(lists)).flat();
}
