import { askerText } from "@/lib/people/organization-deletion-words";
import type { Dates } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";
import { noticeTable, type OrganizationKind } from "./kinds";
import { type NoticeLetter, whyMember } from "./letters";
import type { OrganizationAbout } from "./organization-words";

/** A mail about an organization: to whom, which one, and what was asked for. */
export type OrganizationFacts = OrganizationAbout & {
  kind: OrganizationKind;
  organization: string;
  /** The reader's name. */
  reader: string;
};

/** The mail to a member that their organization is to be deleted, or isn't after all. */
export function organizationLetter(
  { kind, organization, reader, ...about }: OrganizationFacts,
  dates: Pick<Dates, "day">,
): NoticeLetter {
  return {
    subject: noticeTable[kind].title,
    greeting: `Hi ${shortName(reader)},`,
    afterQuote: [],
    why: whyMember(organization),
    off: "Turn off mail like this",
    ...(kind === "deletion asked"
      ? {
          before: [
            `${askerText(about.asker)} asked to delete ${organization} on Leadpath. It goes on ${dates.day(about.dueAt)}, with everything made in it.`,
            "Until then everything works as ever, and any admin can call it off.",
          ],
          action: { label: "See what you keep, and what to take along before", rest: "" },
          after: [
            "Your account stays. Your own assessments, path, evidence, and the logs of your talks come along into a workspace of your own.",
          ],
        }
      : {
          before: [
            `${askerText(about.caller)} called off the deletion of ${organization}. Everything stays as it is.`,
          ],
          action: { label: "See your organization", rest: "" },
          after: [],
        }),
  };
}
