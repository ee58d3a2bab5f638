// The Chinese words that documents are read by: of layouts (heads of columns, headings, meta data, endings) and of formats. Data, not sentences.

/** What ends a sentence, what may close it directly after, and what cannot end one. */
export const sentenceEnd = /(?:[。！？!?…]|(?<=[\p{Script=Han}%％）)”])\.)[”’」』）)】》]*$/u;
export const clauseEnd = /[；;：:][”’」』）)】》]*$/u;
/** A line that ends so goes on, whatever its length; and one that ends so goes on when it is long, or is a cell. */
export const openEnd = /[，,、（(《〈“‘「『【—+＋/／～~]$/u;
export const openWord = /[的在至于到达约近超逾为由将被把对按以和及与]$/u;
/** A line that begins so goes on from the line before. */
export const openStart = /^(?:[，。、；：！？）》”’」』】〉％%‰,;:)!?]|(?:个?百分点|万元|亿元|以上|以下|以内|左右)(?![\p{L}\p{N}]))/u;
export const innerMark = /[，。；：、,;]/u;
export const anyMark = /[，。；：！？、,;:!?]/u;

/** A figure: a numeral and what it counts. Years and numbers within names are none. */
export const figure =
  /[0-9０-９][0-9０-９.．,，]*\s*(?:[%％‰]|[余多]?[十百千万亿]*[余多]?(?:个|家|项|处|件|人|名|户|套|所|张|座|栋|条|台|公里|米|平方|立方|吨|亩|公顷|元|次|场|倍|天|小时|分钟|工作日|辆|盏|间|片|组|部|株|万|亿|期|批|起|宗|份|亿元|万元|百分点|微克|毫克|千瓦|度|班|门|位|对|种|册|站|里|克|升|岁|成|℃|头|只|艘|架|根|篇|例|本|案|标准))|[两二三四五六七八九十百千]+[余多]?(?:成|个|家|项|处|件|户|条|座|倍|分之|%)/u;
/** Nothing but a number, with its sign, its unit and a comparator. */
export const bareNumber =
  /^[<>=≥≤≦≧＜＞＝约近±+\-－—−]*[0-9０-９][0-9０-９.,，．/／:：~～\-－—–至%％‰]*[\p{Script=Han}%％‰²³㎡℃/（）()]{0,6}$/u;
/** What stands in a cell of figures where there is none. */
export const bareNothing = /^(?:[/／—–\-－*＊·]+|无|暂无|不涉及|未发生|零)$/u;
export const wholeNumber = /^[0-9０-９]{1,4}$/u;

/** Words of a target, and of what was done. */
export const aimWords =
  /达到|控制在|不低于|不少于|不高于|不超过|不大于|不小于|力争|确保|以上|以内|以下|左右|保持在|稳定在|目标|下降\S{0,6}以|[≥≤≧≦]/u;
export const doneWords =
  /已|完成|预计|截至|截止|实际|累计|目前|进展|正在|在建|开工|竣工|投运|达标|超额|同比|环比|走访|召开|建成|[1-9]季度|[0-9]月|推进中|未启动|进度/u;

