// A text with its figures marked by their verdicts (核验结论), the sign and its word beside each; and a text with what changed in it (花脸稿).
import type { ReactElement } from "react";
import type { Judged } from "../../claim/verdict.ts";
import { sayReason, verdictLabels } from "../../text/verdict.ts";
import type { RedlinePiece } from "../desk.ts";
import { createCut } from "../marks.ts";

export function JudgedText({ text, claims }: { readonly text: string; readonly claims: readonly Judged[] }): ReactElement {
  const pieces = createCut(text, claims, [], [])({ start: 0, end: text.length });
  return (
    <p className="judged">
      {pieces.map((piece, n) => {
        const judged = piece.claim === null ? undefined : claims[piece.claim];
        return judged === undefined ? <span key={n}>{piece.text}</span> : <JudgedFigure key={n} text={piece.text} judged={judged} />;
      })}
    </p>
  );
}

function JudgedFigure({ text, judged }: { readonly text: string; readonly judged: Judged }): ReactElement {
  const { label, sign } = verdictLabels[judged.verdict];
  return (
    <span className={`claim ${judged.verdict}`} title={`${label}　${sayReason(judged.reason)}`} data-sign={sign}>
      {text}
      <span className="unseen">{`（${label}）`}</span>
    </span>
  );
}

/** What was taken out is struck through, what was put in is underlined. */
export function RedlineText({ pieces }: { readonly pieces: readonly RedlinePiece[] }): ReactElement {
  return (
    <p className="redline">
      {pieces.map(({ kind, text }, n) =>
        kind === "removed" ? <del key={n}>{text}</del> : kind === "added" ? <ins key={n}>{text}</ins> : <span key={n}>{text}</span>,
      )}
    </p>
  );
}
