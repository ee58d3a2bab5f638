// The same thing said twice (前后不一): one subject, one unit, one period, and figures that cannot both be right.
import { checkWords as w } from "./check-words.ts";
import { finding, type Finding } from "./finding.ts";
import { intervalOf, meets } from "./printed.ts";
import { anyOf, isPlainFigure, spanOfFigures, subjectOf, type PlainFigure, type Sentence } from "./sentence.ts";

/** A figure with what it is said of. */
interface Saying {
  readonly sentence: Sentence;
  readonly figure: PlainFigure;
  readonly subject: string;
  /** The passage, where the subject's name says too little to be the same one elsewhere. */
  readonly place: string;
}

const shortest = 4;
/** A rate's short name (满意率) must be of the whole place, and is of one thing in one passage only; a long one says itself what it is of. */
const [shortRate, longRate] = [3, 5];
const repeatable: ReadonlySet<string> = new Set(["count", "amount", "percent", "measure"]);
const scoped = new RegExp(anyOf(w.wholeScope), "u");
const partial = new RegExp(anyOf([...w.within, ...w.respectively, ...w.each, ...w.extremes]), "u");
const wholeYear = new RegExp(`^(?:${w.wholeYearNames})$`, "u");
const listed = /[、（(]/u;
const placeName = new RegExp(w.populationPlaces, "gu");
const division = new RegExp(w.populationKinds, "gu");
const within = new RegExp(anyOf(w.within), "u");

/**
 * stated-twice. Only whole subjects are compared: of a part, a list or a comparison, or of another row of a table, another figure may well be true.
 */
export function checkRepeats(sentences: readonly Sentence[]): readonly Finding[] {
  const sayings = sentences.flatMap((sentence) => sentence.figures.flatMap((figure) => sayingOf(sentence, figure)));
  const bySubject = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const { figure, subject, sentence, place } = saying;
    const key = [
      place,
      subject,
      figure.claim.unit,
      figure.claim.kind,
      periodKey(figure.claim.period),
      sentence.passage.role === "target",
    ].join("|");
    bySubject.set(key, [...(bySubject.get(key) ?? []), saying]);
  }
  return [...bySubject.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const other = more.find(({ figure }) => !meets(intervalOf(figure.claim), intervalOf(first.figure.claim)));
    // Of three or more sayings the subject is a kind of thing, and no one thing.
    if (!other || more.length > 1) return [];
    const facts = { subject: first.subject, first: first.figure.claim.text, second: other.figure.claim.text };
    return [finding("stated-twice", spanOfFigures(other.sentence, other.figure), facts)];
  });
}

function sayingOf(sentence: Sentence, figure: Sentence["figures"][number]): readonly Saying[] {
  if (!isPlainFigure(figure) || !repeatable.has(figure.claim.kind) || figure.claim.comparison !== null) return [];
  if (sentence.passage.cell !== null && sentence.passage.role === "header") return [];
  const { head, tail } = subjectOf(figure);
  const rate = head.endsWith(w.rate);
  const scope = scoped.test(figure.before);
  if (head.length < (rate ? (scope ? shortRate : longRate) : shortest) || (!scope && !rate)) return [];
  const told = sentence.text.slice(0, figure.from);
  // Behind 其中 all is told of the part, the rate in the next clause too.
  if (rate && within.test(told)) return [];
  if (partial.test(figure.before) || listed.test(figure.before) || inList(sentence, figure)) return [];
  // What stands before a colon names whose figures these are.
  const owner = told.split(/[：:]/u).slice(0, -1).join("");
  const inPassage = !scope || head.length < shortest;
  const subject = rate || tail.length > 8 ? head : head + tail;
  const place = [owner, populationOf(told, rate), inPassage ? String(sentence.index) : ""].join(" ");
  return [{ sentence, figure, subject, place }];
}

/** Whose figures these are by the words before them: the larger place (全市) where it is not the district itself, and which kind or street of it. */
function populationOf(told: string, rate: boolean): string {
  const larger = [...told.matchAll(placeName)].at(-1)?.[0] ?? "";
  const place = own.has(larger) ? "" : larger;
  return [place, ...(rate ? [...told.matchAll(division)].map(([kind]) => kind) : [])].join("/");
}

const own: ReadonlySet<string> = new Set(w.ownPlaces);

/** Whether the figure is one of several of its clause: 甲21项、乙44项. */
function inList(sentence: Sentence, figure: PlainFigure): boolean {
  const at = sentence.figures.indexOf(figure);
  const previous = sentence.figures[at - 1];
  return previous !== undefined && /^[、）)]/u.test(sentence.text.slice(previous.to, figure.from)) && !figure.before.includes(w.rate);
}

/** 全年, 本年度 and no period at all are the same one in a table of a year. */
function periodKey(period: string | null): string {
  return period === null || wholeYear.test(period) ? "" : period;
}
