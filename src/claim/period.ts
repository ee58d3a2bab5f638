// Times of figures (期间): which time expression governs which figure of a sentence, and which are dates in their own right.
import { cue } from "./cue.ts";
import { type Draft, isMark, type Sentence } from "./draft.ts";
import type { Token } from "./scan.ts";
import * as w from "./words.ts";

type TimeToken = Token & { readonly type: "time" };
type Role = "carries" | "local" | "date" | "both" | "none";

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
/** 全年任务的, 2021年控制指标: behind a time. */
const planAfter = new RegExp(`^[^${w.commas}${w.sentenceMarks}${w.semicolons}${w.listMarks}\\d]{0,4}?(?:${alternatives(w.planNouns)})[数量值]?(?:${w.possessive}|(?=\\d))`, "u");
const openerBefore = new RegExp(`(?:^|[^\\p{Script=Han}])(?:[\\p{Script=Han}]{0,4}(?:${alternatives(w.openers)}))?$`, "u");
const fieldAfter = new RegExp(`^(?:${alternatives(w.fields.map(([field]) => field.slice(1)))})${w.inField}`, "u");

/** Gives each figure the time that governs it; times that are dates themselves become figures. */
export function resolvePeriods(sentence: Sentence, whole: boolean): readonly TimeToken[] {
  const { text, tokens, draftAt } = sentence;
  const dates: TimeToken[] = [];
  const outer: (string | null)[] = [];
  let [carried, local]: [string | null, string | null] = [null, null];
  tokens.forEach((token, index) => {
    if (token.type === "mark") {
      if (token.mark === "open") outer.push(local ?? carried);
      else if (token.mark === "close") {
        const isTouching = tokens[index + 1]?.type === "figure" && tokens[index + 1]?.from === token.to;
        const before = outer.pop() ?? null;
        if (!isTouching) [carried, local] = [before, null];
      } else if (token.mark !== "list") {
        local = null;
        if (token.mark === "colon" && isTargetList(text, token.from)) carried = null;
      }
    } else if (token.type === "time") {
      const role = whole ? wholeRole(sentence, token) : roleOf(sentence, token, index);
      if (role === "date" || role === "both") dates.push(token);
      const said = text.slice(token.from, token.to);
      if (role === "carries") [carried, local] = [said, null];
      else if (role === "local" || role === "both") local = said;
    } else if (token.type === "figure") {
      const draft = draftAt.get(index);
      if (draft && !isField(text, draft)) draft.period ??= local ?? carried;
    }
  });
  return dates;
}

/** 在16个区中位列第三: the field of a ranking has no time. */
const isField = (text: string, { kind, unitTo, unitWord }: Draft): boolean =>
  kind === "count" && unitWord === w.generic && fieldAfter.test(text.slice(unitTo, unitTo + 6));

const isTargetList = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 8), at);
  return w.targetWords.some((word) => before.includes(word)) && w.listFollows.some((word) => before.endsWith(word));
};

/** A cell that is nothing but a time: a date where it is one point of time. */
function wholeRole({ columnHead }: Sentence, { value, grain, deadline }: TimeToken): Role {
  if (value === null || (value.includes("/") && !deadline)) return "none";
  return grain === "day" || deadline || w.dateHeads.some((head) => columnHead.includes(head)) ? "date" : "none";
}

function roleOf(sentence: Sentence, token: TimeToken, index: number): Role {
  const { text, tokens } = sentence;
  if (isBase(text, tokens, token, index) || planAfter.test(text.slice(token.to, token.to + 12))) return "none";
  if (token.deadline) return token.value === null ? "none" : "date";
  if (!token.governs || isWindow(text, token)) return "none";
  if (isJoined(text, tokens, token, index)) return "none";
  if (token.asOf) return "carries";
  if ((w.times.soft as readonly string[]).includes(text.slice(token.from, token.to))) return isFollowed(tokens, index) ? "local" : "none";
  const leads = isLeading(sentence, token, index);
  if (token.value === null || (token.grain !== "day" && token.grain !== "month")) return leads || isFollowed(tokens, index) ? (leads ? "carries" : "local") : "none";
  return dateRole(sentence, token, index, leads);
}

