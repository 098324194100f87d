import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import {
  type AttestationEndReason,
  type AttestationTimes,
  askEnd,
  attestationState,
} from "@/lib/attestations/attestation";
import { confirmationText, ownEndText, waitingForText } from "@/lib/attestations/words";
import { wholeName } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import type { Dates } from "@/lib/text/dates";
import { AttestationQuote } from "./attestation-quote";

type Ask = AttestationTimes & {
  id: string;
  attesterName: string;
  address: string | null;
  endReason: AttestationEndReason | null;
  attestation: {
    attesterName: string;
    statement: string;
    isKnown: boolean;
    isOfNewest: boolean;
    attestedAt: Date;
  } | null;
};

/** Whom the owner of a piece of evidence asked to confirm it, and what came of it. */
export function AsksAbout({
  asks,
  evidenceId,
  dates,
  now,
  takeBack,
  remove,
}: {
  asks: Ask[];
  evidenceId: string;
  dates: Dates;
  now: Date;
  takeBack: FormAction;
  remove: FormAction;
}) {
  return (
    <ul className="border-t border-line">
      {asks.map((ask) => {
        const { id, attestation, attesterName } = ask;
        const state = attestationState(ask, now);

        return (
          <li key={id} className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
            {attestation ? (
              <>
                <AttestationQuote {...confirmationText(attestation, { owner: "you", dates })} />
                <Disclosure summary={`Remove what ${wholeName(attesterName)} confirmed`}>
                  <EndForm id={id} evidenceId={evidenceId} action={remove} label="Remove it">
                    This permanently deletes the sentence. Reports that count it stay as they are.
                  </EndForm>
                </Disclosure>
              </>
            ) : (
              <>
                <p className="font-medium wrap-anywhere">{wholeName(attesterName)}</p>
                <p className="max-w-measure text-sm text-muted wrap-anywhere">
                  {state === "open"
                    ? waitingForText({
                        until: dates.day(askEnd(ask.createdAt)),
                        address: ask.address,
                      })
                    : ownEndText(ask.endReason ?? "lapsed", attesterName)}
                </p>
                {state === "open" && (
                  <EndForm id={id} evidenceId={evidenceId} action={takeBack} label="Take it back" />
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function EndForm({
  id,
  evidenceId,
  action,
  label,
  children,
}: {
  id: string;
  evidenceId: string;
  action: FormAction;
  label: string;
  children?: string;
}) {
  return (
    <ButtonForm action={action} className="flex max-w-measure flex-col items-start gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      {children && <p>{children}</p>}
      <Button type="submit" variant={children ? "danger" : "secondary"}>
        {label}
      </Button>
    </ButtonForm>
  );
}