/** Kinds of columns by their heads; the first that fits is taken. A head may have its unit or its date in brackets behind it. */
export const columnWords = [
  [
    "number",
    /^(?:序\s*号|序|编\s*号|行次|项次|号|№|No\.?|#|(?:.{0,6}(?:折子|督办|任务|项目|事项|指标|实事|工单|文|清单))编?号|.{0,4}序号)$/iu,
  ],
  ["rank", /(?:名次|排名|位次|排序|位居|名列)$/u],
  ["unit", /^(?:计量|数量|指标|统计)单位$/u],
  [
    "note",
    /^(?:备\s*注|附\s*注|评\s*价|评估|自评|评定|评级|等\s*次|等级|状\s*态|预警|亮灯|红黄绿灯?|结论|是否(?:完成|达标|达到)|(?:完成|推进|进展|进度|任务)(?:状态|评价|评估|等次|预警)|注|说明|数据来源|来源|依据|政策依据|佐证材料?|附件)$/u,
  ],
  ["score", /(?:得分|扣分|加分|总分|分数|评分|自评分|考评分|成绩|指数)$/u],
  ["weight", /(?:权重|分值|满分|标准分|基础分|基准分)$/u],
  [
    "organisation",
    /^(?:单\s*位|部\s*门|(?:.{0,8})(?:单位|部门|主体|科室|处室|股室|机构|责任人|负责人|联系人|领导|街镇|街道|乡镇|镇街|镇|区县|县区|区市|地区|属地|辖区|委办局|企业|学校|(?:企业|单位|机构|部门|主体|对象|街道|乡镇)名称))$/u,
  ],
  ["date", /(?:公示|公布|办结|完成|检查|立案|处罚|备案|签订|开工|竣工|启用|验收)(?:日期|时间)$|^日\s*期$/u],
  ["period", /(?:日期|时间|时段|周期|频次周期)$/u],
  ["deadline", /(?:时限|期限|完成时限|时间节点|节点)$/u],
  [
    "rate",
    /(?:完成率|完成比例?|执行率|达标率|达成率|完成百分比|进度率|增[长减]率?|增幅|增速|同比|环比|比重|占比|比例|百分比|[率比])(?:\s*[%％])?$|^完成.{0,8}(?:目标|任务|计划|预算)的?(?:比[例重])?(?:\s*[%％])?$|^占.{1,8}(?:计划|任务|目标|预算|比重|比例)$|^(?:完成|占)?.{0,6}(?:序时|时序)进度$/u,
  ],
  [
    "fulfilment",
    /^(?:.{0,16})(?:完成|进展|落实|推进|办理|实施|执行|开展|整改|实现|工作|进度|任务|建设|履职|自评|自查|履行|取得|目前|最新|推动|贯彻|达标)(?:完成|进展|落实)?(?:情\s*况|状态|结果|进度|进展|成效|说明|值|数|量|实绩)(?:说明|描述|汇总|简述)?$|^(?:.{0,6})(?:成效|实绩|进展|完成|实际|进度|实际数|实际值|本期|本年完成|累计完成|完成情况|状态|办理结果|结果|评估结果|现状)$/u,
  ],
  [
    "target",
    /(?:目标值|目标数|任务数|计划数|指标值|计划值|预期值|控制数|控制值|挑战值|预算数|任务量|计划量)$|^(?:.{0,8})(?:任务(?:及|和|、|与)?目标|目标(?:及|和|、|与)(?:任务|要求)|年度目标|工作目标|考核目标|绩效目标|预期目标|全年目标|阶段目标|年度计划|全年计划|工作计划|计划|年度任务|全年任务|年度指标|考核标准|评价标准|工作标准|工作要求|考核要求|具体要求|要求|标准|目标)$/u,
  ],
  [
    "value",
    /(?:数值|数额|绝对值|本期数?|同期数?|增减|数量|数|次数|频次|人数|户数|件数|个数|金额|面积|规模|投资额?|余额|存量|总量|受理量|办件量|产值|收入|支出)$/u,
  ],
  ["dimension", /^(?:考评|考核|评价|绩效|工作|一级)?(?:维度|板块|领域|大类|模块)$|^一级指标$/u],
  ["group", /^(?:考评|考核|任务|指标|项目|工作|绩效|实事|事项|二级)?(?:类\s*别|分类|类型|大项|方面|类|专项)$|^二级指标$/u],
  [
    "task",
    /^(?:.{0,12})(?:任务|项目|事项|工作|指标|内容|举措|措施|实事|工程|名称|要点|议题|问题|目标任务|任务分解|建议|提案|考评点|考核点|三级指标)(?:名称|内容|分解|描述|细化)?$/u,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

/** Heads of the organisation that has the lead; of those that support it, and of persons. */
export const leadHead = /(?:责任|牵头|主责|主办|承办|主管|负责|发起)(?:单位|部门|科室|处室|机构|街镇)/u;
export const supportHead = /配合|协办|协同|参与|领导|责任人|负责人|联系人/u;
/** Heads of what was done, where no column says so in words. */
export const doneHead = /累计|完成|实际|实绩|现状|本期/u;
/** Heads of what is measured for a task that stands beside it. */
export const measureHead = /^(?:考核|评价|绩效|统计)?指标(?:名称)?$/u;
/** Heads of what a task asks for in detail, where it is named beside it. */
export const detailHead = /具体|目标|内容|要求|措施|标准|举措/u;

/** Heads run together are taken apart by these: what may stand before a head, and heads themselves, long ones first. */
const before =
  "(?:20[0-9]{2}年度?|[0-9]{1,2}(?:-[0-9]{1,2})?月份?|截至[^年]{0,4}月[底末]?|年度|全年|上半年|下半年|[一二三四]季度|本年|市级?|区级?|县级?|政府|重点|主要|实际|具体|目前|当前|考核|考评|绩效|预期|计划|督办|民生|实事|工作|牵头|责任|配合|承办|主办|协办|任务|项目|指标|自评)";
const heads = [
  "年度任务及目标", "任务及目标", "目标任务", "任务目标", "工作报告任务", "完成情况", "进展情况", "落实情况", "推进情况", "办理情况", "实施情况", "工作进展", "任务进度",
  "考评维度", "考评类别", "责任单位", "责任部门", "牵头单位", "牵头部门", "配合单位", "承办单位", "主办单位", "协办单位", "责任人", "单位", "部门", "目标值", "完成值", "完成率",
  "任务名称", "项目名称", "指标名称", "事项名称", "实事名称", "项目内容", "任务内容", "督办内容", "工作内容", "考核内容", "内容", "名称", "工作任务", "折子号", "序号", "编号", "类别", "分类",
  "领域", "维度", "任务", "项目", "指标", "事项", "目标", "完成时限", "时限", "进展", "进度", "成效", "措施", "得分", "分值", "权重", "排名", "名次", "备注",
].join("|"); // prettier-ignore
export const joinedHead = new RegExp(`${before}{0,4}?(?:${heads})`, "gu");

/** A head before a colon, at the beginning of a line or behind a blank or the end of a sentence. */
export const recordHead = /(?:^(?:[-—·•*●○◆■▪]\s*)?|(?<=[\s。；;]))[【[]?(?<head>[\p{Script=Han}]{2,12})[】\]]?\s*[：:]\s*/gu;

/** Names of dimensions that districts are assessed by. */
export const dimensionNames =
  /^(?:高(?:效率|效能|效益|质量|水平|标准)(?:落实|管理|财政|发展|服务|履职|建设)|(?:重点|专项|日常)(?:任务|工作|履职)(?:完成|落实)?|党的建设|加分项|减分项)$/u;
/** Names of groups, which stand in a narrow column and are often broken in two. */
export const groupNames =
  /^(?:依法行政|预算管理|政务建设|政务服务|政务公开|行政效能|廉政建设|作风建设|数字政府|绩效管理|财政管理|社会治理|营商环境|经济发展|民生保障|城市治理|生态环境|公共服务|改革创新|社会民生|城乡建设|产业|生活)$/u;

/** Numbers of items and headings at the beginning of a line. The first group is the number with its marks. */
export const itemNumber =
  /^(?:([0-9０-９]{1,3})(?:[.．、)）]|(?=\s*[【]))|[（(]([0-9０-９]{1,3})[）)][、.．]?|([一二三四五六七八九十]{1,3})[、.．]|[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?|([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐])|第([一二三四五六七八九十]{1,3})(?:[章节篇条]|部分)[、，：:\s]?)/u;
export const circledDigits = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
export const bracketedDigits = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽";
export const stoppedDigits = "⒈⒉⒊⒋⒌⒍⒎⒏⒐";
export const chineseTen = "一二三四五六七八九十";
/** 一、二、三季度 counts, it does not number. */
export const listedNumerals = /^[一二三四五六七八九十][、.．][一二三四五六七八九十](?:[、.．季月批期]|季度)/u;

/** Headings of reports, as against names of tasks. */
export const sectionNames =
  /(?:情况|成效|问题|不足|原因|措施|打算|安排|建议|计划|思路|做法|亮点|统计|概况|概述|说明|总结|分析|特点|指标|任务|事项|热点|背景|要求|结果|附件|困难|经验|评价|前言|引言|结语|综述|回退|公开|申请|诉讼|复议|需要报告的)$/u;
/** Titles of documents that list tasks and how they were fulfilled. */
export const listingTitle = /(?:任务|事项|项目|实事|指标|目标|工作|工程|折子).{0,16}(?:完成|进展|落实|推进|办理|执行|实施)/u;
/** How titles end, a bracket behind it apart. */
export const titleEnd =
  /(?:报告|情况|一览表|汇总表|统计表|明细表|情况表|考评表|评分表|清单|台账|[^代发]表|公示|通报|公告|通知|方案|计划|要点|总结|目录|简报|快报|结果|自评|意见|办法|细则|排名|附件)(?:[（(][^（()）]{1,24}[）)])?[一二三四]?$/u;
export const caption = /^(?:附?表|附件|图)\s*(?:[0-9０-９一二三四五六七八九十]{1,3}(?:[-－—.][0-9]{1,2})?)?\s*(?:[：:．.、\s]|$)/u;
export const annotation = /^(?:备\s*注|附\s*注|注|说明|注释|数据来源|填表说明)\s*[0-9]?\s*[：:]/u;
export const clauseTitle = /^第[一二三四五六七八九十百]{1,5}条(?:第?[（(][一二三四五六七八九十]{1,3}[）)]项?)?$/u;

/** What a document says about itself and where its authors sit. */
export const metaStart =
  /^[-—·•*\s]*[【[]?(?:索\s*引\s*号|信息索引|主题分类|公文种类|体裁分类|发布机构|发文机关|发文单位|制发机关|公开方式|公开范围|公开类型|公开时限|发布日期|发布时间|发文日期|成文日期|生成日期|印发日期|生效日期|废止日期|更新时间|信息来源|文章来源|来源|作者|责任编辑|编辑|发文字号|发文文号|文\s*号|字\s*号|有效性|时效性|访问量|浏览次数|浏览量|点击数|点击率|阅读次数|阅读量|访问量|字体|字号|您?当前所?在?的?位置|当前位置|联系人|联系电话|联系方式|联系地址|咨询电话|监督电话|投诉电话|举报电话|电\s*话|传\s*真|邮\s*编|邮政编码|地\s*址|通讯地址|办公地址|网\s*址|电子邮箱|邮箱|填报单位|填报人|填报日期|填报时间|填表人|填表日期|填表单位|制表人|制表单位|审核人|签发人|报送单位|报送时间|密级|名\s*称|分享到|打印本页|关闭窗口|无障碍浏览|版权所有|主办单位|备案号|[\p{Script=Han}A-Z]ICP备|网站标识码|单位|计量单位|抄送|主送|印发)[】\]]?\s*[：:]|^首页\s*[>》›]/u;
export const metaKey =
  /^(?:索\s*引\s*号|信息索引号?|主题分类|公文种类|发布机构|发文机关|制发机关|公开方式|公开范围|公开类型|发布日期|发布时间|发文日期|成文日期|生成日期|生效日期|信息来源|来源|发文字号|文\s*号|有效性|联系人|联系电话|电话|地址|邮编)[：:]?$/u;
/** Contact data in brackets within a paragraph. */
export const contact =
  /[（(](?=[^（()）\n]{0,80}(?:电话|邮编|邮箱|地址)[：:])[^（()）]{4,160}[）)]|(?:联系人|联系电话|联系地址|联系方式|咨询电话|监督电话|举报电话|投诉电话|服务热线|热线电话|传真|邮编|邮政编码|电子邮箱|通讯地址|办公地址|地址|电话)[：:][^。；;\n]{1,100}/gu;
export const contactHead = /联系|电话|地址|邮/u;
export const documentNumber = /^[\p{Script=Han}]{1,12}[〔[［(（]\s*(?:19|20)[0-9]{2}\s*[〕\]］)）]\s*第?\s*[0-9]{1,5}\s*号$/u;
export const dateLine =
  /^[（(]?(?:(?:19|20)[0-9０-９]{2}|[二〇○零一九]{4})\s*[年.\-/]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*(?:[月.\-/]\s*(?:[0-9０-９一二三四五六七八九十]{1,3}\s*[日号]?)?)[）)]?(?:印发)?$|^(?:19|20)[0-9]{6}$|^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s[^。，；]{0,60})?$/u;
/** A name, or who filled the sheet in, with the day behind it: 某局 2021年10月8日. */
export const signedDay = /^\S[^。；]{0,40}[\s：:](?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?$/u;
export const pageNumber =
  /^(?:[-—－–―─·•~\s]*[0-9０-９]{1,4}[-—－–―─·•~\s]+|[-—－–―─·•~]\s*[0-9０-９]{1,4}|[0-9]{1,4}\s*[/／]\s*[0-9]{1,4}|[（(]?\s*(?:共\s*[0-9]{1,4}\s*页|第\s*[0-9]{1,4}\s*页)(?:[，,、/\s]*(?:共\s*[0-9]{1,4}\s*页|第\s*[0-9]{1,4}\s*页))?\s*[）)]?|Page\s*[0-9]{1,4}(?:\s*of\s*[0-9]{1,4})?)$/iu;
export const signature = /(?:人民政府|委员会|办公室|局|委|办|处|院|中心|街道办事处|领导小组)$/u;

/** Names of organisations, one or several. */
export const organisationEnd =
  /(?:局|委|办|处|科|室|院|所|中心|公司|集团|街道|镇|乡|部|会|队|站|政府|联|校|馆|社|段|园|厂|区|县|旗|单位|部门|支行|银行|医院|总队|分局|管委会|街镇|乡镇)(?:[（(][^（()）]{1,12}[）)])?(?:等)?$/u;
/** The organisation at the beginning of a text that runs on from it. */
export const leadingOrganisation =
  /^[、，,；;和]?(?:各|相关|有关|市|区|县|省|旗)?[\p{Script=Han}]{0,12}?(?:委办公室|委宣传部|委组织部|委统战部|委政法委|委网信办|委编办|委社会工作部|管委会|指挥部|办公室|街道办事处|[局委办院处]|街道|中心|公司|集团|镇政府|乡政府|区政府|总队|支队|大队|总工会|妇联|残联|科协|工商联|团委|医院|各(?:相关|有关)?(?:乡镇|街镇|镇街|街道|镇|乡|部门|单位|区县|县区)(?:[（(][^（()）]{1,6}[）)])?)(?!员)/u;

export const totalWords = /^(?:总\s*计|合\s*计|小\s*计|共\s*计|累计|总数|平均|全[市区县省镇](?:平均|合计)?|[市区县]平均)$/u;
export const yearHead =
  /^(?:(?:19|20)[0-9]{2}年(?:度)?|[0-9]{1,2}(?:[-—至][0-9]{1,2})?月(?:份)?|[一二三四1-4]季度|上半年|下半年|本年度?|上年度?|去年|本月|上月)(?:末|底|累计|当月|新增|完成|实际|目标|计划|预算|决算|数|值|同期)*$/u;
/** A time by which something is to be done, at the beginning of a text that runs on from it. */
export const leadingTime =
  /^(?:(?:19|20)[0-9]{2}年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?|[一二三四]季度|[上下]半年|年[底内])(?:前|之前|底前|末)?|^(?:19|20)[0-9]{2}年[底末]?前?|^(?:长期|全年|持续)(?:推进|坚持|实施)?/u;
/** Words before a space that begin a sentence and name no task. */
export const openingWords =
  /^(?:截[至止].*|目前|今年.*|去年.*|全年|上半年|下半年|.*[年月日]|.*季度|其中|同时|此外|一是|二是|三是|首先|其次|我[区市县局委办]|本[区市县局委年月])$/u;
export const unitWords =
  /^(?:%|％|‰|万?元|亿元|千元|万?人次?|个|家|项|件|户|套|台|辆|公里|千米|米|平方米|万平方米|平方公里|公顷|亩|万亩|吨|万吨|立方米|亿立方米|天|小时|分|次|场|处|座|条|张|间|所|名|起|万?千瓦时|度|倍|百分点|个百分点|微克\/立方米|[\p{Script=Han}]{1,3}\/[\p{Script=Han}]{1,6})$/u;
export const timeCell = /^(?:(?:19|20)?[0-9]{2,4}年?)?[0-9一二三四五六七八九十.\-—–~～至年月日底末前旬季度次上下半每全周]+$/u;

// Formats.

/** Digits and units of counting numerals (一百二十三), and of the forms that cheques use (壹佰贰拾叁). */
export const counting = {
  plain: { digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], myriads: ["", "万", "亿"] },
  legal: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], myriads: ["", "万", "亿"] },
} as const;

