// Rates and the counts they are of (比率与件数): a printed percentage must be possible for the whole numbers beside it.
import { exactText, q, type Quantity } from "../vocabulary/quantity.ts";
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { partWords } from "./part-words.ts";
import { around, decimalsOf, isShareOf, meets, shareText, stepOf } from "./printed.ts";
import { anyOf, isPlainFigure, spanOf, spanOfFigures, subjectOf, type Figure, type PlainFigure, type Sentence } from "./sentence.ts";

const isPercent = (figure: Figure): boolean => figure.claim.unit === "%" && figure.claim.kind === "percent";
const isCounted = (figure: Figure): boolean => figure.claim.kind === "count" && !figure.claim.qualifier;

/** How a rate's part was found: by its place (“7处（58%）”, “52个，占55.9%”) or by its name (“落地52个，落地率55.9%”). */
interface Share {
  readonly rate: PlainFigure;
  readonly part: PlainFigure;
  /** 占 says that it is a share, and not of what. */
  readonly unnamed: boolean;
}

const opens = /^[（(]$/u;
const closes = /^[）)]/u;
const shares = new RegExp(`^[，,；;（(]?${w.roughly}(?:${w.sharing}(?:${anyOf(w.wholeNames)})*${w.of}|${w.namely})${w.being}$`, "u");
const ofNamed = new RegExp(`^[，,；;（(]?${w.roughly}${w.sharing}[\\p{Script=Han}]{1,12}${w.of}${w.being}$`, "u");
const inSum = new RegExp(w.toldWhole, "u");
const within = new RegExp(anyOf(w.within), "u");
/** 9起中4起 */
const ofSoMany = new RegExp(`^[\\p{Script=Han}]{0,6}(?:${anyOf(w.among)})[，,]?${w.being}$`, "u");
const rateName = new RegExp(`(?<stem>[\\p{Script=Han}]{2,8})${w.rate}(?:${anyOf(w.joining)})*$`, "u");

/** The part that a rate is the share of, where the text says so. */
function shareAt(sentence: Sentence, at: number): Share | null {
  const [rate, previous] = [sentence.figures[at], sentence.figures[at - 1]];
  if (!isPlainFigure(rate) || !isPercent(rate) || rate.claim.comparison !== null) return null;
  const between = previous ? sentence.text.slice(previous.to, rate.from) : "";
  const placed = (opens.test(between) && closes.test(sentence.text.slice(rate.to))) || shares.test(between);
  if (placed && isPlainFigure(previous) && !isPercent(previous)) return { rate, part: previous, unnamed: between.includes(w.sharing) };
  const stem = rateName.exec(rate.before)?.groups?.["stem"];
  if (stem === undefined || w.together.some((word) => rate.before.includes(word))) return null;
  const named = sentence.figures.slice(Math.max(0, at - 3), at).filter((figure) => subjectOf(figure).head.endsWith(stem));
  const [part] = named;
  return named.length === 1 && isPlainFigure(part) && isCounted(part) ? { rate, part, unnamed: false } : null;
}

/** Every share of a passage, and the figures before it that may be its whole. */
interface Shared extends Share {
  readonly sentence: Sentence;
  /** Of the same sentence and unit, and no part of something itself. */
  readonly beside: readonly PlainFigure[];
  /** Whatever was counted before it in the passage. */
  readonly earlier: readonly PlainFigure[];
}

/** A whole is looked for in so many sentences before its part, and among so many figures. */
const lookBack = 8;
const mostWholes = 40;

