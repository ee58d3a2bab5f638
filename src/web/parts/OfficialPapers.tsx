// Papers of the drafts (公文): the form that asks for a version as Word, PDF or workbook with what the office adds to it, and the one that takes the edited Word.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { draftWords } from "../../text/draft.ts";
import { editedPageWords as e, officialPaperWords as w } from "../../text/desk-papers.ts";
import { deskAction, deskHref, type Desk } from "../desk.ts";
import { PeriodField } from "./DeskFrame.tsx";

type Versions = Outputs["drafts"]["versions"];
type Format = keyof typeof w.formats;

const formats = Object.keys(w.formats) as readonly Format[];

interface PapersProps {
  readonly desk: Desk;
  readonly versions: Versions;
}

export function OfficialPapers({ desk, versions }: PapersProps): ReactElement {
  const typed = desk.typed["form"] === "paper" ? desk.typed : {};
  const newest = versions.at(-1)?.version ?? 0;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{w.heading}</h2>
      <p className="kept">{w.lead}</p>
      <form className="desk-form" method="get" action={deskAction(desk, "drafts/paper")}>
        <PeriodField desk={desk} />
        <input type="hidden" name="form" value="paper" />
        <label>
          <span>{w.version}</span>
          <VersionChoice versions={versions} newest={newest} chosen={typed["version"] ?? String(newest)} />
        </label>
        <label>
          <span>{w.form}</span>
          <select name="layout" defaultValue={typed["layout"] ?? "table"}>
            {Object.entries(w.forms).map(([form, label]) => (
              <option key={form} value={form}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {formats.map((format) => (
          <button key={format} type="submit" name="format" value={format} className="quiet">
            {w.formats[format]}
          </button>
        ))}
        <details className="elements" open={typed["form"] !== undefined}>
          <summary>{w.elements}</summary>
          <div className="element-fields">
            {Object.entries(w.fields).map(([name, label]) => (
              <label key={name}>
                <span>{label}</span>
                <input type="text" name={name} autoComplete="off" defaultValue={typed[name] ?? ""} />
              </label>
            ))}
            {Object.entries(w.days).map(([name, label]) => (
              <label key={name}>
                <span>{label}</span>
                <input type="date" name={name} defaultValue={typed[name] ?? ""} />
              </label>
            ))}
          </div>
        </details>
      </form>
    </section>
  );
}

/** The form that takes an edited Word back. */
export function EditedForm({ desk, versions }: PapersProps): ReactElement {
  const typed = desk.typed["form"] === "edited" ? desk.typed : {};
  return (
    <section aria-labelledby="edited">
      <h2 id="edited">{e.heading}</h2>
      <p className="kept">{e.lead}</p>
      <form
        className="desk-form"
        method="post"
        action={deskAction(desk, "drafts/read-back")}
        encType="multipart/form-data"
        data-busy={e.busy}
      >
        <PeriodField desk={desk} />
        <input type="hidden" name="form" value="edited" />
        <label className="wide">
          <span>{e.file}</span>
          <input type="file" name="file" required accept=".docx,.docm" />
        </label>
        <label>
          <span>{e.version}</span>
          <VersionChoice versions={versions} newest={versions.at(-1)?.version ?? 0} chosen={typed["version"] ?? ""} none={e.fromFile} />
        </label>
        <button type="submit">{e.read}</button>
      </form>
    </section>
  );
}

interface ChoiceProps {
  readonly versions: Versions;
  readonly newest: number;
  readonly chosen: string;
  /** What stands for no version in particular. */
  readonly none?: string;
}

/** Versions, the newest first. */
function VersionChoice({ versions, newest, chosen, none }: ChoiceProps): ReactElement {
  return (
    <select name="version" defaultValue={chosen}>
      {none !== undefined && <option value="">{none}</option>}
      {[...versions].reverse().map(({ version }) => (
        <option key={version} value={version}>
          {version === newest ? w.newest(version) : draftWords.version(version)}
        </option>
      ))}
    </select>
  );
}

/** A version as it is, without anything of the office's own, in each format. */
export function PaperLinks({ desk, version }: { readonly desk: Desk; readonly version: number }): ReactElement {
  return (
    <p className="ways-of">
      {formats.map((format) => (
        <a
          key={format}
          className="download"
          href={deskHref(desk, "drafts/paper", { version: String(version), format })}
          aria-label={w.ofVersion(version, w.short[format])}
        >
          {w.short[format]}
        </a>
      ))}
    </p>
  );
}
