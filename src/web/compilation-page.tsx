// The page of the compilation (合编): every item in a line that opens to all that was said of it, what does not fit, and the choice; below, what is left of replies beside their items.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { compileWords, countAsked } from "../text/compile.ts";
import { deskWords } from "../text/desk.ts";
import { compilationPageWords as w } from "../text/desk-pages.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { deskAction, deskHref, itemId, type Desk, type Redline } from "./desk.ts";
import { CompiledRow } from "./parts/CompiledRow.tsx";
import { renderDesk } from "./parts/DeskFrame.tsx";
import { leftOf, LeftLinks, WholeReplies } from "./parts/WholeReplies.tsx";

type Compilation = Outputs["compile"];
type Item = Compilation["items"][number];

export interface CompilationOptions {
  readonly answer: Compilation;
  /** Offices that take part. */
  readonly organisations: readonly OrganisationLabel[];
  readonly redline: Redline;
  /** What metrics are called. */
  readonly labels: Readonly<Record<string, string>>;
}

export function renderCompilation(desk: Desk, { answer, organisations, redline, labels }: CompilationOptions): string {
  const { items, synthetic } = answer;
  const left = leftOf(answer, desk);
  const shown = items.filter((item) => isAsked(item, desk));
  const asked = countAsked(answer);
  const chosen = items.filter((item) => item.chosen !== null).length;
  return renderDesk({
    desk,
    tab: "compilation",
    synthetic,
    children: (
      <>
        <p className="lead">{compileWords.summary(items.length, chosen, asked.question, asked.note)}</p>
        <LeftLinks left={left} />
        <p className="kept">{w.lead}</p>
        <Filter desk={desk} items={items} organisations={organisations} shown={shown.length} />
        <h2 id="items" className="unseen">
          {w.items}
        </h2>
        {shown.length === 0 ? (
          <p className="none-shown">{w.none}</p>
        ) : (
          <ol className="compiled" aria-labelledby="items">
            {shown.map((item) => (
              <li key={itemId(item.task, item.item)} id={itemId(item.task, item.item)}>
                <CompiledRow desk={desk} item={item} redline={redline} labels={labels} isOpen={opensAt(item, desk)} />
              </li>
            ))}
          </ol>
        )}
        <WholeReplies desk={desk} left={left} />
      </>
    ),
  });
}

/** The item that something was refused of, or that was decided just now, stands open. */
function opensAt({ task, item }: Item, { typed, asked }: Desk): boolean {
  const key = `${String(task)}-${String(item)}`;
  return asked["item"] === key || (typed["task"] === String(task) && typed["item"] === String(item));
}

function isAsked({ task, concerns, chosen, versions }: Item, { asked }: Desk): boolean {
  if (asked["questions"] !== undefined && !concerns.some(({ severity }) => severity === "question")) return false;
  if (asked["open"] !== undefined && chosen !== null) return false;
  if (asked["task"] !== undefined && asked["task"] !== String(task)) return false;
  return asked["organisation"] === undefined || versions.some(({ organisation }) => organisation?.id === asked["organisation"]);
}

interface FilterProps {
  readonly desk: Desk;
  readonly items: readonly Item[];
  readonly organisations: readonly OrganisationLabel[];
  readonly shown: number;
}

function Filter({ desk, items, organisations, shown }: FilterProps): ReactElement {
  const { asked } = desk;
  const tasks = [...new Map(items.map(({ task, taskLabel }) => [task, taskLabel]))];
  return (
    <form className="desk-form" method="get" role="search" aria-label={w.filters} action={deskAction(desk, "compilation")}>
      <input type="hidden" name="period" value={desk.period} />
      <label className="check">
        <input type="checkbox" name="questions" value="yes" defaultChecked={asked["questions"] !== undefined} />
        <span>{w.questionsOnly}</span>
      </label>
      <label className="check">
        <input type="checkbox" name="open" value="yes" defaultChecked={asked["open"] !== undefined} />
        <span>{w.openOnly}</span>
      </label>
      <label>
        <span>{w.organisation}</span>
        <select name="organisation" defaultValue={asked["organisation"] ?? ""}>
          <option value="">{deskWords.all}</option>
          {organisations.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.task}</span>
        <select name="task" defaultValue={asked["task"] ?? ""}>
          <option value="">{deskWords.all}</option>
          {tasks.map(([task, label]) => (
            <option key={task} value={task}>{`${String(task)} ${label}`}</option>
          ))}
        </select>
      </label>
      <button type="submit" className="quiet">
        {w.ask}
      </button>
      <a className="download" href={deskHref(desk, "compilation.xlsx")}>
        {w.download}
      </a>
      {shown < items.length && (
        <p role="status">
          {w.shown(shown, items.length)} <a href={deskHref(desk, "compilation")}>{w.clear}</a>
        </p>
      )}
    </form>
  );
}
