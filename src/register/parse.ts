// Reads a register (名录) from its folder, checks it by itself, and checks all registers together.
import type { z } from "zod";
import { parseDefinition, type Definition, type Path } from "../vocabulary/definition.ts";
import type { OrganisationId, RegisterId } from "../vocabulary/id.ts";
import { nearest } from "../vocabulary/near.ts";
import { parsePeriod, type Day } from "../vocabulary/period.ts";
import { checked, problem, type Checked, type Place, type Problem } from "../vocabulary/problem.ts";
import { daysFrom } from "./calendar.ts";
import { checkCycles, checkGroups, checkNames, checkSpans, type PlaceOf } from "./check.ts";
import { registerShape, type Organisation, type Register, type YearCalendar } from "./register.ts";

const fileName = "register.yaml";
type Source = z.infer<typeof registerShape>;
type OrganisationSource = NonNullable<Source["organisations"]>[string];
type CalendarSource = NonNullable<Source["calendars"]>[string];

/** Where a register was read, so that a check over several can show lines; one that comes from elsewhere shows its keys alone. */
const placesRead = new WeakMap<Register, PlaceOf>();

/**
 * Reads a register from its folder's files (path in the folder → text); `at` is the folder as the person named it.
 * Parents and members may stand in another register, so `checkRegisters` says whether they exist.
 */
export function parseRegister(files: ReadonlyMap<string, string>, at: string): Checked<Register> {
  const text = files.get(fileName);
  if (text === undefined) return { ok: false, problems: [problem("definition.file-missing", { file: at }, { file: fileName })] };
  const read = parseDefinition(`${at}/${fileName}`, text, registerShape);
  if (!read.ok) return { ok: false, problems: read.problems };
  const { value: source, place } = read.value;
  const organisations = Object.entries(source.organisations ?? {}).map(([id, one]) => organisationOf(id as OrganisationId, one));
  const calendars = Object.entries(source.calendars ?? {}).map(([year, one]) => calendarOf(year, one, read.value));
  const register: Register = {
    id: source.id as RegisterId,
    version: source.version,
    effective: source.effective,
    label: source.label,
    organisations,
    groups: Object.entries(source.groups ?? {}).map(([id, { label, members }]) => ({ id, label, members: members as OrganisationId[] })),
    calendars: calendars.map(({ calendar }) => calendar),
  };
  placesRead.set(register, place);
  return checked(register, [
    ...read.problems,
    ...checkSpans(organisations, place),
    ...checkNames(organisations, place),
    ...checkCycles(organisations, (id, path) => place(["organisations", id, ...path])),
    ...checkGroups(register.groups, place),
    ...calendars.flatMap(({ problems }) => problems),
  ]);
}

function organisationOf(id: OrganisationId, source: OrganisationSource): Organisation {
  const moves = (source.moves ?? []).map(({ from, parent }) => ({ from, parent: parent as OrganisationId }));
  return {
    id,
    label: source.label,
    synonyms: source.synonyms ?? [],
    code: source.code ?? null,
    kind: source.kind,
    parents: [{ from: null, parent: (source.parent ?? null) as OrganisationId | null }, ...moves],
    from: source.from ?? null,
    to: source.to ?? null,
  };
}

/** A year's table with its days spelt out; a day of another year, or both off and worked, is a mistake. */
function calendarOf(
  year: string,
  source: CalendarSource,
  { place }: Definition<Source>,
): { readonly calendar: YearCalendar; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (path: Path, expected: string, found: string): void => {
    problems.push(problem("definition.value-wrong", place(["calendars", year, ...path]), { expected, found }));
  };
  if (year < "2000" || year > "2050") wrong([], "2000..2050", year);
  const read = (key: "off" | "work", text: string, index: number): readonly Day[] => {
    const span = /^\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?$/.test(text.trim()) ? parsePeriod(text) : undefined;
    if (!span) wrong([key, index], `${year}-05-01 | ${year}-05-01..${year}-05-05`, text);
    else if (!span.from.startsWith(year) || !span.to.startsWith(year)) wrong([key, index], `${year}-01-01..${year}-12-31`, text);
    else return daysFrom(span.from, span.to);
    return [];
  };
  const off = source.off.flatMap((text, index) => read("off", text, index));
  const known = new Set(off);
  const work = source.work.flatMap((text, index) => {
    const days = read("work", text, index);
    for (const day of days) if (known.has(day)) wrong(["work", index], "off | work", day);
    return days;
  });
  const basis = typeof source.basis === "string" ? source.basis : (source.basis?.join("; ") ?? null);
  return { calendar: { year: Number(year), off, work, basis }, problems };
}

/** Checks registers as one: keys that two of them give, parents and members that none has, and cycles through several. */
export function checkRegisters(registers: readonly Register[]): readonly Problem[] {
  const owners = new Map<OrganisationId, Register>();
  const organisations = registers.flatMap((register) =>
    register.organisations.filter(({ id }) => {
      const isNew = !owners.has(id);
      if (isNew) owners.set(id, register);
      return isNew;
    }),
  );
  return [
    ...checkTwice(registers, "organisations", (register) => register.organisations.map(({ id }) => id)),
    ...checkTwice(registers, "groups", (register) => register.groups.map(({ id }) => id)),
    ...checkTwice(registers, "calendars", (register) => register.calendars.map(({ year }) => String(year))),
    ...registers.flatMap((register) => unknownIn(register, owners)),
    ...checkCycles(organisations, (id, path) => placeIn(owners.get(id), ["organisations", id, ...path])),
  ];
}

/** Parents and members of a register that no register has. */
function unknownIn(register: Register, owners: ReadonlyMap<OrganisationId, Register>): readonly Problem[] {
  const unknown = (id: OrganisationId, path: Path): readonly Problem[] =>
    owners.has(id)
      ? []
      : [problem("definition.reference-unknown", placeIn(register, path), { what: "organisation", id, near: nearest(id, owners.keys()) })];
  const parents = register.organisations.flatMap(({ id, parents: all }) =>
    all.flatMap(({ parent }, index) => {
      const path = index === 0 ? ["parent"] : ["moves", index - 1, "parent"];
      return parent === null ? [] : unknown(parent, ["organisations", id, ...path]);
    }),
  );
  const members = register.groups.flatMap(({ id, members: all }) =>
    all.flatMap((member, index) => unknown(member, ["groups", id, "members", index])),
  );
  return [...parents, ...members];
}

/** Keys of a section that an earlier register has already. */
function checkTwice(
  registers: readonly Register[],
  section: string,
  keysOf: (register: Register) => readonly string[],
): readonly Problem[] {
  const owners = new Map<string, Register>();
  return registers.flatMap((register) =>
    keysOf(register).flatMap((key) => {
      const owner = owners.get(key);
      if (!owner) owners.set(key, register);
      return owner ? [problem("definition.id-taken", placeIn(register, [section, key]), { id: key, owner: owner.id })] : [];
    }),
  );
}

function placeIn(register: Register | undefined, path: Path): Place {
  const place = register && placesRead.get(register);
  return place ? place(path) : { file: register ? `${register.id}/${fileName}` : fileName, field: path.join(".") };
}
