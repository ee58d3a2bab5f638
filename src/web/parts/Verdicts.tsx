// The quiet line under an item: how it stands, and for each criterion (评分项) the target, what was found and the verdict.
import type { ReactElement } from "react";
import type { Met } from "../../scheme/scheme.ts";
import type { ReportCriterion, ReportItem, ReportRectification } from "../../statement/report.ts";
import { metWords, pageWords, statusWords } from "../../text/page.ts";
import { carriedWords, pendingText, rectificationText } from "../../text/carried.ts";
import type { Panels } from "../panels.ts";
import { Opener } from "./Opener.tsx";
import { sayPeriod } from "../../vocabulary/date.ts";

/** Whether a target is met: a sign and its word, never a colour alone. */
export function MetMark({ met }: { readonly met: Met }): ReactElement {
  const key = `${met}` as const;
  return (
    <span className={`met met-${key}`}>
      <span aria-hidden="true">{metWords[key].sign}</span> {metWords[key].label}
    </span>
  );
}

const typed: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "!=": "≠" };

/** A target as people write it: ≥ 100%, ≤ 2021年3月31日. */
export function targetText(target: string): string {
  return target
    .replace(/^(>=|<=|!=|[<>=≥≤≠])\s*/, (_, comparator: string) => `${typed[comparator] ?? comparator} `)
    .replace(/\d{4}-\d{2}-\d{2}/, (day) => sayPeriod(day));
}

/** What a criterion asks: its target, or that it is yet to be set and what it was last year. */
export const goalText = ({ target, pending, last }: ReportCriterion): string =>
  pending ? pendingText(last && { ...last, target: targetText(last.target) }) : targetText(target);

/** A period without the year of the report it stands in. */
export function periodWithin(period: string, whole: string): string {
  const [short, year] = [sayPeriod(period), sayPeriod(whole.slice(0, 4))];
  return short.startsWith(year) && short !== year ? short.slice(year.length) : short;
}

/** What was found, as one text. */
function FoundText({ criterion, whole }: { readonly criterion: ReportCriterion; readonly whole: string }): ReactElement {
  const { found } = criterion;
  if (found === null) return <>{pageWords.missing}</>;
  if (typeof found === "string") return <>{found}</>;
  // Where the periods differ, those that do not hold are marked one by one.
  const mixed = new Set(found.map(({ met }) => met)).size > 1;
  return (
    <>
      {found.map(({ period, value, met }, n) => (
        <span key={period} className="found-period">
          {n > 0 && pageWords.list}
          {periodWithin(period, whole)} {value ?? pageWords.missing}
          {mixed && met !== true && (
            <>
              {" "}
              <MetMark met={met} />
            </>
          )}
        </span>
      ))}
    </>
  );
}

interface VerdictProps {
  /** Null for criteria that judge the task as a whole. */
  readonly item: Pick<ReportItem, "status"> | null;
  readonly criteria: readonly ReportCriterion[];
  readonly panels: Panels;
  readonly whole: string;
}

export function Verdicts({ item, criteria, panels, whole }: VerdictProps): ReactElement | null {
  const status = item !== null && item.status !== "described" ? item.status : null;
  if (status === null && criteria.length === 0) return null;
  return (
    <div className="verdicts">
      <span className={`status status-${status ?? "none"}`}>{status === null ? pageWords.criterion : statusWords[status]}</span>
      {criteria.length > 0 && (
        <ul>
          {criteria.map((criterion) => (
            <Verdict key={criterion.id} criterion={criterion} panels={panels} whole={whole} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What last year left to be put right (整改), each with its source and how its criterion stands now. */
export function Rectifications({ all }: { readonly all: readonly ReportRectification[] }): ReactElement | null {
  if (all.length === 0) return null;
  return (
    <div className="verdicts">
      <span className="status status-none">{carriedWords.rectification}</span>
      <ul>
        {all.map((one) => (
          <li key={one.number}>
            <MetMark met={one.met} />
            <span>
              <span className="verdict-name">{one.label}</span>
              {pageWords.comma}
              {rectificationText(one)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Verdict({
  criterion,
  panels,
  whole,
}: Omit<VerdictProps, "item" | "criteria"> & { readonly criterion: ReportCriterion }): ReactElement {
  const target = panels.criterionOf(criterion.id)?.id;
  const mark = <MetMark met={criterion.met} />;
  return (
    <li>
      {target === undefined ? (
        mark
      ) : (
        <Opener target={target} className="verdict" title={pageWords.open}>
          {mark}
        </Opener>
      )}
      <span>
        <span className="verdict-name">{[panels.labelOf(criterion.metric), goalText(criterion)].filter(Boolean).join(" ")}</span>
        {criterion.met !== "not-applicable" && (
          <>
            {pageWords.comma}
            {pageWords.found} <FoundText criterion={criterion} whole={whole} />
          </>
        )}
      </span>
    </li>
  );
}
