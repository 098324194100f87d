import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import type { FormAction } from "@/lib/forms/form-state";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";
import { addressText } from "@/lib/people/email-address";

/** Who said yes to a proposal, by name and address, for whoever made it to confirm or refuse. */
export function TakerPart({
  id,
  side,
  taker: { name, email, isProven },
  confirm,
  refuse,
}: {
  id: string;
  /** The proposer's own. */
  side: MentorshipSide;
  taker: { name: string; email: string | null; isProven: boolean };
  confirm: FormAction;
  refuse: FormAction;
}) {
  const fields = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="side" value={side} />
    </>
  );

  return (
    <div className="flex flex-col gap-4">
      <SummaryList
        rows={[
          { id: "name", name: "Name", value: name },
          {
            id: "address",
            name: "Email address",
            value: email
              ? `${addressText(email)}${isProven ? "" : " (not confirmed: they only say it’s theirs)"}`
              : "None",
          },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <ButtonForm action={confirm}>
          {fields}
          <SubmitButton pendingLabel="Confirming…">Yes, that’s who I asked</SubmitButton>
        </ButtonForm>
        <ButtonForm action={refuse}>
          {fields}
          <Button type="submit" variant="secondary">
            No, refuse
          </Button>
        </ButtonForm>
      </div>
    </div>
  );
}
