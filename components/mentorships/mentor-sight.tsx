import { SightTexts } from "@/components/ui/sight-texts";
import { mentorSightText } from "@/lib/access/visibility-words";
import { operatorText } from "@/lib/access/words";

/** What a mentor can see of the reader, as the one matrix has it. */
export function MentorSight() {
  return (
    <div className="flex max-w-measure flex-col gap-5">
      <SightTexts texts={mentorSightText()} />
      <p className="text-sm text-muted">
        You open each on its own and close it at once. Your organization isn’t told that you have a
        mentor, and your mentor doesn’t become a member of it. {operatorText}
      </p>
    </div>
  );
}
