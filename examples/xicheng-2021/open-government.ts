// The synthetic files of open government (政务公开) for 2021: disclosures, requests, policies with their interpretations, and papers.
import { monthEnd, plusDays, plusWorkdays, workdaysOf } from "./days.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { interpretationsOf, papersOfYear, policiesOfYear } from "./open-government-policies.ts";
import { requestsOfYear, type Request } from "./open-government-requests.ts";
import { at, random, weighted, type Random } from "./random.ts";
import { publishingBureaus, subdistricts } from "./units.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/open-government";
const folder = "open-government";
const quarters = [1, 2, 3, 4] as const;

/** The span of a quarterly file: from its first day to the day it is drawn up, the tenth of the next month for the year's last. */
const quarterSpan = (quarter: number): readonly [string, string] => [
  quarter === 1 ? "2021-01-01" : plusDays(monthEnd(quarter * 3 - 3), 1),
  quarter === 4 ? "2022-01-10" : monthEnd(quarter * 3),
];

/** Writes every file of open government under `out` and returns their paths. */
export async function generateOpenGovernment(out: string): Promise<readonly string[]> {
  return [...(await saveDisclosures(out)), ...(await saveRequests(out)), ...(await savePolicies(out)), ...(await savePapers(out))];
}

const disclosureHeaders = ["目录项编号", "信息名称", "信息类别", "公开单位", "形成日期", "公开日期", "公开网址", "保密审查科室"] as const;
const kinds = ["政策文件", "规划计划", "财政预决算", "行政许可", "行政处罚", "政府采购", "人事信息", "重点领域信息", "其他信息"] as const;
const drawKind = weighted([6, 4, 8, 14, 16, 9, 7, 28, 8]);
const reviewers = ["办公室", "法制科", "综合科"] as const;
const perMonth = [112, 84, 126, 121, 118, 132, 124, 119, 128, 109, 131, 126] as const;

interface Disclosure {
  readonly about: Row;
  readonly formed: string;
  readonly published: string;
  readonly url: string;
  readonly reviewer: string;
}

function disclosuresOf(chance: Random): readonly Disclosure[] {
  const units = [...publishingBureaus, ...subdistricts];
  const drawUnit = weighted(units.map(({ weight }) => weight));
  const formed = perMonth.flatMap((count, index) => Array.from({ length: count }, () => chance.pick(workdaysOf(index + 1))).sort());
  return formed.map((day, index) => {
    const number = String(index + 1).padStart(4, "0");
    const kind = at(kinds, drawKind(chance));
    const limit = day > "2021-12-10" ? 6 : 19;
    return {
      about: [`GK2021-${number}`, `${kind}（合成条目${number}）`, kind, at(units, drawUnit(chance)).label, day],
      formed: day,
      published: plusWorkdays(day, chance.integer(0, limit)),
      url: `https://www.example.gov.cn/xicheng-synthetic/item/${number}.html`,
      reviewer: chance.pick(reviewers),
    };
  });
}

/** Each quarter's file holds what was formed in it, and again what was formed before and published in it. */
async function saveDisclosures(out: string): Promise<readonly string[]> {
  const all = disclosuresOf(random(`${seed}/disclosures`));
  const files = quarters.map((quarter) => {
    const [from, to] = quarterSpan(quarter);
    const rows = all
      .filter(({ formed, published }) => (formed >= from && formed <= to) || (formed < from && published >= from && published <= to))
      .map(({ about, published, url, reviewer }): Row => [...about, ...(published <= to ? [published, url] : [null, null]), reviewer]);
    return saveCsvRows(out, `${folder}/disclosures-2021-Q${quarter}.csv`, disclosureHeaders, rows);
  });
  return Promise.all(files);
}

