import { and, desc, eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { setActionState } from "@/db/queries/actions";
import { saveAnswer, startAssessment, submitAssessment } from "@/db/queries/assessments";
import { addMembership, findSelf } from "@/db/queries/people";
import { findSession, startSession } from "@/db/queries/sessions";
import { auditEntries } from "@/db/schema/audit";
import { memberships, organizations } from "@/db/schema/organizations";
import { passwords, people } from "@/db/schema/people";
import { sessions } from "@/db/schema/sessions";
import { teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import { asMentorIn, type Role, type Viewer } from "@/lib/access/viewer";
import type { Relation } from "@/lib/access/visibility";
import type { Purpose } from "@/lib/assessments/purpose";
import type { EvidenceInput } from "@/lib/evidence/input";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { sessionLimits } from "@/lib/limits";
import { mentorshipScopes } from "@/lib/mentorships/mentorship";
import { named } from "@/lib/people/names";
import { disable, endMembership } from "./endings";
import { aMentorship } from "./mentorships";

/** An organization of the test's own. */
export function anOrganization(name = "Acme") {
  return asSystem("test", async (tx) => {
    const made = await tx
      .insert(organizations)
      .values({ name })
      .returning({ id: organizations.id, name: organizations.name });

    return only(made);
  });
}

/** Someone with an account, a password that nothing hashes to, and no organization. */
function aPerson(name = "Ada Byron") {
  const email = `${crypto.randomUUID()}@example.com`;

  return asSystem("test", async (tx) => {
    const made = await tx
      .insert(people)
      .values({ ...named(name), email })
      .returning({ id: people.id });
    const { id } = only(made);
    await tx.insert(passwords).values({ personId: id, hash: "not a hash" });

    return { id, name, email };
  });
}

/** A signed-in member of an organization. */
export async function aViewer(
  organizationId: string,
  role: Role = "member",
  name?: string,
): Promise<Viewer> {
  const { id } = await aPerson(name);

  return asSystem("test", async (tx) => {
    await addMembership(tx, id, organizationId, role);
    const sessionId = await startSession(tx, id, "Firefox on Linux");

    return { id, organizationId, role, sessionId };
  });
}

export type Member = Viewer & { email: string };

/** As many signed-in members of an organization as asked for, with their addresses, at once. */
export async function someMembers(organizationId: string, count: number): Promise<Member[]> {
  const made = Array.from({ length: count }, () => someone(organizationId));
  await signInAll(made);

  return made.map((viewer) => ({ ...viewer, email: addressOf(viewer) }));
}

/** Who a member would be, to be made by `signInAll`. */
function someone(organizationId: string, role: Role = "member"): Viewer & { role: Role } {
  return { id: crypto.randomUUID(), organizationId, role, sessionId: crypto.randomUUID() };
}

function addressOf({ id }: Viewer) {
  return `${id}@example.com`;
}

/** Makes people who aren't there yet, as if each had an account and had signed in: their rows at once. */
function signInAll(viewers: (Viewer & { role: Role })[]) {
  return asSystem("test", async (tx) => {
    const expiresAt = new Date(Date.now() + sessionLimits.absolute);
    await tx
      .insert(people)
      .values(
        viewers.map((each) => ({ id: each.id, email: addressOf(each), ...named("Ada Byron") })),
      );
    await tx
      .insert(passwords)
      .values(viewers.map(({ id: personId }) => ({ personId, hash: "not a hash" })));
    await tx.insert(memberships).values(
      viewers.map(({ id: personId, organizationId, role }) => ({
        personId,
        organizationId,
        role,
      })),
    );
    await tx.insert(sessions).values(
      viewers.map(({ id: personId, organizationId, sessionId: id }) => ({
        id,
        personId,
        organizationId,
        device: "Firefox on Linux",
        expiresAt,
      })),
    );
    await tx.insert(auditEntries).values(
      viewers.map(({ id: actorId, organizationId, sessionId: objectId }) => ({
        action: "session.started" as const,
        actorId,
        organizationId,
        objectId,
      })),
    );
  });
}

/** Who a session is, as a request with its cookie finds out. */
export async function findViewer(sessionId: string, now?: Date) {
  return (await findSession(sessionId, now))?.viewer;
}

/** The id of a viewer's newest membership in the organization they work in. */
export function membershipOf({ id, organizationId }: Viewer) {
  return asSystem("test", async (tx) => {
    const found = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.personId, id), eq(memberships.organizationId, organizationId)))
      .orderBy(desc(memberships.startedAt));

    return only(found).id;
  });
}

/** Makes someone a member of another organization, too; answers them as they would work there. */
export async function alsoIn(viewer: Viewer, organizationId: string, role: Role = "member") {
  await asSystem("test", (tx) => addMembership(tx, viewer.id, organizationId, role));

  return { ...viewer, organizationId, role };
}

/** What an admin sends to invite the owner of an address as a member. */
export function anInvitation(email = `${crypto.randomUUID()}@example.com`) {
  return {
    id: crypto.randomUUID(),
    email,
    role: "member" as const,
    tokenHash: crypto.randomUUID(),
  };
}

/** The same for someone who has an account. */
export async function invitationFor(viewer: Viewer) {
  return anInvitation((await findSelf(viewer)).email ?? "");
}

/**
 * Someone, and `others`: everyone from whom what is theirs is hidden, with what they are to them. Themselves in another
 * organization, those who left this one or are disabled, no one at all, and everyone whom teams bring are among them:
 * who manages them, alone or with someone; who did until they stepped down; a member whom they were in the team with and
 * who manages it since; and who manages another team. Mentors who opened the door to this organization: whose mentorship with
 * them ended, and whose mentee is someone else here.
 */
