// One month of synthetic work orders and their call-backs, drawn at random and then led to exactly the counts of the plan.
import { categories, handlers, hourWeights, quietDays, urgentCategories, type Handler, type MonthPlan } from "./hotline-plan.ts";
import { day, dayText, hour, monthStart } from "./moment.ts";
import { at, mark, weighted, type Random } from "./random.ts";

/** A work order (工单) with what becomes of it. Times are moments; null is what has not happened. */
export interface Order {
  readonly number: string;
  readonly received: number;
  readonly dispatched: number;
  readonly handler: Handler;
  readonly category: string;
  readonly hardness: number;
  readonly limit: 2 | 24;
  readonly contacted: number | null;
  readonly closed: number;
  readonly extended: boolean;
  readonly excluded: boolean;
  readonly calls: readonly Call[];
}

/** A call-back (回访); `satisfaction` from 0 非常满意 to 4 非常不满意, null where nobody answered. */
export interface Call {
  readonly moment: number;
  readonly channel: string;
  readonly resolved: boolean | null;
  readonly satisfaction: number | null;
}

/** An order before it is known how it goes. */
type Draft = Pick<Order, "number" | "received" | "dispatched" | "handler" | "category" | "hardness" | "limit">;

const drawHandler = weighted(handlers.map(({ weight }) => weight));
const drawCategory = weighted(categories.map(({ weight }) => weight));
const drawHour = weighted(hourWeights);
const drawChannel = weighted([86, 10, 4]);
const callChannels = ["电话", "短信", "网络"] as const;

/** All orders dispatched in a month, by number, fulfilling the plan to the unit. */
export function ordersOfMonth(chance: Random, plan: MonthPlan): readonly Order[] {
  const drafts = draftsOfMonth(chance, plan);
  const fates = fatesOf(chance, plan, drafts);
  return drafts.map((draft, index): Order => {
    const fate = at(fates, index);
    const extended = chance.chance(0.04);
    const contacted = contactOf(chance, draft, (fate & late) !== 0);
    const worked = draft.dispatched + (extended ? chance.integer(7 * day, 12 * day) : chance.integer(6 * hour, 7 * day));
    const closed = Math.max(worked, (contacted ?? 0) + chance.integer(hour, 20 * hour));
    const { number, received, dispatched, handler, category, hardness, limit } = draft;
    return {
      number,
      received,
      dispatched,
      handler,
      category,
      hardness,
      limit,
      contacted,
      closed,
      extended,
      excluded: (fate & excluded) !== 0,
      calls: callsOf(chance, closed, fate),
    };
  });
}

/** What befalls an order, as flags. Flags and not sets of orders: a quarter of a million objects as keys cost seconds. */
const [excluded, late, silent, unresolved, unhappy] = [1, 2, 4, 8, 16];

/** Chooses which orders fail in which way, each as often as the plan says and likelier where the office or the matter makes it so. */
function fatesOf(chance: Random, plan: MonthPlan, drafts: readonly Draft[]): Uint8Array {
  const fates = new Uint8Array(drafts.length);
  const strike = (flag: number, count: number, weight: (draft: Draft, fate: number) => number): void => {
    const struck = mark(chance, drafts.length, count, (index) => weight(at(drafts, index), at(fates, index)));
    for (let index = 0; index < fates.length; index += 1) fates[index] = at(fates, index) + at(struck, index) * flag;
  };
  const counted = plan.dispatched - plan.excluded;
  strike(excluded, plan.excluded, () => 1);
  strike(late, counted - plan.responded, ({ handler, limit }, fate) => (fate & excluded ? 0 : handler.failing * (limit === 2 ? 1.6 : 1)));
  strike(silent, counted - plan.visited, (_, fate) => (fate & excluded ? 0 : 1));
  strike(unresolved, plan.visited - plan.resolved, ({ handler, hardness }, fate) =>
    fate & (excluded | silent) ? 0 : handler.failing ** 2 * hardness,
  );
  // Who is not helped is seldom content, but some are: they were treated well.
  strike(unhappy, plan.visited - plan.satisfied, ({ handler }, fate) =>
    fate & (excluded | silent) ? 0 : handler.failing * (fate & unresolved ? 14 : 0.6),
  );
  return fates;
}

