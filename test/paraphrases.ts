// The published facts as a bureau might write them (改写): other order, other words, other figures, other months. Each figure names its metric; - is none of them.
import type { Claim, ClaimComparator, ClaimKind } from "../src/claim/claim.ts";

/** One paragraph of a task: `[[text|unit|kind|metric]]`, with a comparator before the kind where it is not =. */
export const paraphrases: readonly (readonly [number, string])[] = [
  [
    1,
    "金融街论坛年会今年[[10月18日至20日||date|forum-first-day]]召开。到会的境外嘉宾共[[152人|人|count|forum-overseas-guests]]，人数比上一届增长了[[98%|%|percent|forum-overseas-guests-growth]]；他们参加讨论的议题占全部议题的[[八成|%|percent|forum-overseas-topic-rate]]。",
  ],
  [1, "全年向市外办推荐特色外交外事活动备选场所[[4处|处|count|exchange-venues-recommended]]，并在西单新增停车位[[120个|个|count|-]]。"],
  [
    2,
    "我区今年领到的科技创新中心建设任务一共[[3项|项|count|centre-tasks]]，其中完成年度目标的[[2项|项|count|centre-tasks-done]]。政策落地后，新入驻示范区的金融科技企业达[[12家|家|count|fintech-firms-settled]]，实现税收[[3.2亿元|元|amount|-]]。",
  ],
  [
    3,
    "到11月底，全区政务服务中区块链场景累计应用[[187件|件|count|onchain-applications]]；通过与国家、市级部门对接，向各应用提供共享数据[[3900余万条|条|~count|shared-records]]。",
  ],
  [
    4,
    "参加挥发性有机物治理评估自评的印刷企业有[[9家|家|count|printing-firms-self-assessed]]，开展精细化治理的重点行业企业[[2家|家|count|refined-governance-firms]]。",
  ],
  [
    4,
    "今年本区空气重污染天[[9天|天|duration|heavy-pollution-days]]，比去年少[[1天|天|duration|heavy-pollution-days-change-size]]；PM2.5年均浓度[[33微克/立方米|微克/立方米|measure|-]]，同比下降[[12%|%|percent|-]]。",
  ],
  [4, "剔除沙尘因素，月均降尘量控制在[[5.3吨/平方公里·月以内|吨/平方公里·月|<=measure|dustfall]]。"],
  [
    5,
    "年内新办企业[[3480户|户|count|new-enterprises]]，[[96.8%|%|percent|online-registration-rate]]通过全程电子化方式设立；办理一张执照平均用时[[0.3天|天|duration|licence-handling-time]]。",
  ],
  [
    5,
    "社会投资低风险项目累计[[49个|个|count|low-risk-projects]]，已办结不动产登记的有[[11个|个|count|low-risk-projects-registered]]；核发简易低风险工程施工许可证[[7件|件|count|low-risk-permits]]，建筑工程面积[[2.1万平方米|平方米|measure|low-risk-permit-area]]，合同总价[[7300万元|元|amount|low-risk-permit-value]]。",
  ],
  [
    5,
    "各部门联合开展双随机抽查[[50批次|批次|count|joint-sampling-batches]]，共检查各类市场主体[[4180户|户|count|subjects-checked]]，发现问题[[118户|户|count|-]]。",
  ],
  [6, "与门头沟区开展结对协作，双方主要领导全年互访[[3次|次|count|pairing-leader-visits]]，落实帮扶资金[[500万元|元|amount|-]]。"],
  [
    7,
    "疾控中心仪器设备配置综合达标率[[98%|%|percent|cdc-equipment-rate]]；全区流行病学调查队员[[260名|人|count|tracing-staff]]，全部完成培训。",
  ],
  [
    7,
    "急救站点全年建成[[12个|个|count|emergency-sites-completed]]；三家医院新增负压病房[[8间|间|count|isolation-wards-completed]]，其中负压重症监护病房[[3间|间|count|isolation-icu-wards-completed]]；发热筛查哨点建设[[6个|个|count|fever-posts-planned]]，已投入使用。",
  ],
  [
    8,
    "专项整治三年行动年度目标任务清单共列具体任务[[180项|项|count|safety-tasks]]，已完成[[179项|项|count|-]]，完成率[[99.4%|%|percent|safety-task-completion-rate]]；排查并挂账的问题隐患[[1940项|项|count|hazards]]，销账率[[99.8%|%|percent|hazard-closure-rate]]。",
  ],
  [
    8,
    "为开展挂账隐患“回头看”，区应急局派出核查组[[6个|个|count|lookback-teams]]，现场核查隐患[[290项|项|count|lookbacks]]，抽查合格率[[98.6%|%|percent|lookback-pass-rate]]。",
  ],
  [
    8,
    "执法检查计划全年完成[[101.5%|%|percent|inspection-plan-completion-rate]]，重点单位的检查完成率为[[99%|%|percent|key-inspection-completion-rate]]；发生生产安全事故[[3起|起|count|accidents]]，造成[[3人|人|count|accident-deaths]]死亡。",
  ],
  [
    9,
    "中医药健康管理率方面，孕产妇为[[78.2%|%|percent|tcm-maternal-management-rate]]，高血压患者为[[63.1%|%|percent|tcm-hypertension-management-rate]]，糖尿病患者为[[66%|%|percent|tcm-diabetes-management-rate]]。",
  ],
  [
    9,
    "中医药文化进校园实现[[100%|%|percent|tcm-school-coverage]]覆盖，新评示范校[[3所|所|count|tcm-model-schools]]；明年新立项的区级中医药项目有[[10个|个|count|tcm-new-projects]]。",
  ],
  [
    11,
    "市司法局抽取我区[[6家|家|count|disclosure-departments-searched]]重点执法部门、[[4个|个|count|disclosure-subdistricts-searched]]街道办事处检索公示信息，并调阅[[5家|家|count|case-file-units]]单位的执法案卷。",
  ],
  [
    12,
    "区政府常务会会前学法[[9次|次|count|pre-meeting-studies]]，举办领导干部法制专题讲座[[5次|次|count|law-lectures]]、依法行政专题研讨班[[3期|期|count|law-seminars]]。",
  ],
  [12, "全年报送市司法局备案的行政规范性文件[[3件|件|count|district-documents-filed]]，办理行政复议案件[[245件|件|count|-]]。"],
  [
    14,
    "各季度及全年收入实际完成值与预期值的差异率都控制在[[3%以内|%|<=percent|revenue-deviation]]；存量资金盘活比例达到[[90%以上|%|>=percent|carryover-activation-rate]]。",
  ],
  [
    16,
    "与全区[[50个|个|count|departments-connected]]部门建立了数字服务对接机制；[[340个|个|count|certificate-items]]事项实现电子证照应用；区级政务服务事项电子档案配置率[[99%|%|percent|archive-configuration-rate]]；[[44个|个|count|reentry-items]]事项不再“二次录入”；全程网办率提升到[[88%|%|percent|full-online-rate]]。",
  ],
  [
    17,
    "1至10月，西城区接诉即办响应率为[[98.5%|%|percent|response-rate]]，群众诉求解决率[[91.2%|%|percent|resolution-rate]]，群众满意率[[95.1%|%|percent|satisfaction-rate]]，综合成绩排在全市[[第二|名|rank|composite-rank]]。",
  ],
  [17, "全市平均解决率为[[89.3%|%|percent|-]]，月坛街道满意率达[[96.4%|%|percent|-]]。受理群众诉求[[24.6万件|件|count|-]]。"],
  [17, "解决率较上年同期提高[[3.1个百分点|个百分点|percent|-]]；去年同期解决率为[[87.3%|%|percent|resolution-rate]]。"],
];

/** A paragraph's text and claims, each with the metric that is meant. */
export function readParaphrase(marked: string): { readonly text: string; readonly claims: readonly (readonly [Claim, string])[] } {
  let text = "";
  const claims: (readonly [Claim, string])[] = [];
  let from = 0;
  for (const match of marked.matchAll(
    /\[\[(?<words>[^|]*)\|(?<unit>[^|]*)\|(?<comparator>[<>~]=?)?(?<kind>[a-z]+)\|(?<metric>[^\]]+)\]\]/gu,
  )) {
    const { words = "", unit = "", comparator = "=", kind = "", metric = "" } = match.groups ?? {};
    text += marked.slice(from, match.index);
    const value = kind === "date" ? "--10-18/--10-20" : Number(/[0-9.]+/u.exec(words)?.[0] ?? 80);
    const claim: Claim = {
      text: words,
      start: text.length,
      value,
      unit: unit === "" ? null : unit,
      kind: kind as ClaimKind,
      comparator: comparator as ClaimComparator,
      approx: comparator === "~",
      hedge: null,
      period: null,
      comparison: null,
      moreComparisons: [],
      unitFrom: null,
      qualifier: false,
    };
    claims.push([claim, metric]);
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), claims };
}
