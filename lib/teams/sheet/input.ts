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
 * what each value means as `meaning.good`, empty while nobody has said. A column's use is sent once, except "ignored".
 */
export const sheetInput = z
  .strictObject({
    teamId: z.uuid(),
    text: multilineText(limits.sheetBytes, sheetTooLarge),
    people: z.enum(["rows", "columns"], "Say where the people are."),
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
  .transform(({ teamId, text, people, header, emptyNames, use, meaning }) => {
    const mapping: Mapping = { people, header, uses: usesOf(use), emptyNames };

    return { teamId, text, mapping, meanings: said(meaning) };
  })
  .superRefine(({ mapping }, context) => {
    for (const use of repeated(mapping.uses)) {
      const message = `More than one is “${columnText(use)}”. Choose one of them.`;
      context.addIssue({ code: "custom", path: ["use"], message });
    }
  });

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

function repeated(chosen: readonly Use[]) {
  return new Set(chosen.filter((use, field) => use !== "ignored" && chosen.indexOf(use) !== field));
}

/** What someone said that values mean, without those that they left open. */
function said(chosen: Readonly<Record<string, Meaning | "">>) {
  return Object.fromEntries<Meaning>(
    Object.entries(chosen).flatMap(([value, meaning]): [string, Meaning][] =>
      meaning ? [[value, meaning]] : [],
    ),
  );
}
