import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { proposeAgreement } from "@/db/queries/agreements";
import { findAssessment, saveAnswer, startAssessment } from "@/db/queries/assessments";
import { listAsksAbout } from "@/db/queries/attestations";
import { listAuditEntries } from "@/db/queries/audit";
import { saveAsks } from "@/db/queries/briefs";
import { findCheckIn } from "@/db/queries/check-ins";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { addEvidence, findEvidence } from "@/db/queries/evidence";
import { findFeedback, findFeedbackAsk } from "@/db/queries/feedback";
import { listInvitations, makeInvitation } from "@/db/queries/invitations";
import { listMembers } from "@/db/queries/memberships";
import { listNotices, openNotice } from "@/db/queries/notices";
import { listOpened, openToManager, withdrawOpening } from "@/db/queries/openings";
import { findOwnPlace } from "@/db/queries/own-teams";
import { findPath } from "@/db/queries/path";
import { findReport } from "@/db/queries/reports";
import { openShare } from "@/db/queries/share-visits";
import { findShare } from "@/db/queries/shares";
import { findTalk } from "@/db/queries/talks";
import { readStageCounts } from "@/db/queries/team-member";
import { findManagedTeam } from "@/db/queries/teams";
import { revealedRatings } from "@/db/schema/check-ins";
import { maySee } from "@/lib/access/relation";
import type { Viewer } from "@/lib/access/viewer";
import { type Relation, type Thing, things } from "@/lib/access/visibility";
import type { Side } from "@/lib/check-ins/check-in";
import { needsReport, shareScopes } from "@/lib/shares/share";
import {
  agree,
  anAgreedSkill,
  plantOutcomes,
  plantVersion,
  someAgreement,
} from "@/tests/support/agreements";
import { someAsks } from "@/tests/support/asks";
import { aConfirmation } from "@/tests/support/attestations";
import {
  allowed,
  type CheckInState,
  foundBy,
  listedFor,
  rowsIn,
  type SightRow,
  seenInSql,
} from "@/tests/support/check-in-sight";
import { aCheckInThatIs, change, daysAgo, type Stage, stages } from "@/tests/support/check-ins";
import {
  aNotedAction,
  answerTo,
  aSubmittedAssessment,
  aViewer,
  aViewerAmongOthers,
  findViewer,
  someEvidence,
} from "@/tests/support/factories";
import { someFeedback } from "@/tests/support/feedback";
import { aShare, visitor } from "@/tests/support/shares";
import { agreeOnLog, aLog, aTalk } from "@/tests/support/talks";
import { placeOf } from "@/tests/support/teams";

// The matrix against the database: every thing, for everyone, in queries and in statements that forgot their `where`.

let viewer: Viewer;
let everybody: Viewer[];
let relationTo: Map<Viewer, Relation>;
let manager: Viewer;
let teamId: string;
let placeId: string;
let draftId: string;
let submitted: { id: string; reportId: string };
let revealedId: string;
let noticeId: string;
let feedbackId: string;
let shownId: string;
let talkId: string;
const piece = someEvidence({ countsIn: "path" });
const shareId = crypto.randomUUID();

