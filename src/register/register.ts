// Registers (名录): organisations with effective dates, peer groups and working calendars, as versioned data.
import { z } from "zod";
import { idPattern, type OrganisationId, type RegisterId } from "../vocabulary/id.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";

/** What an organisation (单位) is: city 市, district 区, bureau 部门, subdistrict 街道, other 其他. */
export const organisationKinds = ["city", "district", "bureau", "subdistrict", "other"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation (单位) in the tree; the parent may change on a day. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** Administrative division or credit code as files may give it (行政区划代码, 统一社会信用代码). */
  readonly code: string | null;
  readonly kind: OrganisationKind;
  /** Parents by the day from which they hold, ascending; the first holds from the beginning. */
  readonly parents: readonly { readonly from: Day | null; readonly parent: OrganisationId | null }[];
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A fixed list of organisations that are compared (可比单位组). */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly members: readonly OrganisationId[];
}

/** Days off and made-up working days of one year (节假日与调休安排); other weekends are off, other weekdays are worked. */
export interface YearCalendar {
  readonly year: number;
  readonly off: readonly Day[];
  readonly work: readonly Day[];
  readonly basis: string | null;
}

/** One register (名录) as applied. */
export interface Register {
  readonly id: RegisterId;
  readonly version: string;
  readonly effective: Day;
  readonly label: string;
  readonly organisations: readonly Organisation[];
  readonly groups: readonly Group[];
  readonly calendars: readonly YearCalendar[];
}

export const dayText = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && parsePeriod(text) !== undefined, "a day as 2021-06-17");
export const idText = z.string().regex(idPattern, "lower-case words joined by hyphens");
const dayRange = z.string().refine((text) => parsePeriod(text) !== undefined, "a day 2021-05-01 or days 2021-05-01..2021-05-05");
const basis = z.union([z.string(), z.array(z.string())]).optional();

/** The shape of `register.yaml`. */
export const registerShape = z.strictObject({
  id: idText,
  version: z.string(),
  effective: dayText,
  label: z.string(),
  basis,
  notes: z.array(z.string()).optional(),
  organisations: z
    .record(
      idText,
      z.strictObject({
        label: z.string(),
        synonyms: z.array(z.string()).optional(),
        code: z.string().optional(),
        kind: z.enum(organisationKinds),
        parent: idText.optional(),
        from: dayText.optional(),
        to: dayText.optional(),
        moves: z.array(z.strictObject({ from: dayText, parent: idText })).optional(),
      }),
    )
    .optional(),
  groups: z.record(idText, z.strictObject({ label: z.string(), members: z.array(idText).min(2) })).optional(),
  calendars: z.record(z.string().regex(/^\d{4}$/), z.strictObject({ off: z.array(dayRange), work: z.array(dayRange), basis })).optional(),
});
