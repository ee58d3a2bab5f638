// A document's text with every claim marked by its verdict (标注原文): headings and tables as such, claims that open their reason, places that questions point to.
import { Fragment, type ReactElement } from "react";
import type { Judged } from "../../claim/verdict.ts";
import type { Span, TableCell } from "../../document/document.ts";
import { checkPagePhrases, checkPageWords } from "../../text/check-page.ts";
import { verdictLabels } from "../../text/verdict.ts";
import { claimId, markId, numberFindings, rowId, type CheckedDocument } from "../checked.ts";
import { createCut, findingId, gatherBlocks, type Cut, type Drawn, type Piece } from "../marks.ts";
import { Opener } from "./Opener.tsx";

/** Units of text and cells of tables that are drawn: a browser lays out a yearbook, and no more. */
const most = { units: 1_000_000, cells: 30_000 } as const;

/** A claim longer than this is the label of a small button after it: unlike a button, a label may break over lines. */
const longestButton = 8;

interface Drawing {
  readonly cut: Cut;
  readonly claims: readonly Judged[];
  /** What findings are called in the list of questions. */
  readonly numbers: ReadonlyMap<number, number>;
}

export function MarkedText({ checked }: { readonly checked: CheckedDocument }): ReactElement {
  const { document, claims, findings, rows } = checked;
  const anchors = rows.map(({ spans }, number) => ({ at: spans.task.start, id: rowId(number) }));
  const drawing: Drawing = { cut: createCut(document.text, claims, findings, anchors), claims, numbers: numberFindings(checked) };
  const { blocks, isCut } = drawnBlocks(gatherBlocks(document.blocks, claims));
  const levels = headingLevels(blocks);
  return (
    <div className="document-text">
      {blocks.map((block, n) => (
        <BlockText key={block.start} block={block} level={levels[n] ?? 3} drawing={drawing} />
      ))}
      {isCut && <p className="cut">{checkPageWords.cut}</p>}
    </div>
  );
}

/** As many blocks as are drawn. */
function drawnBlocks(blocks: readonly Drawn[]): { readonly blocks: readonly Drawn[]; readonly isCut: boolean } {
  let [units, cells, count] = [0, 0, 0];
  for (const block of blocks) {
    units += block.end - block.start;
    cells += block.kind === "table" ? block.cells.length : 0;
    if (count > 0 && (units > most.units || cells > most.cells)) break;
    count += 1;
  }
  return { blocks: blocks.slice(0, count), isCut: count < blocks.length };
}

/** Levels below the page's own heading (h2) that do not leap, however the document's do. */
function headingLevels(blocks: readonly Drawn[]): readonly number[] {
  let last = 2;
  return blocks.map((block) => {
    if (block.kind !== "heading") return last;
    last = Math.min(block.level + 2, last + 1, 6);
    return last;
  });
}

function BlockText({ block, level, drawing }: { readonly block: Drawn; readonly level: number; readonly drawing: Drawing }): ReactElement {
  if (block.kind === "heading") {
    const Heading = `h${level}` as "h3";
    return (
      <Heading>
        <Pieces span={block} drawing={drawing} />
      </Heading>
    );
  }
  if (block.kind === "table") return <SourceTable block={block} drawing={drawing} />;
  return (
    <p className={block.kind === "lines" ? "lines" : undefined}>
      <Pieces span={block} drawing={drawing} />
    </p>
  );
}

function SourceTable({ block, drawing }: { readonly block: Drawn & { readonly kind: "table" }; readonly drawing: Drawing }): ReactElement {
  const rows = new Map<number, TableCell[]>();
  for (const cell of block.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return (
    <div className="source" tabIndex={0} role="region" aria-label={checkPageWords.sourceTable}>
      <table>
        <tbody>
          {[...rows].map(([row, cells]) => (
            <tr key={row}>
              {cells.map((cell) => {
                const Cell = cell.header ? "th" : "td";
                const [rowSpan, colSpan] = [cell.rowSpan > 1 ? cell.rowSpan : undefined, cell.columnSpan > 1 ? cell.columnSpan : undefined];
                return (
                  <Cell key={cell.column} rowSpan={rowSpan} colSpan={colSpan}>
                    <Pieces span={cell} drawing={drawing} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pieces({ span, drawing: { cut, claims, numbers } }: { readonly span: Span; readonly drawing: Drawing }): ReactElement {
  return (
    <>
      {cut(span).map((piece, n) => (
        <PieceText key={n} piece={piece} judged={piece.claim === null ? undefined : claims[piece.claim]} numbers={numbers} />
      ))}
    </>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly judged: Judged | undefined;
  readonly numbers: Drawing["numbers"];
}

function PieceText({ piece, judged, numbers }: PieceProps): ReactElement {
  const { text, claim, isAsked, begins, ends } = piece;
  return (
    <>
      {begins.map((id) => (
        <span key={id} id={id} className="place-mark" />
      ))}
      {claim !== null && judged ? (
        <ClaimMark number={claim} judged={judged} />
      ) : isAsked ? (
        <span className="doubt">{text}</span>
      ) : (
        <PlainText text={text} />
      )}
      {ends.map((number) => (
        <a
          key={number}
          className="doubt-sign"
          href={`#l-${findingId(number)}`}
          aria-label={checkPagePhrases.finding(numbers.get(number) ?? 0)}
        >
          {checkPageWords.signFinding}
          {numbers.get(number)}
        </a>
      ))}
    </>
  );
}

const emptyLines = /(?:[^\S\n]*\n){2,}/u;

/** Text between claims; empty lines become a gap, since flattened documents have one after every line. */
function PlainText({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(emptyLines).map((part, n) => (
        <Fragment key={n}>
          {n > 0 && <span className="gap" />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** A claim in its verdict's colour and with its sign. */
function ClaimMark({ number, judged }: { readonly number: number; readonly judged: Judged }): ReactElement {
  const { text } = judged.claim;
  const { label, sign } = verdictLabels[judged.verdict];
  const says = checkPagePhrases.open(text.replace(/\s+/gu, ""), label);
  const name = `claim ${judged.verdict}`;
  return (
    <span id={markId(number)}>
      {text.length <= longestButton && !text.includes("\n") ? (
        <Opener target={claimId(number)} className={name} label={says} sign={sign}>
          {text}
        </Opener>
      ) : (
        <label className={name}>
          {text}
          <Opener target={claimId(number)} className="claim-sign" label={says} sign={sign} />
        </label>
      )}
    </span>
  );
}
