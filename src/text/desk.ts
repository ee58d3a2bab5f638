// The words of the office's own pages (工作台): what the tabs are called, what is to be done next, what was done, and what forms ask for.
import { sayPeriod } from "../vocabulary/date.ts";
import type { DeskField } from "../vocabulary/problem.ts";
import { draftWords, signOffWords } from "./draft.ts";

/** The pages of a month's work, in its order. */
export const deskTabs = ["forms", "replies", "missing", "compilation", "evidence", "board", "drafts"] as const;
export type DeskTab = (typeof deskTabs)[number];

export const tabWords: Readonly<Record<DeskTab, string>> = {
  forms: "填报表",
  replies: "报送",
  missing: "催报",
  compilation: "合编",
  evidence: "佐证",
  board: "看板",
  drafts: "稿",
};

/** What is said where a field that is needed is empty. */
export const deskFields: Readonly<Record<DeskField, string>> = {
  actor: "没有写明经办人，请填写姓名后再提交。",
  files: "没有选择文件，请选择各单位报来的文件，可以一次选多份。",
  chosen: "没有选中要收下的文件，请在文件前打勾。",
  text: "修改稿是空的，请写好文字再保存，或者采用一家的说法。",
  note: "没有写意见，请写明意见或答复后再提交。",
  occasion: "没有写明用途，请写明为哪次会议或签批定稿。",
  reason: "没有写明理由，请写明后再提交。",
  paper: "没有选择材料，请选择一份文件；一次附一份。",
  item: "没有选择事项，请选择材料佐证的任务或事项。",
  provider: "没有写明提供单位，请填写后再提交。",
  withdrawn: "没有选择要撤回的材料，请选择后再提交。",
  edited: "没有选择文件，请选择改过的 Word，一次一份。",
  accepted: "没有勾选要采纳的改动，请在事项前打勾，或勾选收下批注。",
};

/** How far a period has come, as the strip below the tabs tells it. */
interface Standing {
  readonly sent: boolean;
  readonly replies: number;
  readonly chosen: number;
  readonly drafts: number;
  readonly frozen: string | null;
}

export const deskWords = {
  title: "工作台",
  way: "进入工作台",
  tabs: "工作台各页",
  table: "考评表",
  period: "报告期",
  show: "查看",
  withPapers: "已有材料",
  otherPeriods: "其他期间",
  actor: "经办人",
  actorHint: "记入日志；下次自动填好",
  next: "下一步",
  problems: "没有办成",
  problemsLead: "请按下列提示处理后重新提交，所填内容仍在：",
  download: "下载",
  synthetic: "示例数据",
  scroll: "表格，可左右滚动",
  on: "截至日期",
  all: "全部",
  periodChoice: (period: string): string => sayPeriod(period),
  heading: (tab: DeskTab, period: string): string => `${sayPeriod(period)}　${tabWords[tab]}`,
  journal: (entry: number): string => `日志第 ${String(entry)} 号`,
  stamp: (time: string, actor: string): string => `${time.slice(0, 16).replace("T", " ")}　${actor}`,
} as const;

/** Of a period without papers. */
const nothing: Standing = { sent: false, replies: 0, chosen: 0, drafts: 0, frozen: null };

/** What stands beside a tab: how far its work is. */
export function tabState(tab: DeskTab, standing: Standing | null, papers: number): string | null {
  const { sent, replies, chosen, drafts, frozen } = standing ?? nothing;
  switch (tab) {
    case "forms":
      return sent ? "已发" : "未发";
    case "replies":
      return replies > 0 ? `${String(replies)} 份` : null;
    case "compilation":
      return chosen > 0 ? `已定 ${String(chosen)}` : null;
    case "evidence":
      return papers > 0 ? `${String(papers)} 份` : null;
    case "drafts":
      return drafts === 0 ? null : frozen === null ? draftWords.version(drafts) : "已定稿";
    case "missing":
    case "board":
      return null;
  }
}

/** What is to be done next, and on which page. */
export function nextStep(standing: Standing | null): { readonly tab: DeskTab; readonly text: string } {
  const { sent, replies, drafts, frozen } = standing ?? nothing;
  if (!sent) return { tab: "forms", text: "本期填报表还没有发出：核对各单位须填多少，再点“发表”。" };
  if (replies === 0) return { tab: "replies", text: "填报表已发出，还没有收到报送：收到后在“报送”页一次选入多份文件。" };
  if (drafts === 0)
    return {
      tab: "compilation",
      text: "在“合编”页先答复疑点，逐项定下用哪家的说法；还没有报送的单位到“催报”页催办；定完到“稿”页编成一稿。",
    };
  if (frozen === null)
    return {
      tab: "drafts",
      text: "稿已编成：到“佐证”页补齐尚缺的材料；在“稿”页下载公文送审、送回改过的 Word，答复审核意见，关口没有问题后定稿。",
    };
  return { tab: "drafts", text: `已为“${frozen}”定稿；此后再改，另编成一稿。` };
}

/** What was done, told on the page that follows. Numbers come by the page's address, words do not. */
const noticeWords = {
  forms: (entry: number) =>
    entry === 0 ? "填报表与上次所发相同，没有另记。" : `填报表已发出并登记，日志第 ${String(entry)} 号。各单位的表在下面下载。`,
  read: (files: number) => `读了 ${String(files)} 份，还没有收下。`,
  collect: (taken: number) => `收下 ${String(taken)} 份，已记入日志。`,
  left: (left: number) => `其余 ${String(left)} 份没有收下，原因写在各份之下；改正后可以再收。`,
  clean: () => "这份报送没有问题，没有要退改的。",
  attach: (entry: number) => `已收为佐证材料，日志第 ${String(entry)} 号。`,
  compared: () => "读出来了，还没有采纳。",
  commented: (notes: number) => `批注 ${String(notes)} 条记为审核意见。`,
  edited: (items: number) => `已采纳 ${String(items)} 项，编成新的一稿。`,
  same: (items: number) => `已采纳 ${String(items)} 项；与上一稿相同，没有另存。`,
  withdraw: (entry: number) => `已撤回，日志第 ${String(entry)} 号。`,
  choose: (entry: number) => `已定，日志第 ${String(entry)} 号。`,
  draft: (entry: number) => (entry === 0 ? "与上一稿相同，没有另存。" : `已编成一稿，日志第 ${String(entry)} 号。`),
  note: (entry: number) => `${signOffWords.noted(entry)}。`,
  freeze: (entry: number) => `已定稿，日志第 ${String(entry)} 号。`,
} as const;
export type Notice = keyof typeof noticeWords;

/** A notice that an address asks for; null where it is none. */
export function sayNotice(kind: string, number: number): string | null {
  return kind in noticeWords && Number.isSafeInteger(number) && number >= 0 ? noticeWords[kind as Notice](number) : null;
}
