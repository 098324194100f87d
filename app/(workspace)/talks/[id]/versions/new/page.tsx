import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestTalk } from "@/app/(workspace)/talks/request-talk";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { isOpenTalk } from "@/lib/talks/talk";
import { calledInTalk, ownerText, talkName } from "@/lib/talks/words";
import { LogForm } from "./log-form";

export const metadata: Metadata = { title: "Agenda and notes" };

export default async function NewLogPage({ params }: PageProps<"/talks/[id]/versions/new">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const talk = id && (await findRequestTalk(id));

  if (!talk) return <NotFound />;
  if (!isOpenTalk(talk)) redirect(`/talks/${id}`);

  const { version, agenda, notes, actions } = talk.newest;
  const name = calledInTalk(talk);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/talks/${id}`}>{talkName(talk, dates)}</BackLink>}
        title="What do you want to remember?"
        lead={`You and ${name} both read it, even before ${name} confirms it. What you two agreed on counts once it’s confirmed.`}
      />
      <LogForm
        id={id}
        version={version}
        saved={{ agenda, notes, actions }}
        owners={(["subject", "partner"] as const).map((owner) => ({
          value: owner,
          label: ownerText(owner, talk),
        }))}
      />
    </div>
  );
}
