// The published table (考评表): dimensions and groups as cells that span their tasks; every cell names its headers.
import type { ReactElement } from "react";
import type { Report, ReportTask } from "../../statement/report.ts";
import { pagePhrases, pageWords } from "../../text/page.ts";
import type { Panels } from "../panels.ts";
import { spansOf, type DimensionSpan } from "../spans.ts";
import { Cell } from "./Cell.tsx";
import { taskAnchor } from "./Contents.tsx";
import { Phrases } from "./Phrases.tsx";

// The explicit roles keep it a table for screen readers where narrow screens lay its rows out as blocks.
export function Table({ report, panels }: { readonly report: Report; readonly panels: Panels }): ReactElement {
  const dimensions = spansOf(report.tasks);
  const grouped = dimensions.some(hasGroups);
  return (
    <table className="report" id="table" role="table">
      <caption>{report.label}</caption>
      <colgroup>
        <col className="column-dimension" />
        {grouped && <col className="column-group" />}
        <col className="column-task" />
        <col className="column-statement" />
      </colgroup>
      <thead role="rowgroup">
        <PaperLine report={report} columns={grouped ? 4 : 3} />
        <tr role="row">
          <th scope={grouped ? "colgroup" : "col"} role="columnheader" id="h-dimension" colSpan={grouped ? 2 : undefined}>
            {pageWords.dimension}
          </th>
          <th scope="col" role="columnheader" id="h-task">
            {pageWords.task}
          </th>
          <th scope="col" role="columnheader" id="h-statement">
            {pageWords.statement}
          </th>
        </tr>
      </thead>
      {dimensions.map((dimension, n) => (
        <tbody key={n} role="rowgroup">
          <Rows dimension={dimension} id={`h-${n + 1}`} wide={grouped && !hasGroups(dimension)} report={report} panels={panels} />
        </tbody>
      ))}
    </table>
  );
}

const hasGroups = (dimension: DimensionSpan): boolean => dimension.groups.some(({ label }) => label !== null);

/** A line that only paper shows, repeated with the header on each sheet. */
function PaperLine({ report, columns }: { readonly report: Report; readonly columns: number }): ReactElement {
  const parts = [...(report.synthetic ? [pageWords.synthetic] : []), report.label, pagePhrases.journalShort(report.knownAt)];
  return (
    <tr className="paper-line" role="row">
      <td colSpan={columns} role="cell">
        {parts.join(pageWords.dot)}
      </td>
    </tr>
  );
}

/** On paper a spanning cell would be empty from its second sheet on: there each row says again where it belongs. */
function PaperCell({ label, columns }: { readonly label: string; readonly columns: number }): ReactElement {
  return (
    <td className="paper-cell" headers="h-dimension" aria-hidden="true" colSpan={columns}>
      {label}
    </td>
  );
}

interface RowsProps {
  readonly dimension: DimensionSpan;
  readonly id: string;
  /** Whether the dimension's cell takes the column of the groups, too. */
  readonly wide: boolean;
  readonly report: Report;
  readonly panels: Panels;
}

function Rows({ dimension, id, wide, report, panels }: RowsProps): ReactElement {
  const row = (task: ReportTask, g: number, label: string | null, size: number, first: boolean): ReactElement => {
    const [groupId, taskId] = [`${id}-${g + 1}`, `h-task-${task.number}`];
    const above = ["h-dimension", id, ...(label === null ? [] : [groupId])].join(" ");
    return (
      <tr key={task.number} role="row" id={taskAnchor(task)}>
        {first && g === 0 && (
          <th
            scope="rowgroup"
            role="rowheader"
            id={id}
            headers="h-dimension"
            className="dimension"
            rowSpan={dimension.rows}
            colSpan={wide ? 2 : undefined}
          >
            <span>{dimension.label}</span>
          </th>
        )}
        {first && label !== null && (
          <th scope="row" role="rowheader" id={groupId} headers={`h-dimension ${id}`} className="group" rowSpan={size}>
            <span>{label}</span>
          </th>
        )}
        <PaperCell label={dimension.label} columns={wide ? 2 : 1} />
        {label !== null && <PaperCell label={label} columns={1} />}
        <th
          scope="row"
          role="rowheader"
          id={taskId}
          headers={`h-task ${above}`}
          className="task"
          colSpan={!wide && label === null && hasGroups(dimension) ? 2 : undefined}
        >
          <Phrases text={task.task} />
        </th>
        <td role="cell" headers={`h-statement ${above} ${taskId}`} className={task.described ? undefined : "empty"}>
          <Cell task={task} panels={panels} whole={report.period} />
        </td>
      </tr>
    );
  };
  return <>{dimension.groups.flatMap(({ label, tasks }, g) => tasks.map((task, n) => row(task, g, label, tasks.length, n === 0)))}</>;
}
