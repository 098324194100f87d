import type { Metadata } from "next";
import Link from "next/link";
import { env } from "@/app/_server/env";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StructuredData } from "@/components/ui/structured-data";
import { framework } from "@/lib/framework/framework";
import { skills } from "@/lib/framework/skills";
import { termSet } from "@/lib/framework/structured-data";
import { expectationText } from "@/lib/reports/expectation";

export const metadata: Metadata = {
  title: "The Product Lead framework: 14 skills, six levels",
  description:
    "What a Product Lead does, skill by skill: 14 skills at six observable levels, 8 responsibilities, 9 stages with 22 actions, and how readiness is computed.",
};

const parts = [
  {
    href: "/framework/role",
    title: "What a Product Lead does",
    text: "Eight responsibilities with the skills they ask for, the role beside a Product Manager’s, and when a company needs one.",
  },
  {
    href: "/framework/stages",
    title: "Nine stages, 22 actions",
    text: "What to do on the way from Product Manager to Product Lead. Start anywhere: no stage locks another.",
  },
  {
    href: "/framework/ideas",
    title: "Seven ways to get there sooner",
    text: "Bolder moves beside the stages, each with the skills it builds.",
  },
  {
    href: "/framework/score",
    title: "How readiness is computed",
    text: "Every rule and figure of the score, what is measured and what is assumed, and an example to play with.",
  },
] as const;

export default function FrameworkPage() {
  return (
    <div className="flex flex-col gap-12">
      <StructuredData data={termSet(env.APP_URL)} />
      <PageHeader
        eyebrow={framework.id}
        title="What a Product Lead does, skill by skill"
        lead="14 skills, each described at six levels in observable terms. Level 3 is a solid Product Manager, level 4 a Product Lead."
      />
      <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {parts.map(({ href, title, text }) => (
          <li key={href} className="border-t border-edge pt-3">
            <h2 className="text-base">
              <Link className="link" href={href}>
                {title}
              </Link>
            </h2>
            <p className="mt-1 max-w-measure text-muted">{text}</p>
          </li>
        ))}
      </ul>
      <Section id="skills" title="The 14 skills">
        <ul className="border-t border-line">
          {skills.map((skill) => (
            <li key={skill.id} className="border-b border-line py-4 last:border-b-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                <h3>
                  <Link className="link" href={`/framework/${skill.id}`}>
                    {skill.name}
                  </Link>
                </h3>
                <span className="text-sm text-muted">{expectationText(skill.id)}</span>
              </div>
              <p className="mt-1 max-w-measure text-muted">{skill.definition}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="levels" title="Six levels">
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
      <Section id="source" title="Where it comes from">
        <p className="max-w-measure">{framework.attribution}</p>
        <p className="max-w-measure text-muted">
          The score’s weights, targets, and thresholds are ours too: the article names the skills
          but doesn’t say how to measure them.
        </p>
      </Section>
    </div>
  );
}
