import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { findRequestTeam } from "@/app/(workspace)/teams/request-team";
import { AddressForm } from "@/components/invitations/address-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NameForm } from "@/components/ui/name-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findTeamToPlaceIn } from "@/db/queries/own-teams";
import { listTeamInvitations } from "@/db/queries/team-invitations";
import { addressText } from "@/lib/people/email-address";
import { managersText, peopleText } from "@/lib/teams/words";
import { addToTeam, renameTeam, revokeJoinLink, revokeTeamInvitation } from "./actions";
import { Arrivals } from "./arrivals";
import { JoinLinkForm } from "./join-link-form";
import { ManagersSection } from "./managers-section";
import { PeopleTable } from "./people-table";

type Props = PageProps<"/teams/[id]/people">;

const notices: Record<string, { title: string; text: string }> = {
  founded: {
    title: "Your team is founded",
    text: "Add people below: by email one by one, or all at once with a join link.",
  },
  placed: {
    title: "They’re asked",
    text: "It opens nothing until they accept. They find it in their inbox, and under Team.",
  },
  "brought-in": {
    title: "They’re asked",
    text: "Whoever is new gets an invitation by email; the others find it in their inbox, and under Team. It opens nothing until they accept.",
  },
  rated: {
    title: "Your ratings wait for you to confirm them",
    text: "They’re yours alone, and show up in your next check-in with each person. Whoever is new is asked to join.",
  },
  "none-new": {
    title: "Nothing changed",
    text: "Everyone in the sheet is in the team or asked already.",
  },
  confirmed: {
    title: "They’re in the team",
    text: "They’re told, and rounds include them from now on.",
  },
  "place-ended": {
    title: "Their place has ended",
    text: "What you saw through it is closed to you now. Whoever was in, or had asked to be, is told.",
  },
  "invitation-revoked": { title: "Invitation revoked", text: "Its link no longer works." },
  "link-revoked": {
    title: "Join link revoked",
    text: "It no longer works. Whoever asked by it still waits for you.",
  },
  renamed: { title: "The team has a new name", text: "Everyone in it reads it from now on." },
  asked: {
    title: "They’re asked to manage the team, too",
    text: "Until they accept, they stay in the team as they are.",
  },
  saved: { title: "Saved", text: "It counts from the next round on." },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const viewer = await requireViewer();
  const team = id && ((await findRequestTeam(id)) ?? (await findTeamToPlaceIn(viewer, id)));

  return { title: team ? `People: ${team.name}` : "Not found" };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const team = id && (await findRequestTeam(id));
  const notice = notices[String((await searchParams).notice)];

  if (!id || !team) return <PlacingPage id={id} notice={notice} />;

  const { name, organization, managers, members, hasJoinLink } = team;
  const invitations = await listTeamInvitations(viewer, id);
  const arrivals = members.filter(({ waitsFor }) => waitsFor === "manager");
  const others = members.filter(({ waitsFor }) => waitsFor !== "manager");
  const inTeam = others.filter(({ startedAt }) => startedAt).length;

  return (
    <>
      <ReadHere page="people" id={id} />
      {notice && <Told {...notice} />}
      <PageHeader
        title={peopleText(name, inTeam)}
        lead={`People join by accepting, once they’ve read what a manager sees.${inTeam === 0 ? " As soon as the first one is in, you can open a round. Whoever joins later gets theirs with one click, and you never assess yourself." : ""}`}
        actions={
          inTeam > 0 && <ButtonLink href={`/teams/${id}/rounds/new`}>Open a round</ButtonLink>
        }
      />
      <Arrivals teamId={id} organization={organization} arrivals={arrivals} />
      <PeopleTable
        teamId={id}
        members={others}
        managers={managers}
        today={dates.calendarDay(new Date())}
        dates={dates}
      />
      <Section
        id="add"
        isOnPaper={false}
        title="Add someone"
        lead={`A member of ${organization} is asked at once. Anyone else gets an invitation into ${organization} and the team, ${sendsMail ? "by email and as a link" : "as a link to pass on: this server doesn’t send email"}. The audit log tells admins of it.`}
      >
        <AddPart teamId={id} open={invitations.map(({ email }) => addressText(email))} />
        <p className="max-w-measure">
          Many at once?{" "}
          <Link href={`/teams/${id}/people/import`} className="link">
            Paste them from a spreadsheet
          </Link>
          , or choose a file.
        </p>
        {invitations.length > 0 && (
          <SummaryList
            rows={invitations.map(({ id: invitationId, email, expiresAt }) => ({
              id: invitationId,
              name: <span className="wrap-anywhere">{addressText(email)}</span>,
              value: `Invited. The link expires ${dates.day(expiresAt)}.`,
              action: (
                <ButtonForm action={revokeTeamInvitation}>
                  <input type="hidden" name="teamId" value={id} />
                  <input type="hidden" name="id" value={invitationId} />
                  <button type="submit" className="link target-8">
                    Revoke
                    <span className="sr-only"> the invitation for {addressText(email)}</span>
                  </button>
                </ButtonForm>
              ),
            }))}
          />
        )}
      </Section>
      <Section
        id="join"
        isOnPaper={false}
        title="One link for everyone"
        lead={
          hasJoinLink
            ? "Whoever has it can ask to join; you confirm each of them here. A new link replaces it, and the old one stops working."
            : "Send it to your team: whoever opens it can ask to join, and you confirm each of them here."
        }
      >
        <JoinLinkForm teamId={id} hasLink={hasJoinLink} />
        {hasJoinLink && (
          <ButtonForm action={revokeJoinLink}>
            <input type="hidden" name="teamId" value={id} />
            <button type="submit" className="link target-8">
              Revoke the join link
            </button>
          </ButtonForm>
        )}
      </Section>
      <ManagersSection teamId={id} managers={managers} viewerId={viewer.id} mayEnd dates={dates} />
      <Section id="name-section" title="Name" isOnPaper={false}>
        <NameForm
          action={renameTeam}
          hidden={{ teamId: id }}
          label="Team name"
          name={name}
          button="Rename team"
          pendingLabel="Renaming…"
          variant="secondary"
        />
      </Section>
      <Section
        id="ending"
        isOnPaper={false}
        title="Ending"
        lead="Everything that anyone sees through this team ends with it. You’ll see exactly what happens before you confirm."
      >
        <ButtonLink
          href={`/teams/${id}/ending`}
          variant="secondary"
          className="self-start wrap-anywhere"
        >
          End {name}
        </ButtonLink>
      </Section>
    </>
  );
}

