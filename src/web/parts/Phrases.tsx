// A heading that breaks between words, not within them: the words are found once, on the server, and marked with <wbr>.
import { Fragment, type ReactElement } from "react";

const words = new Intl.Segmenter("zh", { granularity: "word" });
/** What may not begin or end a line, and so is left with its neighbour. */
const opening = /[\p{Ps}\p{Pi}]$/u;
const clinging = /^[\p{P}]/u;

export function Phrases({ text }: { readonly text: string }): ReactElement {
  const phrases: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = phrases.at(-1);
    const joined = last !== undefined && (opening.test(last) || (clinging.test(segment) && !opening.test(segment)) || /\d$/.test(last));
    if (joined) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return (
    <span className="phrases">
      {phrases.map((phrase, n) => (
        <Fragment key={n}>
          {n > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
