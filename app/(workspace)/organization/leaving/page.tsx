import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { TakingForm } from "@/components/record/taking-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { findLeaving } from "@/db/queries/memberships";
import { whyStay } from "@/lib/people/membership";
import { leftInvitationsText } from "@/lib/people/words";
import { isEmptyRecord } from "@/lib/record/document";
import { broughtText, recordText } from "@/lib/record/words";
import { leave } from "./actions";

export const metadata: Metadata = { title: "Leaving" };

export default async function LeavingPage() {
  const viewer = await requireViewer();
  const leaving = await findLeaving(viewer);
  const {
    organization,
    refusal,
    nextOrganization,
    counts,
    pieces,
    invitations,
    places,
    hasMentor,
  } = leaving;
  const takes = !isEmptyRecord(counts);

  if (refusal) {
    return (
      <PageHeader title={`You can’t leave ${organization} right now`} lead={whyStay[refusal]} />
    );
  }

  return (
    <>
      <PageHeader
        title={`Leave ${organization}?`}
        lead="This takes effect immediately. You can come back only if you’re invited again."
      />
      <SummaryList
        rows={[
          ...(takes
            ? [
                {
                  id: "along",
                  name: "What comes along",
                  value: `Into a workspace of your own: ${recordText(counts)}. ${broughtText} No one here is told.`,
                },
              ]
            : []),
          {
            id: "lost",
            name: "What stays here",
            value:
              "You’ll no longer see what you have in this organization, and your share links will stop working. All of it stays stored under your name, no one here can read it, and you’ll get it back if you’re invited again.",
          },
          {
            id: "check-ins",
            name: "Check-ins",
            value:
              "Open ones that you asked for end, and so do those you haven’t answered. Colleagues keep the views you gave them. Those who gave you theirs can no longer read your levels, and keep what you two agreed on.",
          },
          ...(places > 0
            ? [
                {
                  id: "teams",
                  name: "Teams",
                  value:
                    "Your places in teams end. Your managers no longer read your side of your check-ins with them, or what you opened to them, and you no longer read that of people you manage. A team that only you manage has no manager until an admin places one.",
                },
              ]
            : []),
          ...(hasMentor
            ? [
                {
                  id: "mentors",
                  name: "Mentors",
                  value:
                    "A mentor stays yours, in a workspace of your own, with the log of your talks. They see what’s there as far as you’ve opened it; evidence you pick for them anew.",
                },
              ]
            : []),
          {
            id: "copy",
            name: "A copy",
            value:
              counts.assessments > 0
                ? "Download your reports before you leave, each as PDF, CSV, or JSON. You can’t afterward: in your own workspace they’re calculated again from your view alone."
                : "There’s nothing to download.",
            action: counts.assessments > 0 && (
              <Link href="/reports" className="link">
                Your reports
              </Link>
            ),
          },
          {
            id: "next",
            name: "What happens next",
            value: takes
              ? "You continue in your own workspace. Your account and your password stay as they are."
              : nextOrganization
                ? `You continue in ${nextOrganization}.`
                : "This is your only organization, so you get a workspace of your own. Your account and your password stay as they are.",
          },
          ...(invitations > 0
            ? [
                {
                  id: "invitations",
                  name: "Invitations you created",
                  value: leftInvitationsText(invitations),
                },
              ]
            : []),
        ]}
      />
      <TakingForm
        organizationId={viewer.organizationId}
        organization={organization}
        pieces={pieces}
        action={leave}
      >
        <SubmitButton variant="danger" className="wrap-anywhere" pendingLabel="Leaving…">
          Leave {organization}
        </SubmitButton>
        <ButtonLink href="/organization" variant="secondary">
          Stay
        </ButtonLink>
      </TakingForm>
    </>
  );
}
