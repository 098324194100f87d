import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findLeaving } from "@/db/queries/memberships";
import { whyStay } from "@/lib/people/membership";
import { leftInvitationsText, leftReportsText } from "@/lib/people/words";
import { LeaveForm } from "./leave-form";

export const metadata: Metadata = { title: "Leaving" };

export default async function LeavingPage() {
  const viewer = await requireViewer();
  const leaving = await findLeaving(viewer);
  const { organization, refusal, nextOrganization, reports, invitations } = leaving;

  if (refusal) {
    return <PageHeader title={`You cannot leave ${organization} now`} lead={whyStay[refusal]} />;
  }

  return (
    <>
      <PageHeader
        title={`Leave ${organization}?`}
        lead="It happens at once. You can come back only by another invitation."
      />
      <SummaryList
        rows={[
          {
            id: "lost",
            name: "What you wrote here",
            value: `${leftReportsText(reports)} You no longer see your assessments, reports, path and evidence of this organization, and your share links stop working. All of it stays stored under your name, nobody here can read it, and it is back when you are invited again.`,
          },
          {
            id: "copy",
            name: "A copy",
            value:
              reports > 0
                ? "Download your reports before you leave: each one has PDF, CSV and JSON. Afterwards you cannot."
                : "There is nothing to download.",
            action: reports > 0 && (
              <Link href="/reports" className="link">
                Your reports
              </Link>
            ),
          },
          {
            id: "next",
            name: "Where you go on",
            value: nextOrganization
              ? `In ${nextOrganization}.`
              : "This is your only organization, so you get a workspace of your own. Your account and your password stay as they are.",
          },
          ...(invitations > 0
            ? [
                {
                  id: "invitations",
                  name: "Invitations you made",
                  value: leftInvitationsText(invitations),
                },
              ]
            : []),
        ]}
      />
      <LeaveForm organizationId={viewer.organizationId} organization={organization} />
    </>
  );
}
