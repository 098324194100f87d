import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findDeletion } from "@/db/queries/account-deletion";
import { deletionPhrase, goingRows, stayingRows } from "@/lib/privacy/words";
import { DeletionForm } from "./deletion-form";

export const metadata: Metadata = { title: "Deleting your account" };

/** What deleting an account means, with one's own counts, and the form that does it. */
export default async function DeletionPage() {
  const viewer = await requireViewer();
  const { isDemo, hasPassword, email, goes, stays, succeeding } = await findDeletion(viewer);
  const staying = stayingRows(stays);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/account/data">What Leadpath has about you</BackLink>}
        title="Delete your account"
        lead="It’s done at once and can’t be undone: you’re signed out everywhere, and mail to you stops."
      />
      <Section
        id="copy-first"
        title="Take everything first"
        lead="Afterward there’s nothing left to download."
      >
        <p>
          <Link href="/account/data" className="link">
            Create a copy
          </Link>
        </p>
      </Section>
      <Section id="goes" title="What goes">
        <SummaryList rows={goingRows(goes)} />
      </Section>
      <Section
        id="stays"
        title="What stays without your name"
        lead="Others read “Someone whose account was deleted” where your name was. What people wrote in their own words isn’t changed, even where it mentions you."
      >
        {staying.length > 0 ? (
          <SummaryList rows={staying} />
        ) : (
          <p>Nothing: none of what you did here is about anyone else.</p>
        )}
      </Section>
      <Section
        id="elsewhere"
        title="Backups"
        lead="The person who runs this server may keep backups from before. Random numbers and the time of the deletion are kept, so that restoring one deletes your account again."
      >
        <p>What you downloaded, printed, or mailed yourself is yours to delete.</p>
      </Section>
      <Section id="deletion" title="Delete it now" isOnPaper={false}>
        {isDemo ? (
          <Notice title="This account stays">
            <p>It belongs to the demo, and everyone shares it.</p>
          </Notice>
        ) : (
          <DeletionForm
            email={email}
            phrase={hasPassword ? null : deletionPhrase}
            succeeding={succeeding}
          />
        )}
      </Section>
    </div>
  );
}
