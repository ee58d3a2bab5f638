// What is left of replies beside their items (整份报送): what each is asked as a whole, and what it says that was placed nowhere.
import type { ReactElement } from "react";
import type { Outputs } from "../../api/api.ts";
import { askedOfReply, type Asked } from "../../text/compile.ts";
import { compilationPageWords as w, repliesPageWords } from "../../text/desk-pages.ts";
import { deskHref, type Desk } from "../desk.ts";

type Compilation = Outputs["compile"];

/** A reply with what is left of it. */
interface Left {
  readonly entry: number;
  readonly organisation: string;
  readonly file: string;
  readonly asked: readonly Asked[];
  readonly unplaced: readonly string[];
}

/** What is left of every reply, of all offices or of the one that the address asks for. */
export function leftOf({ replies, unplaced }: Compilation, { asked: { organisation } }: Desk): readonly Left[] {
  return replies
    .filter((one) => organisation === undefined || one.organisation.id === organisation)
    .map((one) => ({
      entry: one.entry,
      organisation: one.organisation.label,
      file: one.file,
      asked: askedOfReply(one),
      unplaced: unplaced.filter(({ entry }) => entry === one.entry).map(({ text }) => text),
    }));
}

/** Says below the summary that there is something at the foot of the page. */
export function LeftLinks({ left }: { readonly left: readonly Left[] }): ReactElement | null {
  const [asked, unplaced] = [left.flatMap((one) => one.asked).length, left.flatMap((one) => one.unplaced).length];
  if (asked + unplaced === 0) return null;
  return (
    <p className="ways-of">
      {asked > 0 && <a href="#whole">{w.wholeCount(asked)}</a>}
      {unplaced > 0 && <a href="#unplaced">{w.unplacedCount(unplaced)}</a>}
    </p>
  );
}

interface LeftProps {
  readonly desk: Desk;
  readonly left: readonly Left[];
}

export function WholeReplies({ desk, left }: LeftProps): ReactElement {
  const [asked, unplaced] = [left.filter((one) => one.asked.length > 0), left.filter((one) => one.unplaced.length > 0)];
  return (
    <>
      {asked.length > 0 && (
        <section aria-labelledby="whole" className="whole">
          <h2 id="whole">{w.whole}</h2>
          <p className="kept">{w.wholeLead}</p>
          {asked.map((one) => (
            <article key={one.entry}>
              <ReplyLink desk={desk} left={one} />
              <Said asked={one.asked} />
            </article>
          ))}
        </section>
      )}
      {unplaced.length > 0 && (
        <section aria-labelledby="unplaced" className="whole">
          <h2 id="unplaced">{w.unplaced}</h2>
          <p className="kept">{w.unplacedLead}</p>
          {unplaced.map((one) => (
            <article key={one.entry}>
              <ReplyLink desk={desk} left={one} />
              <Said asked={one.unplaced.map((said) => ({ severity: "note", said }))} />
            </article>
          ))}
        </section>
      )}
    </>
  );
}

/** Few are listed, many fold: a form that came back half empty lacks as many cells. */
function Said({ asked }: { readonly asked: readonly Asked[] }): ReactElement {
  const list = (
    <ul className="concerns">
      {asked.map(({ severity, said }, n) => (
        <li key={n} className={severity}>
          {said}
        </li>
      ))}
    </ul>
  );
  return asked.length <= fewest ? (
    list
  ) : (
    <details>
      <summary>{w.many(asked.length)}</summary>
      {list}
    </details>
  );
}

const fewest = 6;

const ReplyLink = ({ desk, left: { entry, organisation, file } }: { readonly desk: Desk; readonly left: Left }): ReactElement => (
  <h3>
    <a href={deskHref(desk, `replies/${String(entry)}`)}>{repliesPageWords.reply(entry, organisation)}</a>
    <small className="file-name">{file}</small>
  </h3>
);
