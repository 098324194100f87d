import type { Route } from "next";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { SectionNav } from "@/components/shell/section-nav";
import { managesTeam } from "@/db/queries/teams";

/** Around each page of a team: for its managers the way to the others. It hides what a page would refuse; it guards nothing. */
export default async function TeamLayout({ params, children }: LayoutProps<"/teams/[id]">) {
  const viewer = await requireViewer();
  const id = await idParam(params);

  if (!id || !(await managesTeam(viewer, id))) return children;

  return (
    <div className="flex flex-col gap-8">
      <SectionNav
        label="Team"
        pages={[
          { href: `/teams/${id}` as Route, label: "Team" },
          { href: `/teams/${id}/path` as Route, label: "Path", isWrittenDown: true },
          { href: `/teams/${id}/rounds` as Route, label: "Rounds" },
          { href: `/teams/${id}/people` as Route, label: "People" },
          { href: `/teams/${id}/summary` as Route, label: "Summary" },
        ]}
      />
      {children}
    </div>
  );
}
