// The city's synthetic monthly reports (市级月报): sixteen districts' counts, the rates, score and place that it prints.
import { handlers, monthPlans, type MonthPlan } from "./hotline-plan.ts";
import { monthText } from "./moment.ts";
import { at, type Random } from "./random.ts";
import type { CellValue } from "./files.ts";

export const reportHeaders: readonly string[] = [
  "月份",
  "区",
  "派单量",
  "计入量",
  "响应量",
  "回访量",
  "解决量",
  "满意量",
  "响应率",
  "解决率",
  "满意率",
  "综合成绩",
  "全市排名",
];

/** Counts of one district and month. */
export interface Counts {
  readonly dispatched: number;
  readonly counted: number;
  readonly responded: number;
  readonly visited: number;
  readonly resolved: number;
  readonly satisfied: number;
}

/** Another district: orders for each of Xicheng's, and how many percent points its rates lie below Xicheng's. Invented, like all figures here. */
const peers: readonly (readonly [label: string, size: number, response: number, resolution: number, satisfaction: number])[] = [
  ["东城区", 0.78, 0.31, 1.12, 0.84],
  ["朝阳区", 3.42, 1.06, 4.35, 2.61],
  ["丰台区", 2.18, 0.94, 3.72, 2.33],
  ["石景山区", 0.61, 0.42, 2.05, 1.47],
  ["海淀区", 2.64, 0.88, 3.94, 2.52],
  ["门头沟区", 0.39, 0.36, 1.58, 1.09],
  ["房山区", 1.07, 0.83, 3.31, 2.2],
  ["通州区", 1.58, 1.12, 4.58, 2.97],
  ["顺义区", 0.96, 0.49, 2.36, 1.61],
  ["昌平区", 1.74, 1.01, 4.02, 2.7],
  ["大兴区", 1.49, 0.97, 3.87, 2.58],
  ["怀柔区", 0.34, 0.24, 0.86, 0.62],
  ["平谷区", 0.36, 0.33, 1.21, 0.9],
  ["密云区", 0.41, 0.38, 1.43, 1.02],
  ["延庆区", 0.29, 0.29, 1.04, 0.77],
];

/** Months in which another district did better than Xicheng: percent points added to its resolution and satisfaction. */
const surges: ReadonlyMap<string, number> = new Map([
  ["怀柔区2", 1.9],
  ["延庆区7", 1.8],
  ["怀柔区8", 1.2],
]);

/** The city closed August before it had booked some late exclusions and call-backs: what it counted beyond our rows. */
const bookedOtherwise: Counts = { dispatched: 0, counted: 5, responded: 4, visited: -3, resolved: -2, satisfied: -3 };

/** What the city reports of Xicheng itself: what the rows give, but for August. */
function reportedOfXicheng(plan: MonthPlan): Counts {
  const { dispatched, responded, visited, resolved, satisfied } = plan;
  const counts: Counts = { dispatched, counted: dispatched - plan.excluded, responded, visited, resolved, satisfied };
  if (plan.month !== 8) return counts;
  const entries = (Object.keys(counts) as (keyof Counts)[]).map((name) => [name, counts[name] + bookedOtherwise[name]] as const);
  return Object.fromEntries(entries) as unknown as Counts;
}

function countsOfPeer(chance: Random, peer: (typeof peers)[number], own: Counts, surge: number): Counts {
  const [, size, response, resolution, satisfaction] = peer;
  const wobble = (span: number): number => (chance.next() - 0.5) * 2 * span;
  const share = (whole: number, part: number, of: number, below: number): number =>
    Math.min(whole, Math.round(whole * (part / of - below / 100)));
  const dispatched = Math.round(own.dispatched * size * (1 + wobble(0.04)));
  const counted = dispatched - Math.round(dispatched * (0.015 + wobble(0.003)));
  const visited = Math.round(counted * (0.775 + wobble(0.02)));
  return {
    dispatched,
    counted,
    responded: share(counted, own.responded, own.counted, response + wobble(0.15)),
    visited,
    resolved: share(visited, own.resolved, own.visited, resolution - surge + wobble(0.3)),
    satisfied: share(visited, own.satisfied, own.visited, satisfaction - surge * 0.8 + wobble(0.25)),
  };
}

/** The rows of a month's report, Xicheng first, with the rates, score (weights 10/45/45, assumed) and place as printed. */
export function reportOfMonth(chance: Random, month: number): readonly (readonly CellValue[])[] {
  const own = reportedOfXicheng(at(monthPlans, month - 1));
  const districts: readonly (readonly [string, Counts])[] = [
    ["西城区", own],
    ...peers.map((peer) => [peer[0], countsOfPeer(chance, peer, own, surges.get(`${peer[0]}${month}`) ?? 0)] as const),
  ];
  const scores = districts.map(([, counts]) => scoreOf(counts));
  return districts.map(([label, c], index) => {
    const score = at(scores, index);
    const place = 1 + scores.filter((other) => other > score).length;
    const rates = [percent(c.responded, c.counted), percent(c.resolved, c.visited), percent(c.satisfied, c.visited)];
    return [
      monthText(month),
      label,
      c.dispatched,
      c.counted,
      c.responded,
      c.visited,
      c.resolved,
      c.satisfied,
      ...rates,
      Math.round(score * 100) / 100,
      place,
    ];
  });
}

const scoreOf = (c: Counts): number => (10 * c.responded) / c.counted + (45 * c.resolved) / c.visited + (45 * c.satisfied) / c.visited;

/** A percentage to two decimals, half up, reckoned in whole numbers. */
export const percent = (part: number, whole: number): number => Math.floor((part * 20000 + whole) / (2 * whole)) / 100;

/** All offices that orders are dispatched to, for those who check them against the register. */
export const handlerLabels: readonly string[] = handlers.map(({ label }) => label);
