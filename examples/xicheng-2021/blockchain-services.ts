// The synthetic files of blockchain services (新场景) for 2021: milestones, calls of the chain, and the catalogues of shared data.
import { catalogues, drawnUp, milestones, retried, scenes } from "./blockchain-services-plan.ts";
import { workdaysOf } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { at, mark, random, weighted, type Random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/blockchain-services";
const folder = "blockchain-services";
const halves = ["H1", "H2"] as const;
const untilOf = { H1: "2021-06-30", H2: drawnUp } as const;

/** Writes every file of blockchain services under `out` and returns their paths. */
export async function generateBlockchainServices(out: string): Promise<readonly string[]> {
  return [...(await saveMilestones(out)), ...(await saveCalls(out)), ...(await saveCatalogues(out))];
}

/** The list of milestones comes whole, with what was reached by then. */
async function saveMilestones(out: string): Promise<readonly string[]> {
  const headers = ["节点编号", "节点类别", "节点名称", "责任单位", "计划完成日期", "完成日期", "验收文号"];
  return Promise.all(
    halves.map((half) => {
      const rows = milestones.map(([kind, title, unit, due, done, acceptance], index): Row => {
        const known = done !== null && done <= untilOf[half];
        return [`QKL2021-0${index + 1}`, kind, title, unit, due, known ? done : null, known ? acceptance : null];
      });
      return saveWorkbook(out, `${folder}/milestones-2021-${half}.xlsx`, "建设节点", headers, rows);
    }),
  );
}

interface Call {
  readonly about: Row;
  readonly moment: string;
  readonly result: string;
  readonly test: boolean;
}

const drawMonth = weighted([6, 5, 9, 9, 9, 10, 9, 8, 9, 8, 9, 9]);

/** Applications of one scene: each calls the chain once or more, some only after a failure; then calls that never came through, and tests. */
function callsOf(chance: Random, scene: (typeof scenes)[number]): readonly Call[] {
  const { label, prefix, unit, items, applications, failed, tests } = scene;
  const failing = mark(chance, applications, Math.round(applications * retried), () => 1);
  const repeating = mark(chance, applications, Math.round(applications * retried * 2), () => 1);
  const callsFor = (kind: string, index: number, results: readonly string[]): readonly Call[] => {
    const days = workdaysOf(drawMonth(chance) + 1).filter((day) => day <= "2021-12-17");
    const [day, hour, minute] = [chance.pick(days), chance.integer(9, 16), chance.integer(0, 50)];
    const about = [label, chance.pick(items), `${kind}${prefix}2021-${String(index + 1).padStart(4, "0")}`, unit] as const;
    return results.map((result, nth) => {
      const moment = `${day} ${String(hour).padStart(2, "0")}:${String(minute + nth * 3).padStart(2, "0")}:${chance.integer(10, 59)}`;
      return { about, moment, result, test: kind === "CS" };
    });
  };
  return [
    ...Array.from({ length: applications }, (_, index) =>
      callsFor("BJ", index, [...(failing[index] ? ["失败"] : []), "成功", ...(repeating[index] ? ["成功"] : [])]),
    ),
    ...Array.from({ length: failed }, (_, index) => callsFor("BJ", applications + index, ["失败", "失败"])),
    ...Array.from({ length: tests }, (_, index) => callsFor("CS", index, ["成功"])),
  ].flat();
}

async function saveCalls(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/calls`);
  const all = scenes.flatMap((scene) => callsOf(chance, scene)).sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
  const rows = all.map(({ about, moment, result, test }, index): Row => {
    const hash = result === "成功" ? `hc${chance.integer(0x1000_0000, 0x7fff_ffff).toString(16)}` : null;
    return [`DY2021-${String(index + 1).padStart(6, "0")}`, ...about, moment, hash, result, test ? "是" : "否"];
  });
  const headers = ["调用流水号", "应用场景", "事项编码", "办件号", "调用单位", "调用时间", "链上哈希", "调用结果", "是否测试"];
  const isFirst = (index: number): boolean => at(all, index).moment < "2021-07-01";
  return Promise.all(
    halves.map((half) => {
      const own = rows.filter((_, index) => isFirst(index) === (half === "H1"));
      return saveCsvRows(out, `${folder}/onchain-calls-2021-${half}.csv`, headers, own);
    }),
  );
}

/** The catalogues as they stood when the list was drawn up; counts grow from one verification to the next. */
async function saveCatalogues(out: string): Promise<readonly string[]> {
  const headers = [
    "数据目录号",
    "目录名称",
    "提供方",
    "提供方层级",
    "接入单位",
    "条数",
    "更新频次",
    "开始提供日期",
    "条数核实日",
    "停止提供日期",
  ];
  const all = catalogues(random(`${seed}/catalogues`));
  return Promise.all(
    halves.map((half) => {
      const until = untilOf[half];
      const rows = all
        .filter(({ shared }) => shared <= until)
        .map((one): Row => {
          const ended = one.ended !== null && one.ended <= until ? one.ended : null;
          const records = half === "H1" ? one.former : one.records;
          const verified = half === "H1" ? (one.shared <= "2021-06-20" ? "2021-06-24" : null) : one.verified;
          return [one.number, one.title, one.provider, one.level, one.unit, records, one.frequency, one.shared, verified, ended];
        });
      return saveWorkbook(out, `${folder}/shared-catalogues-2021-${half}.xlsx`, "共享目录", headers, rows);
    }),
  );
}
