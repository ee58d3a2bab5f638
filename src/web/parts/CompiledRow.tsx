// One item of the compilation (一个事项): a line with how it stands; open, its versions side by side, what does not fit with each, and the choice.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { compileWords, concernLabels, sayChosen, sayConcern, sayStanding, sayVersion } from "../../text/compile.ts";
import { deskWords } from "../../text/desk.ts";
import { sayAnswer } from "../../text/form.ts";
import { compilationPageWords as w } from "../../text/desk-pages.ts";
import { statusWords } from "../../text/page.ts";
import { deskAction, deskHref, type Desk, type Fields, type Redline } from "../desk.ts";
import { ActorField, PeriodField } from "./DeskFrame.tsx";
import { JudgedText, RedlineText } from "./JudgedText.tsx";

type Item = Outputs["compile"]["items"][number];
type Version = Item["versions"][number];

interface RowProps {
  readonly desk: Desk;
  readonly item: Item;
  readonly redline: Redline;
  /** What metrics are called. */
  readonly labels: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

export function CompiledRow({ desk, item, redline, labels, isOpen }: RowProps): ReactElement {
  const { chosen, concerns, versions } = item;
  const replies = versions.filter(({ entry }) => entry !== null).length;
  const questions = concerns.filter(({ severity }) => severity === "question").length;
  const notes = concerns.length - questions;
  const typed = isOpen ? desk.typed : {};
  return (
    <details open={isOpen} className={chosen === null ? "open-item" : "chosen-item"}>
      <summary>
        <span className="item-number">{`${String(item.task)}-${String(item.item)}`}</span>
        <span className="item-name">
          {item.taskLabel}
          <span className="item-label">{item.item === 0 ? compileWords.whole : item.itemLabel}</span>
        </span>
        <span className="item-state">
          <span className={chosen === null ? "dim" : "reached"}>{chosen === null ? `○ ${w.open}` : `✓ ${w.decided}`}</span>
          <span className="lacking">{questions > 0 ? `? ${w.questions(questions)}` : ""}</span>
          <span className="dim">{notes > 0 ? w.notes(notes) : ""}</span>
          <span className="dim">{replies > 0 ? w.versions(replies) : w.noVersions}</span>
        </span>
        <span className="item-choice">{sayStanding(item)}</span>
      </summary>
      <form className="choose" method="post" action={deskAction(desk, "compilation")}>
        {/* Enter in a field must not adopt the first version: a form whose first button is off is not sent by it. */}
        <button type="submit" disabled hidden />
        <PeriodField desk={desk} />
        <input type="hidden" name="task" value={item.task} />
        <input type="hidden" name="item" value={item.item} />
        {(["questions", "open", "organisation", "task"] as const).map((name) => {
          const value = desk.asked[name] ?? desk.typed[`asked-${name}`];
          return value === undefined ? null : <input key={name} type="hidden" name={`asked-${name}`} value={value} />;
        })}
        <div className="desk-form">
          <span className="dim">{statusWords[item.status]}</span>
          <label className="wide">
            <span>{w.reason}</span>
            <input type="text" name="reason" autoComplete="off" defaultValue={typed["reason"] ?? ""} />
          </label>
          <ActorField desk={desk} typed={typed} />
        </div>
        <div className="versions">
          {versions.map((version) => (
            <VersionCard key={version.entry ?? 0} desk={desk} item={item} version={version} redline={redline} labels={labels} />
          ))}
        </div>
        <Rewriting item={item} typed={typed} />
      </form>
      <History item={item} />
    </details>
  );
}

interface CardProps extends Omit<RowProps, "isOpen"> {
  readonly version: Version;
}

/** One version with its figures judged, what does not fit, what it said last time, and the button that adopts it. */
function VersionCard({ desk, item, version, redline, labels }: CardProps): ReactElement {
  const { entry, text, claims, last } = version;
  const concerns = item.concerns.filter((one) => one.entry === entry);
  const isChosen = isAdopted(item, version);
  const isProposed = item.chosen === null && item.proposed?.entry === entry;
  const name = sayVersion(version);
  return (
    <article className={`version${isChosen ? " adopted" : ""}`}>
      <header>
        <h3>{entry === null ? name : <a href={deskHref(desk, `replies/${String(entry)}`)}>{name}</a>}</h3>
        {isChosen && <span className="reached">✓ {w.adopted}</span>}
        {isProposed && <span className="dim">{w.proposed}</span>}
      </header>
      {text === "" ? <p className="dim">{w.empty}</p> : <JudgedText text={text} claims={claims} />}
      <Answers version={version} labels={labels} />
      {concerns.length > 0 && (
        <ul className="concerns">
          {concerns.map((one, n) => (
            <li key={n} className={one.severity}>
              <strong>{`${one.severity === "question" ? "?" : "·"} ${concernLabels[one.kind]}`}</strong> {sayConcern(one)}
            </li>
          ))}
        </ul>
      )}
      {last !== null && last.text !== text && (
        <details className="last">
          <summary>{w.last}</summary>
          <RedlineText pieces={redline(last.text, text)} />
        </details>
      )}
      {!isChosen && text !== "" && (
        <button
          type="submit"
          name="from"
          value={entry === null ? "ledgers" : String(entry)}
          className={isProposed ? undefined : "quiet"}
          aria-label={w.versionOf(name)}
        >
          {w.adopt}
        </button>
      )}
    </article>
  );
}

/** What a form said in cells beside the text (填报项). */
function Answers({ version, labels }: Pick<CardProps, "version" | "labels">): ReactElement | null {
  const beside = version.answers.filter(({ ask }) => !texts.includes(ask));
  if (beside.length === 0) return null;
  return (
    <dl className="answers" aria-label={w.answers}>
      {beside.map((answer, n) => {
        const { asked, said } = sayAnswer(answer, labels);
        return (
          <div key={n}>
            <dt>{asked}</dt>
            <dd>{said}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Cells whose words are the version's text. */
const texts: readonly string[] = ["fulfilment", "part"];

/** Whether a version is the one that was chosen. */
function isAdopted({ chosen }: Item, { entry }: Version): boolean {
  if (chosen === null || chosen.origin.from === "edit" || chosen.origin.from === "open") return false;
  return chosen.origin.from === "statement" ? entry === null : chosen.origin.entry === entry;
}

/** A text of one's own, over what is chosen or proposed. */
function Rewriting({ item, typed }: { readonly item: Item; readonly typed: Fields }): ReactElement {
  const { chosen, proposed, versions } = item;
  const current = chosen?.text ?? (chosen === null ? proposed : versions.find(({ entry }) => entry === null))?.text ?? "";
  const text = typed["text"] ?? current;
  return (
    <details className="decision" open={typed["from"] === "text"}>
      <summary>{w.edit}</summary>
      <label>
        <span>{w.editLabel}</span>
        <textarea name="text" rows={Math.min(12, 3 + Math.ceil(text.length / 60))} defaultValue={text} />
      </label>
      <button type="submit" name="from" value="text">
        {w.saveEdit}
      </button>
    </details>
  );
}

/** Who chose what, when and why; the newest first. */
function History({ item: { chosen, history } }: { readonly item: Item }): ReactElement | null {
  if (chosen === null) return null;
  const made = [...history, chosen].reverse();
  return (
    <div className="history">
      <h3>{w.history}</h3>
      <ol>
        {made.map((one, n) => (
          <li key={one.entry}>
            {`${deskWords.stamp(one.time, one.actor)}　${sayChosen(one)}　${deskWords.journal(one.entry)}`}
            {n === 0 && <b>{`　${w.current}`}</b>}
            {one.origin.from === "edit" && <span className="edited">{one.text}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
