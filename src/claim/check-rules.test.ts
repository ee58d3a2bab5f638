// Each check by a text that raises its question, and by ones near to it that raise none.
import { describe, expect, test } from "vitest";
import { readingOf } from "../../test/gold-readings.ts";
import { sayFinding } from "../text/finding.ts";
import { checkReading } from "./check.ts";

const ask = (text: string): readonly string[] =>
  checkReading(readingOf("", text))
    .filter(({ severity }) => severity === "question")
    .map(({ check, start, end }) => `${check} ${text.slice(start, end)}`);

const form = (done: string): string =>
  [
    "三、收到和处理政府信息公开申请情况",
    "| 申请情况 | 自然人 | 商业企业 | 科研机构 | 总计 |",
    "| 一、本年新收政府信息公开申请数量 | 213 | 18 | 5 | 236 |",
    "| 二、上年结转政府信息公开申请数量 | 9 | 1 | 0 | 10 |",
    `| 三、本年度办理结果（七）总计 | 216 | 19 | 5 | ${done} |`,
    "| 四、结转下年度继续办理 | 6 | 0 | 0 | 6 |",
  ].join("\n");
const offices = (rate: string, sum: string): string =>
  [
    "序号 | 街道 | 受理量 | 办结量 | 未办结 | 办结率 |",
    "1 | 甲街道 | 120 | 114 | 6 | 95% |",
    "2 | 乙街道 | 200 | 150 | 50 | 75% |",
    "3 | 丙街道 | 80 | 79 | 1 | 98.75% |",
    `4 | 丁街道 | 50 | 40 | 10 | ${rate} |`,
    `合计 |  | ${sum} | 383 | 67 | 85.11% |`,
  ].join("\n");
const tasks = (built: string, said: string): string =>
  [
    "序号 | 任务 | 年度目标 | 完成情况 |",
    `1 | 建设养老驿站 | 建成养老服务驿站10家 | 建成养老服务驿站${built}，${said} |`,
    "2 | 植树 | 新增造林3000亩以上 | 新增造林3200亩，超额完成。 |",
  ].join("\n");

const aims = (...rows: readonly string[]): string => ["任务 | 指标 | 目标值 | 实际完成 | 是否达标 |", ...rows].join("\n");
const streets = (all: string, rate: string): string =>
  [
    "街道 | 隐患数 | 整改数 | 整改率 |",
    "甲街道 | 200 | 190 | 95% |",
    "乙街道 | 150 | 150 | 100% |",
    `丙街道 | 180 | 171 | ${rate} |`,
    `合计 | ${all} | 511 | 96.4% |`,
  ].join("\n");
const sites = (head: string, all: string): string =>
  [`项目 | 幢数（幢） | ${head} |`, "甲 | 3 | 4286 |", "乙 | 2 | 3913 |", `合计 | 5 | ${all} |`].join("\n");
const annual = (...lines: readonly string[]): string => ["西城区2021年度接诉即办工作自评报告", "一、总体情况", ...lines].join("\n");

