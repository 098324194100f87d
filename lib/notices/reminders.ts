/**
 * Which reminder of a check-in is due to someone who hasn't answered, on a day of theirs (YYYY-MM-DD): the first one from
 * halfway between the day it was opened and its due day on, the second one on the due day, and none after it.
 */
export function reminderDue(
  { createdAt, dueOn }: { createdAt: Date; dueOn: string },
  today: string,
  now: Date,
): 1 | 2 | undefined {
  const halfway = (createdAt.getTime() + Date.parse(`${dueOn}T00:00Z`)) / 2;

  if (today === dueOn) return 2;

  return today < dueOn && now.getTime() >= halfway ? 1 : undefined;
}
