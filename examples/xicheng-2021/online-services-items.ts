// The synthetic service items (政务服务事项): when each was listed, went fully online, took e-certificates and got its e-archive.
import { isWorkday, plusDays } from "./days.ts";
import * as plan from "./online-services-plan.ts";
import { at, mark, weighted, type Random } from "./random.ts";
import { subdistricts } from "./units.ts";

export interface ServiceItem {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly level: "区级" | "街道";
  readonly listed: string;
  readonly cancelled: string | null;
  readonly inScope: boolean;
  readonly fullOnline: string | null;
  readonly certificate: string | null;
  readonly archive: string | null;
}

const drawBureau = weighted(plan.itemBureaus.map(([, weight]) => weight));
const span = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) if (isWorkday(day)) days.push(day);
  return days;
};
const listedDays = span("2019-11-01", "2020-06-30");
const newDays = span("2021-03-01", "2021-08-31");
const before = span("2020-07-01", "2020-12-31");
const during = span("2021-02-01", "2021-12-24");
const archiveDays = span("2021-06-01", "2021-11-30");
const endings = span("2021-05-06", "2021-10-29");

/** All items: in scope, out of scope, and cancelled in the year, by number. */
export function itemsOfYear(chance: Random): readonly ServiceItem[] {
  const total = plan.inScope + plan.outOfScope + plan.cancelled;
  const online = mark(chance, plan.inScope, plan.fullOnline, () => 1);
  const early = mark(chance, plan.inScope, plan.fullOnlineBefore, (index) => at(online, index));
  const certified = mark(chance, plan.inScope, plan.certificates, (index) => 1 + at(online, index) * 3);
  const certifiedEarly = mark(chance, plan.inScope, plan.certificatesBefore, (index) => at(certified, index));
  const streets = mark(chance, plan.inScope + plan.outOfScope, plan.subdistrictItems, () => 1);
  const serials = chance.shuffle(Array.from({ length: total }, (_, index) => String(index + 1).padStart(4, "0")));
  const items = Array.from({ length: total }, (_, index): ServiceItem => {
    const serial = at(serials, index);
    const isScoped = index < plan.inScope;
    const isCancelled = index >= plan.inScope + plan.outOfScope;
    const isStreet = !isCancelled && at(streets, index) === 1;
    const wasEarly = isCancelled || (isScoped && (at(early, index) === 1 || at(certifiedEarly, index) === 1));
    const listed = chance.pick(!wasEarly && chance.chance(0.25) ? newDays : listedDays);
    const reached = (marks: Uint8Array, first: Uint8Array): string | null =>
      isScoped && at(marks, index) === 1 ? chance.pick(at(first, index) === 1 ? before : during.filter((day) => day > listed)) : null;
    return {
      number: `HC-SX-${serial}`,
      name: `合成事项${serial}`,
      unit: isStreet ? chance.pick(subdistricts).label : at(plan.itemBureaus, drawBureau(chance))[0],
      level: isStreet ? "街道" : "区级",
      listed,
      cancelled: isCancelled ? chance.pick(endings) : null,
      inScope: isScoped || isCancelled,
      fullOnline: isCancelled ? chance.pick(before) : reached(online, early),
      certificate: reached(certified, certifiedEarly),
      archive: isStreet || isCancelled ? null : chance.pick(archiveDays.filter((day) => day > listed)),
    };
  });
  return items.sort((a, b) => (a.number < b.number ? -1 : 1));
}