beforeAll(async () => {
  const them = await aViewerAmongOthers();
  ({ viewer, relationTo, manager, teamId } = them);
  placeId = await placeOf(manager, teamId, viewer);
  everybody = [viewer, ...them.others];
  await addEvidence(viewer, someEvidence({ title: "Told by its title", readers: "report" }));
  submitted = await aSubmittedAssessment(viewer);
  expect(await saveAsks(viewer, { reportId: submitted.reportId, revision: 0, ...someAsks })).toBe(
    "saved",
  );
  draftId = await startAssessment(viewer, "development");
  await saveAnswer(viewer, answerTo(draftId, "negotiation", 2));
  await aNotedAction(viewer);
  await addEvidence(viewer, piece);
  await aConfirmation(viewer, await aViewer(viewer.organizationId), piece.id);
  feedbackId = await someFeedback(viewer, await aViewer(viewer.organizationId));
  await aShare(viewer, { id: shareId });
  const id = crypto.randomUUID();
  const invitation = { id, email: "new@example.com", role: "member", tokenHash: id } as const;
  expect(await makeInvitation(them.admin, invitation)).toBe("made");
  const rater = await aViewer(viewer.organizationId);
  ({ id: revealedId } = await aCheckInThatIs("revealed", viewer, rater, {
    evidence: [piece.id],
  }));
  await change(revealedId, { revealedAt: daysAgo(61) });
  ({ id: shownId } = await aCheckInThatIs("shown by the subject", viewer, rater));
  await change(revealedId, { revealedAt: new Date() });
  await agree(rater, viewer, someAgreement(revealedId));
  const skills = [anAgreedSkill({ subjectDoes: "Write the brief" })];
  expect(await proposeAgreement(viewer, someAgreement(revealedId, { version: 1, skills }))).toBe(
    "proposed",
  );
  await plantOutcomes(revealedId);
  everybody.push(rater);
  relationTo.set(rater, "rater");
  talkId = await aTalk(manager, viewer, placeId);
  await agreeOnLog(viewer, manager, aLog(talkId));
  noticeId = (await listNotices(viewer)).notices[0]?.id ?? "";
  for (const thing of [
    { kind: "report", thingId: submitted.reportId },
    { kind: "check-in", thingId: revealedId },
    { kind: "evidence", thingId: piece.id },
  ] as const) {
    expect(await openToManager(viewer, { managerId: manager.id, ...thing })).toBe("opened");
  }
});

/** How many rows of a thing of the viewer's a statement finds. */
const rows: Record<Exclude<Thing, "stage counts">, () => SQL> = {
  draft: () => sql`select from ratings where assessment_id = ${draftId}`,
  answers: () => sql`select from ratings where assessment_id = ${submitted.id}`,
  report: () => sql`select result from reports where id = ${submitted.reportId}`,
  calculation: () => sql`select input from reports where id = ${submitted.reportId}`,
  path: () => sql`select from action_state_changes where action_id in
    (select id from actions where person_id = ${viewer.id})`,
  notes: () => sql`select from action_notes where action_id in
    (select id from actions where person_id = ${viewer.id})`,
  evidence: () => sql`select from evidence_versions where evidence_id = ${piece.id}`,
  attestation: () => sql`select from attestations where evidence_id = ${piece.id}`,
  feedback: () => sql`select from feedback where person_id = ${viewer.id}
    union all select from asks where person_id = ${viewer.id} and evidence_id is null`,
  titles: () => sql`select titles from reports where id = ${submitted.reportId}`,
  brief: () => sql`select from briefs where report_id = ${submitted.reportId}`,
  shares: () => sql`select from shares where id = ${shareId}`,
  "check in": () => sql`select from check_ins where id = ${revealedId}`,
  "shown view": () => sql`select from revealed_ratings where check_in_id = ${shownId}`,
  views: () => sql`select from revealed_ratings where check_in_id = ${revealedId}`,
  place: () => sql`select from team_memberships where person_id = ${viewer.id}`,
  opened: () => sql`select from opened_levels where opening_id in
    (select id from openings where person_id = ${viewer.id})`,
  log: () => sql`select from talk_versions where talk_id = ${talkId}
    union all select from talk_actions where talk_id = ${talkId}`,
  inbox: () => sql`select from notices where person_id = ${viewer.id}`,
  agreement: () => sql`select from agreement_versions
    where check_in_id = ${revealedId} and confirmed_at is not null`,
  suggestion: () => sql`select from agreement_versions
    where check_in_id = ${revealedId} and confirmed_at is null`,
  outcomes: () => sql`select from agreement_outcomes
    where check_in_id = ${revealedId} and side = 'subject'`,
  "outcomes by the rater": () => sql`select from agreement_outcomes
    where check_in_id = ${revealedId} and side = 'rater'`,
  name: () => sql`select name from people where id = ${viewer.id}
    union all select subject_name from check_ins where subject_id = ${viewer.id}`,
  address: () => sql`select email from people where id = ${viewer.id}`,
  administration: () =>
    sql`select from invitations where organization_id = ${viewer.organizationId}`,
};

