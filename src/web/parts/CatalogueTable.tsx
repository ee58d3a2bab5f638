// The catalogue of evidence (佐证材料目录) on the office's page: task by task, each paper with what it supports, whose it is, by whom it came, and taking it back.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { papersOf } from "../../evidence/evidence.ts";
import { bookWords, seeWords, supportsWords } from "../../text/evidence.ts";
import { deskWords } from "../../text/desk.ts";
import { evidencePageWords as w } from "../../text/desk-papers.ts";
import { deskAction, deskHref, type Desk } from "../desk.ts";
import { ActorField, PeriodField } from "./DeskFrame.tsx";
import { Heads } from "./Heads.tsx";

type Catalogue = Outputs["evidence"];
type Entry = Catalogue["tasks"][number]["entries"][number];
type Lines = Outputs["journal"]["lines"];

interface CatalogueProps {
  readonly desk: Desk;
  readonly catalogue: Catalogue;
  readonly lines: Lines;
}

export function CatalogueTable({ desk, catalogue, lines }: CatalogueProps): ReactElement {
  const { tasks } = catalogue;
  const { heads } = w;
  return (
    <section aria-labelledby="catalogue">
      <h2 id="catalogue">{w.catalogue}</h2>
      {tasks.length === 0 ? (
        <p className="none-shown">{w.none}</p>
      ) : (
        <table className="desk-table evidence">
          <caption className="unseen">{w.catalogue}</caption>
          <thead>
            <Heads heads={heads} />
          </thead>
          {tasks.map(({ number, label, entries }) => (
            <tbody key={number}>
              <tr className="task-line">
                <th scope="rowgroup" colSpan={Object.keys(heads).length}>{`${bookWords.task(number)}　${label}`}</th>
              </tr>
              {entries.map((entry) => (
                <CatalogueRow
                  key={entry.number}
                  desk={desk}
                  entry={entry}
                  line={lines.find((one) => one.number === entry.evidence.entry)}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {papersOf(catalogue).length > 0 && <Withdrawing desk={desk} catalogue={catalogue} />}
    </section>
  );
}

interface RowProps {
  readonly desk: Desk;
  readonly entry: Entry;
  readonly line: Lines[number] | undefined;
}

function CatalogueRow({ desk, entry, line }: RowProps): ReactElement {
  const { heads } = w;
  const { number, evidence, supports, see } = entry;
  const { title, item, provider, date, file } = evidence;
  return (
    <tr id={`paper-${String(evidence.entry)}`}>
      <th scope="row">
        {number}
        {see !== null && <span className="because">{seeWords(see)}</span>}
      </th>
      <td data-head={heads.title}>
        {title}
        {evidence.number !== null && <span className="because">{evidence.number}</span>}
        <span className="because file-name">{`${file.name}　${w.size(file.bytes)}`}</span>
      </td>
      <td data-head={heads.supports}>{supportsWords(supports, item)}</td>
      <td data-head={heads.provider}>{provider.label}</td>
      <td data-head={heads.date}>{date ?? w.noDate}</td>
      <td data-head={heads.digest}>
        <code title={file.digest}>{file.digest.slice(0, 12)}</code>
      </td>
      <td data-head={heads.attached}>
        {line !== undefined && deskWords.stamp(line.time, line.actor)}
        <span className="because">{deskWords.journal(evidence.entry)}</span>
      </td>
      <td>
        <a className="download" href={deskHref(desk, `evidence/${String(evidence.entry)}/original`)} aria-label={w.originalOf(number)}>
          {w.original}
        </a>
      </td>
    </tr>
  );
}

/** Takes a paper back; it stays in the journal. */
function Withdrawing({ desk, catalogue }: Pick<CatalogueProps, "desk" | "catalogue">): ReactElement {
  const typed = desk.typed["form"] === "withdraw" ? desk.typed : {};
  return (
    <details open={typed["form"] !== undefined}>
      <summary>{w.withdraw}</summary>
      <form className="desk-form" method="post" action={deskAction(desk, "evidence/withdraw")}>
        <PeriodField desk={desk} />
        <input type="hidden" name="form" value="withdraw" />
        <label>
          <span>{w.withdrawWhich}</span>
          <select name="entry" required defaultValue={typed["entry"] ?? ""}>
            <option value="">{w.choose}</option>
            {papersOf(catalogue).map(({ entry, number, title }) => (
              <option key={entry} value={entry}>{`${number ?? deskWords.journal(entry)}　${title}`}</option>
            ))}
          </select>
        </label>
        <label className="wide">
          <span>{w.withdrawReason}</span>
          <input type="text" name="reason" required autoComplete="off" defaultValue={typed["reason"] ?? ""} />
        </label>
        <ActorField desk={desk} typed={typed} />
        <button type="submit">{w.withdrawSubmit}</button>
      </form>
    </details>
  );
}
