import type { Metadata } from "next";
import { findLinkedAsk } from "@/app/_asks/request-link";
import { requestDates } from "@/app/_request/dates";
import { LinkGone } from "@/app/views/request-view";
import { LinkInvitation } from "@/components/asks/link-invitation";
import { AskedPart } from "@/components/feedback/asked-part";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findFeedbackAsk } from "@/db/queries/feedback";
import { askEnd } from "@/lib/asks/ask";
import { feedbackPageTitle } from "@/lib/feedback/words";
import { beginFeedback, giveFeedbackByLink, withdrawFeedbackByLink } from "./actions";

type Props = PageProps<"/feedback-links/[token]">;

/** Where a link is previewed, its title names no one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ask = await findLinkedAsk("feedback", (await params).token);

  return {
    title: ask ? "You’re asked for feedback" : "There’s no feedback to give by this link",
  };
}

export default async function FeedbackByLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const linked = await findLinkedAsk("feedback", token);

  if (!linked) return <LinkGone />;
  if (linked.isOwn) return <OwnLink isPassedOn={linked.isPassedOn} />;

  const dates = await requestDates();
  const ask = linked.browserHash ? await findFeedbackAsk(linked.viewer, linked.id) : undefined;

  if (!ask) {
    return (
      <LinkInvitation
        kind="feedback"
        token={token}
        ask={linked}
        title={feedbackPageTitle(linked.subjectName, linked.state === "answered")}
        lead="On one thing: what went well, and what to try next. There’s nothing to rate."
        readAgain="Read what you wrote"
        until={dates.day(askEnd(linked.createdAt))}
        begin={beginFeedback}
      />
    );
  }

  return (
    <div className="flex flex-col gap-8">
      {(await searchParams).notice === "given" && ask.said && (
        <Notice tone="success" title="Feedback given" announce>
          <p>You can close this page. Keep the link: it’s how you withdraw this.</p>
        </Notice>
      )}
      <AskedPart
        base={`/feedback-links/${token}`}
        ask={ask}
        hidden={{ token }}
        dates={dates}
        give={giveFeedbackByLink}
        withdraw={withdrawFeedbackByLink}
      />
    </div>
  );
}

function OwnLink({ isPassedOn }: { isPassedOn: boolean }) {
  return (
    <PageHeader
      title="This link asks about your own work"
      lead={
        isPassedOn
          ? "Pass it on to the person you’d like to ask. It works only in the browser in which they answer."
          : "Only whoever it was mailed to can answer."
      }
    />
  );
}