export async function aViewerAmongOthers() {
  const { id: organizationId } = await anOrganization();
  const viewer = someone(organizationId);
  const colleague = someone(organizationId);
  const admin = someone(organizationId, "admin");
  const stranger = someone((await anOrganization()).id, "admin");
  const former = someone(organizationId);
  const disabled = someone(organizationId);
  const teamPeople = {
    manager: someone(organizationId),
    coManager: someone(organizationId),
    formerManager: someone(organizationId),
    promoted: someone(organizationId),
    otherManager: someone(organizationId),
  };
  const mentorPlace = (await anOrganization()).id;
  const formerMentor = someone(mentorPlace);
  const mentorOfColleague = someone(mentorPlace);
  // At once, since so many tests ask for it.
  await signInAll([
    ...[viewer, colleague, admin, stranger, former, disabled],
    ...Object.values(teamPeople),
    ...[formerMentor, mentorOfColleague],
  ]);
  await endMembership(former);
  await disable(disabled.id);
  const teamId = await aTeamAround(viewer, teamPeople);
  const id = crypto.randomUUID();
  const nobody: Viewer = { id, organizationId: id, role: "admin", sessionId: id };
  const elsewhere = { ...viewer, organizationId: stranger.organizationId };
  const mentors = await mentorsAround(viewer, colleague, formerMentor, mentorOfColleague);

  return {
    viewer,
    colleague,
    admin,
    stranger,
    elsewhere,
    teamId,
    ...teamPeople,
    others: [
      ...[colleague, admin, stranger, elsewhere, former, disabled, nobody],
      ...Object.values(teamPeople),
      ...mentors,
    ],
    relationTo: new Map<Viewer, Relation>([
      [viewer, "self"],
      [colleague, "member"],
      [admin, "admin"],
      [teamPeople.manager, "manager"],
      [teamPeople.coManager, "manager"],
      [teamPeople.promoted, "manager"],
      [teamPeople.formerManager, "member"],
      [teamPeople.otherManager, "member"],
    ]),
  };
}

/** Someone's former mentor and a colleague's mentor, each with all scopes open: as they are in that organization. */
async function mentorsAround(viewer: Viewer, colleague: Viewer, former: Viewer, ofAnother: Viewer) {
  const open = mentorshipScopes;
  await aMentorship(viewer, former, { open, endedAt: new Date(), endReason: "completed" });
  await aMentorship(colleague, ofAnother, { open });

  return [former, ofAnother].map((mentor) => asMentorIn(mentor, viewer.organizationId));
}

type TeamPeople = Record<
  "manager" | "coManager" | "formerManager" | "promoted" | "otherManager",
  Viewer
>;

/** A team that someone is in, with everyone whom teams bring near them: its rows at once. Answers its id. */
async function aTeamAround(
  { id, organizationId }: Viewer,
  { manager, coManager, formerManager, promoted, otherManager }: TeamPeople,
) {
  const [teamId, otherId] = [crypto.randomUUID(), crypto.randomUUID()];
  const startedAt = new Date(Date.now() - 120_000);
  const endedAt = new Date(Date.now() - 60_000);
  const place = (team: string, personId: string) => ({
    teamId: team,
    organizationId,
    personId,
    startedAt,
  });

  await asSystem("test", async (tx) => {
    await tx.insert(teams).values([
      { id: teamId, organizationId, name: "Growth" },
      { id: otherId, organizationId, name: "Rail" },
    ]);
    await tx
      .insert(teamManagers)
      .values([
        place(teamId, manager.id),
        place(teamId, coManager.id),
        { ...place(teamId, formerManager.id), endedAt },
        { ...place(teamId, promoted.id), startedAt: endedAt },
        place(otherId, otherManager.id),
      ]);
    await tx
      .insert(teamMemberships)
      .values([
        place(teamId, id),
        { ...place(teamId, promoted.id), endedAt },
        place(otherId, formerManager.id),
      ]);
  });

  return teamId;
}

/** What a question's form sends for a level. */
export function answerTo(assessmentId: string, skill: SkillId, level: Level, revision = 0) {
  return {
    assessmentId,
    skill,
    revision,
    intent: undefined,
    from: undefined,
    answer: { state: "rated", level, confidence: "medium", note: "", reason: "" },
  } as const;
}

/** A submitted self-assessment at one level everywhere; answers its id and its report's. */
export async function aSubmittedAssessment(
  viewer: Viewer,
  level: Level = 3,
  now = new Date(),
  purpose: Purpose = "development",
) {
  const id = await startAssessment(viewer, purpose);
  for (const skill of skillIds) await saveAnswer(viewer, answerTo(id, skill, level), now);
  const submitted = await submitAssessment(viewer, id, now);

  if (!submitted || typeof submitted === "string")
    throw new Error("The assessment was not submitted.");

  return { id, reportId: submitted.reportId };
}

/** An action of the framework's that someone has under way, with a note on it; answers its key. */
export async function aNotedAction(viewer: Viewer, note = "With Tomás.") {
  const ref = "mentor-others";
  await setActionState(viewer, { ref, revision: 0, state: "doing", doneOn: null, note });

  return ref;
}

/** What the form of a piece of evidence sends: an outcome that is part of the report and shows storytelling. */
export function someEvidence(change: Partial<EvidenceInput> = {}): EvidenceInput {
  return {
    id: crypto.randomUUID(),
    revision: 0,
    title: "The rail pilot",
    account: "Told to the board in six slides; they funded it.",
    happenedOn: "2026-03-01",
    link: null,
    strength: "outcome",
    countsIn: "report",
    readers: "nobody",
    skills: ["storytelling"],
    actions: [],
    ...change,
  };
}

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error("There is no such row.");
  return row;
}
