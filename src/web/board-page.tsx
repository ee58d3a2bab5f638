// The page of the board (看板): every item with its light, target, actual, gap, owner and day; the counts on top narrow it; it prints on A4 landscape.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { boardWords, lightWords, sayActual, sayCriterion, sayGap, sayMoved } from "../text/board.ts";
import { deskWords } from "../text/desk.ts";
import { boardPageWords as w } from "../text/desk-pages.ts";
import { pageWords, statusWords } from "../text/page.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { deskHref, type Desk } from "./desk.ts";
import { renderDesk } from "./parts/DeskFrame.tsx";
import { DayForm, Heads } from "./parts/Heads.tsx";

type BoardAnswer = Outputs["board"];
type Line = BoardAnswer["lines"][number];
type LightName = Line["light"];

const lights = Object.keys(lightWords) as readonly LightName[];

export function renderBoard(desk: Desk, answer: BoardAnswer): string {
  const { lines, since, today, synthetic, pointsAtRisk, knownAt } = answer;
  const { light, on } = desk.asked;
  const shown = lines.filter((line) => light === undefined || line.light === light);
  const sayMeeting = since === null ? boardWords.noMeeting : boardWords.since(since.occasion, since.period);
  return renderDesk({
    desk,
    tab: "board",
    synthetic,
    children: (
      <>
        <p className="kept">
          {[sayPeriod(today), deskWords.journal(knownAt), sayMeeting, ...(pointsAtRisk === null ? [] : [w.risk(pointsAtRisk)])].join(
            pageWords.dot,
          )}
        </p>
        <DayForm desk={desk} path="board" today={today} kept={{ light }}>
          <a className="download" href={deskHref(desk, "board.xlsx", { on })}>
            {w.download}
          </a>
          <small>{w.print}</small>
        </DayForm>
        <nav className="chips lights" aria-label={w.lights}>
          <a href={deskHref(desk, "board", { on })} aria-current={light === undefined ? "true" : undefined}>
            {deskWords.all} <b>{lines.length}</b>
          </a>
          {lights.map((one) => (
            <a
              key={one}
              href={deskHref(desk, "board", { on, light: one })}
              aria-current={light === one ? "true" : undefined}
              className={`light-${one}`}
            >
              <LightSign light={one} /> <b>{answer.counts[one]}</b>
            </a>
          ))}
        </nav>
        {shown.length === 0 ? <p className="none-shown">{w.none}</p> : <BoardTable answer={answer} lines={shown} />}
      </>
    ),
  });
}

/** A light: its sign and its word, never the colour alone. */
function LightSign({ light }: { readonly light: LightName }): ReactElement {
  return (
    <span className={`light light-${light}`}>
      <span aria-hidden="true">{lightWords[light].sign}</span> {lightWords[light].label}
    </span>
  );
}

function BoardTable({ answer, lines }: { readonly answer: BoardAnswer; readonly lines: readonly Line[] }): ReactElement {
  return (
    <table className="desk-table board">
      <caption className="unseen">{boardWords.title}</caption>
      <colgroup>
        {Object.keys(w.heads).map((key) => (
          <col key={key} className={`board-${key}`} />
        ))}
      </colgroup>
      <thead>
        <tr className="paper-line">
          <td colSpan={Object.keys(w.heads).length}>
            {[answer.label, boardWords.title, sayPeriod(answer.period), sayPeriod(answer.today)].join(pageWords.dot)}
          </td>
        </tr>
        <Heads heads={w.heads} />
      </thead>
      <tbody>
        {lines.map((line) => (
          <BoardRow key={itemNumber(line.task, line.item)} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function BoardRow({ line }: { readonly line: Line }): ReactElement {
  const { heads } = w;
  const lines = (texts: readonly string[]): ReactElement | string =>
    texts.length === 0 ? (
      boardWords.noGap
    ) : (
      <ul>
        {texts.map((text, n) => (
          <li key={n}>{text}</li>
        ))}
      </ul>
    );
  const moved = sayMoved(line);
  const papers = boardWords.papers(line.papers.held, line.papers.lacking);
  return (
    <tr className={`on-${line.light}`}>
      <td data-head={heads.light}>
        <LightSign light={line.light} />
        <span className="because">{line.because}</span>
      </td>
      <th scope="row">
        <span className="item-number">{itemNumber(line.task, line.item)}</span> {line.taskLabel}
        {line.itemLabel !== null && <span className="item-label">{line.itemLabel}</span>}
      </th>
      <td className="criteria" colSpan={3} data-head={heads.target}>
        {line.criteria.length === 0
          ? boardWords.noGap
          : line.criteria.map((one, n) => (
              <div key={n} className="criterion">
                <span>{sayCriterion(one)}</span>
                <span className={one.actual === null ? "lacking" : undefined}>{sayActual(one)}</span>
                <span className={one.met === true ? "reached" : undefined}>{sayGap(one)}</span>
              </div>
            ))}
      </td>
      <td data-head={heads.owner}>{lines(line.owners.map(({ label }) => label))}</td>
      <td data-head={heads.due}>
        {sayPeriod(line.due)}
        <span className="because">{boardWords.daysLeft(line.daysLeft)}</span>
      </td>
      <td data-head={heads.papers} className={papers === "" ? "none" : undefined}>
        {papers === "" ? boardWords.noGap : papers}
      </td>
      <td data-head={heads.reply} className={line.reply === null ? "none" : "lacking"}>
        {line.reply === null ? w.replied : boardWords.reply[line.reply]}
      </td>
      <td data-head={heads.status}>{statusWords[line.status]}</td>
      <td data-head={heads.risk} className={line.pointsAtRisk === null ? "none" : undefined}>
        {line.pointsAtRisk ?? boardWords.noPoints}
      </td>
      <td data-head={heads.moved} className={moved.length === 0 ? "none" : undefined}>
        {lines(moved)}
      </td>
    </tr>
  );
}
