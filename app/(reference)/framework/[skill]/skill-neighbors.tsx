import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { type SkillId, skillsBeside } from "@/lib/framework/skills";

export function SkillNeighbors({ id }: { id: SkillId }) {
  const { previous, next } = skillsBeside(id);

  return (
    <nav
      aria-label="Skills"
      className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-line pt-4"
    >
      {previous && (
        <Link
          className="link inline-flex min-h-11 items-center gap-2"
          href={`/framework/${previous.id}`}
          rel="prev"
        >
          <Icon name="arrow-left" />
          <span>
            <span className="sr-only">Previous: </span>
            {previous.name}
          </span>
        </Link>
      )}
      {next && (
        <Link
          className="link ml-auto inline-flex min-h-11 items-center gap-2"
          href={`/framework/${next.id}`}
          rel="next"
        >
          <span>
            <span className="sr-only">Next: </span>
            {next.name}
          </span>
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
