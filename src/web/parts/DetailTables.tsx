// The tables inside a panel: what a value is made of or ranked among, the authoritative report beside it, its records.
import type { ReactElement } from "react";
import type { MetricDetail } from "../../statement/report.ts";
import { pageWords } from "../../text/page.ts";
import { withUnit } from "./TrendChart.tsx";
import { sayPeriod } from "../../vocabulary/date.ts";

/** Peers with the own row set off, or the inputs of a formula. */
export function Parts({ detail }: { readonly detail: MetricDetail }): ReactElement | null {
  const { parts, organisation } = detail;
  if (parts.length === 0) return null;
  const among = new Set(parts.map((part) => part.organisation)).size > 1;
  const dated = new Set(parts.map((part) => part.period)).size > 1;
  return (
    <section>
      <h3>{among ? pageWords.peers : pageWords.inputs}</h3>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{among ? pageWords.office : pageWords.name}</th>
            {dated && <th scope="col">{pageWords.periodShort}</th>}
            <th scope="col">{pageWords.value}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, n) => {
            const own = among && (part.organisation === organisation.label || part.organisation === organisation.id);
            return (
              <tr key={n} className={own ? "own" : undefined} aria-current={own ? "true" : undefined}>
                <th scope="row">{among ? part.organisation : part.label}</th>
                {dated && <td>{sayPeriod(part.period)}</td>}
                <td>{part.value ?? pageWords.missing}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** 对账: the rows held here, the report of the office in charge, and by how much they differ. */
export function Reconciliation({ detail }: { readonly detail: MetricDetail }): ReactElement | null {
  const { reconciliation, counter } = detail;
  if (reconciliation === null) return null;
  const share = (numerator: string | null, denominator: string | null): string =>
    numerator === null
      ? ""
      : denominator === null
        ? withUnit(numerator, counter)
        : `${numerator}${pageWords.slash}${withUnit(denominator, ` ${counter}`)}`;
  return (
    <section>
      <h3>{pageWords.reconciliation}</h3>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{pageWords.source}</th>
            <th scope="col">{pageWords.value}</th>
            <th scope="col">{pageWords.numerator + pageWords.slash + pageWords.denominator}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{pageWords.ownRows}</th>
            <td>{detail.text ?? pageWords.missing}</td>
            <td>{share(detail.numerator, detail.denominator)}</td>
          </tr>
          <tr>
            <th scope="row">{reconciliation.label}</th>
            <td>{reconciliation.text ?? pageWords.missing}</td>
            <td>{share(reconciliation.numerator, reconciliation.denominator)}</td>
          </tr>
          <tr className="own">
            <th scope="row">{pageWords.difference}</th>
            <td colSpan={2}>
              {reconciliation.difference === null
                ? pageWords.missing
                : withUnit(reconciliation.difference, detail.unit === "%" ? pageWords.percentPoints : detail.unit)}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** The papers, milestones and statements behind a sentence. */
export function Records({ detail }: { readonly detail: MetricDetail }): ReactElement | null {
  if (detail.records.length === 0) return null;
  return (
    <section>
      <h3>{pageWords.records}</h3>
      <ul className="records">
        {detail.records.map((record, n) => (
          <li key={n}>
            <span className="record-title">{record.title ?? pageWords.untitled}</span>
            <span className="record-facts">
              {[record.number, record.date === null ? null : sayPeriod(record.date), record.office]
                .filter((fact) => fact !== null)
                .join(pageWords.dot)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
