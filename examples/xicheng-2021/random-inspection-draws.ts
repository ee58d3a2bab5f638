// The synthetic draws (抽取) of 2021: who was drawn in which batch, by which seed, with which two officers, and what the check found.
import { createHash } from "node:crypto";
import { plusDays, plusWorkdays, workdaysOf, workdayUpTo } from "./days.ts";
import { departments, drawMonths, drawnAgain, perQuarter, pools, singleBatches, singleDrawn, type Pool } from "./random-inspection-plan.ts";
import { at, random, sample, weighted, type Random } from "./random.ts";
import { creditCode } from "./work-safety-inspections.ts";

export interface Officer {
  readonly certificate: string;
  readonly unit: string;
  readonly field: string;
  readonly active: boolean;
  readonly recusal: string | null;
}

export interface Draw {
  readonly subject: string;
  readonly name: string;
  readonly risk: string;
  readonly officers: readonly [string, string];
  /** Null where it was not checked. */
  readonly check: Check | null;
}

export interface Check {
  readonly checked: string;
  readonly conclusion: string;
  readonly entered: string;
  readonly published: string;
  readonly followed: string | null;
}

export interface Batch {
  readonly number: string;
  readonly plan: string;
  readonly pool: Pool;
  readonly joint: boolean;
  readonly committed: string;
  readonly day: string;
  readonly seed: string;
  readonly draws: readonly Draw[];
}

/** Sixteen digits that stand for a text: the list of a pool, a seed that is kept back, a record. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
export const poolDigest = (pool: Pool): string => digest(`${pool.number} ${pool.name} ${pool.size}`);

export const officers: readonly Officer[] = departments.flatMap(([unit, field], place) =>
  Array.from({ length: 8 }, (_, index) => ({
    certificate: `合成证${String(place * 8 + index + 1).padStart(4, "0")}`,
    unit,
    field,
    active: index !== 7 || place % 4 !== 0,
    recusal: index === 3 ? `亲属任职于合成示例单位${String(place + 1).padStart(2, "0")}` : null,
  })),
);

const drawRisk = weighted([38, 44, 15, 3]);
const risks = ["A", "B", "C", "D"] as const;
const conclusions = [
  "未发现问题",
  "发现问题已责令改正",
  "发现问题待后续处理",
  "通过登记住所无法联系",
  "不配合检查",
  "未开展经营活动",
] as const;
const drawConclusion = weighted([812, 104, 21, 38, 3, 22]);

interface Drawn {
  readonly pool: Pool;
  readonly joint: boolean;
  readonly day: string;
  readonly places: readonly number[];
}

/** All batches of the year by day. In a pool nobody is drawn twice in the year but those who are drawn again. */
export function batchesOfYear(seed: string): readonly Batch[] {
  const drawn = pools.flatMap((pool, index) => drawsFrom(random(`${seed}/draw/${pool.number}`), pool, index));
  return drawn
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ pool, joint, day, places }, index) => {
      const digits = String(index + 1).padStart(3, "0");
      const chance = random(`${seed}/batch/${digits}`);
      const lost = joint ? -1 : 4;
      return {
        number: `PC2021-${digits}`,
        plan: `SSJ2021-${digits}`,
        pool,
        joint,
        committed: workdayUpTo(plusDays(day, -1)),
        day,
        seed: digest(`${seed} ${digits}`),
        draws: places.map((place, nth) => drawOf(chance, pool, joint, day, place, nth === lost)),
      };
    });
}

function drawsFrom(chance: Random, pool: Pool, index: number): readonly Drawn[] {
  const singles = singleBatches.filter(([own]) => own === index);
  const wanted = pool.drawn * 4 + singles.length * singleDrawn;
  const places = sample(
    chance,
    Array.from({ length: pool.size }, (_, place) => place + 1),
    wanted,
    () => 1,
  );
  let next = 0;
  const take = (count: number): readonly number[] => places.slice(next, (next += count));
  const dayOf = (from: number, to: number): string => {
    const days = workdaysOf(chance.integer(from, to)).filter((day) => day > "2021-03-04" && day < "2021-11-12");
    return chance.pick(days);
  };
  const joint = perQuarter.map((more, quarter): Drawn => {
    const [first, last] = at<readonly [number, number]>(drawMonths, quarter);
    const before = places.slice(0, next);
    const own = take(pool.drawn + more);
    const again = sample(chance, before, drawnAgain(quarter + 1, index), () => 1);
    return { pool, joint: true, day: dayOf(first, last), places: [...own, ...again] };
  });
  return [...joint, ...singles.map(([, month]): Drawn => ({ pool, joint: false, day: dayOf(month, month), places: take(singleDrawn) }))];
}

function drawOf(chance: Random, pool: Pool, joint: boolean, day: string, place: number, isLost: boolean): Draw {
  const digits = String(place).padStart(6, "0");
  const subject = pool.kind === "客体" ? `KT-${pool.letter}-${digits}` : creditCode(`91110102HC${pool.letter}${digits}`);
  const first = chance.pick(activeOf(pool.keeper));
  const second = chance.pick(
    activeOf(joint ? chance.pick(pool.partners) : pool.keeper).filter(({ certificate }) => certificate !== first.certificate),
  );
  return {
    subject,
    name: `合成示例${pool.subject}${digits}`,
    risk: at(risks, drawRisk(chance)),
    officers: [first.certificate, second.certificate],
    check: isLost ? null : checkOf(chance, pool, day),
  };
}

const activeOf = (unit: string): readonly Officer[] => officers.filter((officer) => officer.unit === unit && officer.active);

/** Checked within a month, entered within days, published on the twentieth working day at the latest. */
function checkOf(chance: Random, pool: Pool, day: string): Check {
  const checked = plusWorkdays(day, chance.integer(2, 22));
  const entered = plusWorkdays(checked, chance.integer(0, 2));
  const found = at(conclusions, drawConclusion(chance));
  // An object has no registered address at which it could not be found.
  const conclusion = pool.kind === "客体" && found !== "未发现问题" ? "发现问题已责令改正" : found;
  const isProblem = conclusion !== "未发现问题";
  const followed = isProblem && chance.chance(0.94) ? plusWorkdays(checked, chance.integer(1, 18)) : null;
  return { checked, conclusion, entered, published: plusWorkdays(checked, chance.integer(3, 20)), followed };
}
