import { openPieces, shutPiece } from "@/app/(workspace)/mentors/[id]/scopes/actions";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { otherCalled } from "@/lib/mentorships/words";

import type { Dates } from "@/lib/text/dates";

/** To which of the mentors who read some of its owner's evidence a piece is open, with the switch; nothing without one. */
export function MentorsOfPiece({
  id,
  mentors,
  dates,
}: {
  id: string;
  mentors: { id: string; mentorName: string; isOutsider: boolean; openSince: Date | null }[];
  dates: Dates;
}) {
  if (mentors.length === 0) return null;

  return (
    <Section
      id="mentors"
      title="Your mentors"
      lead={
        mentors.some(({ isOutsider }) => isOutsider)
          ? "Whoever it’s open to reads it as it says now. Someone who works elsewhere isn’t the one to read your employer’s secrets."
          : "Whoever it’s open to reads it as it says now."
      }
    >
      <SummaryList
        rows={mentors.map(({ id: mentorshipId, mentorName, openSince }) => ({
          id: mentorshipId,
          name: mentorName,
          value: openSince ? `Open since ${dates.day(openSince)}` : "Shut",
          action: (
            <ButtonForm action={openSince ? shutPiece : openPieces}>
              <input type="hidden" name="id" value={mentorshipId} />
              <input type="hidden" name="back" value="piece" />
              {openSince ? (
                <input type="hidden" name="pieceId" value={id} />
              ) : (
                <input type="hidden" name={`pieces.${id}`} value="on" />
              )}
              <button type="submit" className="link target-8">
                {openSince ? "Withdraw it from" : "Open it to"} {otherCalled(mentorName, "mentor")}
              </button>
            </ButtonForm>
          ),
        }))}
      />
    </Section>
  );
}
