// Compilation (合编): every item with all that was said of it side by side, and what does not fit together.
import type { Judged } from "../claim/verdict.ts";
import { pairsOf } from "../claim/likeness.ts";
import type { ItemStatus } from "../scheme/scheme.ts";
import type { OrganisationLabel } from "../statement/report.ts";
import { q } from "../vocabulary/quantity.ts";
import { clauseEnds, sentenceEnds } from "../statement/words.ts";
import type { Ask, TaskRole } from "./submission.ts";
import { monthPattern } from "./words.ts";

/** One cell of a form that was filled in. */
export interface VersionAnswer {
  readonly ask: Ask;
  readonly metric: string | null;
  readonly value: string;
}

/** One text that an item may have (说法). */
export interface Version {
  /** Number of the reply's journal entry; null for what the ledgers write. */
  readonly entry: number | null;
  /** Whose it is; null for the ledgers. */
  readonly organisation: OrganisationLabel | null;
  readonly role: TaskRole | null;
  readonly text: string;
  /** Its figures as judged; `claim.start` counts in its own text. */
  readonly claims: readonly Judged[];
  /** What it filled in beside its text (填报项), of a form. */
  readonly answers: readonly VersionAnswer[];
  /** What the same office said in the period before, with the figures of that text. */
  readonly last: { readonly text: string; readonly claims: readonly Judged[] } | null;
}

/** Every kind of concern, with the facts that its sentence needs. */
export interface ConcernFacts {
  /** The ledgers say otherwise (与台账不符). */
  readonly "against-ledger": { readonly said: string; readonly found: string; readonly metric: string };
  /** True of another period (期间不同). */
  readonly "other-period": { readonly said: string; readonly found: string };
  /** An expectation told as done (预计写成已完成). */
  readonly "expected-as-done": { readonly said: string };
  /** Two replies say different things of the same (报送互相矛盾). */
  readonly "between-replies": { readonly said: string; readonly other: string; readonly whose: string; readonly words: string };
  /** What only grows has shrunk since the last period (累计数回落). */
  readonly shrunk: { readonly said: string; readonly was: string; readonly words: string };
  /** It moved more than the scheme takes for granted (变动过大). */
  readonly moved: { readonly said: string; readonly was: string; readonly words: string; readonly percent: string };
  /** The text of the last period, figures and all (照抄上期). */
  readonly copied: Record<never, never>;
  /** The text of another office (与他单位雷同). */
  readonly alike: { readonly whose: string };
  /** A figure that no ledger bears out and no paper is attached to (数据无依托). */
  readonly unbound: { readonly said: string };
  /** A sentence that rests on nothing (句子无依托). */
  readonly unsupported: { readonly sentence: string };
  /** The office does not agree with what the ledgers write (有异议). */
  readonly objected: { readonly opinion: string };
  /** A quantity without a number (没有写数). */
  readonly vague: { readonly said: string };
}

export type ConcernKind = keyof ConcernFacts;

/** One thing that does not fit (疑点). A `note` is worth knowing, and no contradiction. */
export type Concern = {
  readonly [Kind in ConcernKind]: {
    readonly kind: Kind;
    readonly severity: "question" | "note";
    /** The version it is about: its entry. */
    readonly entry: number | null;
    readonly facts: ConcernFacts[Kind];
  };
}[ConcernKind];

/** An item with everything said of it (合编). */
export interface CompiledItem {
  readonly task: number;
  readonly taskLabel: string;
  readonly item: number;
  readonly itemLabel: string | null;
  readonly status: ItemStatus;
  /** The ledgers' own text first, then replies: leads before those who support, the newest of each office. */
  readonly versions: readonly Version[];
  readonly concerns: readonly Concern[];
  /** Which version is proposed; null where there is none. */
  readonly proposed: Version | null;
}

/** What an item is compiled from. */
export interface ItemSource extends Omit<CompiledItem, "concerns" | "proposed"> {
  /** Papers on record or attached bear it out. */
  readonly hasPapers: boolean;
  /** Texts of the same item that the ledgers can write in full. */
  readonly isWritten: boolean;
}

const concern = <Kind extends ConcernKind>(
  kind: Kind,
  version: Version,
  facts: ConcernFacts[Kind],
  severity: "question" | "note" = "question",
): Concern => ({ kind, severity, entry: version.entry, facts }) as unknown as Concern;

