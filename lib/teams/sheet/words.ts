import { levels } from "@/lib/framework/levels";
import { skills } from "@/lib/framework/skills";
import { counted } from "@/lib/text/words";
import type { Use } from "./mapping";
import type { PreviewRow } from "./preview";
import type { Meaning } from "./scale";

/** What a column is for, as a list to choose from names it. */
export function columnText(use: Use) {
  if (use === "ignored") return "Not used";
  if (use === "address") return "Email address";

  return (
    skills.find(({ id }) => id === use)?.name ?? `${use.charAt(0).toUpperCase()}${use.slice(1)}`
  );
}

/** What a value means, as a list to choose from names it: "3 · Independent", "Not seen", "No rating". */
export function meaningText(meaning: Meaning) {
  if (meaning === "not seen") return "Not seen";
  const found = levels.find(({ level }) => String(level) === meaning);

  return found ? `${found.level} · ${found.name}` : "No rating";
}

/** What becomes of a row if everything is brought in. */
export function outcomeText({ standing, isAdmin, isUnchanged, changed, kept }: PreviewRow) {
  const rated = changed.length > 0 ? `${counted(changed.length, "rating")} to confirm` : "";
  const stays = kept > 0 ? `what you’ve answered on ${counted(kept, "skill")} stays` : "";
  const rest = [rated, stays].filter(Boolean).join("; ");

  if (isUnchanged) return stays ? `Unchanged: ${stays}` : "Unchanged";

  return [standingText(standing, isAdmin), rest].filter(Boolean).join("; ");
}

function standingText(standing: PreviewRow["standing"], isAdmin: boolean) {
  if (standing === "new") return "Will be invited";
  if (standing === "team") return "On the team";
  if (standing === "invited") return "Invited already";

  return isAdmin
    ? "Will be asked to join the team; stays an admin"
    : "Will be asked to join the team";
}
