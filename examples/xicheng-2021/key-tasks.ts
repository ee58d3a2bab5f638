// The synthetic files of supervised tasks (督查任务) for 2021: the tasks, their steps, the adjustments asked for, and the verifications.
import { plusDays, workdayFrom, workdayUpTo } from "./days.ts";
import { saveWorkbook, type CellValue } from "./files.ts";
import { adjustments, origins, subjects, type Adjustment } from "./key-tasks-plan.ts";
import { at, random, weighted, type Random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/key-tasks";
const folder = "key-tasks";
const three = (n: number): string => String(n).padStart(3, "0");

interface Step {
  readonly title: string;
  readonly planned: string;
  readonly done: string;
}

interface SupervisedTask {
  readonly number: string;
  readonly index: number;
  readonly origin: string;
  readonly title: string;
  readonly unit: string;
  readonly assigned: string;
  readonly due: string;
  readonly measure: string | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly done: string;
  readonly steps: readonly Step[];
}

/** Writes every file of supervised tasks under `out` and returns their paths. */
export async function generateKeyTasks(out: string): Promise<readonly string[]> {
  const tasks = tasksOf(random(`${seed}/tasks`));
  return [
    ...(await saveTasks(out, tasks)),
    ...(await saveSteps(out, tasks)),
    await saveAdjustments(out, tasks),
    await saveVerifications(out, tasks),
  ];
}

const limits = ["2021-06-30", "2021-09-30", "2021-11-30", "2021-12-31"] as const;
const drawLimit = weighted([2, 4, 3, 6]);

function tasksOf(chance: Random): readonly SupervisedTask[] {
  const all = origins.flatMap(({ origin, count }) => Array.from({ length: count }, () => origin));
  return all.map((origin, position) => {
    const index = position + 1;
    const [subject, unit, measure] = at(subjects, position % subjects.length);
    const adjustment = adjustments.find(({ task }) => task === index);
    const due = adjustment?.due ? "2021-09-30" : adjustment ? "2021-12-31" : at(limits, drawLimit(chance));
    const latest = adjustment?.due ?? due;
    const assigned = workdayFrom(plusDays("2021-02-08", chance.integer(0, 18)));
    const done = workdayUpTo(plusDays(latest > "2021-12-28" ? "2021-12-28" : latest, -chance.integer(0, 24)));
    const target = measure === null ? null : chance.integer(2, 40) * 10;
    const percent = adjustment?.approved ? (adjustment.targetPercent ?? 100) : 100;
    const actual = target === null ? null : Math.ceil((target * percent) / 100) + chance.integer(0, 4);
    return {
      number: `DC2021-${three(index)}`,
      index,
      origin,
      title: `${subject}（合成任务${three(index)}）`,
      unit,
      assigned,
      due,
      measure,
      target,
      actual,
      done,
      steps: stepsOf(chance, assigned, due, done),
    };
  });
}

/** Three steps between assignment and completion; now and then one is a little late. */
function stepsOf(chance: Random, assigned: string, due: string, done: string): readonly Step[] {
  const middle = workdayFrom(plusDays(assigned, Math.floor((Date.parse(due) - Date.parse(assigned)) / 86_400_000 / 2)));
  const planned = [workdayFrom(plusDays(assigned, 40)), middle, due];
  return ["印发实施方案", "中期推进", "完成并自查"].map((title, index) => {
    const day = at(planned, index);
    const moved = chance.chance(0.08) ? chance.integer(2, 12) : -chance.integer(0, 10);
    const reached = index === 2 ? done : workdayUpTo(plusDays(day, moved));
    return { title, planned: day, done: reached > done ? done : reached };
  });
}

const taskHeaders = [
  "督查编号",
  "任务来源",
  "督办内容",
  "牵头单位",
  "立项日期",
  "原定完成时限",
  "计量单位",
  "目标方向",
  "原定目标值",
  "实际完成值",
  "完成日期",
  "佐证材料号",
];

/** The list as it was assigned in spring, and with its results after the year's end. */
async function saveTasks(out: string, tasks: readonly SupervisedTask[]): Promise<readonly string[]> {
  const rowsOf = (isFinal: boolean): readonly Row[] =>
    tasks.map((task): Row => {
      const about = [task.number, task.origin, task.title, task.unit, task.assigned, task.due, task.measure];
      const aim = [task.measure === null ? null : "不低于", task.target];
      return [...about, ...aim, ...(isFinal ? [task.actual, task.done, `合成督证〔2021〕${three(task.index)}号`] : [null, null, null])];
    });
  const save = (name: string, isFinal: boolean): Promise<string> =>
    saveWorkbook(out, `${folder}/supervised-tasks-${name}.xlsx`, "督查任务台账", taskHeaders, rowsOf(isFinal));
  return [await save("2021-assigned", false), await save("2021", true)];
}

async function saveSteps(out: string, tasks: readonly SupervisedTask[]): Promise<readonly string[]> {
  const headers = ["督查编号", "节点序号", "节点名称", "牵头单位", "计划日期", "实际日期", "佐证材料号"];
  const rowsOf = (end: string): readonly Row[] =>
    tasks.flatMap(({ number, unit, steps }) =>
      steps.map(({ title, planned, done }, index): Row => {
        const evidence = `合成督节${number.slice(2)}-${index + 1}`;
        return [number, index + 1, title, unit, planned, ...(done <= end ? [done, evidence] : [null, null])];
      }),
    );
  const save = (name: string, end: string): Promise<string> =>
    saveWorkbook(out, `${folder}/supervised-task-steps-${name}.xlsx`, "督查任务节点", headers, rowsOf(end));
  return [await save("2021-H1", "2021-06-30"), await save("2021", "2021-12-31")];
}

async function saveAdjustments(out: string, tasks: readonly SupervisedTask[]): Promise<string> {
  const headers = [
    "督查编号",
    "调整次序",
    "申请单位",
    "申请日期",
    "调整事由",
    "事由说明",
    "调整前目标值",
    "调整后目标值",
    "调整前时限",
    "调整后时限",
    "批准机关",
    "批准文号",
    "批准日期",
  ];
  const rows = adjustments.map((one, index): Row => {
    const task = at(tasks, one.task - 1);
    return [task.number, 1, task.unit, one.requested, one.reason, one.text, ...changesOf(one, task), ...approvalOf(one, index)];
  });
  return saveWorkbook(out, `${folder}/supervised-task-adjustments-2021.xlsx`, "督查任务调整", headers, rows);
}

function changesOf({ targetPercent, due }: Adjustment, task: SupervisedTask): Row {
  const target =
    task.target === null || targetPercent === null ? [null, null] : [task.target, Math.ceil((task.target * targetPercent) / 100)];
  return [...target, task.due, due ?? task.due];
}

const approvalOf = ({ approved }: Adjustment, index: number): Row =>
  approved === null ? [null, null, null] : ["区政府常务会议", `合成政督调〔2021〕${index + 1}号`, approved];

/** Each task is verified some days after it was done; one in fifteen fails at first and is verified again. */
async function saveVerifications(out: string, tasks: readonly SupervisedTask[]): Promise<string> {
  const chance = random(`${seed}/verifications`);
  const headers = ["督查编号", "牵头单位", "核验日期", "核验方式", "是否合格", "核验情况", "核验报告号"];
  const methods = ["现场核查", "材料核查", "走访座谈"] as const;
  const rows = tasks.flatMap(({ number, unit, index, done }): readonly Row[] => {
    const day = workdayFrom(plusDays(done, chance.integer(1, 6)));
    const report = `合成督核〔2021〕${three(index)}号`;
    const passed: Row = [number, unit, day, chance.pick(methods), "是", "与填报一致", report];
    if (!chance.chance(1 / 15)) return [passed];
    const again = workdayFrom(plusDays(day, 2));
    return [
      [number, unit, day, "材料核查", "否", "佐证材料不全，补正后复核", report],
      [number, unit, again, "现场核查", "是", "补正后与填报一致", `${report.slice(0, -1)}之复核`],
    ];
  });
  return saveWorkbook(out, `${folder}/supervised-task-verifications-2021.xlsx`, "督查核验", headers, rows);
}
