// A draft in full (稿件全文): every item's text with its bound figures set off, and where the text came from.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { compileWords, sayVersion } from "../../text/compile.ts";
import { draftsPageWords as w } from "../../text/desk-pages.ts";
import { itemId } from "../desk.ts";
import { Heads } from "./Heads.tsx";

type Draft = NonNullable<Outputs["drafts"]["newest"]>;
type Item = Draft["tasks"][number]["items"][number];

export function DraftTable({ draft }: { readonly draft: Draft }): ReactElement {
  const { heads } = w;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{w.table(draft.version ?? 0)}</h2>
      <table className="desk-table draft">
        <caption className="unseen">{w.table(draft.version ?? 0)}</caption>
        <thead>
          <Heads heads={heads} />
        </thead>
        {draft.tasks.map(({ number, task, items }) => (
          <tbody key={number}>
            {items.map((item, n) => (
              <tr key={item.number} id={itemId(number, item.number)}>
                {n === 0 && (
                  <th scope="rowgroup" rowSpan={items.length}>
                    <span className="item-number">{number}</span> {task}
                  </th>
                )}
                <td data-head={heads.item}>
                  <span className="item-number">{`${String(number)}-${String(item.number)}`}</span>{" "}
                  {item.number === 0 ? compileWords.whole : item.label}
                </td>
                <td data-head={heads.text} className="draft-text">
                  <ItemText item={item} />
                </td>
                <td data-head={heads.origin}>{sayOrigin(item)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function ItemText({ item: { segments } }: { readonly item: Item }): ReactElement {
  return (
    <>
      {segments.map((segment, n) =>
        "text" in segment ? (
          <span key={n}>{segment.text}</span>
        ) : "figure" in segment ? (
          <b key={n} className="bound">
            {segment.figure.text}
          </b>
        ) : (
          <span key={n}>{segment.word.text}</span>
        ),
      )}
    </>
  );
}

function sayOrigin({ origin }: Item): string {
  if (origin.from === "statement") return compileWords.ledgers;
  if (origin.from === "open") return compileWords.doubtful;
  if (origin.from === "edit") return compileWords.edited;
  return sayVersion({ organisation: origin.organisation, role: null, entry: origin.entry });
}
