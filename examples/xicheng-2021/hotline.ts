// The synthetic files of the hotline (接诉即办) for 2021: work orders, call-backs, exclusions and the city's monthly reports.
import { ordersOfMonth, type Call, type Order } from "./hotline-orders.ts";
import { monthPlans } from "./hotline-plan.ts";
import { reportHeaders, reportOfMonth } from "./hotline-reports.ts";
import { saveCsv, saveWorkbook, type CellValue } from "./files.ts";
import { day, dayText, hour, momentText, monthOf, monthStart, monthText } from "./moment.ts";
import { at, random, weighted, type Random } from "./random.ts";

const orderHeaders = [
  "工单号",
  "来电时间",
  "受理渠道",
  "来电人",
  "联系电话",
  "诉求分类",
  "承办单位",
  "派单时间",
  "首次联系时限",
  "首次联系时间",
  "办结时间",
  "是否延期",
  "派单异议结果",
] as const;
const callHeaders = ["工单号", "回访时间", "回访渠道", "是否接通", "是否解决", "满意程度"] as const;
const exclusionHeaders = ["工单号", "申请单位", "申请日期", "剔除事由", "佐证材料编号", "审批结论", "审批单位", "审批日期"] as const;
const satisfactions = ["非常满意", "满意", "基本满意", "不满意", "非常不满意"] as const;
const reasons = [
  "同一事项重复且无新事实",
  "应经诉讼仲裁复议等渠道",
  "超出职责范围",
  "属紧急服务热线事项",
  "诉求违反法律或公序良俗",
] as const;
const drawReason = weighted([46, 22, 21, 7, 4]);
const drawChannel = weighted([78, 9, 13]);
const drawDispute = weighted([965, 23, 12]);

/** Writes every file of the hotline under `out` and returns their paths in the order they are due. */
export async function generateHotline(out: string): Promise<readonly string[]> {
  const paths: string[] = [];
  // Call-backs fall after closing, so a month's file holds those of the month before too.
  const called = new Map<number, (readonly [number, string])[]>();
  for (const plan of monthPlans) {
    const month = monthText(plan.month);
    const chance = random(`xicheng-2021/hotline/${month}`);
    const orders = ordersOfMonth(chance, plan);
    const export_ = monthStart(plan.month + 1) + 9 * day + 8 * hour;
    paths.push(
      await saveCsv(
        out,
        `hotline/orders-${month}.csv`,
        orderHeaders,
        orders.map((order) => orderLine(chance, order, export_)),
      ),
    );
    for (const order of orders) for (const call of order.calls) noteCall(called, order, call);
    paths.push(await saveCalls(out, plan.month, called));
    paths.push(
      await saveWorkbook(out, `hotline/exclusions-${month}.xlsx`, "剔除申请", exclusionHeaders, exclusionsOf(chance, orders, month)),
    );
    paths.push(
      await saveWorkbook(
        out,
        `hotline/monthly-report-${month}.xlsx`,
        "各区三率",
        reportHeaders,
        reportOfMonth(random(`xicheng-2021/hotline-report/${month}`), plan.month),
      ),
    );
  }
  paths.push(await saveCalls(out, 13, called));
  return paths;
}

/** One order as the dispatching system exports it on the tenth of the next month; what is closed later is blank. */
function orderLine(chance: Random, order: Order, exported: number): string {
  const person = chance.integer(1, 99999);
  const name = String(person).padStart(5, "0");
  const closed = order.closed < exported ? momentText(order.closed) : "";
  const contacted = order.contacted === null ? "" : momentText(order.contacted);
  const channel = at(["电话", "网络", "移动端"], drawChannel(chance));
  const dispute = at(["无异议", "维持派单", "改派"], drawDispute(chance));
  const about = `${order.number},${momentText(order.received)},${channel},来电人${name},000100${name},${order.category},${order.handler.label}`;
  return `${about},${momentText(order.dispatched)},${order.limit},${contacted},${closed},${order.extended ? "是" : "否"},${dispute}`;
}

function noteCall(
  called: Map<number, (readonly [number, string])[]>,
  order: Order,
  { moment, channel, resolved, satisfaction }: Call,
): void {
  const answer = resolved === null || satisfaction === null ? "否,," : `是,${resolved ? "是" : "否"},${at(satisfactions, satisfaction)}`;
  const month = monthOf(moment);
  const lines = called.get(month) ?? [];
  if (lines.length === 0) called.set(month, lines);
  lines.push([moment, `${order.number},${momentText(moment)},${channel},${answer}`]);
}

/** A month's call-backs by time. The last orders of December are called back in January, which makes a thirteenth file. */
async function saveCalls(out: string, month: number, called: Map<number, (readonly [number, string])[]>): Promise<string> {
  const lines = (called.get(month) ?? []).sort(([a], [b]) => a - b).map(([, line]) => line);
  called.delete(month);
  return saveCsv(out, `hotline/callbacks-${monthText(month)}.csv`, callHeaders, lines);
}

/** Requests to leave orders out: those the city approved, a third as many that it refused, and a few that only the district approved, which count for nothing. */
function exclusionsOf(chance: Random, orders: readonly Order[], month: string): readonly (readonly CellValue[])[] {
  const approved = orders.filter(({ excluded }) => excluded);
  const others = chance.shuffle(orders.filter(({ excluded }) => !excluded));
  const refusals = Math.round(approved.length / 3);
  const asked: readonly (readonly [Order, string, string])[] = [
    ...approved.map((order) => [order, "同意剔除", "北京市政务服务管理局"] as const),
    ...others.slice(0, refusals).map((order) => [order, "不予剔除", "北京市政务服务管理局"] as const),
    ...others.slice(refusals, refusals + 3).map((order) => [order, "同意剔除", "西城区城管指挥中心"] as const),
  ];
  const rows = [...asked].sort(([a], [b]) => (a.number < b.number ? -1 : 1));
  return rows.map(([order, decision, office], index) => {
    const applied = order.dispatched + chance.integer(1, 3) * day;
    const number = `TC-${month.replace("-", "")}-${String(index + 1).padStart(4, "0")}`;
    return [
      order.number,
      order.handler.label,
      dayText(applied),
      at(reasons, drawReason(chance)),
      number,
      decision,
      office,
      dayText(applied + chance.integer(3, 9) * day),
    ];
  });
}
