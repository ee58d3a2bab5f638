// The frame around every page of the office's work (工作台): title, tabs, choice of period, what is to be done next, and what was done or refused.
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { deskTabs, deskWords as w, nextStep, tabState, tabWords, type DeskTab } from "../../text/desk.ts";
import { placeOnPage } from "../../text/desk-papers.ts";
import type { Problem } from "../../vocabulary/problem.ts";
import { deskHref, type Desk } from "../desk.ts";
import { Document, Foot } from "./Document.tsx";
import { Banner } from "./Masthead.tsx";
import { ProblemList } from "./ProblemList.tsx";

interface FrameProps {
  readonly desk: Desk;
  readonly tab: DeskTab;
  readonly synthetic: boolean;
  /** Stands instead of the period and the tab's name. */
  readonly title?: string;
  readonly children: ReactNode;
}

const script = "/desk.js";

/** A page of the office's work as a complete document. */
export function renderDesk({ desk, tab, synthetic, title, children }: FrameProps): string {
  const heading = title ?? w.heading(tab, desk.period);
  return `<!doctype html>${renderToStaticMarkup(
    <Document title={heading} script={script}>
      <a className="skip" href="#work">
        {tabWords[tab]}
      </a>
      {synthetic && <Banner />}
      <DeskHead desk={desk} tab={tab} heading={heading} />
      <main className="desk" id="work">
        {desk.notice !== null && (
          <p className="notice" role="status">
            {desk.notice}
          </p>
        )}
        {desk.problems.length > 0 && (
          <section className="gate" role="alert" aria-labelledby="gate">
            <h2 id="gate">{w.problems}</h2>
            <p>{w.problemsLead}</p>
            <ProblemList problems={desk.problems.map(placed)} say={desk.say} />
          </section>
        )}
        {children}
      </main>
      <Foot />
    </Document>,
  )}`;
}

/** A problem as a page places it: fields by their names here, not by those of the command line. */
const placed = (one: Problem): Problem => ({ ...one, at: { ...one.at, file: placeOnPage(one.at.file) } });

function DeskHead({ desk, tab, heading }: { readonly desk: Desk; readonly tab: DeskTab; readonly heading: string }): ReactElement {
  const standing = desk.periods.lines.find(({ period }) => period === desk.period) ?? null;
  const next = nextStep(standing);
  return (
    <header className="desk-head">
      <nav className="way-back">
        <a href={`/schemes/${desk.periods.scheme}`}>{w.table}</a>
        <span className="desk-scheme">{desk.periods.label}</span>
      </nav>
      <div className="desk-title">
        <h1>{heading}</h1>
        <PeriodChoice desk={desk} tab={tab} />
      </div>
      <nav className="tabs" aria-label={w.tabs}>
        <ul>
          {deskTabs.map((one) => {
            const state = tabState(one, standing, desk.periods.papers);
            return (
              <li key={one}>
                <a href={deskHref(desk, one)} aria-current={one === tab ? "page" : undefined}>
                  {tabWords[one]}
                  {state !== null && <small>{state}</small>}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <p className="next">
        <strong>{w.next}</strong>
        <span>{next.text}</span>
        {next.tab !== tab && <a href={deskHref(desk, next.tab)}>{tabWords[next.tab]}</a>}
      </p>
    </header>
  );
}

/** The period (报告期): those with papers first, then every month of the year and the year. */
function PeriodChoice({ desk: { periods, period }, tab }: { readonly desk: Desk; readonly tab: DeskTab }): ReactElement {
  const held = periods.lines.map((line) => line.period);
  const others = [...periods.months, periods.whole, period].filter((one, n, all) => !held.includes(one) && all.indexOf(one) === n);
  const options = (list: readonly string[]): ReactElement[] =>
    list.map((one) => (
      <option key={one} value={one}>
        {w.periodChoice(one)}
      </option>
    ));
  return (
    <form className="period" method="get" action={`/schemes/${periods.scheme}/${tab}`}>
      <label>
        <span>{w.period}</span>
        <select name="period" defaultValue={period}>
          {held.length > 0 && <optgroup label={w.withPapers}>{options(held)}</optgroup>}
          {others.length > 0 && <optgroup label={w.otherPeriods}>{options(others)}</optgroup>}
        </select>
      </label>
      <button type="submit">{w.show}</button>
    </form>
  );
}

/** Who acts (经办人): asked by every form that enters something. */
export function ActorField({ desk, typed = {} }: { readonly desk: Desk; readonly typed?: Desk["typed"] }): ReactElement {
  return (
    <label className="actor">
      <span>{w.actor}</span>
      <input type="text" name="actor" required autoComplete="name" defaultValue={typed["actor"] ?? desk.actor} title={w.actorHint} />
    </label>
  );
}

/** The period that a form is about. */
export const PeriodField = ({ desk }: { readonly desk: Desk }): ReactElement => <input type="hidden" name="period" value={desk.period} />;
