// Reads what stands in braces (引用): `metric.part @period /organisation | format`, period, span, target, support and words bound to a verdict.
import type { PeriodStyle } from "../vocabulary/date.ts";
import { idPattern, type CriterionId, type MetricId, type OrganisationId } from "../vocabulary/id.ts";
import { isFigureName, numeralPattern } from "../vocabulary/numeral.ts";
import { parsePeriod, type Period } from "../vocabulary/period.ts";
import type { Reading } from "./source.ts";
import { parts, type FigurePart, type FigureReference, type Format, type Piece } from "./statement.ts";
import { grammar, numberSuffixes } from "./words.ts";

const formatWords = ["in", "as", "over", "tenths", "chinese", "about", "ordinal", "month-day", "plain"] as const;
/** Words that write a period. */
const periodStyles: ReadonlyMap<string, PeriodStyle> = new Map([
  ["period", "full"],
  ["year", "year"],
  ["month", "month"],
  ["span", "span"],
]);
const plainFormat: Format = { unit: null, as: null, over: null, style: "arabic", about: false, plain: false };

/** The piece in braces whose content lies between two places, or nothing where it cannot be read (and was reported). */
export function readReference(r: Reading, from: number, to: number): Piece | undefined {
  const content = r.text.slice(from, to);
  const place = r.place(from - 1);
  const [word = "", argument, ...more] = content.trim().split(/\s+/u);
  if (word.startsWith("^")) {
    const id = content.trim().slice(1).trim();
    if (!idPattern.test(id)) return void r.report("statement.syntax", from, { message: grammar.reference(content) });
    return { kind: "support", metric: id as MetricId, place };
  }
  const style = periodStyles.get(word);
  if (style !== undefined) {
    if (more.length > 0) return void r.report("statement.syntax", from, { message: grammar.reference(content) });
    const period =
      argument === undefined ? r.period : readPeriod(r, argument, from + content.indexOf(argument, content.indexOf(word) + word.length));
    return period && { kind: "period", period, style, place };
  }
  if (word === "target") {
    if (argument === undefined || more.length > 0 || !idPattern.test(argument))
      return void r.report("statement.syntax", from, { message: grammar.reference(content) });
    return { kind: "target", criterion: argument as CriterionId, place };
  }
  return readFigure(r, content, from);
}

/** A period, or nothing where it is none (and was reported). */
function readPeriod(r: Reading, text: string, index: number): Period | undefined {
  const period = parsePeriod(text);
  if (!period)
    r.report("definition.value-wrong", index, { expected: "2021 | 2021-Q1 | 2021-06 | 2021-01..2021-11 | 2021-06-17", found: text });
  return period;
}

function readFigure(r: Reading, content: string, from: number): FigureReference | undefined {
  const bar = content.indexOf("|");
  const head = (bar < 0 ? content : content.slice(0, bar)).trim();
  const match = /^([a-z0-9-]+)(?:\.([a-z]+)|\.\.([a-z0-9-]+))?\s*((?:[@/][^\s@/]+\s*)*)$/u.exec(head);
  const [, metric = "", part = "value", to, where = ""] = match ?? [];
  if (!match || !idPattern.test(metric) || (to !== undefined && !idPattern.test(to))) {
    return void r.report("statement.syntax", from, { message: grammar.reference(content) });
  }
  const knownPart = parts.find((known) => known === part);
  if (!knownPart) r.report("statement.syntax", from + content.indexOf(`.${part}`), { message: grammar.part(part, parts.join(", ")) });
  let [period, organisation]: [Period | undefined, OrganisationId] = [r.period, r.organisation];
  const seen = new Set<string>();
  for (const [said, sign = "", name = ""] of where.matchAll(/([@/])([^\s@/]+)/gu)) {
    if (seen.has(sign)) r.report("statement.syntax", from + content.lastIndexOf(said), { message: grammar.twice(sign) });
    seen.add(sign);
    if (sign === "@") period = readPeriod(r, name, from + content.indexOf(said) + 1);
    else if (idPattern.test(name)) organisation = name as OrganisationId;
    else r.report("statement.syntax", from + content.indexOf(said), { message: grammar.reference(content) });
  }
  const format = bar < 0 ? plainFormat : readFormat(r, content.slice(bar + 1), from + bar + 1);
  if (!knownPart || !period || !format) return undefined;
  return {
    kind: "figure",
    metric: metric as MetricId,
    to: (to ?? null) as MetricId | null,
    part: knownPart satisfies FigurePart,
    period,
    organisation,
    format,
    place: r.place(from - 1),
  };
}

/** The words after the bar, in any order. */
function readFormat(r: Reading, text: string, from: number): Format | undefined {
  const words = [...text.matchAll(/[^\s,|]+/gu)].map((match) => ({ word: match[0], index: from + match.index }));
  if (words.length === 0) return void r.report("statement.syntax", from, { message: grammar.format("", formatWords.join(", ")) });
  let format: Format = plainFormat;
  const complaints: string[] = [];
  const complain = (index: number, message: string): void => {
    complaints.push(message);
    r.report("statement.syntax", index, { message });
  };
  const styles: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { word, index } = words[at] ?? { word: "", index: from };
    const known = formatWords.find((name) => name === word);
    if (!known) complain(index, grammar.format(word, formatWords.join(", ")));
    else if (known === "in" || known === "as" || known === "over") {
      const next = words[at + 1];
      at += 1;
      if (!next || (known === "over" && !/^[1-9]\d*$/u.test(next.word))) complain(index, grammar.formatNeeds(word));
      else if (known === "as" && !isMeasureWord(next.word)) complain(next.index, grammar.measure(next.word));
      else format = { ...format, [known === "in" ? "unit" : known]: next.word };
    } else if (known === "about" || known === "plain") format = { ...format, [known]: true };
    else {
      styles.push(known);
      format = { ...format, style: known };
    }
  }
  if (styles.length > 1) complain(from, grammar.formatClash(styles.join(", ")));
  if (format.over !== null && (format.about || (format.style !== "arabic" && format.style !== "chinese")))
    complain(from, grammar.formatClash(`over, ${format.about ? "about" : format.style}`));
  return complaints.length === 0 ? format : undefined;
}

/** A measure word may not bring a number in by the back door. */
function isMeasureWord(word: string): boolean {
  return /^\p{Script=Han}{1,4}$/u.test(word) && !numeralSuffix(word) && !isFigureName(word) && word.search(numeralPattern) < 0;
}

const numeralSuffix = (word: string): boolean => numberSuffixes.includes(word.charAt(0));
