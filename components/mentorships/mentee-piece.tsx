import type { Route } from "next";
import type { ComponentProps } from "react";
import { AttestationQuote } from "@/components/attestations/attestation-quote";
import { EvidenceFacts } from "@/components/evidence/evidence-facts";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { possessive } from "@/lib/text/words";
import { OpenedLine } from "./opened-line";

/** A piece of a mentee's evidence as their mentor reads it: what it says now. */
export function MenteePiece({
  name,
  title,
  piece,
  actions,
  base,
  readsPath,
  confirmations,
}: Pick<ComponentProps<typeof EvidenceFacts>, "piece" | "actions"> & {
  name: string;
  title: string;
  base: string;
  readsPath: boolean;
  confirmations: ComponentProps<typeof AttestationQuote>[];
}) {
  return (
    <div className="flex flex-col gap-8">
      <OpenedLine name={name} />
      <PageHeader
        back={
          <BackLink href={`${base}/evidence` as Route} prefetch={false}>
            {possessive(name)} evidence
          </BackLink>
        }
        title={<span className="wrap-anywhere">{title}</span>}
      />
      <EvidenceFacts
        piece={piece}
        actions={actions}
        reader={{ path: readsPath ? `${base}/path` : undefined }}
      />
      {confirmations.length > 0 && (
        <Section id="confirmations" title="Confirmed by someone who was there">
          {confirmations.map((confirmation) => (
            <AttestationQuote key={confirmation.by} {...confirmation} />
          ))}
        </Section>
      )}
    </div>
  );
}
