// One Chinese sentence per problem (校验问题): what was expected, what was found, what to do. A missing one does not compile.
import { deskFields } from "./desk.ts";
import { askWords, sayAsked, shownWords } from "../submission/words.ts";
import { sayPeriod } from "../vocabulary/date.ts";
import { sayFound } from "./days.ts";
import { shorten } from "./shorten.ts";
import type { Asked, Place, Problem, ProblemCode, ProblemFacts, UnreadableKind } from "../vocabulary/problem.ts";

/** What a cell of a form takes, as a person would be told. */
const cellWords = (expected: string): string =>
  expected === "number"
    ? "一个数（如 98.5，不带单位）"
    : expected === "day"
      ? "日期（如 2021-06-17）"
      : `“${expected.split(" | ").join("”“")}”之一`;

/** Which form a scheme and a period mean: 2021年10月（xicheng-2021）. */
const formWords = (id: string): string => {
  const [scheme = "", period = ""] = id.split("/");
  return `${sayPeriod(period)}（${scheme}）`;
};

export type Catalogue = { readonly [Code in ProblemCode]: (facts: ProblemFacts[Code]) => string };

/** Technical words that facts carry, in Chinese. */
const technical: Readonly<Record<string, string>> = {
  string: "文本",
  number: "数字",
  integer: "整数",
  decimal: "小数",
  boolean: "是/否",
  date: "日期（如 2021-06-17）",
  datetime: "日期时间（如 2021-06-17 08:30）",
  duration: "时长",
  object: "键值",
  array: "列表",
  record: "键值",
  ledger: "台账",
  metric: "指标",
  organisation: "单位",
  group: "可比单位组",
  scheme: "考核方案",
  version: "口径版本",
  criterion: "评分项",
  task: "任务",
  "no-rows": "没有记录",
  "zero-denominator": "分母为零",
  months: "月份不全",
  input: "所依据的指标缺数",
  "no-peers": "可比单位缺数",
  "unknown-organisation": "单位不存在",
  "not-additive": "不可汇总",
  "entry-missing": "条目文件缺失",
  "entry-unreadable": "条目无法读取",
  "entry-malformed": "条目内容不合格式",
  "entry-misnumbered": "条目编号不符",
  "entry-rewritten": "条目被改写",
  "digest-differs": "摘要不符（链条断开）",
  "head-unreadable": "末条记录无法读取",
  "head-differs": "末条记录不符",
  "blob-missing": "附件缺失",
  "blob-size-differs": "附件大小不符",
  "blob-digest-differs": "附件摘要不符",
};
/** What of a figure reads otherwise, and what kind of quantity it is. */
const figureWords: Readonly<Record<string, string>> = {
  value: "数值",
  unit: "计量单位",
  comparator: "比较关系",
  kind: "类型",
  hedge: "预期用语",
  period: "期间",
  comparison: "比较基准",
  count: "计数",
  percent: "百分比",
  ratio: "倍数",
  amount: "金额",
  ordinal: "序次",
  rank: "名次",
  measure: "计量",
};
const word = (text: string): string => technical[text] ?? figureWords[text] ?? text;
/** What there is none of, and what to do about it. */
const asked: Readonly<Record<Asked, string>> = {
  scheme: "考核方案",
  metric: "指标",
  organisation: "单位",
  ledger: "台账",
  version: "口径版本",
  item: "事项",
  text: "说法",
  "draft-item": "稿中事项",
  note: "审核意见",
  reply: "报送",
  form: "填报表",
  paper: "佐证材料",
  page: "页面",
};
const expectedWords = (text: string): string => text.split(" | ").map(word).join(" 或 ");
const perhaps = (near: string): string => (near === "" ? "" : `，是否为“${near}”？`);

