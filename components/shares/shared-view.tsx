import type { ComponentProps } from "react";
import { LevelStrip } from "@/components/reports/level-strip";
import { ReportView } from "@/components/reports/report-view";
import { Section } from "@/components/ui/section";
import { operatorText } from "@/lib/access/words";
import { pathSentence } from "@/lib/path/words";
import { skillsSentence } from "@/lib/shares/words";
import type { Dates } from "@/lib/text/dates";
import { SharedPath } from "./shared-path";
import { SharedSkills } from "./shared-skills";

type Report = Pick<
  ComponentProps<typeof ReportView>,
  "purpose" | "framework" | "profile" | "input" | "result" | "titles"
> & { asOf: Date };

type Content = {
  report?: Report;
  skills?: { asOf: Date; skills: ComponentProps<typeof SharedSkills>["skills"] };
  path?: { asOf: Date; stages: ComponentProps<typeof SharedPath>["stages"] };
};

/** What a share link shows: what its visitor sees, and what its owner previews. */
export function SharedView({
  owner,
  expiresAt,
  content: { report, skills, path },
  headingLevel: Heading = "h1",
  dates,
}: {
  owner: string;
  expiresAt: Date;
  content: Content;
  headingLevel?: "h1" | "h2";
  dates: Dates;
}) {
  const skillsLine = skills && skillsSentence(skills.skills);
  const pathLine = path && pathSentence(path.stages);

  return (
    <div className="grid grid-cols-1 gap-8 print:block print:*:mb-4">
      <p className="max-w-measure text-sm text-muted">
        {owner} is sharing this with you until {dates.day(expiresAt)}.
        {!report && " It says where the work stands; it’s never a promotion decision."}
      </p>
      {report ? (
        <ReportView
          {...report}
          subject={owner}
          reader="other"
          createdAt={report.asOf.toISOString()}
          dates={dates}
          previous={null}
          headingLevel={Heading}
        />
      ) : (
        <Heading className="text-xl font-semibold text-balance">{skillsLine ?? pathLine}</Heading>
      )}
      {skills && (
        <Section
          id="skills"
          title="Skills"
          lead={`Levels from 0 to 5, as of ${dates.day(skills.asOf)}.`}
        >
          {!report && <LevelStrip skills={skills.skills} />}
          <SharedSkills skills={skills.skills} />
        </Section>
      )}
      {path && (
        <Section
          id="path"
          title={report || skills ? pathLine : "Nine stages"}
          lead={`The path as of ${dates.day(path.asOf)}. Evidence counts only where it’s part of the report.`}
        >
          <SharedPath stages={path.stages} />
        </Section>
      )}
      <div className="border-t border-line pt-4 print:hidden">
        <p className="max-w-measure text-sm text-muted">
          {owner} can see that this page was opened, when, and with what kind of browser. Nothing
          else about you is stored. {operatorText}
        </p>
      </div>
    </div>
  );
}