function sharesOf(passage: readonly Sentence[]): readonly Shared[] {
  const found = passage.flatMap((sentence, index) => sentence.figures.map((_, at) => ({ sentence, index, share: shareAt(sentence, at) })));
  // What is a share of something named (占全部诉求的4.66%) is a part too, beside the others.
  const named = passage.flatMap(({ text, figures }) =>
    figures.filter((figure, at) => {
      const next = figures[at + 1];
      return next !== undefined && isPercent(next) && ofNamed.test(text.slice(figure.to, next.from));
    }),
  );
  const parts = new Set<Figure>([...named, ...found.flatMap(({ share }) => (share ? [share.part as Figure] : []))]);
  return found.flatMap(({ sentence, index, share }) => {
    if (!share) return [];
    const before = sentence.figures.filter((figure) => figure.from < share.part.from);
    const others = passage.slice(Math.max(0, index - lookBack), index).flatMap(({ figures }) => figures);
    const wholes = (figures: readonly Figure[]): readonly PlainFigure[] =>
      figures.filter(isPlainFigure).filter((figure) => !isPercent(figure) && !gap.test(figure.before));
    const beside = wholes(before.slice(-mostWholes))
      .filter((figure) => !parts.has(figure) && figure.claim.unit === share.part.claim.unit)
      .filter((figure) => !share.unnamed || isWholeOf(sentence, figure, share));
    return [{ ...share, sentence, beside, earlier: wholes([...others, ...before].slice(-mostWholes)) }];
  });
}

/** Whether a count before a part is told as what it is of: as a total, by 其中, or by the clause in between. Neighbours of a list are none. */
function isWholeOf(sentence: Sentence, whole: PlainFigure, { part }: Share): boolean {
  if (whole.claim.value < part.claim.value) return false;
  const between = sentence.text.slice(whole.to, part.from);
  return inSum.test(whole.before) || within.test(between) || ofSoMany.test(between);
}

const agrees = ({ rate, part }: Share, whole: PlainFigure): boolean => isShareOf(rate.claim, part.claim, whole.claim);
/** How many percentage points lie between the printed rate and the computed one. */
const apart = ({ rate, part }: Share, whole: PlainFigure): number =>
  Math.abs(rate.claim.value - (100 * part.claim.value) / Math.max(whole.claim.value, Number.EPSILON));
/** Beyond so many points the whole is taken to be another one, where more than one may be meant; and where it stands in another sentence. */
const nearPoints = { beside: 10, earlier: 2 } as const;

/** percent-count: a share beside its part and its whole. */
export function checkShares(passage: readonly Sentence[]): readonly Finding[] {
  return sharesOf(passage).flatMap((share) => {
    const { sentence, rate, part, beside, earlier } = share;
    // Whatever makes the rate come out right is taken for its whole: an office is not asked about what may well be true.
    if ([...earlier].some((whole) => agrees(share, whole)) || sumsTo(share)) return [];
    const near = earlier
      .filter((whole) => apart(share, whole) <= nearPoints.earlier && whole.claim.unit === part.claim.unit)
      .filter((whole) => !share.unnamed || !sentence.figures.includes(whole) || isWholeOf(sentence, whole, share));
    const [whole, ...more] = beside.length === 1 ? beside : beside.filter((one) => apart(share, one) <= nearPoints.beside);
    const [single] = whole && more.length === 0 ? [whole] : near.length === 1 ? near : [];
    if (!single) return [];
    const facts = {
      rate: rate.claim.text,
      part: part.claim.text,
      whole: single.claim.text,
      computed: shareText(part.claim, single.claim, rate.claim),
    };
    return [finding("percent-count", spanOfFigures(sentence, part, rate), facts)];
  });
}

/** Whether the part and what stands between it and the rate are the whole together: 办结32760件、在办345件，办结率98.96%. */
function sumsTo(share: Shared): boolean {
  const { sentence, rate, part } = share;
  const between = sentence.figures
    .filter(isPlainFigure)
    .filter((figure) => figure.from > part.from && figure.from < rate.from && figure.claim.unit === part.claim.unit);
  const [other] = between;
  if (!other) return false;
  const whole = { ...part, claim: { ...part.claim, value: part.claim.value + other.claim.value } };
  return between.length === 1 && agrees(share, whole);
}

/** 与250人的目标相差8人: so many are missing, and no whole. */
const gap = new RegExp(partWords.gapBefore, "u");

const fraction = /^[（(](?<part>[0-9,，]+)\/(?<whole>[0-9,，]+)[）)]/u;

