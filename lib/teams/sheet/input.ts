import { z } from "zod";
import { multilineText } from "@/lib/forms/text";
import { skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { sheetTooLarge } from "./decode";
import { type Mapping, personFields, type Use } from "./mapping";
import { longestValue, type Meaning, meanings, type Scale } from "./scale";
import { columnText } from "./words";

const uses = [...personFields, ...skillIds, "ignored"] as const;
const mostValues = meanings.length + limits.sheetWords + 100;

/**
 * What the form sends that shows how a sheet is read: its text once more, each column's use as `use.0`, `use.1`, and so on, and
 * what each value means as `meaning.good`, empty while nobody has said.
 * `was` is where the form had the people: where that changed, what its columns are for no longer fits.
 */
export const sheetInput = z
  .strictObject({
    teamId: z.uuid(),
    intent: z.enum(["check", "add"]).default("check"),
    text: multilineText(limits.sheetBytes, sheetTooLarge),
    people: z.enum(["rows", "columns"], "Say where the people are."),
    was: z.enum(["rows", "columns"]).optional(),
    header: z.union([
      z.literal("none").transform(() => null),
      z.coerce.number().int().min(0).max(limits.sheetRows),
    ]),
    emptyNames: z.enum(["error", "ask"]),
    use: z
      .record(z.string().max(3).regex(/^\d+$/), z.enum(uses, "Choose what the column is for."))
      .refine((chosen) => Object.keys(chosen).length <= limits.sheetColumns, "These are too many.")
      .meta({ maxProperties: limits.sheetColumns })
      .default({}),
    meaning: z
      .record(z.string().max(longestValue), z.enum(["", ...meanings], "Choose what it means."))
      .refine((chosen) => Object.keys(chosen).length <= mostValues, "These are too many.")
      .meta({ maxProperties: mostValues })
      .default({}),
  })
  .transform(({ teamId, intent, text, people, was = people, header, emptyNames, use, meaning }) => {
    const mapping: Mapping = { people, header, uses: usesOf(use), emptyNames };

    return { teamId, intent, text, isTurned: people !== was, mapping, meanings: said(meaning) };
  });

/** In words what two columns are for at once; nothing where each is for something else. */
export function repeatedProblem({ uses }: Mapping) {
  const [use] = uses.filter((each, field) => each !== "ignored" && uses.indexOf(each) !== field);

  return use && `More than one is “${columnText(use)}”. Choose one of them.`;
}

/** How a form sends a mapping and what values mean: its fields by their names, as `sheetInput` takes them. */
export function sheetFields({ people, header, uses, emptyNames }: Mapping, scale: Scale) {
  return {
    people,
    header: header === null ? "none" : String(header),
    emptyNames,
    ...Object.fromEntries(uses.map((use, field) => [`use.${field}`, use])),
    ...Object.fromEntries(scale.map(({ value, meaning }) => [`meaning.${value}`, meaning ?? ""])),
  };
}

function usesOf(chosen: Readonly<Record<string, Use>>) {
  const most = Math.max(-1, ...Object.keys(chosen).map(Number));

  return Array.from({ length: most + 1 }, (_, field): Use => chosen[field] ?? "ignored");
}

/** What someone said that values mean, without those that they left open. */
function said(chosen: Readonly<Record<string, Meaning | "">>) {
  return Object.fromEntries<Meaning>(
    Object.entries(chosen).flatMap(([value, meaning]): [string, Meaning][] =>
      meaning ? [[value, meaning]] : [],
    ),
  );
}
