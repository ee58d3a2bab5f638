// Whose figure it is (本单位数): the district's, that of the office which sends the reply, or that of an office which is named right before it.
import type { OrganisationId } from "../vocabulary/id.ts";
import type { Candidate } from "./bind.ts";
import type { Verdict } from "./claim.ts";
import { tellingWords as t } from "./telling-words.ts";
import { saysOwn, type Told } from "./told.ts";
import { judgeClaim, leaveClaim, type Ask, type Judged } from "./verdict.ts";

/** Verdicts that ask. */
export const questioned: readonly Verdict[] = ["contradicts", "differs"];
/** Whether what stands around a claim may tell more of it. */
export const isOpen = ({ verdict, reason }: Judged): boolean => reason.code === "not-bound" || questioned.includes(verdict);

/** Who sends a reply: which tasks it takes part in, and which of them it leads, of which it speaks for the whole district. */
export interface Sender {
  readonly organisation: OrganisationId | null;
  readonly tasks: ReadonlySet<number>;
  readonly leads: ReadonlySet<number>;
}

/** An office of the district, by any of its names (单位). */
export interface Office {
  readonly id: OrganisationId;
  readonly names: readonly string[];
}

/** The office that is named right before a figure; of several the nearest. */
function officeBefore(
  { sentence, claim }: Told,
  offices: readonly Office[],
): { readonly id: OrganisationId; readonly name: string } | null {
  const at = sentence.indexOf(claim.text);
  const before = sentence.slice(Math.max(0, at - reach), Math.max(0, at));
  const words = before.split(ownDistrict).at(-1) ?? "";
  let nearest: { readonly id: OrganisationId; readonly name: string; readonly end: number } | null = null;
  for (const { id, names } of offices)
    for (const name of names) {
      const end = words.lastIndexOf(name) + name.length;
      if (end >= name.length && (nearest === null || end > nearest.end)) nearest = { id, name, end };
    }
  return nearest;
}

const ownDistrict = new RegExp(t.ownDistrict, "u");
/** So far before a figure an office is looked for. */
const reach = 40;

/** What is not true of the district, and is told right behind the name of one of its offices, is that office's, whatever the ledgers have of it. */
export async function judgeNamed(told: Told, judged: Judged, candidate: Candidate, offices: readonly Office[], ask: Ask): Promise<Judged> {
  const office = questioned.includes(judged.verdict) ? officeBefore(told, offices) : null;
  if (!office) return judged;
  const own = await judgeClaim(told, { ...candidate, organisation: office.id }, ask);
  return own.verdict === "agrees" ? own : leaveClaim(told, { code: "elsewhere", place: office.name });
}

/** The verdict on a claim; what is not true of the district may be of the office that says it (本单位数). */
export async function judgeOf(told: Told, candidate: Candidate, sender: Sender | null, ask: Ask): Promise<Judged> {
  const judged = await judgeClaim(told, candidate, ask);
  const organisation = sender?.organisation ?? null;
  if (!sender || organisation === null || organisation === candidate.organisation || !questioned.includes(judged.verdict)) return judged;
  // Who leads a task tells the district's figures, but where it says that they are its own.
  if (sender.leads.has(candidate.task) && !saysOwn(told.sentence)) return judged;
  const own = await judgeClaim(told, { ...candidate, organisation }, ask);
  return own.verdict === "agrees" ? own : judged;
}
