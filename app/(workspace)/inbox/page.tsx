import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { NoticeList } from "@/components/notices/notice-list";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageLinks } from "@/components/ui/page-links";
import { SubmitButton } from "@/components/ui/submit-button";
import { listNotices } from "@/db/queries/notices";
import { inboxTitle } from "@/lib/notices/words";
import { open, readAll } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

const search = z.object({ before: z.uuid().optional().catch(undefined) });

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const { before } = search.parse(await searchParams);
  const { notices, older } = await listNotices(viewer, { before });
  const hasUnread = notices.some(({ readAt }) => readAt === null);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={inboxTitle({ hasUnread, isEmpty: notices.length === 0 })}
        actions={
          hasUnread && (
            <ButtonForm action={readAll}>
              <SubmitButton variant="secondary" pendingLabel="Marking…">
                Mark all as read
              </SubmitButton>
            </ButtonForm>
          )
        }
      />
      {notices.length > 0 ? (
        <NoticeList notices={notices} dates={dates} now={new Date()} open={open} />
      ) : (
        <EmptyState
          title={
            before
              ? "There’s nothing older"
              : "You’ll hear about your check-ins, talks, and teams here"
          }
          action={
            before ? undefined : <ButtonLink href="/check-ins">Go to your check-ins</ButtonLink>
          }
        >
          <p>
            When someone asks for your view, when it’s your turn, when both views open, when someone
            plans a talk with you, and when someone asks you to join a team, you’ll find it here.
          </p>
        </EmptyState>
      )}
      {(before || older) && (
        <PageLinks
          label="Pages"
          links={[
            ...(before ? [{ href: "/inbox" as const, text: "Newest" }] : []),
            ...(older ? [{ href: `/inbox?before=${older}` as const, text: "Older" }] : []),
          ]}
        />
      )}
    </div>
  );
}
