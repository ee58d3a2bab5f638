// The page of who is missing (催报): every organisation with its state and what it lacks, and the letter to each ready to be copied.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { deskWords } from "../text/desk.ts";
import { missingPageWords as w } from "../text/desk-pages.ts";
import { draftReminder, missingWords, replyStateWords, type ReplyStateWord } from "../text/missing.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { deskHref, type Desk } from "./desk.ts";
import { renderDesk } from "./parts/DeskFrame.tsx";
import { DayForm, Heads } from "./parts/Heads.tsx";

type Missing = Outputs["missing"];

const states = Object.keys(replyStateWords) as readonly ReplyStateWord[];
const stateSigns: Readonly<Record<ReplyStateWord, string>> = {
  nothing: "✗",
  partial: "◐",
  late: "◷",
  done: "✓",
  unread: "?",
  optional: "–",
};

export function renderMissing(desk: Desk, answer: Missing, synthetic: boolean): string {
  const { lines, sent, today } = answer;
  const wanted = desk.asked["state"];
  const shown = lines.filter(({ state }) => wanted === undefined || state === wanted);
  const letters = lines.filter((line) => draftReminder(answer, line) !== null).length;
  const on = desk.asked["on"];
  return renderDesk({
    desk,
    tab: "missing",
    synthetic,
    children: (
      <>
        <p className="lead">{missingWords.due(answer, today)}</p>
        {!sent && <p className="kept">{missingWords.unsent}</p>}
        <DayForm desk={desk} path="missing" today={today}>
          {letters > 0 ? (
            <a className="download" href={deskHref(desk, "missing/letters.txt", { on })}>
              {w.letters(letters)}
            </a>
          ) : (
            <p>{w.lettersNone}</p>
          )}
        </DayForm>
        <nav className="chips" aria-label={w.filter}>
          <Chip desk={desk} state={undefined} label={deskWords.all} count={lines.length} />
          {states.map((state) => (
            <Chip
              key={state}
              desk={desk}
              state={state}
              label={`${stateSigns[state]} ${replyStateWords[state]}`}
              count={lines.filter((line) => line.state === state).length}
            />
          ))}
        </nav>
        <MissingTable answer={answer} lines={shown} />
      </>
    ),
  });
}

interface ChipProps {
  readonly desk: Desk;
  readonly state: ReplyStateWord | undefined;
  readonly label: string;
  readonly count: number;
}

function Chip({ desk, state, label, count }: ChipProps): ReactElement {
  const { on, state: wanted } = desk.asked;
  return (
    <a
      href={deskHref(desk, "missing", { on, state })}
      aria-current={wanted === state ? "true" : undefined}
      className={state && `state-${state}`}
    >
      {label} <b>{count}</b>
    </a>
  );
}

function MissingTable({ answer, lines }: { readonly answer: Missing; readonly lines: Missing["lines"] }): ReactElement {
  const heads = w.heads;
  return (
    <table className="desk-table missing">
      <caption className="unseen">{w.table}</caption>
      <thead>
        <Heads heads={heads} />
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.form} className={`state-${line.state}`}>
            <th scope="row">{line.organisation.label}</th>
            <td data-head={heads.form}>{line.form}</td>
            <td data-head={heads.state} className="state">
              <span aria-hidden="true">{stateSigns[line.state]}</span> {replyStateWords[line.state]}
            </td>
            <td data-head={heads.received} className={line.received === null ? "none" : undefined}>
              {line.received === null ? w.none : sayPeriod(line.received)}
            </td>
            <td data-head={heads.lacking} className={line.lacking.length === 0 ? "none" : undefined}>
              {line.lacking.length === 0 ? w.none : <Lacking lacking={line.lacking} />}
            </td>
            <td data-head={heads.due}>{sayPeriod(answer.due)}</td>
            <td data-head={heads.overdue} className={isWaited(line) ? undefined : "none"}>
              {isWaited(line) ? w.overdue(answer.overdue) : w.none}
            </td>
            <td>
              <Letter answer={answer} line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether something is still waited for. */
const isWaited = ({ state }: Missing["lines"][number]): boolean => state === "nothing" || state === "partial";

/** Few are listed, many fold. */
function Lacking({ lacking }: { readonly lacking: Missing["lines"][number]["lacking"] }): ReactElement {
  const list = (
    <ul>
      {lacking.map(({ task, item, label }) => (
        <li key={itemNumber(task, item)}>{label}</li>
      ))}
    </ul>
  );
  return lacking.length <= 2 ? (
    list
  ) : (
    <details>
      <summary>{w.lackingCount(lacking.length)}</summary>
      {list}
    </details>
  );
}

function Letter({ answer, line }: { readonly answer: Missing; readonly line: Missing["lines"][number] }): ReactElement | null {
  const letter = draftReminder(answer, line);
  if (letter === null) return null;
  return (
    <details className="letter">
      <summary>{w.letter}</summary>
      <textarea
        readOnly
        rows={Math.min(14, letter.split("\n").length + 3)}
        aria-label={w.letterOf(line.organisation.label)}
        defaultValue={letter}
      />
      <button type="button" className="quiet copy" hidden data-done={w.copied}>
        {w.copy}
      </button>
    </details>
  );
}
