import Link from "next/link";

/** What to take next, each with its reason. */
export function NextList({
  next,
}: {
  next: { action: { ref: string; title: string; stage: number | null }; reason: string }[];
}) {
  return (
    <ol className="flex flex-col">
      {next.map(({ action, reason }) => (
        <li key={action.ref} className="border-t border-line py-3 first:border-t-0 first:pt-0">
          <Link href={`/path/${action.ref}`} className="link font-medium">
            {action.title}
          </Link>
          <p className="text-muted">
            because {reason} ·{" "}
            {action.stage ? `stage ${action.stage}` : "a way to get there sooner"}
          </p>
        </li>
      ))}
    </ol>
  );
}
