// The synthetic files of the budget (预算管理) for 2020 and 2021: revenue and expenditure of sixteen districts, and money left from former years.
import { carryovers, districts, ends, xicheng, type District } from "./budget-plan.ts";
import { saveWorkbook, type CellValue } from "./files.ts";
import { at, random } from "./random.ts";

type Year = keyof typeof xicheng;

const revenueHeaders = ["区", "期末", "累计预期值", "预期值填报日", "累计实际值"] as const;
const expenditureHeaders = ["区", "期末", "年度预算数", "累计支出", "累计一般性支出"] as const;
const carryoverHeaders = [
  "项目编号",
  "项目名称",
  "预算单位",
  "形成年度",
  "存量基准日",
  "期初存量金额",
  "已盘活金额",
  "盘活日期",
  "盘活方式",
] as const;

/** Money in 万元 to two decimals. */
const money = (amount: number): number => Math.round(amount * 100) / 100;

/** Writes every file of the budget under `out` and returns their paths in the order they are due. */
export async function generateBudget(out: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const year of ["2020", "2021"] as const) {
    for (const [index, { end, revenue }] of ends.entries()) {
      const month = `${year}-${end.slice(0, 2)}`;
      if (revenue !== null) {
        paths.push(
          await saveWorkbook(
            out,
            `budget/revenue-${month}.xlsx`,
            "收入",
            revenueHeaders,
            districts.map((district) => revenueRow(district, year, index)),
          ),
        );
      }
      paths.push(
        await saveWorkbook(
          out,
          `budget/expenditure-${month}.xlsx`,
          "支出",
          expenditureHeaders,
          districts.map((district) => expenditureRow(district, year, index)),
        ),
      );
    }
  }
  for (const until of ["2021-01", "2021-06", "2021-12"]) {
    paths.push(await saveWorkbook(out, `budget/carryover-${until}.xlsx`, "存量资金", carryoverHeaders, carryoverRows(until)));
  }
  return paths;
}

/** Each district, year and end draws from a stream of its own, so that adding a district does not move the others. */
const chanceOf = (district: District, year: Year, end: string, what: string) =>
  random(`xicheng-2021/budget/${what}/${district.label}/${year}-${end}`);

function revenueRow(district: District, year: Year, index: number): readonly CellValue[] {
  const { end, forecastOn, revenue } = at(ends, index);
  const chance = chanceOf(district, year, end, "revenue");
  const annual = district.revenue * (year === "2021" ? 1.054 : 1);
  const actual = annual * (revenue ?? 1) * (1 + (chance.next() - 0.5) * 0.012);
  const own = district.label === "西城区" ? xicheng[year].deviation[index] : undefined;
  const deviation = own ?? (chance.next() - 0.5) * 0.09;
  return [district.label, `${year}-${end}`, money(actual / (1 + deviation)), `${year}-${forecastOn}`, money(actual)];
}

function expenditureRow(district: District, year: Year, index: number): readonly CellValue[] {
  const { end, spent } = at(ends, index);
  const chance = chanceOf(district, year, end, "expenditure");
  const isXicheng = district.label === "西城区";
  const grown = district.budget * (year === "2021" ? 1.018 : 1);
  // From autumn on the budget is the one adjusted by the standing committee.
  const budget = money(index < 2 ? grown : grown * 1.012);
  const lead = isXicheng ? at(xicheng[year].lead, index) : (district.pace / 100) * (index === 4 ? 0.3 : 1) + (chance.next() - 0.5) * 0.01;
  const spending = money(budget * (spent + lead));
  const share = isXicheng ? at(xicheng[year].general, index) : 0.062 + chance.next() * 0.03;
  return [district.label, `${year}-${end}`, budget, spending, money(spending * share)];
}

/** The list as it stood at the end of a month: the whole stock, with what had been put to use by then. */
function carryoverRows(until: string): readonly (readonly CellValue[])[] {
  return carryovers.map(([item, unit, formed, thousandYuan, month, perMille, method], index) => {
    const amount = money(thousandYuan / 10);
    const chance = random(`xicheng-2021/budget/carryover/${item}`);
    const used = month === null ? "" : `2021-${String(month).padStart(2, "0")}-${String(chance.integer(8, 26)).padStart(2, "0")}`;
    const known = used !== "" && used.slice(0, 7) <= until;
    const activation: readonly CellValue[] = known ? [money((amount * perMille) / 1000), used, method] : [null, null, null];
    return [`CL2021-${String(index + 1).padStart(3, "0")}`, item, unit, formed, "2021-01-01", amount, ...activation];
  });
}
