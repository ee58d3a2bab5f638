// The page of the evidence (佐证): what is missing and who owes it, the form that attaches a paper, the catalogue, and the book and folder made of it.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { evidenceWords, missingWords } from "../text/evidence.ts";
import { deskWords } from "../text/desk.ts";
import { evidencePageWords as w } from "../text/desk-papers.ts";
import { pageWords } from "../text/page.ts";
import { compilationPageWords } from "../text/desk-pages.ts";
import { entriesOf } from "../evidence/evidence.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { deskAction, deskHref, itemId, type Desk } from "./desk.ts";
import { AttachForm } from "./parts/AttachForm.tsx";
import { CatalogueTable } from "./parts/CatalogueTable.tsx";
import { renderDesk } from "./parts/DeskFrame.tsx";
import { ProblemList } from "./parts/ProblemList.tsx";
import { Heads } from "./parts/Heads.tsx";

type Missing = Outputs["evidence"]["missing"][number];

export interface EvidenceOptions {
  readonly catalogue: Outputs["evidence"];
  /** Who is asked for what: the lead of a task owes its papers. */
  readonly forms: Outputs["register"]["register"]["forms"];
  readonly organisations: readonly OrganisationLabel[];
  /** What items are called, by task and item: 4-2. */
  readonly names: Outputs["replies"]["names"];
  /** When papers were attached, and by whom. */
  readonly lines: Outputs["journal"]["lines"];
}

export function renderEvidence(desk: Desk, options: EvidenceOptions): string {
  const { catalogue, forms, organisations, names, lines } = options;
  const { missing, problems } = catalogue;
  const owned = missing.map((one) => ({ ...one, owners: ownersOf(forms, one.task) }));
  return renderDesk({
    desk,
    tab: "evidence",
    synthetic: catalogue.synthetic,
    children: (
      <>
        <p className="lead">{evidenceWords.counts(entriesOf(catalogue).length, missing.length)}</p>
        <p className="kept">{w.lead}</p>
        <p className="ways-of">
          <a href="#attach">{w.attach}</a>
          <a href="#catalogue">{w.catalogue}</a>
          <a className="download" href={deskHref(desk, "evidence/book.pdf")}>
            {w.book}
          </a>
          <a className="download" href={deskHref(desk, "evidence/folder.zip")}>
            {w.folder}
          </a>
        </p>
        <p className="kept">{w.bookLead}</p>
        {problems.length > 0 && (
          <section className="gate" aria-labelledby="catalogue-problems">
            <h2 id="catalogue-problems">{w.problems}</h2>
            <p>{w.problemsLead}</p>
            <ProblemList problems={problems} say={desk.say} />
          </section>
        )}
        <MissingPapers desk={desk} missing={owned} names={names} />
        <AttachForm desk={desk} names={names} organisations={organisations} />
        <CatalogueTable desk={desk} catalogue={catalogue} lines={lines} />
      </>
    ),
  });
}

/** Who leads a task, as its forms were sent. */
const ownersOf = (forms: EvidenceOptions["forms"], task: number): readonly OrganisationLabel[] =>
  forms.filter(({ items }) => items.some((one) => one.task === task && one.role === "lead")).map(({ organisation }) => organisation);

type Owned = Missing & { readonly owners: readonly OrganisationLabel[] };

interface MissingProps {
  readonly desk: Desk;
  readonly missing: readonly Owned[];
  readonly names: EvidenceOptions["names"];
}

/** What is missing, of all or of one office. */
function MissingPapers({ desk, missing, names }: MissingProps): ReactElement {
  const wanted = desk.asked["owner"];
  const owners = [...new Map(missing.flatMap((one) => one.owners).map((one) => [one.id, one])).values()];
  const shown = missing.filter((one) => wanted === undefined || one.owners.some(({ id }) => id === wanted));
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{w.missing(missing.length)}</h2>
      {missing.length === 0 ? (
        <p className="none-shown">{w.missingNone}</p>
      ) : (
        <>
          <p className="kept">{w.missingLead}</p>
          <form className="desk-form" method="get" role="search" aria-label={w.owner} action={deskAction(desk, "evidence")}>
            <input type="hidden" name="period" value={desk.period} />
            <label>
              <span>{w.owner}</span>
              <select name="owner" defaultValue={wanted ?? ""}>
                <option value="">{deskWords.all}</option>
                {owners.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className="quiet">
              {deskWords.show}
            </button>
            {shown.length < missing.length && (
              <p role="status">
                {w.shown(shown.length, missing.length)} <a href={deskHref(desk, "evidence")}>{compilationPageWords.clear}</a>
              </p>
            )}
          </form>
          <MissingTable desk={desk} missing={shown} names={names} />
        </>
      )}
    </section>
  );
}

function MissingTable({ desk, missing, names }: MissingProps): ReactElement {
  const { missingHeads: heads } = w;
  const items = [...new Map(missing.map((one) => [keyOf(one), one]))];
  return (
    <table className="desk-table missing-papers">
      <caption className="unseen">{w.missing(missing.length)}</caption>
      <thead>
        <Heads heads={heads} />
      </thead>
      <tbody>
        {items.map(([key, { task, item, label, owners }]) => (
          <tr key={key} id={itemId(task, item)}>
            <th scope="row">
              <span className="item-number">{key}</span> {names[key] ?? label}
            </th>
            <td data-head={heads.owner}>{owners.map((one) => one.label).join(pageWords.list)}</td>
            <td data-head={heads.lacking}>
              <ul>
                {missing
                  .filter((one) => keyOf(one) === key)
                  .map((one, n) => (
                    <li key={n}>
                      {missingWords(one)}
                      <span className="because">{one.text}</span>
                    </li>
                  ))}
              </ul>
            </td>
            <td>
              <a
                className="way"
                href={`${deskHref(desk, "evidence", { item: key, organisation: owners[0]?.label })}#attach`}
                aria-label={w.attachToLong(key)}
              >
                {w.attachTo}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const keyOf = ({ task, item }: Pick<Missing, "task" | "item">): string => `${String(task)}-${String(item)}`;