/** Compiles items; `movedPercent` is what a figure may move by without being asked about. */
export function compileItems(sources: readonly ItemSource[], movedPercent: string | null): readonly CompiledItem[] {
  const told = sources.flatMap(({ task, versions }) =>
    versions.filter(isReply).flatMap((version) => version.claims.map((judged) => ({ task, version, judged }))),
  );
  return sources.map(({ hasPapers, isWritten, ...source }) => {
    const replies = source.versions.filter(isReply);
    const concerns = replies.flatMap((version) => [
      ...objections(version),
      ...ledgerConcerns(version, hasPapers, source.versions),
      ...betweenReplies(
        version,
        told.filter(({ task }) => task === source.task),
      ),
      ...sinceLast(version, movedPercent),
      ...copies(version, replies),
      ...unsupported(version, source, hasPapers),
    ]);
    return { ...source, concerns, proposed: proposedOf(source.versions, isWritten, concerns) };
  });
}

const isReply = ({ entry }: Version): boolean => entry !== null;

/** What the ledgers write in full is proposed; else the first reply that nothing is asked about, else the first that there is. */
function proposedOf(versions: readonly Version[], isWritten: boolean, concerns: readonly Concern[]): Version | null {
  const own = versions.find(({ entry }) => entry === null);
  const replies = versions.filter((version) => isReply(version) && version.text !== "");
  const isAsked = ({ entry }: Version): boolean => concerns.some((one) => one.entry === entry && one.severity === "question");
  return (isWritten ? own : undefined) ?? replies.find((version) => !isAsked(version)) ?? replies[0] ?? own ?? null;
}

/** What an office says against the ledgers' text; without a word why, that too is asked. */
function objections(version: Version): readonly Concern[] {
  const said = (ask: Ask): string | undefined => version.answers.find((answer) => answer.ask === ask)?.value;
  return said("confirm") === "disputed" ? [concern("objected", version, { opinion: said("opinion") ?? "" })] : [];
}

/** What the ledgers say of a version's figures. */
function ledgerConcerns(version: Version, hasPapers: boolean, versions: readonly Version[]): readonly Concern[] {
  const written = versions.find(({ entry }) => entry === null)?.text ?? "";
  return version.claims.flatMap((judged): readonly Concern[] => {
    const said = judged.claim.text.replace(/\s/gu, "");
    switch (judged.verdict) {
      case "contradicts":
        return [concern("against-ledger", version, { said, found: judged.found ?? "", metric: metricOf(judged) })];
      case "differs":
        return [concern("other-period", version, { said, found: judged.found ?? "" })];
      case "expected-as-done":
        return [concern("expected-as-done", version, { said })];
      case "unquantified":
        return [concern("vague", version, { said }, "note")];
      case "not-computable":
        // What the ledgers' own text says too is borne out, whichever metric it was not told to be.
        return judged.reason.code === "not-bound" && judged.claim.kind !== "date" && !hasPapers && !written.includes(said)
          ? [concern("unbound", version, { said }, "note")]
          : [];
      case "agrees":
        return [];
    }
  });
}

/** The name of the metric that a figure is held against; its id where the verdict is on its target. */
const metricOf = ({ reason, metric }: Judged): string => (reason.code === "contradicted" ? reason.metric : (metric ?? ""));

/** A figure with its version, wherever in a task it was told. */
interface ToldBy {
  readonly version: Version;
  readonly judged: Judged;
}

/** Figures that other offices tell otherwise: of the same metric and period, or in the same words. */
function betweenReplies(version: Version, told: readonly ToldBy[]): readonly Concern[] {
  const concerns = new Map<string, Concern>();
  for (const judged of version.claims)
    for (const other of told) {
      // Each pair is told once, at the later reply.
      if (other.version.entry === version.entry || (other.version.entry ?? 0) > (version.entry ?? 0)) continue;
      if (!isSameThing(judged, other.judged) || isSameValue(judged, other.judged)) continue;
      const whose = other.version.organisation?.label ?? "";
      const facts = { said: plain(judged), other: plain(other.judged), whose, words: judged.words };
      concerns.set(JSON.stringify(facts), concern("between-replies", version, facts));
    }
  return [...concerns.values()];
}

const plain = ({ claim }: Judged): string => claim.text.replace(/\s/gu, "");

/** Whether two figures are of the same thing and time. */
function isSameThing(a: Judged, b: Judged): boolean {
  if (a.claim.unit !== b.claim.unit || a.claim.kind !== b.claim.kind || a.claim.kind === "ordinal") return false;
  if (a.metric !== null || b.metric !== null) return a.metric === b.metric && a.period === b.period;
  const sameTime = (a.claim.period ?? "").replace(/\s/gu, "") === (b.claim.period ?? "").replace(/\s/gu, "");
  return sameTime && likeWords(a.words, b.words);
}

/** Whether the same is spoken of: nearly the same words, and enough of them. */
function likeWords(a: string, b: string, least = alike): boolean {
  if (Math.min(a.length, b.length) < fewest) return false;
  if (a === b) return true;
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size) >= least;
}

