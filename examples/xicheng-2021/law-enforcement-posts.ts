// The synthetic officers of enforcement (执法人员), the posts they held in 2021, and the papers they signed.
import { isWorkday, plusDays } from "./days.ts";
import { enforcementUnits, idle, joined, left, moved } from "./law-enforcement-plan.ts";
import { at, weighted, type Random } from "./random.ts";

/** A post (岗位) held by an officer over an interval; `until` is its last day, null while it is held. */
export interface Posting {
  readonly officer: string;
  readonly name: string;
  readonly unit: string;
  readonly post: "A岗" | "B岗";
  readonly from: string;
  readonly until: string | null;
}

/** A paper (执法文书) and the two officers who signed it. */
export interface Act {
  readonly document: string;
  readonly unit: string;
  readonly kind: string;
  readonly day: string;
  readonly officers: readonly string[];
}

const code = (index: number): string => `HC-ZF-${String(index + 1).padStart(4, "0")}`;
const starts = ["2018-09-01", "2019-07-01", "2020-03-16", "2020-07-01", "2020-11-09"] as const;
const holds = (posting: Posting, day: string): boolean => posting.from <= day && (posting.until === null || day <= posting.until);

/** All posts of the year: A posts by unit, then B posts; who moved has two. */
export function postingsOfYear(chance: Random): readonly Posting[] {
  const seats = [
    ...enforcementUnits.flatMap(({ label, a }) => Array.from({ length: a }, () => ({ unit: label, post: "A岗" as const }))),
    ...enforcementUnits.flatMap(({ label, b }) => Array.from({ length: b }, () => ({ unit: label, post: "B岗" as const }))),
  ];
  return seats.flatMap(({ unit, post }, index): readonly Posting[] => {
    const from = joined.find(({ officer }) => officer === index)?.on ?? chance.pick(starts);
    const until = left.find(({ officer }) => officer === index)?.on ?? null;
    const move = moved.find(({ officer }) => officer === index);
    const own = { officer: code(index), name: `合成执法员${String(index + 1).padStart(4, "0")}`, post };
    if (!move) return [{ ...own, unit, from, until }];
    return [
      { ...own, unit, from, until: move.on },
      { ...own, unit: move.to, from: plusDays(move.on, 1), until: null },
    ];
  });
}

const kinds = ["行政检查", "行政处罚", "行政强制", "其他执法"] as const;
const drawKind = weighted([70, 22, 3, 5]);
const idleOfficers: ReadonlySet<string> = new Set([...idle].map(code));
const yearDays = Array.from({ length: 365 }, (_, index) => plusDays("2021-01-01", index)).filter(isWorkday);

/** Two to five papers by each officer who takes part, signed with a colleague of the same unit who is on a post that day, numbered by unit and day. */
export function actsOfYear(chance: Random, postings: readonly Posting[]): readonly Act[] {
  const active = postings.filter(({ officer }) => !idleOfficers.has(officer));
  const drawn = active
    .filter(({ post }) => post === "A岗")
    .flatMap((posting) => {
      const days = yearDays.filter((day) => holds(posting, day));
      return Array.from({ length: chance.integer(2, 5) }, () => {
        const day = chance.pick(days);
        const colleagues = active.filter((one) => one.unit === posting.unit && one.officer !== posting.officer && holds(one, day));
        return { unit: posting.unit, day, kind: at(kinds, drawKind(chance)), officers: [posting.officer, chance.pick(colleagues).officer] };
      });
    });
  return enforcementUnits.flatMap(({ label, prefix }) =>
    drawn
      .filter(({ unit }) => unit === label)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map((act, index) => ({ ...act, document: `合成${prefix}执字〔2021〕${String(index + 1).padStart(4, "0")}号` })),
  );
}
