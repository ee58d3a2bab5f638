// The strip above the table: how many sentences rest on what, figures by evidence class, criteria met, tasks described.
import type { ReactElement } from "react";
import type { Report } from "../../statement/report.ts";
import { evidenceWords, metWords, pagePhrases, pageWords, supportWords, type SupportKind } from "../../text/page.ts";

interface Strip {
  readonly name: string;
  readonly total: string;
  readonly parts: readonly (readonly [string, number])[];
}

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[];

function stripsOf(report: Report): readonly Strip[] {
  const figures = report.tasks
    .flatMap((task) => task.items)
    .flatMap((item) => item.segments)
    .flatMap((segment) => ("figure" in segment ? [segment.figure] : []));
  const computed = figures.filter((figure) => figure.source !== "target");
  const criteria = report.tasks.flatMap((task) => task.criteria).filter(({ judged }) => judged);
  const sentences = keysOf<SupportKind>(supportWords).map((kind) => [supportWords[kind].label, report.shares[kind]] as const);
  const met = keysOf(metWords).map(
    (key) => [metWords[key].label, criteria.filter((criterion) => String(criterion.met) === key).length] as const,
  );
  const classes = keysOf(evidenceWords).map(
    (key) => [evidenceWords[key].label, computed.filter((figure) => figure.evidence === key).length] as const,
  );
  return [
    { name: pageWords.sentences, total: String(sentences.reduce((sum, [, n]) => sum + n, 0)), parts: sentences },
    { name: pageWords.figures, total: String(figures.length), parts: [...classes, [pageWords.targets, figures.length - computed.length]] },
    { name: pageWords.criteria, total: String(criteria.length), parts: met },
    {
      name: pageWords.tasks,
      total: String(report.tasks.length),
      parts: [
        [pageWords.described, report.tasks.filter((task) => task.described).length],
        [pageWords.waiting, report.tasks.filter((task) => !task.described).length],
      ],
    },
  ];
}

export function Summary({ report }: { readonly report: Report }): ReactElement {
  return (
    <section className="summary" aria-label={pageWords.summary}>
      {stripsOf(report).map(({ name, total, parts }) => (
        <dl key={name}>
          <div className="total">
            <dt>{name}</dt>
            <dd>{total}</dd>
          </div>
          {parts
            .filter(([, count]) => count > 0)
            .map(([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{count}</dd>
              </div>
            ))}
        </dl>
      ))}
    </section>
  );
}

/** How to read the page (阅读说明): underlined figures, signs, evidence classes. */
export function Legend(): ReactElement {
  const signs = keysOf<SupportKind>(supportWords).filter((kind) => kind !== "figure" && kind !== "none");
  return (
    <section className="legend" aria-labelledby="legend">
      <h2 id="legend">{pageWords.legend}</h2>
      <ul>
        <li>{pageWords.legendFigure}</li>
        <li>
          {pageWords.legendMarks}
          {signs.map((kind) => (
            <span key={kind} className="legend-part">
              <span className="sign" aria-hidden="true" data-sign={supportWords[kind].sign} />
              {pagePhrases.openLegend(supportWords[kind].label, supportWords[kind].meaning)}
            </span>
          ))}
        </li>
        <li className="legend-evidence">
          {pageWords.legendEvidence}
          {keysOf(evidenceWords).map((key) => (
            <span key={key} className="legend-part">
              <strong>{evidenceWords[key].label}</strong> {evidenceWords[key].meaning}
            </span>
          ))}
        </li>
        <li>{pageWords.legendTrace}</li>
      </ul>
    </section>
  );
}
