import { Section } from "@/components/ui/section";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import type { View } from "@/lib/check-ins/side-by-side";
import { calledName } from "@/lib/check-ins/words";
import type { SkillId } from "@/lib/framework/skills";
import { NotSeen, RatedSkill } from "./side-by-side";

/** What the other side showed before the reveal. */
export function ShownView({
  view,
  other,
}: {
  view: ReadonlyMap<SkillId, View>;
  /** The other side's name, empty once the account is gone. */
  other: string;
}) {
  const name = calledName(other);
  const skills = [...askedSkills, ...offeredSkills].filter((skill) => view.has(skill));
  const notSeen = skills.filter((skill) => view.get(skill)?.state === "not_observed");

  return (
    <>
      <Section id="shown" title={`What ${name} has shown you`}>
        <ul>
          {skills.map((skill) => (
            <RatedSkill key={skill} skill={skill} view={view.get(skill)} who={name} />
          ))}
        </ul>
      </Section>
      <NotSeen skills={notSeen} view={view} who={name} />
    </>
  );
}
