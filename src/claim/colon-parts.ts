// Parts behind a colon (冒号后的分项): 新收案件144件：上半年78件、三季度53件、10月13件 names all of what it counts, so that a sum that falls short is asked about too.
import { q } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { intervalOf, meets, sumOf, sumText } from "./printed.ts";
import { anyOf, isPlainFigure, spanOfFigures, type PlainFigure, type Sentence } from "./sentence.ts";

const opens = /^[：:]/u;
const end = /[；;。！？!?]/u;
const partial = new RegExp(anyOf([...w.someOnly, ...w.overlapping, ...p.notAll]), "u");
const outcome = new RegExp(p.outcomes, "u");
/** 年度任务120家：一季度30家…: what is done so far of a plan is not all of it. */
const planned = new RegExp(anyOf(w.planned), "u");
const name = `[\\p{Script=Han}A-Za-z0-9“”《》]{1,${String(p.longestName)}}`;
const first = new RegExp(`^[：:]${name}$`, "u");
const joined = new RegExp(`^${p.aside}(?:[、，,]|[、，,]?(?:${p.and}))${name}$`, "u");
const last = new RegExp(`^${p.aside}$`, "u");
const period = new RegExp(p.periodName, "u");

/** Beyond this share of the total a list is taken to be of something else, or of some things only. */
const near = q("0.1");
/** Two names may be two of more, periods excepted. */
const least = { named: 3, periods: 2 } as const;

/** parts-total: a total, a colon, and parts of the same unit that are names and numbers and nothing else. */
export function checkColonParts(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((total, at): readonly Finding[] => {
      const parts = isPlainFigure(total) ? partsBehind(sentence, total, at) : [];
      if (!isPlainFigure(total) || parts.length === 0) return [];
      const [sum, all] = [sumOf(parts.map(({ claim }) => intervalOf(claim))), intervalOf(total.claim)];
      const apart = parts.reduce((rest, { claim }) => rest.minus(claim.value), q(total.claim.value)).abs();
      if (meets(sum, all) || apart.gt(near.mul(total.claim.value))) return [];
      const claims = parts.map(({ claim }) => claim);
      const facts = {
        total: total.claim.text,
        parts: claims.map(({ text }) => text).join("、"),
        sum: sumText(claims),
        how: "differs" as const,
      };
      return [finding("parts-total", spanOfFigures(sentence, total, parts.at(-1)), facts)];
    }),
  );
}

/** The parts that a colon right behind a total opens, up to the end of their clause; none where they say more than names and numbers. */
function partsBehind({ text, figures }: Sentence, total: PlainFigure, at: number): readonly PlainFigure[] {
  const rest = text.slice(total.to);
  if (!opens.test(rest) || planned.test(total.before) || !["count", "amount"].includes(total.claim.kind)) return [];
  const until = end.exec(rest)?.index ?? rest.length;
  const list = rest.slice(0, until);
  if (partial.test(list) || outcome.test(list)) return [];
  const behind = figures.slice(at + 1).filter((figure) => figure.from < total.to + until);
  const parts = behind.filter(isPlainFigure).filter(({ claim }) => claim.unit === total.claim.unit && claim.kind === total.claim.kind);
  const isOther = behind.some((figure) => !parts.includes(figure as PlainFigure) && figure.claim.unit !== "%");
  const names = parts.map((part, i) => text.slice(parts[i - 1]?.to ?? total.to, part.from));
  const isList =
    names.every((words, i) => (i === 0 ? first : joined).test(words)) && last.test(text.slice(parts.at(-1)?.to, total.to + until));
  const enough = parts.length >= least.named || (parts.length >= least.periods && names.every((words) => period.test(words)));
  return !isOther && isList && enough ? parts : [];
}
