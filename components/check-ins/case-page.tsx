import type { ComponentProps } from "react";
import { PrintButton } from "@/components/reports/print-button";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Agreement } from "@/lib/check-ins/agreement";
import { agreementOnPaper } from "@/lib/check-ins/agreement-terms";
import type { Side } from "@/lib/check-ins/check-in";
import { caseCountText } from "@/lib/check-ins/promotion-case";
import { sideBySide, type Views } from "@/lib/check-ins/side-by-side";
import { checkInTitle } from "@/lib/check-ins/words";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { fromSheetText } from "@/lib/teams/waiting-words";
import { shortName } from "@/lib/text/words";
import { AgreementTerms } from "./agreement-terms";
import { ChosenEvidence } from "./chosen-evidence";

/** A promotion case on one page, as both agreed to: for whoever else decides, so it names both and says "you" to no one. */
export function CasePage({
  checkIn,
  counts,
  evidence,
  day,
}: {
  checkIn: {
    id: string;
    side: Side;
    subjectName: string;
    raterName: string;
    revealed: Views;
    agreement: Agreement;
  };
  counts?: Parameters<typeof caseCountText>[0];
  evidence: ComponentProps<typeof ChosenEvidence>["pieces"];
  /** When it was opened, as it is read. */
  day: string;
}) {
  const { id, subjectName, raterName, revealed, agreement } = checkIn;
  const { compared, onlyRater, notSeen } = sideBySide(revealed);
  const skills = [...compared.map(({ skill }) => skill), ...onlyRater, ...notSeen];
  const said = (side: Side, skill: SkillId) => {
    const view = revealed[side].get(skill);

    return view?.level ?? (view?.state === "not_observed" ? "not seen" : "–");
  };
  const example = (skill: SkillId) => {
    const view = revealed.rater.get(skill);

    return [view?.note, view?.isFromSheet && `(${fromSheetText}.)`].filter(Boolean).join(" ");
  };

  const lead = [
    `${subjectName} and ${raterName || "a former colleague"} compared views, each blind to the other’s, and both agreed to this page.`,
    counts && caseCountText(counts),
  ];

  return (
    <div className="flex flex-col gap-8 print:gap-4">
      <PageHeader
        back={<BackLink href={`/check-ins/${id}`}>{checkInTitle(checkIn)}</BackLink>}
        eyebrow={`Promotion case · ${day}`}
        title={subjectName}
        lead={lead.filter(Boolean).join(" ")}
        actions={<PrintButton />}
      />
      <DataTable
        caption="Skill by skill, the furthest apart first"
        columns={[
          { id: "skill", label: "Skill" },
          { id: "own", label: shortName(subjectName), numeric: true },
          { id: "theirs", label: raterName ? shortName(raterName) : "The other", numeric: true },
          ...(skills.some(example) ? [{ id: "example", label: "Example" }] : []),
        ]}
        rows={skills.map((skill) => ({
          id: skill,
          cells: {
            skill: findSkill(skill).name,
            own: said("subject", skill),
            theirs: said("rater", skill),
            example: <span className="wrap-anywhere whitespace-pre-line">{example(skill)}</span>,
          },
        }))}
      />
      {agreement.holding && (
        <Section id="agreement" title="What the two agreed on">
          <AgreementTerms terms={agreementOnPaper(agreement.holding, checkIn)} heading="h3" />
        </Section>
      )}
      {evidence.length > 0 && (
        <Section id="evidence" title="Evidence">
          <ChosenEvidence pieces={evidence} />
        </Section>
      )}
      <p className="max-w-measure text-sm text-muted">
        Levels go from 0, none yet, to 5. They’re judgments by two people about one, not a
        measurement and not a decision.
      </p>
    </div>
  );
}
