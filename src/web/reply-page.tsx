// The page of one reply on record (一份报送): what was understood of it, its text with every figure marked, its original, and taking it back.
import type { Outputs } from "../api/api.ts";
import { checkPageWords } from "../text/check-page.ts";
import { repliesPageWords as w } from "../text/desk-pages.ts";
import type { CheckedDocument } from "./checked.ts";
import { deskAction, deskHref, type Desk } from "./desk.ts";
import { ClaimPanel } from "./parts/ClaimPanel.tsx";
import { ActorField, PeriodField, renderDesk } from "./parts/DeskFrame.tsx";
import { MarkedText } from "./parts/MarkedText.tsx";
import { Questions } from "./parts/Questions.tsx";
import { Understood } from "./parts/Understood.tsx";

export function renderReply(desk: Desk, answer: Outputs["reply"], names: Outputs["replies"]["names"]): string {
  const { reply, scheme, label, knownAt, synthetic } = answer;
  const entry = reply.entry ?? 0;
  const path = `replies/${String(entry)}`;
  const { document, claims, findings, labels, problems } = reply;
  const checked: CheckedDocument = { scheme, label, knownAt, document, claims, findings, rows: [], labels, synthetic, problems };
  const links = { taskHref: (of: string, task: number) => `/schemes/${of}#task-${String(task)}`, correctHref: null };
  return renderDesk({
    desk,
    tab: "replies",
    synthetic,
    title: w.reply(entry, reply.organisation?.label ?? ""),
    children: (
      <>
        <p className="ways-of">
          <a href={deskHref(desk, "replies")}>{w.back}</a>
          <a className="download" href={deskHref(desk, `${path}/original`)}>
            {w.originalLong}
          </a>
          <a className="download" href={deskHref(desk, `${path}/marked`)}>
            {w.markedLong}
          </a>
        </p>
        <p className="kept">{`${reply.file}　${w.received(answer.time, answer.actor)}`}</p>
        <section aria-labelledby="understood">
          <h2 id="understood">{w.understood}</h2>
          <Understood reply={reply} names={names} say={desk.say} isAlone={false} />
        </section>
        <Questions checked={checked} lead={w.questionsLead} />
        <section aria-labelledby="original">
          <h2 id="original">{checkPageWords.read}</h2>
          <p className="kept">{checkPageWords.readLead}</p>
          <MarkedText checked={checked} />
        </section>
        <details open={desk.problems.length > 0}>
          <summary>{w.withdraw}</summary>
          <form className="desk-form" method="post" action={deskAction(desk, `${path}/withdraw`)}>
            <PeriodField desk={desk} />
            <label className="wide">
              <span>{w.withdrawReason}</span>
              <input type="text" name="reason" required autoComplete="off" defaultValue={desk.typed["reason"] ?? ""} />
            </label>
            <ActorField desk={desk} typed={desk.typed} />
            <button type="submit">{w.withdraw}</button>
          </form>
        </details>
        {claims.map((judged, n) => (
          <ClaimPanel key={n} number={n} judged={judged} scheme={scheme} labels={labels} links={links} />
        ))}
      </>
    ),
  });
}
