// The frame of a reply (称呼、抬头、落款): what addresses, labels and closes it and reports nothing.
import type { Sentence } from "../claim/sentence.ts";
import { clauseEnds } from "../statement/words.ts";
import { frameWords, headingPattern, headingSeam, seam, senderLabels } from "./words.ts";

const labelled = new RegExp(`^(?:${frameWords.labels}|${senderLabels.join("|")})[:：]`, "u");
const address = new RegExp(frameWords.address, "u");
const letter = new RegExp(frameWords.letter, "u");
const signature = new RegExp(frameWords.signature, "u");
const inWords = /^[^0-9]*$/u;
const ended = new RegExp(`[${clauseEnds}]$`, "u");
/** A labelled line is no longer than this: what is longer says something. */
const longestLine = 60;

/** Whether a sentence reports nothing; one that gives a figure always does. `isLast` says that nothing is reported behind it. */
export function isFrame({ text, figures, passage }: Sentence, isLast: boolean): boolean {
  const said = text.trim();
  if (passage.cell === null && isSignature(said, isLast)) return true;
  // 现将我委配合的两项任务完成情况报上: a number in words counts what the letter brings.
  if (figures.some(({ claim }) => claim.kind !== "date" && !(letter.test(said) && inWords.test(claim.text)))) return false;
  return (labelled.test(said) && said.length <= longestLine) || address.test(said) || letter.test(said);
}

/** A name with its seal or with a day; a day alone only where nothing but the frame follows it. */
function isSignature(said: string, isLast: boolean): boolean {
  const found = signature.exec(said.normalize("NFKC"))?.groups;
  if (found === undefined) return false;
  const [name, seal, day] = [found["name"], found["seal"], found["day"]];
  return name === undefined ? isLast && day !== undefined : seal !== undefined || day !== undefined;
}

/** The first of the sentences that close a reply: behind it nothing is reported. */
export const closingFrom = (sentences: readonly Sentence[]): number => sentences.findLastIndex((sentence) => !isFrame(sentence, true)) + 1;

/** The mark that a text needs before what follows it from another place. */
export function seamBehind(text: string): string {
  const said = text.trim();
  if (said === "" || ended.test(said)) return "";
  return heading.test(said) && said.length <= longestHeading ? headingSeam : seam;
}

const heading = new RegExp(headingPattern, "u");
const longestHeading = 16;

const plans = new RegExp(frameWords.plans, "u");

/** Whether what no item could be told of is only what is planned behind a year: it is shown, and asks nothing. */
export function isPlanBehind(text: string, year: number): boolean {
  const found = plans.exec(text.trim().normalize("NFKC"))?.groups;
  return found !== undefined && (found["year"] === undefined || Number(found["year"]) > year);
}

/** Whether a place of a text stands under a heading of difficulties, plans or advice: what is of no item there asks nothing. */
export function isAside(text: string, start: number): boolean {
  const above = text
    .slice(0, start)
    .split("\n")
    .slice(0, -1)
    .map((line) => line.trim());
  const last = above.findLast((line) => line !== "" && line.length <= longestLine && !ended.test(line)) ?? "";
  return last.length <= longestHeading && asides.test(last);
}

const planned = new RegExp(frameWords.planned, "u");

/** Whether a text begins with what is planned (拟将…): it reports nothing yet. */
export const opensPlan = (text: string): boolean => planned.test(text.trim());

const asides = new RegExp(frameWords.asides, "u");
