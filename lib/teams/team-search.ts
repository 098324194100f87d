import { z } from "zod";
import { purposes } from "@/lib/assessments/purpose";
import { memberSearch } from "@/lib/people/member-search";
import { skillChoices } from "./team-table";
import { teamViews } from "./team-views";

const schema = z.object({
  view: z.enum(teamViews).catch("both"),
  skills: z.enum(skillChoices).catch("all"),
  purpose: z.enum(purposes).catch("development"),
});

/** What an address asks for from a team's page. What can't be read asks for what the page shows by itself. */
export function teamSearch(parameters: Record<string, string | string[] | undefined>) {
  return {
    ...schema.parse(parameters),
    ...memberSearch(parameters),
    /** For paper: everyone, however many they are. */
    isWhole: "print" in parameters,
  };
}

/** The part of an address that asks for something else than the page shows by itself, with its question mark. */
export function teamQuery(asked: Partial<Record<string, string>>) {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString();

  return query && `?${query}`;
}
