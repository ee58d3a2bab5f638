// SQL in pieces: text with `?` placeholders and the values bound to them, so that no value and no name is ever spliced in.

/** What may be bound; exact numbers and dates are bound as text and cast in the SQL. */
export type SqlValue = string | number | boolean | null;

export interface Sql {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** A piece of SQL; interpolated pieces are spliced with their values, everything else is bound. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? "";
  const parameters: SqlValue[] = [];
  parts.forEach((part, i) => {
    if (isSql(part)) {
      text += part.text;
      parameters.push(...part.parameters);
    } else {
      text += "?";
      parameters.push(part);
    }
    text += strings[i + 1] ?? "";
  });
  return { text, parameters };
}

const isSql = (part: Sql | SqlValue): part is Sql => typeof part === "object" && part !== null;

/** A quoted name, `schema.table` part by part. Names come from definitions that were checked, never from a request. */
export function name(...parts: readonly string[]): Sql {
  return { text: parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("."), parameters: [] };
}

/** A whole number as a literal: journal numbers, factors of ten. */
export function whole(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return { text: String(value), parameters: [] };
}

/** Fixed SQL text written in this program. */
export function raw(text: string): Sql {
  return { text, parameters: [] };
}

/** Pieces with a separator between them. */
export function join(pieces: readonly Sql[], separator = ", "): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), parameters: pieces.flatMap((piece) => piece.parameters) };
}
