import { PageLinks } from "@/components/ui/page-links";
import { placeText } from "@/lib/text/words";

/** Which of the found members these are, with the pages before and after. Nothing where all are on one page. */
export function MemberPages({
  name,
  page,
  size,
  found,
}: {
  name: string;
  page: number;
  size: number;
  found: number;
}) {
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, found);
  const href = (to: number) =>
    `/organization/members?${new URLSearchParams({ ...(name && { name }), page: String(to) })}` as const;

  if (page === 1 && found <= size) return null;

  return (
    <PageLinks
      label="Pages"
      status={first > found ? "There are no members on this page." : placeText(first, last, found)}
      links={[
        ...(page > 1 ? [{ href: href(first > found ? 1 : page - 1), text: "Previous" }] : []),
        ...(last < found ? [{ href: href(page + 1), text: "Next" }] : []),
      ]}
    />
  );
}
