import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { saveAnswer } from "@/db/queries/assessments";
import {
  declineCheckIn,
  findCheckIn,
  offerAssessment,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { endMembership } from "@/db/queries/memberships";
import {
  confirmFromSheet,
  discardWaiting,
  findWaiting,
  findWaitingIn,
  forgetWaiting,
} from "@/db/queries/own-waiting";
import { findRoundViews, saveRoundAnswers } from "@/db/queries/round-views";
import { bringIntoTeam, findKnownPeople } from "@/db/queries/team-import";
import {
  inviteToTeam,
  listTeamInvitations,
  revokeTeamInvitation,
} from "@/db/queries/team-invitations";
import { askToJoin, confirmArrival, makeJoinLink } from "@/db/queries/team-joins";
import { acceptPlace, declinePlace, endPlace, leaveTeam } from "@/db/queries/team-places";
import { findTeamViews } from "@/db/queries/team-views";
import { findNotJoined } from "@/db/queries/waiting-answers";
import { waitingRatings } from "@/db/schema/waiting-ratings";
import type { Viewer } from "@/lib/access/viewer";
import type { Choice } from "@/lib/assessments/answer";
import { dayOf } from "@/lib/forms/day";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { aDay } from "@/lib/limits";
import { guessMapping } from "@/lib/teams/sheet/mapping";
import { preview, type RatingOf } from "@/lib/teams/sheet/preview";
import { guessScale } from "@/lib/teams/sheet/scale";
import { readTable } from "@/lib/teams/sheet/table";
import { ownRatingsRows } from "@/lib/teams/team-table";
import { sheetOf } from "@/lib/teams/waiting";
import { waitingDays } from "@/lib/teams/waiting-words";
import { aViewOf, levelIn } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { anInvitation, aViewer, aViewerAmongOthers, membershipOf } from "@/tests/support/factories";
import { aRound, aTeam, join, place, placeOf } from "@/tests/support/teams";

let manager: Viewer;
let coManager: Viewer;
let maya: Viewer;
let admin: Viewer;
let others: Viewer[];
let teamId: string;
let today: string;

beforeEach(async () => {
  const among = await aViewerAmongOthers();
  maya = among.viewer;
  admin = among.admin;
  manager = await aViewer(maya.organizationId, "member", "Tomás");
  coManager = await aViewer(maya.organizationId, "member", "Ada");
  others = [...among.others, maya, coManager];
  teamId = await aTeam(manager, [maya]);
  await join(manager, teamId, coManager, "manager");
  today = dayOf(new Date());
});

const rated = (skill: SkillId, level: Level): RatingOf => ({ skill, state: "rated", level });
const notSeen = (skill: SkillId): RatingOf => ({ skill, state: "not_observed", level: null });
const three = [rated("negotiation", 3), notSeen("storytelling"), rated("adaptability", 2)];

const bringOf = (personId: string, ratings: readonly RatingOf[], who = manager) =>
  bringIntoTeam(who, { teamId, arriving: [], rated: [{ email: null, personId, ratings }] });

/** Brings in whoever an address is of, with ratings. */
const bringMail = (email: string, ratings: readonly RatingOf[], who = manager) =>
  bringIntoTeam(who, {
    teamId,
    arriving: [{ ...anInvitation(email), email }],
    rated: [{ email, personId: null, ratings }],
  });

async function waitingFor(who: Viewer, of = maya) {
  const placeId = await placeOf(manager, teamId, of);

  return Object.fromEntries(sheetOf(await findWaiting(who, placeId)));
}

const all: Partial<Record<SkillId, Choice>> = {
  negotiation: "3",
  storytelling: "not_observed",
  adaptability: "2",
};

function gridOf(roundId: string, skill: SkillId, who = manager) {
  return findRoundViews(who, { teamId, roundId, skill, page: 1 }, today);
}

const shown = (choices: Partial<Record<SkillId, Choice>>) =>
  new Map(Object.entries(choices) as [SkillId, Choice][]);

describe("what a sheet says of someone in the team", () => {
  test("waits for its importer alone, and the same sheet again changes nothing", async () => {
    expect(await bringOf(maya.id, three)).toEqual({ placed: 0, invited: [] });
    const before = await rows();

    expect(await waitingFor(manager)).toEqual(all);
    expect(await waitingFor(coManager)).toEqual({});
    await bringOf(maya.id, three);
    expect(await rows()).toEqual(before);
  });

  test("is the importer's row to compare the next sheet with, and nobody else's", async () => {
    await bringOf(maya.id, three);
    const known = async (who: Viewer) => {
      const found = await findKnownPeople(who, { teamId, emails: undefined });

      return found?.known.find(({ id }) => id === maya.id);
    };

    expect((await known(manager))?.ratings).toHaveLength(3);
    expect(await known(coManager)).toMatchObject({ email: null, ratings: [], answered: [] });
    await bringOf(maya.id, [rated("negotiation", 4)]);
    expect(await waitingFor(manager)).toEqual({ ...all, negotiation: "4" });
  });

  test("is nobody's to bring in but a manager's, and about no one who isn't a member of the team", async () => {
    for (const other of others.filter((each) => each !== coManager)) {
      expect(await bringOf(maya.id, three, other)).toBe("not found");
    }
    const colleague = await aViewer(maya.organizationId);
    expect(await bringOf(colleague.id, three)).toBe("changed");
    const [boss] =
      (await findKnownPeople(manager, { teamId, emails: [await emailOf(coManager)] }))?.known ?? [];
    expect(boss).toMatchObject({ standing: "team", isManager: true });
    expect(await bringMail(await emailOf(coManager), three)).toBe("changed");
    expect(await rows()).toEqual([]);
  });

  test("shows beside the person on the grid, and counts for nothing until it's confirmed", async () => {
    await bringOf(maya.id, three);
    const round = await aRound(manager, teamId);
    const { id, draftId } = checkInOf(round, maya);

    const [row] = (await gridOf(round.id, "negotiation"))?.people ?? [];
    expect(row).toMatchObject({ draftId, isApart: false });
    expect([...(row?.answers ?? [])]).toEqual([]);
    expect([...(row?.sheet ?? [])]).toEqual([["negotiation", "3"]]);
    expect(await submitView(manager, { id, mayShowJoint: false })).toBe("empty");

    await saveRoundAnswers(manager, {
      roundId: round.id,
      answers: [levelIn(draftId, "negotiation", 3)],
    });
    expect(await submitView(manager, { id, mayShowJoint: false })).toBe("in");
    expect(await rows()).toEqual([]);
    await aViewOf(maya);
    expect(await offerAssessment(maya, id)).toBe("revealed");
    const revealed = (await findCheckIn(maya, id))?.revealed;
    expect([...(revealed?.rater ?? [])]).toMatchObject([
      ["negotiation", { level: 3, isFromSheet: true }],
    ]);
  });

  test("is confirmed by row as its page showed it, on the day of that, and what's answered stays", async () => {
    await bringOf(maya.id, three);
    const { id, draftId } = checkInOf(await aRound(manager, teamId), maya);
    const confirmedAt = new Date(Date.now() + 5 * aDay);
    await saveAnswer(manager, levelIn(draftId, "adaptability", 5));

    expect(sheetOf(await findWaitingIn(manager, id))).toEqual(shown(all));
    const page = shown({ ...all, storytelling: "4" });
    expect(await confirmFromSheet(manager, { checkInId: id, shown: page }, confirmedAt)).toBe(1);

    const answers = (await findCheckIn(manager, id))?.draft?.answers;
    expect(answers?.get("negotiation")).toMatchObject({ level: 3, ratedAt: confirmedAt });
    expect(answers?.get("adaptability")).toMatchObject({ level: 5 });
    expect(answers?.has("storytelling")).toBe(false);
  });

  test("marks only what is the spreadsheet's, of a view that's submitted", async () => {
    await bringOf(maya.id, three);
    const { id, draftId } = checkInOf(await aRound(manager, teamId), maya);
    await confirmFromSheet(manager, {
      checkInId: id,
      shown: shown(all),
    });
    const saved =
      (await findCheckIn(manager, id))?.draft?.answers.get("negotiation")?.revision ?? 0;
    await saveAnswer(manager, { ...levelIn(draftId, "negotiation", 4), revision: saved });
    await saveAnswer(manager, levelIn(draftId, "risk-management", 1));
    await submitView(manager, { id, mayShowJoint: false });
    await aViewOf(maya);
    await offerAssessment(maya, id);

    for (const reader of [maya, manager]) {
      const view = (await findCheckIn(reader, id))?.revealed;
      const marked = [...(view?.rater ?? [])].map(([skill, { isFromSheet }]) => [
        skill,
        isFromSheet,
      ]);
      expect(Object.fromEntries(marked)).toEqual({
        negotiation: false,
        "risk-management": false,
        storytelling: true,
        adaptability: true,
      });
      expect([...(view?.subject ?? [])].some(([, { isFromSheet }]) => isFromSheet)).toBe(false);
    }
  });

  test("no sheet changes what was answered beside the descriptions", async () => {
    const { draftId } = checkInOf(await aRound(manager, teamId), maya);
    await saveAnswer(manager, levelIn(draftId, "negotiation", 1));

    const found = await findKnownPeople(manager, { teamId, emails: undefined });
    expect(found?.known.find(({ id }) => id === maya.id)).toMatchObject({
      ratings: [{ skill: "negotiation", state: "rated", level: 1 }],
      answered: ["negotiation"],
    });
  });

  test("waits again after a check-in that ended without a reveal", async () => {
    await bringOf(maya.id, three);
    const { id } = checkInOf(await aRound(manager, teamId), maya);
    await confirmFromSheet(manager, {
      checkInId: id,
      shown: shown(all),
    });
    await declineCheckIn(maya, { id, reason: "no reason" });

    expect(await waitingFor(manager)).toEqual(all);
    expect(
      await confirmFromSheet(manager, {
        checkInId: id,
        shown: shown(all),
      }),
    ).toBe("closed");
  });

  test("is deleted when its importer wants that, but for what they've confirmed", async () => {
    await bringOf(maya.id, three);
    const { id } = checkInOf(await aRound(manager, teamId), maya);
    await confirmFromSheet(manager, { checkInId: id, shown: shown({ negotiation: "3" }) });
    const which = { teamId, placeId: await placeOf(manager, teamId, maya) };

    for (const other of others) expect(await discardWaiting(other, which)).toBe("not found");
    expect(await discardWaiting(manager, which)).toBe("discarded");
    expect(await waitingFor(manager)).toEqual({ negotiation: "3" });
  });

  test("confirms in no check-in but one's own, as its rater", async () => {
    await bringOf(maya.id, three);
    const { id } = checkInOf(await aRound(manager, teamId), maya);

    for (const other of others) {
      expect(
        await confirmFromSheet(other, {
          checkInId: id,
          shown: shown(all),
        }),
      ).toBe("closed");
      expect([...(await findWaitingIn(other, id))]).toEqual([]);
    }
  });
});

describe("the team's CSV of one's own ratings", () => {
  test("pastes back as one's own, level by level", async () => {
    const { id, draftId } = checkInOf(await aRound(manager, teamId), maya);
    await saveAnswer(manager, levelIn(draftId, "negotiation", 4));
    await saveAnswer(manager, levelIn(draftId, "adaptability", 0));
    await saveAnswer(manager, {
      ...levelIn(draftId, "storytelling"),
      answer: { ...levelIn(draftId).answer, state: "not_observed", level: null },
    });
    await submitView(manager, { id, mayShowJoint: false });
    await aViewOf(maya);
    await offerAssessment(maya, id);

    const members = (await findTeamViews(manager, teamId))?.members ?? [];
    const text = ownRatingsRows(members)
      .map((cells) => cells.map((cell) => `"${cell}"`).join(","))
      .join("\n");
    const { table } = readTable(text);
    if (!table) throw new Error("It isn't read.");
    const mapping = guessMapping(table);
    const found = await findKnownPeople(manager, { teamId, emails: undefined });
    const asked = preview(table, mapping, guessScale(table, mapping), found?.known ?? []);
    expect(asked.errors.map(({ text }) => text)).toEqual([
      "Row 2, Adaptability: Say what “0” means: “None yet”, or no rating.",
    ]);

    const scale = guessScale(table, mapping, { "0": "0" });
    const [row] = preview(table, mapping, scale, found?.known ?? []).rows ?? [];
    expect(row).toMatchObject({ id: maya.id, email: null, standing: "team" });
    expect(
      Object.fromEntries(
        row?.ratings.map(({ skill, level, state }) => [skill, level ?? state]) ?? [],
      ),
    ).toEqual({ negotiation: 4, adaptability: 0, storytelling: "not_observed" });
    await bringOf(row?.id ?? "", row?.ratings ?? []);
    const again = await findKnownPeople(manager, { teamId, emails: undefined });
    expect(preview(table, mapping, scale, again?.known ?? []).rows).toMatchObject([
      { isUnchanged: true },
    ]);
  });
});

describe("whoever hasn't joined", () => {
  let email: string;
  let round: Awaited<ReturnType<typeof aRound>>;

  beforeEach(async () => {
    email = `${crypto.randomUUID()}@example.com`;
    round = await aRound(manager, teamId);
  });

  const invitationId = async () =>
    (await listTeamInvitations(manager, teamId)).find((each) => each.email === email)?.id ?? "";
  const apart = async (skill: SkillId = "negotiation", who = manager) =>
    (await gridOf(round.id, skill, who))?.people.filter(({ isApart }) => isApart);

  test("stands on the grid apart, with the address or the name, and what the sheet says", async () => {
    const asked = await aViewer(maya.organizationId, "member", "Ben");
    await place(manager, teamId, asked);
    await bringMail(email, three);

    const found = await apart();
    expect(found?.map(({ subjectName }) => subjectName).toSorted()).toEqual(
      ["Ben", email].toSorted(),
    );
    expect(found?.flatMap(({ sheet }) => [...sheet])).toEqual([["negotiation", "3"]]);
    expect(await gridOf(round.id, "negotiation")).toMatchObject({ waiting: 1 });
  });

  test("is rated at once, for the rater alone, as in a draft: a digit, a conflict, a change", async () => {
    await bringMail(email, three);
    const id = await invitationId();
    const save = (level: Level, revision = 0) =>
      saveRoundAnswers(manager, {
        roundId: round.id,
        answers: [{ ...levelIn(id, "negotiation", level), revision }],
      }).then((outcomes) => outcomes.get(id));

    const first = await save(3);
    expect(first).toMatchObject({ outcome: "saved", current: { level: 3 } });
    expect(await save(3)).toMatchObject({ outcome: "saved" });
    expect(await save(4)).toMatchObject({ outcome: "conflict", current: { level: 3 } });
    expect(await save(4, first?.current?.revision)).toMatchObject({ outcome: "saved" });
    const [person] = (await apart()) ?? [];
    expect(person?.answers.get("negotiation")).toMatchObject({ level: 4 });
    // A level of one's own isn't the spreadsheet's anymore.
    expect([...(person?.sheet ?? [])]).toEqual([]);
    expect(await apart("storytelling")).toMatchObject([{ answers: new Map() }]);
    // Nor does the next sheet change it.
    await bringMail(email, [rated("negotiation", 1)]);
    const [after] = (await apart()) ?? [];
    expect(after?.answers.get("negotiation")).toMatchObject({ level: 4 });
  });

  test("shows to a co-manager by name alone, unless they gave the address, too", async () => {
    const asked = await aViewer(maya.organizationId, "member", "Ben");
    await place(manager, teamId, asked);
    await bringMail(email, three);
    const names = async () =>
      (await findNotJoined(coManager, teamId)).map(({ name }) => name).toSorted();

    expect(await names()).toEqual(["Ben"]);
    await bringMail(email, [rated("negotiation", 1)], coManager);
    expect(await names()).toEqual(["Ben", email].toSorted());
    for (const other of others.filter((each) => each !== coManager)) {
      expect(await findNotJoined(other, teamId)).toEqual([]);
    }
  });

  test("isn't rated by anyone who doesn't manage the team, nor through another team's round", async () => {
    await bringMail(email, []);
    const id = await invitationId();
    const answers = [levelIn(id, "negotiation", 3)];
    const elsewhere = await aTeam(manager, [await aViewer(maya.organizationId)], "Rail");
    const { id: otherRound } = await aRound(manager, elsewhere);

    for (const other of others.filter((each) => each !== coManager)) {
      const outcome = (await saveRoundAnswers(other, { roundId: round.id, answers })).get(id);
      expect(outcome).toEqual({ outcome: "closed" });
    }
    expect((await saveRoundAnswers(manager, { roundId: otherRound, answers })).get(id)).toEqual({
      outcome: "closed",
    });
    // Whoever is in the team is rated in their check-in.
    const mayas = await placeOf(manager, teamId, maya);
    const inTeam = { roundId: round.id, answers: [levelIn(mayas, "negotiation", 3)] };
    expect((await saveRoundAnswers(manager, inTeam)).get(mayas)).toEqual({ outcome: "closed" });
    expect(await rows()).toEqual([]);
  });

  test("brings what was answered into the first check-in once they've joined, and nothing before", async () => {
    const person = await aViewer(
      (await aViewerAmongOthers()).viewer.organizationId,
      "member",
      "Olu",
    );
    email = await emailOf(person);
    const arriving = { ...anInvitation(email), email };
    await bringIntoTeam(manager, {
      teamId,
      arriving: [arriving],
      rated: [{ email, personId: null, ratings: three }],
    });
    const at = new Date(Date.now() - aDay);
    await saveRoundAnswers(
      manager,
      { roundId: round.id, answers: [levelIn(arriving.id, "visionary-thinking", 4)] },
      at,
    );
    expect(await acceptInvitation(person, arriving.tokenHash)).toEqual({ teamId });
    const joined = { ...person, organizationId: maya.organizationId };
    expect((await apart())?.map(({ subjectName }) => subjectName)).toEqual(["Olu"]);
    expect(await waitingFor(manager, joined)).toEqual(all);
    await acceptPlace(joined, teamId);
    expect(await apart()).toEqual([]);

    const other = await aRound(manager, teamId, {
      membershipIds: [await placeOf(manager, teamId, joined)],
    });
    const { id } = checkInOf(other, joined);
    const answers = (await findCheckIn(manager, id))?.draft?.answers;
    expect([...(answers ?? [])]).toMatchObject([
      ["visionary-thinking", { level: 4, ratedAt: at, note: "Told the supplier no." }],
    ]);
    expect(sheetOf(await findWaitingIn(manager, id))).toEqual(shown(all));
    expect(await findCheckIn(joined, id)).not.toHaveProperty("draft.answers");
  });

  test("also whoever comes by the join link instead", async () => {
    const person = await aViewer((await aViewerAmongOthers()).viewer.organizationId);
    email = await emailOf(person);
    await bringMail(email, three);
    await makeJoinLink(manager, { teamId, tokenHash: "a link" });
    expect(await askToJoin(person, "a link")).toBe("asked");
    const id = await placeOf(manager, teamId, person);
    expect(await confirmArrival(manager, { teamId, id })).toBe("confirmed");

    expect(await waitingFor(manager, person)).toEqual(all);
  });

  test("keeps it through a new invitation, and loses it with a revoked one", async () => {
    await bringMail(email, three);
    const first = await invitationId();
    const renewed = anInvitation(email);
    expect(await inviteToTeam(manager, { teamId, ...renewed })).toBe("made");
    expect(await invitationId()).toBe(renewed.id);
    expect(first).not.toBe(renewed.id);
    expect(sheetOf(await findWaiting(manager, renewed.id))).toEqual(shown(all));

    await revokeTeamInvitation(manager, { teamId, id: renewed.id });
    expect(await apart()).toEqual([]);
    expect(await forgetWaiting()).toBeGreaterThanOrEqual(3);
    expect(await rows()).toEqual([]);
  });

  test("is forgotten after 60 days, and whoever is in the team isn't", async () => {
    const asked = await aViewer(maya.organizationId);
    await place(manager, teamId, asked);
    await bringMail(email, three);
    await bringOf(asked.id, three);
    await bringOf(maya.id, three);
    const later = (days: number) => new Date(Date.now() + days * aDay);

    await forgetWaiting(later(waitingDays - 1));
    expect(await rows()).toHaveLength(9);
    await forgetWaiting(later(waitingDays + 1));
    expect(await rows()).toHaveLength(3);
    expect(await waitingFor(manager)).toEqual(all);
  });
});

describe("what waits goes", () => {
  test.each<[string, () => Promise<unknown>]>([
    [
      "with the person's place",
      async () => endPlace(manager, { teamId, id: await placeOf(manager, teamId, maya) }),
    ],
    ["when the person leaves the team", () => leaveTeam(maya, teamId)],
    [
      "when the person leaves the organization",
      async () => endMembership(admin, await membershipOf(maya)),
    ],
    ["with the person", () => erase(maya.id)],
    ["when its author steps down", () => leaveTeam(manager, teamId)],
    ["with its author's membership", async () => endMembership(admin, await membershipOf(manager))],
    ["with its author", () => erase(manager.id)],
  ])("%s", async (_, end) => {
    await bringOf(maya.id, three);
    expect(await rows()).toHaveLength(3);
    await end();
    expect(await rows()).toEqual([]);
  });

  test("when someone declines to join", async () => {
    const asked = await aViewer(maya.organizationId);
    await place(manager, teamId, asked);
    await bringOf(asked.id, three);
    await declinePlace(asked, teamId);

    expect(await rows()).toEqual([]);
  });
});

describe("the database alone", () => {
  test("shows it to its author, as long as they manage the team, and to no one else", async () => {
    await bringOf(maya.id, three);
    const { id } = checkInOf(await aRound(manager, teamId), maya);

    for (const other of others) {
      expect(await seenBy(other)).toEqual([]);
      expect(await changedBy(other)).toEqual([]);
    }
    expect(await seenBy(manager)).toHaveLength(3);
    // Whoever is in the team is rated in a check-in, and nobody edits what a sheet says of them.
    expect(await changedBy(manager)).toEqual([]);
    expect(await takeBackCheckIn(manager, id)).toBe("ended");
    // Even if the rows were left behind.
    await asSystem("test", (tx) =>
      tx.execute(sql`update team_managers set ended_at = now() where person_id = ${manager.id}`),
    );
    expect(await seenBy(manager)).toEqual([]);
  });

  test("takes it from a manager about whoever hasn't joined, in their own name alone", async () => {
    const asked = await aViewer(maya.organizationId);
    await place(manager, teamId, asked);
    const placeId = await placeOf(manager, teamId, asked);
    const mayas = await placeOf(manager, teamId, maya);

    for (const other of others) {
      await expect(addedBy(other, manager, placeId)).rejects.toThrow("42501");
    }
    for (const other of others.filter((each) => each !== coManager)) {
      await expect(addedBy(other, other, placeId)).rejects.toThrow("42501");
    }
    await expect(addedBy(manager, manager, mayas)).rejects.toThrow("42501");
    await expect(addedBy(manager, manager, placeId)).resolves.toBeDefined();
    await expect(deletedBy(manager)).rejects.toThrow("42501");
  });
});

function checkInOf({ checkIns }: Awaited<ReturnType<typeof aRound>>, of: Viewer) {
  const found = checkIns.get(of.id);
  if (!found) throw new Error("They aren't in the round.");

  return found;
}

async function emailOf(who: Viewer) {
  const [row] = await asSystem("test", async (tx) =>
    rowsOf<{ email: string }>(await tx.execute(sql`select email from people where id = ${who.id}`)),
  );

  return row?.email ?? "";
}

function rows() {
  return asSystem("test", (tx) =>
    tx
      .select()
      .from(waitingRatings)
      .where(eq(waitingRatings.teamId, teamId))
      .orderBy(waitingRatings.aboutId, waitingRatings.skill),
  );
}

function seenBy(who: Viewer) {
  return asViewer(who, async (tx) =>
    rowsOf(await tx.execute(sql`select level from waiting_ratings`)),
  );
}

function changedBy(who: Viewer) {
  return asViewerWriting(who, async (tx) =>
    rowsOf(await tx.execute(sql`update waiting_ratings set level = level returning level`)),
  );
}

function deletedBy(who: Viewer) {
  return asViewerWriting(who, (tx) => tx.execute(sql`delete from waiting_ratings`));
}

function addedBy(who: Viewer, author: Viewer, placeId: string) {
  return asViewerWriting(who, (tx) =>
    tx.execute(sql`
      insert into waiting_ratings (author_id, organization_id, team_id, team_membership_id, skill, state, level, is_from_sheet, confirmed_at)
      values (${author.id}, ${author.organizationId}, ${teamId}, ${placeId}, 'negotiation', 'rated', 3, false, now())`),
  );
}
