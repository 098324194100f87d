import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { type Agreement, agreementStanding } from "@/lib/check-ins/agreement";
import { agreementQuestion, agreementRule, agreementTitle } from "@/lib/check-ins/agreement-words";
import type { Side } from "@/lib/check-ins/check-in";
import { dayText } from "@/lib/text/dates";
import type { ViewBase } from "./view-base";

type AgreementOf = { side: Side; agreement: Agreement };

/** The way on to what the two work on, while one of them has something to do about it. */
export function AgreementLink({ base, side, agreement }: AgreementOf & { base: ViewBase }) {
  switch (agreementStanding(agreement, side)) {
    case "none":
      return <ButtonLink href={`${base}/agreement/versions/new`}>Agree on what’s next</ButtonLink>;
    case "asks you":
      return <ButtonLink href={`${base}/agreement`}>Read and agree</ButtonLink>;
    default:
      return null;
  }
}

/** After the reveal: what the two work on, or the way to agree on it, as long as they can. */
export function AgreementPart({
  base,
  checkIn: { side, agreement },
  other,
  isOpen,
}: {
  base: ViewBase;
  checkIn: AgreementOf;
  /** The other side's name, empty once the account is gone. */
  other: string;
  isOpen: boolean;
}) {
  const standing = agreementStanding(agreement, side);
  const href = `${base}/agreement` as const;

  if (standing === "none") {
    return (
      isOpen && (
        <div className="print:hidden">
          <Section id="agreement" title={agreementQuestion} lead={agreementRule}>
            <div>
              <ButtonLink href={`${href}/versions/new`}>Write it down</ButtonLink>
            </div>
          </Section>
        </div>
      )
    );
  }

  const { holding } = agreement;

  return (
    <Section
      id="agreement"
      title={agreementTitle(agreement, { side, other })}
      lead={
        standing === "holds" && holding
          ? `You’ll look again on ${dayText(holding.reviewOn)}.`
          : undefined
      }
    >
      <div>
        <ButtonLink href={href} variant={standing === "asks you" ? "primary" : "secondary"}>
          {standing === "asks you" && isOpen ? "Read and agree" : "Read it"}
        </ButtonLink>
      </div>
    </Section>
  );
}
