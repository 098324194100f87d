import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { placeParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { openedRows } from "@/app/(workspace)/teams/[id]/opened";
import { findRequestMemberPlace } from "@/app/(workspace)/teams/request-team";
import { OpenedList } from "@/components/teams/opened-list";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { listOpened } from "@/db/queries/openings";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/teams/[id]/people/[place]/opened">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await placeParams(params);
  const place = asked && (await findRequestMemberPlace(asked.id, asked.place));

  return { title: place ? `Opened to you by ${place.name}, in ${place.team}` : "Not found" };
}

export default async function OpenedPage({ params }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const asked = await placeParams(params);
  const place = asked && (await findRequestMemberPlace(asked.id, asked.place));

  if (!place) return <NotFound />;

  const { name, personId } = place;
  const subject = { id: personId, organizationId: viewer.organizationId };
  const opened = await listOpened(viewer, subject, viewer.id);

  return (
    <>
      <ReadHere page="opened" id={asked.place} />
      <PageHeader
        back={<BackLink href={`/teams/${asked.id}/people/${asked.place}`}>{name}</BackLink>}
        title={
          opened.length > 0 ? `What ${name} has opened to you` : `${name} hasn’t opened anything`
        }
        lead={
          opened.length > 0
            ? `${name} can withdraw it at any time, and reads when you looked.`
            : "They can open a report’s levels, an earlier check-in, or evidence. Whatever they open shows up here."
        }
      />
      <OpenedList opened={openedRows(opened, { owner: shortName(name), dates })} heading="h2" />
    </>
  );
}
