// Differences told with their result (差数): 14件减9件为6件; 收14件、结9件，未结6件.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { sumText } from "./printed.ts";
import { anyOf, isPlainFigure, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const minus = new RegExp(p.minus, "u");
const leaves = new RegExp(p.leaves, "u");
const received = new RegExp(p.received, "u");
const closed = new RegExp(p.closed, "u");
const open = new RegExp(p.open, "u");
const carried = new RegExp(p.carried, "u");
const waiting = new RegExp(p.waiting, "u");
const still = new RegExp(p.still, "u");
const leading = new RegExp(`^[、，](?:${anyOf(w.leading)})?`, "u");

/** parts-total: of three counts one after another the third is what is left of the first without the second. */
export function checkDifferences(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((total, at): readonly Finding[] => {
      const [less, rest] = [sentence.figures[at + 1], sentence.figures[at + 2]];
      if (!isCount(total) || !isCount(less) || !isCount(rest)) return [];
      if (new Set([total, less, rest].map(({ claim }) => claim.unit)).size > 1) return [];
      if (total.claim.value - less.claim.value === rest.claim.value) return [];
      const isCarried = passage.some(({ text }) => carried.test(text));
      if (!isMinus(sentence, total, less, rest) && !isWaiting(total, less, rest) && (isCarried || !isCases(total, less, rest))) return [];
      const facts = {
        total: total.claim.text,
        parts: `${less.claim.text}、${rest.claim.text}`,
        sum: sumText([less.claim, rest.claim]),
        how: "differs" as const,
      };
      return [finding("parts-total", spanOfFigures(sentence, total, rest), facts)];
    }),
  );
}

const isCount = (figure: Figure | undefined): figure is PlainFigure =>
  isPlainFigure(figure) && figure.claim.kind === "count" && Number.isInteger(figure.claim.value);

/** 14件减9件为6件 */
const isMinus = ({ text }: Sentence, total: Figure, less: Figure, rest: Figure): boolean =>
  minus.test(text.slice(total.to, less.from)) && leaves.test(text.slice(less.to, rest.from));

/** 收14件、结9件，未结6件: what was not carried over from the year before. */
const isCases = (total: Figure, less: Figure, rest: Figure): boolean => {
  const words = [total, less, rest].map(({ before }) => before.replace(leading, ""));
  return received.test(words[0] ?? "") && closed.test(words[1] ?? "") && open.test(words[2] ?? "");
};

/** 待检定14台，已检定9台，尚有6台待检: the second is what was done of that which waited. */
const isWaiting = (total: Figure, less: Figure, rest: Figure): boolean => {
  const verb = waiting.exec(total.before)?.groups?.["verb"];
  return verb !== undefined && less.before.endsWith(p.already + verb) && still.test(rest.before);
};
