import type { Metadata } from "next";
import { findRequestPreview, findRequestScopes } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { PageHeader } from "@/components/ui/page-header";
import { scopeTabs } from "@/lib/mentorships/scope-words";
import { otherCalled } from "@/lib/mentorships/words";
import { joined } from "@/lib/text/words";

type Props = PageProps<"/mentors/[id]/preview">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  return { title: own ? `As ${otherCalled(own.mentorName, "mentor")} sees you` : "Not found" };
}

export default async function PreviewPage({ params }: Props) {
  await requireViewer();
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  if (!own) return <NotFound />;

  const mentor = otherCalled(own.mentorName, "mentor");
  const open = (await findRequestPreview(id))?.open ?? [];
  const empty = own.scopes
    .filter(({ scope, standing }) => standing === "open" && !open.includes(scope))
    .map(({ scope }) => scopeTabs[scope].toLowerCase());

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={open.length > 0 ? `As ${mentor} sees you` : `${mentor} sees nothing of yours`}
        lead="These are the very pages they have, read the way they read them. Looking at them here isn’t a look that anyone is told of."
      />
      {empty.length > 0 && (
        <p className="max-w-measure">
          You opened your {joined(empty)}, too, and there’s nothing to show yet. To {mentor} that
          looks as if it were shut.
        </p>
      )}
    </div>
  );
}
