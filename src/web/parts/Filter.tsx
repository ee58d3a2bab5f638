// The search above the table (筛选): words, organisation, evidence class and standing, asked of the server, so that an answer has an address and needs no script.
import type { ReactElement } from "react";
import type { ReportFilter } from "../../statement/filter.ts";
import type { OrganisationLabel, Report } from "../../statement/report.ts";
import { evidenceWords, pagePhrases, pageWords, statusWords } from "../../text/page.ts";

/** What a reader asked to see of a report, and what was left out of it. */
export interface Asked {
  readonly filter: ReportFilter;
  /** What else the page's address says, and must stay. */
  readonly kept: Readonly<Record<string, string>>;
  readonly organisations: readonly OrganisationLabel[];
  /** The report before it was narrowed. */
  readonly whole: Report;
  readonly isNarrow: boolean;
}

interface FilterProps {
  readonly asked: Asked;
  /** The report as narrowed. */
  readonly report: Report;
}

type Options = readonly (readonly [value: string, label: string])[];

export function Filter({ report, asked }: FilterProps): ReactElement {
  const { filter, kept, organisations, whole, isNarrow } = asked;
  const items = report.tasks.flatMap((task) => task.items);
  const cleared = `?${new URLSearchParams(kept).toString()}#table`;
  return (
    <form className="filter" method="get" role="search" aria-label={pageWords.filter}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="filter-words">
        <span>{pageWords.words}</span>
        <input type="search" name="q" defaultValue={filter.words ?? ""} />
      </label>
      <Choice
        name="organisation"
        label={pageWords.office}
        chosen={filter.organisation}
        options={organisations.map(({ id, label }) => [id, label])}
      />
      <Choice
        name="evidence"
        label={pageWords.evidence}
        chosen={filter.evidence}
        options={Object.entries(evidenceWords).map(([key, { label }]) => [key, label])}
      />
      <Choice name="status" label={pageWords.standing} chosen={filter.status} options={Object.entries(statusWords)} />
      <button type="submit">{pageWords.ask}</button>
      {isNarrow && (
        <p role="status">
          {pagePhrases.shown(report.tasks.length, whole.tasks.length, items.length)} <a href={cleared}>{pageWords.clear}</a>
        </p>
      )}
    </form>
  );
}

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly options: Options;
}): ReactElement {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ""}>
        <option value="">{pageWords.all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
