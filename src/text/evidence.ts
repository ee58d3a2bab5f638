// What the evidence book (佐证材料册) and its folder say: cover, contents, dividing pages, the lists, and the names of files.
import type { Catalogue, CatalogueEntry, Missing, PaperFound, PaperKind, Supported, Unmerged } from "../evidence/evidence.ts";
import type { Support } from "../statement/statement.ts";
import { itemNumber } from "../vocabulary/id.ts";
import { sayPeriod } from "../vocabulary/date.ts";

/** What each kind of support is called. */
const supportLabels: { readonly [Kind in Support["kind"]]: string } = {
  figure: "文中数据",
  milestone: "里程碑",
  document: "文件",
  attestation: "证明",
  narrative: "叙述",
};

const paperLabels: { readonly [Kind in PaperKind]: string } = { milestone: "里程碑", document: "文件", attestation: "证明" };

/** Fixed words of the book. */
export const bookWords = {
  book: "佐证材料册",
  contents: "目录",
  task: (number: number) => `任务${String(number)}`,
  number: "编号",
  title: "材料名称",
  supports: "佐证内容",
  provider: "提供单位",
  date: "材料日期",
  document: "文号",
  file: "文件",
  digest: "摘要（SHA-256）",
  pages: "页数",
  place: "册内页码",
  unmerged: "未并入本册的材料",
  unmergedNote: "下列材料编入目录，其页面未能并入本册；原文件在材料夹内，以文件摘要核对。",
  missing: "尚缺的材料",
  missingNote: "下列语句的依托是文件、里程碑或证明，尚未附材料；由台账算得的数据不需要另附材料。",
  nothingMissing: "没有尚缺的材料。",
  notMerged: "本件页面未并入本册，原文件在材料夹内。",
  empty: "本期没有附佐证材料。",
  synthetic: "示例数据均为合成",
  none: "—",
  reason: "原因",
} as const;

/** Stands for a page's number, or on the cover for how many there are, until the pages are set. */
const pageMark = "{page}";

/** The cover's lines: what is between its title and the organisation. */
export function coverLines({ period, version, tasks }: Catalogue, date: string): readonly (readonly [string, string])[] {
  const entries = tasks.flatMap(({ entries: own }) => own);
  const papers = entries.filter(({ see }) => see === null).length;
  return [
    ["期　　间", sayPeriod(period)],
    ["材　　料", `${String(papers)}份，涉及任务${String(tasks.length)}项`],
    ["全　　册", `${pageMark}页`],
    ...(version === null ? [] : ([["依　　据", `第${String(version)}稿`]] as const)),
    ["编制日期", dayWords(date)],
  ];
}

/** A day as papers write it. */
export const dayWords = (day: string): string => {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
};

/** Where a paper belongs: the item, or the task as a whole. */
export const placeWords = (item: number | null): string => (item === null ? "全部事项" : `第${String(item)}项`);

/** What a paper supports, all of it. */
export function supportsWords(supports: readonly Supported[], item: number | null): string {
  return supports
    .map((one) => {
      if (one === null) return `${placeWords(item)}落实情况`;
      return "words" in one ? `“${one.words}”` : `${placeWords(item)}依托的${supportLabels[one.kind]}`;
    })
    .join("；");
}

/** A line that another line stands for. */
export const seeWords = (number: string): string => `同 ${number}`;

/** The running label of a page: of which paper it is, and its page there and in the book. */
export const runningLabel = (number: string, page: number, pages: number): string =>
  `${number}　第${String(page)}页，共${String(pages)}页　｜　本册第${pageMark}页`;

const kindWords: Readonly<Record<string, string>> = {
  ofd: "OFD 版式文件",
  text: "文本",
  html: "网页",
  mhtml: "网页",
  archive: "压缩包",
  image: "这种格式的图片",
  unknown: "无法识别的文件",
};

const limitWords: { readonly [What in Extract<Unmerged, { readonly why: "too-large" }>["what"]]: (limit: number) => string } = {
  bytes: (limit) => `文件超过 ${String(limit >> 20)} MB`,
  pages: (limit) => `超过 ${String(limit)} 页`,
  pixels: (limit) => `图片超过 ${String(limit / 1e6)} 百万像素`,
  book: (limit) => `全册已达 ${String(limit >> 20)} MB，此后的材料不再并入`,
};

