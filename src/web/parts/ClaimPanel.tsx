// What opens behind a claim of a checked document (核验依据): what it says, what the ledgers have, why it is judged so, and where to look on.
import type { ReactElement } from "react";
import type { Judged } from "../../claim/verdict.ts";
import { checkPagePhrases, checkPageWords } from "../../text/check-page.ts";
import { sayReason, verdictLabels } from "../../text/verdict.ts";
import { claimId, type CheckedDocument, type CheckedLinks } from "../checked.ts";
import { Fact, Panel } from "./Panel.tsx";
import { sayPeriod } from "../../vocabulary/date.ts";

interface ClaimPanelProps {
  readonly number: number;
  readonly judged: Judged;
  readonly scheme: string;
  readonly labels: CheckedDocument["labels"];
  readonly links: CheckedLinks | undefined;
}

export function ClaimPanel({ number, judged, scheme, labels, links }: ClaimPanelProps): ReactElement {
  const { claim, verdict, metric, task, period, found, reason } = judged;
  const { label, meaning } = verdictLabels[verdict];
  const place = task === null ? null : checkPagePhrases.task(task);
  return (
    <Panel id={claimId(number)} title={claim.text.replace(/\s+/gu, "")} subtitle={meaning} side="right">
      <p className={`verdict-line ${verdict}`}>
        <VerdictSign judged={judged} /> {label}
      </p>
      <p>{sayReason(reason)}</p>
      <dl className="panel-facts">
        {found !== null && <Fact name={checkPageWords.found}>{found}</Fact>}
        <Fact name={checkPageWords.metric}>{metric === null ? checkPageWords.metricNone : (labels[metric] ?? metric)}</Fact>
        {period !== null && <Fact name={checkPageWords.period}>{sayPeriod(period)}</Fact>}
        {task !== null && <Fact name={checkPageWords.place}>{links ? <a href={links.taskHref(scheme, task)}>{place}</a> : place}</Fact>}
      </dl>
      {links?.correctHref && claim.value !== null && (
        <p>
          <a href={links.correctHref(claim.start)}>{checkPageWords.correct}</a>
        </p>
      )}
    </Panel>
  );
}

/** A verdict's sign; it never stands without its word. */
export function VerdictSign({ judged: { verdict } }: { readonly judged: Pick<Judged, "verdict"> }): ReactElement {
  return (
    <span className={`verdict-sign ${verdict}`} aria-hidden="true">
      {verdictLabels[verdict].sign}
    </span>
  );
}
