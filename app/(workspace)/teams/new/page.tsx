import type { Metadata } from "next";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { FoundForm } from "./found-form";

export const metadata: Metadata = { title: "Found a team" };

export default async function NewTeamPage() {
  await requireViewer();

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/teams">Teams</BackLink>}
        title="What’s your team called?"
        lead="You’ll manage it. Next you add people, then you open a round: about ten minutes in all."
      />
      <FoundForm id={crypto.randomUUID()} />
    </div>
  );
}
