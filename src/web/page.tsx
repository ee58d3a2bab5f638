// The public pages (公示页) as complete HTML documents: the assessment table, the list of schemes, and problems.
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Report } from "../statement/report.ts";
import { deskWords } from "../text/desk.ts";
import { pageWords } from "../text/page.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { resolvePanels } from "./panels.ts";
import { Contents } from "./parts/Contents.tsx";
import { Document, Foot, type DocumentStyle } from "./parts/Document.tsx";
import { Filter, type Asked } from "./parts/Filter.tsx";
import { Banner, Masthead, Ways } from "./parts/Masthead.tsx";
import { ProblemList, type Say } from "./parts/ProblemList.tsx";
import { Legend, Summary } from "./parts/Summary.tsx";
import { CriterionPanel, SupportPanel } from "./parts/SupportPanel.tsx";
import { Table } from "./parts/Table.tsx";

export interface PageOptions extends DocumentStyle {
  /** Says a problem in one sentence; without it the problem's code is shown. */
  readonly say?: Say | undefined;
  /** What the reader asks to see; without it there is nobody to ask, and no form. */
  readonly asked?: Asked | undefined;
}

export interface HomeOptions extends DocumentStyle {
  /** Where a scheme's table is found. */
  readonly href?: ((scheme: string) => string) | undefined;
}

const documentOf = (element: ReactElement): string => `<!doctype html>${renderToStaticMarkup(element)}`;
const codeOf: Say = (problem) => problem.code;

/** The whole table (考评表) of a report, every figure, word and sentence opening its support without a script. */
export function renderPage(report: Report, { css, say = codeOf, asked }: PageOptions = {}): string {
  const panels = resolvePanels(report);
  const blocked = report.problems.some((problem) => problem.severity === "error");
  return documentOf(
    <Document title={report.label} css={css}>
      <a className="skip" href="#table">
        {pageWords.skip}
      </a>
      {report.synthetic && <Banner />}
      {asked && <Ways scheme={report.scheme} />}
      <Masthead report={report} />
      <div className="layout">
        <Contents report={report} />
        <main>
          <Summary report={asked?.whole ?? report} />
          {asked && <Filter report={report} asked={asked} />}
          {report.problems.length > 0 && (
            <section className="gate" aria-labelledby="gate">
              <h2 id="gate">{pageWords.problems}</h2>
              <p>{blocked ? pageWords.problemsLead : pageWords.warningsLead}</p>
              <ProblemList problems={report.problems} say={say} />
            </section>
          )}
          {report.tasks.length > 0 ? <Table report={report} panels={panels} /> : <p className="none-shown">{pageWords.noneShown}</p>}
        </main>
      </div>
      <Foot>
        <Legend />
        {asked && (
          <p className="imprint">
            <a href="/dictionary">{pageWords.dictionary}</a>
          </p>
        )}
      </Foot>
      {panels.criteria.map(({ id, criterion }) => (
        <CriterionPanel key={id} id={id} criterion={criterion} panels={panels} whole={report.period} />
      ))}
      {panels.details.map(({ id, detail }) => (
        <SupportPanel key={id} id={id} detail={detail} />
      ))}
    </Document>,
  );
}

/** A page for a request that cannot be met: each problem in a sentence, and never a stack. */
export function renderProblemPage(problems: readonly Problem[], say: Say, { css }: DocumentStyle = {}): string {
  return documentOf(
    <Document title={pageWords.problemTitle} css={css}>
      <main className="plain-page">
        <h1>{pageWords.problemTitle}</h1>
        <p>{pageWords.problemLead}</p>
        <ProblemList problems={problems} say={say} />
        <p>
          <a href="/">{pageWords.back}</a>
        </p>
      </main>
      <Foot />
    </Document>,
  );
}

/** The schemes (考核方案) whose tables can be read here. */
export function renderHome(
  schemes: readonly { readonly id: string; readonly label: string }[],
  { css, href = (id) => `/${id}` }: HomeOptions = {},
): string {
  return documentOf(
    <Document title={pageWords.product + pageWords.dot + pageWords.homeTitle} css={css}>
      <Ways />
      <main className="plain-page">
        <h1>{pageWords.homeTitle}</h1>
        <p>{schemes.length === 0 ? pageWords.homeNone : pageWords.homeLead}</p>
        {schemes.length > 0 && (
          <ul className="schemes">
            {schemes.map(({ id, label }) => (
              <li key={id}>
                <a href={href(id)}>{label}</a>
                <a className="desk-way" href={`/schemes/${id}/desk`}>
                  {deskWords.title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </main>
      <Foot />
    </Document>,
  );
}
