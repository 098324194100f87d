import "server-only";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lockDemo } from "@/db/locks";
import { recordAudit } from "@/db/queries/audit";
import { addOwnOrganization } from "@/db/queries/people";
import { makeSummaryIn } from "@/db/queries/summaries";
import { actionNotes, actionStateChanges, actions } from "@/db/schema/actions";
import { agreementVersions } from "@/db/schema/agreements";
import { asks } from "@/db/schema/asks";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { evidence, evidenceVersions } from "@/db/schema/evidence";
import { feedback } from "@/db/schema/feedback";
import { mentoredEvidence, mentorships, openedLogs, openScopes } from "@/db/schema/mentorships";
import { notices } from "@/db/schema/notices";
import { memberships, organizations } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import { seatChecks } from "@/db/schema/seat-checks";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import { rounds, teamManagers, teamMemberships, teams } from "@/db/schema/teams";
import { waitingRatings } from "@/db/schema/waiting-ratings";
import type { AuditAction } from "@/lib/audit/actions";
import type { Side } from "@/lib/check-ins/check-in";
import { asRatings } from "@/lib/check-ins/ratings";
import { framework } from "@/lib/framework/framework";
import type { NoticeKind } from "@/lib/notices/kinds";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import { offeredDemoRoles } from "@/lib/people/demo-role";
import { named } from "@/lib/people/names";
import type { ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import type { TalkSide } from "@/lib/talks/talk";
import { demoAsks, demoFeedback } from "./asks";
import { askedCheckIns, type DemoCheckIn, idsOf, timesOf } from "./check-ins";
import { demoInput, demoTitles, idOf, purposeAt, versionsOf } from "./inputs";
import { demoMentor, demoMentorships, mentorshipOf } from "./mentorships";
import { demoPeople, demoPeopleAt } from "./people";
import { type DemoRound, demoRoundCheckIns, demoRounds, demoSheet } from "./rounds";
import { type DemoOrganization, type DemoPerson, demoOrganizations } from "./story";
import { type DemoTalk, demoTalks, idsOfTalk } from "./talks";
import { demoOutlook, demoTeam, kindOf, placeOf } from "./team";

/** Every check-in among the demo's people, as of the instant at which it's loaded. */
export function demoCheckIns(now: Date): DemoCheckIn[] {
  return [...askedCheckIns(now), ...demoRoundCheckIns];
}

/** Loads the demo's people, once in a database's life: once removed, they stay away. Answers whether it did. */
export function seedDemo(now = new Date()) {
  return asSystem("load the demo", async (tx) => {
    await lockDemo(tx);
    const [before] = await tx
      .select({ id: auditEntries.id })
      .from(auditEntries)
      .where(eq(auditEntries.action, "demo.loaded"))
      .limit(1);

    if (before) return false;

    await recordAudit(tx, { action: "demo.loaded", actorId: null });
    await addStory(tx, demoOrganizations, demoPeopleAt(now));
    await addTeam(tx);
    await addRounds(tx, now);
    await addSheet(tx);
    await addMentorships(tx);
    await addCheckIns(tx, demoCheckIns(now), now);
    await addTalks(tx, now);
    await openLogs(tx);
    await addAsks(tx, now);
    await addFeedback(tx);
    await addOutlook(tx);

    return true;
  });
}

/**
 * Removes the demo's people and organizations with everything that's theirs, and answers how many people that was. A
 * guest who was only in a demo organization, invited by its people, gets one of their own.
 */
export function removeDemo() {
  return asSystem("remove the demo", async (tx) => {
    const guests = await guestsOfDemo(tx);
    const removed = await tx
      .delete(people)
      .where(isNotNull(people.demoRole))
      .returning({ id: people.id });
    await tx.delete(organizations).where(eq(organizations.demo, true));
    for (const guest of guests) await addOwnOrganization(tx, guest, "organization.made");
    await recordAudit(tx, { action: "demo.removed", actorId: null });

    return removed.length;
  });
}

/** The demo's people whom the sign-in page offers, in the order of their roles. */
export function listDemoPeople() {
  const places = sql.join(
    offeredDemoRoles.map((role) => sql`${role}`),
    sql`, `,
  );

  return asSystem("offer the demo", (tx) =>
    tx
      .select({ id: people.id, name: people.name, role: people.demoRole })
      .from(people)
      .where(inArray(people.demoRole, offeredDemoRoles))
      .orderBy(sql`array_position(array[${places}]::text[], ${people.demoRole})`, people.id)
      .limit(20),
  );
}

/** Ordinary people who were invited into the demo and work nowhere else. */
function guestsOfDemo(tx: Transaction) {
  return tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(isNull(people.demoRole))
    .groupBy(people.id, people.name)
    .having(sql`bool_and(${organizations.demo})`)
    .orderBy(people.id)
    .limit(10_000);
}

/** Adds organizations and the people in them with all that is theirs, as the demo's story tells it. */
export async function addStory(
  tx: Transaction,
  places: readonly DemoOrganization[],
  persons: readonly DemoPerson[],
) {
  await tx.insert(organizations).values(
    places.map(({ key, name, since }) => ({
      id: idOf(key),
      name,
      demo: true,
      createdAt: new Date(since),
    })),
  );
  await tx.insert(people).values(
    persons.map(({ key, name, email, demoRole, since }) => ({
      id: idOf(key),
      ...named(name),
      email,
      demoRole,
      createdAt: new Date(since),
    })),
  );
  await tx.insert(memberships).values(
    persons.map((person) => ({
      ...whose(person),
      role: person.role,
      startedAt: new Date(person.since),
    })),
  );
  await tx.insert(auditEntries).values(arrivalRows(persons));
  await tx.insert(assessments).values(persons.flatMap(assessmentRows));
  await tx.insert(ratings).values(persons.flatMap(ratingRows));
  await tx.insert(reports).values(persons.flatMap(reportRows));
  await tx.insert(actions).values(persons.flatMap(actionRows));
  await tx
    .insert(actionStateChanges)
    .values(persons.flatMap(stateRows).map(({ note: _, ...said }) => said));
  await tx.insert(actionNotes).values(persons.flatMap(noteRows));
  await tx.insert(evidence).values(persons.flatMap(evidenceRows));
  await tx.insert(evidenceVersions).values(persons.flatMap(versionRows));
}

/** Adds the team, in which everyone accepted their place at once. */
async function addTeam(tx: Transaction) {
  const { id, name, manager, members } = demoTeam;
  const organizationId = idOf(demoTeam.organization);
  const since = new Date(demoTeam.since);
  const place = {
    teamId: id,
    organizationId,
    placedBy: idOf(manager),
    createdAt: since,
    startedAt: since,
  };

  await tx
    .insert(teams)
    .values({ id, name, organizationId, foundedBy: idOf(manager), createdAt: since });
  await tx.insert(teamManagers).values({ ...place, personId: idOf(manager) });
  await tx
    .insert(teamMemberships)
    .values(members.map((key) => ({ ...place, id: placeOf(key), personId: idOf(key) })));
  await tx.insert(notices).values(
    members.map((key) => ({
      organizationId: place.organizationId,
      personId: idOf(key),
      kind: "placed" as const,
      teamMembershipId: placeOf(key),
      createdAt: place.startedAt,
      readAt: place.startedAt,
    })),
  );
}

/** Adds what the team's manager answered about the organization, and the summary that they then made for their boss. */
async function addOutlook(tx: Transaction) {
  const { id: teamId, manager } = demoTeam;
  const { answers, answeredAt, summaryAt } = demoOutlook;
  const viewer = { id: idOf(manager), organizationId: idOf(demoTeam.organization) };

  await tx.insert(seatChecks).values({
    teamId,
    organizationId: viewer.organizationId,
    answers,
    answeredBy: viewer.id,
    answeredAt: new Date(answeredAt),
  });
  const readAt = new Date(summaryAt);
  const made = await makeSummaryIn(tx, viewer, { teamId, withSeat: true }, readAt);
  if (typeof made === "string") throw new Error(`The demo's summary was ${made}.`);
  await tx.update(notices).set({ readAt }).where(eq(notices.summaryId, made.id));
}

/** Adds the team's rounds, of which one is open from when the demo is loaded. */
async function addRounds(tx: Transaction, now: Date) {
  const { id: teamId, manager } = demoTeam;
  const organizationId = idOf(demoTeam.organization);

  await tx.insert(rounds).values(
    Object.values<DemoRound>(demoRounds).map((round) => ({
      id: round.id,
      teamId,
      organizationId,
      openedBy: idOf(manager),
      purpose: "development" as const,
      reason: round.reason,
      ...timesOf(round, now),
      endedAt: round.endedAt ? new Date(round.endedAt) : null,
    })),
  );
}

/** Adds what the manager brought in from a spreadsheet and hasn't confirmed. */
async function addSheet(tx: Transaction) {
  const { id: teamId, manager } = demoTeam;

  await tx.insert(waitingRatings).values(
    demoSheet.rows.flatMap(({ about, levels }) =>
      levels.map(([skill, { level }]) => ({
        authorId: idOf(manager),
        organizationId: idOf(demoTeam.organization),
        teamId,
        teamMembershipId: placeOf(about),
        skill,
        state: level === null ? ("not_observed" as const) : ("rated" as const),
        level,
        isFromSheet: true,
        savedAt: new Date(demoSheet.broughtAt),
      })),
    ),
  );
}

/** Adds check-ins among people of the story, with what both sides of a revealed one answered and agreed on. */
async function addCheckIns(tx: Transaction, all: readonly DemoCheckIn[], now: Date) {
  await tx.insert(assessments).values(all.map((each) => viewRow(each, now)));
  await tx.insert(ratings).values(all.flatMap((each) => viewRatingRows(each, now)));
  await tx.insert(reports).values(all.flatMap((each) => jointReportRows(each, now)));
  await tx.insert(checkIns).values(all.map((each) => checkInRow(each, now)));
  await tx.insert(revealedRatings).values(all.flatMap((each) => revealedRows(each, now)));
  await tx.insert(agreementVersions).values(all.flatMap(agreementRows));
  await tx.insert(actions).values(all.flatMap(agreedActionRows));
  await tx.insert(actionStateChanges).values(all.flatMap(agreedStateRows));
  await tx.insert(notices).values(all.flatMap((each) => noticeRows(each, now)));
}

/** Adds those whom the demo's mentor follows, with what they opened to her. */
async function addMentorships(tx: Transaction) {
  await tx.insert(mentorships).values(
    demoMentorships.map(
      ({ mentee, mentor, proposedAt, startedAt, pausedAt, completed, ...said }) => ({
        proposedBy: said.proposedBy,
        goal: said.goal,
        wish: said.wish,
        betweenUs: said.betweenUs,
        id: mentorshipOf(mentee, mentor),
        organizationId: idOf(personOf(mentee).organization),
        menteeId: idOf(mentee),
        menteeName: personOf(mentee).name,
        mentorId: idOf(mentor),
        mentorName: personOf(mentor).name,
        createdAt: new Date(proposedAt),
        acceptedAt: new Date(startedAt),
        startedAt: new Date(startedAt),
        ...(pausedAt && { pausedAt: new Date(pausedAt), pausedBy: "mentee" as const }),
        ...(completed && {
          endedAt: new Date(completed.endedAt),
          endReason: "completed" as const,
        }),
      }),
    ),
  );
  await tx.insert(openScopes).values(
    demoMentorships.flatMap(({ mentee, mentor, scopes }) =>
      scopes.map(({ scope, openedAt, endedAt }) => ({
        mentorshipId: mentorshipOf(mentee, mentor),
        scope,
        createdAt: new Date(openedAt),
        openedAt: new Date(openedAt),
        endedAt: endedAt ? new Date(endedAt) : null,
      })),
    ),
  );
  await tx.insert(mentoredEvidence).values(
    demoMentorships.flatMap(({ mentee, mentor, evidence: pieces = [], scopes }) => {
      const opened = scopes.find(({ scope }) => scope === "evidence")?.openedAt;

      return pieces.map((place) => ({
        mentorshipId: mentorshipOf(mentee, mentor),
        evidenceId: idOf(mentee, "evidence", place),
        createdAt: new Date(opened ?? 0),
      }));
    }),
  );
}

/** Adds what one of them is asked. They've read of it, so that no inbox of the demo counts it. */
async function addAsks(tx: Transaction, now: Date) {
  const rows = demoAsks.map((ask) => ({
    ...askColumns(ask),
    ...(ask.kind === "attestation"
      ? { evidenceId: idOf(ask.owner, "evidence", ask.piece), revision: 1 }
      : { skill: ask.skill }),
    id: idOf(ask.owner, "ask", ask.kind),
    createdAt: now,
  }));
  await tx.insert(asks).values(rows);
  await tx.insert(notices).values(
    demoAsks.map(({ kind, owner, asked }) => ({
      organizationId: whose(personOf(owner)).organizationId,
      personId: idOf(asked),
      kind: `${kind} asked` as const,
      askId: idOf(owner, "ask", kind),
      createdAt: now,
      readAt: now,
    })),
  );
}

/** Adds what one of them was told about an action. */
async function addFeedback(tx: Transaction) {
  const { action, actionDoneOn, askedAt, answeredAt, wentWell, tryNext, ...ask } = demoFeedback;
  const id = idOf(ask.owner, "feedback", action);
  const givenAt = new Date(answeredAt);

  await tx.insert(asks).values({
    ...askColumns(ask),
    id,
    action,
    actionTitle: findFrameworkAction(action)?.title,
    actionDoneOn,
    createdAt: new Date(askedAt),
    answeredAt: givenAt,
  });
  await tx.insert(feedback).values({
    askId: id,
    ...whose(personOf(ask.owner)),
    giverId: idOf(ask.asked),
    wentWell,
    tryNext,
    givenAt,
  });
}

function askColumns({ owner, asked, reason }: { owner: string; asked: string; reason: string }) {
  return {
    ...whose(personOf(owner)),
    subjectName: personOf(owner).name,
    askedId: idOf(asked),
    askedName: personOf(asked).name,
    proof: "account" as const,
    reason,
  };
}

/** Opens the logs of mentorships that ended to the demo's mentor. */
async function openLogs(tx: Transaction) {
  await tx.insert(openedLogs).values(
    demoMentorships.flatMap(({ mentee, mentor, completed }) =>
      completed
        ? [
            {
              mentorshipId: mentorshipOf(mentee, mentor),
              openedTo: mentorshipOf(mentee),
              createdAt: new Date(completed.logOpenedAt),
            },
          ]
        : [],
    ),
  );
}

/**
 * Adds the talks of people in the team with their manager and of mentees with their mentor, with what both confirmed on the
 * subject's path.
 */
async function addTalks(tx: Transaction, now: Date) {
  const agreed = demoTalks.flatMap(agreedInTalk);
  const onPath = agreed.flatMap(({ path }) => path ?? []);

  await tx.insert(talks).values(demoTalks.map((each) => talkRow(each, now)));
  await tx.insert(talkVersions).values(demoTalks.flatMap((each) => talkVersionRows(each, now)));
  await tx.insert(actions).values(onPath);
  await tx.insert(actionStateChanges).values(agreed.flatMap(({ said }) => said));
  await tx.insert(talkActions).values(agreed.map(({ row }) => row));
  await tx.insert(notices).values(demoTalks.flatMap((each) => talkNoticeRows(each, now)));
}

/** What the other one was told of a talk: what is behind the two is read. */
function talkNoticeRows(talk: DemoTalk, now: Date) {
  const { subject, plannedBy, plannedAt, log } = talk;
  const { organizationId, partner, isMentor } = relationOf(talk);
  const told = (to: TalkSide, kind: NoticeKind, createdAt: Date, readAt?: Date) => ({
    // A mentor is told wherever they work.
    organizationId: to === "partner" && isMentor ? null : organizationId,
    personId: idOf(to === "subject" ? subject : partner),
    kind,
    talkId: idsOfTalk(talk).id,
    createdAt,
    readAt,
  });
  const planned = told(
    plannedBy === "subject" ? "partner" : "subject",
    "talk planned",
    plannedAt ? new Date(plannedAt) : now,
    log && new Date(log.writtenAt),
  );
  if (!log) return [planned];

  const [writtenAt, confirmedAt] = [new Date(log.writtenAt), new Date(log.confirmedAt)];

  // The first version is the agenda.
  return [planned, { ...told("partner", "notes to confirm", writtenAt, confirmedAt), ordinal: 2 }];
}

/** The relation that a talk rests on, and its other one. */
function relationOf({ subject, by, mentor = demoMentor }: DemoTalk) {
  const isMentor = by === "mentorship";
  const completed = demoMentorships.find(
    (each) => each.mentee === subject && each.mentor === mentor,
  )?.completed;

  return {
    isMentor,
    organizationId: idOf(personOf(subject).organization),
    partner: isMentor ? mentor : demoTeam.manager,
    restsOn: isMentor
      ? {
          mentorshipId: mentorshipOf(subject, mentor),
          sightEndedAt: completed && new Date(completed.endedAt),
        }
      : { teamMembershipId: placeOf(subject) },
  };
}

function talkRow(talk: DemoTalk, now: Date) {
  const { subject, plannedBy, plannedAt, time } = talk;
  const { organizationId, partner, restsOn } = relationOf(talk);

  return {
    id: idsOfTalk(talk).id,
    organizationId,
    ...restsOn,
    subjectId: idOf(subject),
    subjectName: personOf(subject).name,
    partnerId: idOf(partner),
    partnerName: personOf(partner).name,
    plannedBy,
    createdAt: plannedAt ? new Date(plannedAt) : now,
    ...time(now),
  };
}

function talkVersionRows(talk: DemoTalk, now: Date) {
  const { plannedBy, plannedAt, agenda, log } = talk;
  const planned = {
    talkId: idsOfTalk(talk).id,
    version: 1,
    writtenBy: plannedBy,
    agenda,
    notes: "",
    actions: [],
    createdAt: plannedAt ? new Date(plannedAt) : now,
    confirmedAt: null,
  };
  if (!log) return [planned];

  return [
    planned,
    {
      ...planned,
      version: 2,
      writtenBy: "subject" as const,
      notes: log.notes,
      actions: log.actions.map(({ owner, what, dueOn }) => ({ owner, what, dueOn })),
      createdAt: new Date(log.writtenAt),
      confirmedAt: new Date(log.confirmedAt),
    },
  ];
}

function agreedInTalk(talk: DemoTalk) {
  const { id: talkId, actions: ids } = idsOfTalk(talk);
  const confirmedAt = new Date(talk.log?.confirmedAt ?? 0);

  return (talk.log?.actions ?? []).map(({ doneOn, ...action }, place) => {
    const { id = "", pathId = "" } = ids[place] ?? {};
    const isOnPath = action.owner === "subject";

    return {
      row: { id, talkId, place, ...action, doneOn, actionId: isOnPath ? pathId : null },
      path: isOnPath
        ? {
            ...whose(personOf(talk.subject)),
            id: pathId,
            title: action.what,
            talkId,
            createdAt: confirmedAt,
          }
        : undefined,
      said: isOnPath ? saidOfAgreed(pathId, confirmedAt, doneOn) : [],
    };
  });
}

/** To do from when it's agreed on, until it's done. */
function saidOfAgreed(actionId: string, createdAt: Date, doneOn?: string) {
  const begun = { actionId, revision: 1, state: "to_do" as const, doneOn: null, createdAt };

  return doneOn
    ? [
        begun,
        {
          ...begun,
          revision: 2,
          state: "done" as const,
          doneOn,
          createdAt: new Date(`${doneOn}T16:00:00.000Z`),
        },
      ]
    : [begun];
}

/** What the two were told: what is behind them is read. No mail is owed to people of the demo. */
function noticeRows(each: DemoCheckIn, now: Date) {
  const { subject, rater, revealed, answered, agreement, round } = each;
  const asked = round ? subject : rater;
  const told = (personId: string, kind: NoticeKind, createdAt: Date, readAt?: Date) => ({
    // A mentor is told wherever they work.
    organizationId:
      personId === rater && kindOf(each) === "mentor" ? null : idOf(personOf(subject).organization),
    personId: idOf(personId),
    kind,
    checkInId: idsOf(each).id,
    createdAt,
    readAt,
  });
  const { createdAt } = timesOf(each, now);
  if (!revealed) {
    return [
      told(asked, "asked", createdAt),
      ...(answered ? [told(answered.view ? subject : rater, "other in", createdAt)] : []),
    ];
  }

  const raterInAt = new Date(revealed.raterIn);

  return [
    told(asked, "asked", createdAt, raterInAt),
    told(rater, "other in", new Date(revealed.subjectIn), raterInAt),
    told(subject, "revealed", raterInAt, raterInAt),
    ...(agreement && !agreement.confirmedAt
      ? [
          told(
            agreement.writtenBy === "subject" ? rater : subject,
            "agreement to confirm",
            new Date(agreement.writtenAt),
          ),
        ]
      : []),
  ];
}

function viewRow(each: DemoCheckIn, now: Date) {
  const { subject, rater } = each;

  return {
    id: idsOf(each).assessmentId,
    organizationId: idOf(personOf(subject).organization),
    subjectId: idOf(subject),
    raterId: idOf(rater),
    source: kindOf(each),
    purpose: "development" as const,
    framework: framework.id,
    submittedAt: inAt(each, "rater", now),
    createdAt: timesOf(each, now).createdAt,
  };
}

/** When a side put its answers in; null where it hasn't. */
function inAt({ revealed, answered }: DemoCheckIn, side: Side, now: Date) {
  if (revealed) return new Date(side === "subject" ? revealed.subjectIn : revealed.raterIn);
  const isIn = side === "subject" ? answered?.assessment !== undefined : answered?.view;

  return isIn ? now : null;
}

function viewRatingRows(each: DemoCheckIn, now: Date) {
  const { view = [] } = each.revealed ?? each.answered ?? {};
  const ratedAt = inAt(each, "rater", now) ?? now;

  return view.map(([skill, { level, note = "" }]) => ({
    assessmentId: idsOf(each).assessmentId,
    skill,
    state: level === null ? ("not_observed" as const) : ("rated" as const),
    level,
    confidence: "medium" as const,
    note,
    ratedAt,
  }));
}

function checkInRow(each: DemoCheckIn, now: Date) {
  const { subject, rater, reason, revealed, answered, round } = each;
  const { id, assessmentId } = idsOf(each);
  const offered = revealed?.assessment ?? answered?.assessment;

  return {
    id,
    organizationId: idOf(personOf(subject).organization),
    subjectId: idOf(subject),
    subjectName: personOf(subject).name,
    raterId: idOf(rater),
    raterName: personOf(rater).name,
    kind: kindOf(each),
    teamMembershipId: kindOf(each) === "manager" ? placeOf(subject) : null,
    mentorshipId: kindOf(each) === "mentor" ? mentorshipOf(subject) : null,
    // A mentor from elsewhere is known to her mentees alone.
    isKnown: kindOf(each) !== "mentor",
    proof: "account" as const,
    purpose: "development" as const,
    openedBy: round ? ("rater" as const) : ("subject" as const),
    roundId: round && demoRounds[round].id,
    reason,
    ...timesOf(each, now),
    subjectAssessmentId: offered === undefined ? null : idOf(subject, "assessment", offered),
    raterAssessmentId: assessmentId,
    reportId: revealed && idOf(subject, "report", revealed.raterIn),
    subjectInAt: inAt(each, "subject", now),
    raterInAt: inAt(each, "rater", now),
    revealedAt: revealed ? inAt(each, "rater", now) : null,
  };
}

/** What the reveal made of both views, just as the app does. */
function jointReportRows(each: DemoCheckIn, now: Date) {
  const { subject, revealed } = each;
  if (!revealed) return [];

  const person = personOf(subject, demoPeopleAt(now));
  const at = revealed.raterIn;
  const own = demoInput(person, at);
  const others = asRatings(
    viewRatingRows(each, now).map(({ assessmentId, note: _, ...rating }) => ({
      ...rating,
      checkInId: assessmentId,
      raterKey: assessmentId,
      source: kindOf(each),
    })),
  );

  return [
    {
      ...reportRow(person, at, { ...own, ratings: [...own.ratings, ...others] }),
      assessmentId: idOf(subject, "assessment", revealed.assessment),
      cause: "check-in" as const,
      // No rater of the story allowed it.
      mayBeShared: false,
    },
  ];
}

function revealedRows(each: DemoCheckIn, now: Date) {
  const { subject, revealed } = each;
  if (!revealed) return [];

  const own = personOf(subject, demoPeopleAt(now)).assessments[revealed.assessment]?.answers;
  const checkInId = idsOf(each).id;

  return viewRatingRows(each, now).flatMap(({ assessmentId: _, ratedAt: __, ...rating }) => {
    const answer = own?.get(rating.skill);

    return [
      { ...rating, checkInId, side: "rater" as const },
      ...(answer
        ? [{ ...answer, note: "", skill: rating.skill, checkInId, side: "subject" as const }]
        : []),
    ];
  });
}

function agreementRows(each: DemoCheckIn) {
  if (!each.agreement) return [];

  const { writtenBy, writtenAt, confirmedAt, skills, reviewOn } = each.agreement;

  return [
    {
      checkInId: idsOf(each).id,
      version: 1,
      writtenBy,
      skills: [...skills],
      reviewOn,
      decider: "",
      createdAt: new Date(writtenAt),
      confirmedAt: confirmedAt ? new Date(confirmedAt) : null,
    },
  ];
}

/** What the subject will do comes to their path once both agreed. */
function agreedActionRows(each: DemoCheckIn) {
  const { id, actionIds } = idsOf(each);
  const { skills = [], confirmedAt } = each.agreement ?? {};
  if (!confirmedAt) return [];

  return skills.map(({ skill, subjectDoes }, at) => ({
    ...whose(personOf(each.subject)),
    id: actionIds[at],
    title: subjectDoes,
    agreedIn: id,
    skill,
    // The path has them in the agreement's order.
    createdAt: new Date(Date.parse(confirmedAt) + at),
  }));
}

function agreedStateRows(each: DemoCheckIn) {
  const { confirmedAt } = each.agreement ?? {};
  if (!confirmedAt) return [];

  return idsOf(each).actionIds.map((actionId) => ({
    actionId,
    revision: 1,
    state: "to_do" as const,
    doneOn: null,
    createdAt: new Date(confirmedAt),
  }));
}

function personOf(key: string, among: readonly DemoPerson[] = demoPeople) {
  const person = among.find((each) => each.key === key);
  if (!person) throw new Error(`Nobody in the demo is ${key}.`);

  return person;
}

function whose({ key, organization }: DemoPerson) {
  return { organizationId: idOf(organization), personId: idOf(key) };
}

/** The first person signs up and gets the organization; the others are invited into it. */
function arrivalRows(persons: readonly DemoPerson[]) {
  return persons.map((person) => {
    const { organizationId, personId } = whose(person);
    const first = persons.find(({ organization }) => organization === person.organization);
    const action: AuditAction = first === person ? "person.signed-up" : "invitation.accepted";

    return {
      action,
      organizationId,
      actorId: personId,
      subjectId: personId,
      createdAt: new Date(person.since),
    };
  });
}

function assessmentRows(person: DemoPerson) {
  const { organizationId, personId } = whose(person);

  return person.assessments.map(({ purpose, startedAt, submittedAt }, n) => ({
    id: idOf(person.key, "assessment", n),
    organizationId,
    subjectId: personId,
    raterId: personId,
    source: "self" as const,
    purpose,
    framework: framework.id,
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
    createdAt: new Date(startedAt),
  }));
}

function ratingRows({ key, assessments }: DemoPerson) {
  return assessments.flatMap(({ startedAt, submittedAt, answers }, n) =>
    [...answers].map(([skill, answer]) => ({
      assessmentId: idOf(key, "assessment", n),
      skill,
      ...answer,
      ratedAt: new Date(submittedAt ?? startedAt),
    })),
  );
}

function reportRows(person: DemoPerson) {
  const submitted = person.assessments.flatMap(({ submittedAt }, n) =>
    submittedAt === null ? [] : [{ at: submittedAt, id: idOf(person.key, "assessment", n) }],
  );
  const made = [
    ...submitted.map((assessment) => ({ ...assessment, cause: "assessment" as const })),
    ...person.evidenceReports.map((at) => ({
      at,
      id: submitted.findLast((assessment) => assessment.at <= at)?.id ?? "",
      cause: "evidence" as const,
    })),
  ];

  return made.map(({ at, id, cause }) => ({
    ...reportRow(person, at, demoInput(person, at)),
    assessmentId: id,
    cause,
  }));
}

/** What every report of a person's as of an instant has, made from an input by today's rules. */
function reportRow(person: DemoPerson, at: string, input: ReadinessInput) {
  const { organizationId, personId } = whose(person);
  const result = scoreReadiness(input);

  return {
    id: idOf(person.key, "report", at),
    organizationId,
    subjectId: personId,
    purpose: purposeAt(person, at),
    framework: framework.id,
    profile: defaultProfile.id,
    model: result.model,
    input,
    result,
    titles: demoTitles(person, at),
    asOf: new Date(at),
    createdAt: new Date(at),
  };
}

/** The framework's actions come to be when something is first said about them, own ones when they are added. */
function actionRows(person: DemoPerson) {
  const own = person.ownActions.map(({ title, cadence, addedAt }) => ({
    ref: title,
    key: null,
    title,
    cadence,
    createdAt: new Date(addedAt),
  }));
  const named = person.said
    .filter(({ of }, at) => person.said.findIndex((each) => each.of === of) === at)
    .filter(({ of }) => own.every(({ title }) => title !== of))
    .map(({ of, at }) => ({
      ref: of,
      key: of,
      title: null,
      cadence: null,
      createdAt: new Date(at),
    }));

  return [...own, ...named].map(({ ref, ...row }) => ({
    ...row,
    ...whose(person),
    id: actionId(person, ref),
  }));
}

function stateRows(person: DemoPerson) {
  const begun = person.ownActions.map(({ title, addedAt }) => ({
    of: title,
    at: addedAt,
    state: "to_do" as const,
    doneOn: undefined,
    note: undefined,
  }));
  const said = [...begun, ...person.said].toSorted((a, b) => a.at.localeCompare(b.at));

  return said.map(({ of, at, state, doneOn, note }, place) => ({
    actionId: actionId(person, of),
    revision: said.slice(0, place + 1).filter((each) => each.of === of).length,
    state,
    doneOn: doneOn ?? null,
    note,
    createdAt: new Date(at),
  }));
}

function noteRows(person: DemoPerson) {
  return stateRows(person).flatMap(({ actionId, revision, note }) =>
    note ? [{ actionId, revision, note }] : [],
  );
}

function evidenceRows(person: DemoPerson) {
  return person.evidence.map(({ addedAt }, place) => ({
    ...whose(person),
    id: idOf(person.key, "evidence", place),
    createdAt: new Date(addedAt),
  }));
}

function versionRows(person: DemoPerson) {
  return person.evidence.flatMap((piece, place) =>
    versionsOf(piece).map(({ at, link, actions: shown, ...said }, n) => ({
      ...said,
      evidenceId: idOf(person.key, "evidence", place),
      revision: n + 1,
      link: link ?? null,
      actions: (shown ?? []).map((ref) => (isOwn(person, ref) ? actionId(person, ref) : ref)),
      createdAt: new Date(at),
    })),
  );
}

function isOwn({ ownActions }: DemoPerson, ref: string) {
  return ownActions.some(({ title }) => title === ref);
}

function actionId({ key }: DemoPerson, ref: string) {
  return idOf(key, "action", ref);
}
