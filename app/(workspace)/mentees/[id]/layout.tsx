import type { Route } from "next";
import { findRequestMentee } from "@/app/_request/mentee";
import { idParam } from "@/app/_request/params";
import { SectionNav } from "@/components/shell/section-nav";
import { scopeTabs } from "@/lib/mentorships/scope-words";
import { shortName } from "@/lib/text/words";

/** Around each page of a mentee: the way to what they opened. It hides what a page would refuse; it guards nothing. */
export default async function MenteeLayout({ params, children }: LayoutProps<"/mentees/[id]">) {
  const id = await idParam(params);
  const mentee = id ? await findRequestMentee(id) : undefined;

  if (!mentee || mentee.open.length === 0) return children;

  return (
    <div className="flex flex-col gap-8">
      <SectionNav
        label={mentee.name}
        pages={[
          { href: mentee.base as Route, label: shortName(mentee.name) },
          ...mentee.open.map((scope) => ({
            href: `${mentee.base}/${scope}` as Route,
            label: scopeTabs[scope],
            isWrittenDown: true,
          })),
        ]}
      />
      {children}
    </div>
  );
}
