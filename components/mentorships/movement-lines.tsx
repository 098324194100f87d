import {
  type Movement,
  meetingText,
  movedText,
  overdueTexts,
  stalledTexts,
} from "@/lib/mentorships/movement";
import type { Dates } from "@/lib/text/dates";

/** When a mentor and a mentee met and meet next, and what moved since, a line for each kind of thing. */
export function MovementLines({
  movement,
  today,
  dates,
}: {
  movement: Movement;
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
}) {
  return (
    <>
      <p className="text-muted">{meetingText(movement, { today, dates })}</p>
      {movement.pausedAt ? (
        <p>Paused since {dates.day(movement.pausedAt)}: only the log of your talks is open</p>
      ) : (
        <p>{movedText(movement)}</p>
      )}
      {overdueTexts(movement, today).map((text) => (
        <p key={text} className="wrap-anywhere text-below">
          {text}
        </p>
      ))}
      {stalledTexts(movement, dates).map((text) => (
        <p key={text} className="wrap-anywhere">
          {text}
        </p>
      ))}
    </>
  );
}
