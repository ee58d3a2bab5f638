// Times of figures (期间): which time expression governs which figure of a sentence, and which are dates in their own right.
import { cue } from "./cue.ts";
import { holds, startsWithAny } from "./characters.ts";
import { clauseEnd, clauseFrom, type Draft, isMark, reach, type Sentence, type TimeToken } from "./draft.ts";
import * as c from "./comparison-words.ts";
import * as n from "./numeral-words.ts";
import * as t from "./time-words.ts";
import * as u from "./unit-words.ts";
import * as w from "./words.ts";

/** What a time is to its sentence: it governs the rest of it, or its own clause only, or it is a date, or both, or neither. */
type Role = "carries" | "local" | "date" | "both" | "none";

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
/** 全年任务的, 2021年控制指标: behind a time. */
const planAfter = new RegExp(
  `^[^${w.commas}${w.sentenceMarks}${w.semicolons}${w.listMarks}\\d]{0,4}?(?:${alternatives(t.planNouns)})[${t.planTails}]?(?:${w.possessive}|(?=\\d))`,
  "u",
);
const openerBefore = new RegExp(`(?:^|[^\\p{Script=Han}])(?:[\\p{Script=Han}]{0,4}(?:${alternatives(t.openers)}))?$`, "u");
const fieldAfter = new RegExp(`^(?:${alternatives(c.fields.map(([field]) => field.slice(1)))})${c.inField}`, "u");

/** A time that is a date, and which token it is. */
export interface DateFound {
  readonly token: TimeToken;
  readonly index: number;
}

/** Gives each figure the time that governs it, and finds the times that are dates themselves. `whole` says that the sentence is one time alone. */
export function resolvePeriods(sentence: Sentence, whole: boolean): readonly DateFound[] {
  const { text, tokens, first, last } = sentence;
  const dates: DateFound[] = [];
  const outer: (string | null)[] = [];
  let [carried, local]: [string | null, string | null] = [null, null];
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (token?.type === "figure") {
      if (!isField(text, token)) token.period ??= local ?? carried;
    } else if (token?.type === "time") {
      const role = whole ? wholeRole(sentence, token) : roleOf(sentence, token, index);
      if (role === "none") continue;
      if (role === "date" || role === "both") dates.push({ token, index });
      const said = text.slice(token.from, token.to);
      if (role === "carries" || (role === "both" && isLeading(sentence, token, index))) [carried, local] = [said, null];
      else if (role === "local" || role === "both") local = said;
    } else if (token?.type === "mark") {
      if (token.mark === "open") outer.push(local ?? carried);
      else if (token.mark === "close") {
        const before = outer.pop() ?? null;
        const next = tokens[index + 1];
        if (next?.type !== "figure" || next.from !== token.to) [carried, local] = [before, null];
      } else if (token.mark !== "list") local = null;
      if (token.mark === "colon" && isTargetList(text, token.from)) carried = null;
    }
  }
  return dates;
}

/** 在16个区中位列第三: the field of a ranking has no time. */
const isField = (text: string, { kind, unitTo, unitWord }: Draft): boolean =>
  kind === "count" && unitWord === n.generic && fieldAfter.test(text.slice(unitTo, unitTo + 6));

const isTargetList = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 8), at);
  return w.targetWords.some((word) => before.includes(word)) && w.listFollows.some((word) => before.endsWith(word));
};

/** A cell that is nothing but a time: a date where it is one point of time. */
function wholeRole({ columnHead }: Sentence, { value, grain, deadline }: TimeToken): Role {
  if (value === null || (value.includes("/") && !deadline)) return "none";
  return grain === "day" || deadline || u.dateHeads.some((head) => columnHead.text.includes(head)) ? "date" : "none";
}

function roleOf(sentence: Sentence, token: TimeToken, index: number): Role {
  const { text } = sentence;
  if (isBase(sentence, token, index) || planAfter.test(text.slice(token.to, token.to + 12))) return "none";
  if (token.deadline) return token.value === null ? "none" : "date";
  if (!token.governs || isWindow(text, token)) return "none";
  if (isJoined(sentence, token, index)) return "none";
  if (token.asOf) return "carries";
  if (holds(t.times.before, text, token.to) || startsWithAny(text, token.to, t.carriedOver)) return "none";
  if (t.times.soft.includes(text.slice(token.from, token.to))) return isFollowed(sentence, index) ? "local" : "none";
  const leads = isLeading(sentence, token, index);
  if (token.value === null || (token.grain !== "day" && token.grain !== "month"))
    return leads ? "carries" : isFollowed(sentence, index) ? "local" : "none";
  return dateRole(sentence, token, index, leads);
}

