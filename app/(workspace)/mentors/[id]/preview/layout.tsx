import type { Route } from "next";
import { findRequestPreview, findRequestScopes } from "@/app/_request/mentee";
import { idParam } from "@/app/_request/params";
import { SectionNav } from "@/components/shell/section-nav";
import { BackLink } from "@/components/ui/back-link";
import { scopeTabs } from "@/lib/mentorships/scope-words";
import { otherCalled } from "@/lib/mentorships/words";

/** Around each page of a preview: the way back, and to what the mentor has. It guards nothing. */
export default async function PreviewLayout({
  params,
  children,
}: LayoutProps<"/mentors/[id]/preview">) {
  const id = await idParam(params);
  const own = id ? await findRequestScopes(id) : undefined;
  if (!id || !own) return children;

  const seen = await findRequestPreview(id);

  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={`/mentors/${id}/scopes`}>
          What {otherCalled(own.mentorName, "mentor")} can read
        </BackLink>
        {seen && seen.open.length > 0 && (
          <SectionNav
            label="Preview"
            pages={[
              { href: seen.base as Route, label: "Preview" },
              ...seen.open.map((scope) => ({
                href: `${seen.base}/${scope}` as Route,
                label: scopeTabs[scope],
              })),
            ]}
          />
        )}
      </div>
      {children}
    </div>
  );
}
