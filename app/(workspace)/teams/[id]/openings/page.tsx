import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { openedRows } from "@/app/(workspace)/teams/[id]/opened";
import { findRequestPlace } from "@/app/(workspace)/teams/request-team";
import { OpenedList } from "@/components/teams/opened-list";
import { StageCounts } from "@/components/teams/stage-counts";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listEvidenceToChoose } from "@/db/queries/chosen-evidence";
import { listLooks, listOpened, listToOpen } from "@/db/queries/openings";
import { findPath } from "@/db/queries/path";
import type { Viewer } from "@/lib/access/viewer";
import { purposePhrase } from "@/lib/assessments/purpose";
import { calledName } from "@/lib/check-ins/words";
import { openedThingText } from "@/lib/teams/opening";
import { stageCounts } from "@/lib/teams/stage-counts";
import { type Dates, dayText } from "@/lib/text/dates";
import { joined, shortName } from "@/lib/text/words";
import { withdrawOpening } from "./actions";
import { OpenForm } from "./open-form";

type Props = PageProps<"/teams/[id]/openings">;

const notices: Record<string, { title: string; text: string }> = {
  opened: { title: "It’s open", text: "You can withdraw it at any time, and you read who looked." },
  withdrawn: { title: "It’s closed again", text: "From their next click on they don’t see it." },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const own = id ? await findRequestPlace(id) : undefined;

  return {
    title: own?.member?.startedAt ? `As your managers see you: ${own.name}` : "Not found",
  };
}

export default async function OpeningsPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const own = id ? await findRequestPlace(id) : undefined;

  if (!id || !own?.member?.startedAt) return <NotFound />;

  const notice = notices[String((await searchParams).notice)];
  const managers = own.managers.filter(({ startedAt }) => startedAt);

  return (
    <div className="flex flex-col gap-8">
      {notice && (
        <Notice tone="success" title={notice.title} announce>
          <p>{notice.text}</p>
        </Notice>
      )}
      <PageHeader
        back={<BackLink href={`/teams/${id}/place`}>{own.name}</BackLink>}
        title={`As ${joined(managers.map(({ name }) => shortName(name)))} ${managers.length === 1 ? "sees" : "see"} you`}
        lead="Beyond your check-ins together, a manager sees only what you open to that manager here."
      />
      {managers.map((manager) => (
        <ManagerSection
          key={manager.id}
          viewer={viewer}
          teamId={id}
          manager={manager}
          dates={dates}
        />
      ))}
      <Section
        id="stages"
        title="Your path, in counts"
        lead="This is all that your managers see of your path: how many of the actions that apply to you are done, in each of the first six stages."
      >
        <StageCounts stages={await ownStages(viewer)} />
      </Section>
    </div>
  );
}

/** As a manager counts them. */
async function ownStages(viewer: Viewer) {
  const { records } = await findPath(viewer, viewer);

  return stageCounts(new Map(records.flatMap(({ key, state }) => (key ? [[key, state]] : []))));
}

/** What is open to one manager, what else could be, and when they looked. */
async function ManagerSection({
  viewer,
  teamId,
  manager: { personId, name },
  dates,
}: {
  viewer: Viewer;
  teamId: string;
  manager: { personId: string; name: string };
  dates: Dates;
}) {
  const opened = await listOpened(viewer, viewer, personId);
  const looks = await listLooks(viewer, personId);
  const first = shortName(name);

  return (
    <Section
      id={`manager-${personId}`}
      title={name}
      lead={
        opened.length > 0
          ? "This is what’s open, as they read it."
          : `Nothing of yours is open to ${first} beyond your check-ins with them.`
      }
    >
      {opened.length > 0 && (
        <OpenedList
          opened={openedRows(opened, { owner: "you", dates })}
          action={(openingId, title) => (
            <ButtonForm action={withdrawOpening}>
              <input type="hidden" name="teamId" value={teamId} />
              <input type="hidden" name="id" value={openingId} />
              <button type="submit" className="link target-8">
                Withdraw<span className="sr-only"> {title}</span>
              </button>
            </ButtonForm>
          )}
        />
      )}
      <OpenForm
        teamId={teamId}
        managerId={personId}
        name={first}
        options={await thingsToOpen(viewer, personId, opened, dates)}
      />
      {looks.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="text-base">When {first} looked</h3>
          <ul className="text-muted">
            {looks.map(({ id, createdAt }) => (
              <li key={id}>{dates.minute(createdAt)}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

async function thingsToOpen(
  viewer: Viewer,
  managerId: string,
  opened: readonly { thingId: string }[],
  dates: Dates,
) {
  const { reports, checkIns } = await listToOpen(viewer, managerId);
  const pieces = await listEvidenceToChoose(viewer);
  const groups = [
    {
      label: "Reports",
      options: reports.map(({ id, at, purpose }) => ({
        thingId: id,
        value: openedThingText({ kind: "report", thingId: id }),
        label: `${dates.day(at)}, ${purposePhrase(purpose)}`,
      })),
    },
    {
      label: "Earlier check-ins",
      options: checkIns.map(({ id, at, raterName }) => ({
        thingId: id,
        value: openedThingText({ kind: "check-in", thingId: id }),
        label: `With ${calledName(raterName)}, ${at ? dates.day(at) : ""}`,
      })),
    },
    {
      label: "Evidence",
      options: pieces.map(({ id, title, happenedOn }) => ({
        thingId: id,
        value: openedThingText({ kind: "evidence", thingId: id }),
        label: `${title}, ${dayText(happenedOn)}`,
      })),
    },
  ];

  return groups
    .map(({ label, options }) => ({
      label,
      options: options
        .filter(({ thingId }) => opened.every((each) => each.thingId !== thingId))
        .map(({ value, label }) => ({ value, label })),
    }))
    .filter(({ options }) => options.length > 0);
}
