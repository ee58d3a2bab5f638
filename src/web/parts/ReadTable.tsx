// The assessment table that was read out of a document (读到的考评表): its tasks under their dimensions and groups, each a way back to its place in the text.
import type { ReactElement } from "react";
import type { AssessmentRow } from "../../document/document.ts";
import { checkPagePhrases, checkPageWords } from "../../text/check-page.ts";
import { rowId } from "../checked.ts";

/** Rows that are drawn. */
const most = 1000;

/** Columns that a table may lack. */
const optional = ["target", "organisation"] as const;
type Optional = (typeof optional)[number];

export function ReadTable({ rows }: { readonly rows: readonly AssessmentRow[] }): ReactElement {
  if (rows.length === 0) {
    return (
      <section className="read-table" aria-labelledby="rows">
        <h2 id="rows">{checkPageWords.rows}</h2>
        <p>{checkPageWords.rowsNone}</p>
      </section>
    );
  }
  const columns = optional.filter((column) => rows.some((row) => row[column] !== null));
  return (
    <section className="read-table" aria-labelledby="rows" tabIndex={0}>
      <h2 id="rows">{checkPagePhrases.rows(rows.length)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{checkPageWords.task}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {checkPageWords[column]}
              </th>
            ))}
            <th scope="col">{checkPageWords.fulfilment}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, n) => (
            <Row key={n} number={n} row={row} before={rows[n - 1]} columns={columns} />
          ))}
        </tbody>
      </table>
      {rows.length > most && <p>{checkPagePhrases.more(rows.length - most)}</p>}
    </section>
  );
}

interface RowProps {
  readonly number: number;
  readonly row: AssessmentRow;
  readonly before: AssessmentRow | undefined;
  readonly columns: readonly Optional[];
}

function Row({ number, row, before, columns }: RowProps): ReactElement {
  const { dimension, group } = row;
  const begins = dimension !== (before?.dimension ?? null) || group !== (before?.group ?? null);
  const above = [dimension, group].filter((label) => label !== null);
  return (
    <>
      {begins && above.length > 0 && (
        <tr className="read-above">
          <th scope="colgroup" colSpan={columns.length + 2}>
            {above.map((label, n) => (
              <span key={n}>{label}</span>
            ))}
          </th>
        </tr>
      )}
      <tr>
        <th scope="row">
          <a href={`#${rowId(number)}`}>{row.task}</a>
        </th>
        {columns.map((column) => (
          <td key={column}>{row[column]}</td>
        ))}
        <td>
          <Items items={row.items} />
        </td>
      </tr>
    </>
  );
}

/** One item is no list. */
function Items({ items }: { readonly items: readonly string[] }): ReactElement {
  if (items.length < 2) return <>{items[0]}</>;
  return (
    <ol>
      {items.map((item, n) => (
        <li key={n}>{item}</li>
      ))}
    </ol>
  );
}
