// The magnitudes of the synthetic exchange events (国际交往): editions, how many came from where, topics, and the venues that were recommended.
import type { CellValue } from "./files.ts";

/** Guests of one kind at an event: how many came, how many registered and did not, and how many of those who came were at the forum the year before. */
type Turnout = readonly [came: number, absent: number, again: number];

/** One event with its days, and the share of guests from overseas who came online. */
export interface Edition {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly host: string;
  readonly venue: string;
  readonly planned: readonly [string, string];
  readonly days: readonly (readonly [day: string, sessions: number])[];
  readonly overseas: Turnout;
  readonly mainland: Turnout;
  readonly online: number;
}

const finance = "西城区金融服务局";

/** The forum had 63 guests from overseas in 2020 and 145 in 2021: 130 % more. Other events are there so that the forum must be told from them. */
export const editions: readonly Edition[] = [
  {
    number: "GJ2020-01",
    name: "合成国际文化展",
    kind: "展览展示",
    host: "西城区文化和旅游局",
    venue: "合成展览馆",
    planned: ["2020-09-10", "2020-09-11"],
    days: [
      ["2020-09-10", 2],
      ["2020-09-11", 2],
    ],
    overseas: [9, 1, 0],
    mainland: [21, 2, 0],
    online: 0.3,
  },
  {
    number: "GJ2020-02",
    name: "2020金融街论坛年会",
    kind: "论坛年会",
    host: finance,
    venue: "合成会议中心",
    planned: ["2020-10-21", "2020-10-23"],
    days: [
      ["2020-10-21", 8],
      ["2020-10-22", 9],
      ["2020-10-23", 6],
    ],
    overseas: [63, 5, 0],
    mainland: [309, 9, 0],
    online: 0.84,
  },
  {
    number: "GJ2021-01",
    name: "合成国际艺术交流周",
    kind: "文化艺术活动",
    host: "西城区文化和旅游局",
    venue: "合成剧场",
    planned: ["2021-05-18", "2021-05-20"],
    days: [
      ["2021-05-18", 2],
      ["2021-05-19", 3],
      ["2021-05-20", 2],
    ],
    overseas: [11, 2, 2],
    mainland: [26, 1, 4],
    online: 0.35,
  },
  {
    number: "GJ2021-02",
    name: "合成国际学术交流会",
    kind: "国际会议",
    host: "西城区人民政府外事办公室",
    venue: "合成会议室",
    planned: ["2021-09-08", "2021-09-08"],
    days: [["2021-09-08", 4]],
    overseas: [16, 1, 4],
    mainland: [31, 2, 6],
    online: 0.8,
  },
  {
    number: "GJ2021-03",
    name: "2021金融街论坛年会",
    kind: "论坛年会",
    host: finance,
    venue: "合成会议中心",
    planned: ["2021-10-20", "2021-10-22"],
    days: [
      ["2021-10-20", 10],
      ["2021-10-21", 12],
      ["2021-10-22", 8],
    ],
    overseas: [145, 9, 38],
    mainland: [336, 18, 171],
    online: 0.79,
  },
];

/** Where guests from overseas come from, with how many of a hundred or so. */
export const origins: readonly (readonly [label: string, weight: number])[] = [
  ["中国香港", 11],
  ["中国澳门", 2],
  ["中国台湾", 1],
  ["新加坡", 10],
  ["英国", 12],
  ["美国", 14],
  ["瑞士", 6],
  ["德国", 6],
  ["法国", 6],
  ["日本", 6],
  ["韩国", 3],
  ["卢森堡", 3],
  ["荷兰", 2],
  ["俄罗斯", 3],
  ["哈萨克斯坦", 2],
  ["阿联酋", 3],
  ["加拿大", 3],
  ["澳大利亚", 3],
  ["巴西", 2],
  ["南非", 2],
];

const subjects = [
  "绿色金融合作",
  "跨境支付",
  "金融科技监管",
  "普惠金融",
  "资本市场开放",
  "养老金融",
  "数据治理",
  "财富管理",
  "文化与金融",
  "风险防范",
] as const;
const aspects = ["国际经验", "规则对接", "实践案例"] as const;

/** Titles of the forum's thirty topics, then of two that were called off. */
export const forumTopics: readonly string[] = [
  ...aspects.flatMap((aspect) => subjects.map((subject) => `合成议题：${subject}的${aspect}`)),
  "合成议题：航运金融圆桌",
  "合成议题：青年对话",
];
export const heldTopics = 30;
/** Topics without anybody from overseas who spoke, by their place in the list: 27 of 30 are nine tenths. */
export const mainlandTopics: readonly number[] = [8, 17, 26];

/** Venues (场所): three were recommended in 2021, one is still being prepared; addresses, areas and numbers are invented. */
export const venues: readonly (readonly CellValue[])[] = [
  [
    "CS2021-01",
    "新动力金融科技中心",
    "西城区人民政府外事办公室",
    "西城区合成路1号",
    "国有",
    5200,
    "城市更新",
    "2021-07-22",
    "合成外函〔2021〕7号",
    "备选",
  ],
  [
    "CS2021-02",
    "天桥艺术中心",
    "西城区人民政府外事办公室",
    "西城区合成路2号",
    "国有",
    8600,
    "既有场馆",
    "2021-08-26",
    "合成外函〔2021〕9号",
    "备选",
  ],
  [
    "CS2021-03",
    "海清苑",
    "西城区人民政府外事办公室",
    "西城区合成路3号",
    "国有",
    1450.5,
    "疏解整治腾退",
    "2021-11-18",
    "合成外函〔2021〕14号",
    "备选",
  ],
  ["CS2021-04", "合成院落", "西城区人民政府外事办公室", "西城区合成路4号", "集体", 620, "疏解整治腾退", null, null, "培育中"],
];
