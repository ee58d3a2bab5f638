// The synthetic files of exchange events (国际交往) for 2020 and 2021: days of events, guests, topics and who took part, and venues.
import { plusDays } from "./days.ts";
import { guestsOfAll, topicDay, topicGuestsOf, topicNumber, type Guest, type TopicGuest } from "./exchange-events-guests.ts";
import { editions, forumTopics, heldTopics, venues, type Edition } from "./exchange-events-plan.ts";
import { saveCsvRows, saveWorkbook, type CellValue } from "./files.ts";
import { at, random } from "./random.ts";

type Row = readonly CellValue[];

const seed = "xicheng-2021/exchange-events";
const folder = "exchange-events";
const dayHeaders = [
  "活动编号",
  "活动名称",
  "活动类别",
  "主办单位",
  "计划首日",
  "计划末日",
  "活动日期",
  "是否举办",
  "场次",
  "举办地点",
] as const;
const guestHeaders = [
  "活动编号",
  "嘉宾代号",
  "嘉宾姓名",
  "国籍（地区）",
  "参会方式",
  "嘉宾身份",
  "上年是否参会",
  "报名日期",
  "首次参会日期",
  "主办单位",
] as const;
const topicHeaders = ["活动编号", "议题编号", "议题名称", "讨论形式", "讨论日期", "主办单位"] as const;
const topicGuestHeaders = ["活动编号", "议题编号", "嘉宾代号", "参与形式", "参与日期", "主办单位"] as const;
const venueHeaders = [
  "场所编号",
  "场所名称",
  "推荐单位",
  "地址",
  "权属",
  "可用面积",
  "空间来源",
  "推荐日期",
  "推荐文号",
  "场所状态",
] as const;

/** Writes every file of the exchange events under `out` and returns their paths in the order they are due. */
export async function generateExchangeEvents(out: string): Promise<readonly string[]> {
  const guests = guestsOfAll(random(`${seed}/guests`));
  const forum = at(editions, editions.length - 1);
  const took = topicGuestsOf(random(`${seed}/topics`), forum, guests);
  const yearly = [2020, 2021].map(async (year) => {
    const own = editions.filter(({ number }) => number.startsWith(`GJ${year}`));
    const rows = guests.filter(({ edition }) => own.includes(edition)).map((guest) => guestRow(guest, guest.edition === forum ? took : []));
    return [
      await saveWorkbook(out, `${folder}/event-days-${year}.xlsx`, "活动日程", dayHeaders, own.flatMap(dayRows)),
      await saveCsvRows(out, `${folder}/guests-${year}.csv`, guestHeaders, rows),
    ];
  });
  const topicGuests = took.map(({ topic, person, part, day }): Row => [forum.number, topic, person.code, part, day, forum.host]);
  return [
    ...(await Promise.all(yearly)).flat(),
    await saveWorkbook(out, `${folder}/topics-2021.xlsx`, "议题", topicHeaders, topicRows(forum)),
    await saveCsvRows(out, `${folder}/topic-guests-2021.csv`, topicGuestHeaders, topicGuests),
    await saveWorkbook(out, `${folder}/venues-2021.xlsx`, "外事活动场所", venueHeaders, venues),
  ];
}

/** The day before is for setting up: it is listed, but nothing was held. */
function dayRows({ number, name, kind, host, venue, planned, days }: Edition): readonly Row[] {
  const head = [number, name, kind, host, ...planned] as const;
  const setUp: Row = [...head, plusDays(planned[0], -1), "否", null, venue];
  return [setUp, ...days.map(([day, sessions]): Row => [...head, day, "是", sessions, venue])];
}

/** The topics of the forum by number; those that were called off have no day. */
function topicRows(forum: Edition): readonly Row[] {
  return forumTopics.map((title, index): Row => {
    const form = index < 3 ? "主论坛" : index % 7 === 0 ? "圆桌讨论" : index % 9 === 0 ? "成果发布" : "平行论坛";
    return [forum.number, topicNumber(index), title, form, index < heldTopics ? topicDay(forum, index) : null, forum.host];
  });
}

const roles: ReadonlyMap<string | undefined, string> = new Map([
  ["演讲", "演讲嘉宾"],
  ["讨论", "讨论嘉宾"],
  ["主持", "主持人"],
]);

function guestRow({ person, edition, before, online, registered, firstDay }: Guest, took: readonly TopicGuest[]): Row {
  const part = took.find((one) => one.person === person && one.part !== "旁听")?.part;
  return [
    edition.number,
    person.code,
    `合成嘉宾${person.code.slice(3)}`,
    person.origin,
    online ? "线上" : "线下",
    roles.get(part) ?? "参会代表",
    before ? "是" : "否",
    registered,
    firstDay,
    edition.host,
  ];
}
