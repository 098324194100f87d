import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestTalk, talkDays } from "@/app/(workspace)/talks/request-talk";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isOpenTalk, isRecord, talkTimeFields } from "@/lib/talks/talk";
import { calledInTalk, talkName } from "@/lib/talks/words";
import { placeOf } from "@/lib/text/time-zone-places";
import { callOff } from "./actions";
import { MoveForm } from "./move-form";

export const metadata: Metadata = { title: "Move a talk or call it off" };

export default async function TalkTimePage({ params }: PageProps<"/talks/[id]/time">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const talk = id && (await findRequestTalk(id));

  if (!talk) return <NotFound />;
  if (!isOpenTalk(talk) || isRecord(talk.newest)) redirect(`/talks/${id}`);

  const name = calledInTalk(talk);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href={`/talks/${id}`}>{talkName(talk, dates)}</BackLink>}
        title="When will you talk instead?"
        lead={`Leadpath tells ${name} the new time.`}
      />
      <MoveForm
        id={id}
        revision={talk.revision}
        saved={talkTimeFields(talk, dates.zone)}
        days={talkDays(dates.calendarDay(new Date()))}
        zone={placeOf(dates.zone)}
      />
      <Section
        id="calling-off"
        title="Call it off"
        lead="For both of you, and for good. The agenda stays readable; plan another talk when you like."
      >
        <ButtonForm action={callOff}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" variant="danger">
            Call the talk off
          </Button>
        </ButtonForm>
      </Section>
    </div>
  );
}