/** A month or a day: a period where figures follow it, else the date of an event. */
function dateRole({ text, tokens }: Sentence, token: TimeToken, index: number, leads: boolean): Role {
  const before = token.from > 0 ? text.charAt(token.from - 1) : "";
  const next = tokens[index + 1];
  if (isMark(tokens[index - 1], "open") && isMark(next, "close") && next?.from === token.to)
    return tokens[index + 2]?.type === "figure" && tokens[index + 2]?.from === next.to ? "both" : token.grain === "day" ? "date" : "none";
  if (before === w.times.onDay) return "date";
  const comma = isMark(next, "comma", "list") && next?.from === token.to;
  if (comma && leads) return tokens.slice(index).some(({ type }) => type === "figure") ? "carries" : "date";
  const isDay = w.times.days.includes(text.charAt(token.to - 1));
  if (isFollowed(tokens, index)) return leads ? (isDay ? "both" : "carries") : isDay ? "both" : "local";
  if (isLongRange(token)) return "none";
  return token.grain === "day" || restOfClause(text, tokens, token, index) <= longestEvent ? "date" : "none";
}

/** A month alone is the date of an event where little more than the event's verb follows (12月封顶). */
const longestEvent = 8;

function restOfClause(text: string, tokens: readonly Token[], token: TimeToken, index: number): number {
  const end = tokens.slice(index + 1).find((other) => isMark(other, "comma", "semicolon", "stop", "colon", "close"));
  return (end?.from ?? text.length) - token.to;
}

/** 1月1日至12月31日, 1-11月: a span of work, not an event. */
function isLongRange({ value, grain }: TimeToken): boolean {
  const [first = "", last] = (value ?? "").split("/");
  if (last === undefined) return false;
  const months = (date: string): number => Number(/-(\d\d)(?:-\d\d)?$/.exec(date)?.[1] ?? 0);
  return grain === "month" || Math.abs(months(last) - months(first)) > 1;
}

/** 11月—次年2月: two times that are one span. */
function isJoined(text: string, tokens: readonly Token[], token: TimeToken, index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const joins = (at: number): boolean => (w.numeralMarks.dashes + w.numeralMarks.to).includes(text.charAt(at));
  if (next?.type === "time" && next.from <= token.to + 1 && joins(token.to)) return true;
  return before?.type === "time" && before.to >= token.from - 1 && joins(token.from - 1);
}

/** Whether a figure stands behind it in the same clause. */
function isFollowed(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isMark(token, "comma", "semicolon", "stop", "colon")) return false;
    if (token?.type === "figure" && token.kind !== "ordinal") return true;
  }
  return false;
}

/** At the start of its clause, where only 其中 or 我区 may stand before it: it governs the rest of the sentence. */
function isLeading({ text, tokens, from }: Sentence, token: TimeToken, index: number): boolean {
  let start = from;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = tokens[at];
    if (before && isMark(before, "comma", "semicolon", "stop", "colon", "open")) {
      start = before.to;
      break;
    }
  }
  if (token.from === start) return true;
  const lead = text.slice(Math.max(start, token.from - 12), token.from);
  return token.from - start <= 8 && openerBefore.test(lead);
}

/** 较去年, 比2020年, 环比去年下半年, 是去年同期的2.3倍: what is compared with is no period. */
function isBase(text: string, tokens: readonly Token[], token: TimeToken, index: number): boolean {
  const before = tokens[index - 1];
  if (before?.type === "cue" && before.to === token.from && before.bits & (cue.marker | cue.previousPeriod | cue.samePeriod | cue.baseAbove | cue.baseBelow)) return true;
  const next = tokens[index + 1];
  const isMultiple = text.charAt(token.to) === w.possessive && next?.type === "figure" && next.from <= token.to + 2;
  return isMultiple && (next.kind === "ratio" || next.kind === "percent");
}

/** 自1月1日起至12月31日止: the window of a report. */
function isWindow(text: string, { from, to }: TimeToken): boolean {
  const next = text.charAt(to);
  if (next === w.times.stop || (next === w.times.up && w.numeralMarks.to.includes(text.charAt(to + 1)))) return true;
  return text.charAt(from - 1) === w.times.from && w.numeralMarks.to.includes(next) && next !== "";
}
