// Averages (平均数): 项目9个，经费121万元，平均每个13.4万元 says three numbers of which two make the third.
import { q } from "../vocabulary/quantity.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords as p } from "./part-words.ts";
import { decimalsOf, stepOf } from "./printed.ts";
import { isPlainFigure, spanOfFigures, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const averaged = new RegExp(p.averagePer, "u");

/** Each may be rounded by itself; what is 约 may be further off. */
const off = { plain: q("0.02"), approx: q("0.05") } as const;

/** average-count: a number of things, an amount, and right behind them what each has of it. */
export function checkAverages(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((average, at): readonly Finding[] => {
      const [one, two] = [sentence.figures[at - 2], sentence.figures[at - 1]];
      const { each: named, per } = averaged.exec(average.before)?.groups ?? {};
      const each = named ?? per;
      if (each === undefined || typeof average.claim.value !== "number" || !isPlainFigure(one) || !isPlainFigure(two)) return [];
      if (
        [average, one, two].some(({ claim }) => claim.comparison !== null) ||
        average.clause - one.clause > 2 ||
        two.clause === average.clause
      )
        return [];
      const [count, amount] = one.claim.unit === each ? [one, two] : [two, one];
      if (count.claim.unit !== each || amount.claim.unit !== average.claim.unit || count.claim.value <= 0) return [];
      const computed = q(amount.claim.value).div(count.claim.value);
      if (isNear(average, amount, count, computed.toFixed())) return [];
      return [
        finding("average-count", spanOfFigures(sentence, one, average), {
          average: average.claim.text,
          amount: amount.claim.text,
          count: count.claim.text,
          computed: likeWritten(average, computed.toFixed()),
        }),
      ];
    }),
  );
}

/** Whether an average is what was computed, as exactly as the three are written. */
function isNear({ claim }: Figure, amount: PlainFigure, count: PlainFigure, computed: string): boolean {
  const said = q(typeof claim.value === "number" ? claim.value : 0);
  const room = stepOf(claim).plus(stepOf(amount.claim).div(count.claim.value));
  const share = said.mul(claim.approx ? off.approx : off.plain);
  return said
    .minus(computed)
    .abs()
    .lte(room.gt(share) ? room : share);
}

/** A number in the scale and with the decimals of a figure: 134000元 as 13.4万元. */
function likeWritten({ claim }: Figure, computed: string): string {
  const digits = /[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(claim.text.normalize("NFKC").replace(/\s/gu, ""))?.[0] ?? "";
  const scale = digits === "" || typeof claim.value !== "number" ? q(1) : q(claim.value).div(digits.replaceAll(",", ""));
  const decimals = Math.max(decimalsOf({ text: digits, value: Number(digits.replaceAll(",", "")) }), 0);
  return claim.text.normalize("NFKC").replace(/\s/gu, "").replace(digits, q(computed).div(scale).toFixed(decimals));
}
