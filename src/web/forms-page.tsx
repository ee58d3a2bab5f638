// The page of the forms (填报表): sending them, what each organisation is asked, every form to be downloaded, and what is asked twice.
import type { ReactElement } from "react";
import type { Outputs } from "../api/api.ts";
import { formsPageWords as w } from "../text/desk-pages.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import { deskAction, deskHref, type Desk } from "./desk.ts";
import { ActorField, PeriodField, renderDesk } from "./parts/DeskFrame.tsx";

type Register = Outputs["register"];

export function renderForms(desk: Desk, answer: Register): string {
  const { burdens, register, sent, synthetic } = answer;
  const sum = (count: (burden: Register["burdens"][number]) => number): number => burdens.reduce((total, one) => total + count(one), 0);
  return renderDesk({
    desk,
    tab: "forms",
    synthetic,
    children: (
      <>
        <section aria-label={w.send}>
          <p>{sent === null ? w.unsent : w.sent(sent.time, sent.actor, sent.entry)}</p>
          <p className="kept">
            {w.lead}
            {w.counts(
              register.forms.length,
              sum((one) => one.required),
              sum((one) => one.optional),
              sum((one) => one.conditional),
              sum((one) => one.prefilled),
            )}
          </p>
          {sent === null ? (
            <SendForm desk={desk} label={w.send} />
          ) : (
            <details open={desk.problems.length > 0}>
              <summary>{w.sendAgain}</summary>
              <p className="kept">{w.sendAgainLead}</p>
              <SendForm desk={desk} label={w.sendAgain} />
            </details>
          )}
        </section>
        <RegisterTable desk={desk} answer={answer} />
        <section aria-labelledby="twice">
          <h2 id="twice">{w.twice}</h2>
          {answer.twice.length === 0 ? (
            <p>{w.twiceNone}</p>
          ) : (
            <>
              <p>{w.twiceLead}</p>
              <ul className="plain-list">
                {answer.twice.map(({ fact, forms }) => (
                  <li key={fact}>{`${fact}　${forms.join("、")}`}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </>
    ),
  });
}

function SendForm({ desk, label }: { readonly desk: Desk; readonly label: string }): ReactElement {
  return (
    <form className="desk-form" method="post" action={deskAction(desk, "forms")}>
      <PeriodField desk={desk} />
      <label>
        <span>{w.due}</span>
        <input type="date" name="due" defaultValue={desk.typed["due"] ?? ""} aria-describedby="due-rule" />
        <small id="due-rule">{w.dueRule}</small>
      </label>
      <ActorField desk={desk} typed={desk.typed} />
      <button type="submit">{label}</button>
    </form>
  );
}

function RegisterTable({ desk, answer: { burdens, register } }: { readonly desk: Desk; readonly answer: Register }): ReactElement {
  const { form, organisation, file, due, ...counts } = w.heads;
  const columns = Object.entries(counts) as readonly (readonly [keyof typeof counts, string])[];
  return (
    <section aria-labelledby="register">
      <div className="section-head">
        <h2 id="register">{w.table}</h2>
        <span className="ways-of">
          <a className="download" href={deskHref(desk, "forms/all.zip")}>
            {w.allDownload}
          </a>
          <a className="download" href={deskHref(desk, "forms/register.xlsx")}>
            {w.registerDownload}
          </a>
        </span>
      </div>
      <table className="desk-table register">
        <caption className="unseen">{w.table}</caption>
        <thead>
          <tr>
            <th scope="col">{form}</th>
            <th scope="col">{organisation}</th>
            {columns.map(([key, head]) => (
              <th key={key} scope="col" className="count">
                {head}
              </th>
            ))}
            <th scope="col">{due}</th>
            <th scope="col">{file}</th>
          </tr>
        </thead>
        <tbody>
          {burdens.map((burden) => (
            <tr key={burden.form}>
              <td data-head={form}>{burden.form}</td>
              <th scope="row">{burden.organisation.label}</th>
              {columns.map(([key, head]) => (
                <td key={key} className="count" data-head={head}>
                  {burden[key]}
                </td>
              ))}
              <td data-head={due}>
                {sayPeriod(register.due)}
                {register.tentative && w.tentative}
              </td>
              <td data-head={file}>
                <FileLinks desk={desk} form={burden.form} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A form in each format. */
function FileLinks({ desk, form }: { readonly desk: Desk; readonly form: string }): ReactElement {
  return (
    <span className="ways-of">
      {w.files.map(({ format, short }) => (
        <a key={format} className="download" href={deskHref(desk, `forms/${form}.${format}`)} aria-label={w.fileLabel(short, form)}>
          {short}
        </a>
      ))}
    </span>
  );
}