/** Why a paper's pages are not in the book, and what helps. */
export function unmergedWords(reason: Unmerged): string {
  switch (reason.why) {
    case "encrypted":
      return "文件已加密，请去掉密码后重新报送";
    case "no-office":
      return "本机没有 LibreOffice，不能转换办公文件；请另存为 PDF 后重新报送";
    case "too-much-memory":
      return "读取所需内存过大，请另存为较简单的 PDF";
    case "broken":
      return "文件损坏，可能没有传完，请重新报送";
    case "not-converted":
      return "LibreOffice 未能转换，请另存为 PDF 后重新报送";
    case "too-large":
      return limitWords[reason.what](reason.limit);
    case "too-slow":
      return `读取超过 ${String(reason.seconds)} 秒，请另存为较简单的 PDF`;
    case "kind":
      return `${kindWords[reason.kind] ?? reason.kind}没有可以并入的页面，请另存为 PDF、JPEG 或 PNG`;
  }
}

/** A paper that a ledger speaks of, in one line. */
const paperWords = ({ title, number, date, office }: PaperFound): string =>
  [title === null ? null : `《${title}》`, number, date === null ? null : dayWords(date), office].filter((one) => one !== null).join("，");

/** How many papers of one sentence are named; the ledger has the others. */
const namedPapers = 3;

/** What is missing, in one line. */
export function missingWords(missing: Missing): string {
  switch (missing.why) {
    case "nothing":
      return "没有依托";
    case "narrative":
      return "仅为叙述，没有依托";
    case "paper": {
      const named = missing.records.slice(0, namedPapers).map(paperWords);
      const more = missing.records.length > namedPapers ? `等${String(missing.records.length)}份` : "";
      return `${paperLabels[missing.kind]}${named.length === 0 ? "" : `：${named.join("；")}${more}`}`;
    }
  }
}

/** Head of the catalogue as a table: text and width in characters. */
export const catalogueColumns = [
  ["编号", 11],
  ["任务", 22],
  ["事项", 10],
  ["材料名称", 34],
  ["佐证内容", 40],
  ["提供单位", 20],
  ["材料日期", 12],
  ["文号", 22],
  ["册内页码", 10],
  ["页数", 7],
  ["文件", 40],
  ["字节", 12],
  ["SHA-256", 68],
  ["日志", 8],
  ["说明", 40],
] as const;

export const missingColumns = [
  ["任务", 30],
  ["事项", 10],
  ["语句", 60],
  ["尚缺", 60],
] as const;

/** Names of what is in the folder. */
export const folderNames = {
  root: "佐证材料册",
  book: "佐证材料册.pdf",
  text: "目录.txt",
  workbook: "目录.xlsx",
  sums: "SHA256SUMS",
} as const;

/** The catalogue as a text; `file` names where each paper lies in the folder. */
export function catalogueText(catalogue: Catalogue, date: string, file: (entry: CatalogueEntry) => string): string {
  const { label, organisation, period, tasks, missing } = catalogue;
  const lines = tasks.flatMap((task) => [
    "",
    `${bookWords.task(task.number)}　${task.label}`,
    ...task.entries.map(({ number, evidence, see, pages }) => {
      const where = see === null ? (pages === null ? "" : `　第${String(pages.first)}页`) : `　${seeWords(see)}`;
      return `  ${number}　${evidence.title}　${evidence.provider.label}${where}${see === null ? `　${file({ number, evidence, see, pages, supports: [] })}` : ""}`;
    }),
  ]);
  const lacking = missing.map((one) => `  ${bookWords.task(one.task)}${placeWords(one.item)}　${missingWords(one)}　${one.text}`);
  return [
    `${label}${bookWords.book}`,
    `${organisation.label}　${sayPeriod(period)}　${dayWords(date)}`,
    ...(tasks.length === 0 ? ["", bookWords.empty] : lines),
    "",
    bookWords.missing,
    ...(lacking.length === 0 ? [`  ${bookWords.nothingMissing}`] : lacking),
    "",
  ].join("\r\n");
}

/** What the terminal says of attached papers. */
export const evidenceWords = {
  attached: (file: string, entry: number): string => `${file}　已收为佐证材料，日志第 ${String(entry)} 号`,
  missing: (task: number, item: number, said: string): string => `缺　${itemNumber(task, item)}　${said}`,
  counts: (papers: number, missing: number): string => `佐证材料 ${String(papers)} 条，尚缺 ${String(missing)} 条`,
  file: (period: string): string => `${period} 佐证材料册`,
} as const;
