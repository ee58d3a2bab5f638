// A sentence as it reads: plain text, figures and bound words that open their support, and signs for papers behind it.
import type { ReactElement } from "react";
import type { Figure, Segment, Support } from "../../statement/statement.ts";
import { pagePhrases, pageWords, supportWords } from "../../text/page.ts";
import type { Panels } from "../panels.ts";
import type { ShownSentence } from "../sentences.ts";
import { Opener } from "./Opener.tsx";

/** A bound word longer than this is the label of a small button after it: unlike a button, a label may break over lines. */
const longestButton = 6;

/** Punctuation that must not begin a line; browsers let it after a button, so it is held together with what it follows. */
const clinging = /^[\u3001\u3002\uff0c\uff1b\uff1a\uff01\uff1f\uff09\u201d\u2019\u300b\u300d]+/u;

/** Segments, each with the punctuation that clings to it taken over from the text behind it. */
function gluedSegments(segments: readonly Segment[]): readonly { readonly segment: Segment; readonly glued: string }[] {
  const result: { segment: Segment; glued: string }[] = [];
  for (const segment of segments) {
    const before = result.at(-1);
    const found = "text" in segment && before && !("text" in before.segment) ? clinging.exec(segment.text)?.[0] : undefined;
    if (!before || !("text" in segment) || found === undefined) {
      result.push({ segment, glued: "" });
      continue;
    }
    before.glued = found;
    if (found.length < segment.text.length) result.push({ segment: { text: segment.text.slice(found.length) }, glued: "" });
  }
  return result;
}

export function SentenceText({ sentence, panels }: { readonly sentence: ShownSentence; readonly panels: Panels }): ReactElement {
  return (
    <>
      {gluedSegments(sentence.segments).map(({ segment, glued }, n) =>
        glued === "" ? (
          <SegmentText key={n} segment={segment} panels={panels} />
        ) : (
          <span key={n} className="glued">
            <SegmentText segment={segment} panels={panels} />
            {glued}
          </span>
        ),
      )}
      {sentence.supports.length > 0 && (
        <span className="glued">
          {sentence.last}
          {sentence.supports.map((support, n) => (
            <Sign key={n} support={support} panels={panels} />
          ))}
          {sentence.stop}
        </span>
      )}
    </>
  );
}

function SegmentText({ segment, panels }: { readonly segment: Segment; readonly panels: Panels }): ReactElement {
  if ("text" in segment) return <>{segment.text}</>;
  if ("figure" in segment) return <FigureText figure={segment.figure} panels={panels} />;
  const { text, criterion, metric, period } = segment.word;
  const verdict = criterion === null ? null : panels.criterionOf(criterion);
  const detail = metric === null ? null : (panels.detailOf(metric, period, null) ?? panels.detailOf(metric, null, null));
  const target = verdict?.id ?? detail?.id;
  if (target === undefined) return <>{text}</>;
  const name = panels.labelOf(verdict?.criterion.metric ?? metric ?? "");
  if ([...text].length <= longestButton) {
    return (
      <Opener target={target} className="word" title={pagePhrases.openFigure(name)}>
        {text}
      </Opener>
    );
  }
  return (
    <label className="word" title={pagePhrases.openFigure(name)}>
      {text}
      <Opener target={target} className="sign" label={pagePhrases.openFigure(text)} sign={supportWords.figure.sign} />
    </label>
  );
}

function FigureText({ figure, panels }: { readonly figure: Figure; readonly panels: Panels }): ReactElement {
  const verdict = figure.criterion === null ? null : panels.criterionOf(figure.criterion);
  const target = verdict?.id ?? panels.detailOf(figure.metric, figure.period, figure.organisation)?.id;
  const value = typeof figure.value === "string" ? figure.value : figure.value.join("/");
  const shown = <data value={value}>{figure.text}</data>;
  if (target === undefined) return shown;
  return (
    <Opener target={target} className="figure" title={pagePhrases.openFigure(panels.labelOf(figure.metric))}>
      {shown}
    </Opener>
  );
}

/** The sign of a support that is not in the words themselves; narrative is said to be one and opens nothing. */
function Sign({ support, panels }: { readonly support: Support; readonly panels: Panels }): ReactElement {
  const { label, sign, meaning } = supportWords[support.kind];
  const found =
    support.metric === null
      ? null
      : (panels.detailOf(support.metric, support.period, support.organisation) ?? panels.detailOf(support.metric, null, null));
  if (!found)
    return <span className="sign" role="img" aria-label={label} title={`${label}${pageWords.colon}${meaning}`} data-sign={sign} />;
  const first = found.detail.records[0]?.title ?? found.detail.label;
  return (
    <Opener
      target={found.id}
      className="sign"
      label={pagePhrases.openSupport(label, first)}
      title={`${label}${pageWords.colon}${first}`}
      sign={sign}
    />
  );
}
