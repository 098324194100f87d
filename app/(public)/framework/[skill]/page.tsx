import type { Metadata } from "next";
import { skillParam } from "@/app/_request/skill-params";
import { BackLink } from "@/components/ui/back-link";
import { LevelChip } from "@/components/ui/level-chip";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { levels } from "@/lib/framework/levels";
import { findSkill } from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";

type Props = PageProps<"/framework/[skill]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findSkill(await skillParam(params)).name };
}

export default async function SkillPage({ params }: Props) {
  const skill = findSkill(await skillParam(params));
  const actions = actionsFor(skill.id);

  return (
    <div className="flex flex-col gap-10">
      <div>
        <BackLink href="/framework">Framework</BackLink>
        <PageHeader title={skill.name} lead={skill.definition} />
        {skill.note && <p className="mt-3 max-w-measure text-sm text-muted">{skill.note}</p>}
      </div>
      <Section id="levels" title="Six levels, by what somebody could see">
        <ol className="flex flex-col gap-4">
          {levels.map(({ level, name }) => (
            <li key={level} className="flex gap-4">
              <LevelChip level={level} />
              <p className="max-w-measure">
                <span className="font-medium">{name}.</span>{" "}
                <span className="text-muted">{skill.anchors[level]}</span>
              </p>
            </li>
          ))}
        </ol>
      </Section>
      {actions.length > 0 && (
        <Section id="actions" title="What builds it">
          <ul className="flex flex-col gap-4">
            {actions.map(({ id, title, description, stage }) => (
              <li key={id} className="max-w-measure">
                <p className="font-medium">{title}</p>
                <p className="text-muted">{description}</p>
                <p className="text-sm text-muted">Stage {stage} of the path</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="evidence" title="What could show it">
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5 text-muted">
          {skill.evidencePrompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
