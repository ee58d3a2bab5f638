// What was understood of a reply (读懂的内容): whose it is, which item each part is about, what could not be placed, and what its sender is asked.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import type { Verdict } from "../../claim/claim.ts";
import type { OrganisationLabel } from "../../statement/report.ts";
import { byWords, questionsOf } from "../../text/collect.ts";
import { repliesPageWords as w } from "../../text/desk-pages.ts";
import { verdictLabels } from "../../text/verdict.ts";
import { itemNumber } from "../../vocabulary/id.ts";
import type { Problem } from "../../vocabulary/problem.ts";
import { VerdictSign } from "./ClaimPanel.tsx";
import { ProblemList, type Say } from "./ProblemList.tsx";

type Reply = Outputs["collect"]["replies"][number];

interface UnderstoodProps {
  readonly reply: Reply;
  readonly names: Readonly<Record<string, string>>;
  readonly say: Say;
  /** Whether questions are listed; a page that marks them in the text lists them there. */
  readonly isAlone?: boolean;
}

export function Understood({ reply, names, say, isAlone = true }: UnderstoodProps): ReactElement {
  const { organisation, by, form, answers, problems } = reply;
  const unplaced = reply.unplaced.filter(({ isFrame }) => !isFrame);
  const questions = questionsOf(reply);
  return (
    <div className="understood">
      <dl className="desk-facts">
        <div>
          <dt>{w.sender}</dt>
          <dd className={organisation === null ? "lacking" : undefined}>
            {organisation === null ? w.senderUnknown : organisation.label}
            {by !== null && organisation !== null && <small>{w.told(byWords[by] ?? by)}</small>}
          </dd>
        </div>
        {form !== null && (
          <div>
            <dt>{w.form}</dt>
            <dd>
              {form}
              {answers.length > 0 && <small>{w.answers(answers.length)}</small>}
            </dd>
          </div>
        )}
        <div>
          <dt>{w.figures}</dt>
          <dd>
            <Tally claims={reply.claims} />
          </dd>
        </div>
      </dl>
      {problems.length > 0 && <ProblemList problems={problems.map(placeInFile)} say={say} />}
      {reply.parts.length > 0 && <Parts reply={reply} names={names} />}
      {unplaced.length > 0 && (
        <div className="unplaced">
          <h3>{w.unplaced}</h3>
          <p className="kept">{w.unplacedLead}</p>
          <ul>
            {unplaced.map(({ text, start }) => (
              <li key={start}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {isAlone && questions.length > 0 && (
        <details>
          <summary>{`${w.questions}（${String(questions.length)}）`}</summary>
          <ul className="plain-list">
            {questions.map((question, n) => (
              <li key={n}>{question}</li>
            ))}
          </ul>
        </details>
      )}
      {problems.length + questions.length === 0 && <p className="no-questions">{w.clean}</p>}
    </div>
  );
}

/** The file is named above; what remains is the line or the cell. */
const placeInFile = ({ at, ...rest }: Problem): Problem => ({
  ...rest,
  at: at.line === undefined && at.field === undefined ? { file: "" } : at,
});

/** How many figures stand how. */
function Tally({ claims }: Pick<Reply, "claims">): ReactElement {
  if (claims.length === 0) return <>{w.figuresNone}</>;
  const counts = (Object.keys(verdictLabels) as readonly Verdict[]).map((verdict) => ({
    verdict,
    count: claims.filter((one) => one.verdict === verdict).length,
  }));
  return (
    <span className="counts">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <span key={verdict}>
            <VerdictSign judged={{ verdict }} /> {verdictLabels[verdict].label} {count}
          </span>
        ))}
    </span>
  );
}

function Parts({ reply: { parts }, names }: Pick<UnderstoodProps, "reply" | "names">): ReactElement {
  return (
    <table className="desk-table parts">
      <caption className="unseen">{w.places}</caption>
      <thead>
        <tr>
          <th scope="col">{w.places}</th>
          <th scope="col">{w.text}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ task, item, text, by }, n) => {
          const key = itemNumber(task, item);
          return (
            <tr key={n}>
              <th scope="row">
                <span className="item-number">{key}</span> {names[key] ?? ""}
                {by === "words" && <small>{w.byWords}</small>}
              </th>
              <td data-head={w.text}>{text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly organisations: readonly OrganisationLabel[];
  readonly chosen: string;
}

/** Whose replies they are; the file tells where nobody says so. */
export function OrganisationChoice({ name, organisations, chosen }: ChoiceProps): ReactElement {
  return (
    <select name={name} defaultValue={chosen}>
      <option value="">{w.fromFile}</option>
      {organisations.map(({ id, label }) => (
        <option key={id} value={label}>
          {label}
        </option>
      ))}
    </select>
  );
}
