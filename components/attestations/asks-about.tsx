import { EndAskForm } from "@/components/asks/end-ask-form";
import { Disclosure } from "@/components/ui/disclosure";
import { type AskEndReason, type AskTimes, askEnd, askState } from "@/lib/asks/ask";
import { ownEndText, waitingForText } from "@/lib/asks/words";
import { confirmationText } from "@/lib/attestations/words";
import { wholeName } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import type { Dates } from "@/lib/text/dates";
import { AttestationQuote } from "./attestation-quote";

type Ask = AskTimes & {
  id: string;
  attesterName: string;
  address: string | null;
  endReason: AskEndReason | null;
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
        const state = askState(ask, now);

        return (
          <li key={id} className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
            {attestation ? (
              <>
                <AttestationQuote {...confirmationText(attestation, { owner: "you", dates })} />
                <Disclosure summary={`Remove what ${wholeName(attesterName)} confirmed`}>
                  <EndAskForm fields={{ id, evidenceId }} action={remove} label="Remove it">
                    This permanently deletes the sentence. Reports that count it stay as they are.
                  </EndAskForm>
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
                    : ownEndText("attestation", ask.endReason ?? "lapsed", attesterName)}
                </p>
                {state === "open" && (
                  <EndAskForm fields={{ id, evidenceId }} action={takeBack} label="Take it back" />
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
