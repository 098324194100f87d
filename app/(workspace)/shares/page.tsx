import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listShares } from "@/db/queries/shares";
import { shareStatus } from "@/lib/shares/share";
import { sharesSentence } from "@/lib/shares/words";
import { ShareList } from "./share-list";

export const metadata: Metadata = { title: "Share links" };

export default async function SharesPage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const now = new Date();
  const shares = (await listShares(viewer, { now })).map((share) => ({
    ...share,
    status: shareStatus(share, now),
  }));
  const working = shares.filter(({ status }) => status === "works");

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/reports">Report</BackLink>}
        title={sharesSentence(working.length)}
        lead="A link shows the part you choose to anyone who has it, without an account."
        actions={shares.length > 0 && <ButtonLink href="/shares/new">Create a link</ButtonLink>}
      />
      {shares.length > 0 ? (
        <ShareList shares={shares} dates={dates} />
      ) : (
        <EmptyState
          title="Your links live here"
          action={<ButtonLink href="/shares/new">Create a link</ButtonLink>}
        >
          <p>
            A mentor, a recruiter, your next manager: you choose whether each sees your report, your
            skill levels, or your path, and for how long. Preview a link before you send it, and
            revoke it anytime.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