const requestHeaders = [
  "申请编号",
  "申请人",
  "申请人类型",
  "申请渠道",
  "受理单位",
  "收到日期",
  "补正通知日期",
  "补正收到日期",
  "征求意见日期",
  "意见回复日期",
  "是否延期",
  "延期批准号",
  "答复日期",
  "答复类型",
  "是否被纠错",
] as const;

/** Each quarter's file holds what came in, and again what was still open when it began; nothing that happened after it was drawn up. */
async function saveRequests(out: string): Promise<readonly string[]> {
  const all = requestsOfYear(random(`${seed}/requests`));
  const files = quarters.map((quarter) => {
    const [from, to] = quarterSpan(quarter);
    const rows = all.filter(({ received, answered }) => received <= to && answered >= from).map((request) => requestRow(request, to));
    return saveWorkbook(out, `${folder}/requests-2021-Q${quarter}.xlsx`, "依申请公开", requestHeaders, rows);
  });
  return Promise.all(files);
}

function requestRow(request: Request, drawnUp: string): Row {
  const known = (day: string | undefined): string | null => (day !== undefined && day <= drawnUp ? day : null);
  const answered = known(request.answered);
  const { correction, consultation } = request;
  // An extension is granted on the way; a file that does not yet have the answer may not yet have it either.
  const extension = answered === null ? null : request.extension;
  return [
    request.number,
    request.applicant,
    request.kind,
    request.channel,
    request.unit,
    request.received,
    known(correction?.[0]),
    known(correction?.[1]),
    known(consultation?.[0]),
    known(consultation?.[1]),
    extension === null ? "否" : "是",
    extension,
    answered,
    answered === null ? null : request.answer,
    "否",
  ];
}

/** Two files a year of each; an interpretation goes with the half-year in which it was published. */
async function savePolicies(out: string): Promise<readonly string[]> {
  const chance = random(`${seed}/policies`);
  const policies = policiesOfYear(chance);
  const interpretations = interpretationsOf(chance, policies).map((one, index) => ({
    number: `JD2021-${String(index + 1).padStart(3, "0")}`,
    ...one,
  }));
  const middle = monthEnd(6);
  const halves = [
    ["H1", (day: string) => day <= middle],
    ["H2", (day: string) => day > middle],
  ] as const;
  const files = halves.flatMap(([half, within]) => {
    const policyRows = policies
      .filter(({ published }) => within(published))
      .map((one): Row => [one.number, one.title, one.unit, one.published, one.url]);
    const rows = interpretations
      .filter(({ published }) => within(published))
      .map(
        (one): Row => [
          one.number,
          one.policy.number,
          one.title,
          one.form,
          one.policy.unit,
          one.published,
          "是",
          one.linksBack ? "是" : "否",
        ],
      );
    return [
      saveWorkbook(
        out,
        `${folder}/policies-2021-${half}.xlsx`,
        "政策文件",
        ["政策文号", "政策名称", "制定单位", "公布日期", "公开网址"],
        policyRows,
      ),
      saveCsvRows(
        out,
        `${folder}/interpretations-2021-${half}.csv`,
        ["解读编号", "政策文号", "解读标题", "解读形式", "解读单位", "发布日期", "是否链接政策", "政策是否链回"],
        rows,
      ),
    ];
  });
  return Promise.all(files);
}

/** Papers and columns of the first and the second quarter; later ones there were none. */
async function savePapers(out: string): Promise<readonly string[]> {
  const papers = papersOfYear(random(`${seed}/papers`));
  const headers = ["文号或栏目号", "文件或栏目名称", "文件类别", "发布单位", "编制日期", "公开日期", "法定时限", "公开网址"];
  const files = [1, 2].map((quarter) => {
    const [from, to] = quarterSpan(quarter);
    const rows = papers.filter(({ published }) => published >= from && published <= to).map(({ cells }): Row => cells);
    return saveWorkbook(out, `${folder}/documents-2021-Q${quarter}.xlsx`, "文件与栏目", headers, rows);
  });
  return Promise.all(files);
}
