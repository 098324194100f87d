import type { SkillId } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { emailAddress } from "@/lib/people/email-address";
import { nameKey, personName } from "@/lib/people/names";
import { plural, uncapitalized } from "@/lib/text/words";
import { nameAndAddress } from "./addresses";
import { quoted, spreadsheetProblem } from "./cell";
import {
  type Grid,
  gridOf,
  headingOf,
  type Line,
  type Mapping,
  peopleIn,
  type Use,
} from "./mapping";
import { ratingsBy, type Scale, type SheetRating, skillFields } from "./scale";
import type { Table } from "./table";

/** Someone whom the importer's organization or team has already, or has asked. */
export type KnownPerson = {
  id: string;
  /** Canonical, as `emailAddress` makes it. Null for someone who has none now. */
  email: string | null;
  name: string | null;
  /** On this team; in the organization only; or invited, or asked to join, and not there yet. */
  standing: "team" | "organization" | "invited";
  isAdmin: boolean;
  /** Whether it's the importer. */
  isViewer: boolean;
  /** Whether they manage the team, and so aren't rated in it. */
  isManager: boolean;
  /** The importer's own ratings of them that wait for a check-in. */
  ratings: readonly RatingOf[];
  /** The skills that the importer has answered beside the descriptions, which no sheet changes. */
  answered: readonly SkillId[];
};

/** A rating of one skill in a sheet. */
export type RatingOf = { skill: SkillId } & SheetRating;

/** A person to bring in: who has an id is known, who has none is new and has an address. */
export type PreviewRow = {
  /** "Row 7", "Column C". */
  line: string;
  id: string | null;
  /** Canonical, as the sheet has it. Null where it has names only: it doesn't tell the address of anyone who's here. */
  email: string | null;
  /** As the sheet has it. Null: they say themselves once they join. */
  name: string | null;
  standing: "new" | KnownPerson["standing"];
  /** Whether they are an admin, which they stay. */
  isAdmin: boolean;
  /** The importer's ratings in the sheet, and the skills of those that aren't in their draft like this. */
  ratings: readonly RatingOf[];
  changed: readonly SkillId[];
  /** How many of them say something else than what the importer has answered since, which stays. */
  kept: number;
  /** Whether bringing the row in does nothing. */
  isUnchanged: boolean;
};

/** What is wrong, in words, and where: the row's number and the column's letters, both null for the sheet as a whole. */
type SheetError = {
  row: number | null;
  column: string | null;
  /** The cell as it is, empty where something is missing. */
  cell: string;
  /** "Row 7, Product Leadership: “8” is outside the levels 0 to 5." */
  text: string;
};

/** All or nothing: rows only where no error is. */
export type Preview =
  | { errors: readonly SheetError[]; rows?: undefined }
  | { errors: readonly []; rows: readonly PreviewRow[] };

type Report = (line: Line, field: number, message: string) => void;

/**
 * Every error of a sheet, by row and column, or what would become of each row. The same sheet after it was brought in is
 * unchanged throughout. Never throws, and takes time linear in the table's cells and the known people.
 */
export function preview(
  table: Table,
  mapping: Mapping,
  scale: Scale,
  known: readonly KnownPerson[],
): Preview {
  const grid = gridOf(table, mapping.people);
  const people = peopleIn(grid, mapping);
  const problem = sheetProblem(people.length, mapping);
  if (problem) return { errors: [{ row: null, column: null, cell: "", text: problem }] };

  const errors: SheetError[] = [];
  const report: Report = (line, field, message) => {
    errors.push(errorAt(grid, mapping, line, field, message));
  };
  const readRow = rowReader(mapping, scale, known, report);
  const rows = people.map(readRow);
  const read = rows.filter((row) => row !== undefined);

  return errors.length === 0 && read.length === rows.length
    ? { errors: [], rows: read }
    : { errors };
}

