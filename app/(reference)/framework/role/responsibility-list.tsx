import { SkillLinks } from "@/components/framework/skill-links";
import { responsibilities } from "@/lib/framework/responsibilities";
import { skills, skillsServing } from "@/lib/framework/skills";

export function ResponsibilityList() {
  const shared = skills.filter((skill) => skill.responsibilities.length === 0);

  return (
    <>
      <ol className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {responsibilities.map(({ number, name, description }) => (
          <li
            key={number}
            id={`responsibility-${number}`}
            className="flex flex-col gap-2 border-t border-line pt-4"
          >
            <h3>
              {number}. {name}
            </h3>
            <p className="max-w-measure text-muted">{description}</p>
            <SkillLinks label="Asks for" skills={skillsServing(number).map(({ id }) => id)} />
          </li>
        ))}
      </ol>
      <div className="flex max-w-measure flex-col gap-2">
        <p>
          The other skills don’t belong to a single responsibility. They show up in all of them.
        </p>
        <SkillLinks label="Everywhere" skills={shared.map(({ id }) => id)} />
      </div>
    </>
  );
}
