// What is wrong with a reply as a whole (报送校验): late, of another period, silent on what was asked, or about what is another's task.
import { sayPeriod } from "../vocabulary/date.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import { opensPlan } from "./frame.ts";
import { signedProblems, type Signed } from "./signed.ts";
import { nameItem, type Form, type Reply } from "./submission.ts";

/** What a reply is held against. */
export interface Expected {
  /** What its sender is asked. */
  readonly form: Form;
  readonly period: string;
  readonly due: Day;
  readonly received: Day;
  /** The period that its title names; null where it names none. */
  readonly said: string | null;
  readonly signed: Signed;
  readonly taskLabel: (task: number) => string;
}

/** Everything that is wrong with a reply that is not wrong with one of its cells; all of it is worth asking, none of it hinders taking it in. */
export function checkReply(
  reply: Pick<Reply, "parts" | "answers" | "form" | "unplaced">,
  expected: Expected,
  at: Place,
): readonly Problem[] {
  const { form, period, due, received, said } = expected;
  const warn = <Code extends Problem["code"]>(code: Code, facts: Parameters<typeof problem<Code>>[2], place: Place = at): Problem =>
    problem(code, place, facts, "warning");
  const problems: Problem[] = [];
  if (received > due) problems.push(warn("reply.late", { due: sayPeriod(due), received: sayPeriod(received) }));
  if (said !== null && parsePeriod(said)?.to !== parsePeriod(period)?.to)
    problems.push(problem("reply.period-differs", at, { said: sayPeriod(said), expected: sayPeriod(period) }));
  problems.push(...signedProblems(expected.signed, expected, at));
  const own = new Set(form.items.map(({ task }) => task));
  const foreign = new Set(reply.parts.filter(({ text }) => !opensPlan(text)).flatMap(({ task }) => (own.has(task) ? [] : [task])));
  for (const task of foreign)
    problems.push(warn("reply.task-foreign", { task: expected.taskLabel(task), organisation: form.organisation.label }));
  // A form says by its cells what is missing; of a free reply it is said task by task.
  if (reply.form === null) problems.push(...missingOf(reply, expected, at));
  if (reply.parts.length === 0 && reply.answers.length === 0) problems.push(warn("reply.nothing", {}));
  return problems;
}

function missingOf({ parts }: Pick<Reply, "parts">, { form, taskLabel }: Expected, at: Place): readonly Problem[] {
  const told = new Set(parts.map(({ task, item }) => `${String(task)}.${String(item ?? 0)}`));
  const wholes = new Set(parts.filter(({ item }) => item === null).map(({ task }) => task));
  const lacking = form.items.filter(
    ({ task, item, cells }) => cells.some(({ required }) => required) && !told.has(`${String(task)}.${String(item)}`) && !wholes.has(task),
  );
  return [...new Set(lacking.map(({ task }) => task))].map((task) =>
    problem(
      "reply.items-missing",
      at,
      {
        task: taskLabel(task),
        items: lacking
          .filter((item) => item.task === task)
          .map(nameItem)
          .join("; "),
      },
      "warning",
    ),
  );
}