/** A month or a day: a period where figures follow it, else the date of an event. */
function dateRole(sentence: Sentence, token: TimeToken, index: number, leads: boolean): Role {
  const { text, tokens, last } = sentence;
  const next = tokens[index + 1];
  if (isMark(tokens[index - 1], "open") && isMark(next, "close") && next?.from === token.to) {
    if (token.value?.includes("/")) return "none";
    const behind = tokens[index + 2];
    return behind?.type === "figure" && behind.from === next.to ? "both" : token.grain === "day" ? "date" : "none";
  }
  if (holds(t.times.onDay, text, token.from - 1)) return "date";
  if (leads && isCommaAfter(sentence, token, index)) {
    const bound = Math.min(last, index + reach * 2);
    for (let at = index; at < bound; at += 1) if (tokens[at]?.type === "figure") return "carries";
    return "date";
  }
  const isDay = t.times.days.includes(text.charAt(token.to - 1));
  if (isFollowed(sentence, index)) return isDay ? "both" : leads ? "carries" : "local";
  if (isLongRange(token)) return "none";
  return token.grain === "day" || restOfClause(sentence, token, index) <= longestEvent ? "date" : "none";
}

/** A comma right behind a time, or behind what is said of it in parentheses: 10月（9月19日至10月18日），. */
function isCommaAfter({ tokens, last }: Sentence, { to }: TimeToken, index: number): boolean {
  const next = tokens[index + 1];
  if (next?.from !== to) return false;
  if (!isMark(next, "open")) return isMark(next, "comma") || isMark(next, "list");
  const bound = Math.min(last, index + reach);
  for (let at = index + 1; at < bound; at += 1) if (isMark(tokens[at], "close")) return isMark(tokens[at + 1], "comma");
  return false;
}

/** A month alone is the date of an event where little more than the event's verb follows (12月封顶). */
const longestEvent = 8;

function restOfClause(sentence: Sentence, token: TimeToken, index: number): number {
  const end = clauseEnd(sentence, index + 1);
  return (end < sentence.last ? (sentence.tokens[end]?.from ?? sentence.to) : sentence.to) - token.to;
}

/** 1月1日至12月31日, 1-11月: a span of work, not an event. */
function isLongRange({ value, grain }: TimeToken): boolean {
  const [first = "", last] = (value ?? "").split("/");
  if (last === undefined) return false;
  const months = (date: string): number => Number(/-(\d\d)(?:-\d\d)?$/.exec(date)?.[1] ?? 0);
  return grain === "month" || Math.abs(months(last) - months(first)) > 1;
}

/** 11月—次年2月: two times that are one span. */
function isJoined({ text, tokens, first }: Sentence, token: TimeToken, index: number): boolean {
  const [before, next] = [index > first ? tokens[index - 1] : undefined, tokens[index + 1]];
  const joins = (at: number): boolean => holds(n.numeralMarks.dashes + n.numeralMarks.to, text, at);
  if (next?.type === "time" && next.from <= token.to + 1 && joins(token.to)) return true;
  return before?.type === "time" && before.to >= token.from - 1 && joins(token.from - 1);
}

/** Whether a figure stands behind it in the same clause. */
function isFollowed(sentence: Sentence, index: number): boolean {
  const end = clauseEnd(sentence, index + 1);
  for (let at = index + 1; at < end; at += 1) {
    const token = sentence.tokens[at];
    if (token?.type === "figure" && token.kind !== "ordinal") return true;
  }
  return false;
}

/** At the start of its clause, where only 其中 or 我区 may stand before it: it governs the rest of the sentence. */
function isLeading(sentence: Sentence, token: TimeToken, index: number): boolean {
  let start = clauseFrom(sentence, index);
  for (let at = index - 1; at >= Math.max(sentence.first, index - reach); at -= 1) {
    const before = sentence.tokens[at];
    if (before && before.to <= start) break;
    if (before && isMark(before, "open")) start = Math.max(start, before.to);
  }
  if (token.from === start) return true;
  return token.from - start <= 8 && openerBefore.test(sentence.text.slice(Math.max(start, token.from - 12), token.from));
}

/** 较去年, 比2020年, 环比去年下半年, 是去年同期的2.3倍: what is compared with is no period. */
function isBase({ text, tokens, first }: Sentence, token: TimeToken, index: number): boolean {
  const before = index > first ? tokens[index - 1] : undefined;
  if (before?.type === "cue" && before.to === token.from && before.bits & baseBits) return true;
  const next = tokens[index + 1];
  const isMultiple = next?.type === "figure" && text.charAt(token.to) === w.possessive && next.from <= token.to + 2;
  return isMultiple && (next.kind === "ratio" || next.kind === "percent");
}

const baseBits = cue.marker | cue.previousPeriod | cue.samePeriod | cue.baseAbove | cue.baseBelow;

/** 自1月1日起至12月31日止: the window of a report. */
function isWindow(text: string, { from, to }: TimeToken): boolean {
  const next = text.charAt(to);
  if (next === t.times.stop || (next === t.times.up && n.numeralMarks.to.includes(text.charAt(to + 1)))) return true;
  return text.charAt(from - 1) === t.times.from && n.numeralMarks.to.includes(next) && next !== "";
}
