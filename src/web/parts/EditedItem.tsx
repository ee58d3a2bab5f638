// One item of an edited Word (改动的一项): what was taken out and put in, what became of its figures, what the ledgers say of the new text, and whether it is accepted.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { questionsOf } from "../../text/collect.ts";
import { editedPageWords as w } from "../../text/desk-papers.ts";
import { changeWords, readBackWords } from "../../text/read-back.ts";
import { verdictLabels } from "../../text/verdict.ts";
import { JudgedText, RedlineText } from "./JudgedText.tsx";

export type Edited = Outputs["read-back"]["items"][number];

/** Whether the newest version reads otherwise than the one that was edited: not, as the file does, or in a third way. */
type Moved = "not" | "alike" | "otherwise";

export const movedOf = ({ before, after }: Edited, now: string | null): Moved =>
  now === before ? "not" : now === after ? "alike" : "otherwise";

interface EditedProps {
  readonly item: Edited;
  readonly moved: Moved;
  readonly newest: number;
  readonly isTaken: boolean;
}

export function EditedItem({ item, moved, newest, isTaken }: EditedProps): ReactElement {
  const { task, item: number, taskLabel, label, change, redline, after, claims } = item;
  const key = `${String(task)}-${String(number)}`;
  const said = saidOf(item);
  return (
    <article className="sent-file edited" aria-labelledby={`edited-${key}`}>
      <h2 id={`edited-${key}`}>
        <span className="item-number">{key}</span> {taskLabel}
        {label !== null && <span className="item-label">{label}</span>}
      </h2>
      <p className={change === "figures" ? "lacking" : "dim"}>{changeWords[change]}</p>
      {moved === "otherwise" && <p className="lacking">{w.moved(newest)}</p>}
      {moved === "alike" && <p className="reached">{`✓ ${w.taken(newest)}`}</p>}
      <RedlineText pieces={redline} />
      {said.length > 0 && (
        <ul className="concerns">
          {said.map(({ text, isQuestion }, n) => (
            <li key={n} className={isQuestion ? "question" : "note"}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {claims.length > 0 && (
        <details>
          <summary>{w.judged}</summary>
          <JudgedText text={after ?? ""} claims={claims} />
        </details>
      )}
      <div className="file-choice">
        <label className="check">
          <input type="checkbox" name={`take-${key}`} value="yes" defaultChecked={isTaken} aria-label={w.acceptOf(key)} />
          <span>{w.accept}</span>
        </label>
      </div>
    </article>
  );
}

/** Everything that is said of a changed item: its figures and words against their bindings, then what the ledgers ask about the new text. */
function saidOf({ figures, unbound, words, claims, after }: Edited): readonly { readonly text: string; readonly isQuestion: boolean }[] {
  return [
    ...figures.map((one) => ({ text: readBackWords.figure(one), isQuestion: true })),
    ...unbound.map(({ text, start }) => {
      const verdict = claims.find(({ claim }) => claim.start <= start && start < claim.start + claim.text.length)?.verdict;
      const said = verdict === undefined ? readBackWords.unbound(text) : w.written(text, verdictLabels[verdict].label);
      return { text: said, isQuestion: verdict !== "agrees" };
    }),
    ...words.map((one) => ({ text: readBackWords.word(one), isQuestion: true })),
    ...questionsOf({ claims, findings: [], document: { text: after ?? "" } }).map((text) => ({ text, isQuestion: false })),
  ];
}
