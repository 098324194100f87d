import type { Metadata } from "next";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { NameForm } from "@/components/ui/name-form";
import { PageHeader } from "@/components/ui/page-header";
import { foundTeam } from "./actions";

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
      <NameForm
        action={foundTeam}
        hidden={{ id: crypto.randomUUID() }}
        label="Team name"
        hint="Such as “Growth”. Everyone in the team reads it."
        button="Found the team"
        pendingLabel="Founding…"
      />
    </div>
  );
}
