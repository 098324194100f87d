import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Side } from "@/lib/check-ins/check-in";
import { caseStanding, type PromotionCase } from "@/lib/check-ins/promotion-case";
import { calledName, checkInTitle, otherOf } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";

/** What the one page about a promotion case will hold, and whose yes it waits for. */
export function CaseConsent({
  checkIn,
  found,
  agree,
  takeBack,
  open,
}: {
  checkIn: { id: string; side: Side; subjectName: string; raterName: string };
  found: PromotionCase | undefined;
  agree: FormAction;
  takeBack: FormAction;
  open: FormAction;
}) {
  const { id, side } = checkIn;
  const name = calledName(otherOf(checkIn));
  const standing = caseStanding(found, side);
  const field = <input type="hidden" name="id" value={id} />;
  const { title, lead } = words(standing, name);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/check-ins/${id}`}>{checkInTitle(checkIn)}</BackLink>}
        title={title}
        lead={lead}
      />
      <div className="flex flex-col gap-2">
        <p>It holds:</p>
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
          <li>
            Both of your views side by side, with the examples that{" "}
            {side === "rater" ? "you" : name} gave.
          </li>
          <li>The evidence that {side === "subject" ? "you" : name} chose for this check-in.</li>
          <li>What you two agreed on, and who else decides.</li>
          <li>
            How many people {side === "subject" ? "you" : name} asked for this case, and how many
            answered. No names but your two.
          </li>
        </ul>
      </div>
      <p className="max-w-measure text-sm text-muted">
        It has no index and no verdict. Whoever gets the paper can read it and pass it on. Either of
        you can take your yes back until the page is opened.
      </p>
      <div className="flex flex-wrap gap-2">
        {(standing === "none" || standing === "asks you") && (
          <ButtonForm action={agree} className="contents">
            {field}
            <SubmitButton pendingLabel="Saving…">I agree to this page</SubmitButton>
          </ButtonForm>
        )}
        {standing === "both" && (
          <ButtonForm action={open} className="contents">
            {field}
            <SubmitButton pendingLabel="Opening…">Open the page</SubmitButton>
          </ButtonForm>
        )}
        {(standing === "waits" || standing === "both") && (
          <ButtonForm action={takeBack} className="contents">
            {field}
            <Button type="submit" variant="secondary">
              Take my yes back
            </Button>
          </ButtonForm>
        )}
      </div>
    </div>
  );
}

function words(standing: ReturnType<typeof caseStanding>, name: string) {
  switch (standing) {
    case "asks you":
      return {
        title: `${name} would put this case on one page`,
        lead: "It’s made only if you agree, too.",
      };
    case "waits":
      return {
        title: `You agreed to the page; ${name} hasn’t yet`,
        lead: `It’s made once ${name} agrees, too.`,
      };
    case "both":
      return {
        title: "You both agree to the page",
        lead: "Once either of you opens it, it’s open to both and stays so.",
      };
    default:
      return {
        title: "Put this case on one page?",
        lead: `To print, and to take to whoever else decides. It’s made only if you and ${name} both agree.`,
      };
  }
}
