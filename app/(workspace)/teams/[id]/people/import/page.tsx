import type { Metadata, Route } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { sendsMail } from "@/app/_server/mail";
import { findRequestTeam } from "@/app/(workspace)/teams/request-team";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { sheetSizeText } from "@/lib/teams/sheet/decode";
import { personFields } from "@/lib/teams/sheet/mapping";
import { meaningChoices } from "@/lib/teams/sheet/shown";
import { columnText } from "@/lib/teams/sheet/words";
import { BringForm } from "./bring-form";

type Props = PageProps<"/teams/[id]/people/import">;

const uses = [...personFields, ...skillIds, "ignored" as const].map((use) => ({
  value: use,
  label: columnText(use),
}));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const team = id && (await findRequestTeam(id));

  return { title: team ? `Bring people into ${team.name}` : "Not found" };
}

export default async function ImportPage({ params }: Props) {
  const id = await idParam(params);
  const team = id && (await findRequestTeam(id));

  if (!id || !team) return <NotFound />;

  const people = `/teams/${id}/people` as Route;

  return (
    <>
      <PageHeader
        back={<BackLink href={people}>People</BackLink>}
        title={`Bring people into ${team.name}`}
        lead={`Members of ${team.organization} are asked to join. Anyone else gets an invitation, ${sendsMail ? "by email" : "as a link to pass on: this server doesn’t send email"}. You see what will happen to each of them first.`}
      />
      <BringForm
        teamId={id}
        people={people}
        uses={uses}
        meanings={meaningChoices}
        mostBytes={limits.sheetBytes}
        sizeText={sheetSizeText}
        limitsText={`Up to ${limits.sheetRows.toLocaleString("en-US")} rows and ${sheetSizeText}. You can create ${limits.invitationsADay} invitations a day.`}
      />
    </>
  );
}