/** What a query function finds of a thing of the viewer's; where none asks for someone else's, there is none to test. */
const queries: Partial<Record<Thing, (who: Viewer) => Promise<unknown>>> = {
  draft: (who) => findAssessment(who, viewer, draftId),
  answers: (who) => findAssessment(who, viewer, submitted.id),
  report: async (who) => (await findReport(who, viewer, submitted.reportId))?.result,
  calculation: async (who) => (await findReport(who, viewer, submitted.reportId))?.input,
  path: async (who) => (await findPath(who, viewer)).records.length,
  notes: async (who) => (await findPath(who, viewer)).records.some(({ note }) => note !== ""),
  evidence: (who) => findEvidence(who, viewer, piece.id),
  attestation: async (who) =>
    (await listAsksAbout(who, piece.id)).length > 0 ||
    (await listOpened(who, viewer, manager.id)).some(({ piece }) => piece?.attestations.length) ||
    (await listChosenEvidence(who, revealedId)).some(({ attestations }) => attestations.length > 0),
  feedback: async (who) =>
    (await findFeedback(who, feedbackId)) ?? (await findFeedbackAsk(who, feedbackId)),
  titles: async (who) => (await findReport(who, viewer, submitted.reportId))?.titles.length,
  brief: async (who) => (await findReport(who, viewer, submitted.reportId))?.asks,
  shares: (who) => findShare(who, shareId),
  "check in": (who) => findCheckIn(who, revealedId),
  "shown view": async (who) => (await findCheckIn(who, shownId))?.shownView,
  views: async (who) => (await findCheckIn(who, revealedId))?.revealed,
  place: async (who) =>
    (await findOwnPlace(who, teamId))?.member ??
    (await findManagedTeam(who, teamId))?.members.some(({ personId }) => personId === viewer.id),
  "stage counts": async (who) =>
    (await readStageCounts(who, { teamId, placeId })) ??
    (await findPath(who, viewer)).records.length,
  opened: async (who) => (await listOpened(who, viewer, manager.id)).length,
  log: (who) => findTalk(who, talkId),
  inbox: (who) => openNotice(who, noticeId),
  agreement: async (who) =>
    (await findCheckIn(who, revealedId))?.agreement.holding ??
    (await listOpened(who, viewer, manager.id)).find(({ agreement }) => agreement),
  suggestion: async (who) => (await findCheckIn(who, revealedId))?.agreement.suggestion,
  administration: async (who) =>
    (await listInvitations(who)).find(({ email }) => email === "new@example.com"),
};

describe.each(things)("%s", (thing) => {
  // Counts are made of rows that none but their owner sees.
  if (thing !== "stage counts") {
    test("is in the database for whom the matrix names, and for no one else", async () => {
      for (const who of everybody) {
        const found = await asViewer(who, async (tx) => rowsOf(await tx.execute(rows[thing]())));

        // A person's row is read whole: whose name a team opens has an address beside it, which no query asks for.
        const isBesideName = thing === "address" && relationTo.get(who) === "manager";
        expect([isOf(who), found.length > 0]).toEqual([
          isOf(who),
          sees(who, thing) || isBesideName,
        ]);
      }
    });
  }

  const find = queries[thing];
  if (!find) return;

  test("is found for whom the matrix names, and for no one else", async () => {
    for (const who of everybody) {
      expect([isOf(who), Boolean(await find(who))]).toEqual([isOf(who), sees(who, thing)]);
    }
  });
});

test("members' names and addresses, and the audit log of an organization, are an admin's to list", async () => {
  for (const who of everybody) {
    const { members } = await listMembers(who);
    const isListed = members.some(({ personId }) => personId === viewer.id);
    const { entries } = await listAuditEntries(who);
    const tellsOfOthers = entries.some(({ action }) => action === "invitation.made");

    expect([isOf(who), isListed, tellsOfOthers]).toEqual([
      isOf(who),
      relationTo.get(who) === "admin",
      relationTo.get(who) === "admin",
    ]);
  }
});

