import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import {
  findRequestFeedback,
  findRequestFeedbackAsk,
} from "@/app/(workspace)/path/feedback/request-feedback";
import { AskedPart } from "@/components/feedback/asked-part";
import { FeedbackList } from "@/components/feedback/feedback-list";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { feedbackPageTitle, ratingElsewhereText, thingName } from "@/lib/feedback/words";
import { deleteFeedback, giveFeedback, takeBackFeedbackAsk, withdrawFeedback } from "./actions";

type Props = PageProps<"/path/feedback/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const ask = id && (await findRequestFeedbackAsk(id));
  if (ask) return { title: feedbackPageTitle(ask.subjectName, ask.said !== null) };

  const own = id && (await findRequestFeedback(id));

  return { title: own ? `Feedback on ${thingName(own)}` : "Not found" };
}

export default async function OneFeedbackPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const ask = id && (await findRequestFeedbackAsk(id));
  const own = id && !ask && (await findRequestFeedback(id));
  const dates = await requestDates(viewer);
  const back = <BackLink href="/path/feedback">Feedback</BackLink>;

  if (own) {
    return (
      <div className="flex flex-col gap-8">
        <ReadHere page="feedback" id={id} />
        <PageHeader
          back={back}
          title={<span className="wrap-anywhere">{`Feedback on ${thingName(own)}`}</span>}
          lead={`For you alone. ${ratingElsewhereText}`}
        />
        <FeedbackList
          feedback={[own]}
          dates={dates}
          now={new Date()}
          takeBack={takeBackFeedbackAsk}
          remove={deleteFeedback}
        />
      </div>
    );
  }
  if (!ask) return <NotFound />;

  return (
    <div className="flex flex-col gap-8">
      <ReadHere page="feedback" id={id} />
      {(await searchParams).notice === "given" && ask.said && (
        <Notice tone="success" title="Feedback given" announce />
      )}
      <AskedPart
        base={`/path/feedback/${id}`}
        back={back}
        ask={ask}
        hidden={{ id }}
        dates={dates}
        give={giveFeedback}
        withdraw={withdrawFeedback}
      />
    </div>
  );
}
