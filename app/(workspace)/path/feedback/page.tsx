import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { AskedOfYou } from "@/components/asks/asked-of-you";
import { FeedbackList } from "@/components/feedback/feedback-list";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listAsksOf } from "@/db/queries/asks";
import { listFeedback } from "@/db/queries/feedback";
import { closedAlready } from "@/lib/asks/words";
import { feedbackPageTitle, ratingElsewhereText } from "@/lib/feedback/words";
import { deleteFeedback, takeBackFeedbackAsk } from "./[id]/actions";

export const metadata: Metadata = { title: "Feedback" };

const notices = {
  asked: { tone: "success", title: "Asked" },
  "taken-back": { tone: "success", title: "Taken back" },
  deleted: { tone: "success", title: "Feedback deleted" },
  closed: { tone: "warning", title: closedAlready },
} as const;

const search = z.object({
  notice: z.enum(["asked", "taken-back", "deleted", "closed"]).optional().catch(undefined),
});

export default async function FeedbackPage({ searchParams }: PageProps<"/path/feedback">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const { notice } = search.parse(await searchParams);
  const all = await listFeedback(viewer);
  const asksOfMe = await listAsksOf(viewer, "feedback");
  const got = all.filter(({ said }) => said);
  const rest = all.filter(({ said }) => !said);
  const list = {
    dates,
    now: new Date(),
    takeBack: takeBackFeedbackAsk,
    remove: deleteFeedback,
  };

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/path">Path</BackLink>}
        title={titleOf({ got: got.length, any: all.length + asksOfMe.length })}
        lead={`For you alone: no manager, mentor, or admin reads it. ${ratingElsewhereText}`}
        actions={
          <ButtonLink variant="secondary" href="/check-ins/new">
            Ask for a check-in
          </ButtonLink>
        }
      />
      {notice && <Notice {...notices[notice]} announce />}
      {asksOfMe.length > 0 && (
        <AskedOfYou
          asks={asksOfMe}
          dates={dates}
          page="/path/feedback"
          titleOf={feedbackPageTitle}
        />
      )}
      {got.length > 0 && (
        <Section id="got" title="Feedback for you">
          <FeedbackList feedback={got} {...list} />
        </Section>
      )}
      {rest.length > 0 && (
        <Section id="waiting" title="Requests without an answer">
          <FeedbackList feedback={rest} {...list} />
        </Section>
      )}
      {all.length === 0 && (
        <p className="max-w-measure">
          Someone who saw you work can tell you what went well and what to try next. Ask from a
          skill in{" "}
          <Link href="/reports" className="link">
            your report
          </Link>
          , or from an action on{" "}
          <Link href="/path" className="link">
            your path
          </Link>
          .
        </p>
      )}
    </div>
  );
}

function titleOf({ got, any }: { got: number; any: number }) {
  if (got > 0) return "What others told you";

  return any > 0 ? "Feedback" : "No feedback yet";
}