const fewest = 5;
const alike = 0.85;
/** A sentence that says what another says in other words. */
const near = 0.5;

/** 约 and 余 leave room: what one text says roughly and the other exactly is no contradiction unless far apart. */
function isSameValue(a: Judged, b: Judged): boolean {
  const [x, y] = [a.claim.value, b.claim.value];
  if (typeof x !== "number" || typeof y !== "number") return JSON.stringify(x) === JSON.stringify(y);
  if (x === y) return true;
  const rough = a.claim.approx || b.claim.approx || a.claim.comparator !== "=" || b.claim.comparator !== "=";
  return rough && Math.abs(x - y) <= 0.2 * Math.max(Math.abs(x), Math.abs(y));
}

/** How a version's figures stand to those of the period before; what the ledgers bear out has moved as it should. */
function sinceLast(version: Version, movedPercent: string | null): readonly Concern[] {
  const { last } = version;
  if (!last) return [];
  return version.claims.flatMap((judged): readonly Concern[] => {
    if (judged.verdict === "agrees" || typeof judged.claim.value !== "number" || judged.claim.period !== null) return [];
    // 较上月增加2900份: how much it grew is no total.
    if (judged.claim.comparison !== null) return [];
    const before = last.claims.filter((one) => isSameMatter(judged, one));
    const [was] = before;
    if (before.length !== 1 || typeof was?.claim.value !== "number") return [];
    const [now, then] = [q(judged.claim.value), q(was.claim.value)];
    const facts = { said: plain(judged), was: plain(was), words: judged.words };
    if (counted.includes(judged.claim.kind ?? "") && now.lt(then)) return [concern("shrunk", version, facts)];
    const percent = then.isZero() ? null : now.sub(then).abs().div(then.abs()).mul(100);
    const isFar = percent !== null && movedPercent !== null && percent.gt(movedPercent);
    return isFar && !counted.includes(judged.claim.kind ?? "")
      ? [concern("moved", version, { ...facts, percent: percent.toFixed(0) })]
      : [];
  });
}

/** Kinds that add up from the year's beginning. */
const counted: readonly string[] = ["count", "amount"];

const isSameMatter = (a: Judged, b: Judged): boolean =>
  a.claim.unit === b.claim.unit &&
  a.claim.kind === b.claim.kind &&
  (a.metric !== null && b.metric !== null ? a.metric === b.metric : likeWords(a.words, b.words));

/** Texts that are somebody's or some other time's. */
function copies(version: Version, replies: readonly Version[]): readonly Concern[] {
  const own = bare(version.text);
  if (own.length < shortest) return [];
  const concerns: Concern[] = [];
  // What is not counted may still be so, and what the ledgers bear out is.
  const isOpen = version.claims.some(({ claim, verdict }) => claim.kind !== "date" && claim.kind !== null && verdict !== "agrees");
  if (version.last && bare(version.last.text) === own) concerns.push(concern("copied", version, {}, isOpen ? "question" : "note"));
  for (const other of replies)
    if (other.organisation?.id !== version.organisation?.id && (other.entry ?? 0) < (version.entry ?? 0) && bare(other.text) === own)
      concerns.push(concern("alike", version, { whose: other.organisation?.label ?? "" }, "note"));
  return concerns;
}

/** So long must a text be that being the same is no chance. */
const shortest = 12;
/** A text without marks and without the times that change every month. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}.%]/gu, "")
    .replace(months, "");
const months = new RegExp(monthPattern, "gu");
const sentenceEnd = new RegExp(`(?<=[${sentenceEnds}])`, "u");
const clauseEnd = new RegExp(`[${clauseEnds}]`, "u");

/** Sentences without a figure, where no paper bears the item out. */
function unsupported(version: Version, { versions }: Pick<ItemSource, "versions">, hasPapers: boolean): readonly Concern[] {
  if (hasPapers) return [];
  const written = versions.filter(({ entry }) => entry === null).flatMap(({ text }) => text.split(clauseEnd));
  let start = 0;
  return version.text.split(sentenceEnd).flatMap((sentence): readonly Concern[] => {
    const [from, to] = [start, start + sentence.length];
    start = to;
    const isBorne = version.claims.some(({ claim }) => claim.start >= from && claim.start < to);
    // What the ledgers themselves say rests on what theirs rests on.
    const isWritten = written.some((one) => likeWords(bare(one), bare(sentence), near));
    return isBorne || isWritten || bare(sentence).length < fewest
      ? []
      : [concern("unsupported", version, { sentence: sentence.trim() }, "note")];
  });
}
