// The synthetic requests for information (依申请公开) of 2021: each answered within its clock, some after correction, consultation or extension.
import { plusWorkdays, workdaysOf } from "./days.ts";
import { at, weighted, type Random } from "./random.ts";
import { publishingBureaus, subdistricts } from "./units.ts";

export interface Request {
  readonly number: string;
  readonly applicant: string;
  readonly kind: string;
  readonly channel: string;
  readonly unit: string;
  readonly received: string;
  /** Asked to correct on a day, corrected on another (补正). */
  readonly correction: readonly [string, string] | null;
  /** A third party or another organ asked, and its reply (征求意见). */
  readonly consultation: readonly [string, string] | null;
  readonly extension: string | null;
  readonly answered: string;
  readonly answer: string;
}

/** Requests received in each month: 412 in the year. */
const perMonth = [26, 18, 36, 35, 33, 38, 37, 36, 41, 31, 44, 37] as const;
/** In December only short clocks, so that all is answered before the year's last file. */
const lastReceipt = "2021-12-17";

const units = [...publishingBureaus, ...subdistricts];
const drawUnit = weighted(units.map(({ weight }) => weight));
const kinds = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"] as const;
const drawKind = weighted([82, 9, 1, 1, 5, 2]);
const channels = ["网上提交", "当面提交", "挂号信或者快递", "平常信函", "传真"] as const;
const drawChannel = weighted([58, 12, 24, 5, 1]);
const answers = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"] as const;
const drawAnswer = weighted([41, 9, 6, 33, 5, 6]);

/** All requests of the year by the day they were received. */
export function requestsOfYear(chance: Random): readonly Request[] {
  const received = perMonth.flatMap((count, index) => {
    const days = workdaysOf(index + 1).filter((day) => day <= lastReceipt);
    return Array.from({ length: count }, () => chance.pick(days)).sort();
  });
  return received.map((day, index) => requestOf(chance, day, index + 1));
}

/** Twenty working days from receipt or correction, twenty more when extended; the days of a consultation come on top of the answer's own. */
function requestOf(chance: Random, received: string, index: number): Request {
  const number = String(index).padStart(4, "0");
  const roomy = received < "2021-11-01";
  const asked = roomy && chance.chance(0.13) ? plusWorkdays(received, chance.integer(2, 6)) : null;
  const corrected = asked === null ? null : plusWorkdays(asked, chance.integer(1, 9));
  const start = corrected ?? received;
  const extended = roomy && chance.chance(0.08);
  const waited = roomy && chance.chance(0.09) ? chance.integer(6, 13) : 0;
  const consulted = waited === 0 ? null : plusWorkdays(start, chance.integer(2, 4));
  const own = extended ? chance.integer(24, 38) : roomy ? chance.integer(waited === 0 ? 3 : 11, 19) : chance.integer(3, 13);
  // One day less than the consultation took, so that the answer is in time whether or not the day of asking counts.
  const answered = plusWorkdays(start, own + Math.max(0, waited - 1));
  return {
    number: `SQ2021-${number}`,
    applicant: `合成申请人${number}`,
    kind: at(kinds, drawKind(chance)),
    channel: at(channels, drawChannel(chance)),
    unit: at(units, drawUnit(chance)).label,
    received,
    correction: asked === null || corrected === null ? null : [asked, corrected],
    consultation: consulted === null ? null : [consulted, plusWorkdays(consulted, waited)],
    extension: extended ? `合成公延〔2021〕${number}号` : null,
    answered,
    answer: at(answers, drawAnswer(chance)),
  };
}
