// A checked report as a page of its own (核验页): the questions first, then the text with every figure marked by its verdict, then all figures in a table.
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Finding } from "../claim/finding.ts";
import type { Judged } from "../claim/verdict.ts";
import { checkWords, countWords, draftChecked, questioned, type Checked } from "../text/check.ts";
import { checkLabels } from "../text/finding.ts";
import { verdictLabels } from "../text/verdict.ts";
import { Document, Foot, type DocumentStyle } from "./parts/Document.tsx";

/** What was checked: the text as read, its claims and its findings, and under which scheme. */
export interface CheckedReport {
  readonly label: string;
  readonly knownAt: number;
  readonly document: { readonly name: string; readonly text: string };
  readonly claims: readonly Judged[];
  readonly findings: readonly Finding[];
}

/** The page, complete and without a script. */
export function renderCheck(report: CheckedReport, { css }: DocumentStyle = {}): string {
  const checked = draftChecked(report.claims, report.findings);
  return `<!doctype html>${renderToStaticMarkup(
    <Document title={`${checkWords.title}　${report.document.name}`} css={css}>
      <main className="plain-page checked">
        <h1>{checkWords.title}</h1>
        <dl className="facts">
          {facts(report).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Questions checked={checked} text={report.document.text} />
        <h2>{checkWords.text}</h2>
        <Legend />
        <MarkedText checked={checked} text={report.document.text} />
        <h2>{checkWords.allClaims}</h2>
        <ClaimTable checked={checked} />
      </main>
      <Foot />
    </Document>,
  )}`;
}

const facts = ({ label, knownAt, document, claims }: CheckedReport): readonly (readonly [string, string])[] => [
  [checkWords.file, document.name],
  [checkWords.scheme, label],
  [checkWords.journal, String(knownAt)],
  [checkWords.counts, countWords(claims)],
];

function Questions({ checked, text }: { readonly checked: Checked; readonly text: string }): ReactElement {
  const asked = [
    ...checked.claims.flatMap((claim, i) =>
      questioned.includes(claim.verdict)
        ? [{ start: claim.start, href: `#claim-${String(i)}`, label: verdictLabels[claim.verdict].label, quote: claim.said, say: claim.reason }]
        : [],
    ),
    ...checked.findings.map(({ check, start, end, message }, i) => ({
      start,
      href: `#finding-${String(i)}`,
      label: checkLabels[check],
      quote: text.slice(start, end).replace(/\s/gu, ""),
      say: message,
    })),
  ].sort((a, b) => a.start - b.start);
  return (
    <section className="asked">
      <h2>{checkWords.questions}</h2>
      <p>{asked.length === 0 ? checkWords.none : checkWords.lead}</p>
      <ol>
        {asked.map(({ href, label, quote, say }) => (
          <li key={`${href}${quote}`}>
            <strong>{label}</strong> <a href={href}>{quote}</a> <span>{say}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Legend(): ReactElement {
  return (
    <ul className="verdict-legend">
      {Object.entries(verdictLabels).map(([verdict, { label, sign, meaning }]) => (
        <li key={verdict}>
          <mark className={`verdict ${verdict}`}>
            {sign} {label}
          </mark>{" "}
          {meaning}
        </li>
      ))}
    </ul>
  );
}

/** The text as it stands; figures are marked, and a finding's stretch is underlined from its first character on. */
function MarkedText({ checked, text }: { readonly checked: Checked; readonly text: string }): ReactElement {
  const pieces: ReactElement[] = [];
  let at = 0;
  const findings = checked.findings.map((finding, i) => ({ ...finding, i }));
  const plain = (to: number): void => {
    for (const { start, i } of findings.filter((one) => one.start >= at && one.start < to)) {
      pieces.push(<span key={`t${String(at)}`}>{text.slice(at, start)}</span>, <Anchor key={`f${String(i)}`} checked={checked} index={i} />);
      at = start;
    }
    if (to > at) pieces.push(<span key={`t${String(at)}`}>{text.slice(at, to)}</span>);
    at = Math.max(at, to);
  };
  checked.claims.forEach((claim, i) => {
    if (claim.start < at) return;
    plain(claim.start);
    for (const { i: index } of findings.filter(({ start }) => start === claim.start))
      pieces.push(<Anchor key={`f${String(index)}`} checked={checked} index={index} />);
    const { label, sign } = verdictLabels[claim.verdict];
    pieces.push(
      <mark key={`c${String(i)}`} id={`claim-${String(i)}`} className={`verdict ${claim.verdict}`} title={`${label}：${claim.reason}`}>
        {text.slice(claim.start, claim.start + claim.text.length)}
        {claim.verdict !== "agrees" && claim.verdict !== "not-computable" && (
          <sup>
            <a href={`#row-${String(i)}`} aria-label={label}>
              {sign}
            </a>
          </sup>
        )}
      </mark>,
    );
    at = claim.start + claim.text.length;
  });
  plain(text.length);
  return <div className="marked">{pieces}</div>;
}

/** The sign before the stretch that a finding is about. */
function Anchor({ checked, index }: { readonly checked: Checked; readonly index: number }): ReactElement {
  const found = checked.findings[index];
  return (
    <sup className="finding" id={`finding-${String(index)}`} title={found?.message}>
      {found ? checkLabels[found.check] : ""}
    </sup>
  );
}

function ClaimTable({ checked }: { readonly checked: Checked }): ReactElement {
  return (
    <table className="small claims">
      <tbody>
        {checked.claims.map((claim, i) => (
          <tr key={`${String(claim.start)}${claim.text}`} id={`row-${String(i)}`} className={claim.verdict}>
            <td>
              <a href={`#claim-${String(i)}`}>{claim.said}</a>
            </td>
            <td>{verdictLabels[claim.verdict].label}</td>
            <td>{claim.found}</td>
            <td>{claim.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
