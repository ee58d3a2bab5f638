// The tree of organisations (单位树) on one day: parents, subtrees, groups, and the organisation that a file's text means.
import type { OrganisationId } from "../vocabulary/id.ts";
import type { Day } from "../vocabulary/period.ts";
import type { Group, Organisation, Register } from "./register.ts";

/** The tree of organisations (单位树): those of all registers as they stand on a day. */
export interface Tree {
  readonly on: Day;
  /** Organisations in force that day, in the registers' order. */
  readonly organisations: readonly Organisation[];
  readonly parentOf: (id: OrganisationId) => OrganisationId | null;
  /** Direct members in force, in the registers' order. */
  readonly children: (id: OrganisationId) => readonly OrganisationId[];
  /** The organisation and all below it, those in force, parents first; empty where the name is unknown. */
  readonly subtree: (id: OrganisationId) => readonly OrganisationId[];
  /** The same with those that have ended: rows keep the organisation that they were filed for, and a year counts them all. */
  readonly lineage: (id: OrganisationId) => readonly OrganisationId[];
  /** The label, of ended organisations too; the id itself where it is unknown. */
  readonly labelOf: (id: OrganisationId) => string;
  /** The organisation in force that a text means, by id, else code, label, synonym; nothing where two are meant alike. */
  readonly resolveName: (text: string) => OrganisationId | undefined;
  readonly group: (id: string) => Group | undefined;
}

/** Text as names are compared: full-width letters, digits and brackets are half-width, and outer spaces do not count. */
export const foldName = (text: string): string => text.normalize("NFKC").trim();

/** Whether an organisation exists on a day. */
const inForce = ({ from, to }: Organisation, on: Day): boolean => (from === null || from <= on) && (to === null || on <= to);

/** The parent that an organisation has on a day; null for the beginning of time, before any move. */
export function parentOn(organisation: Organisation, on: Day | null): OrganisationId | null {
  return organisation.parents.findLast(({ from }) => from === null || (on !== null && from <= on))?.parent ?? null;
}

/** The tree on a day; where two registers name the same organisation or group, the later register's holds. */
export function resolveTree(registers: readonly Register[], on: Day): Tree {
  const all = new Map(registers.flatMap((register) => register.organisations).map((organisation) => [organisation.id, organisation]));
  const groups = new Map(registers.flatMap((register) => register.groups).map((group) => [group.id, group]));
  const parents = new Map([...all.values()].map((organisation) => [organisation.id, parentOn(organisation, on)]));
  const members = new Map<OrganisationId, OrganisationId[]>();
  for (const [id, parent] of parents) if (parent !== null) members.set(parent, [...(members.get(parent) ?? []), id]);
  const organisations = [...all.values()].filter((organisation) => inForce(organisation, on));
  const living = new Set(organisations.map(({ id }) => id));
  const names = namesOf(organisations);
  const subtrees = new Map<OrganisationId, readonly OrganisationId[]>();
  const subtree = (id: OrganisationId): readonly OrganisationId[] => {
    const known = subtrees.get(id) ?? descend(id, members).filter((member) => living.has(member));
    subtrees.set(id, known);
    return known;
  };
  return {
    on,
    organisations,
    parentOf: (id) => parents.get(id) ?? null,
    children: (id) => (members.get(id) ?? []).filter((member) => living.has(member)),
    subtree,
    lineage: (id) => descend(id, members),
    labelOf: (id) => all.get(id)?.label ?? id,
    resolveName: (text) => names.get(text) ?? names.get(foldName(text)) ?? undefined,
    group: (id) => groups.get(id),
  };
}

/** The id and everything below it, ended organisations included, so that what is below an ended one is not lost. */
function descend(id: OrganisationId, members: ReadonlyMap<OrganisationId, readonly OrganisationId[]>): readonly OrganisationId[] {
  const found = new Set<OrganisationId>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue; // a cycle that no check has refused must not hang us
    found.add(next);
    waiting.push(...[...(members.get(next) ?? [])].reverse());
  }
  return [...found];
}

/** Every name with the organisation it means, null where two share it; ids come before codes, codes before labels, labels before synonyms. */
function namesOf(organisations: readonly Organisation[]): ReadonlyMap<string, OrganisationId | null> {
  const levels: readonly ((organisation: Organisation) => readonly string[])[] = [
    ({ id }) => [id],
    ({ code }) => (code === null ? [] : [code]),
    ({ label }) => [label],
    ({ synonyms }) => synonyms,
  ];
  const names = new Map<string, OrganisationId | null>();
  for (const level of levels) {
    const here = new Map<string, OrganisationId | null>();
    for (const organisation of organisations) {
      for (const name of level(organisation).map(foldName)) {
        const other = here.get(name);
        here.set(name, other === undefined || other === organisation.id ? organisation.id : null);
      }
    }
    for (const [name, id] of here) if (!names.has(name)) names.set(name, id);
  }
  return names;
}
