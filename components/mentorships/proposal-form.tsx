"use client";

import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { type MentorshipSide, mentorshipScopes } from "@/lib/mentorships/mentorship";
import { LineFields } from "./line-fields";
import { ScopeFields } from "./scope-fields";

/** What proposing answers: the link is shown this once, and stored nowhere. */
export type ProposalState = FormState & {
  made?: { id: string; name: string; link: string; isByMail: boolean };
};

/** Whom someone asks to be their mentor, or offers to mentor; a mentee writes their three lines with it. */
export function ProposalForm({
  id,
  side,
  sendsMail,
  action: propose,
}: {
  id: string;
  /** The proposer's own. */
  side: MentorshipSide;
  sendsMail: boolean;
  action: FormAction<ProposalState>;
}) {
  const [{ message, errors, values, made }, action] = useFormAction<ProposalState>(propose, {});

  if (made) return <Proposed {...made} side={side} sendsMail={sendsMail} />;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="name"
          label="Their name"
          autoComplete="off"
          maxLength={100}
          required
          defaultValue={values?.name}
          errors={errors?.name}
        />
        <TextField
          name="email"
          type="email"
          label="Their email address"
          optional
          hint={
            sendsMail
              ? "We tell them, and it begins with their yes. Leave this empty to get a link you can pass on; you then confirm who said yes."
              : "If they sign in with it, they find your proposal in their inbox. Either way you get a link you can pass on, and you confirm who said yes."
          }
          autoComplete="off"
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      {side === "mentee" && (
        <>
          <LineFields values={values} errors={errors} />
          <ScopeFields
            legend="What would you open to them?"
            hint="Nothing opens yet: once they’ve said yes, you open it with one more click, and close it whenever you like."
            scopes={mentorshipScopes}
            values={values}
          />
        </>
      )}
      <SubmitButton className="self-start" pendingLabel="Proposing…">
        {side === "mentee" ? "Ask them to be my mentor" : "Offer to be their mentor"}
      </SubmitButton>
    </form>
  );
}

function Proposed({
  id,
  name,
  link,
  isByMail,
  side,
  sendsMail,
}: NonNullable<ProposalState["made"]> & { side: MentorshipSide; sendsMail: boolean }) {
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <Notice
        tone="success"
        title={isByMail ? `You asked ${name}` : `Link for ${name} created`}
        announce
      >
        <p>
          {isByMail
            ? `${sendsMail ? "We write to that address, unless its owner doesn’t want mail from Leadpath or had some within 30 days." : "If someone signs in with that address, it’s in their inbox."} You can pass this link on yourself, too. It can’t be shown again.`
            : "Copy it now and pass it on; it can’t be shown again. Whoever says yes by it, you confirm by name and address."}
        </p>
      </Notice>
      {/* The form that had the focus is gone, and this is what it was for. */}
      <LinkToCopy id="link" link={link} autoFocus />
      <ButtonLink
        href={side === "mentee" ? `/mentors/${id}` : `/mentees/${id}/mentorship`}
        variant="secondary"
        className="self-start"
      >
        See where it stands
      </ButtonLink>
    </div>
  );
}
