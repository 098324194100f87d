import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { framework } from "@/lib/framework/framework";
import { skills } from "@/lib/framework/skills";
import { defaultProfile } from "@/lib/readiness/profile";
import { priorityText } from "@/lib/reports/gaps";

export const metadata: Metadata = { title: "Framework" };

export default function FrameworkPage() {
  return (
    <div className="flex flex-col gap-12">
      <PageHeader
        eyebrow={framework.id}
        title="What a Product Lead shows, skill by skill"
        lead="14 skills, each described at six levels by what somebody could see. Level 3 is a solid Product Manager, level 4 a Product Lead."
      />
      <Section id="skills" title="The 14 skills">
        <ul className="border-t border-line">
          {skills.map((skill) => (
            <li key={skill.id} className="border-b border-line py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                <h3>
                  <Link className="link" href={`/framework/${skill.id}`}>
                    {skill.name}
                  </Link>
                </h3>
                <span className="text-sm text-muted">{asked(skill.id)}</span>
              </div>
              <p className="mt-1 max-w-measure text-muted">{skill.definition}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="levels"
        title="Six levels"
        lead="The descriptions are ours, and so are the levels, the weights and the thresholds."
      >
        <dl className="grid gap-x-10 gap-y-3 sm:grid-cols-2">
          {framework.levels.map(({ level, name, meaning }) => (
            <div key={level} className="border-t border-line pt-3">
              <dt className="font-medium">
                {level} {name}
              </dt>
              <dd className="text-muted">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

function asked(id: (typeof skills)[number]["id"]) {
  const expected = defaultProfile.priorities.find(({ skill }) => skill === id);

  return expected && `${priorityText(expected.priority)}, target level ${expected.target}`;
}
