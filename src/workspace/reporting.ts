// A period of a scheme as it is reported (报告期): its days, when replies are due, and the table as of its end.
import { resolveCalendar, type Due } from "../register/calendar.ts";
import type { Scheme } from "../scheme/scheme.ts";
import type { OrganisationLabel, Report } from "../statement/report.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import { parsePeriod, type Day, type Period } from "../vocabulary/period.ts";
import { problem, ProblemError } from "../vocabulary/problem.ts";
import { askReport, resolveAnswering, resolveScheme, type AsOfRequest } from "./ask.ts";
import { endOfTime } from "./catalogues.ts";
import type { Workspace } from "./workspace.ts";

/** The period (报告期) asked for, or the scheme's own; it lies in the scheme's year. @throws ProblemError where it is none */
export function resolvePeriod(scheme: Scheme, text: string | null): Period {
  const period = text === null ? scheme.period : parsePeriod(text);
  if (period && scheme.period.from <= period.from && period.to <= scheme.period.to) return period;
  const year = scheme.period.text;
  throw new ProblemError([
    problem("request.value-wrong", { file: "--period" }, { expected: `${year} | ${year}-06 | ${year}-Q2`, found: text ?? "" }),
  ]);
}

/** The table as of a period's end. */
export function askPeriodReport(workspace: Workspace, scheme: Scheme, period: Period, knownAt: string | null = null): Promise<Report> {
  return askReport(workspace, scheme.id, asOfPeriod(scheme, period, knownAt));
}

/** Events up to a period's end; the scheme's own end cuts nothing. */
export const asOfPeriod = (scheme: Scheme, period: Period, knownAt: string | null = null): AsOfRequest => ({
  until: period.to < scheme.period.to ? period.to : null,
  knownAt,
  under: null,
});

/** The last day for replies of a period, by the scheme's rule. */
export function dueOf(workspace: Workspace, { reporting }: Scheme, period: Period): Due {
  const calendar = resolveCalendar(workspace.catalogues.on(endOfTime, workspace.head()).registers);
  const due = calendar.dueDay({ start: period.to, days: reporting.dueWorkdays, unit: "working-day", excluded: [] });
  return due ?? { day: period.to, tentative: true };
}

/** A day that a person gave. @throws ProblemError where it is none */
export function resolveDay(option: string, text: string): Day {
  const period = parsePeriod(text);
  if (period && period.from === period.to) return period.from;
  throw new ProblemError([problem("request.value-wrong", { file: option }, { expected: "2021-12-03", found: text })]);
}

/** How an organisation is shown. */
export function labelling(workspace: Workspace, scheme: Scheme): (id: OrganisationId) => OrganisationLabel {
  const { tree } = resolveAnswering(workspace, { until: null, knownAt: null, under: null }).meanings(scheme.period.text);
  return (id) => ({ id, label: tree.labelOf(id) });
}

/** The scheme asked for, as it is now. @throws ProblemError where there is none */
export const currentScheme = (workspace: Workspace, id: string | null): Scheme => resolveScheme(workspace, id, workspace.head());