function sheetProblem(people: number, { uses }: Mapping) {
  if (!uses.some((use) => use === "address" || isNameUse(use))) return nobodyNamed;
  if (people === 0) return "There’s no one in this sheet.";
  if (people > limits.sheetRows) {
    return `This sheet has ${people.toLocaleString("en-US")} people, and Leadpath reads up to ${limits.sheetRows.toLocaleString("en-US")} at once.`;
  }

  return undefined;
}

/** What to tell someone whose mapping says of no column who the people are. */
const nobodyNamed =
  "Say which column has the email addresses, or the names of people who are here already.";

function isNameUse(use: Use) {
  return use === "name" || use === "first name" || use === "last name";
}

function errorAt(grid: Grid, mapping: Mapping, line: Line, field: number, message: string) {
  const heading = headingOf(grid, mapping, field);
  const name = heading === undefined ? grid.fieldName(field) : quoted(heading).slice(1, -1);

  return {
    ...grid.placeOf(line.at, field),
    cell: line.cells[field] ?? "",
    text: `${line.name}, ${name}: ${message}`,
  };
}

function rowReader(mapping: Mapping, scale: Scale, known: readonly KnownPerson[], report: Report) {
  const who = whoReader(mapping, known, report);
  const readRatings = ratingsReader(mapping, scale, report);

  return (line: Line): PreviewRow | undefined => {
    const found = who(line);
    const ratings = readRatings(line);
    if (!found) return undefined;
    if (found.person?.isViewer && ratings.length > 0) {
      report(
        line,
        found.field,
        "This is you. Leave your row’s ratings empty: you assess yourself in Leadpath.",
      );
    } else if (found.person?.isManager && ratings.length > 0) {
      report(
        line,
        found.field,
        "They manage this team, too. Leave the ratings empty: only its members are rated in it.",
      );
    }

    return { line: line.name, ...outcome(found, ratings) };
  };
}

type Found = {
  person: KnownPerson | undefined;
  email: string | null;
  name: string | null;
  field: number;
};

function outcome({ person, email, name }: Found, ratings: readonly RatingOf[]) {
  const before = new Map(person?.ratings.map((rating) => [rating.skill, rating]));
  const others = ratings
    .filter(({ skill, state, level }) => {
      const rating = before.get(skill);
      return rating?.state !== state || rating.level !== level;
    })
    .map(({ skill }) => skill);
  const changed = others.filter((skill) => !person?.answered.includes(skill));
  const isThere = person?.standing === "team" || person?.standing === "invited";

  return {
    id: person?.id ?? null,
    email,
    name,
    standing: person?.standing ?? ("new" as const),
    isAdmin: person?.isAdmin ?? false,
    ratings,
    changed,
    kept: others.length - changed.length,
    isUnchanged: isThere && changed.length === 0,
  };
}

/** Who a line is: by the address, or by the name where the sheet has no addresses. Each person once. */
function whoReader({ uses, emptyNames }: Mapping, known: readonly KnownPerson[], report: Report) {
  const place = (use: Use) => uses.indexOf(use);
  const [address, ...names] = [
    place("address"),
    place("name"),
    place("first name"),
    place("last name"),
  ];
  const nameFields = names.filter((field) => field >= 0);
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const byName = knownByName(known);
  const seen = new Map<string, string>();

  /** Whether no earlier line is the same person. */
  function isFirst(line: Line, field: number, key: string) {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line.name);
    else report(line, field, sameAs(line.cells[field] ?? "", earlier));

    return earlier === undefined;
  }

  return (line: Line): Found | undefined => {
    const inAddress = address >= 0 ? nameAndAddress(line.cells[address] ?? "") : undefined;
    const needsName = !inAddress || (emptyNames === "error" && inAddress.name === "");
    const name = readName(line, nameFields, inAddress?.name ?? "", needsName, report);

    if (inAddress) {
      const email = readAddress(line, address, inAddress.address, name, report);
      if (email === undefined || !isFirst(line, address, email)) return undefined;

      return name === undefined
        ? undefined
        : { person: byEmail.get(email), email, name, field: address };
    }

    const [field = 0] = nameFields;
    if (!name) return undefined;
    const person = oneNamed(byName, name);
    if (typeof person === "string") report(line, field, `${quoted(name)} ${person}`);

    return typeof person === "string" || !isFirst(line, field, person.id)
      ? undefined
      : { person, email: null, name, field };
  };
}