/** What a file is that is no readable document, and what to do about it. */
const unreadable: Readonly<Record<UnreadableKind, string>> = {
  xls: "旧版 Excel（.xls）文件，请另存为 XLSX",
  doc: "旧版 Word（.doc）文件，请另存为 DOCX",
  ppt: "旧版演示文稿（.ppt），请将文字另存为 DOCX",
  ods: "OpenDocument 表格（.ods），请另存为 XLSX",
  odt: "OpenDocument 文本（.odt），请另存为 DOCX",
  ofd: "OFD 版式文件，请用原始的 Word 文件，或转换为 PDF",
  presentation: "演示文稿（.pptx），请将文字另存为 DOCX",
  rtf: "RTF 文件，请另存为 DOCX",
  mhtml: "单个文件网页（.mht），请另存为 HTML 或 DOCX",
  "word-xml": "Word XML 文件，请另存为 DOCX",
  image: "图片，请提供原始文件，或经文字识别后另存为 DOCX",
  archive: "压缩包，请解压，取出其中的文件",
  encrypted: "加密的文件，请去掉密码后另存",
  unknown: "无法识别的文件，请另存为 TXT、DOCX、XLSX、PDF 或 HTML",
};
/** What of a file is not as it should be; the library's own words are in the facts. */
const broken: Readonly<Record<ProblemFacts["document.broken"]["what"], string>> = {
  zip: "不是完整的压缩容器，可能没有传完",
  xml: "其中的 XML 有误",
  word: "缺少 Word 文件应有的部分",
  workbook: "缺少工作簿应有的部分",
  pdf: "不是完整的 PDF，可能没有传完",
  html: "不是完整的网页",
};
const tooLarge: Readonly<Record<ProblemFacts["document.too-large"]["what"], (limit: string) => string>> = {
  file: (limit) => `文件超过 ${limit} 字节`,
  parts: (limit) => `压缩容器内的文件超过 ${limit} 个`,
  part: (limit) => `文件内的一个部分解压后超过 ${limit} 字节`,
  unpacked: (limit) => `文件解压后超过 ${limit} 字节`,
  text: (limit) => `文字超过 ${limit} 字`,
  cells: (limit) => `表格超过 ${limit} 格`,
  columns: (limit) => `表格超过 ${limit} 列`,
  rows: (limit) => `表格超过 ${limit} 行`,
};