/** Digits one by one (二〇二一). */
export const digitwise = "〇一二三四五六七八九";

/** Ten and twelve names that count in turn. */
export const stems = "甲乙丙丁戊己庚辛壬癸";
export const branches = "子丑寅卯辰巳午未申酉戌亥";

/** Names of heading styles in Chinese editions (标题 1); others write “heading 1”. */
export const headingStyle = /^(?:heading|标题)\s*(?<level>[1-9])$/i;
export const titleStyle = /^(?:title|标题)$/i;

/** A line of a page's margin that numbers it: — 3 —, 第3页 共12页, 3/12. */
export const marginNumber =
  /^[\s\-—–―·.]*(?:第?\s*\d{1,4}\s*页?|第\s*\d{1,4}\s*页[\s,，/]*共\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4})[\s\-—–―·.]*$/;

/** How an item begins, so that a line with it continues none before it. */
export const itemStart = /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳●■◆•])/;

/** What ends a line of a page that no line continues. */
export const pageSentenceEnd = /[。；！？.;!?”’）)]\s*$/;

/**
 * Radicals that PDF writers give in place of the ideograph that looks like them. Most of the Kangxi block (U+2F00) are mapped by Unicode itself (NFKC),
 * those of the supplement (U+2E80) and two that it maps to older forms are not.
 */
export const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "⺁厂 ⺅亻 ⺈刀 ⺌小 ⺍小 ⺕彐 ⺗心 ⺛旡 ⺝月 ⺟母 ⺠民 ⺧牛 ⺨犭 ⺫目 ⺬示 ⺮竹 ⺯糸 ⺲罒 ⺳网 ⺶羊 ⺸羊 ⺻聿 ⺼肉 ⺾艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻈讠",
    "⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⼾户 ⾭青",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
