import type { Metadata } from "next";
import { findPublicViewer } from "@/app/_request/viewer";
import { env } from "@/app/_server/env";
import { ActionItem } from "@/components/framework/action-item";
import { PageHeader } from "@/components/ui/page-header";
import { StructuredData } from "@/components/ui/structured-data";
import { ideas } from "@/lib/framework/ideas";
import { breadcrumbs } from "@/lib/framework/structured-data";

const title = "Seven ways to become a Product Lead sooner";

export const metadata: Metadata = {
  title,
  description:
    "From a career narrative to a strategic pilot: seven moves that show a Product Lead at work before the title comes, each with the skills it builds.",
};

export default async function IdeasPage() {
  const signedIn = (await findPublicViewer()) !== undefined;

  return (
    <div className="flex flex-col gap-12">
      <StructuredData data={breadcrumbs({ name: title, path: "/framework/ideas" }, env.APP_URL)} />
      <PageHeader
        title="Seven ways to get there sooner"
        lead="They’re separate from the nine stages. Each lets people see you doing the next role’s work. One at a time is enough."
      />
      <ol className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        {ideas.map((idea) => (
          <ActionItem
            key={idea.id}
            action={idea}
            heading="h2"
            number={idea.number}
            signedIn={signedIn}
          />
        ))}
      </ol>
    </div>
  );
}