/** For an admin who doesn't manage it: whom they can place in it, and not who is. */
async function PlacingPage({
  id,
  notice,
}: {
  id: string | undefined;
  notice?: { title: string; text: string };
}) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const team = id && (await findTeamToPlaceIn(viewer, id));

  if (!id || !team) return <NotFound />;

  return (
    <div className="flex flex-col gap-8">
      {notice && <Told {...notice} />}
      <PageHeader
        back={<BackLink href="/teams">Teams</BackLink>}
        title={`Place someone in ${team.name}`}
        lead={`${managersText(team.managers.flatMap(({ name, startedAt }) => (startedAt ? [name] : [])))}. As an admin you can place members in it; it opens nothing until they accept, and you don’t see who’s in.`}
      />
      <AddPart teamId={id} open={[]} />
      {team.managers.length > 0 && (
        <ManagersSection
          teamId={id}
          managers={team.managers}
          viewerId={viewer.id}
          mayEnd={false}
          dates={dates}
        />
      )}
    </div>
  );
}

const role = {
  legend: "How",
  hint: "A manager sees who’s in the team and rates people in it.",
  options: [
    { value: "member", label: "In the team" },
    { value: "manager", label: "As a manager" },
  ],
};

function AddPart({ teamId, open }: { teamId: string; open: string[] }) {
  return (
    <AddressForm
      action={addToTeam}
      hidden={{ teamId, id: crypto.randomUUID() }}
      open={open}
      role={role}
      button="Add"
      pendingLabel="Adding…"
    />
  );
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <Notice tone="success" title={title} announce>
      <p>{text}</p>
    </Notice>
  );
}
