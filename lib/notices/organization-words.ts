import { askerText } from "@/lib/people/organization-deletion-words";
import type { Dates } from "@/lib/text/dates";
import type { OrganizationKind } from "./kinds";

/** What a notice about an organization tells of: that someone asked to delete it, as that stands by now. */
export type OrganizationAbout = {
  /** Null where their name isn't the reader's to read anymore. */
  asker: string | null;
  caller: string | null;
  dueAt: Date;
  calledOffAt: Date | null;
};

/** The text under the title of a notice about an organization. */
export function organizationNoticeText(
  kind: OrganizationKind,
  { asker, caller, dueAt, calledOffAt }: OrganizationAbout,
  dates: Pick<Dates, "day">,
) {
  if (kind === "deletion called off") return `${askerText(caller)} called off its deletion.`;

  return calledOffAt
    ? `${askerText(asker)} asked for it. It was called off since.`
    : `${askerText(asker)} asked for it. It goes on ${dates.day(dueAt)}, unless an admin calls it off.`;
}

/** The page that a notice about an organization leads to. */
export const organizationNoticePath = "/organization" as const;
