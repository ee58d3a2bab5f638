// What computing asks of rows and cells (取数): the questions, and the shapes of their answers; `store.ts` answers from the engine.
import type { Stage } from "../ledger/ledger.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Quantity } from "../vocabulary/quantity.ts";
import type { AdditiveMetric, HolisticMetric, RecordFound, RecordMetric, Side } from "./metric.ts";

/** One month's sum over some organisations (指标分格). */
export interface CellSum {
  readonly month: string;
  readonly numerator: Quantity;
  readonly denominator: Quantity;
  readonly rows: number;
}

/** Which rows are asked for: of these organisations, in these days, as known at an entry. */
export interface Selection {
  readonly organisations: readonly OrganisationId[];
  readonly from: Day;
  readonly to: Day;
  readonly knownAt: number;
}

/** A holistic value with its rows and entries. */
export interface Whole {
  readonly value: string | null;
  readonly rows: number;
  readonly entries: readonly number[];
}

/** What computing asks of the rows and cells; `openReader` in `store.ts` answers from the engine. */
export interface MetricReader {
  readonly cells: (metric: AdditiveMetric, selection: Selection) => Promise<readonly CellSum[]>;
  readonly sums: (metric: AdditiveMetric, selection: Selection) => Promise<readonly CellSum[]>;
  readonly entries: (metric: AdditiveMetric, selection: Selection) => Promise<readonly number[]>;
  readonly months: (side: Side, selection: Selection) => Promise<readonly string[]>;
  readonly stages: (side: Side, selection: Selection) => Promise<readonly Stage[]>;
  readonly whole: (metric: HolisticMetric, selection: Selection) => Promise<Whole>;
  /** The value of each month's rows by themselves, ascending. */
  readonly monthly: (
    metric: HolisticMetric,
    selection: Selection,
  ) => Promise<readonly { readonly month: string; readonly value: string }[]>;
  readonly records: (
    metric: RecordMetric,
    selection: Selection,
  ) => Promise<{ readonly records: readonly RecordFound[]; readonly entries: readonly number[] }>;
}
