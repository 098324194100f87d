import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { skillParam } from "@/app/_request/params";
import { env } from "@/app/_server/env";
import { PmAndLead } from "@/components/framework/pm-and-lead";
import { BackLink } from "@/components/ui/back-link";
import { LevelChip } from "@/components/ui/level-chip";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StructuredData } from "@/components/ui/structured-data";
import { anchorOptions, findSkill } from "@/lib/framework/skills";
import { breadcrumbs, skillTerm } from "@/lib/framework/structured-data";
import { reasonFor } from "@/lib/readiness/profile";
import { expectationText } from "@/lib/reports/expectation";
import { BuildingList } from "./building-list";
import { PracticeList } from "./practice-list";
import { SkillNeighbors } from "./skill-neighbors";

type Props = PageProps<"/framework/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const skill = await skillParam(params);

  if (!skill) return { title: "Not found" };

  const { name, definition } = findSkill(skill);

  return { title: `${name}: six levels`, description: definition };
}

export default async function SkillPage({ params }: Props) {
  const id = await skillParam(params);

  if (!id) return <NotFound />;

  const skill = findSkill(id);
  const reason = reasonFor(skill.id);
  const page = { name: skill.name, path: `/framework/${skill.id}` };

  return (
    <div className="flex flex-col gap-10">
      <StructuredData data={skillTerm(skill, env.APP_URL)} />
      <StructuredData data={breadcrumbs(page, env.APP_URL)} />
      <div>
        <PageHeader
          back={<BackLink href="/framework#skills">All 14 skills</BackLink>}
          eyebrow={expectationText(skill.id)}
          title={skill.name}
          lead={skill.definition}
        />
        {reason && <p className="mt-3 max-w-measure">{reason}</p>}
        {skill.note && <p className="mt-3 max-w-measure text-sm text-muted">{skill.note}</p>}
      </div>
      <Section
        id="roles"
        title="A Product Manager does it; a Product Lead multiplies it"
        lead="Level 3 beside level 4."
      >
        <PmAndLead productManager={skill.anchors[3]} productLead={skill.anchors[4]} />
      </Section>
      <Section id="levels" title="Six levels, in observable terms">
        <ol className="flex flex-col gap-4">
          {anchorOptions(skill).map(({ level, name, anchor }) => (
            <li key={level} className="flex gap-4">
              <LevelChip level={level} />
              <p className="max-w-measure">
                <span className="font-medium">{name}.</span>{" "}
                <span className="text-muted">{anchor}</span>
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section
        id="practices"
        title="One step at a time"
        lead="What to practice in the coming weeks, and how to tell that you’re there."
      >
        <PracticeList skill={skill} />
      </Section>
      <Section id="building" title="How to build it">
        <BuildingList skill={skill} />
      </Section>
      <Section id="evidence" title="Evidence to look for">
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5 text-muted">
          {skill.evidencePrompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </Section>
      <SkillNeighbors id={skill.id} />
    </div>
  );
}