/** percent-count: a rate with its fraction behind it, 94.42%（9442/10000）. */
export function checkFractions(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.filter(isPlainFigure).flatMap((rate) => {
      const read = isPercent(rate) ? fraction.exec(sentence.text.slice(rate.to)) : null;
      const [part, whole] = [read?.groups?.["part"], read?.groups?.["whole"]].map((text) => q((text ?? "0").replace(/[,，]/gu, "")));
      if (!read || !part || !whole || whole.isZero()) return [];
      const computed = part.mul(100).div(whole);
      if (meets(around(q(rate.claim.value), stepOf(rate.claim)), { low: computed, high: computed, open: false })) return [];
      const facts = {
        rate: rate.claim.text,
        part: exactText(part),
        whole: exactText(whole),
        computed: `${computed.toFixed(decimalsOf(rate.claim))}%`,
      };
      return [finding("percent-count", spanOf(sentence, rate.from, rate.to + read[0].length), facts)];
    }),
  );
}

const denominator = new RegExp(`(?<verb>${anyOf(w.denominators)})[\\p{Script=Han}“”]{0,8}$`, "u");
const among = new RegExp(`^(?:[\\p{Script=Han}“”]{0,12})?(?:${anyOf(w.among)})[，,]?${w.being}$`, "u");
const boundedRate = new RegExp(`(?:${anyOf(w.boundedRates)})(?:${anyOf(w.joining)})*$`, "u");

/** integer-feasibility: no whole number of so many gives the rate; or of no number is the part such a share. */
export function checkFeasibility(passage: readonly Sentence[]): readonly Finding[] {
  const shares = sharesOf(passage);
  const parts = new Map(shares.map((share) => [share.rate as Figure, share]));
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((rate, at) => {
      if (!isPlainFigure(rate) || !isPercent(rate) || rate.claim.comparison !== null) return [];
      const share = parts.get(rate);
      if (share) return share.beside.length > 0 || !isCounted(share.part) ? [] : checkPart(sentence, share);
      const whole = sentence.figures[at - 1];
      if (!isPlainFigure(whole) || !isWhole(whole) || whole.claim.value > 100_000) return [];
      const between = sentence.text.slice(whole.to, rate.from);
      const direct = among.test(between);
      const counted = rate.clause === whole.clause + 1 && boundedRate.test(rate.before) && isCountedFor(whole, rate);
      if ((!direct && !counted) || w.together.some((word) => rate.before.includes(word))) return [];
      const near = nearestRates(rate.claim.value, whole.claim.value, decimalsOf(rate.claim));
      if (near === null || isExplained(passage, sentence, whole, rate)) return [];
      const facts = { rate: rate.claim.text, whole: whole.claim.text, near: near.join("、") };
      return [finding("integer-feasibility", spanOfFigures(sentence, whole, rate), facts)];
    }),
  );
}

/** 抽检43批次，合格率: the batches are what the rate is of. 已检查513项，检查率: they are its part. */
function isCountedFor(whole: Figure, rate: Figure): boolean {
  const verb = denominator.exec(whole.before)?.groups?.["verb"];
  return verb !== undefined && !rate.before.includes(verb + w.rate);
}

/** Whether a count is not the whole that a rate is of: two counts of the sentence give the rate, or it gives the rate with one before it. */
function isExplained(passage: readonly Sentence[], sentence: Sentence, count: PlainFigure, rate: PlainFigure): boolean {
  const counts = ({ figures }: Sentence): readonly PlainFigure[] => figures.filter(isPlainFigure).filter((figure) => !isPercent(figure));
  const at = passage.indexOf(sentence);
  const near = counts(sentence)
    .filter((figure) => figure.from < rate.from)
    .slice(-mostBeside);
  const wholes = [...passage.slice(Math.max(0, at - lookBack), at).flatMap(counts), ...counts(sentence)].slice(-mostWholes);
  const isOf = (part: PlainFigure, whole: PlainFigure): boolean =>
    part !== whole && part.claim.unit === whole.claim.unit && isShareOf(rate.claim, part.claim, whole.claim);
  return wholes.some((whole) => isOf(count, whole)) || near.some((part) => near.some((whole) => isOf(part, whole)));
}

/** Among so many figures of a sentence two are looked for that give a rate. */
const mostBeside = 12;

const isWhole = (figure: PlainFigure): boolean => isCounted(figure) && Number.isInteger(figure.claim.value) && stepOf(figure.claim).eq(1);

