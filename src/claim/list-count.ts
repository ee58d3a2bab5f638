// Counts and the names behind them (数与列名): 建设哨点5个，分别为甲、乙、丙、丁、戊 names as many as it counts.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { isPlainFigure, spanOf, type PlainFigure, type Sentence } from "./sentence.ts";

const stop = `[^${w.clauseParts}）)。]`;
const listing = new RegExp(`^${stop}{0,12}(?:[（(]${stop}+[）)])?${stop}{0,12}[，,：:]?${w.namedEach}(?<list>${stop}+)`, "u");
/** 设13个站点，即甲、乙、丙、丁; 5个站点（甲站、乙站、丙站、丁站）; 13个站点分别位于甲、乙: nothing but the list says that they are all. */
const bare = new RegExp(`^${stop}{0,8}(?:[，,]?${w.namely}|：|[（(])(?<list>${stop}+)(?=[）)。；;]|$)`, "u");
const placed = new RegExp(`^${stop}{0,24}[，,]?${w.placedEach}(?<list>${stop}+)(?=[。；;]|$)`, "u");
const coarse = new RegExp(w.coarse, "u");
const noName = new RegExp(w.noName, "u");
const others = new RegExp(w.andOthers, "u");
const quoted = /（[^）]*）|\([^)]*\)|《[^》]*》|“[^”]*”/gu;
const certainMark = /、/u;
const anyMark = new RegExp(`[${w.listMarks}]`, "u");

/** So long is a name at most, and so many are counted off by hand. */
const longestName = 24;
const most = 30;

/** list-count: a count whose things are all named right behind it, and are more or fewer. */
export function checkListed(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.filter(isPlainFigure).flatMap((figure): readonly Finding[] => {
      const names = namesBehind(sentence, figure);
      if (!names || names.counts.includes(figure.claim.value)) return [];
      const facts = { count: figure.claim.text, listed: Math.min(...names.counts), names: names.list };
      return [finding("list-count", spanOf(sentence, figure.from, names.to), facts)];
    }),
  );
}

/** The names behind a count, in the ways they may be counted: 甲、乙和丙 are three, and 丙和丁 may be one. */
function namesBehind(
  { text, figures }: Sentence,
  { claim, to }: PlainFigure,
): { counts: readonly number[]; list: string; to: number } | null {
  if (claim.kind !== "count" || claim.approx || claim.comparator !== "=" || claim.value > most) return null;
  const rest = text.slice(to);
  const named = listing.exec(rest);
  const found = named ?? bare.exec(rest) ?? placed.exec(rest);
  const list = found?.groups?.["list"];
  if (!found || list === undefined || others.test(list)) return null;
  const counted = (claim.unit ?? "") + found[0].slice(0, -list.length);
  if (!named && (coarse.test(counted) || !isBareList(list, claim.value))) return null;
  const end = to + found[0].length;
  // 分别为12件、8件: those are values.
  if (figures.some(({ from }) => from > to && from < end)) return null;
  const plain = list.replace(quoted, (inside) => "x".repeat(inside.length));
  const names = plain.split(certainMark);
  if (names.length < 2 || names.some((name) => name.trim() === "" || name.length > longestName)) return null;
  return { counts: [names.length, plain.split(anyMark).length], list, to: end };
}

/** Names at least, and the longest of them, where no word says that each is named; and they must be nearly as many. */
const bareList = { least: 4, longest: 12, apart: 1 } as const;

/** Whether a list holds names and nothing that is done, and so many that all may have been meant. */
function isBareList(list: string, count: number): boolean {
  const names = list.split(certainMark);
  const areNames = names.every((name) => name.length <= bareList.longest && !noName.test(name));
  return areNames && names.length >= bareList.least && Math.abs(names.length - count) <= bareList.apart;
}
