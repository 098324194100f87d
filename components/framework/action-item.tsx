import type { ReactNode } from "react";
import { type LevelSpan, spanText } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { SkillLinks } from "./skill-links";
import { TakeUpLink } from "./take-up-link";

/** An action or an idea in full: what to do, which skills it builds, at which levels, and where to take it up. Its id is its anchor. */
export function ActionItem({
  action: { id, title, description, skills, levels },
  heading: Heading,
  number,
  mark,
  signedIn,
}: {
  action: {
    id: string;
    title: string;
    description: string;
    skills: readonly SkillId[];
    levels: LevelSpan;
  };
  heading: "h2" | "h3";
  number?: number;
  mark?: ReactNode;
  signedIn: boolean;
}) {
  return (
    <li id={id} className="flex flex-col gap-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Heading className="text-base">
          {number && `${number}. `}
          {title}
        </Heading>
        {mark}
      </div>
      <p className="max-w-measure text-muted">{description}</p>
      <SkillLinks label="Builds" skills={skills} />
      <p className="text-sm text-muted">Worth doing at {spanText(levels)}</p>
      <TakeUpLink id={id} title={title} signedIn={signedIn} />
    </li>
  );
}
