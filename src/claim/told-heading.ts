// What headings say of the figures below them (小标题): their time (二、11月当月), or that they are plans (下一步打算).
import type { Reading, Sentence } from "./sentence.ts";
import { headPeriod } from "./told-period.ts";
import { tellingWords as t } from "./telling-words.ts";

/** Longer lines head nothing. */
const longest = 24;
const number = /^[（(]?[\p{Script=Han}0-9]{1,3}[、.．）)]/u;
const plans = new RegExp(t.plansHead, "u");

/** What stands under a heading. */
export interface Headed {
  readonly period: string | null;
  /** It is what is planned, and no result. */
  readonly isPlan: boolean;
}

const nothing: Headed = { period: null, isPlan: false };

/** What the heading above a sentence says of its figures: a line of its own, or the first sentence of its passage where that has no figure. */
export function headingsOf(
  { document, passages }: Pick<Reading, "document" | "passages">,
  sentences: readonly Sentence[],
  { year, month }: { readonly year: string; readonly month: string | null },
): (sentence: Sentence) => Headed {
  const headed = new Map<number, Headed>();
  let current = nothing;
  passages.forEach(({ role, cell, start, end }, index) => {
    if (cell !== null) return;
    const said = bareHeading(document.text.slice(start, end));
    if (role === "title") current = said.length > longest ? nothing : { period: headPeriod(said, year, month), isPlan: plans.test(said) };
    headed.set(index, current);
  });
  const planned = new Set(
    sentences.filter(({ text, figures }) => figures.every(isYear) && plans.test(bareHeading(text))).map(({ index }) => index),
  );
  return ({ index }) => {
    const said = headed.get(index) ?? nothing;
    return planned.has(index) ? { ...said, isPlan: true } : said;
  };
}

const bareHeading = (text: string): string => text.replace(number, "").replace(/\s/gu, "");
const isYear = ({ claim }: Sentence["figures"][number]): boolean => claim.kind === "date";
