// The page of an edited Word that came back (送回的 Word): every changed item with its redline and what the ledgers say, and the choice of what is accepted.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { editedPageWords as w } from "../text/desk-papers.ts";
import { readBackWords } from "../text/read-back.ts";
import { deskAction, deskHref, type Desk } from "./desk.ts";
import { ActorField, PeriodField, renderDesk } from "./parts/DeskFrame.tsx";
import { EditedItem, movedOf, type Edited } from "./parts/EditedItem.tsx";
import { ProblemList } from "./parts/ProblemList.tsx";

type Answer = Outputs["read-back"];

export interface EditedOptions {
  readonly batch: string;
  readonly file: string;
  readonly answer: Answer;
  /** What the newest version says, by task and item: 4-2. */
  readonly now: ReadonlyMap<string, string>;
  readonly synthetic: boolean;
}

export function renderEdited(desk: Desk, { batch, file, answer, now, synthetic }: EditedOptions): string {
  const { items, comments, version, newest, identity, problems } = answer;
  const changed = items.filter(({ change, after }) => change !== "unchanged" && after !== null);
  const count = (change: Edited["change"]): number => items.filter((one) => one.change === change).length;
  return renderDesk({
    desk,
    tab: "drafts",
    synthetic,
    title: w.title,
    children: (
      <>
        <p className="lead">
          <span className="file-name">{file}</span>
          {`　${w.summary(count("figures"), count("words"), count("removed"), count("unchanged"))}`}
        </p>
        <p className={newest > version ? "lacking" : "kept"}>{readBackWords.base(version, newest, identity !== null)}</p>
        {problems.length > 0 && <ProblemList problems={problems} say={desk.say} />}
        <form className="preview" method="post" action={deskAction(desk, `drafts/read-back/${batch}`)}>
          <PeriodField desk={desk} />
          <p>{changed.length === 0 ? w.none : w.pageLead}</p>
          {changed.map((one) => {
            const key = `${String(one.task)}-${String(one.item)}`;
            const moved = newest > version ? movedOf(one, now.get(key) ?? null) : "not";
            // What changes words alone is offered; a figure, or what was changed since, is for a person to tick.
            const isTaken = desk.problems.length > 0 ? desk.typed[`take-${key}`] !== undefined : one.change === "words" && moved === "not";
            return <EditedItem key={key} item={one} moved={moved} newest={newest} isTaken={isTaken} />;
          })}
          <Removed items={items.filter(({ change }) => change === "removed")} />
          <Outside outside={answer.outside} />
          <Comments comments={comments} />
          <div className="desk-form take-bar">
            {changed.length + comments.length > 0 && (
              <>
                {comments.length > 0 && (
                  <label className="check">
                    <input type="checkbox" name="notes" value="yes" defaultChecked={desk.typed["notes"] !== undefined} />
                    <span>{w.notes}</span>
                  </label>
                )}
                <label className="wide">
                  <span>{w.reason}</span>
                  <input type="text" name="reason" autoComplete="off" defaultValue={desk.typed["reason"] ?? ""} />
                </label>
                <ActorField desk={desk} typed={desk.typed} />
                <button type="submit">{w.submit}</button>
              </>
            )}
            <a href={deskHref(desk, "drafts")}>{w.cancel}</a>
          </div>
        </form>
      </>
    ),
  });
}

/** Items that the file has no more. */
function Removed({ items }: { readonly items: readonly Edited[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section className="unplaced">
      <h2>{w.removed(items.length)}</h2>
      <p className="kept">{w.removedLead}</p>
      <ul>
        {items.map(({ task, item, taskLabel, label, before }) => (
          <li key={`${String(task)}-${String(item)}`}>
            <details>
              <summary>{`${String(task)}-${String(item)}　${label ?? taskLabel}`}</summary>
              <p className="redline">
                <del>{before}</del>
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was written or taken out beside the items. */
function Outside({ outside: { added, removed } }: Pick<Answer, "outside">): ReactElement | null {
  if (added.length + removed.length === 0) return null;
  return (
    <section className="unplaced">
      <h2>{w.outside}</h2>
      <p className="kept">{w.outsideLead}</p>
      <ul>
        {added.map(({ text }, n) => (
          <li key={`added ${String(n)}`}>{readBackWords.added(text)}</li>
        ))}
        {removed.map((text, n) => (
          <li key={`removed ${String(n)}`}>{readBackWords.removed(text)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What reviewers wrote in the margin. */
function Comments({ comments }: Pick<Answer, "comments">): ReactElement | null {
  if (comments.length === 0) return null;
  return (
    <section>
      <h2>{w.comments(comments.length)}</h2>
      <ul className="plain-list">
        {comments.map((one, n) => (
          <li key={n}>{readBackWords.comment(one)}</li>
        ))}
      </ul>
    </section>
  );
}
