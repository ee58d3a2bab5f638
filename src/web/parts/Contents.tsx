// The table of contents (目录) by dimension: beside the table on wide screens, folded on narrow ones.
import type { ReactElement } from "react";
import type { Report, ReportTask } from "../../statement/report.ts";
import { pageWords } from "../../text/page.ts";
import { spansOf } from "../spans.ts";

/** The anchor of a task's row. */
export const taskAnchor = (task: ReportTask): string => `task-${task.number}`;

function ContentsList({ report }: { readonly report: Report }): ReactElement {
  return (
    <ol className="contents-list">
      {spansOf(report.tasks).map((dimension, n) => (
        <li key={n}>
          <span className="contents-dimension">{dimension.label}</span>
          <ol>
            {dimension.groups.flatMap((group) =>
              group.tasks.map((task) => (
                <li key={task.number}>
                  <a href={`#${taskAnchor(task)}`}>{task.task}</a>
                  {!task.described && <span className="waiting">{pageWords.waiting}</span>}
                </li>
              )),
            )}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** Two forms of one list, of which the style sheet shows one: a list that stays, and one that folds without a script. */
export function Contents({ report }: { readonly report: Report }): ReactElement {
  return (
    <>
      <nav className="contents wide" aria-label={pageWords.index}>
        <p className="contents-title">{pageWords.index}</p>
        <ContentsList report={report} />
      </nav>
      <nav className="contents narrow" aria-label={pageWords.index}>
        <details>
          <summary>{pageWords.index}</summary>
          <ContentsList report={report} />
        </details>
      </nav>
    </>
  );
}
