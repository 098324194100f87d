import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { findRequestPlace } from "@/app/(workspace)/teams/request-team";
import { TalksSection } from "@/components/talks/talks-section";
import { ManagerSight } from "@/components/teams/manager-sight";
import { BackLink } from "@/components/ui/back-link";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { listSummariesOfOwnTeam } from "@/db/queries/summaries";
import { listTalks } from "@/db/queries/talks";
import { summaryMadeText } from "@/lib/teams/summary-words";
import { managersText, placeTitle } from "@/lib/teams/words";
import { shortName } from "@/lib/text/words";
import { acceptPlace, declinePlace, leaveTeam } from "./actions";

type Props = PageProps<"/teams/[id]/place">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const own = id && (await findRequestPlace(id));

  return { title: own ? `Your place in ${own.name}` : "Not found" };
}

export default async function PlacePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const own = id && (await findRequestPlace(id));

  if (!id || !own) return <NotFound />;

  const { name, organization, managing, member } = own;
  const made = member?.startedAt ? await listSummariesOfOwnTeam(viewer, id) : [];
  const names = own.managers.flatMap((manager) => (manager.startedAt ? [manager.name] : []));
  const isAskedToManage = managing !== undefined && !managing.startedAt;
  const isAskedToJoin = member?.waitsFor === "person";
  const startedAt = managing?.startedAt ?? member?.startedAt;
  const rater = own.managers.find(({ personId }) => personId === member?.raterId)?.name;
  const field = <input type="hidden" name="teamId" value={id} />;
  const { notice } = await searchParams;
  const talks = member?.startedAt ? await listTalks(viewer, { placeId: member.id }) : [];
  const today = dates.calendarDay(new Date());

  return (
    <div className="flex flex-col gap-8">
      <ReadHere page="place" id={id} />
      {notice === "accepted" && (
        <Notice
          tone="success"
          title={`You’re ${managing ? "a manager of" : "in"} ${name}`}
          announce
        >
          <p>
            {managing
              ? "You see what begins from now on, and nothing from before."
              : "Nothing from before is open to your manager unless you open it."}
          </p>
        </Notice>
      )}
      <PageHeader
        back={<BackLink href="/teams">Teams</BackLink>}
        title={placeTitle({
          name,
          managers: names,
          isAskedToManage,
          isAskedToJoin,
          waitsForManager: member?.waitsFor === "manager",
          manages: Boolean(managing?.startedAt),
        })}
        lead={
          startedAt
            ? `Since ${dates.day(startedAt)}, in ${organization}.${rater ? ` ${rater} rates you.` : ""}`
            : `A team in ${organization}. ${member?.waitsFor === "manager" ? "A manager confirms it; nothing is open until then." : "Nothing is open until you accept."}`
        }
        actions={
          member?.startedAt && (
            <ButtonLink href={`/teams/${id}/openings`} variant="secondary">
              As your manager sees you
            </ButtonLink>
          )
        }
      />
      {(isAskedToManage || isAskedToJoin) && (
        <div className="flex flex-wrap gap-2">
          <ButtonForm action={acceptPlace}>
            {field}
            <SubmitButton pendingLabel="Accepting…">
              {isAskedToManage ? "Yes, I’ll manage it" : "Yes, that’s right"}
            </SubmitButton>
          </ButtonForm>
          <ButtonForm action={declinePlace}>
            {field}
            <Button type="submit" variant="secondary">
              No
            </Button>
          </ButtonForm>
        </div>
      )}
      {member?.startedAt && (
        <TalksSection
          talks={talks}
          title="Your talks"
          empty="A talk has an agenda, notes that you both read, and what you two agree on. You write down what comes of it, and keep it."
          today={today}
          dates={dates}
          isNamed={names.length > 1}
        >
          {own.managers.flatMap((manager) =>
            manager.startedAt
              ? [
                  <ButtonLink
                    key={manager.id}
                    href={`/talks/new?place=${member.id}&with=${manager.personId}`}
                    variant="secondary"
                  >
                    Plan a talk with {shortName(manager.name)}
                  </ButtonLink>,
                ]
              : [],
          )}
        </TalksSection>
      )}
      {member && !managing?.startedAt && (
        <Section
          id="sight"
          title="What a manager of this team sees of you"
          lead={`${managersText(names)}.${names.length > 1 ? " Each sees the answers in their own check-ins with you alone." : ""}`}
        >
          <ManagerSight />
        </Section>
      )}
      {member?.startedAt && !managing?.startedAt && (
        <Section
          id="summaries"
          title="Summaries for a manager’s boss"
          lead="A manager can make one of the whole team: ranges of counts from five people on, without names. You see here that they did, and exactly what it says."
        >
          {made.length > 0 ? (
            <ul>
              {made.map(({ id: summary, madeAt, maker }) => (
                <li key={summary}>
                  <Link href={`/teams/${id}/summary/${summary}`} className="link">
                    {summaryMadeText(maker, dates.day(madeAt))}
                  </Link>
                </li>
              ))}
            </ul>
          ) : (
            <p>None has been made since you joined.</p>
          )}
        </Section>
      )}
      {isAskedToManage && (
        <Section
          id="managing"
          title="What managing it means"
          lead={`You see who’s in ${name} and who’s in with a round, and rate people in it. Of their answers you see those in your own check-ins with them, from now on.${member ? " Your place as a member ends, and with it what your managers see of you." : ""}`}
        >
          {null}
        </Section>
      )}
      {(member?.startedAt || member?.waitsFor === "manager" || managing?.startedAt) && (
        <Section
          id="leaving"
          title={managing?.startedAt ? "Stepping down" : "Leaving"}
          lead={
            managing?.startedAt
              ? "What people opened to you closes at once, and so does their side of your check-ins with them. Open check-ins that you haven’t answered end. What you two agreed on stays with both; the logs of your talks stay with them alone."
              : "From their next click on, your managers see nothing of your side. Check-ins that they haven’t answered end. What you two agreed on stays with both; the logs of your talks stay with you alone."
          }
        >
          <ButtonForm action={leaveTeam}>
            {field}
            <Button type="submit" variant={startedAt ? "danger" : "secondary"}>
              {leaveText(name, { manages: Boolean(managing?.startedAt), isIn: Boolean(startedAt) })}
            </Button>
          </ButtonForm>
        </Section>
      )}
    </div>
  );
}

function leaveText(name: string, { manages, isIn }: { manages: boolean; isIn: boolean }) {
  if (manages) return `Step down as manager of ${name}`;

  return isIn ? `Leave ${name}` : "Don’t ask anymore";
}
