// The form that attaches a paper (附佐证材料): the file, the item that it bears out, whose it is; what is not typed follows from the file.
import type { ReactElement } from "react";
import type { OrganisationLabel } from "../../statement/report.ts";
import { evidencePageWords as w } from "../../text/desk-papers.ts";
import { deskAction, type Desk, type Fields } from "../desk.ts";
import { ActorField, PeriodField } from "./DeskFrame.tsx";

interface AttachProps {
  readonly desk: Desk;
  /** What items are called, by task and item: 4-2; 4-0 is the task as a whole. */
  readonly names: Readonly<Record<string, string>>;
  readonly organisations: readonly OrganisationLabel[];
}

export function AttachForm({ desk, names, organisations }: AttachProps): ReactElement {
  const typed = desk.typed["form"] === "attach" ? desk.typed : {};
  return (
    <section aria-labelledby="attach">
      <h2 id="attach">{w.attach}</h2>
      <form className="desk-form" method="post" action={deskAction(desk, "evidence")} encType="multipart/form-data" data-busy={w.busy}>
        <PeriodField desk={desk} />
        <input type="hidden" name="form" value="attach" />
        <label className="wide">
          <span>{w.file}</span>
          <input type="file" name="file" required />
        </label>
        <label className="wide">
          <span>{w.item}</span>
          <select name="about" required defaultValue={typed["about"] ?? desk.asked["item"] ?? ""}>
            <option value="">{w.choose}</option>
            {Object.entries(names).map(([key, name]) => (
              <option key={key} value={key}>
                {key.endsWith("-0") ? `${key.slice(0, -2)}　${w.whole(name)}` : `${key}　${name}`}
              </option>
            ))}
          </select>
        </label>
        <TextField name="words" typed={typed} isWide />
        <TextField name="title" typed={typed} isWide />
        <label>
          <span>{w.provider}</span>
          <input
            type="text"
            name="provider"
            list="providers"
            required
            autoComplete="off"
            defaultValue={typed["provider"] ?? desk.asked["organisation"] ?? ""}
          />
        </label>
        <datalist id="providers">
          {organisations.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
        <TextField name="number" typed={typed} />
        <label>
          <span>{w.date}</span>
          <input type="date" name="date" defaultValue={typed["date"] ?? ""} />
        </label>
        <ActorField desk={desk} typed={typed} />
        <button type="submit">{w.submit}</button>
      </form>
    </section>
  );
}

interface FieldProps {
  readonly name: "words" | "title" | "number";
  readonly typed: Fields;
  readonly isWide?: boolean;
}

const TextField = ({ name, typed, isWide = false }: FieldProps): ReactElement => (
  <label className={isWide ? "wide" : undefined}>
    <span>{w[name]}</span>
    <input type="text" name={name} autoComplete="off" defaultValue={typed[name] ?? ""} />
  </label>
);
