import Link from "next/link";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { operatorText } from "@/lib/access/words";
import { type AskKind, linkPages } from "@/lib/asks/kinds";
import type { FormAction } from "@/lib/forms/form-state";
import { shortName } from "@/lib/text/words";

const againTexts: Record<AskKind, string> = {
  attestation: "You can read it again, or take it back.",
  feedback: "You can read it again or withdraw it.",
};

/** What anyone who has the link to an ask may know; the asker's own words and what they're about come after its button. */
export function LinkInvitation({
  kind,
  token,
  ask: { subjectName, isPassedOn, state },
  title,
  lead,
  readAgain,
  until,
  begin,
}: {
  kind: AskKind;
  token: string;
  ask: { subjectName: string; isPassedOn: boolean; state: "open" | "answered" };
  title: string;
  lead: string;
  /** The button once it's answered. */
  readAgain: string;
  /** The day until which it's open. */
  until: string;
  begin: FormAction;
}) {
  const name = shortName(subjectName);
  const isAnswered = state === "answered";
  const ending = `${linkPages[kind]}/${token}/ending` as const;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title} lead={isAnswered ? againTexts[kind] : lead} />
      {!isAnswered && (
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
          <li>About two minutes, no account.</li>
          <li>
            {isPassedOn
              ? `This link works only in the browser in which you answer, and until ${until}.`
              : `${name} gave your address. If you don’t answer, it’s deleted after ${until}.`}
          </li>
          <li>{operatorText}</li>
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonForm action={begin}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton pendingLabel="Opening…">
            {isAnswered ? readAgain : `Read what ${name} writes`}
          </SubmitButton>
        </ButtonForm>
        {!isAnswered && (
          <>
            <Link href={ending} prefetch={false} className="link">
              I’d rather not
            </Link>
            {!isPassedOn && (
              <Link href={ending} prefetch={false} className="link">
                Not for me
              </Link>
            )}
          </>
        )}
      </div>
    </div>
  );
}
