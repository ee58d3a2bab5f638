// The head of the table's page: banner, title, and the facts that say of whom, for when and as of what it was computed.
import type { ReactElement } from "react";
import type { Report } from "../../statement/report.ts";
import { checkPageWords } from "../../text/check-page.ts";
import { deskWords } from "../../text/desk.ts";
import { pagePhrases, pageWords } from "../../text/page.ts";
import { Phrases } from "./Phrases.tsx";
import { sayPeriod } from "../../vocabulary/date.ts";

/** Says that the rows are synthetic (合成数据), for as long as the page is read. */
export function Banner(): ReactElement {
  return (
    <section className="banner" aria-label={pageWords.synthetic}>
      <strong>{pageWords.synthetic}</strong>
      <span>{pageWords.syntheticLong}</span>
    </section>
  );
}

/** The ways to the office's own pages and to the page that checks a document; a page that stands alone has no server to ask. */
export function Ways({ scheme }: { readonly scheme?: string }): ReactElement {
  return (
    <nav className="ways" aria-label={checkPageWords.ways}>
      {scheme !== undefined && <a href={`/schemes/${scheme}/desk`}>{deskWords.title}</a>}
      <a href="/check">{checkPageWords.title}</a>
    </nav>
  );
}

export function Masthead({ report }: { readonly report: Report }): ReactElement {
  const facts = [
    [pageWords.subject, report.organisation.label],
    [pageWords.period, sayPeriod(report.period)],
    [pageWords.until, report.until === null ? pageWords.untilAll : sayPeriod(report.until)],
    [pageWords.journal, pagePhrases.journalAt(report.knownAt, report.head)],
    [pageWords.scheme, pagePhrases.schemeVersion(report.version)],
  ] as const;
  return (
    <header className="masthead">
      <h1>
        <Phrases text={report.label} />
      </h1>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