export const zh: Catalogue = {
  "definition.not-yaml": ({ message }) => `不是有效的 YAML：${message}。请检查缩进、引号和冒号。`,
  "definition.key-missing": ({ key }) => `缺少必填项“${key}”，请补上。`,
  "definition.key-unknown": ({ key }) => `不认识的项“${key}”，请删去或改正拼写。`,
  "definition.value-wrong": ({ expected, found }) => `应为${expectedWords(expected)}，现为${found === "" ? "空" : found}，请改正。`,
  "definition.file-missing": ({ file }) => `缺少文件 ${file}，请补上。`,
  "definition.nothing-found": ({ path }) =>
    `${path} 中没有 pack.yaml、register.yaml 或 scheme.yaml，请给出业务包、名录或考核方案所在的文件夹。`,
  "definition.version-reused": ({ id, version }) =>
    `“${id}”的 ${version} 版已经启用且内容不同；同一版本只能有一种内容，请提高 version 后再启用。`,
  "definition.id-taken": ({ id, owner }) => `名称“${id}”已被“${owner}”使用，请改名。`,
  "definition.reference-unknown": ({ what, id, near }) =>
    `没有名为“${id}”的${word(what)}${perhaps(near)}请改正，或先启用定义它的业务包、名录。`,
  "definition.cycle": ({ path }) => `定义相互循环：${path}。请去掉其中一处引用。`,
  "definition.incompatible": ({ field, was, now }) => `字段“${field}”原为${word(was)}，不能改为${word(now)}；请新增字段。`,
  "condition.syntax": ({ message }) => `条件写法有误：${message}。请对照条件语法改正。`,
  "condition.field-unknown": ({ field, near }) => `没有字段“${field}”${perhaps(near)}请改正。`,
  "condition.not-allowed": ({ what }) => `条件中不能使用 ${what}；只可用比较、in、&&、||、!、has、日期与时长、加减乘。`,
  "condition.type": ({ expected, found }) => `类型不符：应为${expectedWords(expected)}，现为 ${word(found)}，请改正。`,
  "condition.too-wide": ({ expression }) => `“${expression}”的结果可能超过 38 位数字，请减少相乘的字段。`,
  "metric.rate-summed": ({ field }) => `“${field}”是比率，不能相加或平均；请用分子、分母计算，确为“月率平均”的请写明 mean-of-rates: true。`,
  "metric.unit-incompatible": ({ from, to }) => `单位“${from}”不能换算为“${to}”，请改正 unit。`,
  "document.kind-unreadable": ({ kind }) => `这是${unreadable[kind]}后重新提供。`,
  "document.broken": ({ what }) => `文件已损坏：${broken[what]}。请用原程序打开并另存后重新提供。`,
  "document.too-large": ({ what, limit }) => `${tooLarge[what](String(limit))}，超出可读取的范围；请拆分，或删去无关内容后重新提供。`,
  "document.nested": ({ limit }) => `内容层层嵌套超过 ${limit} 层，不像正常的文档；请用原程序打开并另存后重新提供。`,
  "document.too-slow": ({ seconds }) => `文件在 ${seconds} 秒内没有读完，已停止；请拆分，或另存为 DOCX 后重新提供。`,
  "document.too-much-memory": ({ megabytes }) => `读取文件所需的内存超过 ${megabytes} MB，已停止；请拆分后重新提供。`,
  "document.empty": () => "文件中没有文字，请检查是否选错文件。",
  "document.scanned": ({ pages }) => `${pages} 页都没有文字，可能是扫描件；请提供原始文件，或经文字识别后重新提供。`,
  "document.pages-left": ({ read, pages }) => `共 ${pages} 页，只读了前 ${read} 页；其余请拆分后另行提供。`,
  "document.page-broken": ({ page }) => `第 ${page} 页损坏，没有读出；请用原程序打开并另存后核对。`,
  "document.macros-passed-over": () => "文件带有宏，只读了文字，没有运行宏；请核对来源，必要时另存为 DOCX。",
  "document.characters-lost": () => "有的字节不是文字编码，已显示为“\ufffd”；请另存为 UTF-8 后核对。",
  "document.sheet-hidden": () => "工作表是隐藏的，没有读取；如需读取请取消隐藏后重新提供。",
  "document.cells-hidden": ({ rows, columns }) => `隐藏了 ${rows} 行、${columns} 列，没有读取；如需读取请取消隐藏后重新提供。`,
  "file.unopened": ({ why, code }) =>
    ({
      missing: "没有这个文件，请检查路径和文件名是否写对。",
      directory: "这是文件夹，不是文件，请写明其中要读取的文件。",
      forbidden: "没有读取这个文件的权限，请向文件的所有者申请，或者复制一份再读取。",
      other: `文件打不开（${code}），请检查它所在的磁盘或者网络位置是否可用。`,
    })[why],
  "file.unreadable": ({ message }) => `文件无法读取：${message}。请用 Excel 另存为 XLSX 或 CSV（UTF-8）后重新导入。`,
  "file.kind-unreadable": ({ kind }) =>
    `这是${kind === "xls" ? "旧版 Excel（.xls）" : "OpenDocument（.ods）"}文件，请另存为 XLSX 或 CSV（UTF-8）后重新导入。`,
  "file.line-endless": () => "这一行超过两百万字节，可能是引号没有成对；请检查后重新导入。",
  "file.csv-broken": ({ says }) =>
    says === "quote"
      ? "引号没有成对，后面的内容无法分行；请补上引号后重新导入。"
      : "不是完整的 CSV，请用 Excel 另存为 CSV（UTF-8）后重新导入。",
  "cell.formula-uncalculated": () => "单元格是没有计算结果的公式；请用 Excel 打开并保存一次，或改为数值后重新导入。",
  "cell.digits-lost": () => "数字超过15位，表格程序已把末尾的数字改为零；请把该列设为文本格式并重新填写。",
  "file.empty": () => "文件没有表头和记录，请检查是否选错文件。",
  "file.header-missing": ({ label }) => `缺少必填列“${label}”，请按模板补列后重新导入。`,
  "file.header-unknown": ({ label }) => `不认识的列“${label}”，未导入该列；如需导入请改为台账中的列名。`,
  "file.header-twice": ({ label }) => `列“${label}”出现两次，请删去一列。`,
  "row.field-missing": () => "缺少必填内容，请补录后重新导入。",
  "row.type-mismatch": ({ expected, found }) => `应为${expectedWords(expected.replace(/\(\d+\)/, ""))}，现为“${found}”，请改正后重新导入。`,
  "row.code-unknown": ({ expected, found }) => `“${found}”不在可选项中；可选：${expected.replaceAll(" | ", "、")}。`,
  "row.organisation-unknown": ({ found, near }) =>
    `名录中没有单位“${found}”${near === "" ? "" : `（是否为“${near}”？）`}，请改为规范名称，或先在名录中登记。`,
  "row.check-failed": ({ check }) => `不符合校验规则：${check}。请核对后重新导入。`,
  "row.key-twice": ({ key, other }) => `主键“${key}”与第 ${other} 行重复，请删去一行。`,
  "row.key-exists": ({ key, entry }) => `主键“${key}”已由第 ${entry} 号日志导入且内容不同；如为更正请用 --mode upsert。`,
  "row.outside-slice": ({ expected, found }) => `日期“${found}”不在所替换的期间 ${expected} 内，请移出或改用 --period。`,
  "replace.months-lacking": ({ span, months }) =>
    `替换的期间按记录的月份应为 ${span}，但其中 ${months} 没有记录；请核对日期，确要替换这一段的用 --period ${span} 写明。`,
  "replace.ends-many": ({ ended, rows, span }) =>
    `文件有 ${rows} 行，替换 ${span} 将终止 ${ended} 行原有记录；请先用 --dry-run 查看，确要替换的用 --period ${span} 写明。`,
  "request.unknown": ({ what, id, near }) => `没有名为“${id}”的${asked[what]}${perhaps(near) || "，请核对。"}`,
  "request.value-wrong": ({ expected, found }) => `应为 ${expectedWords(expected)}，现为“${found}”。`,
  "request.cross-site": ({ origin, host }) =>
    `请求来自其他网站（${origin}），已拒绝。请在本机打开 http://localhost 上的页面后提交${host === "" ? "" : `（现为 ${host}）`}。`,
  "check.nothing-sent": () => "没有收到材料，请选择一个文件，或粘贴文字后再核对。",
  "check.form-broken": ({ message }) => `提交的内容不完整或不合格式：${message}。请回到页面重新提交。`,
  "check.forgotten": () => "这份材料已不在内存中，请重新提交后再更正。",
  "check.field-empty": ({ field }) =>
    field === "actor" ? "没有写明更正人，请填写姓名后再记入日志。" : "没有选择指标，请选择一个指标，或选“不对应任何指标”。",
  "desk.field-empty": ({ field }) => deskFields[field],
  "desk.forgotten": () => "这批文件已不在内存中（最多保留三十分钟），没有收下；请重新选择文件。",
  "request.option-missing": ({ option }) => `请用 ${option} 指明，或先启用一个考核方案。`,
  "form.unknown": ({ number }) => `没有发过表号为“${number}”的填报表；请核对表号，或作为一般材料报送。`,
  "form.renumbered": ({ number, organisations }) =>
    `表号“${number}”先后发给过${organisations.split(" ").join("、")}；请核对是哪家报的，写明单位后再收。`,
  "form.other": ({ found, expected }) => `这是${formWords(found)}的填报表，现在收的是${formWords(expected)}；请换成本期的表。`,
  "form.row-missing": ({ item, ask, metric }) => `“${item}”的“${sayAsked(ask, metric)}”一行不见了；请在原表上填，不要删行。`,
  "form.cell-missing": ({ item, ask, metric }) => `“${item}”的“${sayAsked(ask, metric)}”没有填，请补填。`,
  "form.cell-type": ({ item, ask, metric, expected, found }) =>
    `“${item}”的“${sayAsked(ask, metric)}”应填${cellWords(expected)}，现为“${found}”，请改正。`,
  "form.signed-day": ({ cell, found }) => `“${cell}”应填日期，现为“${found}”，没有这一天，请改正。`,
  "form.signature-missing": ({ cell }) => `“${cell}”没有填；请审核后签名。`,
  "form.share-over": ({ item, ask, metric, found }) =>
    `“${item}”的“${sayAsked(ask, metric)}”填了“${found}”，占比不应超过100%；请核对分子、分母。`,
  "form.sign-differs": ({ item, ask, metric, found, said }) =>
    `“${item}”的“${sayAsked(ask, metric)}”填了“${found}”，而同一项的文字写“${said}”，一增一减；请核对以哪一个为准。`,
  "form.evidence-unnamed": ({ item, ask, metric, found }) =>
    `“${item}”的“${sayAsked(ask, metric)}”只写“${found}”，表中没有附件；请写明材料名称，并另行提供材料。`,
  "form.misfiled": ({ text, said, told }) => `填在“${said}”的这段说的像是“${told}”：“${shorten(text)}”；请核对是否填错了地方。`,
  "form.note-missing": ({ item, ask, metric, because }) => `“${item}”选了“${because}”，“${sayAsked(ask, metric)}”必须填写。`,
  "form.given-changed": ({ item, was, now }) =>
    `“${item}”中系统已填的“${shorten(was)}”被改成“${shorten(now)}”；系统的数由台账算得，改表不改数，有异议请写在“修改意见”中。`,
  "reply.sender-unknown": ({ near }) =>
    `看不出是哪个单位报送的${near === "" ? "" : `（最接近的是“${near}”）`}；请在文中写明“填报单位：”，或告知考核办是哪个单位。`,
  "reply.sender-differs": ({ first, second }) => `文中有两个报送单位：${first}、${second}；请核对，并告知考核办以哪个为准。`,
  "reply.sender-outside": ({ organisation }) => `“${organisation}”不承担本方案的任何任务；请核对报送单位。`,
  "reply.nothing": () => "没有读到任何一项任务的落实情况；请核对是不是本方案的材料，或在文中写明任务名称。",
  "reply.period-differs": ({ said, expected }) =>
    `文中写的是${said}，现在收的是${expected}；没有收。确属本期的，请改正标题，或由考核办确认后再收。`,
  "reply.late": ({ due, received }) => `应于${due}前报送，${received}才收到。`,
  "reply.task-foreign": ({ task, organisation }) => `“${task}”不是${organisation}承担的任务；内容已收下，合编时列在该任务下，请核对。`,
  "reply.items-missing": ({ task, items }) => `“${task}”没有报送：${items}。`,
  "reply.heading-differs": ({ text, said, told }) =>
    `标题写的是“${said}”，下面说的是“${told}”：“${shorten(text)}”；已按内容归类，请核对标题，并看“${said}”是否漏报。`,
  "reply.unplaced": ({ text }) => `看不出说的是哪一项：“${shorten(text)}”；请写明任务名称，或在合编时归类。`,
  "reply.attachment-missing": ({ said }) => `文中写“${said}”，没有随文收到附件；请补送附件，或在文中写明。`,
  "reply.signed-later": ({ day, received }) => `落款日期是${day}，晚于收到的${received}；请核对日期。`,
  "reply.signed-earlier": ({ day, period }) => `落款日期是${day}，${period}的情况那时还没有；请核对日期，或者是否送了旧稿。`,
  "reply.undated": () => "有落款单位，没有落款日期；请补写。",
  "reply.repeated": ({ entry }) => `与第 ${entry} 号日志收下的相同，没有再收。`,
  "draft.none": () => "这一期还没有稿；请先用 draft 编出一稿。",
  "draft.version-unknown": ({ version, newest }) => `没有第${version}稿，最新的是第${newest}稿。`,
  "draft.newer": ({ seen, newest }) => `看的是第${String(seen)}稿，现在最新的是第${String(newest)}稿。请看过第${String(newest)}稿再做。`,
  "draft.contradicted": ({ item, said, found }) => `${item}：写“${said}”，台账算得${sayFound(found)}；请改正文字，或更正台账。`,
  "draft.unbound": ({ item, said }) => `${item}：“${said}”没有台账可核，也没有佐证材料；请补佐证，或改用台账的数。`,
  "draft.unsupported": ({ item, sentence }) => `${item}：“${shorten(sentence)}”没有依托；请补佐证材料，或删去。`,
  "draft.expected-as-done": ({ item, said }) => `${item}：“${said}”还是预计，不能写成已完成；请写明“预计”。`,
  "draft.vague": ({ item, said }) => `${item}：“${said}”没有写数；能写数的请写数。`,
  "draft.undecided": ({ item }) => `${item}：各家说法都有疑点，台账也写不全，还没有文字；请定下用哪家的说法，或自己写。`,
  "draft.open": ({ count, items }) => `${count} 项还没有人定过用哪家的说法，现按建议采用；请确认：${items.split(" ").join("、")}。`,
  "draft.note-open": ({ item, note, entry }) => `${item === "" ? "" : `${item}：`}审核意见“${shorten(note)}”（第 ${entry} 号）还没有答复。`,
  "draft.version-empty": ({ item, organisation }) => `${item}：${organisation}没有写文字，无可采用；请另选一家，或自己写。`,
  "draft.base-unknown": ({ version }) =>
    `这份文件出自哪一稿，在案各稿里没有相同的，现与第${version}稿对照；请核对是不是本期的稿，或用 --version 指明。`,
  "draft.item-gone": ({ item }) => `${item}：现行方案里已没有这一项；请重新编一稿。`,
  "draft.item-new": ({ items }) => `现行方案里的 ${items.split(" ").join("、")} 没有编入这一稿；请重新编一稿。`,
  "draft.moved": ({ item, text }) => `${item}：稿成以后台账的数变了，现在应为“${shorten(text, 80)}”；请重新编一稿。`,
  "draft.stopped": ({ version, errors }) =>
    `第${version}稿还有 ${errors} 处不得发布的问题，没有定稿；改正后再定，或用 --force 注明仍要定稿。`,
  "read-back.other": ({ found, expected }) => `这是${formWords(found)}的稿件，现在读的是${formWords(expected)}的；请到那一期送回。`,
  "read-back.foreign": () => "文件里没有稿件标识，稿中各项一项也没有认出，不像由本系统的稿改成；请送回由某一稿下载、改过的 Word。",
  "withdraw.not-an-import": ({ entry }) => `第 ${entry} 号日志不是导入、绑定更正或备案件，不能撤回；用 journal 命令查看编号。`,
  "bind.unit-unfit": ({ text, metric, expected }) =>
    `“${text}”的单位与指标“${metric}”${expected === "" ? "（没有单位）" : `（${expected}）`}不合，不能绑定；请另选指标，或用 none 表示都不是。`,
  "bind.no-claim": ({ at, near }) =>
    `文中第 ${at} 个字符处没有可以绑定的数据，最近的在 ${near === "" ? "——" : near.split(" ").join("、")}；用 check --json 查看各数据的 start。`,
  "withdraw.already": ({ entry, by }) => `第 ${entry} 号已由第 ${by} 号日志撤回。`,
  "paper.no-pdf-here": ({ platform }) =>
    `这台计算机（${platform}）上没有 PDF 排版程序：公文请用 --format docx，由办公软件另存为 PDF；材料册请在另一台计算机上装订。`,
  "paper.fonts-missing": ({ fonts, folders }) =>
    `PDF 需要中文字体，没有找到 ${fonts} 或可代替的字体${folders === "" ? "" : `（系统字体之外，也查了 ${folders}）`}，请安装宋体、黑体、仿宋、楷体或思源宋体、思源黑体（Debian、麒麟：fonts-noto-cjk），或用环境变量 SHIJI_FONTS 指明字体所在的文件夹；也可改用 --format docx。`,
  "workspace.none": ({ directory }) => `${directory} 不是数据目录；先用 init 建立空目录，或用 demo 生成示例。`,
  "workspace.exists": ({ directory }) => `${directory} 已是数据目录，未作改动；请换一个目录。`,
  "workspace.format": ({ expected, found }) => `数据目录的格式应为 ${expected}，现为 ${found}；请用相应版本的程序打开。`,
  "workspace.busy": ({ directory, pid, port }) =>
    port === null
      ? `${directory} 正由进程 ${pid} 使用，且没有可连接的服务；请等其结束后再试。`
      : `${directory} 的服务已在 http://localhost:${port} 打开（进程 ${pid}）；直接使用，或先结束它。`,
  "workspace.port-taken": ({ port }) => `端口 ${port} 已被占用，请用 --port 换一个。`,
  "journal.damaged": ({ entry, message }) => `日志第 ${entry} 号损坏：${word(message)}。请从备份恢复，未作任何改动。`,
  "blob.damaged": ({ digest, message }) => `附件 ${digest.slice(0, 12)} 损坏：${word(message)}。请从备份恢复。`,
  "scheme.name-is-figure": ({ name }) => `“${name}”是数字，不能列入 names；数字须由指标引用得来。`,
  "scheme.number-twice": ({ number }) => `任务序号 ${number} 重复，请改正。`,
  "scheme.task-unknown": ({ number }) => `方案中没有第 ${number} 项任务，请改正 task。`,
  "scheme.target-pending": ({ criterion, last, period }) =>
    `评分项“${criterion}”的目标值待定${last === "" ? "" : `（${period === "" ? "上年度" : `${period} 年度`}为 ${last}）`}；本年度任务书下达后，写入 targets（is、authority），并删去 pending。`,
  "statement.syntax": ({ message }) => `引用写法有误：${message}。`,
  "statement.digit-typed": ({ text }) => `“${text}”是手写的数字；请改为指标引用，专有名称请列入 names 或写成 [[名称]]。`,
  "statement.format-unfit": ({ format, metric, unit }) => `格式“${format}”不适用于指标“${metric}”（单位“${unit}”），请换一种格式。`,
  "statement.unsupported": ({ sentence }) =>
    `这句话没有依托：“${sentence}”。请引用指标、绑定结论，或用 {^…} 指明里程碑、文件、证明；确属叙述的写 {^narrative}。`,
  "statement.figure-missing": ({ metric, reason }) => `指标“${metric}”没有数值：${word(reason)}。请补报台账。`,
  "statement.months-missing": ({ metric, covered, expected }) =>
    `指标“${metric}”应覆盖 ${expected} 个月，只报了 ${covered} 个月，请补报后再发布。`,
  "statement.word-untrue": ({ word: said, found }) => `写“${said}”，但算得“${found}”，与事实不符；请改写，或为其另备说法。`,
  "statement.target-pending": ({ word: said, criterion }) =>
    said === ""
      ? `评分项“${criterion}”的目标值待定，此处写不出目标值；目标值写入方案后即可。`
      : `评分项“${criterion}”的目标值待定，还不能写“${said}”；目标值写入方案后，按结论选定写法。`,
  "statement.period-later": ({ period, until }) => `写“${period}”，而数据只计到 ${until}，还没有这一期的数；请改写，或等到期后再发布。`,
  "statement.support-missing": ({ metric }) => `依托“${metric}”没有查到记录，请补报文件、里程碑或证明。`,
  "statement.expected-as-done": ({ text }) => `“${text}”只是预计，不能写成已完成；请写明“预计”。`,
  "statement.not-read-back": ({ text, aspect, bound, read }) =>
    read === "" || aspect === "unread"
      ? `“${text}”写在这个句子里读不出${aspect === "unread" ? "数据" : word(aspect)}“${word(bound)}”；请改写前后文字，或换一种格式。`
      : `“${text}”绑定的${word(aspect)}是“${word(bound)}”，写在这个句子里读作“${word(read)}”；请改写前后文字，或换一种格式。`,
  "statement.figure-unbound": ({ text, item, offset }) =>
    `第${item}项第${offset}字：“${text}”没有绑定指标；请删去，或在落实情况模板里改为指标引用。`,
  "statement.figure-changed": ({ text, bound, aspect, item, offset }) =>
    `第${item}项第${offset}字：“${text}”的${word(aspect)}与绑定的“${bound}”不一致；请改回，要改数值的应更正台账。`,
  "statement.figure-dropped": ({ bound, item }) => `第${item}项删去了绑定的“${bound}”；如非有意请恢复。`,
  "statement.not-entailed": ({ text, exact }) => `“${text}”与准确值 ${exact} 不符，请换用准确写法。`,
  "evidence.task-unknown": ({ entry, task }) =>
    `第 ${entry} 号日志的佐证材料列在第${task}项任务，考评表中没有这项任务；请改正任务序号后重新报送。`,
  "evidence.item-unknown": ({ entry, task, item }) =>
    `第 ${entry} 号日志的佐证材料列在第${task}项任务第${item}项，该任务没有这一项；请改正事项序号后重新报送。`,
  "evidence.words-unknown": ({ entry, task, words }) =>
    `第 ${entry} 号日志的佐证材料说明佐证“${words}”，第${task}项任务的落实情况中没有这句话；请按现在的文字改写佐证内容。`,
  "evidence.attached-twice": ({ entry, task, item, other }) =>
    `第 ${entry} 号日志的佐证材料已由第 ${other} 号附在第${task}项任务${item === 0 ? "" : `第${item}项`}，佐证内容相同；请撤回其中一份。`,
  "evidence.file-empty": () => "文件是空的（0 字节），可能没有传完；请重新选择。",
  "evidence.folder-too-large": ({ bytes, limit }) =>
    `佐证材料合计 ${bytes} 字节，超过一个压缩包的上限 ${limit} 字节；请分任务导出，或改用较小的文件。`,
  "fonts.none": ({ searched }) =>
    `没有找到中文字体（已查 ${searched}），不能生成 PDF；请安装宋体、黑体或思源、Noto CJK 字体，或用 SHIJI_FONTS 指明字体所在的目录。`,
  "pack.dictionary-stale": ({ path }) => `README.md 与定义不一致；请运行 shiji dictionary ${path} --write 重新生成。`,
  "folder.exists": ({ path }) => `${path} 已经存在，未作改动；请换一个名字。`,
  "case.differs": ({ metric, expected, found }) => `测试案例不符：${metric} 应为 ${expected}，算得 ${found}。请改正口径或案例。`,
};

/** The problem's sentence. */
export function sayProblem(problem: Problem, catalogue: Catalogue = zh): string {
  const say = catalogue[problem.code] as (facts: Problem["facts"]) => string;
  return say(problem.facts);
}

/** Where it is: file, sheet, line and field, as the person's programs name them. */
export function sayPlace(at: Place): string {
  const parts = [
    at.file,
    at.sheet && `工作表“${at.sheet}”`,
    at.line !== undefined && `第 ${at.line} 行`,
    at.column !== undefined && `第 ${at.column} 字`,
    at.field && (sayCell(at.field) ?? `“${at.field}”`),
  ];
  return parts.filter(Boolean).join(" ");
}

/** A cell of a form by its key, as it is found on a Word form: 任务4第2项“落实情况”. */
function sayCell(key: string): string | null {
  const { task = "", item = "", what = "" } = /^(?<task>\d+)\.(?<item>\d+)[.=](?<what>[a-z-]+)(?:\.|$)/u.exec(key)?.groups ?? {};
  const said = ({ ...askWords, ...shownWords } as Readonly<Record<string, string>>)[what];
  return said === undefined ? null : `任务${task}${item === "0" ? "整体" : `第${item}项`}“${said}”`;
}