/** Orders of a month in the order of their numbers, which run from 0001 each day. */
function draftsOfMonth(chance: Random, plan: MonthPlan): readonly Draft[] {
  const first = monthStart(plan.month);
  const length = (monthStart(plan.month + 1) - first) / day;
  const drawDay = weighted(Array.from({ length }, (_, index) => dayWeight(first + index * day) * (0.88 + 0.24 * chance.next())));
  const moments = Float64Array.from(
    { length: plan.dispatched },
    () => first + drawDay(chance) * day + drawHour(chance) * hour + chance.integer(0, hour - 1),
  ).sort();
  let [today, prefix, running] = ["", "", 0];
  return Array.from(moments, (received): Draft => {
    running += 1;
    if (dayText(received) !== today) [today, prefix, running] = [dayText(received), dayText(received).replaceAll("-", ""), 1];
    const category = at(categories, drawCategory(chance));
    const limit = urgentCategories.has(category.label) && chance.chance(0.5) ? 2 : 24;
    // Dispatched on the day it was received, so that the number's day and the month of dispatch agree.
    const midnight = received - (received % day) + day - 1;
    const dispatched = Math.min(midnight, received + chance.integer(180, limit === 2 ? 1200 : 3300));
    const number = `${prefix}-${String(running).padStart(4, "0")}`;
    return {
      number,
      received,
      dispatched,
      handler: at(handlers, drawHandler(chance)),
      category: category.label,
      hardness: category.hardness,
      limit,
    };
  });
}

const dayWeight = (moment: number): number => {
  const weekday = new Date(`${dayText(moment)}T00:00:00Z`).getUTCDay();
  return quietDays.has(dayText(moment)) ? 0.62 : weekday === 0 || weekday === 6 ? 0.76 : 1;
};

/** First contact: in time, or later than the limit, or (one late one in eight) never. */
function contactOf(chance: Random, { dispatched, limit }: Draft, late: boolean): number | null {
  if (!late) return dispatched + 240 + Math.floor((limit * hour - 240) * chance.next() ** 2.2);
  return chance.chance(0.125) ? null : dispatched + limit * hour + chance.integer(60, 40 * hour);
}

/** The call-backs after closing. The last answered one says how it ended, so an earlier answer may say otherwise. */
function callsOf(chance: Random, closed: number, fate: number): readonly Call[] {
  const first = callTime(chance, closed, 1, 3);
  const second = callTime(chance, first, 1, 2);
  const way = chance.next();
  const [resolved, happy] = [(fate & unresolved) === 0, (fate & unhappy) === 0];
  if (fate & excluded) return way < 0.3 ? [told(chance, first, resolved, happy)] : [];
  if (fate & silent) {
    if (way < 0.04) return [];
    return way < 0.12 ? [missed(chance, first), missed(chance, second)] : [missed(chance, first)];
  }
  if (way < 0.12) return [missed(chance, first), told(chance, second, resolved, happy)];
  if (way < 0.145) return [told(chance, first, false, happy && chance.chance(0.4)), told(chance, second, resolved, happy)];
  return way < 0.16 ? [told(chance, first, resolved, happy), missed(chance, second)] : [told(chance, first, resolved, happy)];
}

// Functions of their own, not closures: they run three hundred thousand times.
const channelOf = (chance: Random): string => at(callChannels, drawChannel(chance));
const missed = (chance: Random, moment: number): Call => ({ moment, channel: channelOf(chance), resolved: null, satisfaction: null });
const told = (chance: Random, moment: number, resolved: boolean, happy: boolean): Call => ({
  moment,
  channel: channelOf(chance),
  resolved,
  satisfaction: happy ? chance.integer(0, 2) : chance.integer(3, 4),
});

/** A moment between nine and seven o'clock some days after another. */
const callTime = (chance: Random, after: number, low: number, high: number): number => {
  const midnight = after - (after % day);
  return midnight + chance.integer(low, high) * day + chance.integer(9 * hour, 19 * hour);
};
