// The pages of the replies (报送): taking in files after showing what they are understood as, and the list of all that were taken.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { deskWords } from "../text/desk.ts";
import { repliesPageWords as w } from "../text/desk-pages.ts";
import { deskAction, deskHref, type Desk } from "./desk.ts";
import { ActorField, PeriodField, renderDesk } from "./parts/DeskFrame.tsx";
import { Heads } from "./parts/Heads.tsx";
import { OrganisationChoice, Understood } from "./parts/Understood.tsx";

type Replies = Outputs["replies"];

/** The list, and the form that takes files. */
export function renderReplies(desk: Desk, answer: Replies, synthetic: boolean): string {
  return renderDesk({
    desk,
    tab: "replies",
    synthetic,
    children: (
      <>
        <section aria-labelledby="take">
          <h2 id="take">{w.take}</h2>
          <p className="kept">{w.lead}</p>
          <form
            className="desk-form drop-form"
            method="post"
            action={deskAction(desk, "replies")}
            encType="multipart/form-data"
            data-busy={w.busy}
          >
            <PeriodField desk={desk} />
            <label className="wide">
              <span>{w.files}</span>
              <input type="file" name="files" multiple required accept=".txt,.docx,.docm,.xlsx,.xlsm,.pdf,.html,.htm" />
              <small className="drop-hint" hidden>
                {w.drop}
              </small>
            </label>
            <label>
              <span>{w.organisation}</span>
              <OrganisationChoice name="organisation" organisations={answer.organisations} chosen={desk.typed["organisation"] ?? ""} />
            </label>
            <ActorField desk={desk} typed={desk.typed} />
            <button type="submit">{w.read}</button>
          </form>
        </section>
        <section aria-labelledby="list">
          <h2 id="list">{w.list}</h2>
          {answer.lines.length === 0 ? <p className="none-shown">{w.none}</p> : <RepliesTable desk={desk} answer={answer} />}
        </section>
      </>
    ),
  });
}

function RepliesTable({ desk, answer }: { readonly desk: Desk; readonly answer: Replies }): ReactElement {
  const { heads } = w;
  return (
    <table className="desk-table replies">
      <caption className="unseen">{w.list}</caption>
      <thead>
        <Heads heads={heads} />
      </thead>
      <tbody>
        {answer.lines.map((line) => {
          const { entry } = line;
          const path = `replies/${String(entry)}`;
          const revises = [
            ...(line.supersedes.length > 0 ? [w.supersedes(line.supersedes)] : []),
            ...(line.supersededBy.length > 0 ? [w.supersededBy(line.supersededBy)] : []),
          ];
          return (
            <tr key={entry} className={line.supersededBy.length > 0 ? "superseded" : undefined}>
              <td data-head={heads.entry}>{entry}</td>
              <td data-head={heads.time}>{deskWords.stamp(line.time, line.actor)}</td>
              <th scope="row">{line.organisation.label}</th>
              <td data-head={heads.file} className="file-name">
                {line.file}
              </td>
              <td data-head={heads.content}>{w.content(line.items, line.answers, line.unplaced)}</td>
              <td data-head={heads.revises}>{revises.length === 0 ? "—" : revises.join("；")}</td>
              <td data-head={heads.problems} className={line.problems.length > 0 ? "lacking" : undefined}>
                {w.problemCount(line.problems.length)}
              </td>
              <td>
                <span className="ways-of">
                  <a href={deskHref(desk, path)}>{w.understood}</a>
                  <a href={deskHref(desk, `${path}/original`)}>{w.original}</a>
                  <a href={deskHref(desk, `${path}/marked`)}>{w.marked}</a>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One file of a batch that was sent and not yet taken. */
export interface Sent {
  readonly number: number;
  readonly reply: Outputs["collect"]["replies"][number];
  /** Whose a person says it is; empty where the file tells. */
  readonly organisation: string;
}

interface PreviewProps {
  readonly batch: string;
  readonly sent: readonly Sent[];
  readonly answer: Replies;
}

/** What a batch of files is understood as, before any of it is taken. */
export function renderPreview(desk: Desk, { batch, sent, answer }: PreviewProps, synthetic: boolean): string {
  return renderDesk({
    desk,
    tab: "replies",
    synthetic,
    title: w.preview,
    children: (
      <form className="preview" method="post" action={deskAction(desk, "replies/take")}>
        <p>{w.previewLead}</p>
        <PeriodField desk={desk} />
        <input type="hidden" name="batch" value={batch} />
        {sent.map(({ number, reply, organisation }) => (
          <article key={number} className="sent-file" aria-labelledby={`file-${String(number)}`}>
            <h2 id={`file-${String(number)}`}>{reply.file}</h2>
            <Understood reply={reply} names={answer.names} say={desk.say} />
            <div className="file-choice">
              <label className="check">
                <input type="checkbox" name={`take-${String(number)}`} value="yes" defaultChecked={reply.organisation !== null} />
                <span>{w.keep}</span>
              </label>
              {reply.by !== "form" && (
                <label>
                  <span>{reply.organisation === null ? w.senderUnknown : w.sender}</span>
                  <OrganisationChoice name={`organisation-${String(number)}`} organisations={answer.organisations} chosen={organisation} />
                </label>
              )}
            </div>
          </article>
        ))}
        <div className="desk-form take-bar">
          <ActorField desk={desk} typed={desk.typed} />
          <button type="submit">{w.takeChosen}</button>
          <button type="submit" className="quiet" formMethod="get" formAction={deskAction(desk, `replies/preview/${batch}`)} formNoValidate>
            {w.again}
          </button>
          <a href={deskHref(desk, "replies")}>{w.cancel}</a>
        </div>
      </form>
    ),
  });
}
