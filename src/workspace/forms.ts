// Sends out the forms of a period (发表): drawn up, entered in the register of forms, and numbered.
import { askedTwice, countBurden, draftForms } from "../submission/form.ts";
import type { Burden, FormRegister, Reply } from "../submission/submission.ts";
import type { Stamp } from "../journal/journal.ts";
import type { Scheme } from "../scheme/scheme.ts";
import { canonicalJson } from "../vocabulary/digest.ts";
import { parsePeriod, type Period } from "../vocabulary/period.ts";
import { resolveAnswering } from "./ask.ts";
import { appendFiling, loadFilings, type Filing } from "./filings.ts";
import { asOfPeriod, askPeriodReport, currentScheme, dueOf, labelling, resolveDay, resolvePeriod } from "./reporting.ts";
import type { Workspace } from "./workspace.ts";

export interface FormsRequest {
  readonly scheme: string | null;
  readonly period: string | null;
  /** The last day for replies where it is another than the scheme's rule says. */
  readonly due: string | null;
}

/** What `forms` answers: the forms as sent, and what each organisation is asked. */
export interface FormsAnswer {
  readonly register: FormRegister;
  /** Null where the same forms had been sent before. */
  readonly entry: number | null;
  readonly burdens: readonly Burden[];
  readonly twice: readonly { readonly fact: string; readonly forms: readonly string[] }[];
  /** The figures on them are of synthetic rows (合成数据). */
  readonly synthetic: boolean;
}

/** Draws up and registers the forms of a period. @throws ProblemError where scheme, period or day are none */
export async function sendForms(workspace: Workspace, request: FormsRequest, stamp: Stamp): Promise<FormsAnswer> {
  const scheme = currentScheme(workspace, request.scheme);
  const period = resolvePeriod(scheme, request.period);
  return workspace.serial(async () => {
    const { register, synthetic } = await draftRegister(workspace, scheme, period, request.due);
    const held = await formsOf(workspace, scheme, period);
    const isSame = held !== undefined && canonicalJson(held.content) === canonicalJson(register);
    const entry = isSame
      ? null
      : await appendFiling(
          workspace,
          {
            kind: "forms",
            scheme: scheme.id,
            period: period.text,
            organisation: null,
            subject: scheme.label,
            files: [],
            content: register,
          },
          stamp,
        );
    return { register, entry, burdens: countBurden(register.forms), twice: askedTwice(register.forms), synthetic };
  });
}

/** Forms as they would be sent now. */
export async function draftRegister(
  workspace: Workspace,
  scheme: Scheme,
  period: Period,
  given: string | null,
): Promise<{ readonly register: FormRegister; readonly synthetic: boolean }> {
  const report = await askPeriodReport(workspace, scheme, period);
  const { metrics } = resolveAnswering(workspace, asOfPeriod(scheme, period)).meanings(scheme.period.text);
  const last = await lastTexts(workspace, scheme, period);
  const due = given === null ? dueOf(workspace, scheme, period) : { day: resolveDay("--due", given), tentative: false };
  const forms = draftForms(scheme, { report, metrics, period: period.text, organisation: labelling(workspace, scheme), last });
  return {
    register: { scheme: scheme.id, label: scheme.label, period: period.text, due: due.day, tentative: due.tentative, forms },
    synthetic: report.synthetic,
  };
}

/** The forms of a period each time that they were sent, oldest first. */
export async function registersOf(workspace: Workspace, scheme: Scheme, period: Period): Promise<readonly Filing<"forms">[]> {
  return (await loadFilings(workspace, "forms", scheme.id)).filter(({ content }) => content.period === period.text);
}

/** The forms of a period as they were sent last. */
export const formsOf = async (workspace: Workspace, scheme: Scheme, period: Period): Promise<Filing<"forms"> | undefined> =>
  (await registersOf(workspace, scheme, period)).at(-1);

/** All replies of a period, oldest first. */
export async function repliesOf(workspace: Workspace, scheme: Scheme, period: Period): Promise<readonly Filing<"submission">[]> {
  return (await loadFilings(workspace, "submission", scheme.id)).filter(({ content }) => content.period === period.text);
}

/** The replies of the newest period before. */
export async function previousReplies(workspace: Workspace, scheme: Scheme, period: Period): Promise<readonly Filing<"submission">[]> {
  const endOf = ({ content }: Filing<"submission">): string => parsePeriod(content.period)?.to ?? "";
  const before = (await loadFilings(workspace, "submission", scheme.id)).filter((one) => endOf(one) < period.to);
  const newest = before.map(endOf).sort().at(-1);
  return before.filter((one) => endOf(one) === newest);
}

/** What organisations reported on items in the newest period before. */
export async function lastTexts(
  workspace: Workspace,
  scheme: Scheme,
  period: Period,
): Promise<(organisation: string, task: number, item: number) => string | null> {
  const replies = (await previousReplies(workspace, scheme, period)).map(({ content }) => content);
  return (organisation, task, item) => {
    const reply = replies.findLast((one) => one.organisation === organisation && saysOf(one, task, item) !== "");
    return reply ? saysOf(reply, task, item) : null;
  };
}

/** What a reply says of an item; of the task as a whole for item 0. */
const saysOf = ({ parts }: Reply, task: number, item: number): string =>
  parts
    .filter((part) => part.task === task && (part.item ?? 0) === item)
    .map(({ text }) => text)
    .join("\n");
