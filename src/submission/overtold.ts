// What is told further on than the ledgers' text has it (说过头): 已建成 of what was begun, 获评 of what is still being judged.
import { concern, type Concern, type Version } from "./concern.ts";
import { clausesOf, coverOf, fewest, type Clause } from "./wording.ts";
import { doneWords, stageWords as w } from "./words.ts";

const stages = w.stages.map(({ begun, reached }) => ({ begun: new RegExp(begun, "u"), reached: new RegExp(reached, "u") }));
const isNotYet = new RegExp(doneWords.notYet, "u");
const notReached = new RegExp(w.notReached, "u");
const times = new RegExp(w.times, "gu");
const titles = new RegExp(w.titles, "gu");
/** So much of a name must stand in the other: 广外社区卫生服务中心 is not 金融街社区卫生服务中心. */
const same = 0.85;

/** Clauses that tell as reached what the ledgers' own text has only begun, of the same thing by its name or its title. */
export function overtold(version: Version, versions: readonly Version[]): readonly Concern[] {
  const written = versions.filter(({ entry }) => entry === null);
  const clauses = clausesOf(version.text);
  return stages.flatMap(({ begun, reached }) => {
    const known = written
      .filter(({ text }) => !reached.test(text))
      .flatMap(({ text }) => clausesOf(text).filter((one) => begun.test(one.text)));
    return clauses
      .filter(({ text }) => reached.test(text) && !isNotYet.test(text) && !notReached.test(text))
      .flatMap((clause): readonly Concern[] => {
        const against = known.find((one) => isOfSame(clause, reached, one, begun));
        return against ? [concern("denied", version, { said: clause.text.trim(), written: against.text.trim() })] : [];
      });
  });
}

function isOfSame(said: Clause, reached: RegExp, written: Clause, begun: RegExp): boolean {
  const known = titlesIn(written.sentence);
  if (titlesIn(said.sentence).some((title) => known.includes(title))) return true;
  const [name, other] = [nameBefore(said.text, reached), nameBefore(written.text, begun)];
  const [short, long] = name.length <= other.length ? [name, other] : [other, name];
  return short.length >= fewest && coverOf(short, long) >= same;
}

const titlesIn = (text: string): readonly string[] => Array.from(text.matchAll(titles), ([title]) => title);

/** What stands before the word of a stage, without its time. */
const nameBefore = (text: string, stage: RegExp): string =>
  text
    .slice(0, stage.exec(text)?.index ?? 0)
    .replace(times, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
