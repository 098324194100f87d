import Link from "next/link";
import { LinkLine } from "@/components/ui/link-line";
import { ideasFor } from "@/lib/framework/ideas";
import { spanText } from "@/lib/framework/levels";
import { responsibilities } from "@/lib/framework/responsibilities";
import type { Skill } from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";

/** The actions and ideas that build a skill, each with the place where it is described, and what the skill serves. */
export function BuildingList({ skill }: { skill: Pick<Skill, "id" | "responsibilities"> }) {
  const building = [
    ...actionsFor(skill.id).map((action) => ({
      ...action,
      href: `/framework/stages#${action.id}` as const,
      from: `Stage ${action.stage}${action.optional ? ", optional" : ""}, for ${spanText(action.levels)}`,
    })),
    ...ideasFor(skill.id).map((idea) => ({
      ...idea,
      href: `/framework/ideas#${idea.id}` as const,
      from: `A way to get there sooner, for ${spanText(idea.levels)}`,
    })),
  ];
  const served = responsibilities.filter(({ number }) => skill.responsibilities.includes(number));

  return (
    <>
      {building.length === 0 && (
        <p className="max-w-measure text-muted">
          No action or idea builds this skill directly. The practices above do.
        </p>
      )}
      <ul className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        {building.map(({ id, title, description, href, from }) => (
          <li key={id} className="max-w-measure">
            <p className="font-medium">
              <Link className="link" href={href}>
                {title}
              </Link>
            </p>
            <p className="text-muted">{description}</p>
            <p className="text-sm text-muted">{from}</p>
          </li>
        ))}
      </ul>
      {served.length > 0 && (
        <LinkLine
          label="Asked for by"
          links={served.map(({ number, name }) => ({
            href: `/framework/role#responsibility-${number}`,
            text: name,
          }))}
        />
      )}
    </>
  );
}
