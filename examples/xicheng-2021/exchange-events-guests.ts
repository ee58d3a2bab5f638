// The synthetic guests of exchange events (国际交往): who registered and who came, and who took part in which topic of the forum.
import { plusDays } from "./days.ts";
import { editions, heldTopics, mainlandTopics, origins, type Edition } from "./exchange-events-plan.ts";
import { at, sample, weighted, type Random } from "./random.ts";

export interface Person {
  readonly code: string;
  readonly origin: string;
  readonly overseas: boolean;
}

/** Somebody registered for an event; `firstDay` is null where they did not come. */
export interface Guest {
  readonly person: Person;
  readonly edition: Edition;
  readonly before: boolean;
  readonly online: boolean;
  readonly registered: string;
  readonly firstDay: string | null;
}

export interface TopicGuest {
  readonly topic: string;
  readonly person: Person;
  readonly part: string;
  readonly day: string;
}

/** The forum whose guests come again the year after. */
const former = "GJ2020-02";
const drawOrigin = weighted(origins.map(([, weight]) => weight));
const drawDay = weighted([6, 3, 1]);

/** Guests of every event in its order; people keep their codes from one to the next. */
export function guestsOfAll(chance: Random): readonly Guest[] {
  const all: Guest[] = [];
  let count = 0;
  const newPerson = (overseas: boolean): Person => {
    count += 1;
    return { code: `JB-${String(count).padStart(5, "0")}`, origin: overseas ? at(origins, drawOrigin(chance))[0] : "中国内地", overseas };
  };
  for (const edition of editions) {
    for (const overseas of [true, false]) {
      const [came, absent, again] = overseas ? edition.overseas : edition.mainland;
      const known = all.filter((one) => one.edition.number === former && one.firstDay !== null && one.person.overseas === overseas);
      const returning = sample(chance, known, again, () => 1).map(({ person }) => person);
      const fresh = Array.from({ length: came + absent - again }, () => newPerson(overseas));
      // Those who did not come are the last of the new ones.
      const people = [...returning, ...fresh].map((person, index) => guestOf(chance, edition, person, index < again, index < came));
      all.push(...people);
    }
  }
  return all;
}

function guestOf(chance: Random, edition: Edition, person: Person, before: boolean, came: boolean): Guest {
  const day = at(edition.days, Math.min(drawDay(chance), edition.days.length - 1))[0];
  return {
    person,
    edition,
    before: before && edition.kind === "论坛年会",
    online: chance.chance(person.overseas ? edition.online : 0.12),
    registered: plusDays(edition.planned[0], -chance.integer(5, 60)),
    firstDay: came ? day : null,
  };
}

export const topicNumber = (index: number): string => `YT-${String(index + 1).padStart(2, "0")}`;
export const topicDay = (forum: Edition, index: number): string => at(forum.days, index % forum.days.length)[0];

/** Who took part in the topics that were held: in three of them nobody from overseas, but for one who listened. */
export function topicGuestsOf(chance: Random, forum: Edition, guests: readonly Guest[]): readonly TopicGuest[] {
  return Array.from({ length: heldTopics }, (_, index): readonly TopicGuest[] => {
    const [topic, day] = [topicNumber(index), topicDay(forum, index)];
    const draw = (overseas: boolean, count: number): readonly Person[] => {
      const there = guests.filter(
        ({ edition, person, firstDay }) => edition === forum && person.overseas === overseas && firstDay !== null && firstDay <= day,
      );
      return sample(chance, there, count, () => 1).map(({ person }) => person);
    };
    const among = mainlandTopics.indexOf(index);
    const local = draw(false, chance.integer(4, 7));
    const speaking = [...(among < 0 ? draw(true, chance.integer(1, 6)) : []), ...local.slice(1, 4)];
    const listening = [...local.slice(4), ...(among === 1 ? draw(true, 1) : [])];
    const taking = (part: () => string) => (person: Person) => ({ topic, person, part: part(), day });
    return [
      ...local.slice(0, 1).map(taking(() => "主持")),
      ...speaking.map(taking(() => (chance.chance(0.45) ? "演讲" : "讨论"))),
      ...listening.map(taking(() => "旁听")),
    ];
  }).flat();
}
