// What can be wrong with the organisations of a register (名录) once it has the right shape: spans, names and cycles.
import type { Path } from "../vocabulary/definition.ts";
import type { OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import { problem, type Place, type Problem } from "../vocabulary/problem.ts";
import type { Group, Organisation } from "./register.ts";
import { foldName, parentOn } from "./tree.ts";

/** Says where a key of a register stands. */
export type PlaceOf = (path: Path) => Place;

/** Organisations that end before they begin, and moves (划转) that are not in order or lie outside the organisation's life. */
export function checkSpans(organisations: readonly Organisation[], place: PlaceOf): readonly Problem[] {
  return organisations.flatMap(({ id, from, to, parents }) => {
    const problems: Problem[] = [];
    const wrong = (path: Path, expected: string, found: Day): number =>
      problems.push(problem("definition.value-wrong", place(["organisations", id, ...path]), { expected, found }));
    if (from !== null && to !== null && to < from) wrong(["to"], `>= ${from}`, to);
    for (const [index, move] of parents.slice(1).entries()) {
      if (move.from === null) continue;
      const before = parents[index]?.from ?? from;
      if (before !== null && move.from <= before) wrong(["moves", index, "from"], `> ${before}`, move.from);
      else if (to !== null && move.from > to) wrong(["moves", index, "from"], `<= ${to}`, move.from);
    }
    return problems;
  });
}

/** Codes, labels and synonyms that stand twice, unless one organisation ends before the other begins (更名、撤并后沿用). */
export function checkNames(organisations: readonly Organisation[], place: PlaceOf): readonly Problem[] {
  const owners = new Map<string, Organisation[]>();
  return organisations.flatMap((organisation) => {
    const { id, code, label, synonyms } = organisation;
    const names: readonly (readonly [Path, string])[] = [
      ...(code === null ? [] : [[["code"], code] as const]),
      [["label"], label],
      ...synonyms.map((synonym, index) => [["synonyms", index], synonym] as const),
    ];
    return names.flatMap(([path, name]) => {
      const known = owners.get(foldName(name)) ?? [];
      owners.set(foldName(name), [...known, organisation]);
      const at = place(["organisations", id, ...path]);
      if (foldName(name) === "") return [problem("definition.value-wrong", at, { expected: "a text", found: name })];
      const owner = known.find((other) => overlap(other, organisation));
      return owner ? [problem("definition.id-taken", at, { id: name, owner: owner.id })] : [];
    });
  });
}

const overlap = (a: Organisation, b: Organisation): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);

/** Members that a group (可比单位组) lists twice: a mean would count them twice. */
export function checkGroups(groups: readonly Group[], place: PlaceOf): readonly Problem[] {
  return groups.flatMap(({ id, members }) =>
    members.flatMap((member, index) =>
      members.indexOf(member) < index
        ? [problem("definition.id-taken", place(["groups", id, "members", index]), { id: member, owner: id })]
        : [],
    ),
  );
}

/** Organisations that are above themselves on some day; each cycle once, at the move that closes it. */
export function checkCycles(organisations: readonly Organisation[], place: (id: OrganisationId, path: Path) => Place): readonly Problem[] {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const moves = organisations.flatMap(({ parents }) => parents.flatMap(({ from }) => from ?? []));
  const found = new Map<string, Problem>();
  for (const day of [null, ...[...new Set(moves)].sort()]) {
    for (const cycle of cyclesOn(byId, day)) {
      const key = [...cycle].sort().join(" ");
      if (!found.has(key)) found.set(key, cycleProblem(cycle, byId, day, place));
    }
  }
  return [...found.values()];
}

/** Walks up from every organisation once; a walk that meets itself has found a cycle. */
function cyclesOn(byId: ReadonlyMap<OrganisationId, Organisation>, day: Day | null): readonly (readonly OrganisationId[])[] {
  const cycles: (readonly OrganisationId[])[] = [];
  const seen = new Set<OrganisationId>();
  for (const start of byId.keys()) {
    const walk: OrganisationId[] = [];
    for (let at: Organisation | undefined = byId.get(start); at && !seen.has(at.id); ) {
      seen.add(at.id);
      walk.push(at.id);
      const parent = parentOn(at, day);
      if (parent !== null && walk.includes(parent)) cycles.push(walk.slice(walk.indexOf(parent)));
      at = parent === null ? undefined : byId.get(parent);
    }
  }
  return cycles;
}

function cycleProblem(
  cycle: readonly OrganisationId[],
  byId: ReadonlyMap<OrganisationId, Organisation>,
  day: Day | null,
  place: (id: OrganisationId, path: Path) => Place,
): Problem {
  const links = cycle.map((id) => {
    const parents = byId.get(id)?.parents ?? [];
    const index = parents.findLastIndex(({ from }) => from === null || (day !== null && from <= day));
    return { id, index, from: parents[index]?.from ?? "" };
  });
  const closing = links.reduce((latest, link) => (link.from > latest.from ? link : latest));
  const path = closing.index > 0 ? ["moves", closing.index - 1, "parent"] : ["parent"];
  const turned = [...cycle.slice(cycle.indexOf(closing.id)), ...cycle.slice(0, cycle.indexOf(closing.id)), closing.id];
  return problem("definition.cycle", place(closing.id, path), { path: turned.join(" → ") });
}
