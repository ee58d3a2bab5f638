// The form that takes a document to be checked (核对表单): a file or a text, and the scheme. It needs no script; with one, files may be dropped on the page.
import type { ReactElement } from "react";
import { checkPageWords } from "../../text/check-page.ts";

/** A scheme to check under. */
export interface SchemeChoice {
  readonly id: string;
  readonly label: string;
}

interface CheckFormProps {
  readonly schemes: readonly SchemeChoice[];
  /** The scheme that was chosen before. */
  readonly chosen?: string | null | undefined;
}

/** The formats that are read, by the endings that files choosers know. */
const accepted = ".txt,.docx,.docm,.xlsx,.xlsm,.pdf,.html,.htm";

export function CheckForm({ schemes, chosen }: CheckFormProps): ReactElement {
  return (
    <form className="check-form" method="post" action="/check" encType="multipart/form-data" data-busy={checkPageWords.busy}>
      <label className="check-file">
        <span>{checkPageWords.file}</span>
        <input type="file" name="file" accept={accepted} />
        <small className="drop-hint" hidden>
          {checkPageWords.drop}
        </small>
      </label>
      <label className="check-text">
        <span>{checkPageWords.or + checkPageWords.text}</span>
        <textarea name="text" rows={8} />
      </label>
      <div className="check-foot">
        <label>
          <span>{checkPageWords.scheme}</span>
          <select name="scheme" defaultValue={chosen ?? schemes[0]?.id}>
            {schemes.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{checkPageWords.submit}</button>
      </div>
      <p className="drop-status" role="status" />
    </form>
  );
}
