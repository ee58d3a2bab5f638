// One version of a draft (一稿): who made it and when, what it was frozen for, what changed; and what reviewers say, with how it was met.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { deskWords } from "../../text/desk.ts";
import { draftsPageWords as w } from "../../text/desk-pages.ts";
import { draftWords } from "../../text/draft.ts";
import { deskAction, itemId, type Desk, type Redline } from "../desk.ts";
import { ActorField, PeriodField } from "./DeskFrame.tsx";
import { RedlineText } from "./JudgedText.tsx";
import { PaperLinks } from "./OfficialPapers.tsx";

type Drafts = Outputs["drafts"];
type Line = Drafts["versions"][number];
type Note = Line["notes"][number];

interface VersionProps {
  readonly desk: Desk;
  readonly line: Line;
  readonly redline: Redline;
  readonly isNewest: boolean;
}

export function DraftVersion({ desk, line, redline, isNewest }: VersionProps): ReactElement {
  const { version, time, actor, entry, note, frozen, differences } = line;
  return (
    <article className="draft-version">
      <h3>
        {draftWords.version(version)}
        {isNewest && <small>{w.newest}</small>}
      </h3>
      <p className="kept">
        {`${deskWords.stamp(time, actor)}　${deskWords.journal(entry)}`}
        {note !== String(version) && `　${note}`}
      </p>
      <PaperLinks desk={desk} version={version} />
      {frozen.map((one) => (
        <p key={one.entry} className="reached">
          {`✓ ${w.frozen(one.occasion, one.digest)}　${deskWords.stamp(one.time, one.actor)}`}
        </p>
      ))}
      {differences.length > 0 && (
        <details open={isNewest}>
          <summary>{w.changes(differences.length)}</summary>
          <dl className="differences">
            {differences.map(({ task, taskLabel, item, from, to }) => (
              <div key={itemId(task, item)}>
                <dt>
                  <a href={`#${itemId(task, item)}`}>{`${String(task)}-${String(item)}`}</a> {taskLabel}
                  {from === null && <small>{w.added}</small>}
                  {to === null && <small>{w.removed}</small>}
                </dt>
                <dd>
                  <RedlineText pieces={redline(from ?? "", to ?? "")} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

const itemName = ({ task, item }: Pick<Note, "task" | "item">): string =>
  task === null ? w.whole : `${String(task)}-${String(item ?? 0)}`;

/** Notes with their answers; those that wait for one stand open to be answered. */
export function NoteList({ desk, notes }: { readonly desk: Desk; readonly notes: readonly Note[] }): ReactElement {
  const own = notes.filter(({ answers }) => answers === null);
  if (own.length === 0) return <p className="kept">{w.notesNone}</p>;
  return (
    <ol className="notes-list">
      {own.map((note) => {
        const answers = notes.filter((one) => one.answers === note.entry);
        return (
          <li key={note.entry} id={`note-${String(note.entry)}`}>
            <p>
              <span className={answers.length > 0 ? "reached" : "lacking"}>
                {answers.length > 0 ? `✓ ${w.answered}` : `○ ${w.unanswered}`}
              </span>{" "}
              <b>{itemName(note)}</b> {note.text}
            </p>
            <p className="kept">{`${deskWords.stamp(note.time, note.actor)}　${draftWords.version(note.version)}　${deskWords.journal(note.entry)}`}</p>
            {answers.map((one) => (
              <p key={one.entry} className="answer">
                {`${w.answer}：${one.text}`}
                <span className="kept">{`　${deskWords.stamp(one.time, one.actor)}`}</span>
              </p>
            ))}
            {answers.length === 0 && <AnswerForm desk={desk} note={note} />}
          </li>
        );
      })}
    </ol>
  );
}

function AnswerForm({ desk, note }: { readonly desk: Desk; readonly note: Note }): ReactElement {
  const typed = desk.typed["answers"] === String(note.entry) ? desk.typed : {};
  return (
    <details open={typed["answers"] !== undefined}>
      <summary>{w.answer}</summary>
      <form className="desk-form" method="post" action={deskAction(desk, "drafts/note")}>
        <PeriodField desk={desk} />
        <input type="hidden" name="answers" value={note.entry} />
        <input type="hidden" name="about" value={note.task === null ? "" : itemName(note)} />
        <label className="wide">
          <span>{w.answerText}</span>
          <textarea name="text" rows={2} required defaultValue={typed["text"] ?? ""} />
        </label>
        <ActorField desk={desk} typed={typed} />
        <button type="submit">{w.answer}</button>
      </form>
    </details>
  );
}

/** The form of a new note, on an item of the newest version or on the whole. */
export function NoteForm({ desk, draft }: { readonly desk: Desk; readonly draft: NonNullable<Drafts["newest"]> }): ReactElement {
  const typed = desk.typed["form"] === "note" ? desk.typed : {};
  return (
    <form className="desk-form" method="post" action={deskAction(desk, "drafts/note")} aria-label={w.addNote}>
      <PeriodField desk={desk} />
      <input type="hidden" name="form" value="note" />
      <input type="hidden" name="version" value={draft.version ?? 0} />
      <label>
        <span>{w.noteItem}</span>
        <select name="about" defaultValue={typed["about"] ?? ""}>
          <option value="">{w.whole}</option>
          {draft.tasks.flatMap(({ number, task, items }) =>
            items.map((item) => {
              const key = `${String(number)}-${String(item.number)}`;
              return <option key={key} value={key}>{`${key} ${item.label ?? task}`}</option>;
            }),
          )}
        </select>
      </label>
      <label className="wide">
        <span>{w.noteText}</span>
        <textarea name="text" rows={2} required defaultValue={typed["text"] ?? ""} />
      </label>
      <ActorField desk={desk} typed={typed} />
      <button type="submit">{w.addNote}</button>
    </form>
  );
}
