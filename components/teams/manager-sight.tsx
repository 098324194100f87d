import { SightTexts } from "@/components/ui/sight-texts";
import { managerSightText } from "@/lib/access/visibility-words";
import { operatorText } from "@/lib/access/words";

/** What a manager sees of the reader once they're in the team, as the one matrix has it. */
export function ManagerSight() {
  return (
    <div className="flex max-w-measure flex-col gap-5">
      <SightTexts texts={managerSightText()} />
      <p className="text-sm text-muted">
        Nothing from before you join is seen unless you open it. Everything that’s seen ends with
        your place, at once. {operatorText}
      </p>
    </div>
  );
}
