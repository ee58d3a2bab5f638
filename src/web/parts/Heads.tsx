// What tables and lists of the office's pages have alike (工作台的表): the row of heads, and the choice of the day that is looked at.
import type { ReactElement, ReactNode } from "react";
import { deskWords } from "../../text/desk.ts";
import type { Day } from "../../vocabulary/period.ts";
import { deskAction, type Desk, type Fields } from "../desk.ts";

/** A table's heads, a column each. */
export function Heads({ heads }: { readonly heads: Readonly<Record<string, string>> }): ReactElement {
  return (
    <tr>
      {Object.entries(heads).map(([key, head]) => (
        <th key={key} scope="col">
          {head}
        </th>
      ))}
    </tr>
  );
}

interface DayFormProps {
  readonly desk: Desk;
  readonly path: string;
  readonly today: Day;
  /** What the page shows beside, which the day leaves as it is. */
  readonly kept?: Fields;
  readonly children: ReactNode;
}

/** The day as of which a page is drawn. */
export function DayForm({ desk, path, today, kept = {}, children }: DayFormProps): ReactElement {
  return (
    <form className="desk-form" method="get" action={deskAction(desk, path)}>
      {Object.entries<string | undefined>({ period: desk.period, ...kept }).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label>
        <span>{deskWords.on}</span>
        <input type="date" name="on" defaultValue={today} />
      </label>
      <button type="submit" className="quiet">
        {deskWords.show}
      </button>
      {children}
    </form>
  );
}