function sameAs(cell: string, earlier: string) {
  return `${quoted(cell)} is in ${uncapitalized(earlier)} already. Keep one of the two.`;
}

/** The name in a line, null for none; nothing where it is reported. `shown` is what stands beside the address. */
function readName(
  line: Line,
  fields: readonly number[],
  shown: string,
  isNeeded: boolean,
  report: Report,
): string | null | undefined {
  const [first] = fields;
  const typed = fields
    .map((field) => line.cells[field] ?? "")
    .filter((part) => part !== "")
    .join(" ");
  const name = typed || shown;

  if (name === "") {
    if (first === undefined || !isNeeded) return null;
    report(line, first, "Add a name.");
    return undefined;
  }

  const { success, data, error } = personName.safeParse(name);
  const problem =
    spreadsheetProblem(name) ??
    (/^[+@＋＠-]/.test(name)
      ? `${quoted(name)} begins like a formula. Enter the name alone.`
      : undefined) ??
    (success ? undefined : `${quoted(name)} can’t be a name. ${error.issues[0]?.message ?? ""}`);
  if (problem === undefined) return data;
  report(line, first ?? 0, problem);

  return undefined;
}

/** The canonical address in a line; nothing where it is reported. */
function readAddress(
  line: Line,
  field: number,
  address: string,
  name: string | null | undefined,
  report: Report,
) {
  const { success, data } = emailAddress.safeParse(address);
  if (success) return data;

  const cell = line.cells[field] ?? "";
  const missing = name
    ? `Add an email address for ${quoted(name).slice(1, -1)}.`
    : "Add an email address.";
  report(
    line,
    field,
    cell === ""
      ? missing
      : (spreadsheetProblem(cell) ??
          `${quoted(cell)} isn’t an email address, like name@example.com.`),
  );

  return undefined;
}

function knownByName(known: readonly KnownPerson[]) {
  const people = new Map<string, KnownPerson[]>();

  for (const person of known) {
    const key = nameKey(person.name ?? "").trim();
    const named = people.get(key);
    if (named) named.push(person);
    else people.set(key, [person]);
  }

  return people;
}

/** The one who has a name, on the team before anyone else; or why it's no one, in words. */
function oneNamed(people: ReadonlyMap<string, readonly KnownPerson[]>, name: string) {
  const [last, first, more] = name.split(",");
  const turned = first !== undefined && more === undefined ? `${first} ${last}` : name;
  const key = (text: string) => nameKey(text).trim();
  const named = people.get(key(name)) ?? people.get(key(turned)) ?? [];
  const onTeam = named.filter(({ standing }) => standing === "team");
  const [one, another] = onTeam.length > 0 ? onTeam : named;

  if (one === undefined)
    return "isn’t the name of anyone here. Add a column with email addresses to invite people.";

  return another ? "is the name of several people here. Add a column with email addresses." : one;
}

function ratingsReader(mapping: Mapping, scale: Scale, report: Report) {
  const fields = skillFields(mapping);
  const read = ratingsBy(scale);
  const cells = new Map(scale.map((entry) => [entry.value, entry.cells]));
  const asked = new Set<string>();

  return (line: Line) =>
    fields.flatMap(({ skill, field }): RatingOf[] => {
      const found = read(line.cells[field] ?? "");
      if (found.problem === undefined) return found.rating ? [{ skill, ...found.rating }] : [];

      // What nobody has said the meaning of is asked once, not in each cell.
      const { open, problem } = found;
      if (open === undefined) report(line, field, problem);
      else if (!asked.has(open))
        report(line, field, `${problem}${elsewhere(cells.get(open) ?? 1)}`);
      if (open !== undefined) asked.add(open);

      return [];
    });
}

function elsewhere(cells: number) {
  const others = cells - 1;

  return others > 0 ? ` It’s in ${others} other ${plural(others, "cell")}, too.` : "";
}
