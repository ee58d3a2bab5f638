// The cell 落实情况 of a task: its items as a list or a paragraph, their verdicts, and whose task it is.
import type { ReactElement } from "react";
import type { OrganisationLabel, ReportCriterion, ReportItem, ReportTask } from "../../statement/report.ts";
import { pageWords } from "../../text/page.ts";
import type { Panels } from "../panels.ts";
import { readSentences } from "../sentences.ts";
import { SentenceText } from "./Segments.tsx";
import { Rectifications, Verdicts } from "./Verdicts.tsx";

interface CellProps {
  readonly task: ReportTask;
  readonly panels: Panels;
  /** The report's period, whose year need not be repeated. */
  readonly whole: string;
}

export function Cell({ task, panels, whole }: CellProps): ReactElement {
  const numbers = new Set(task.items.map((item) => item.number));
  const only = task.items.length === 1 ? task.items[0] : undefined;
  // Criteria of the task as a whole stand with its only item, or below its items.
  const judged = task.criteria.filter((criterion) => criterion.judged);
  const general = judged.filter(({ item }) => item === null || !numbers.has(item));
  const criteriaOf = (item: ReportItem): readonly ReportCriterion[] =>
    item === only ? judged : judged.filter((criterion) => criterion.item === item.number);
  const content = (item: ReportItem): ReactElement => (
    <>
      <p className="sentences">
        {readSentences(item).map((sentence, n) => (
          <SentenceText key={n} sentence={sentence} panels={panels} />
        ))}
      </p>
      <Verdicts item={item} criteria={criteriaOf(item)} panels={panels} whole={whole} />
    </>
  );
  return (
    <>
      {!task.described && <p className="not-described">{pageWords.notDescribed}</p>}
      {only && content(only)}
      {task.items.length > 1 && (
        <ol className="items">
          {task.items.map((item) => (
            <li key={item.number} value={item.number}>
              {content(item)}
            </li>
          ))}
        </ol>
      )}
      {!only && <Verdicts item={null} criteria={general} panels={panels} whole={whole} />}
      <Rectifications all={task.rectifications} />
      <Bodies task={task} />
    </>
  );
}

/** Who leads, is responsible, supports and assesses (牵头、责任、配合、考评). */
function Bodies({ task }: { readonly task: ReportTask }): ReactElement | null {
  const { lead, responsible, supporting, assessor } = task.organisations;
  const roles: readonly (readonly [string, readonly OrganisationLabel[]])[] = [
    [pageWords.lead, lead],
    [pageWords.responsible, responsible],
    [pageWords.supporting, supporting],
    [pageWords.assessor, assessor],
  ];
  const named = roles.filter(([, organisations]) => organisations.length > 0);
  if (named.length === 0) return null;
  return (
    <p className="bodies">
      {named.map(([role, organisations]) => (
        <span key={role}>
          <span className="role">{role}</span> {organisations.map(({ label }) => label).join(pageWords.list)}
        </span>
      ))}
    </p>
  );
}
