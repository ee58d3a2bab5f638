// The data dictionary as a page (数据字典): every pack with its ledgers, each with a template to fill in, and its metrics.
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Dictionary, DictionaryLedger } from "../pack/dictionary.ts";
import { additionText, kindWords, ledgerLine, typeText } from "../text/dictionary.ts";
import { pagePhrases, pageWords } from "../text/page.ts";
import { Document, Foot, type DocumentStyle } from "./parts/Document.tsx";

/** The whole page. */
export function renderDictionary(dictionaries: readonly Dictionary[], { css }: DocumentStyle = {}): string {
  return `<!doctype html>${renderToStaticMarkup(
    <Document title={pageWords.dictionary} css={css}>
      <main className="plain-page dictionary">
        <h1>{pageWords.dictionary}</h1>
        <p>{pageWords.dictionaryLead}</p>
        <nav aria-label={pageWords.index}>
          <ol>
            {dictionaries.map(({ pack, label, ledgers, metrics }) => (
              <li key={pack}>
                <a href={`#${pack}`}>{label}</a> {pagePhrases.packSize(ledgers.length, metrics.length)}
              </li>
            ))}
          </ol>
        </nav>
        {dictionaries.map((dictionary) => (
          <PackSection key={dictionary.pack} dictionary={dictionary} />
        ))}
      </main>
      <Foot />
    </Document>,
  )}`;
}

function PackSection({ dictionary }: { readonly dictionary: Dictionary }): ReactElement {
  const { pack, version, label, basis, notes, ledgers, metrics } = dictionary;
  return (
    <section id={pack} aria-labelledby={`${pack}-title`}>
      <h2 id={`${pack}-title`}>
        {label} <small>{pagePhrases.packVersion(pack, version)}</small>
      </h2>
      {basis.length > 0 && <p>{pageWords.basis + pageWords.colon + basis.join(pageWords.semicolon)}</p>}
      <ul className="notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {ledgers.map((ledger) => (
        <LedgerSection key={ledger.id} ledger={ledger} />
      ))}
      {metrics.length > 0 && (
        <Listing caption={pagePhrases.metricsOf(label)} heads={[pageWords.name, pageWords.kind, pageWords.unit, pageWords.definition]}>
          {metrics.map(({ id, label: name, kind, unit, definition, formula, assumed }) => (
            <tr key={id}>
              <th scope="row">
                {name} <code>{id}</code>
              </th>
              <td>{kindWords[kind]}</td>
              <td>{unit}</td>
              <td>
                {definition}
                {assumed && ` ${pageWords.bracketOpen}${pageWords.assumed}${pageWords.bracketClose}`}
                <span className="formula">{formula}</span>
              </td>
            </tr>
          ))}
        </Listing>
      )}
    </section>
  );
}

/** A small table of the dictionary: one row a metric or a field. */
function Listing({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <table className="small">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function LedgerSection({ ledger }: { readonly ledger: DictionaryLedger }): ReactElement {
  const { id, label, note, base, fields, checks, additions } = ledger;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {label} <code>{id}</code> {base === null && <a href={`/templates/${id}.xlsx`}>{pageWords.template}</a>}
      </h3>
      {note !== null && <p>{note}</p>}
      {base === null ? (
        <p>{ledgerLine(ledger)}</p>
      ) : (
        <p>{pagePhrases.derivedFrom(base.label, additions.map(additionText).join(pageWords.semicolon))}</p>
      )}
      {fields.length > 0 && (
        <Listing caption={pagePhrases.fieldsOf(label)} heads={[pageWords.field, pageWords.type, pageWords.required, pageWords.example]}>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">
                {field.label} <code>{field.name}</code>
              </th>
              <td>
                {typeText(field)}
                {field.note !== null && <span className="formula">{field.note}</span>}
              </td>
              <td>{field.required ? pageWords.yes : ""}</td>
              <td>{field.example}</td>
            </tr>
          ))}
        </Listing>
      )}
      {checks.length > 0 && <p>{pageWords.checks + pageWords.colon + checks.join(pageWords.semicolon)}</p>}
    </section>
  );
}
