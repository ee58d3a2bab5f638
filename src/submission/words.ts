// The Chinese words that forms are filled in with and replies are known by: choices, headings of senders, subjects of letters.

/** What a choice is called on a form; an answer is read by the same words. */
export const choiceWords = {
  confirm: { agreed: "无异议", disputed: "有异议" },
  status: { done: "已完成", unmet: "未完成", expected: "预计完成", "not-applicable": "不涉及" },
} as const;

/** What a cell of a form is called. */
export const askWords = {
  confirm: "核对意见",
  opinion: "修改意见",
  fulfilment: "落实情况",
  part: "本单位承担部分",
  status: "完成状态",
  reason: "未完成原因和措施",
  "expected-day": "预计完成日期",
  figure: "数据",
  evidence: "佐证材料名称",
  "evidence-number": "文号",
  "evidence-day": "材料日期",
} as const;

/** What a form shows of an item, by the word in its key. */
export const shownWords = { target: "目标", given: "系统已有数据", draft: "系统拟写", last: "上期报送" } as const;

/** What a cell is called by its names: a figure by its metric, a paper by what it proves; an ask that nobody knows is its own name. */
export const sayAsked = (ask: string, metric: string): string => {
  const said = (askWords as Readonly<Record<string, string>>)[ask] ?? ask;
  return metric === "" ? said : ask === "figure" ? metric : `${metric}　${said}`;
};

/** Who signs a form, in the order of its last line. */
export const signedWords = ["填表人", "审核人", "填表日期"] as const;

/** The key of the cell that one of them signs in, from 0. */
export const signedKey = (at: number): string => `signed.${String(at + 1)}`;

/** How the heading of a task begins on a Word form. */
export const taskTitle = (task: number, label: string): string => `任务${String(task)}　${label}`;

/** What stands over an item's block on a Word form; by it a block is known whose marks are gone. */
export const blockTitle = ({ task, item, name }: { readonly task: number; readonly item: number; readonly name: string }): string =>
  item === 0 ? `任务${String(task)}　整体` : `${String(task)}-${String(item)}　${name}`;

/** What a Word form shows where nothing is filled in yet, by what the cell takes; none is part of another. */
export const placeholders = { text: "单击此处填写", number: "单击填数", choice: "单击选择", day: "单击选日期" } as const;

/** What office programs of their own accord show in a control that was emptied. */
export const officePlaceholders = [
  "单击或点击此处输入文字。",
  "单击此处输入文字。",
  "选择一项。",
  "单击或点击以输入日期。",
  "单击此处输入日期。",
  "Click or tap here to enter text.",
  "Choose an item.",
  "Click or tap to enter a date.",
] as const;

/** What stands before a form's number where it is printed. */
export const formNumberLabel = "表号";

/** The form's number as it is printed: scheme and number. */
export const printedNumber = new RegExp(
  `${formNumberLabel}[：:\\s]*(?<scheme>[a-z0-9][a-z0-9-]*)/(?<period>[0-9][0-9-]*)-(?<nth>[0-9]{2,4})(?![0-9])`,
  "u",
);

/** What stands before the name of who reports. */
export const senderLabels = [
  "填报单位",
  "报送单位",
  "报告单位",
  "上报单位",
  "单位名称",
  "责任单位（盖章）",
  "单位（盖章）",
  "单位",
] as const;

/** What is around a sender's name: behind it in a labelled line and in a title, before and behind it in a signature. */
export const senderWords = {
  afterLabel: "(?:表号|报告期|报送|填报|日期|时间|联系|填表|审核|[（(，,；;])",
  afterTitleName: "关于|[0-9]{4}年|[0-9]{1,2}月|[一二三四]季度|上半年|下半年|本月|报送|落实|工作|绩效|考核|填报|完成情况",
  subtitle:
    "^(?!现将|现就|现把)[^。，；：:]{4,40}(?:情况|报告|汇报|总结|进展|反馈|材料|报表|统计表|报送|月报|季报)$|^[(][0-9]{4}年[^)截至]{1,12}[)]$",
  signed: "报送单位|填报单位|落款",
  signedOn: "[0-9〇零○一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}日)?",
  signedDigits: "[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}",
  signedLabel: "(?:填报|填表|报送)日期[:：]?(?<day>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})",
  officeEnd: "局|委|办|室|会|中心|支队|总队|大队|分局|街道|办事处|政府|部|院|所|站|队|处|科|联社|章",
  sealed: "[（(](?:盖章|公章|章)[）)]",
  /** How an office calls its own district in short. */
  district: "区",
} as const;

