// Endpoints of the work from forms to the signed draft (填报到定稿), each with what carries it out.
import type { EndpointName, InputOf, Outputs } from "../api/api.ts";
import type { Stamp } from "../journal/journal.ts";
import { beijingDay } from "../vocabulary/period.ts";
import { collectReplies } from "./collect.ts";
import { askBoard } from "./board.ts";
import { readBackDraft } from "./read-back.ts";
import { appendNote, askDrafts, askPaper, freezeDraft } from "./sign-off.ts";
import { askCompile } from "./compilation.ts";
import { chooseVersion, fileDraft } from "./drafts.ts";
import { askMissing } from "./missing.ts";
import { sendForms } from "./forms.ts";
import { askPeriods, askRegister, askReplies, askReply } from "./records.ts";
import { askEvidence, attachPaper } from "./evidence.ts";
import { remember } from "./remember.ts";
import { takeUpload } from "./upload.ts";
import type { Workspace } from "./workspace.ts";

type Papers =
  | "forms"
  | "collect"
  | "missing"
  | "compile"
  | "choose"
  | "draft"
  | "drafts"
  | "paper"
  | "read-back"
  | "note"
  | "freeze"
  | "board"
  | "attach"
  | "evidence"
  | "periods"
  | "register"
  | "replies"
  | "reply";
type Table = { readonly [Name in EndpointName & Papers]: (input: InputOf<Name>) => Promise<Outputs[Name]> };
type StampOf = (stamp: { readonly actor: string; readonly time: string | null }) => Stamp;

/** Binds these endpoints to a workspace. */
export function bindPapers(workspace: Workspace, now: () => string, stampOf: StampOf): Table {
  return {
    collect: async ({ uploads, stamp, ...request }) => {
      const files = [];
      for (const upload of uploads) files.push({ name: upload.name, bytes: await takeUpload(workspace, upload) });
      return collectReplies(workspace, request, files, stampOf(stamp));
    },
    missing: ({ scheme, period, on }) => askMissing(workspace, scheme, period, on ?? beijingDay(now())),
    compile: remember(workspace, ({ scheme, period }) => askCompile(workspace, scheme, period)),
    choose: ({ stamp, ...request }) => chooseVersion(workspace, request, stampOf(stamp)),
    paper: (request) => askPaper(workspace, request),
    "read-back": async ({ upload, stamp, ...request }) =>
      readBackDraft(workspace, request, { name: upload.name, bytes: await takeUpload(workspace, upload) }, stampOf(stamp)),
    attach: async ({ upload, stamp, ...request }) =>
      attachPaper(workspace, request, { name: upload.name, bytes: await takeUpload(workspace, upload) }, stampOf(stamp)),
    evidence: ({ scheme, period }) => askEvidence(workspace, scheme, period),
    drafts: (request) => askDrafts(workspace, request),
    note: ({ stamp, ...request }) => appendNote(workspace, request, stampOf(stamp)),
    freeze: ({ stamp, ...request }) => freezeDraft(workspace, request, stampOf(stamp)),
    board: ({ scheme, period, on }) => askBoard(workspace, scheme, period, on ?? beijingDay(now())),
    periods: ({ scheme }) => askPeriods(workspace, scheme),
    register: ({ scheme, period }) => askRegister(workspace, scheme, period),
    replies: ({ scheme, period }) => askReplies(workspace, scheme, period),
    reply: ({ scheme, entry }) => askReply(workspace, scheme, entry),
    draft: ({ stamp, ...request }) => fileDraft(workspace, request, stampOf(stamp)),
    forms: ({ stamp, ...request }) => sendForms(workspace, request, stampOf(stamp)),
  };
}