const cases: Readonly<Record<string, readonly (readonly [string, string, readonly string[]])[]>> = {
  "whole numbers must give the rate": [
    ["no part of 43 is 98.1%", "抽检食品43批次，合格率98.1%。", ["integer-feasibility 43批次，合格率98.1%"]],
    ["42 of 43 are 97.7%", "抽检食品43批次，合格率97.7%。", []],
    ["cut down, they are 97.6%", "抽检食品43批次，合格率97.6%。", []],
    ["of 3570 any rate to one decimal can be", "全年新设立企业3570户，全程电子化率达到97.3%。", []],
    ["so many of those asked", "受访的120户中，有91.3%表示满意。", ["integer-feasibility 120户中，有91.3%"]],
    ["7 is no whole number's 50.3%", "发现隐患7处，占50.3%。", ["integer-feasibility 7处，占50.3%"]],
    ["7 is half of 14", "发现隐患7处，占50%。", []],
    ["a count that the rate's own name says is its part", "办理工单126件，超期7件，超期率5.6%。", []],
    ["a count that is the rate's part of another", "违法行为清单604项，已检查513项，纳入检查率84.93%。", []],
    ["its whole in the sentence before", "违法行为清单604项。今年抽查513项，公开率84.93%。", []],
    ["by another count of the sentence", "清单604项，落实513项，抽查其中85项，覆盖率84.93%。", []],
    ["of things that the rate names its part", "已检查513项，纳入检查率84.93%。", []],
    ["and no other count explains it", "清单604项，抽检食品43批次，合格率98.1%。", ["integer-feasibility 43批次，合格率98.1%"]],
    ["a vague count gives no rate", "抽检食品40余批次，合格率98.1%。", []],
  ],
  "a count and the names behind it": [
    [
      "six names of five",
      "推进5个筛查哨点（发热诊室）建设，分别为甲、乙、丙、丁、戊、己中心。",
      ["list-count 5个筛查哨点（发热诊室）建设，分别为甲、乙、丙、丁、戊、己中心"],
    ],
    ["five of five", "推进5个筛查哨点（发热诊室）建设，分别为甲、乙、丙、丁、戊中心。", []],
    ["the last two joined by 和", "建成3家驿站，分别是甲街道、乙街道和丙街道驿站。", []],
    ["what is joined by 和 may be one", "建成2家驿站，分别是甲街道、乙和丙街道驿站。", []],
    ["marks within a name", "印发2份文件，分别为《甲、乙和丙办法》、《丁细则》。", []],
    [
      "thirteen placed in twelve",
      "年内13个急救站点全部完成选址、建设、验收，分别位于甲、乙、丙、丁、戊、己、庚、辛、壬、癸、子、丑街道。",
      ["list-count 13个急救站点全部完成选址、建设、验收，分别位于甲、乙、丙、丁、戊、己、庚、辛、壬、癸、子、丑街道"],
    ],
    ["twenty placed in four", "年内建成20家驿站，分别位于甲、乙、丙、丁街道。", []],
    ["behind 即", "设置5个站点，即甲站、乙站、丙站、丁站。", ["list-count 5个站点，即甲站、乙站、丙站、丁站"]],
    ["in brackets", "设置5个站点（甲站、乙站、丙站、丁站），全部开放。", ["list-count 5个站点（甲站、乙站、丙站、丁站"]],
    ["behind a colon", "设置5个站点：甲站、乙站、丙站、丁站。", ["list-count 5个站点：甲站、乙站、丙站、丁站"]],
    ["as many in brackets", "设置4个站点（甲站、乙站、丙站、丁站），全部开放。", []],
    ["some of many in brackets", "设置13个站点（甲站、乙站、丙站、丁站），全部开放。", []],
    ["and others in brackets", "设置5个站点（甲站、乙站、丙站、丁站等），全部开放。", []],
    ["kinds hold several names", "检查3类场所（学校、医院、商场、超市），全部合格。", []],
    ["and so do fields", "覆盖5个重点领域（教育、医疗、养老、托育），全面推开。", []],
    ["what is done is no name", "落实5项措施：完善制度、开展培训、加强宣传、组织演练。", []],
    ["values are no names", "办结2类诉求，分别为12件、8件、5件。", []],
    ["nor is a list that ends in 等 the whole of it", "推进5个哨点建设，分别为甲、乙、丙等中心。", []],
  ],
  "a share and its counts": [
    ["the fraction is printed behind", "满意率94.42%（9422/10000）。", ["percent-count 94.42%（9422/10000）"]],
    ["and agrees", "满意率94.42%（9442/10000）。", []],
    ["what is checked is the whole, not what there is", "全区有企业500家，检查企业120家次，发现问题30家，占25%。", []],
    ["a share of something that is named and not counted", "全区有企业500家，发现问题30家，占抽查总数的25%。", []],
    [
      "a neighbour is no whole",
      "全年受理噪声类诉求12400件，占全部诉求的4.66%；物业类诉求23100件，占8.67%；停车类诉求18050件，占6.78%。",
      [],
    ],
    ["nor is a larger one", "物业类诉求23100件，停车类诉求18050件，占6.78%。", []],
    ["公共 is no total", "公共设施类诉求23100件，停车类诉求18050件，占6.78%。", []],
    [
      "one of three that are of one total",
      "受理工单266351件。\n二、重点诉求\n噪声类诉求12400件，占全部诉求的4.66%；物业类诉求23100件，占8.67%；停车类诉求18050件，占7.78%。",
      ["percent-count 18050件，占7.78%"],
    ],
    [
      "all three of it",
      "受理工单266351件。\n二、重点诉求\n噪声类诉求12400件，占全部诉求的4.66%；物业类诉求23100件，占8.67%；停车类诉求18050件，占6.78%。",
      [],
    ],
    ["a total told as one is", "共受理诉求1000件，停车类诉求180件，占16%。", ["percent-count 180件，占16%"]],
    [
      "what was planned told behind",
      "检查截至11月底完成3740次，计划3750次，完成率100.27%。",
      ["percent-count 3740次，计划3750次，完成率100.27%"],
    ],
    ["and right", "检查截至11月底完成3740次，计划3750次，完成率99.73%。", []],
    ["a bare share of the count before", "列入清单的48项，检查过的36项，占80%。", ["percent-count 48项，检查过的36项，占80%"]],
    ["a bare share of a larger one told before", "共100件，甲类48件，乙类36件，占36%。", []],
    [
      "a part greater than its whole",
      "复核159项，约占挂账数的11.01%，合格195项，抽查合格率100%。",
      ["percent-count 159项，约占挂账数的11.01%，合格195项，抽查合格率100%"],
    ],
    ["a line to be reached is no whole", "月末在队254人，过了250人的组建线；经培训考核合格247人，培训率97.24%。", []],
    ["nor is what came to it", "累计挂账1771项，较上月末1603项增加168项，销账1771项，销账率100%。", []],
    [
      "what should have been",
      "应出庭40件次，负责人出庭38件次，出庭应诉率100%。",
      ["percent-count 40件次，负责人出庭38件次，出庭应诉率100%"],
    ],
    ["a rate of other counts, by its name", "受理500件，办结480件，按期办结率98%。", []],
    ["a whole that is named", "受理诉讼案件3120件，占全部业务12480件的35%。", ["percent-count 3120件，占全部业务12480件的35%"]],
    ["of it a quarter", "受理诉讼案件3120件，占全部业务12480件的25%。", []],
    ["a whole of other things", "检查企业120家，占全部业务12480件的35%。", []],
    ["all of them, and one is missing", "应由负责人出庭52次，实际出庭51次，出庭率100%。", ["percent-count 52次，实际出庭51次，出庭率100%"]],
    ["of so many", "52件中51件按期，按期率100%。", ["percent-count 52件中51件按期，按期率100%"]],
    ["those that are in time", "应办52件，按期办结51件，按期率100%。", ["percent-count 52件，按期办结51件，按期率100%"]],
    ["as a fraction", "按期办结51/52件，按期率100%。", ["percent-count 51/52件，按期率100%"]],
    ["all of them", "应由负责人出庭52次，实际出庭52次，出庭率100%。", []],
    ["nearly all, rounded", "应办1520件，按期办结1519件，按期率100%。", []],
    ["a rate of the part", "应办52件，按期办结51件，满意率100%。", []],
    ["why one is missing", "应办52件，按期办结51件，按期率100%。其余1件未到期。", []],
    [
      "all that were to be done, in words",
      "应刻电子印章141枚，已刻139枚，做到应刻尽刻。",
      ["percent-count 141枚，已刻139枚，做到应刻尽刻"],
    ],
    ["of so many, in words", "141枚中已刻制139枚，做到应刻尽刻。", ["percent-count 141枚中已刻制139枚，做到应刻尽刻"]],
    ["as many in words", "141枚中已刻制141枚，做到应刻尽刻。", []],
    ["of something else in words", "141枚中已刻制139枚，做到应收尽收。", []],
    ["the others need none", "141枚中已刻制139枚，做到应刻尽刻，其余2枚无需刻制。", []],
    ["all with that which some have", "58件政策中57件配有解读，均已解读。", ["percent-count 58件政策中57件配有解读，均已解读"]],
    ["all of those that some are", "58件政策中57件配有解读，均已公开。", []],
    ["all of them in time", "100件中80件办结，均按期办结。", []],
    ["of those that are to be", "141枚中应刻139枚，做到应刻尽刻。", []],
    ["all of those that need it", "58件政策中57件需要解读，均已解读。", []],
    ["so many of so many and their share", "9起中4起，占33.3%。", ["percent-count 4起，占33.3%"]],
    ["so many of so many, as it is", "9起中4起，占44.4%。", []],
    ["a column of rates in which one is odd", offices("85%", "450"), ["percent-count 85%"]],
    ["a table that adds up", offices("80%", "450"), []],
  ],
  "changes and levels": [
    [
      "a level before in brackets, behind the change",
      "培训安全员800人次，同比增长50%（上年600人次）。",
      ["growth-levels 800人次，同比增长50%（上年600人次"],
    ],
    ["of something else", "培训安全员800人次，新学员增长50%（上年600人次）。", []],
    ["and as it is", "培训负责人1200人次，同比增长20%（上年1000人次）。", []],
    ["and fallen", "投诉量150件，同比下降20%（上年200件）。", ["growth-levels 150件，同比下降20%（上年200件"]],

    ["by less than they say", "审批时限由20个工作日压减至15个工作日，压减30%。", ["growth-levels 20个工作日压减至15个工作日，压减30%"]],
    ["by a quarter", "审批时限由20个工作日压减至15个工作日，压减25%。", []],
    ["the other way", "诉求量由120件下降到90件，上升25%。", ["growth-levels 120件下降到90件，上升25%"]],
    ["against last year's", "全年事故4起，比去年的6起减少1起。", ["growth-levels 4起，比去年的6起减少1起"]],
    ["in points", "满意率由92.1%提高到95.3%，提高2.3个百分点。", ["growth-levels 92.1%提高到95.3%，提高2.3个百分点"]],
    ["between two years", "2020年受理诉求1200件，2021年受理诉求1500件，增长20%。", ["growth-levels 1200件，2021年受理诉求1500件，增长20%"]],
    ["as it is", "2020年受理诉求1200件，2021年受理诉求1500件，增长25%。", []],
    ["between two levels that a verb joins", "审批时限9天减为6天，减少4天。", ["growth-levels 9天减为6天，减少4天"]],
    ["by three days", "审批时限9天减为6天，减少3天。", []],
    ["with an arrow", "培育企业8→10家，增长12.5%。", ["growth-levels 8→10家，增长12.5%"]],
    ["with an arrow and no unit", "企业数8→10，增长12.5%。", ["growth-levels 8→10，增长12.5%"]],
    ["with an arrow and a unit on both sides", "企业8家→10家，增长12.5%。", ["growth-levels 8家→10家，增长12.5%"]],
    ["with an arrow, as it is", "企业8家→10家，增长25%。", []],
    [
      "last year's in a clause of its own",
      "截至10月末累计入驻企业10家，去年同期8家，同比增长12.5%。",
      ["growth-levels 10家，去年同期8家，同比增长12.5%"],
    ],
    ["as it is, in a clause of its own", "截至10月末累计入驻企业10家，去年同期8家，同比增长25%。", []],
    ["against the month before", "10月份派单22264件，比9月份的23715件增加1451件。", ["growth-levels 22264件，比9月份的23715件增加1451件"]],
    ["fewer than the month before", "10月份派单22264件，比9月份的23715件减少1451件。", []],
    ["against the month before, not last year's", "入驻企业10家，去年同期8家，环比增长2%。", []],
    ["against last year's, not the year's beginning", "企业由年初的8家增加到10家，同比增长40%。", []],
    ["a month is a part of the months", "1—10月受理诉求2000件，10月200件，同比增长5%。", []],
    ["from month to month", "8月→10月，增长12.5%。", []],
    ["of something else that grew", "企业由8家增加到10家，产值增长12.5%。", []],
    ["of something else behind an arrow", "企业8→10家，产值增长12.5%。", []],
    ["against last year's of something else", "受理事故4起，伤者比去年的6起减少1起。", []],
    ["a rise that is a fall", "全年受理诉求22264件，较上年23715件增加。", ["growth-levels 22264件，较上年23715件"]],
    ["a rise that is one", "全年受理诉求23715件，较上年22264件有所增加。", []],
    ["a fall between two levels that is a rise", "企业由8家减少到10家。", ["growth-levels 8家减少到10家"]],
    ["a rate that is raised to less", "满意率由95.3%提高到92.1%。", ["growth-levels 95.3%提高到92.1%"]],
    ["as much is no rise and no fall", "企业由8家增加到8家。", []],
    ["hours that are improved are fewer", "审批时限由9天提升到6天。", []],
    ["a rank that rises is a smaller number", "排名由第9位上升到第6位。", []],
    ["a net gain", "累计建账1435项，较8月末的1281项净增172项。", ["growth-levels 1435项，较8月末的1281项净增172项"]],
    [
      "by how many and by how much",
      "嘉宾145人，较上届的63人多出82人，同比增长230%。",
      ["growth-levels 145人，较上届的63人多出82人，同比增长230%"],
    ],
    ["both right", "嘉宾145人，较上届的63人多出82人，同比增长130%。", []],
    ["against months that went by", "平均4.83吨，较1—10月的4.92吨又升了0.09吨。", ["growth-levels 4.83吨，较1—10月的4.92吨又升了0.09吨"]],
    ["a grade that is lowered", "响应由2级降为3级。", []],
    ["of each week and of each month", "例会由每周2次减少到每月4次。", []],
    ["a fall that turns into a rise", "投资由下降5%提升到增长3%。", []],
    ["what is told of another is not its direction", "全年受理诉求22264件，投诉较上年23715件增加。", []],
    ["rounded levels allow more", "由1.3亿元增长到1.5亿元，增长14%。", []],
  ],
  "parts and totals": [
    ["two months in brackets are not all of the year", "买卖442件（11月53件、10月38件）。", []],
    ["what a month adds is no part", "分别为58.77吨（11月当月分别为6.66吨和4.67吨）。", []],
    ["two parts are more than all", "共发放宣传册120份，其中中文版80份、英文版60份。", ["parts-total 120份，其中中文版80份、英文版60份"]],
    ["one person can be of two kinds", "党员120名，其中女性80名、少数民族60名。", []],
    ["what is found is no part of what is checked", "检查企业120家，其中重点企业80家，发现问题60家。", []],
    [
      "a rate between the total and its parts",
      "新设立企业3570户，全程电子化率97.3%，其中内资企业3200户、外资企业470户。",
      ["parts-total 3570户，全程电子化率97.3%，其中内资企业3200户、外资企业470户"],
    ],
    [
      "parts in a sentence of their own",
      "全年受理诉求1000件，同比增长10%。其中咨询600件、投诉300件、举报200件。",
      ["parts-total 600件、投诉300件、举报200件"],
    ],
    [
      "more than the largest that may be their total",
      "排查隐患1938项，已整改1900项，整改率98%。其中重大隐患12项、较大隐患226项、一般隐患1710项。",
      ["parts-total 12项、较大隐患226项、一般隐患1710项"],
    ],
    ["parts of the larger of two", "排查隐患1938项，已整改1700项，整改率87.7%。其中重大隐患12项、一般隐患1726项。", []],
    ["a sum among the parts", "新建充电桩500个，完成率100%，其中公共区域300个、累计建成2000个。", []],
    ["parts in another unit", "新设立企业3570户，电子化率97.3%，其中投资5000万元、8000万元。", []],
    [
      "parts behind a colon fall short",
      "新收行政诉讼案件144件：上半年78件、三季度53件、10月12件。",
      ["parts-total 144件：上半年78件、三季度53件、10月12件"],
    ],
    ["and make it", "新收行政诉讼案件144件：上半年78件、三季度53件、10月13件。", []],
    [
      "parts joined by commas",
      "新建站点30个：甲街道10个，乙街道12个，丙街道7个。",
      ["parts-total 30个：甲街道10个，乙街道12个，丙街道7个"],
    ],
    ["not where some are named only", "新建站点30个：甲街道10个、乙街道12个、丙街道7个等。", []],
    ["nor behind 其中", "新建站点30个：其中甲街道10个、乙街道12个、丙街道7个。", []],
    ["nor where the chief ones are", "新建站点30个：主要是甲街道10个、乙街道12个、丙街道7个。", []],
    ["nor of two that may be of more", "新建充电桩500个：公共区域300个、居民区190个。", []],
    ["what came of them is no part", "受理投诉120件：办结100件、超期8件、撤诉5件。", []],
    ["nor is what is told of each", "新建站点30个：甲街道10个已投用、乙街道12个、丙街道7个。", []],
    ["periods up to now are no parts", "新建站点30个：上半年10个、前三季度20个、1至10月30个。", []],
    ["what is done of a plan is not all of it", "年度任务120家：一季度40家、二季度40家、三季度35家。", []],
    ["rounded parts allow more", "安排资金1.3亿元：教育0.5亿元、卫生0.4亿元、文化0.4亿元。", []],
    ["one less another with its result", "14件减9件为6件。", ["parts-total 14件减9件为6件"]],
    ["as it is left", "14件减9件为5件。", []],
    ["received, closed and open", "收14件、结9件，未结6件。", ["parts-total 14件、结9件，未结6件"]],
    ["some were carried over", "旧存1件。收14件、结9件，未结6件。", []],
    ["those that wait", "发现待检定设备14台，已检定9台，尚有6台待检。", ["parts-total 14台，已检定9台，尚有6台"]],
    ["those that wait, as they are", "发现待检定设备14台，已检定9台，尚有5台待检。", []],
    ["a sum behind its parts", "供水集团31件、江北区24件、住建局19件，合计75件。", ["parts-total 31件、江北区24件、住建局19件，合计75件"]],
    ["a sum that is right", "供水集团31件、江北区24件、住建局19件，合计74件。", []],
  ],
  "the same thing twice": [
    ["two figures of one thing", "全年新设立企业3570户。\n二、成效\n今年全区新设立企业3507户，活力增强。", ["stated-twice 3507户"]],
    ["one of them rounded", "全年新设立企业3570户。\n二、成效\n今年全区新设立企业3.57千户，活力增强。", []],
    ["another month", "全区解决率90.47%。6月全区解决率91.2%。", []],
    ["the highest and the lowest", "全区解决率最高为95.1%。全区解决率最低为88.2%。", []],
    ["two offices", "甲街道：按时办结率98%。乙街道：按时办结率99%。", []],
    ["the city's and the district's", "全市新设立企业25.6万户。我区新设立企业3570户。", []],
    ["of two kinds of firm", "新设立企业3570户，其中外资企业120户，全程电子化率88%。内资企业3450户，全程电子化率97.6%。", []],
    ["a rate of the district", "全区解决率90.47%。我区解决率90.74%，居全市第一。", ["stated-twice 90.74%"]],
  ],
  "what cannot be": [
    ["more than all are content", "群众满意率达到102%。", ["rate-over-100 102%"]],
    ["the highest of some", "全年响应率最高达100.6%。", ["rate-over-100 100.6%"]],
    ["a plan can be exceeded", "年度计划完成率102%，占年度计划的103%。", []],
    ["30 February", "会议于2月30日召开。", ["date-order 2月30日"]],
    ["29 February of a common year", "会议于2021年2月29日召开。", ["date-order 2021年2月29日"]],
    ["31 September in full-width digits", "会议于２０２１年９月３１日召开。", ["date-order ２０２１年９月３１日"]],
    ["30 September in full-width digits", "会议于２０２１年９月３０日召开。", []],
    ["29 February of some year", "会议于2月29日召开。", []],
  ],
  "a part of the year": [
    ["where the year's figures are missing", annual("截至11月底，全区响应率98.77%、解决率90.47%。"), ["partial-period 截至11月底"]],
    ["where they are told as well", annual("截至11月底，全区响应率98.77%、解决率90.47%。", "全年响应率为98.9%、解决率为91.2%。"), []],
    ["where one of them is", annual("截至11月底，全区响应率98.77%、解决率90.47%。", "全年解决率为91.2%。"), ["partial-period 截至11月底"]],
    ["named right before its figure", annual("上半年解决率90.12%。全年解决率91.52%。"), []],
    ["in a text of half a year", "西城区2021年上半年年度任务完成情况\n上半年解决率90.12%。", []],
  ],
  "days in their order": [
    ["finished before it is begun", "项目3月5日开工，2月10日竣工。", ["date-order 3月5日开工，2月10日"]],
    ["sent before it is written", "报送时间10月13日，成文日期10月27日。", ["date-order 10月13日，成文日期10月27日"]],
    [
      "sent in a year and written in it",
      "案例于2021年10月13日报送市级部门，10月27日成文。",
      ["date-order 2021年10月13日报送市级部门，10月27日"],
    ],
    ["sent after it is written", "报送时间10月27日，成文日期10月13日。", []],
    ["to be sent by a day", "10月30日前报送，10月27日成文。", []],
    ["sent, and something else is decided", "案例10月13日报送，10月27日批复。", []],
    ["finished after", "项目3月5日开工，12月10日竣工。", []],
    [
      "published before its data end",
      "发布日期：2021-11-20\n2021年全区政务服务工作情况\n截至12月31日，办理事项3000件。",
      ["date-order 截至12月31日"],
    ],
    ["published after", "发布日期：2022-01-20\n2021年全区政务服务工作情况\n截至12月31日，办理事项3000件。", []],
  ],
  "targets called met": [
    ["one home short", tasks("9家", "已完成年度任务。"), ["target-unmet 9家"]],
    ["as many as asked", tasks("10家", "已完成年度任务。"), []],
    ["nearly done is not done", tasks("9家", "基本完成。"), []],
    ["a rate below the bound in one sentence", "办结率89.5%，达到90%以上的目标要求。", ["target-unmet 89.5%，达到90%以上"]],
    ["above it", "办结率91%，达到90%以上的目标要求。", []],
    [
      "a row that calls itself met",
      aims("接诉即办 | 满意率 | 95% | 94.42% | 达标 |", "接诉即办 | 响应率 | 95% | 98.77% | 达标 |"),
      ["target-unmet 94.42%"],
    ],
    ["a row that does not", aims("接诉即办 | 满意率 | 95% | 94.42% | 未达标 |", "接诉即办 | 响应率 | 95% | 98.77% | 达标 |"), []],
    ["a limit in a row", aims("安全生产 | 事故起数 | ≤5 | 4 | 达标 |", "安全生产 | 事故率 | 5% | 4% | 达标 |"), []],
    [
      "a limit that is passed in a row",
      aims("安全生产 | 事故起数 | ≤5 | 6 | 达标 |", "安全生产 | 销账率 | 90% | 94% | 达标 |"),
      ["target-unmet 6"],
    ],
    ["a part of the work is done", "计划改造小区10个，实际改造9个，剩余小区已完成招标。", []],
    ["ahead of time", "计划开展演练20场，实际开展18场，已完成序时进度。", []],
    ["a better rank", "排名目标第5位，实际第3位，已达标。", []],
    ["a number that should be low", aims("大气治理 | PM2.5 | 35 | 33 | 达标 |", "接诉即办 | 响应率 | 95% | 98.77% | 达标 |"), []],
    ["a rate told behind its target", "满意率目标为95%以上，实际为94.47%，已达标。", ["target-unmet 95%以上，实际为94.47%"]],
    ["an exact target", "满意率目标95%，实际94.47%，已达标。", ["target-unmet 95%，实际94.47%"]],
    ["a number planned", "计划新增学位1000个，实际新增900个，超额完成任务。", ["target-unmet 1000个，实际新增900个"]],
    ["a least number", "计划组织应急演练不少于20场，实际组织18场，圆满完成年度目标。", ["target-unmet 20场，实际组织18场"]],
    [
      "a limit called kept before it is told",
      "完成了降尘量控制在5.1吨/平方公里·月以内，实际为5.3吨/平方公里·月。",
      ["target-unmet 5.1吨/平方公里·月以内，实际为5.3吨/平方公里·月"],
    ],
    ["a bound from above that is kept", "退单率目标为不高于3%，实际为2.1%，已达标。", []],
    ["less of what is better less", "退单率目标为3%，实际为2.1%，已达标。", []],
    ["told as missed", "满意率目标为95%以上，实际为94.47%，未达标。", []],
    ["more than planned", "计划新增学位1000个，实际新增1100个，超额完成任务。", []],
    ["not called met", "办结率89.5%，未达到90%以上的目标要求。", []],
  ],
  "forms and totals": [
    ["received and carried over are dealt with or left", form("239"), ["form-identity 239"]],
    ["they balance", form("240"), []],
    ["a total of two", streets("540", "95%"), ["form-identity 540"]],
    ["a total of what was measured, rounded line by line", sites("面积（平方米）", "8200"), []],
    ["or of what was paid", sites("金额（万元）", "8200"), []],
    ["beyond rounding", sites("面积（平方米）", "8290"), ["form-identity 8290"]],
    ["a total of what was counted", sites("户数（户）", "8200"), ["form-identity 8200"]],
    ["both totals are right", streets("530", "95%"), []],
    ["a rate among few", streets("530", "98%"), ["percent-count 98%"]],
    ["a total under its column", offices("80%", "460"), ["form-identity 460"]],
  ],
};

test("a sum is told in the unit that its parts are printed in", () => {
  const text = "一般公共预算收入423.2亿元，同比增长3.1%。其中税收收入380.5亿元、非税收入45.7亿元。";
  expect(checkReading(readingOf("", text)).map((one) => sayFinding(one))).toEqual([
    "所列380.5亿元、45.7亿元合426.2亿元，多于总数423.2亿元。请问是否有重复统计，或者有一个数写错？",
  ]);
});

describe.each(Object.keys(cases))("%s", (rule) => {
  test.each(cases[rule] ?? [])("%s", (_, text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
});