/** The two rates beside a printed one that whole numbers give; null where one gives the printed rate, or where the whole is plainly another. */
function nearestRates(rate: number, whole: number, decimals: number): readonly string[] | null {
  if (whole <= 0 || rate < 0 || rate > 100) return null;
  const printed = around(q(rate), q(10).pow(-decimals));
  const below = Math.floor((rate * whole) / 100);
  const given = [below - 1, below, below + 1, below + 2].filter((part) => part >= 0 && part <= whole);
  const exact = (part: number): Quantity => q(part).mul(100).div(whole);
  if (given.some((part) => meets(printed, { low: exact(part), high: exact(part), open: false }))) return null;
  if (below === 0 || below + 1 > whole) return null;
  return [below, below + 1].map((part) => `${String(part)}/${String(whole)}=${exact(part).toFixed(decimals)}%`);
}

/** Whether a part can be such a share of any whole number at all. */
function checkPart(sentence: Sentence, { rate, part }: Share): readonly Finding[] {
  if (!isWhole(part) || rate.claim.value <= 0 || rate.claim.value > 100 || part.claim.value === 0) return [];
  const printed = around(q(rate.claim.value), stepOf(rate.claim));
  const about = Math.round((part.claim.value * 100) / rate.claim.value);
  const wholes = [about - 1, about, about + 1].filter((whole) => whole >= part.claim.value);
  const exact = (whole: number): Quantity => q(part.claim.value).mul(100).div(whole);
  if (wholes.some((whole) => meets(printed, { low: exact(whole), high: exact(whole), open: false }))) return [];
  const near = wholes
    .slice(0, 2)
    .map((whole) => `${String(part.claim.value)}/${String(whole)}=${exact(whole).toFixed(decimalsOf(rate.claim))}%`);
  return [
    finding("integer-feasibility", spanOfFigures(sentence, part, rate), {
      rate: rate.claim.text,
      whole: part.claim.text,
      near: near.join("、"),
    }),
  ];
}

/** Whether a name is a share's whose part is counted with its whole: 满意度, 配置率, 占比; a completion rate may exceed its plan. */
export const boundedRateOf = (name: string): boolean =>
  !w.otherRates.some((other) => name.endsWith(other)) &&
  (name.endsWith(w.rate) || [...w.boundedRates, ...w.shareNames].some((bounded) => name.endsWith(bounded)));

/** rate-over-100: a share of what is counted with it. */
export function checkBounds(passage: readonly Sentence[]): readonly Finding[] {
  return passage.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => {
      const { claim } = figure;
      if (!isPercent(figure) || typeof claim.value !== "number" || claim.value <= 100 || claim.comparator.startsWith("<")) return [];
      if (claim.comparison !== null) return [];
      const { head } = subjectOf(figure);
      const bounded = w.boundedRates.find((name) => head.endsWith(name) || (sentence.passage.columnHead ?? "").endsWith(name));
      if (bounded === undefined || w.otherRates.some((name) => head.endsWith(name))) return [];
      return [finding("rate-over-100", spanOfFigures(sentence, figure), { subject: head === "" ? bounded : head, rate: claim.text })];
    }),
  );
}

/** What is told in words; a number alone in its cell has the cells beside it. */
const isProse = ({ role, cell }: Sentence["passage"], text: string): boolean =>
  (role === "text" || role === "fulfilment") && (cell === null || text.length > 12);

/** rate-without-denominator: one note a document, at the first rate that nothing beside it was counted for. */
export function noteBareRates(sentences: readonly Sentence[]): readonly Finding[] {
  const bare = sentences
    .filter(({ passage, text, figures }) => isProse(passage, text) && !figures.some(isCounted))
    .flatMap((sentence) =>
      sentence.figures
        .filter((figure) => isPlainFigure(figure) && isPercent(figure) && figure.claim.value < 100 && boundedRate.test(figure.before))
        .filter((figure) => !fraction.test(sentence.text.slice(figure.to)))
        .map((figure) => ({ sentence, figure })),
    );
  const [first] = bare;
  if (!first) return [];
  const { sentence, figure } = first;
  const facts = { rates: subjectOf(figure).head + figure.claim.text, count: bare.length };
  return [finding("rate-without-denominator", spanOfFigures(sentence, figure), facts, "note")];
}