describe("of a check-in and what it's about", () => {
  /** Each has a view that nothing opened: of a check-in that opens nothing yet, and beside the one that was shown. */
  const states: Record<Stage, { state: CheckInState; answers: number; views: number }> = {
    open: { state: { isChosen: true }, answers: 2, views: 1 },
    "subject in": { state: { isChosen: true }, answers: 2, views: 1 },
    "rater in": { state: { isChosen: true }, answers: 2, views: 1 },
    "shown by the subject": {
      state: { ...shownBy("subject"), isChosen: true },
      answers: 2,
      views: 2,
    },
    "shown by the rater": { state: { ...shownBy("rater"), isChosen: true }, answers: 2, views: 3 },
    "shown, sight over": {
      state: { ...shownBy("subject"), isSightOver: true, isChosen: true },
      answers: 2,
      views: 2,
    },
    "shown, then declined": { state: shownBy("subject"), answers: 0, views: 2 },
    "shown, then lapsed": { state: shownBy("rater"), answers: 2, views: 3 },
    "shown, then revealed": { state: { isRevealed: true, isChosen: true }, answers: 2, views: 4 },
    revealed: { state: { isRevealed: true, isChosen: true }, answers: 2, views: 4 },
    "sight over": { state: { isRevealed: true, isSightOver: true }, answers: 2, views: 4 },
    "taken back": { state: {}, answers: 0, views: 1 },
    declined: { state: {}, answers: 0, views: 1 },
    "relation ended": { state: {}, answers: 0, views: 1 },
    lapsed: { state: {}, answers: 2, views: 1 },
  };
  const made = new Map<Stage, Made>();
  type Made = { id: string; draftId: string; chosenId: string; rater: Viewer };
  let all: SightRow[];

  beforeAll(async () => {
    for (const { id } of await listOpened(viewer, viewer, manager.id)) {
      expect(await withdrawOpening(viewer, id)).toBe("withdrawn");
    }
    for (const stage of stages) {
      const rater = await aViewer(viewer.organizationId);
      const { id: chosenId } = await aPiece(`Chosen: ${stage}`);
      const checkIn = await aCheckInThatIs(stage, viewer, rater, { evidence: [chosenId] });
      const { isRevealed, shownBy } = states[stage].state;
      if (!isRevealed) await plantView(checkIn.id, shownBy === "rater" ? "subject" : "rater");
      await plantOutcomes(checkIn.id);
      await plantVersion(checkIn.id, 1, new Date());
      await plantVersion(checkIn.id, 2, null);
      // Whoever left works somewhere else from their next request on.
      const now = (await findViewer(rater.sessionId)) ?? rater;
      made.set(stage, { ...checkIn, chosenId, rater: now });
    }
    const stageOf = new Map([...made].map(([stage, { id }]) => [id, stage]));
    all = await rowsIn(viewer.organizationId, (id) => states[stageOf.get(id) ?? "revealed"].state);
  });

  function madeAt(stage: Stage) {
    const found = made.get(stage);
    if (!found) throw new Error(`No check-in is ${stage}.`);

    return found;
  }

  test("statements without a `where` show everyone what the matrix says, and nothing else", async () => {
    const everyone = [...everybody, ...[...made.values()].map(({ rater }) => rater)];
    const seen = await seenInSql(everyone);

    expect(everyone.map((who, at) => [isOf(who), seen[at]])).toEqual(
      everyone.map((who) => [isOf(who), allowed(who, all, members())]),
    );
  });

  test("no statement of either side's writes a check-in or a view, or reaches the other's answers", async () => {
    const { id, draftId, rater } = madeAt("rater in");

    for (const who of [viewer, rater]) {
      for (const refused of [
        sql`update check_ins set subject_in_at = now() where id = ${id}`,
        sql`delete from check_ins where id = ${id}`,
        sql`insert into check_ins select * from check_ins where id = ${id}`,
        sql`update revealed_ratings set level = 5`,
        sql`delete from revealed_ratings`,
        sql`insert into revealed_ratings (check_in_id, side, skill, state, confidence, note)
          values (${id}, 'rater', 'adaptability', 'not_observed', 'high', '')`,
        sql`update agreement_versions set confirmed_at = now()`,
        sql`update agreement_outcomes set outcome = 'shown'`,
        sql`delete from agreement_outcomes`,
        sql`insert into agreement_outcomes values (${id}, 'rater', 'adaptability', 'shown')`,
        sql`select id from check_ins for update`,
      ]) {
        await expect(asViewerWriting(who, (tx) => tx.execute(refused))).rejects.toThrow("42501");
      }
    }
    const reached = await asViewerWriting(viewer, async (tx) => [
      ...rowsOf(await tx.execute(sql`update ratings set note = '' returning assessment_id as id`)),
      ...rowsOf(await tx.execute(sql`update assessments set submitted_at = now() returning id`)),
      ...rowsOf(await tx.execute(sql`delete from assessments returning id`)),
    ]);
    expect(reached.filter((row) => (row as { id: string }).id === draftId)).toEqual([]);
  });

  test.each(stages)("queries do so where it is %s", async (stage) => {
    const { id, draftId, chosenId, rater } = madeAt(stage);
    const its = all.filter(
      ({ key }) =>
        [id, draftId, chosenId].some((its) => key.includes(its)) &&
        // A query shows these where the two agreed on something before: see agreement-outcomes.test.ts.
        !key.startsWith("agreement_outcomes"),
    );

    expect([
      its.filter(({ key }) => key.startsWith("ratings")).length,
      its.filter(({ key }) => key.startsWith("revealed_ratings")).length,
      its.filter(({ thing }) => thing === "agreement" || thing === "suggestion").length,
    ]).toEqual([states[stage].answers, states[stage].views, 2]);
    for (const who of [rater, ...everybody]) {
      const seen = allowed(who, its, members());

      expect([isOf(who), await foundBy(who, [id])]).toEqual([isOf(who), seen]);
      expect((await listedFor(who)).includes(id)).toBe(seen.includes(`check_ins ${id}`));
    }
  });
});

