import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { Forbidden } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { PendingDeletion } from "@/app/(workspace)/organization/pending-deletion";
import { BackLink } from "@/components/ui/back-link";
import { NameForm } from "@/components/ui/name-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findOrganizationDeletion } from "@/db/queries/organization-deletions";
import { graceDays } from "@/lib/people/organization-deletion";
import { organizationGoes, whyNotDeleteTexts } from "@/lib/people/organization-deletion-words";
import { askForDeletion } from "./actions";

export const metadata: Metadata = { title: "Deleting the organization" };

/** What deleting the organization means, with its counts, and the form that asks for it. */
export default async function OrganizationDeletionPage() {
  const viewer = await requireViewer();
  const deletion = await findOrganizationDeletion(viewer);

  if (!deletion) return <Forbidden />;

  const { id, name, refusal, open, counts } = deletion;

  return (
    <>
      <PageHeader
        back={<BackLink href="/organization">Organization</BackLink>}
        title={`Delete ${name}?`}
        lead={`It goes ${graceDays} days after you ask, with everything made in it. Every member is told now, and any admin can call it off until then.`}
      />
      <Section
        id="goes"
        title="What goes"
        lead="For everyone in it, and for good. Audit entries go, too."
      >
        <SummaryList rows={organizationGoes(counts)} />
      </Section>
      <Section
        id="stays"
        title="What people keep"
        lead="Everyone’s account stays, with what they have in other organizations."
      >
        <SummaryList
          rows={[
            {
              id: "before",
              name: "Until the day",
              value: (
                <>
                  Everything works as ever. Anyone can{" "}
                  <Link href="/account/data" className="link">
                    create a copy
                  </Link>{" "}
                  of what they may read, with their reports, or{" "}
                  <Link href="/account/record" className="link">
                    take their record with them
                  </Link>{" "}
                  as a file.
                </>
              ),
            },
            {
              id: "after",
              name: "On the day",
              value:
                "Their own assessments, path, evidence, and the logs of their talks come along into a workspace of their own, and so do their mentors. That’s so for people who left before, too, unless they took theirs along. Their evidence may tell of your work: what they wrote is theirs.",
            },
            {
              id: "backups",
              name: "Backups",
              value:
                "Whoever runs this server may keep backups from before. A random number and the time of the deletion are kept, so that a backup that’s restored deletes the organization again.",
            },
          ]}
        />
      </Section>
      {open ? (
        <PendingDeletion
          organization={name}
          deletion={open}
          isAdmin
          dates={await requestDates(viewer)}
        />
      ) : (
        <Section id="deletion" title="Ask for it" isOnPaper={false}>
          {refusal ? (
            <Notice title="It can’t be deleted now">
              <p>{whyNotDeleteTexts[refusal]}</p>
            </Notice>
          ) : (
            <NameForm
              action={askForDeletion}
              hidden={{ organizationId: id }}
              label={`Type “${name}”`}
              button={`Delete in ${graceDays} days`}
              pendingLabel="Asking…"
              variant="danger"
            />
          )}
        </Section>
      )}
    </>
  );
}