/** What points to an attachment, what heads one, and an answer that does nothing but point. */
export const attachmentWords = {
  pointed: "(?:详见|参见|见|附后[：:]?)附件[0-9一二三四五]?",
  headed: "^附(?:件|表)(?:[0-9一二三四五]|[：:]|$)",
  onlyPointed: "^(?:(?:详|参)?见)?附(?:件|表|后)?[0-9一二三四五]*$|^(?:详|参)?见(?:材料|后|附)$|^(?:有|已附|另附)$",
} as const;

/** What cells and the text beside them may say against one another: which way a difference goes. */
export const cellWords = {
  rises: "(?:高于|高出|高|增长|增加|提高|提升|上升|多|快|超出|超过|超)[^，。；：0-9]{0,8}",
  falls: "(?:低于|低|下降|减少|降低|少|慢|落后|压减|回落)[^，。；：0-9]{0,8}",
  fallNames: "降|减|压|退|缩|低|少",
  changeNames: "变动|变化|增减|高于|增长|增幅|增速|差|比",
  points: "(?:个)?百分点",
  of: "(?:最[高低]|平均)值?$",
} as const;

/** A month as texts tell it, with its year and the month before it; it changes with every report. */
export const monthPattern = "(?:[0-9]{4}年)?(?:[0-9]{1,2}[-—])?[0-9]{1,2}月(?:份|底|末|以来)?";

/** What a heading is numbered with. */
export const headingPattern =
  "^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[、.．](?![0-9])|任务(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[、：:.．\\s]+|第(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})项[、：:\\s]*)";

/** What stands before the name of what is attached. */
export const attachedHead = "^附[件表][0-9一二三四五六七八九十]{0,2}\\s*[：:.．、]\\s*";

/** The numbers of headings, level by level: 一、, （一）, 1., （1）. */
export const headingLevels = [
  "^[一二三四五六七八九十]{1,3}[、.．]",
  "^[（(][一二三四五六七八九十]{1,3}[）)]",
  "^[0-9]{1,2}[、.．](?![0-9])",
  "^[（(][0-9]{1,2}[）)]",
] as const;

/** What may stand beside a name in a heading and says nothing, and what joins another thing to it. */
export const headingFillers =
  "关于|有关|相关|持续|深入|深化|扎实|切实|加强|做好|抓好|推进|开展|工作|任务|事项|方面|落实|完成情况|进展|情况|的";
/** What calls an office's work without naming any of it, and what calls the rest of it. */
export const generalWords = "重点|主要|牵头|承担|参与";
export const restWords = "其他|其它|配合|协助";
/** What opens a sentence that goes on with the one before it. */
export const goingOn = "^(?:其中|上述|以上)";
export const joiningWords = "和|与|及";
export const smallWords = `${joiningWords}|的`;

/** A figure with its unit, as it stands in a cell. */
export const calendarHead = "[年月]$";
export const announcing = "(?:如下|下表|附表|见表[^，；]{0,6})[^，；]{0,4}$";
export const bareFigure = "^(?:[约近]?[-+−]?[0-9][0-9,.]*(?:[%‰]|[^0-9，。；：、]{0,6})|[-—/]|无)$";

/** The mark between what was written apart and is read as one text. */
export const seam = "；";
export const headingSeam = "：";