test("a visitor sees what the link's scopes open, and nothing else", async () => {
  for (const scopes of [...shareScopes.map((scope) => [scope]), [...shareScopes]]) {
    const reportId = needsReport(scopes) ? submitted.reportId : null;
    const { tokenHash } = await aShare(viewer, { scopes, reportId });
    const opened = await openShare(tokenHash, visitor);
    if (typeof opened !== "object") throw new Error("The link does not open.");

    expect([scopes, Boolean(opened.content.report), Boolean(opened.content.path)]).toEqual([
      scopes,
      maySee("visitor", "report", { scopes }),
      maySee("visitor", "path", { scopes }),
    ]);
    expect(JSON.stringify(opened).includes("Told by its title")).toBe(
      maySee("visitor", "titles", { scopes }),
    );
    expect(JSON.stringify(opened)).not.toContain(piece.title);
  }
});

function sees(who: Viewer, thing: Thing) {
  // Who they are goes with a person into every organization of theirs.
  const isThemselves = who.id === viewer.id && (thing === "name" || thing === "address");

  return maySee(isThemselves ? "self" : relationTo.get(who), thing, {
    isChosen: true,
    isShown: true,
    isRevealed: true,
    isOpened: who === manager,
    isPartner: who === manager,
  });
}

/** Writes a view that nothing has revealed: it's hidden by when its check-in was, and not by not being there. */
function plantView(checkInId: string, side: Side) {
  return asSystem("test", (tx) =>
    tx.insert(revealedRatings).values({
      checkInId,
      side,
      skill: "adaptability",
      state: "rated",
      level: 1,
      confidence: "high",
      note: "",
    }),
  );
}

async function aPiece(title: string) {
  const piece = someEvidence({ title, countsIn: "path" });
  expect(await addEvidence(viewer, piece)).toBe("added");

  return piece;
}

function shownBy(side: Side): CheckInState {
  return { isShown: true, shownBy: side };
}

/** What they are to each other, whatever the check-in. */
function members() {
  return new Map(
    [...relationTo].filter(([, relation]) => relation !== "self" && relation !== "rater"),
  );
}

/** Tells in a failure who it was. */
function isOf(who: Viewer) {
  return relationTo.get(who) ?? `other ${everybody.indexOf(who)}`;
}
