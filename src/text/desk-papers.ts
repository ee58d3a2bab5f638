// The words of the pages where papers come and go (佐证、公文、送回的 Word): headings, columns, buttons, and what is said beside them.
import { draftWords } from "./draft.ts";

export const evidencePageWords = {
  lead: "材料按“任务-事项-顺序”编号，各期通用；由台账算得的数据不需要另附材料。",
  book: "下载佐证材料册（PDF）",
  folder: "下载材料夹（ZIP）",
  bookLead:
    "装订时现做：封面、目录、各件原样并入；办公文件在装有 LibreOffice 时转换并入，不能并入的在册内写明原因。材料夹另附目录（XLSX）和校验和。",
  problems: "目录中有问题",
  problemsLead: "下列材料没有编入目录，附了两次，或与现在的文字对不上；请在目录下面撤回，改正后重新附上：",
  missing: (count: number): string => `尚缺的材料（${String(count)}）`,
  missingLead: "语句的依托是文件、里程碑或证明而没有附材料的，由牵头单位补齐。",
  missingNone: "没有尚缺的材料。",
  owner: "单位",
  shown: (shown: number, all: number): string => `${String(all)} 条中有 ${String(shown)} 条`,
  missingHeads: { item: "考核事项", owner: "该由谁补", lacking: "尚缺的材料和所依托的语句", way: "补" },
  attachTo: "附上",
  attachToLong: (item: string): string => `附上：${item}`,
  attach: "附一份材料",
  file: "材料（一份，任何格式）",
  item: "佐证哪一项",
  choose: "请选择",
  whole: (name: string): string => `${name}（全部事项）`,
  words: "佐证的语句（照录稿中文字；不填为整项）",
  title: "材料名称（不填取文件名）",
  provider: "提供单位",
  number: "文号",
  date: "材料日期",
  submit: "附上",
  busy: "正在收…",
  catalogue: "目录",
  none: "还没有附佐证材料。",
  heads: {
    number: "编号",
    title: "材料名称",
    supports: "佐证内容",
    provider: "提供单位",
    date: "材料日期",
    digest: "文件摘要",
    attached: "经办人",
    ways: "下载",
  },
  original: "原件",
  originalOf: (number: string): string => `下载原件：${number}`,
  withdraw: "撤回一份材料",
  withdrawWhich: "哪一份",
  withdrawSubmit: "撤回",
  withdrawReason: "撤回理由",
  noDate: "—",
  size: (bytes: number): string => (bytes < 1024 ? `${String(bytes)} 字节` : `${String(Math.ceil(bytes / 1024))} KB`),
} as const;

/** Names of fields by the options that they are on the command line: problems name those. */
const optionWords: Readonly<Record<string, string>> = { "--organisation": evidencePageWords.provider, "--date": evidencePageWords.date };

/** A place as a page names it: an option is the field of that name, or none. */
export const placeOnPage = (file: string): string => (file.startsWith("--") ? (optionWords[file] ?? "") : file);

export const officialPaperWords = {
  heading: "公文",
  lead: "把一稿写成公文：Word 可在办公软件里改，改后送回；PDF 版面相同；工作簿列出每个数据的来历。",
  version: "哪一稿",
  newest: (version: number): string => `${draftWords.version(version)}（最新）`,
  form: "样式",
  forms: { table: "报送文，附考评表", report: "全文" },
  elements: "公文要素（都可不填）",
  fields: {
    title: "标题",
    number: "发文字号",
    to: "主送机关",
    sign: "发文机关署名",
    copies: "抄送机关",
    printedBy: "印发机关",
  },
  days: { date: "成文日期", printedOn: "印发日期" },
  formats: { docx: "下载 Word", pdf: "下载 PDF", xlsx: "下载工作簿（XLSX）" },
  short: { docx: "Word", pdf: "PDF", xlsx: "XLSX" },
  ofVersion: (version: number, format: string): string => `下载 ${format}：${draftWords.version(version)}`,
  file: (label: string, period: string, version: number): string => `${label} ${period} ${draftWords.version(version)}`,
} as const;

export const editedPageWords = {
  heading: "送回改过的 Word",
  lead: "送回由某一稿下载、在办公软件里改过的 Word：先逐项对照改了哪些数和字，台账怎么说，再逐项采纳。修订痕迹按接受计。",
  file: "改过的 Word",
  version: "对照哪一稿",
  fromFile: "由文件辨认",
  read: "读出来对照",
  busy: "正在读…",
  title: "送回的 Word",
  pageLead:
    "打勾的按新文字采纳，记为取舍，并编成新的一稿；没有打勾的，稿中仍是原来的文字。上一稿以后收下的报送、定下的取舍也一并编入。只改了文字的已先打勾，改了数据的须看过再打。",
  summary: (figures: number, words: number, removed: number, unchanged: number): string =>
    [
      ...(figures > 0 ? [`改了数据 ${String(figures)} 项`] : []),
      ...(words > 0 ? [`只改文字 ${String(words)} 项`] : []),
      ...(removed > 0 ? [`删去 ${String(removed)} 项`] : []),
      `未改 ${String(unchanged)} 项`,
    ].join("，"),
  accept: "采纳这一项",
  acceptOf: (item: string): string => `采纳：${item}`,
  moved: (newest: number): string => `${draftWords.version(newest)}中这一项已另有改动，采纳会换掉它。`,
  taken: (newest: number): string => `${draftWords.version(newest)}中已是这一文字。`,
  written: (text: string, verdict: string): string => `新写的数据：${text}　${verdict}`,
  judged: "新文字逐数核对",
  removed: (count: number): string => `删去了 ${String(count)} 项`,
  removedLead: "删去的事项不能在这里采纳，稿中仍是原来的文字；确实不报的，到“合编”页改写。",
  outside: "表外文字",
  outsideLead: "标题、报送文等由公文要素写成，不是稿的内容，改动不进入稿：",
  comments: (count: number): string => `批注（${String(count)}）`,
  notes: "把批注记为审核意见（同一条只记一次）",
  reason: "理由（为什么采纳）",
  submit: "采纳打勾的，编成新的一稿",
  cancel: "都不采纳，返回",
  none: "没有可以采纳的改动。",
} as const;
