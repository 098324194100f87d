import type { Route } from "next";
import Link from "next/link";
import { PageLinks } from "@/components/ui/page-links";
import { peopleOnAPage } from "@/lib/teams/team-page";
import { teamQuery } from "@/lib/teams/team-search";
import { placeText } from "@/lib/text/words";

/** Which of a team's people a table has, with the pages before and after and the whole for paper. */
export function TeamPages({
  base,
  asked,
  page: { found, first, shown },
  at: { page, name, isWhole },
}: {
  base: string;
  asked: Record<string, string>;
  page: { found: number; first: number; shown: readonly unknown[] };
  at: { page: number; name: string; isWhole: boolean };
}) {
  const href = (more: Record<string, string>) =>
    `${base}${teamQuery({ ...asked, ...more })}` as Route;

  if (found === 0) {
    return (
      <p role="status">
        No one here is called “{name}.”{" "}
        <Link href={href({ name: "" })} className="link">
          Show everyone
        </Link>
      </p>
    );
  }
  if (isWhole || (page === 1 && found <= peopleOnAPage)) return null;

  const last = first + shown.length;

  return (
    <PageLinks
      label="Pages"
      status={shown.length > 0 ? placeText(first + 1, last, found) : "There’s no one on this page."}
      links={[
        ...(page > 1
          ? [{ href: href({ page: shown.length > 0 ? String(page - 1) : "" }), text: "Previous" }]
          : []),
        ...(last < found && shown.length > 0
          ? [{ href: href({ page: String(page + 1) }), text: "Next" }]
          : []),
        { href: href({ print: "all" }), text: "Everyone, for paper" },
      ]}
    />
  );
}
