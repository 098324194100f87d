import Link from "next/link";
import { findSkill } from "@/lib/framework/skills";
import { defaultProfile, reasonFor } from "@/lib/readiness/profile";
import { expectationText } from "@/lib/reports/expectation";

const priorities = ["must", "should"] as const;

/** What the built-in profile asks for, with why each must and should is that in a Product Lead. */
export function ProfileReasons() {
  const asked = priorities.flatMap((wanted) =>
    defaultProfile.priorities.filter(({ priority }) => priority === wanted),
  );

  return (
    <dl className="grid gap-x-10 gap-y-4 md:grid-cols-2">
      {asked.map(({ skill }) => (
        <div key={skill} className="border-t border-line pt-3">
          <dt>
            <Link href={`/framework/${skill}`} className="link font-medium">
              {findSkill(skill).name}
            </Link>{" "}
            <span className="text-sm whitespace-nowrap text-muted">{expectationText(skill)}</span>
          </dt>
          <dd className="mt-1 max-w-measure text-muted">{reasonFor(skill)}</dd>
        </div>
      ))}
    </dl>
  );
}
