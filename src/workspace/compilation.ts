// Compiles a period (合编): every item with the ledgers' text and the replies to it, judged, compared, and with what was chosen.
import type { Finding } from "../claim/finding.ts";
import type { Choice } from "../draft/draft.ts";
import type { FilingEntry } from "../journal/journal.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { compileItems, type CompiledItem } from "../submission/compile.ts";
import type { Problem } from "../vocabulary/problem.ts";
import { resolveExpectations } from "./expectations.ts";
import { attachedTo, loadFilings } from "./filings.ts";
import { previousReplies, repliesOf } from "./forms.ts";
import { judgeParts, readingOf } from "./judged-parts.ts";
import { findingsOf } from "./reply-findings.ts";
import { findStray, roundOf } from "./told.ts";
import { answersOf, sourcesOf, type Beside } from "./versions.ts";
import type { Workspace } from "./workspace.ts";

/** What was chosen of an item, by whom and when. */
export interface ChoiceMade extends Choice {
  readonly entry: number;
  readonly actor: string;
  readonly time: string;
}

/** An item as compiled, with what was chosen of it; `history` are the choices before. */
export interface ItemAnswer extends CompiledItem {
  readonly chosen: ChoiceMade | null;
  readonly history: readonly ChoiceMade[];
}

/** What is wrong with a reply besides its items (整份报送的疑点). */
export interface ReplyConcerns {
  readonly entry: number;
  readonly organisation: OrganisationLabel;
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** The text that findings point into. */
  readonly text: string;
}

/** What `compile` answers. */
export interface CompileAnswer {
  readonly scheme: string;
  readonly label: string;
  readonly period: string;
  readonly synthetic: boolean;
  readonly items: readonly ItemAnswer[];
  /** Every reply with what is wrong with it as a whole, and what its text says against itself. */
  readonly replies: readonly ReplyConcerns[];
  /** What replies say of no item that could be told. */
  readonly unplaced: readonly { readonly entry: number; readonly organisation: OrganisationLabel; readonly text: string }[];
}

/** Compiles the replies of a period. */
export async function askCompile(workspace: Workspace, id: string | null, asked: string | null): Promise<CompileAnswer> {
  const expectations = await resolveExpectations(workspace, id, asked);
  const { scheme, period, report, absences } = expectations;
  const replies = await repliesOf(workspace, scheme, period);
  const parts = await judgeParts(workspace, expectations, replies);
  const lasts = await judgeParts(workspace, expectations, await previousReplies(workspace, scheme, period));
  const readings = await Promise.all(
    replies.map(async (reply) => ({ ...reply, reading: await readingOf(workspace, expectations, reply) })),
  );
  const attached = await attachedTo(workspace, scheme.id);
  const beside: Beside = {
    parts,
    lasts,
    answers: answersOf(replies, expectations.organisation),
    attached,
    absences,
  };
  const compiled = compileItems(
    report.tasks.flatMap((task) => sourcesOf(task, beside)),
    scheme.reporting.movedPercent,
    (number) => roundOf(expectations, replies.find(({ entry }) => entry.number === number)?.entry.time ?? null),
  );
  const choices = (await loadFilings(workspace, "choice", scheme.id)).filter(({ entry }) => entry.period === period.text).map(madeOf);
  return {
    scheme: scheme.id,
    label: scheme.label,
    period: period.text,
    synthetic: report.synthetic,
    items: compiled.map((item): ItemAnswer => {
      const own = choices.filter((choice) => choice.task === item.task && choice.item === item.item);
      return { ...item, chosen: own.at(-1) ?? null, history: own.slice(0, -1) };
    }),
    replies: readings.map(({ reading, entry, content }): ReplyConcerns => {
      const { organisation, file, problems } = content;
      const stray = findStray(expectations, content, reading.document.text, entry.time);
      const own = parts.filter((one) => one.entry === entry.number).flatMap(({ claims }) => claims);
      return {
        entry: entry.number,
        organisation: expectations.organisation(organisation),
        file,
        problems,
        findings: [...findingsOf(reading, own, report), ...stray.findings],
        text: stray.text,
      };
    }),
    unplaced: replies.flatMap(({ entry, content }) =>
      content.unplaced
        .filter(({ isFrame }) => !isFrame)
        .map(({ text }) => ({ entry: entry.number, organisation: expectations.organisation(content.organisation), text })),
    ),
  };
}

const madeOf = ({ entry, content }: { readonly entry: FilingEntry; readonly content: Choice }): ChoiceMade => ({
  ...content,
  entry: entry.number,
  actor: entry.actor,
  time: entry.time,
});
