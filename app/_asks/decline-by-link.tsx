import "server-only";
import { LinkGone } from "@/app/views/request-view";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { declineOptions } from "@/lib/asks/decline-reasons";
import { type AskKind, linkPages } from "@/lib/asks/kinds";
import { notAgainText } from "@/lib/asks/words";
import {
  declineQuestion,
  noMoreMailOption,
  wrongAddressOption,
} from "@/lib/check-ins/decline-reasons";
import type { FormAction } from "@/lib/forms/form-state";
import { shortName } from "@/lib/text/words";
import { findLinkedAsk } from "./request-link";

/** How someone declines by a link. No answer is chosen yet, so that the first button a program presses does nothing. */
export async function DeclineByLink({
  kind,
  token,
  answered,
  decline,
}: {
  kind: AskKind;
  token: string;
  /** That what they answered stays, as a sentence says it: "What you confirmed". */
  answered: string;
  decline: FormAction;
}) {
  const ask = await findLinkedAsk(kind, token);

  if (!ask || ask.isOwn) return <LinkGone />;

  const name = shortName(ask.subjectName);
  const isOver = ask.state === "answered";

  if (isOver && ask.isPassedOn) return <LinkGone />;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={isOver ? "No more mail from Leadpath?" : "You’d rather not, or it’s not for you?"}
        lead={
          isOver
            ? `Your address is deleted, and Leadpath doesn’t write to it again, whoever asks. ${answered} stays, and your link goes on working.`
            : decliningText(name, ask)
        }
      />
      <DeclineForm
        decline={decline}
        question={
          isOver
            ? { legend: "What would you like?", submit: "Save", pending: "Saving…" }
            : declineQuestion(name)
        }
        options={
          isOver
            ? [noMoreMailOption]
            : [...declineOptions(kind), ...(ask.isPassedOn ? [] : [wrongAddressOption])]
        }
        hidden={{ token }}
        keep={
          <ButtonLink href={`${linkPages[kind]}/${token}`} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </div>
  );
}

/** What declining does. Who answers by a link that was passed on has no address that could be asked again. */
function decliningText(name: string, { isPassedOn }: { isPassedOn: boolean }) {
  return isPassedOn
    ? "That’s fine."
    : `That’s fine. Your address is deleted, and ${notAgainText(name)}`;
}
