import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { FeedbackList } from "@/components/feedback/feedback-list";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { listFeedback } from "@/db/queries/feedback";
import type { FeedbackAbout } from "@/lib/feedback/input";
import { deleteFeedback, takeBackFeedbackAsk } from "./[id]/actions";

/** Beside a skill or an action of the viewer's: what they were told about it, and the way to ask. */
export async function FeedbackSection({ about }: { about: FeedbackAbout }) {
  const viewer = await requireViewer();
  const feedback = await listFeedback(viewer, about);

  return (
    <Section
      id="feedback"
      title={feedback.some(({ said }) => said) ? "Feedback" : "No feedback yet"}
      lead="What went well, and what to try next, from someone who saw it. Only you see it. It isn’t a rating."
    >
      {feedback.length > 0 && (
        <FeedbackList
          feedback={feedback}
          isOnThing
          dates={await requestDates(viewer)}
          now={new Date()}
          takeBack={takeBackFeedbackAsk}
          remove={deleteFeedback}
        />
      )}
      <div className="print:hidden">
        <ButtonLink variant="secondary" href={`/path/feedback/new?${new URLSearchParams(about)}`}>
          Ask for feedback
        </ButtonLink>
      </div>
    </Section>
  );
}
