// The pages that check a document (核对页): the form that takes it, the text marked beside the table read from it, and the correction of a binding.
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Verdict } from "../claim/claim.ts";
import type { Judged } from "../claim/verdict.ts";
import { checkPagePhrases, checkPageWords } from "../text/check-page.ts";
import { sayReason, verdictLabels } from "../text/verdict.ts";
import type { Problem } from "../vocabulary/problem.ts";
import type { CheckedDocument, CheckedLinks } from "./checked.ts";
import { CheckForm, type SchemeChoice } from "./parts/CheckForm.tsx";
import { ClaimPanel, VerdictSign } from "./parts/ClaimPanel.tsx";
import { Document, Foot, type DocumentStyle } from "./parts/Document.tsx";
import { Banner } from "./parts/Masthead.tsx";
import { MarkedText } from "./parts/MarkedText.tsx";
import { ProblemList, type Say } from "./parts/ProblemList.tsx";
import { Questions } from "./parts/Questions.tsx";
import { ReadTable } from "./parts/ReadTable.tsx";

const script = "/check.js";
const documentOf = (element: ReactElement): string => `<!doctype html>${renderToStaticMarkup(element)}`;

export interface CheckFormOptions extends DocumentStyle {
  readonly schemes: readonly SchemeChoice[];
  readonly chosen?: string | null | undefined;
  /** Why what was sent could not be checked. */
  readonly problems?: readonly Problem[];
  readonly say: Say;
}

/** The page that takes a document; after a refusal, with what to do about it. */
export function renderCheckForm({ schemes, chosen, problems = [], say, css }: CheckFormOptions): string {
  return documentOf(
    <Document title={checkPageWords.title} css={css} script={script}>
      <main className="plain-page check-page">
        <nav className="way-back">
          <a href="/">{checkPageWords.table}</a>
        </nav>
        <h1>{checkPageWords.title}</h1>
        {problems.length > 0 && (
          <section className="gate" role="alert" aria-labelledby="gate">
            <h2 id="gate">{checkPageWords.problems}</h2>
            <p>{checkPageWords.problemsLead}</p>
            <ProblemList problems={problems} say={say} />
          </section>
        )}
        <p>{checkPageWords.lead}</p>
        <CheckForm schemes={schemes} chosen={chosen} />
        <p className="kept">{checkPageWords.kept}</p>
      </main>
      <Foot />
    </Document>,
  );
}

export interface CheckedOptions extends DocumentStyle {
  readonly say: Say;
  /** Only where the page is served. */
  readonly served?: { readonly links: CheckedLinks; readonly notice: string | null };
}

/** A checked document: its questions, its text with every claim marked, and the table read from it. */
export function renderChecked(checked: CheckedDocument, { say, served, css }: CheckedOptions): string {
  const { document, label, knownAt, claims, problems, rows, scheme } = checked;
  return documentOf(
    <Document title={checkPagePhrases.result(document.name)} css={css} script={served ? script : undefined}>
      {checked.synthetic && <Banner />}
      <header className="check-head">
        {served && (
          <nav className="way-back">
            <a href="/check">{checkPageWords.again}</a> <a href={`/schemes/${scheme}`}>{checkPageWords.table}</a>
          </nav>
        )}
        <h1>{checkPagePhrases.result(document.name)}</h1>
        <p>{checkPagePhrases.against(label, knownAt)}</p>
        {served && <p className="kept">{checkPageWords.kept}</p>}
      </header>
      <main className="check-result">
        {served?.notice && (
          <p className="notice" role="status">
            {served.notice}
          </p>
        )}
        {problems.length > 0 && (
          <section className="gate" aria-labelledby="warnings">
            <h2 id="warnings">{checkPageWords.warnings}</h2>
            <ProblemList problems={problems} say={say} />
          </section>
        )}
        <Tally claims={claims} />
        <Questions checked={checked} />
        <div className="beside">
          <section className="original" aria-labelledby="original">
            <h2 id="original">{checkPageWords.read}</h2>
            <p className="kept">{checkPageWords.readLead}</p>
            <MarkedText checked={checked} />
          </section>
          <ReadTable rows={rows} />
        </div>
      </main>
      <Foot />
      {claims.map((judged, n) => (
        <ClaimPanel key={n} number={n} judged={judged} scheme={scheme} labels={checked.labels} links={served?.links} />
      ))}
    </Document>,
  );
}

/** How many claims stand how: the legend of the marks, too. */
function Tally({ claims }: { readonly claims: readonly Judged[] }): ReactElement {
  const counts = (Object.keys(verdictLabels) as readonly Verdict[]).map((verdict) => ({
    verdict,
    count: claims.filter((one) => one.verdict === verdict).length,
  }));
  return (
    <section aria-label={checkPageWords.summary}>
      <dl className="tally">
        <div className="total">
          <dt>{checkPageWords.claims}</dt>
          <dd>{checkPagePhrases.total(claims.length)}</dd>
        </div>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => (
            <div key={verdict} title={verdictLabels[verdict].meaning}>
              <dt>
                <VerdictSign judged={{ verdict }} /> {verdictLabels[verdict].label}
              </dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Metrics that a claim may be bound to, pack by pack. */
export interface MetricChoices {
  readonly label: string;
  readonly metrics: readonly { readonly id: string; readonly label: string }[];
}

export interface CorrectionOptions extends DocumentStyle {
  readonly judged: Judged;
  /** The claim with what stands around it. */
  readonly around: string;
  /** By what the document is found again. */
  readonly document: string;
  readonly packs: readonly MetricChoices[];
  readonly problems?: readonly Problem[];
  readonly say: Say;
}

/** The page that corrects the binding of one claim. */
export function renderCorrection({ judged, around, document, packs, problems = [], say, css }: CorrectionOptions): string {
  return documentOf(
    <Document title={checkPageWords.correctTitle} css={css}>
      <main className="plain-page check-page">
        <h1>{checkPageWords.correctTitle}</h1>
        {problems.length > 0 && (
          <section className="gate" role="alert">
            <ProblemList problems={problems} say={say} />
          </section>
        )}
        <p>{checkPagePhrases.said(around)}</p>
        <p>
          <VerdictSign judged={judged} /> {verdictLabels[judged.verdict].label}
          {": "}
          {sayReason(judged.reason)}
        </p>
        <form className="check-form" method="post" action="/check/bind">
          <input type="hidden" name="document" value={document} />
          <input type="hidden" name="at" value={judged.claim.start} />
          <label>
            <span>{checkPageWords.correctMetric}</span>
            <select name="metric" defaultValue={judged.metric ?? ""} required>
              <option value="" />
              <option value="none">{checkPageWords.correctNone}</option>
              {packs.map(({ label, metrics }) => (
                <optgroup key={label} label={label}>
                  {metrics.map((metric) => (
                    <option key={metric.id} value={metric.id}>
                      {metric.label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <label>
            <span>{checkPageWords.correctReason}</span>
            <input type="text" name="reason" autoComplete="off" />
          </label>
          <label>
            <span>{checkPageWords.actor}</span>
            <input type="text" name="actor" required autoComplete="name" />
          </label>
          <div className="check-foot">
            <button type="submit">{checkPageWords.save}</button>
            <a href="/check">{checkPageWords.back}</a>
          </div>
          <p className="kept">{checkPageWords.correctLead}</p>
        </form>
      </main>
      <Foot />
    </Document>,
  );
}
