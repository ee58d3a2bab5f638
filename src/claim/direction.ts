// Changes told by their direction (增减方向): 22264件，较上年23715件增加 names two levels, and they went the other way.
import { exactText, q } from "../vocabulary/quantity.ts";
import { changeWords as c } from "./change-words.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { levelsAt, type Levels } from "./growth.ts";
import { differenceOf, intervalOf } from "./printed.ts";
import { spanOfFigures, type PlainFigure, type Sentence } from "./sentence.ts";

const ways = (up: string): string => `(?<word>(?<up>${up})|(?:${c.down}))${w.perfect}`;
/** 由8家减少到10家: the direction stands between the levels, right before 到. */
const between = { count: new RegExp(`${ways(c.up)}${w.towards}$`, "u"), rate: new RegExp(`${ways(c.rateUp)}${w.towards}$`, "u") };
/** 较上年23715件增加。 It stands behind both, and no number behind it. */
const behind = { count: new RegExp(`^${c.degree}${ways(c.up)}$`, "u"), rate: new RegExp(`^${c.degree}${ways(c.rateUp)}$`, "u") };
const graded = new RegExp(c.graded, "u");
const turned = new RegExp(c.turned, "u");

/** growth-levels: which way it went between two levels that are both told. */
export function checkDirections(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((one, at): readonly Finding[] => {
      const levels = levelsAt(sentence, at);
      const two = sentence.figures[at + 1];
      if (!levels || !two || !canBeTold(levels)) return [];
      const { before, now } = levels;
      const names = before.claim.unit === "%" || before.claim.kind === "amount" ? "rate" : "count";
      const isLast = (sentence.figures[at + 2]?.clause ?? Infinity) > two.clause;
      const read =
        before === one ? between[names].exec(sentence.text.slice(one.to, two.from)) : isLast ? behind[names].exec(two.after) : null;
      const moved = differenceOf(intervalOf(now.claim), intervalOf(before.claim));
      const isTrue = read?.groups?.["up"] === undefined ? moved.low.lte(0) : moved.high.gte(0);
      const word = read?.groups?.["word"];
      if (word === undefined || isTrue) return [];
      const exact = q(now.claim.value).minus(before.claim.value);
      const computed = `${exact.gt(0) ? "+" : ""}${exactText(exact)}${now.claim.unit ?? ""}`;
      const facts = { change: word, now: now.claim.text, before: before.claim.text, computed };
      return [finding("growth-levels", spanOfFigures(sentence, one, two), facts)];
    }),
  );
}

/** Whether more of it is a larger number: no grades, no number below nothing, and nothing told of each. */
const canBeTold = ({ before, now }: Levels): boolean =>
  [before, now].every(({ claim }: PlainFigure) => claim.value >= 0 && !graded.test(claim.unit ?? "")) && !turned.test(before.before);