/** What frames a reply and reports nothing: labelled lines beside the sender's, an address, and the words that open and close a letter. */
export const frameWords = {
  labels:
    "填报(?:日期|时间|人)|报送(?:日期|时间|人)|填表(?:人|日期)|制表(?:人|日期)|经办(?:人|科室)|联系(?:人|电话|方式)|电话|审核人|审签人|负责人|分管领导|报告期|发件人|收件人|主题|时间|抄送|附件[0-9]*",
  address: "^[^。！？；，：:]{2,40}[:：]$",
  letter:
    "(?:报告|报送|汇报|反馈|说明|上报|更正|情况)如下(?:[:：。，]|$)|请(?:予)?(?:查收|审阅|审核|批示|指正|领导审定)|^(?:特此|专此)(?:报告|函告|说明|函复|报送)|^(?:妥否|谢谢|此致|敬礼|(?:你们?|您|大家)好[。！]?$)|^现(?:将|把|就)[^，；。]{0,50}(?:情况|材料|数据|进展)[^，；。]{0,4}(?:报上|上报|报送|呈报|函复|函告|汇报|报告)[^，；。]{0,8}[。：:]?$|^现报(?:送|上|来)[^，；。]{0,50}(?:情况|材料|数据|进展)[。：:]$",
  /** What is planned for a year to come, of a text that is of no item. */
  plans:
    "^(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?(?:下一步|下步|下阶段|明年|来年|(?<year>20[0-9]{2})年)[^。]{0,24}(?:拟|计划|将|打算|安排|力争|争取|预计|初步|继续)",
  planned: "^(?:拟|计划|将|下一步|下步|明年)|^[^。；]{0,16}拟(?:将|于|在)",
  asides: "困难|存在(?:的)?问题|问题和|不足|打算|建议|下一步|下步|工作(?:计划|安排)|明年|20[0-9]{2}年(?:工作)?(?:计划|安排|打算)",
  /** Who signs and on which day. */
  signature:
    "^(?:报送单位|填报单位|落款)?:?(?<name>(?!.*(?:我|已|完成|建成|开工|召开|推荐|印发|位于))[\\p{Script=Han}()]{2,30}(?:局|委|办|会|室|中心|支队|总队|大队|分局|街道|办事处|政府|部|院|公司|所|站|队|处|科|集团|联社|工会|妇联))?(?<seal>\\((?:盖章|公章|章|印)\\))?(?<day>(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9〇零○一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})?$",
} as const;

/** What tells a target as reached, what makes it not yet so, and words that say nothing of what was reached. */
export const doneWords = {
  says: "圆满完成|全面完成|全部完成|均已完成|均完成|已达标|均达标|达标|已达到|均达到|达到要求|全面覆盖|全覆盖|全部达到|按期完成|完成(?:了)?(?:年度|全年|考核)|均已(?:检查|办结|建成|验收|销账|印发|答复|落实|培训)",
  notYet: "未|尚|预计|力争|争取|将|拟|计划于|确保|待|有望|基本",
  ahead: "下一步|下步|下阶段|(?:措施|打算|安排)[：:]",
  empty: "年度|全年|本年|今年|考核|工作|计划|目标|任务|指标|要求|顺利|均|已|了|按|的",
} as const;

/** All of so many, and what is told as done where the ledgers' text denies it. */
export const deniedWords = {
  counted: "(?<number>[0-9]{1,3}|[一二三四五六七八九十])个?(?<what>[\\p{Script=Han}]{2})",
  universal: "均|都(?!市)|全覆盖|全面覆盖|全部|逐[一个]",
  ofAll: "^(?:均|都|全部)(?:已|已经)?(?<verb>[\\p{Script=Han}]{2})",
  lack: "未|尚|不[\\p{Script=Han}]",
  smallNumbers: "零一二三四五六七八九十",
  denied: "^(?<name>[^，。；：]*?)(?:尚未|还未|还没有|未能|没有|未)(?:全部|完全)?(?<verb>[\\p{Script=Han}]{2})",
  done: "^(?<name>[^，。；：]*?)(?:均|都|全部)?已(?:经)?(?:全部|正式|圆满|顺利)?(?<verb>[\\p{Script=Han}]{2})",
} as const;

/** How far a thing has come, begun and reached; and what leaves a clause of the latter open. */
export const stageWords = {
  stages: [
    { begun: "开工|动工|启动建设", reached: "建成|竣工|完工|投入使用|投用|交付使用|开诊|通车" },
    { begun: "评审|参评|申报|推荐", reached: "获评|获得|评为|命名|授予|入选" },
    { begun: "待[^，。；]{0,10}(?:核定|审定|认定)", reached: "已(?:经)?[^，。；]{0,10}(?:核定|审定|认定)" },
  ],
  notReached: "后|前|条件|标准|申请|准备|争取|计划|推荐",
  /** What stands before the word and is no name. */
  times: "(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:年内|年底|已经?|现已|现|均|全面|正式|顺利|如期|于|在)+",
  titles: "《[^》]{4,}》",
} as const;

/** What may open a sentence and says nothing of what is counted. */
export const leadingWords =
  "^(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十0-9]+[）)]|其中|累计|共计|共|全区|我区|本区|区内|全年|截至)+";
