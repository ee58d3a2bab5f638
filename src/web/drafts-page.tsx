// The page of the drafts (稿): making the next one, the gate, freezing it; papers of it and the edited Word; every version with what changed and what reviewers say; the newest in full.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { draftWords, signOffWords } from "../text/draft.ts";
import { draftsPageWords as w } from "../text/desk-pages.ts";
import { deskAction, itemId, type Desk, type Redline } from "./desk.ts";
import { ActorField, PeriodField, renderDesk } from "./parts/DeskFrame.tsx";
import { DraftTable } from "./parts/DraftTable.tsx";
import { DraftVersion, NoteForm, NoteList } from "./parts/DraftVersion.tsx";
import { EditedForm, OfficialPapers } from "./parts/OfficialPapers.tsx";
import { ProblemList } from "./parts/ProblemList.tsx";

type Drafts = Outputs["drafts"];

export interface DraftsOptions {
  readonly answer: Drafts;
  readonly redline: Redline;
  readonly synthetic: boolean;
  /** What metrics are called. */
  readonly labels: Readonly<Record<string, string>>;
}

export function renderDrafts(desk: Desk, { answer, redline, synthetic, labels }: DraftsOptions): string {
  const { versions, newest, problems } = answer;
  const newestLine = versions.at(-1);
  return renderDesk({
    desk,
    tab: "drafts",
    synthetic,
    children: (
      <>
        <MakeForm desk={desk} />
        {newest === null || newestLine === undefined ? (
          <p className="none-shown">{signOffWords.none}</p>
        ) : (
          <>
            <Gate desk={desk} problems={problems} draft={newest} labels={labels} />
            <OfficialPapers desk={desk} versions={versions} />
            <EditedForm desk={desk} versions={versions} />
            <section aria-labelledby="notes">
              <h2 id="notes">{w.notes}</h2>
              <NoteList desk={desk} notes={versions.flatMap(({ notes }) => notes)} />
              <NoteForm desk={desk} draft={newest} />
            </section>
            <section aria-labelledby="versions">
              <h2 id="versions">{w.versions}</h2>
              <ol className="draft-versions">
                {[...versions].reverse().map((one) => (
                  <li key={one.version}>
                    <DraftVersion desk={desk} line={one} redline={redline} isNewest={one === newestLine} />
                  </li>
                ))}
              </ol>
            </section>
            <DraftTable draft={newest} />
          </>
        )}
      </>
    ),
  });
}

function MakeForm({ desk }: { readonly desk: Desk }): ReactElement {
  const typed = desk.typed["form"] === "draft" ? desk.typed : {};
  return (
    <form className="desk-form" method="post" action={deskAction(desk, "drafts")}>
      <PeriodField desk={desk} />
      <input type="hidden" name="form" value="draft" />
      <label className="wide">
        <span>{w.note}</span>
        <input type="text" name="note" autoComplete="off" defaultValue={typed["note"] ?? ""} />
      </label>
      <ActorField desk={desk} typed={typed} />
      <button type="submit">{w.make}</button>
      <small>{w.makeLead}</small>
    </form>
  );
}

type Draft = NonNullable<Drafts["newest"]>;

/** The item that a problem of a draft is about, or the one that lacks the metric it names; the empty text where it is about the whole. */
function itemOf({ facts }: Problem, { tasks }: Draft): string {
  if ("item" in facts && typeof facts.item === "string") return facts.item;
  if (!("metric" in facts)) return "";
  const { metric } = facts;
  const lacking = tasks.flatMap(({ number, items }) =>
    items.flatMap((item) => (item.lacks.includes(metric) ? [`${String(number)}-${String(item.number)}`] : [])),
  );
  return lacking[0] ?? "";
}

/** A problem as told under its item: metrics by their names, without the place in a file of definitions. */
function toldOf(problem: Problem, labels: DraftsOptions["labels"]): Problem {
  const { facts } = problem;
  const named = "metric" in facts ? { ...facts, metric: labels[facts.metric] ?? facts.metric } : facts;
  return { ...problem, at: { file: "" }, facts: named } as Problem;
}

interface GateProps extends Pick<DraftsOptions, "labels"> {
  readonly desk: Desk;
  readonly problems: readonly Problem[];
  readonly draft: Draft;
}

/** What stands between the newest version and its release, item by item, and the form that freezes it. */
function Gate({ desk, problems, draft, labels }: GateProps): ReactElement {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const items = [...new Set(problems.map((one) => itemOf(one, draft)))].sort(byItem);
  const typed = desk.typed["form"] === "freeze" ? desk.typed : {};
  return (
    <section className="gate" aria-labelledby="release">
      <h2 id="release">{`${w.gate}：${draftWords.version(draft.version ?? 0)}`}</h2>
      <p>{problems.length === 0 ? signOffWords.open : signOffWords.gate(errors, problems.length - errors)}</p>
      {problems.length > 0 && (
        <details open={problems.length <= 30}>
          <summary>{w.gateLead}</summary>
          <dl className="gate-items">
            {items.map((item) => (
              <div key={item}>
                <dt>{item === "" ? w.whole : <a href={`#${itemAnchor(item)}`}>{item}</a>}</dt>
                <dd>
                  <ProblemList
                    problems={problems.filter((one) => itemOf(one, draft) === item).map((one) => toldOf(one, labels))}
                    say={desk.say}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <form className="desk-form" method="post" action={deskAction(desk, "drafts/freeze")}>
        <PeriodField desk={desk} />
        <input type="hidden" name="form" value="freeze" />
        <input type="hidden" name="version" value={draft.version ?? 0} />
        <label className="wide">
          <span>{w.occasion}</span>
          <input type="text" name="occasion" required autoComplete="off" defaultValue={typed["occasion"] ?? ""} />
        </label>
        <ActorField desk={desk} typed={typed} />
        {errors > 0 && (
          <label className="check">
            <input type="checkbox" name="force" value="yes" />
            <span>{w.force}</span>
          </label>
        )}
        <button type="submit">{w.freeze}</button>
        <small>{w.freezeLead}</small>
      </form>
    </section>
  );
}

const itemAnchor = (item: string): string => {
  const [task = 0, number = 0] = item.split("-").map(Number);
  return itemId(task, number);
};

/** The whole first, then in the order of the table. */
const byItem = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });
