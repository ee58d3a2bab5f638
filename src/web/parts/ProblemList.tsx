// Problems (校验问题) as a list, each in one sentence with its place; errors first.
import type { ReactElement } from "react";
import { pagePhrases, severityWords } from "../../text/page.ts";
import type { Problem } from "../../vocabulary/problem.ts";

/** Says a problem in one sentence. */
export type Say = (problem: Problem) => string;

export function ProblemList({ problems, say }: { readonly problems: readonly Problem[]; readonly say: Say }): ReactElement {
  const ordered = [...problems.filter((p) => p.severity === "error"), ...problems.filter((p) => p.severity !== "error")];
  return (
    <ul className="problems">
      {ordered.map((problem, n) => (
        <li key={n} className={problem.severity}>
          <span className="severity">{severityWords[problem.severity]}</span>
          <span className="saying">{say(problem)}</span>
          {problem.at.file !== "" && <span className="place">{pagePhrases.place(problem.at.file, problem.at.line, problem.at.field)}</span>}
        </li>
      ))}
    </ul>
  );
}
