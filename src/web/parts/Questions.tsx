// The questions that a checked document raises (核查问题), above its text: each with the words it is about, and a jump to them.
import type { ReactElement } from "react";
import { checkPagePhrases, checkPageWords } from "../../text/check-page.ts";
import { checkLabels, sayFinding } from "../../text/finding.ts";
import { sayReason, verdictLabels } from "../../text/verdict.ts";
import { markId, numberFindings, questionsOf, type CheckedDocument, type Question } from "../checked.ts";
import { findingId } from "../marks.ts";
import { VerdictSign } from "./ClaimPanel.tsx";

/** So many are in sight; the rest is opened. */
const shown = 8;
/** Characters of the words in question that are shown. */
const quoted = 24;

interface QuestionsProps {
  readonly checked: CheckedDocument;
  readonly lead?: string;
}

export function Questions({ checked, lead = checkPageWords.questionsLead }: QuestionsProps): ReactElement {
  const questions = questionsOf(checked);
  const numbers = numberFindings(checked);
  const rest = questions.slice(shown);
  if (questions.length === 0) return <p className="no-questions">{checkPageWords.questionsNone}</p>;
  return (
    <section className="check-questions" aria-labelledby="questions">
      <h2 id="questions">{checkPagePhrases.questions(questions.length)}</h2>
      <p className="kept">{lead}</p>
      <List questions={questions.slice(0, shown)} checked={checked} numbers={numbers} />
      {rest.length > 0 && (
        <details>
          <summary>{checkPagePhrases.more(rest.length)}</summary>
          <List questions={rest} checked={checked} numbers={numbers} />
        </details>
      )}
    </section>
  );
}

interface ListProps {
  readonly checked: CheckedDocument;
  readonly numbers: ReadonlyMap<number, number>;
}

function List({ questions, ...rest }: ListProps & { readonly questions: readonly Question[] }): ReactElement {
  return (
    <ol>
      {questions.map((question) => (
        <Line key={`${question.kind}${question.number}`} question={question} {...rest} />
      ))}
    </ol>
  );
}

function Line({ question: { kind, number }, checked, numbers }: ListProps & { readonly question: Question }): ReactElement | null {
  if (kind === "claim") {
    const judged = checked.claims[number];
    if (!judged) return null;
    return (
      <li>
        <span className={`doubt-kind ${judged.verdict}`}>
          <VerdictSign judged={judged} /> {verdictLabels[judged.verdict].label}
        </span>
        <a href={`#${markId(number)}`}>{quote(judged.claim.text)}</a>
        <span>{sayReason(judged.reason)}</span>
      </li>
    );
  }
  const finding = checked.findings[number];
  if (!finding) return null;
  return (
    <li id={`l-${findingId(number)}`}>
      <span className={`doubt-kind ${finding.severity}`}>
        <span className="verdict-sign" aria-hidden="true">
          {checkPageWords.signFinding}
          {numbers.get(number)}
        </span>{" "}
        {checkLabels[finding.check]}
      </span>
      <a href={`#${findingId(number)}`}>{quote(checked.document.text.slice(finding.start, finding.end))}</a>
      <span>{sayFinding(finding)}</span>
    </li>
  );
}

function quote(text: string): string {
  const characters = [...text.replace(/\s+/gu, "")];
  return characters.length > quoted ? `${characters.slice(0, quoted).join("")}\u2026` : characters.join("");
}
