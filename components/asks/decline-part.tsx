import type { Route } from "next";
import { DeclineForm } from "@/components/check-ins/decline-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { declineOptions } from "@/lib/asks/decline-reasons";
import type { AskKind } from "@/lib/asks/kinds";
import { notAgainText } from "@/lib/asks/words";
import { declineQuestion } from "@/lib/check-ins/decline-reasons";
import type { FormAction } from "@/lib/forms/form-state";
import { shortName } from "@/lib/text/words";

/** How a member declines what they're asked for. */
export function DeclinePart<Href extends string>({
  kind,
  id,
  subjectName,
  href,
  title,
  decline,
}: {
  kind: AskKind;
  id: string;
  subjectName: string;
  /** The page of the ask, and what it's called. */
  href: Route<Href>;
  title: string;
  decline: FormAction;
}) {
  const name = shortName(subjectName);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={href}>{title}</BackLink>}
        title="You’d rather not?"
        lead={`That’s fine. ${notAgainText(name)}`}
      />
      <DeclineForm
        decline={decline}
        question={declineQuestion(name)}
        options={declineOptions(kind)}
        hidden={{ id }}
        reason="no reason"
        keep={
          <ButtonLink href={href} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </div>
  );
}
