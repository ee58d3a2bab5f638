// What opens behind a figure, word or sentence (依托): the metric's panel, and the panel of a criterion's verdict.
import type { ReactElement } from "react";
import type { Baseline } from "../../scheme/scheme.ts";
import type { MetricDetail, ReportCriterion } from "../../statement/report.ts";
import { carriedWords } from "../../text/carried.ts";
import { evidenceWords, missingWords, pagePhrases, pageWords, stageWords } from "../../text/page.ts";
import { entryRanges, type Panels } from "../panels.ts";
import { Parts, Reconciliation, Records } from "./DetailTables.tsx";
import { Opener } from "./Opener.tsx";
import { Fact, Panel } from "./Panel.tsx";
import { TrendChart, TrendTable, withUnit } from "./TrendChart.tsx";
import { MetMark, goalText, periodWithin } from "./Verdicts.tsx";
import { sayPeriod } from "../../vocabulary/date.ts";

/** Characters of a digest that are shown; `shiji trace` prints it whole. */
const digestShown = 12;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

const missingText = (reason: string | null): string =>
  reason !== null && reason in missingWords ? missingWords[reason as keyof typeof missingWords] : (reason ?? "");

/** The value, large, and the fraction it comes from. */
function Value({ detail }: { readonly detail: MetricDetail }): ReactElement {
  const { text, missing, numerator, denominator, counter, stage } = detail;
  const absent = stage === "not-applicable" ? stageWords[stage] : pageWords.missing;
  return (
    <div className="panel-value">
      <p className={text === null ? "number missing" : "number"}>{text === null ? absent : isDay.test(text) ? sayPeriod(text) : text}</p>
      {text === null && missing !== null && <p className="fraction">{missingText(missing)}</p>}
      {numerator !== null && denominator !== null && (
        <p className="fraction">
          {pageWords.numerator} <b>{withUnit(numerator, ` ${counter}`)}</b> ÷ {pageWords.denominator}{" "}
          <b>{withUnit(denominator, ` ${counter}`)}</b>
        </p>
      )}
    </div>
  );
}

function Facts({ detail }: { readonly detail: MetricDetail }): ReactElement {
  const entries = entryRanges(detail.entries, pageWords.list);
  return (
    <dl className="panel-facts">
      {detail.cutoff && <Fact name={pageWords.cutoff}>{sayPeriod(detail.cutoff)}</Fact>}
      {detail.months && <Fact name={pageWords.months}>{pagePhrases.monthsCovered(detail.months.covered, detail.months.expected)}</Fact>}
      <Fact name={pageWords.rows}>{pagePhrases.rowCount(detail.rows)}</Fact>
      <Fact name={pageWords.evidence}>
        {evidenceWords[detail.evidence].label}
        {pageWords.comma}
        {evidenceWords[detail.evidence].meaning}
      </Fact>
      <Fact name={pageWords.stage}>{stageWords[detail.stage]}</Fact>
      <Fact name={pageWords.entries}>
        {entries.text === "" ? pageWords.none : pagePhrases.entryCount(entries.text, entries.cut ? detail.entries.length : 0)}
      </Fact>
      {detail.basis.length > 0 && <Fact name={pageWords.basis}>{detail.basis.join(pageWords.semicolon)}</Fact>}
      <Fact name={pageWords.version}>{pagePhrases.definitionVersion(detail.version, detail.digest.slice(0, digestShown))}</Fact>
      {detail.assumed && <Assumed />}
    </dl>
  );
}

function Assumed(): ReactElement {
  return (
    <Fact name={pageWords.assumed}>
      <span className="assumed">{pageWords.assumedLong}</span>
    </Fact>
  );
}

export function SupportPanel({ detail, id }: { readonly detail: MetricDetail; readonly id: string }): ReactElement {
  return (
    <Panel id={id} title={detail.label} subtitle={detail.organisation.label + pageWords.dot + sayPeriod(detail.period)}>
      <Value detail={detail} />
      <p className="definition">{detail.definition}</p>
      {detail.formula !== "" && (
        <p className="formula">
          <span className="role">{pageWords.formula}</span> {detail.formula}
        </p>
      )}
      <Records detail={detail} />
      <Facts detail={detail} />
      {detail.trend.length > 0 && (
        <section>
          <h3>{pageWords.trend}</h3>
          <TrendChart detail={detail} id={id} />
          <TrendTable detail={detail} />
        </section>
      )}
      <Reconciliation detail={detail} />
      <Parts detail={detail} />
      <section>
        <h3>{pageWords.trace}</h3>
        <p className="trace-lead">{pageWords.traceLong}</p>
        <code className="command">
          {`shiji trace ${detail.metric} `}
          <span className="glued">{`--period ${detail.period}`}</span>{" "}
          <span className="glued">{`--organisation ${detail.organisation.id}`}</span>
        </code>
      </section>
    </Panel>
  );
}

/** Figures of the year before (基期值), each with the period and what it stands on. */
function Baselines({ all }: { readonly all: readonly Baseline[] }): ReactElement | null {
  if (all.length === 0) return null;
  return (
    <Fact name={carriedWords.baseline}>
      {all.map(({ value, unit, period, evidence, knownAt, definition }) => (
        <div key={period}>
          {carriedWords.baselineText(value, unit, period)}
          {pageWords.comma}
          {carriedWords.baselineGround(evidenceWords[evidence].label, knownAt, definition)}
        </div>
      ))}
    </Fact>
  );
}

interface CriterionPanelProps {
  readonly criterion: ReportCriterion;
  readonly id: string;
  readonly panels: Panels;
  readonly whole: string;
}

export function CriterionPanel({ criterion, id, panels, whole }: CriterionPanelProps): ReactElement {
  const { metric, found } = criterion;
  const periods = typeof found === "string" || found === null ? [] : found;
  const single = panels.detailOf(metric, null, null);
  const detailButton = (target: string): ReactElement => (
    <Opener target={target} className="more">
      {pageWords.openDetail}
    </Opener>
  );
  return (
    <Panel id={id} title={pageWords.criterion + pageWords.colon + panels.labelOf(metric)} subtitle={sayPeriod(whole)}>
      <dl className="panel-facts">
        <Fact name={pageWords.target}>{goalText(criterion)}</Fact>
        {periods.length === 0 && criterion.met !== "not-applicable" && (
          <Fact name={pageWords.found}>{typeof found === "string" ? found : pageWords.missing}</Fact>
        )}
        <Fact name={pageWords.result}>
          <MetMark met={criterion.met} />
        </Fact>
        <Baselines all={criterion.baseline} />
        {criterion.basis.length > 0 && <Fact name={pageWords.basis}>{criterion.basis.join(pageWords.semicolon)}</Fact>}
        {criterion.assumed && <Assumed />}
      </dl>
      {periods.length > 0 && (
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{pageWords.periodShort}</th>
              <th scope="col">{pageWords.found}</th>
              <th scope="col">{pageWords.result}</th>
              <th scope="col">{pageWords.detail}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, value, met }) => {
              const target = panels.detailOf(metric, period, null)?.id;
              return (
                <tr key={period}>
                  <th scope="row">{periodWithin(period, whole)}</th>
                  <td>{value ?? pageWords.missing}</td>
                  <td>
                    <MetMark met={met} />
                  </td>
                  <td>{target === undefined ? pageWords.none : detailButton(target)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {periods.length === 0 && single && <p>{detailButton(single.id)}</p>}
    </Panel>
  );
}
