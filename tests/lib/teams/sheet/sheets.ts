import { guessMapping } from "@/lib/teams/sheet/mapping";
import { type KnownPerson, preview } from "@/lib/teams/sheet/preview";
import { guessScale, type Meaning } from "@/lib/teams/sheet/scale";
import { readTable } from "@/lib/teams/sheet/table";

/** A text's table. Throws where it can't be read. */
export function tableOf(text: string) {
  const { table, problems } = readTable(text);
  if (!table) throw new Error(problems.join(" "));

  return table;
}

/** A text's preview, as it is guessed to be read, with what someone said that values mean. */
export function previewOf(
  text: string,
  { known = [], said }: { known?: readonly KnownPerson[]; said?: Record<string, Meaning> } = {},
) {
  const table = tableOf(text);
  const mapping = guessMapping(table);

  return preview(table, mapping, guessScale(table, mapping, said), known);
}

/** Someone who is on the team, under an address and with a name of their own. */
export function someone(changes: Partial<KnownPerson> = {}): KnownPerson {
  return {
    id: "ada",
    email: "ada@x.com",
    name: "Ada Osei",
    standing: "team",
    isAdmin: false,
    isViewer: false,
    isManager: false,
    ratings: [],
    answered: [],
    ...changes,
  };
}
