import { createHash, createHmac, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import { maySee } from "@/lib/access/relation";
import { type Relation, type Thing, things } from "@/lib/access/visibility";
import { dayOf } from "@/lib/forms/day";
import { framework } from "@/lib/framework/framework";
import { aDay } from "@/lib/limits";
import { type MentorshipScope, mentorshipScopes } from "@/lib/mentorships/mentorship";
import { recordDocument, recordSchemaPath } from "@/lib/record/document";
import { needsReport, shareScopes } from "@/lib/shares/share";
import { type PostgresServer, startPostgres } from "@/tests/support/postgres-server";
import { fillTeam } from "@/tests/support/team-in-sql";
import {
  agreementFields,
  answered,
  answerFields,
  builtActions,
  type Client,
  callAction,
  newAddress,
  newSender,
  password,
  type Reply,
  read,
  saveAnswer,
  shareFields,
  shareLink,
  startAssessment,
  submitAssessment,
} from "./support/hostile-client";
import { type Leadpath, startLeadpath } from "./support/leadpath";
import { endMentorship, insertMentorship } from "./support/mentorships-in-sql";
import { type ActionName, actions, pages, routes } from "./support/permission-matrix";
import { everything } from "./support/rows";
import { aTeamRound } from "./support/team-round";

// A server of its own on PostgreSQL, so that "nothing changed" can be asked of the tables themselves.
test.describe.configure({ mode: "default" });

// Some of these call every action, one after another.
test.describe.configure({ timeout: 900_000 });

const secret = randomBytes(32).toString("base64url");

let database: PostgresServer;
let leadpath: Leadpath;
let sql: postgres.Sql;
let folder: string;
let guest: Client;
let owner: Client & Owned;
let stranger: Client & Owned;
let member: Client;
/** The member's membership in the owner's organization. */
let membership: string;

type Owned = Work & {
  address: string;
  team: string;
  talk?: string;
  /** As the mentee, now and until it ended; as a mentor, to whom an earlier log is open, and to whom everything is. */
  mentorships?: { mentored: string; ended: string; mentoring: string; opened?: string };
};

/** A mentorship of someone's, as its mentee, with what they opened in it. */
let ownersMentorship: string;

type Work = {
  draft: string;
  submitted: string;
  report: string;
  evidence: string;
  action: string;
  share: string;
  /** A check-in that they are asked for their view in, and the assessment that this is. */
  view: string;
  viewDraft: string;
  /** What they are asked to confirm, and for feedback on. */
  ask: string;
  feedbackAsk: string;
};

/** A team that the owner is in. */
let ownersOther: Team;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-permissions-"));
  database = await startPostgres();
  leadpath = await startLeadpath({
    DATA_DIR: folder,
    DATABASE_URL: database.url("postgres"),
    AUTH_SECRET: secret,
    // No one listens there: a letter is made, and the failure to send it is no one's answer.
    SMTP_URL: "smtp://127.0.0.1:1",
    // What is refused is counted by sender: behind a proxy each refused post can come from another.
    TRUST_PROXY: "on",
    LOG_LEVEL: "silent",
  });
  sql = postgres(database.url("postgres"), { max: 1, onnotice() {} });
  // What has lapsed is ended at each full hour, also between two looks at the tables.
  await sql`delete from pgboss.schedule where name = 'lapse'`;
  guest = { url: leadpath.url };
  owner = await somebodyWithAReport("Olive Owner");
  stranger = await somebodyWithAReport("Sten Stranger");
  ({ member, membership } = await aMemberOf(owner));
  ownersOther = await aFoundedTeam(undefined, owner);
  owner.talk = await planTalk(ownersOther);
  ownersMentorship = await plantMentorship(owner, await aMentor(), {
    open: [...mentorshipScopes],
    evidence: owner.evidence,
  });
  owner.mentorships = { ...(await mentorshipsOf(owner)), mentored: ownersMentorship };
});

test.beforeEach(() => sql`delete from rate_limits`);

test.afterAll(async () => {
  await sql?.end();
  await leadpath?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true });
});

test("the matrix names every action, page and route of the build, and nothing else", () => {
  expect(Object.keys(actions).sort()).toEqual([...builtActions().keys()].sort());
  expect(Object.keys(pages).sort()).toEqual(builtPaths("page"));
  expect(Object.keys(routes).sort()).toEqual(builtPaths("route"));
});

/** What shows a link's page to a browser, and changes nothing but its cookie. */
const beginning = /#begin(ToConfirm|Feedback)?$/;

test("every action works for whom the matrix names, from its own pages, and for no one else", async () => {
  for (const name of names) {
    await test.step(name, async () => {
      const call = await rightCall(name);
      await expect.poll(copiesUnderWay).toBe(0);
      const before = await everything(sql);

      await isRefusedFromElsewhere(name, call);
      if (actions[name] !== "guest") await isRefusedToGuests(name, call);
      await readsItsFormAlone(name, call);
      expect(await everything(sql)).toEqual(before);

      await sql`delete from rate_limits`;
      const reply = await act(call.client, name, call.fields, { page: call.page });
      expect([200, 303]).toContain(reply.status);
      if (name === action("#setTheme")) expect(reply.cookie).toBe("leadpath.theme=dark");
      else if (beginning.test(name)) expect(reply.cookie).toMatch(/^leadpath\.view=/);
      // No one may: the demo is on the embedded database only, and someone has set the server up.
      else if ([action("#enterDemo"), action("#setUp")].includes(name))
        expect(await everything(sql)).toEqual(before);
      else await expect.poll(() => everything(sql)).not.toEqual(before);
    });
  }
});

/** How many copies of everything about someone the server still makes, as it does after the answer. */
async function copiesUnderWay() {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from data_copies where made_at is null and failed_at is null`;

  return row?.count;
}

/** No action runs for a page of someone else's, wherever it's sent to. */
async function isRefusedFromElsewhere(name: ActionName, { client, fields, page }: Call) {
  const elsewhere: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "", "sec-fetch-site": "same-site" },
  ];
  const targets = [page, "/nowhere", "/icon.svgs", "/api/nowhere"];

  for (const headers of elsewhere) {
    const replies = await Promise.all(
      targets.map((target) =>
        act(client, name, fields, { page: target, headers: { ...newSender(), ...headers } }),
      ),
    );
    const answers = replies.map(({ status, cookie }) => [status, cookie]);
    expect(answers, JSON.stringify(headers)).toEqual(targets.map(() => [403, undefined]));
  }
}

/** A guest's call of a person's action leads to the sign-in, or says so beside what was typed. */
async function isRefusedToGuests(name: ActionName, { fields, page }: Call) {
  expect((await act(guest, name, fields, { page: "/nowhere" })).cookie).toBeUndefined();
  const reply = await act(guest, name, fields, { page });
  expect(reply.cookie).toBeUndefined();
  if (!reply.value) {
    expect(reply.location).toMatch(/^\/sign-in\?next=/);
    return;
  }
  // Leading away would take what is being typed.
  const { isSignedOut, message, values, ...more } = reply.value;
  expect(isSignedOut ?? message).toEqual(
    [action("#autosave"), action("#autosaveRows")].includes(name)
      ? true
      : expect.stringMatching(/^You’re signed out\./),
  );
  expect([reply.location, more]).toEqual([undefined, {}]);
  for (const value of Object.values(values ?? {})) expect(Object.values(fields)).toContain(value);
}

/** Arguments that were added or bound in place of the form are answered, and change nothing. */
async function readsItsFormAlone(name: ActionName, { client, fields, page }: Call) {
  const reply = await act(client, name, fields, { page, state: [fields, fields, fields] });
  expect(reply.status).toBe(200);
}

test("a form without a script is held to the same", async () => {
  const { client, fields } = await rightCall("app/(workspace)/assessments/actions.ts#start");
  const before = await everything(sql);
  const post = (sender: Client, origin: string) => {
    const form = new FormData();
    form.append(`$ACTION_ID_${idOf("app/(workspace)/assessments/actions.ts#start")}`, "");
    for (const [name, value] of Object.entries(fields)) form.append(name, value);

    return answered(sender, "/assessments", { method: "POST", body: form, headers: { origin } });
  };

  expect((await post(client, "https://evil.example")).status).toBe(403);
  expect((await post(client, "")).status).toBe(403);
  expect((await post(guest, guest.url)).location).toMatch(/^\/sign-in\?next=/);
  expect(await everything(sql)).toEqual(before);
});

test("an id of someone else's is answered as one that does not exist", async () => {
  const [session] = await sql`
    select id from sessions where person_id = (select id from people where email = ${owner.address})`;
  const [home] = await sql`
    select organization_id as id from assessments where id = ${owner.draft}`;
  const [invitation] = await sql`
    select id from invitations where organization_id = ${home?.id} limit 1`;
  const link = linkOf(await invite(owner, newAddress()));
  const question = `/assessments/${stranger.draft}/ratings/storytelling`;
  const answers = `/assessments/${stranger.draft}/answers`;
  const discarding = `/assessments/${stranger.draft}/discarding`;
  const grid = await aGrid();
  const rowsOf = (draftId: string) => ({ ...grid.fields, ...rowFields(draftId) });
  const [begun, taken] = [await aMentorship(), await aMentorship({ begun: false })];
  const forged: [ActionName, string, (id: string) => Record<string, string>, string][] = [
    [action("#autosave"), question, (id) => answerFields(id), owner.draft],
    [action("#autosave"), question, (id) => answerFields(id), owner.submitted],
    [action("#saveAndContinue"), question, (id) => answerFields(id), owner.draft],
    [action("#submit"), answers, (assessmentId) => ({ assessmentId }), owner.draft],
    [action("#submit"), answers, (assessmentId) => ({ assessmentId }), owner.submitted],
    [action("#discard"), discarding, (assessmentId) => ({ assessmentId }), owner.draft],
    [action("#discard"), discarding, (assessmentId) => ({ assessmentId }), owner.submitted],
    [
      action("#change"),
      `/evidence/${stranger.evidence}/versions/new`,
      evidenceFields,
      owner.evidence,
    ],
    [action("#remove"), `/evidence/${stranger.evidence}`, (id) => ({ id }), owner.evidence],
    [
      action("#confirmPiece"),
      `/attestations/${stranger.ask}`,
      (id) => ({ id, revision: "1", statement: "I saw it." }),
      owner.ask,
    ],
    [
      action("#declineToConfirm"),
      `/attestations/${stranger.ask}/ending`,
      (id) => ({ id, reason: "not there" }),
      owner.ask,
    ],
    [
      action("#giveFeedback"),
      `/path/feedback/${stranger.feedbackAsk}`,
      (id) => ({ id, wentWell: "All of it.", tryNext: "" }),
      owner.feedbackAsk,
    ],
    [
      action("#declineFeedback"),
      `/path/feedback/${stranger.feedbackAsk}/ending`,
      (id) => ({ id, reason: "no time" }),
      owner.feedbackAsk,
    ],
    [action("#takeBackFeedbackAsk"), "/path/feedback", (id) => ({ id }), owner.feedbackAsk],
    [
      action("#takeBackAskToConfirm"),
      `/evidence/${stranger.evidence}`,
      (id) => ({ id, evidenceId: stranger.evidence }),
      owner.ask,
    ],
    [action("#saveBrief"), `/reports/${stranger.report}/brief`, briefFields, owner.report],
    [
      action("#removeBrief"),
      `/reports/${stranger.report}/brief`,
      (reportId) => ({ reportId }),
      owner.report,
    ],
    [
      action("#confirmSheet"),
      `/check-ins/${stranger.view}/answers`,
      (id) => ({ id, "shown.negotiation": "3" }),
      owner.view,
    ],
    [action("#submitView"), `/check-ins/${stranger.view}/answers`, (id) => ({ id }), owner.view],
    [
      action("check-ins/[id]/ending/actions.ts#decline"),
      `/check-ins/${stranger.view}/ending`,
      (id) => ({ id, reason: "no time" }),
      owner.view,
    ],
    [action("#agree"), `/check-ins/${stranger.view}`, (id) => ({ id, version: "0" }), owner.view],
    [action("#agreeToPage"), `/check-ins/${stranger.view}/case`, (id) => ({ id }), owner.view],
    [action("#openPage"), `/check-ins/${stranger.view}/case`, (id) => ({ id }), owner.view],
    [action("#takeBackPage"), `/check-ins/${stranger.view}/case`, (id) => ({ id }), owner.view],
    [action("#propose"), `/check-ins/${stranger.view}`, agreementFields, owner.view],
    [
      action("check-ins/[id]/actions.ts#lookBack"),
      `/check-ins/${stranger.view}`,
      (id) => ({ id, "outcomes.negotiation": "shown" }),
      owner.view,
    ],
    [
      action("check-ins/[id]/ending/actions.ts#takeBack"),
      `/check-ins/${stranger.view}/ending`,
      (id) => ({ id }),
      owner.view,
    ],
    [action("#offer"), `/check-ins/${stranger.view}`, (id) => ({ id }), owner.view],
    [
      action("#giveMoreTime"),
      `/check-ins/${stranger.view}`,
      (id) => ({ id, dueOn: dayOf(new Date(Date.now() + 30 * aDay)) }),
      owner.view,
    ],
    [action("#show"), `/check-ins/${stranger.view}`, (id) => ({ id }), owner.view],
    [
      action("#saveViewAndContinue"),
      `/check-ins/${stranger.view}/ratings/storytelling`,
      (id) => answerFields(id),
      owner.viewDraft,
    ],
    [action("#setState"), `/path/${stranger.action}`, stateFields, owner.action],
    [action("#clickState"), "/path", clickFields, owner.action],
    [action("#undo"), "/path", (ref) => ({ undo: `${ref} 1` }), owner.action],
    [action("#changeAction"), `/path/${stranger.action}`, ownActionFields, owner.action],
    [action("#removeAction"), `/path/${stranger.action}`, (id) => ({ id }), owner.action],
    ...(["mentee", "mentor"] as const).flatMap((side): typeof forged => [
      [action("#pause"), "/mentors/new", (id) => ({ id, side }), begun.id],
      [
        action("mentors/actions.ts#end"),
        "/mentors/new",
        (id) => ({ id, side, as: "stopped" }),
        begun.id,
      ],
      [action("#confirmTaker"), "/mentors/new", (id) => ({ id, side }), taken.id],
      [action("mentors/actions.ts#takeBack"), "/mentors/new", (id) => ({ id, side }), taken.id],
    ]),
    [action("#endSession"), "/account", (id) => ({ id }), String(session?.id)],
    [
      action("#switchOrganization"),
      "/account",
      (organizationId) => ({ organizationId }),
      String(home?.id),
    ],
    [
      action("invitations/actions.tsx#revoke"),
      "/organization/invitations",
      (id) => ({ id }),
      String(invitation?.id),
    ],
    [action("#renew"), "/organization/invitations", (id) => ({ id }), String(invitation?.id)],
    [
      action("#changeRole"),
      `/organization/members/${membership}`,
      (id) => ({ id, role: "admin" }),
      membership,
    ],
    [
      action("#endMembership"),
      `/organization/members/${membership}/ending`,
      (id) => ({ id }),
      membership,
    ],
    [
      action("#rename"),
      "/organization",
      (organizationId) => ({ organizationId, name: "Mine" }),
      String(home?.id),
    ],
    [
      action("#leave"),
      "/organization/leaving",
      (organizationId) => ({ organizationId }),
      String(home?.id),
    ],
    [
      action("#takeAlong"),
      "/account/record/moving",
      (organizationId) => ({ organizationId, evidence: "all" }),
      String(home?.id),
    ],
    [
      action("#bringAlong"),
      "/account/record",
      (organizationId) => ({ organizationId, intent: "add", record: aPackedRecord() }),
      String(home?.id),
    ],
    [action("#accept"), `/invitations/${link}`, (token) => ({ token }), link],
    [
      action("shares/[id]/actions.ts#revoke"),
      `/shares/${stranger.share}`,
      (id) => ({ id }),
      owner.share,
    ],
    [
      action("#share"),
      "/shares/new",
      (reportId) => shareFields({ id: stranger.draft, "scopes.report": "on", reportId }),
      owner.report,
    ],
    [
      action("mentors/[id]/scopes/actions.ts#openScopes"),
      "/evidence",
      (id) => ({ id, "scopes.path": "on" }),
      ownersMentorship,
    ],
    [
      action("mentors/[id]/scopes/actions.ts#shutScope"),
      "/evidence",
      (id) => ({ id, scope: "path" }),
      ownersMentorship,
    ],
    [
      action("mentors/[id]/scopes/actions.ts#openPieces"),
      "/evidence",
      (id) => ({ id, [`pieces.${stranger.evidence}`]: "on", secrets: "none" }),
      ownersMentorship,
    ],
    [
      action("mentors/[id]/scopes/actions.ts#shutPiece"),
      "/evidence",
      (id) => ({ id, pieceId: owner.evidence }),
      ownersMentorship,
    ],
    [
      action("#keepEvidence"),
      "/organization",
      (organizationId) => ({ organizationId, evidence: "stays" }),
      String(home?.id),
    ],
    [
      action("#askForDeletion"),
      "/organization",
      (organizationId) => ({ organizationId, name: "Ada Owner’s workspace" }),
      String(home?.id),
    ],
    [action("#stopDeletion"), "/organization", (id) => ({ id }), owner.draft],
    [action("#confirmTalk"), "/talks", (id) => ({ id, version: "1" }), String(owner.talk)],
    [action("#writeTalk"), "/talks", logFields, String(owner.talk)],
    [action("#callOff"), "/talks", (id) => ({ id }), String(owner.talk)],
    [
      action("#moveTalk"),
      "/talks",
      (id) => ({ id, revision: "1", day: inAWeek(), time: "10:30" }),
      String(owner.talk),
    ],
    [
      action("#markAction"),
      "/talks",
      (talkId) => ({ talkId, id: stranger.draft, done: "yes" }),
      String(owner.talk),
    ],
    [
      action("#planTalk"),
      "/talks",
      (placeId) => ({
        ...talkFields({ placeId, personId: ownersOther.managerId }),
        id: stranger.draft,
      }),
      ownersOther.placeId,
    ],
    [
      action("#savePrivateNote"),
      "/talks",
      (mentorshipId) => ({ mentorshipId, revision: "0", text: "Mine" }),
      String(owner.mentorships?.mentoring),
    ],
    ...[action("#openLogTo"), action("#withdrawLogFrom")].map((name): (typeof forged)[number] => [
      name,
      "/talks",
      (mentorshipId) => ({ mentorshipId, openedTo: String(owner.mentorships?.mentored) }),
      String(owner.mentorships?.ended),
    ]),
    [action("#autosaveRows"), `${grid.path}/skills/negotiation`, rowsOf, grid.draft],
    [action("#saveRowsAndContinue"), `${grid.path}/skills/negotiation`, rowsOf, grid.draft],
    [
      action("#submitViews"),
      `${grid.path}/answers`,
      (only) => ({ ...grid.fields, only }),
      grid.checkIn,
    ],
  ];
  const before = await everything(sql);

  for (const [name, page, fields, id] of forged) {
    const unknown = name === action("#accept") ? aToken() : crypto.randomUUID();
    const theirs = await act(stranger, name, fields(id), { page });
    const nobodys = await act(stranger, name, fields(unknown), { page });

    expect(outcomeOf(theirs, id), name).toEqual(outcomeOf(nobodys, unknown));
    expect(theirs.text.includes("Olive"), name).toBe(false);
  }
  expect(await everything(sql)).toEqual(before);
});

test("a member does not do what an admin does", async () => {
  const [invitation] = await sql`
    select id from invitations where accepted_at is null and revoked_at is null limit 1`;
  const before = await everything(sql);
  const invited = await invite(member, newAddress());
  const id = String(invitation?.id);
  const organizationId = await organizationOf(membership);
  for (const name of [action("invitations/actions.tsx#revoke"), action("#renew")]) {
    await act(member, name, { id }, { page: "/organization/invitations" });
  }
  await act(member, action("#rename"), { organizationId, name: "Mine" }, { page: "/organization" });
  for (const [row] of [
    await sql`select id from memberships where id = ${membership}`,
    await sql`
      select id from memberships where organization_id = ${organizationId} and role = 'admin'`,
  ]) {
    const fields = { id: String(row?.id), role: "admin" };
    const page = `/organization/members/${row?.id}`;
    await act(member, action("#changeRole"), fields, { page });
    await act(member, action("#endMembership"), { id: fields.id }, { page: `${page}/ending` });
  }

  expect(invited.value?.message).toMatch(/^Only an admin of this organization/);
  expect(await everything(sql)).toEqual(before);
});

test("an admin's page is not a member's, and an organization's page tells a member of no other one", async () => {
  for (const [route, who] of Object.entries(pages)) {
    if (who !== "admin") continue;
    const page = fillIn(route, membership);
    const refused = await read(member, page);
    expect(refused.status, page).toBe(403);
    expect(refused.text, page).toContain("<h1>Your role doesn’t include this page</h1>");
    expect((await read(owner, page)).status, page).toBe(200);
  }
  const { cookie } = (await aMemberOf(owner)).member;
  const theirs = await read({ ...guest, cookie }, "/organization");

  expect(theirs.status).toBe(200);
  expect(theirs.text).toContain("Olive Owner");
  expect(theirs.text).not.toContain(owner.address);
  expect((await read(owner, "/organization/members")).text).toContain(owner.address);
});

test("a person's pages and files send a guest to sign in, without a word of theirs", async () => {
  for (const [route, who] of [...Object.entries(pages), ...Object.entries(routes)]) {
    if (who === "guest") continue;

    for (const page of pathsOf(route, owner)) {
      const reply = await read(guest, page);
      expect(reply.status, page).toBe(307);
      expect(reply.location, page).toBe(`/sign-in?${new URLSearchParams({ next: page })}`);
      expect(reply.text, page).not.toContain("Olive");
    }
  }
});

test("a page of someone else's is the same as one that does not exist", async () => {
  const withIds = [...Object.keys(pages), ...Object.keys(routes)].filter((route) =>
    /\[(id|action)\]/.test(route),
  );
  expect(withIds.length).toBeGreaterThan(0);

  for (const route of withIds) {
    const nowhere = crypto.randomUUID();

    for (const id of idsFor(route, owner)) {
      const [theirs, nobodys, malformed] = await Promise.all(
        [id, nowhere, "not-an-id"].map((part) => read(stranger, fillIn(route, part))),
      );
      expect((await read(owner, fillIn(route, id))).status, route).toBeLessThan(400);
      expect(theirs?.status, route).toBe(404);
      expect(malformed?.status, route).toBe(404);
      expect(theirs && shown(theirs, id), route).toEqual(nobodys && shown(nobodys, nowhere));
      expect(theirs?.text, route).not.toContain("Olive");
      // In words that need no script.
      if (route in pages)
        expect(theirs?.text, route).toContain(">There’s nothing at this address<");
    }
  }
});

for (const ending of ["#ask", "#openRound", "#openOne", "#openAsMentor", "#askOwnMentor"]) {
  test(`a due day that’s too soon or too far off opens nothing by ${ending}, and is told beside what else is wrong`, async () => {
    const name = action(ending);
    const { client, fields, page } = await rightCall(name);
    const before = await everything(sql);

    for (const [days, words] of [
      [5, "Give them a week"],
      [200, "Choose a day up to"],
    ] as const) {
      const dueOn = dayOf(new Date(Date.now() + days * aDay));
      expect((await act(client, name, { ...fields, dueOn }, { page })).text).toContain(words);
      const both = (await act(client, name, { ...fields, dueOn, reason: "" }, { page })).text;
      expect(both).toContain(words);
      expect(both).toContain("Say in your own words why");
    }
    expect(await everything(sql)).toEqual(before);
  });
}

test("a view that’s shown after the due day is read by the other side, and by no one else", async () => {
  const { subject, rater, id, draft } = await aCheckIn();
  const path = `/check-ins/${id}`;
  await saveAnswer(rater, draft, { note: "Only once it’s shown." });
  await act(rater, action("#submitView"), { id }, { page: `${path}/answers` });
  expect((await read(rater, path)).text).not.toContain("Show ");
  await act(rater, action("#show"), { id }, { page: path });
  expect((await read(subject, path)).text).not.toContain("Only once it’s shown.");

  await sql`update check_ins set due_on = current_date - 3 where id = ${id}`;
  expect((await read(rater, path)).text).toContain("my answers</button>");
  await act(rater, action("#show"), { id }, { page: path });
  const shown = (await read(subject, path)).text;
  expect(shown).toContain("Only once it’s shown.");
  expect(shown).toContain("has shown you their answers");
  for (const who of [stranger, guest, member]) {
    expect((await read(who, path)).text).not.toContain("Only once it’s shown.");
  }
});

test("an answer to a check-in that has lapsed is refused, and said to be", async () => {
  const { rater, id, draft } = await aCheckIn();
  await sql`update check_ins set due_on = current_date - 40 where id = ${id}`;
  const page = `/check-ins/${id}/ratings/storytelling`;
  const before = await everything(sql);

  for (const name of [action("#saveViewAndContinue"), action("#autosave")]) {
    expect((await act(rater, name, answerFields(draft), { page })).text).toContain("has lapsed");
  }
  expect(await everything(sql)).toEqual(before);
  expect((await read(rater, page)).location).toBe(`/check-ins/${id}`);
});

test("everyone sees of a person over HTTP what the matrix of sight says, and nothing else", async () => {
  const { member: subject, membership, address } = await aMemberOf(owner, "Mona Matrix");
  const theirs = await theirWork(subject, "Quill", (await aMemberOf(owner)).member, address);
  const colleague = (await aMemberOf(owner)).member;
  const former = await aMemberOf(owner);
  const ended = { id: former.membership };
  await act(owner, action("#endMembership"), ended, {
    page: `/organization/members/${former.membership}/ending`,
  });
  await act(former.member, action("#goOn"), {}, { page: "/membership-end" });

  /** What is on a page only where the thing is shown. */
  const marks: Record<Marked, string> = {
    draft: "Quill still drafts this.",
    answers: "Quill submitted this.",
    report: "Gaps, largest first",
    calculation: "1. From ratings to levels",
    path: "Quill does this.",
    notes: "Quill notes this.",
    evidence: "Quill did this.",
    attestation: "A witness saw Quill do it.",
    feedback: "Quill should pause more.",
    titles: "Quill shows this.",
    brief: "Quill asks this.",
    shares: "Quill shares this.",
    name: "Mona Matrix",
    address,
    administration: "invited-by-olive@example.com",
    agreement: "Quill agreed on this.",
    suggestion: "Quill suggests this.",
    log: "Quill noted this in a talk.",
  };
  const rater = await aMemberOf(owner);
  const { id: agreed } = await askForView(subject, rater.address);
  await reveal(agreed);
  await agreeOn(agreed, { subject, rater: rater.member }, marks.agreement);
  await propose(subject, agreed, 1, marks.suggestion);
  await confirmFor(subject, theirs.evidence, marks.attestation);
  const told = await giveFeedbackTo(subject, marks.feedback, { action: theirs.action });
  await invite(owner, marks.administration);
  const team = await aFoundedTeam(undefined, { ...subject, address });
  const opened = `${team.page}/${team.placeId}/opened`;
  const talk = `/talks/${await planTalk(team)}`;
  await act(subject, action("#writeTalk"), logFields(talk.replace("/talks/", ""), marks.log), {
    page: `${talk}/versions/new`,
  });
  for (const fields of [
    openingFields(team, theirs.evidence),
    openingFields(team, agreed, "check-in"),
  ]) {
    await act(subject, action("#openToManager"), fields, {
      page: `/teams/${team.teamId}/openings`,
    });
  }
  const [coManager, formerManager] = [await aPersonOf(owner), await aPersonOf(owner)];
  for (const other of [coManager, formerManager]) {
    const fields = addingFields(team.teamId, other.address, "manager");
    await act(team.manager, action("#addToTeam"), fields, { page: team.page });
    const page = `/teams/${team.teamId}/place`;
    await act(other, action("#acceptPlace"), { teamId: team.teamId }, { page });
    if (other === formerManager) {
      await act(other, action("#leaveTeam"), { teamId: team.teamId }, { page });
    }
  }
  const mentee = { address, evidence: theirs.evidence };
  const [mentor, another] = [await aMentor(), await aMentor()];
  const mentorship = await plantMentorship(mentee, mentor, {
    open: [...mentorshipScopes],
    evidence: theirs.evidence,
  });
  const mentorships = {
    ...{ mentored: mentorship, ended: mentorship, mentoring: mentorship, opened: mentorship },
  };
  await plantMentorship(owner, another, { open: [...mentorshipScopes], evidence: owner.evidence });
  const mentors = await mentorsOf(mentee);
  /** Every page and file about the subject, and every one about the organization that they are in. */
  const about = [...Object.keys(pages), ...Object.keys(routes)]
    .filter((route) => /\[(id|action)\]|^\/organization|^\/account/.test(route))
    .flatMap((route) => [
      ...pathsOf(route, { ...theirs, mentorships }, membership),
      ...(route.includes("check-ins") ? [fillIn(route, agreed)] : []),
    ])
    .concat("/path/feedback", `/path/feedback/${told.id}`)
    .concat(team.page, `${team.page}/${team.placeId}`, opened, `/teams/${team.teamId}/place`)
    .concat(
      talk,
      `${talk}/versions/new`,
      "/talks",
      `/teams/${team.teamId}/members/${team.placeId}`,
    );
  const seenBy = async (who: Client, paths: string[]) => {
    const texts: string[] = [];
    for (const path of paths) texts.push((await read(who, path)).text);

    return marked.filter((thing) => texts.some((text) => text.includes(marks[thing])));
  };
  const expected = (relation?: Relation, state?: Parameters<typeof maySee>[2]) =>
    marked.filter((thing) => maySee(relation, thing, { isRevealed: true, ...state }));

  for (const [relation, who, state] of [
    ["self", subject],
    ["admin", owner],
    ["member", colleague],
    ["manager", team.manager, { isOpened: true, isPartner: true }],
    ["manager", coManager],
    ["member", formerManager],
    ["member", ownersOther.manager],
    ["rater", rater.member],
    ["mentor", mentor, { openToMentor: mentorshipScopes }],
    [undefined, another],
    [undefined, former.member],
    [undefined, stranger],
    [undefined, guest],
  ] as const) {
    expect(await seenBy(who, about), relation).toEqual(expected(relation, state));
  }
  for (const { client, id, opened } of mentors) {
    const paths = pathsUnder("/mentees/", id);
    const sees = opened ? expected("mentor", { openToMentor: opened }) : [];

    expect(await seenBy(client, [...about, ...paths]), String(opened)).toEqual(sees);
  }
  for (const scopes of [...shareScopes.map((scope) => [scope]), [...shareScopes]]) {
    const opened = Object.fromEntries(scopes.map((scope) => [`scopes.${scope}`, "on"]));
    const { report: reportId } = theirs;
    const token = await shareLink(subject, { ...opened, ...(needsReport(scopes) && { reportId }) });

    expect(await seenBy(guest, [`/shared/${token}`]), String(scopes)).toEqual(
      expected("visitor", { scopes }),
    );
  }
});

/** What the subject here has none of, being in no check-in, and what has no address: an inbox is the reader's own. */
const unmarked = [
  "check in",
  "shown view",
  "views",
  "outcomes",
  "outcomes by the rater",
  "place",
  "stage counts",
  "opened",
  "inbox",
] as const satisfies Thing[];
type Marked = Exclude<Thing, (typeof unmarked)[number]>;

/** The things that the subject here has something of, in words. */
const marked = things.filter(
  (thing): thing is Marked => !unmarked.some((other) => other === thing),
);

const names = Object.keys(actions) as ActionName[];

/** The one action whose name ends so: of two that are called alike, as much of the file as tells them apart. */
function action(end: string) {
  const [name, ...others] = names.filter((candidate) => candidate.endsWith(end));
  if (!name || others.length > 0) throw new Error(`Not one action ends in ${end}.`);
  return name;
}

function idOf(name: ActionName) {
  const id = builtActions().get(name);
  if (!id) throw new Error(`The build has no ${name}.`);
  return id;
}

function act(
  client: Client,
  name: ActionName,
  fields: Record<string, string>,
  options: Parameters<typeof callAction>[3] = {},
) {
  return callAction(client, idOf(name), fields, options);
}

/** Signs up as the form does, and confirms the address as the link in the mail does. */
async function signUp(from: Client, name: string, address = newAddress()): Promise<Client> {
  const token = await askToSignUp(from, name, address);
  const fields = { token, password };
  const page = `/address-links/${token}`;
  const { cookie, text } = await act(from, action("#confirm"), fields, { page });

  if (!cookie) throw new Error(`${name} could not sign up:\n${text}`);

  return { ...from, cookie };
}

/** Signs up, and answers a secret that works as the mailed one does: the mail itself goes nowhere here. */
async function askToSignUp(from: Client, name: string, address = newAddress()) {
  const token = aToken();
  const hash = createHash("sha256").update(token).digest("base64url");
  const fields = { name, email: address, password };
  await act(from, action("#signUp"), fields, { page: "/sign-up" });
  const hand = () => sql`
    update pending_addresses set token_hash = ${hash} where email = ${address} returning id`;
  await expect.poll(async () => (await hand()).length).toBe(1);

  return token;
}

/** Someone from elsewhere, who could mentor anyone. */
async function aMentor() {
  const address = newAddress();

  return { ...(await signUp(guest, "Grace Mentors", address)), address };
}

/** A mentorship of two, by their addresses, as its rows alone: where the mentee has a piece of evidence. */
async function plantMentorship(
  mentee: { address: string; evidence: string },
  mentor: { address: string },
  {
    open = [],
    evidence = "",
    endedAt = null,
    pausedAt = null,
    isProposed = false,
  }: {
    open?: MentorshipScope[];
    evidence?: string;
    endedAt?: Date | null;
    pausedAt?: Date | null;
    isProposed?: boolean;
  } = {},
) {
  const id = crypto.randomUUID();
  const startedAt = isProposed ? null : new Date();
  await sql`
    insert into mentorships (id, organization_id, mentee_id, mentee_name, mentor_id, mentor_name,
      proposed_by, accepted_at, started_at, ended_at, end_reason, paused_at, paused_by)
    select ${id}, e.organization_id, e.person_id, mentee.name, mentor.id, mentor.name, 'mentee',
      ${startedAt}::timestamptz, ${startedAt}::timestamptz,
      ${endedAt}::timestamptz, ${endedAt && "stopped"}::mentorship_end,
      ${pausedAt}::timestamptz, ${pausedAt && "mentor"}::pause_reason
    from evidence e join people mentee on mentee.id = e.person_id, people mentor
    where e.id = ${mentee.evidence} and mentor.email = ${mentor.address}`;
  for (const scope of open) {
    await sql`
      insert into open_scopes (mentorship_id, scope, opened_at) values (${id}, ${scope}, now())`;
  }
  if (evidence) {
    await sql`
      insert into mentored_evidence (mentorship_id, evidence_id) values (${id}, ${evidence})`;
    pieceIn.set(id, evidence);
  }

  return id;
}

/** A piece of evidence that's picked in a mentorship. */
const pieceIn = new Map<string, string>();

/** Someone with a piece of evidence, and a mentor to whom it's picked. */
async function aMentee(row: Parameters<typeof plantMentorship>[2]) {
  const address = newAddress();
  const client = await signUp(guest, "Mia Mentee", address);
  const evidence = await addEvidence(client, "Mia did this.");
  const mentor = await aMentor();
  const given = { ...row, ...(row?.open?.includes("evidence") && { evidence }) };

  return { client, evidence, id: await plantMentorship({ address, evidence }, mentor, given) };
}

/** Mentors of someone's with one scope open, and those with all of them who are in no state to read anything. */
async function mentorsOf(mentee: { address: string; evidence: string }) {
  const { evidence } = mentee;
  const all = { open: [...mentorshipScopes], evidence };
  /** What each reads by the matrix; null where they read nothing, as they aren't a mentor. */
  const given: Given[] = [
    ...mentorshipScopes.map((scope): Given => [[scope], { open: [scope], evidence }]),
    [[], { evidence }],
    [null, { ...all, isProposed: true }],
    [[], { ...all, pausedAt: new Date() }],
    [null, { ...all, endedAt: new Date() }],
  ];
  const mentors: { client: Client; id: string; opened: readonly MentorshipScope[] | null }[] = [];
  for (const [opened, row] of given) {
    const client = await aMentor();
    mentors.push({ client, id: await plantMentorship(mentee, client, row), opened });
  }

  return mentors;
}

type Given = [readonly MentorshipScope[] | null, Parameters<typeof plantMentorship>[2]];

/** The pages of a kind, by the id of a mentorship. */
function pathsUnder(start: string, id: string) {
  return Object.keys(pages)
    .filter((route) => route.startsWith(start))
    .map((route) => fillIn(route, id));
}

type Call = { client: Client; fields: Record<string, string>; page: string };

/** A call of this action that may succeed, made anew: by someone who may, with what is theirs. */
async function rightCall(name: ActionName): Promise<Call> {
  await sql`delete from rate_limits`;
  const call = await calls[name]();
  await sql`delete from rate_limits`;

  return { page: "/", client: guest, ...call };
}

const calls: Record<ActionName, () => Promise<Partial<Call> & Pick<Call, "fields">>> = {
  "app/_mentorships/actions.ts#openLogTo": async () => aLogToOpen(),
  "app/_mentorships/actions.ts#savePrivateNote": async () => {
    const [mentee, client] = [await aPersonOf(owner), await aPersonOf(owner)];
    const id = await insertMentorship(sql, { mentee: mentee.address, mentor: client.address });

    return {
      client,
      fields: { mentorshipId: id, revision: "0", text: "Ask about the team." },
      page: `/mentees/${id}/note`,
    };
  },
  "app/_mentorships/actions.ts#withdrawLogFrom": async () => {
    const { client, fields, page } = await aLogToOpen();
    await act(client, action("#openLogTo"), fields, { page });

    return { client, fields, page };
  },
  "app/(public)/address-links/[token]/actions.ts#confirm": async () => {
    const token = await askToSignUp(guest, "Cleo Confirms");

    return { fields: { token, password }, page: `/address-links/${token}` };
  },
  "app/(public)/invitations/[token]/actions.ts#accept": async () => {
    const address = newAddress();
    const client = await signUp(guest, "Ina Invited", address);

    const token = linkOf(await invite(owner, address));

    return { client, fields: { token }, page: `/invitations/${token}` };
  },
  "app/(public)/invitations/[token]/actions.ts#join": async () => {
    const token = linkOf(await invite(owner, newAddress()));

    return { fields: { token, name: "Jo Joins", password }, page: `/invitations/${token}` };
  },
  "app/(public)/joins/[token]/actions.ts#askToJoin": async () => {
    const token = await joinLinkOf((await aFoundedTeam()).teamId);
    const client = await signUp(guest, "Jay Joins");

    return { client, fields: { token }, page: `/joins/${token}` };
  },
  "app/(public)/mail-choices/[token]/actions.ts#turnOff": async () => {
    const { id } = await aCheckIn();
    const [told] = await sql`select person_id as id from notices where check_in_id = ${id}`;
    const token = mailChoiceToken(String(told?.id));

    return { fields: { token }, page: `/mail-choices/${token}` };
  },
  "app/(public)/membership-end/actions.ts#goOn": async () => {
    const ended = await anAdminWithAMember();
    const fields = { id: ended.membership };
    const page = `/organization/members/${ended.membership}/ending`;
    await act(ended.client, action("#endMembership"), fields, { page });

    return { client: ended.member, fields: {}, page: "/membership-end" };
  },
  "app/(public)/mentorships/[token]/actions.ts#acceptAsMentee": async () => {
    const { token } = await aProposal("mentor");
    const client = await signUp(guest, "Ann Accepts");

    return { client, fields: { token, ...threeLines }, page: `/mentorships/${token}` };
  },
  "app/(public)/mentorships/[token]/actions.ts#acceptAsMentor": async () => {
    const { token } = await aProposal("mentee");
    const client = await signUp(guest, "Ann Accepts");

    return { client, fields: { token }, page: `/mentorships/${token}` };
  },
  "app/(public)/mentorships/[token]/actions.ts#decline": async () => {
    const { token } = await aProposal("mentee");
    const client = await signUp(guest, "Dee Declines");

    return { client, fields: { token }, page: `/mentorships/${token}` };
  },
  "app/(public)/mentorships/[token]/ending/actions.ts#declineByLink": async () => {
    const { token } = await aProposal("mentee");

    return { fields: { token, what: "decline" }, page: `/mentorships/${token}/ending` };
  },
  "app/(public)/password-links/[token]/actions.ts#setPassword": async () => {
    const address = newAddress();
    const token = aToken();
    const hash = createHash("sha256").update(token).digest("base64url");
    await signUp(guest, "Flo Forgets", address);
    await sql`
      insert into one_time_links (person_id, purpose, token_hash, expires_at)
      select id, 'password', ${hash}, now() + interval '1 hour' from people where email = ${address}`;

    const fields = { token, password: `${password} ${token}` };

    return { fields, page: `/password-links/${token}` };
  },
  "app/(public)/password-links/actions.tsx#askForLink": async () => ({
    fields: { email: stranger.address },
    page: "/password-links",
  }),
  "app/(public)/sign-in/actions.ts#enterDemo": async () => {
    const [person] = await sql`select id from people where email = ${owner.address}`;

    return { fields: { personId: String(person?.id) }, page: "/sign-in" };
  },
  "app/(public)/sign-in/actions.ts#signIn": async () => ({
    fields: { email: stranger.address, password },
    page: "/sign-in",
  }),
  "app/(public)/sign-in/address/actions.ts#takeAddress": async () => {
    const address = newAddress();
    await signUp(guest, "Sal Squats", address);
    await sql`update people set email_proven_at = null where email = ${address}`;
    const identity = await encode({
      token: {
        issuer: "https://id.example",
        subject: crypto.randomUUID(),
        name: "Ann Owns",
        email: address,
      },
      secret,
      salt: "pending identity",
    });

    return {
      client: { ...guest, cookie: `leadpath.identity=${identity}` },
      fields: {},
      page: "/sign-in/address",
    };
  },
  "app/(public)/sign-up/actions.ts#signUp": async () => ({
    fields: { name: "Nia New", email: newAddress(), password },
    page: "/sign-up",
  }),
  "app/set-up/[token]/actions.ts#setUp": async () => {
    const token = createHmac("sha256", secret).update("set-up").digest("base64url");
    const fields = { organization: "Own", name: "Nia New", email: newAddress(), password };

    return { fields: { token, ...fields }, page: `/set-up/${token}` };
  },
  "app/(workspace)/account/actions.ts#changePassword": async () => ({
    client: await signUp(guest, "Cy Changes"),
    fields: { currentPassword: password, newPassword: `${password} again` },
    page: "/account",
  }),
  "app/(workspace)/account/actions.ts#enterAddress": async () => {
    const address = newAddress();
    const client = await signUp(guest, "Lou Lost", address);
    await sql`update people set email = null where email = ${address}`;

    return { client, fields: { email: newAddress(), password }, page: "/account" };
  },
  "app/(workspace)/account/actions.ts#endSession": async () => {
    const address = newAddress();
    const client = await signUp(guest, "Edda Ends", address);
    const [session] = await sql`
      select id from sessions where person_id = (select id from people where email = ${address})`;

    return { client, fields: { id: String(session?.id) }, page: "/account" };
  },
  "app/(workspace)/account/actions.ts#setMail": async () => ({
    client: await signUp(guest, "Mae Mails"),
    fields: { "kinds.asked": "on" },
    page: "/account/mail",
  }),
  "app/(workspace)/account/actions.ts#setShortcuts": async () => ({
    client: await signUp(guest, "Kay Keys"),
    fields: { shortcuts: "off" },
    page: "/account",
  }),
  "app/(workspace)/account/actions.ts#setTimeZone": async () => ({
    client: await signUp(guest, "Zo Zones"),
    fields: { timeZone: "Pacific/Auckland" },
    page: "/account",
  }),
  "app/(workspace)/account/actions.ts#signOutEverywhere": async () => ({
    client: await signUp(guest, "Sy Leaves"),
    fields: {},
    page: "/account",
  }),
  "app/(workspace)/account/calendar/actions.ts#makeCalendarLink": async () => ({
    client: await signUp(guest, "Cal Follows"),
    fields: {},
    page: "/account/calendar",
  }),
  "app/(workspace)/account/calendar/actions.ts#revokeCalendarLink": async () => {
    const client = await signUp(guest, "Cal Revokes");
    await act(client, action("#makeCalendarLink"), {}, { page: "/account/calendar" });

    return { client, fields: {}, page: "/account/calendar" };
  },
  "app/(workspace)/account/data/actions.ts#makeCopy": async () => ({
    client: await signUp(guest, "Cora Copies"),
    fields: {},
    page: "/account/data",
  }),
  "app/(workspace)/account/deletion/actions.ts#deleteOwnAccount": async () => ({
    client: await signUp(guest, "Dee Deletes"),
    fields: { password },
    page: "/account/deletion",
  }),
  "app/(workspace)/account/record/actions.ts#bringAlong": async () => {
    const address = newAddress();
    const client = await signUp(guest, "Rea Records", address);
    const [home] = await sql`
      select organization_id as id from memberships
      where person_id = (select id from people where email = ${address})`;
    const fields = { organizationId: String(home?.id), intent: "add", record: aPackedRecord() };

    return { client, fields, page: "/account/record" };
  },
  "app/(workspace)/account/record/moving/actions.ts#takeAlong": async () => {
    const { client, member, membership } = await anAdminWithAMember();
    await act(member, action("#clickState"), clickFields("mentor-others", 0), { page: "/path" });
    const page = `/organization/members/${membership}/ending`;
    await act(client, action("#endMembership"), { id: membership }, { page });
    await act(member, action("#goOn"), {}, { page: "/membership-end" });
    const fields = { organizationId: await organizationOf(membership) };

    return { client: member, fields, page: "/account/record/moving" };
  },
  "app/(workspace)/assessments/[id]/answers/actions.ts#submit": async () => {
    const { client, id } = await somebodyWithADraft();

    return { client, fields: { assessmentId: id }, page: `/assessments/${id}/answers` };
  },
  "app/(workspace)/assessments/[id]/discarding/actions.ts#discard": async () => {
    const { client, id } = await somebodyWithADraft();

    return { client, fields: { assessmentId: id }, page: `/assessments/${id}/discarding` };
  },
  "app/(workspace)/assessments/[id]/ratings/actions.ts#autosave": async () => {
    const { client, id } = await somebodyWithADraft();
    const fields = answerFields(id, { skill: "negotiation" });

    return { client, fields, page: `/assessments/${id}/ratings/negotiation` };
  },
  "app/(workspace)/assessments/[id]/ratings/actions.ts#saveAndContinue": async () => {
    const { client, id } = await somebodyWithADraft();
    const fields = answerFields(id, { skill: "negotiation" });

    return { client, fields, page: `/assessments/${id}/ratings/negotiation` };
  },
  "app/(workspace)/assessments/actions.ts#start": async () => ({
    client: await signUp(guest, "Stu Starts"),
    fields: { purpose: "development" },
    page: "/assessments",
  }),
  "app/(workspace)/attestations/[id]/actions.ts#confirmPiece": async () => {
    const { colleague: client, id } = await anAskToConfirm();

    return {
      client,
      fields: { id, revision: "1", statement: "I saw it." },
      page: `/attestations/${id}`,
    };
  },
  "app/(workspace)/attestations/[id]/actions.ts#revokeConfirmation": async () => {
    const { owned, evidence } = await anAskToConfirm();
    const { id, colleague: client } = await confirmFor(owned, evidence, "I saw it.");

    return { client, fields: { id }, page: `/attestations/${id}` };
  },
  "app/(workspace)/attestations/[id]/ending/actions.ts#declineToConfirm": async () => {
    const { colleague: client, id } = await anAskToConfirm();

    return { client, fields: { id, reason: "not there" }, page: `/attestations/${id}/ending` };
  },
  "app/(workspace)/check-ins/[id]/actions.ts#lookBack": async () => {
    const { rater: client, subject, address, id: first } = await aCheckIn();
    await reveal(first);
    await agreeOn(first, { subject, rater: client }, "Ada closes the talks.");
    await sql`
      update check_ins set revealed_at = now() - interval '61 days' where id = ${first}`;
    const { id } = await askForView(subject, address);

    return {
      client,
      fields: { id, "outcomes.negotiation": "shown" },
      page: `/check-ins/${id}`,
    };
  },
  "app/(workspace)/check-ins/[id]/actions.ts#offer": async () => {
    const { subject: client, id } = await aCheckIn();
    const assessment = await startAssessment(client);
    await saveAnswer(client, assessment, {});
    await submitAssessment(client, assessment);

    return { client, fields: { id }, page: `/check-ins/${id}` };
  },
  "app/(workspace)/check-ins/[id]/actions.ts#replaceLink": async () => {
    const { id, subject: client } = await aGuest();

    return { client, fields: { id }, page: `/check-ins/${id}` };
  },
  "app/(workspace)/check-ins/[id]/agreement/actions.ts#agree": async () => {
    const { subject, rater: client, id } = await aCheckIn();
    await reveal(id);
    await propose(subject, id, 0, "Ada closes the talks.");

    return { client, fields: { id, version: "1" }, page: `/check-ins/${id}/agreement` };
  },
  "app/(workspace)/check-ins/[id]/agreement/versions/new/actions.ts#propose": async () => {
    const { rater: client, id } = await aCheckIn();
    await reveal(id);

    return {
      client,
      fields: agreementFields(id),
      page: `/check-ins/${id}/agreement/versions/new`,
    };
  },
  "app/(workspace)/check-ins/[id]/actions.ts#show": async () => {
    const { rater: client, id, draft } = await aCheckIn();
    await saveAnswer(client, draft, {});
    await act(client, action("#submitView"), { id }, { page: `/check-ins/${id}/answers` });
    await sql`update check_ins set due_on = current_date - 2 where id = ${id}`;

    return { client, fields: { id }, page: `/check-ins/${id}` };
  },
  "app/(workspace)/check-ins/[id]/answers/actions.ts#confirmSheet": async () => {
    const { client, checkIn: id } = await aGrid();
    await sql`
      insert into waiting_ratings
        (author_id, organization_id, team_id, team_membership_id, skill, state, level, is_from_sheet)
      select check_ins.rater_id, check_ins.organization_id, team_id, team_memberships.id, 'negotiation', 'rated', 3, true
      from check_ins join team_memberships on team_memberships.id = team_membership_id
      where check_ins.id = ${id}`;

    return {
      client,
      fields: { id, "shown.negotiation": "3" },
      page: `/check-ins/${id}/answers`,
    };
  },
  "app/(workspace)/check-ins/[id]/answers/actions.ts#submitView": async () => {
    const { rater: client, id, draft } = await aCheckIn();
    await saveAnswer(client, draft, {});

    return { client, fields: { id }, page: `/check-ins/${id}/answers` };
  },
  "app/(workspace)/check-ins/[id]/case/actions.ts#agreeToPage": async () => {
    const { rater: client, id } = await aCase();

    return { client, fields: { id }, page: `/check-ins/${id}/case` };
  },
  "app/(workspace)/check-ins/[id]/case/actions.ts#openPage": async () => {
    const { rater, subject: client, id } = await aCase();
    const page = `/check-ins/${id}/case`;
    for (const side of [rater, client]) await act(side, action("#agreeToPage"), { id }, { page });

    return { client, fields: { id }, page };
  },
  "app/(workspace)/check-ins/[id]/case/actions.ts#takeBackPage": async () => {
    const { subject: client, id } = await aCase();
    const page = `/check-ins/${id}/case`;
    await act(client, action("#agreeToPage"), { id }, { page });

    return { client, fields: { id }, page };
  },
  "app/(workspace)/check-ins/[id]/ending/actions.ts#decline": async () => {
    const { rater: client, id } = await aCheckIn();

    return { client, fields: { id, reason: "no time" }, page: `/check-ins/${id}/ending` };
  },
  "app/(workspace)/check-ins/[id]/actions.ts#giveMoreTime": async () => {
    const { subject: client, id } = await aCheckIn();
    const dueOn = dayOf(new Date(Date.now() + 30 * aDay));

    return { client, fields: { id, dueOn }, page: `/check-ins/${id}` };
  },
  "app/(workspace)/check-ins/[id]/ending/actions.ts#takeBack": async () => {
    const { subject: client, id } = await aCheckIn();

    return { client, fields: { id }, page: `/check-ins/${id}/ending` };
  },
  "app/(workspace)/check-ins/[id]/ratings/actions.ts#saveViewAndContinue": async () => {
    const { rater: client, id, draft } = await aCheckIn();

    return { client, fields: answerFields(draft), page: `/check-ins/${id}/ratings/storytelling` };
  },
  "app/(workspace)/check-ins/new/actions.ts#ask": async () => {
    const address = newAddress();
    const rater = await signUp(guest, "Ray Rates", address);

    return {
      client: (await aMemberOf(rater)).member,
      fields: askFields(crypto.randomUUID(), address),
      page: "/check-ins/new",
    };
  },
  "app/(workspace)/evidence/[id]/actions.ts#change": async () => {
    const { client, evidence } = await somebodyWithEvidence();

    return {
      client,
      fields: evidenceFields(evidence),
      page: `/evidence/${evidence}/versions/new`,
    };
  },
  "app/(workspace)/evidence/[id]/actions.ts#remove": async () => {
    const { client, evidence } = await somebodyWithEvidence();

    return { client, fields: { id: evidence }, page: `/evidence/${evidence}` };
  },
  "app/(workspace)/evidence/[id]/attestations/actions.ts#removeConfirmation": async () => {
    const { owned: client, evidence } = await anAskToConfirm();
    const { id } = await confirmFor(client, evidence, "I saw it.");

    return { client, fields: { id, evidenceId: evidence }, page: `/evidence/${evidence}` };
  },
  "app/(workspace)/evidence/[id]/attestations/actions.ts#takeBackAskToConfirm": async () => {
    const { owned: client, evidence, id } = await anAskToConfirm();

    return { client, fields: { id, evidenceId: evidence }, page: `/evidence/${evidence}` };
  },
  "app/(workspace)/evidence/[id]/attestations/new/actions.ts#askToConfirm": async () => {
    const { owned: client, evidence: evidenceId } = await anAskToConfirm();
    const { address: email } = await aMemberOf(owner);

    return {
      client,
      fields: askToConfirmFields(evidenceId, { id: crypto.randomUUID(), email }),
      page: `/evidence/${evidenceId}/attestations/new`,
    };
  },
  "app/(workspace)/evidence/actions.ts#add": async () => ({
    client: await signUp(guest, "Eve Evidence"),
    fields: { ...evidenceFields(crypto.randomUUID()), revision: "0" },
    page: "/evidence/new",
  }),
  "app/(workspace)/evidence/actions.ts#makeReport": async () => {
    const { client } = await somebodyWithEvidence();
    const assessment = await startAssessment(client);
    await saveAnswer(client, assessment, {});
    await submitAssessment(client, assessment);
    await addEvidence(client);

    return { client, fields: {}, page: "/evidence" };
  },
  "app/(workspace)/mentors/[id]/scopes/actions.ts#openPieces": async () => {
    const { client, id, evidence } = await aMentee({});
    const fields = { id, [`pieces.${evidence}`]: "on", secrets: "none" };

    return { client, fields, page: `/mentors/${id}/scopes/evidence` };
  },
  "app/(workspace)/mentors/[id]/scopes/actions.ts#openScopes": async () => {
    const { client, id } = await aMentee({});

    return { client, fields: { id, "scopes.path": "on" }, page: `/mentors/${id}/scopes` };
  },
  "app/(workspace)/mentors/[id]/scopes/actions.ts#shutPiece": async () => {
    const { client, id, evidence } = await aMentee({ open: ["evidence"] });

    return {
      client,
      fields: { id, pieceId: evidence },
      page: `/mentors/${id}/scopes/evidence`,
    };
  },
  "app/(workspace)/mentors/[id]/scopes/actions.ts#shutScope": async () => {
    const { client, id } = await aMentee({ open: ["path"] });

    return { client, fields: { id, scope: "path" }, page: `/mentors/${id}/scopes` };
  },
  "app/(workspace)/organization/actions.ts#keepEvidence": async () => {
    const { client, membership: id } = await anAdminWithAMember();
    const fields = { organizationId: await organizationOf(id), evidence: "stays" };

    return { client, fields, page: "/organization" };
  },
  "app/(workspace)/organization/actions.ts#rename": async () => {
    const { client, membership: id } = await anAdminWithAMember();
    const fields = { organizationId: await organizationOf(id), name: "Another name" };

    return { client, fields, page: "/organization" };
  },
  "app/(workspace)/organization/deletion/actions.ts#askForDeletion": async () => {
    const { client, membership } = await anAdminWithAMember();
    const organizationId = await organizationOf(membership);
    const [place] = await sql`select name from organizations where id = ${organizationId}`;

    return {
      client,
      fields: { organizationId, name: String(place?.name) },
      page: "/organization/deletion",
    };
  },
  "app/(workspace)/organization/deletion/actions.ts#stopDeletion": async () => {
    const { client, membership } = await anAdminWithAMember();
    const organizationId = await organizationOf(membership);
    const [asked] = await sql`
      insert into organization_deletions (organization_id, asked_at, due_at)
      values (${organizationId}, now(), now() + interval '14 days') returning id`;

    return { client, fields: { id: String(asked?.id) }, page: "/organization/deletion" };
  },
  "app/(workspace)/organization/domains/actions.ts#addKnown": async () => ({
    client: await signUp(guest, "Dee Lists"),
    fields: { domain: "work.example" },
    page: "/organization/domains",
  }),
  "app/(workspace)/organization/domains/actions.ts#removeKnown": async () => {
    const client = await signUp(guest, "Dee Removes");
    const page = "/organization/domains";
    const domain = `${crypto.randomUUID()}.example`;
    await act(client, action("#addKnown"), { domain }, { page });
    const [listed] = await sql`select id from known_domains where domain = ${domain}`;

    return { client, fields: { id: String(listed?.id) }, page };
  },
  "app/(workspace)/organization/invitations/actions.tsx#invite": async () => ({
    client: await signUp(guest, "Ada Admin"),
    fields: { id: crypto.randomUUID(), email: newAddress(), role: "member" },
    page: "/organization/invitations",
  }),
  "app/(workspace)/organization/invitations/actions.tsx#renew": async () => {
    const client = await signUp(guest, "Rae Renews");
    const id = crypto.randomUUID();
    await invite(client, newAddress(), id);

    return { client, fields: { id }, page: "/organization/invitations" };
  },
  "app/(workspace)/organization/invitations/actions.tsx#revoke": async () => {
    const client = await signUp(guest, "Rae Revokes");
    const id = crypto.randomUUID();
    await invite(client, newAddress(), id);

    return { client, fields: { id }, page: "/organization/invitations" };
  },
  "app/(workspace)/organization/leaving/actions.ts#leave": async () => {
    const left = await anAdminWithAMember();
    const fields = { organizationId: await organizationOf(left.membership) };

    return { client: left.member, fields, page: "/organization/leaving" };
  },
  "app/(workspace)/inbox/actions.ts#open": async () => {
    const { rater: client, id } = await aCheckIn();
    const [told] = await sql`select id from notices where check_in_id = ${id}`;

    return { client, fields: { id: String(told?.id) }, page: "/inbox" };
  },
  "app/(workspace)/inbox/actions.ts#readAbout": async () => {
    const { rater: client, id } = await aCheckIn();

    return { client, fields: { id, page: "check-in" }, page: `/check-ins/${id}` };
  },
  "app/(workspace)/inbox/actions.ts#readAll": async () => ({
    client: (await aCheckIn()).rater,
    fields: {},
    page: "/inbox",
  }),
  "app/(workspace)/organization/members/[id]/actions.ts#changeRole": async () => {
    const { client, membership: id } = await anAdminWithAMember();

    return { client, fields: { id, role: "admin" }, page: `/organization/members/${id}` };
  },
  "app/(workspace)/organization/members/[id]/ending/actions.ts#endMembership": async () => {
    const { client, membership: id } = await anAdminWithAMember();

    return { client, fields: { id }, page: `/organization/members/${id}/ending` };
  },
  "app/(workspace)/path/[action]/actions.ts#changeAction": async () => {
    const { client, action: id } = await somebodyWithAnAction();

    return { client, fields: ownActionFields(id), page: `/path/${id}` };
  },
  "app/(workspace)/path/[action]/actions.ts#removeAction": async () => {
    const { client, action: id } = await somebodyWithAnAction();

    return { client, fields: { id }, page: `/path/${id}` };
  },
  "app/(workspace)/path/[action]/actions.ts#setState": async () => {
    const { client, action: ref } = await somebodyWithAnAction();

    return { client, fields: stateFields(ref), page: `/path/${ref}` };
  },
  "app/(workspace)/path/actions.ts#addAction": async () => ({
    client: await signUp(guest, "Abe Adds"),
    fields: ownActionFields(crypto.randomUUID()),
    page: "/path",
  }),
  "app/(workspace)/path/actions.ts#clickState": async () => ({
    client: await signUp(guest, "Clio Clicks"),
    fields: clickFields("mentor-others", 0),
    page: "/path",
  }),
  "app/(workspace)/path/actions.ts#undo": async () => {
    const client = await signUp(guest, "Una Undoes");
    const said = clickFields("mentor-others", 0);
    await act(client, action("#clickState"), said, { page: "/path" });

    return { client, fields: { undo: "mentor-others 1" }, page: "/path" };
  },
  "app/(workspace)/reports/[id]/brief/actions.ts#removeBrief": async () => {
    const { client, report } = await somebodyWithABrief();

    return { client, fields: { reportId: report }, page: `/reports/${report}/brief` };
  },
  "app/(workspace)/reports/[id]/brief/actions.ts#saveBrief": async () => {
    const { client, report } = await somebodyWithABrief();

    return { client, fields: briefFields(report), page: `/reports/${report}/brief` };
  },
  "app/(workspace)/reports/actions.ts#putFirstStepsAway": async () => ({
    client: await signUp(guest, "Fay Firsts"),
    fields: {},
    page: "/reports",
  }),
  "app/(workspace)/shares/[id]/actions.ts#revoke": async () => {
    const client = await signUp(guest, "Ria Revokes");
    const id = crypto.randomUUID();
    await shareLink(client, { id });

    return { client, fields: { id }, page: `/shares/${id}` };
  },
  "app/(workspace)/shares/new/actions.ts#share": async () => ({
    client: await signUp(guest, "Shay Shares"),
    fields: shareFields(),
    page: "/shares/new",
  }),
  "app/(workspace)/talks/[id]/actions.ts#confirmTalk": async () => {
    const { team, id, page } = await aTalk();
    await act(team.person, action("#writeTalk"), logFields(id), { page: `${page}/versions/new` });

    return { client: team.manager, fields: { id, version: "2" }, page };
  },
  "app/(workspace)/talks/[id]/actions.ts#markAction": async () => {
    const { team, id, page } = await aTalk();
    const fields = { ...logFields(id), "action1.what": "Ask for it", "action1.owner": "partner" };
    await act(
      team.person,
      action("#writeTalk"),
      { ...fields, "action1.dueOn": "2027-01-15" },
      { page: `${page}/versions/new` },
    );
    await act(team.manager, action("#confirmTalk"), { id, version: "2" }, { page });
    const [agreed] = await sql`select id from talk_actions where talk_id = ${id}`;

    return {
      client: team.manager,
      fields: { talkId: id, id: String(agreed?.id), done: "yes" },
      page,
    };
  },
  "app/(workspace)/talks/[id]/time/actions.ts#callOff": async () => {
    const { team, id, page } = await aTalk();

    return { client: team.person, fields: { id }, page: `${page}/time` };
  },
  "app/(workspace)/talks/[id]/time/actions.ts#moveTalk": async () => {
    const { team, id, page } = await aTalk();
    const fields = { id, revision: "1", day: inAWeek(), time: "10:30" };

    return { client: team.person, fields, page: `${page}/time` };
  },
  "app/(workspace)/talks/[id]/versions/new/actions.ts#writeTalk": async () => {
    const { team, id, page } = await aTalk();

    return { client: team.person, fields: logFields(id), page: `${page}/versions/new` };
  },
  "app/(workspace)/talks/new/actions.ts#planTalk": async () => {
    const { manager: client, placeId, personId } = await aFoundedTeam();
    const page = `/talks/new?place=${placeId}&with=${personId}`;

    return { client, fields: talkFields({ placeId, personId }), page };
  },
  "app/(workspace)/teams/[id]/members/[place]/check-ins/new/actions.ts#openOne": async () => {
    const { manager: client, team, place } = await aTeam();
    const fields = { ...roundFieldsOf(team), membershipId: place };

    return { client, fields, page: `/teams/${team}/members/${place}/check-ins/new` };
  },
  "app/(workspace)/teams/[id]/rounds/[round]/actions.ts#extend": async () => {
    const { manager: client, team, round } = await aRound();
    const dueOn = dayOf(new Date(Date.now() + 21 * aDay));

    return {
      client,
      fields: { id: round, teamId: team, dueOn },
      page: `/teams/${team}/rounds/${round}`,
    };
  },
  "app/(workspace)/teams/[id]/rounds/[round]/actions.ts#openLate": async () => {
    const { manager: client, team, round } = await aRound();
    const { membership: joined } = await aMemberOf(client);
    const membershipId = await addToTeam(team, joined);

    return {
      client,
      fields: { id: round, teamId: team, membershipId },
      page: `/teams/${team}/rounds/${round}`,
    };
  },
  "app/(workspace)/teams/[id]/rounds/[round]/closing/actions.ts#close": async () => {
    const { manager: client, team, round } = await aRound();

    return {
      client,
      fields: { id: round, teamId: team },
      page: `/teams/${team}/rounds/${round}/closing`,
    };
  },
  "app/(workspace)/teams/[id]/rounds/new/actions.ts#openRound": async () => {
    const { manager: client, team, place } = await aTeam();
    const fields = { ...roundFieldsOf(team), [`members.${place}`]: "on" };

    return { client, fields, page: `/teams/${team}/rounds/new` };
  },
  "app/(workspace)/teams/[id]/rounds/[round]/answers/actions.ts#submitViews": async () => {
    const { client, fields, path, draft, checkIn } = await aGrid();
    await saveAnswer(client, draft, {});

    return { client, fields: { ...fields, only: checkIn }, page: `${path}/answers` };
  },
  "app/(workspace)/teams/[id]/rounds/[round]/skills/actions.ts#autosaveRows": async () => {
    const { client, fields, path, draft } = await aGrid();

    return {
      client,
      fields: { ...fields, ...rowFields(draft) },
      page: `${path}/skills/negotiation`,
    };
  },
  "app/(workspace)/teams/[id]/rounds/[round]/skills/actions.ts#saveRowsAndContinue": async () => {
    const { client, fields, path, draft } = await aGrid();

    return {
      client,
      fields: { ...fields, ...rowFields(draft) },
      page: `${path}/skills/negotiation`,
    };
  },
  "app/(workspace)/teams/[id]/members/[place]/actions.ts#saveNote": async () => {
    const { client, fields, page } = await somebodyWithAMember("Mo Manages");

    return { client, fields, page };
  },
  "app/(workspace)/teams/[id]/path/seat-check/actions.ts#saveCheck": async () => {
    const { manager: client, teamId } = await aFoundedTeam();

    return {
      client,
      fields: { teamId, revision: "0", "answers.scaling": "yes" },
      page: `/teams/${teamId}/path/seat-check`,
    };
  },
  "app/(workspace)/teams/[id]/summary/actions.ts#makeOne": async () => {
    const five = ["Ada", "Ben", "Chidi", "Dana", "Maya"];
    const { client, fields } = await somebodyWithAMember("Sumi Sums", five);
    const { teamId } = fields;

    return { client, fields: { teamId }, page: `/teams/${teamId}/summary` };
  },
  "app/_shell/actions.ts#setTheme": async () => ({ fields: { theme: "dark" } }),
  "app/_shell/actions.ts#signOut": async () => ({
    client: await signUp(guest, "Sol Leaves"),
    fields: {},
    page: "/account",
  }),
  "app/(workspace)/teams/[id]/ending/actions.ts#endTeam": async () => {
    const { manager: client, teamId } = await aFoundedTeam();

    return { client, fields: { teamId }, page: `/teams/${teamId}/ending` };
  },
  "app/(workspace)/teams/[id]/openings/actions.ts#openToManager": async () => {
    const team = await aFoundedTeam();
    const fields = openingFields(team, await addEvidence(team.person, "Opened."));

    return { client: team.person, fields, page: `/teams/${team.teamId}/openings` };
  },
  "app/(workspace)/teams/[id]/openings/actions.ts#withdrawOpening": async () => {
    const { person: client, teamId, ...team } = await aFoundedTeam();
    const fields = openingFields({ teamId, ...team }, await addEvidence(client, "Opened."));
    const page = `/teams/${teamId}/openings`;
    await act(client, action("#openToManager"), fields, { page });
    const [opening] = await sql`
      select id from openings where team_membership_id = ${team.placeId}`;

    return { client, fields: { teamId, id: String(opening?.id) }, page };
  },
  "app/(workspace)/teams/[id]/people/[place]/actions.ts#discardWaiting": async () => {
    const { manager: client, teamId, placeId: id, managerId } = await aFoundedTeam();
    await sql`
      insert into waiting_ratings
        (author_id, organization_id, team_id, team_membership_id, skill, state, level, is_from_sheet)
      select ${managerId}, organization_id, team_id, id, 'negotiation', 'rated', 3, true
      from team_memberships where id = ${id}`;

    return { client, fields: { teamId, id }, page: `/teams/${teamId}/people/${id}` };
  },
  "app/(workspace)/teams/[id]/people/[place]/actions.ts#nameRater": async () => {
    const { manager: client, teamId, placeId: id, managerId: raterId } = await aFoundedTeam();

    return { client, fields: { teamId, id, raterId }, page: `/teams/${teamId}/people/${id}` };
  },
  "app/(workspace)/teams/[id]/people/[place]/actions.ts#promoteMember": async () => {
    const { manager: client, teamId, placeId: id } = await aFoundedTeam();

    return { client, fields: { teamId, id }, page: `/teams/${teamId}/people/${id}` };
  },
  "app/(workspace)/teams/[id]/people/[place]/actions.ts#setAway": async () => {
    const { manager: client, teamId, placeId: id } = await aFoundedTeam();
    const awayUntil = dayOf(new Date(Date.now() + 9 * aDay));

    return { client, fields: { teamId, id, awayUntil }, page: `/teams/${teamId}/people/${id}` };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#addToTeam": async () => {
    const { manager: client, teamId, page } = await aFoundedTeam();

    return { client, fields: addingFields(teamId, newAddress()), page };
  },
  "app/(workspace)/teams/[id]/people/import/actions.ts#bringPeople": async () => {
    const { manager: client, teamId } = await aFoundedTeam();
    const text = `Name,Email\r\nNew,${newAddress()}`;
    const reading = { people: "rows", header: "0", emptyNames: "ask", "use.1": "address" };
    const fields = { teamId, intent: "add", text, ...reading };

    return { client, fields, page: `/teams/${teamId}/people/import` };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#confirmArrival": async () => {
    const { manager: client, teamId, page } = await aFoundedTeam();

    return { client, fields: { teamId, id: (await anArrival(teamId)).id }, page };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#endPlace": async () => {
    const { manager: client, teamId, placeId: id, page } = await aFoundedTeam();

    return { client, fields: { teamId, id }, page };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#makeJoinLink": async () => {
    const { manager: client, teamId, page } = await aFoundedTeam();

    return { client, fields: { teamId }, page };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#renameTeam": async () => {
    const { manager: client, teamId, page } = await aFoundedTeam();

    return { client, fields: { teamId, name: "Renamed" }, page };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#revokeJoinLink": async () => {
    const { manager: client, teamId, page } = await aFoundedTeam();
    await joinLinkOf(teamId);

    return { client, fields: { teamId }, page };
  },
  "app/(workspace)/teams/[id]/people/actions.ts#revokeTeamInvitation": async () => {
    const { manager: client, teamId, page } = await aFoundedTeam();
    const fields = addingFields(teamId, newAddress());
    await act(client, action("#addToTeam"), fields, { page });

    return { client, fields: { teamId, id: fields.id }, page };
  },
  "app/(workspace)/teams/[id]/place/actions.ts#acceptPlace": async () => {
    const { client, teamId } = await someonePlaced();

    return { client, fields: { teamId }, page: `/teams/${teamId}/place` };
  },
  "app/(workspace)/teams/[id]/place/actions.ts#declinePlace": async () => {
    const { client, teamId } = await someonePlaced();

    return { client, fields: { teamId }, page: `/teams/${teamId}/place` };
  },
  "app/(workspace)/teams/[id]/place/actions.ts#leaveTeam": async () => {
    const { person: client, teamId } = await aFoundedTeam();

    return { client, fields: { teamId }, page: `/teams/${teamId}/place` };
  },
  "app/(workspace)/teams/actions.ts#withdrawAsk": async () => {
    const { client, id } = await anArrival((await aFoundedTeam()).teamId);

    return { client, fields: { id }, page: "/teams" };
  },
  "app/(workspace)/mentees/[id]/check-ins/new/actions.ts#openAsMentor": async () => {
    const { mentor: client, id, fields } = await mentoringPair();

    return { client, fields, page: `/mentees/${id}/check-ins/new` };
  },
  "app/(workspace)/mentees/new/actions.ts#offerMentoring": async () => ({
    client: owner,
    fields: { id: crypto.randomUUID(), name: "Grace Hopper", email: "" },
    page: "/mentees/new",
  }),
  "app/(workspace)/mentors/actions.ts#confirmTaker": async () => {
    const { client, id } = await aMentorship({ begun: false });

    return { client, fields: { id, side: "mentee" }, page: `/mentors/${id}` };
  },
  "app/(workspace)/mentors/actions.ts#end": async () => {
    const { client, id } = await aMentorship();

    return { client, fields: { id, side: "mentee", as: "stopped" }, page: `/mentors/${id}` };
  },
  "app/(workspace)/mentors/actions.ts#lookBack": async () => {
    const { client, id } = await aMentorship();
    await sql`update mentorships set ended_at = now(), end_reason = 'completed' where id = ${id}`;

    return { client, fields: { id, text: "I learned to ask." }, page: `/mentors/${id}` };
  },
  "app/(workspace)/mentors/actions.ts#pause": async () => {
    const { client, id } = await aMentorship();

    return { client, fields: { id, side: "mentee" }, page: `/mentors/${id}` };
  },
  "app/(workspace)/mentors/actions.ts#resume": async () => {
    const { mentor: client, id } = await aMentorship();
    await sql`update mentorships set paused_at = now(), paused_by = 'mentor' where id = ${id}`;

    return { client, fields: { id, side: "mentor" }, page: `/mentees/${id}/mentorship` };
  },
  "app/(workspace)/mentors/actions.ts#resumeOpening": async () => {
    const { client, id } = await aMentorship();
    await sql`update mentorships set paused_at = now(), paused_by = 'mentee' where id = ${id}`;

    return { client, fields: { id, "scopes.path": "on" }, page: `/mentors/${id}` };
  },
  "app/(workspace)/mentors/actions.ts#takeBack": async () => {
    const { client, id } = await aProposal("mentee");

    return { client, fields: { id, side: "mentee" }, page: `/mentors/${id}` };
  },
  "app/(workspace)/mentors/[id]/check-ins/new/actions.ts#askOwnMentor": async () => {
    const { mentee: client, id, fields } = await mentoringPair();

    return { client, fields, page: `/mentors/${id}/check-ins/new` };
  },
  "app/(workspace)/mentors/new/actions.ts#askMentor": async () => ({
    client: owner,
    fields: { id: crypto.randomUUID(), name: "Grace Hopper", email: "", ...threeLines },
    page: "/mentors/new",
  }),
  "app/(workspace)/teams/new/actions.ts#foundTeam": async () => ({
    client: owner,
    fields: { id: crypto.randomUUID(), name: "Founded" },
    page: "/teams/new",
  }),
  "app/_shell/actions.ts#switchOrganization": async () => {
    const address = newAddress();
    const client = await signUp(guest, "Swen Switches", address);
    const [home] = await sql`
      select organization_id as id from sessions
      where person_id = (select id from people where email = ${address})`;
    const token = linkOf(await invite(owner, address));
    await act(client, action("#accept"), { token }, { page: `/invitations/${token}` });

    return { client, fields: { organizationId: String(home?.id) }, page: "/account" };
  },
  "app/shared/[token]/actions.ts#unlock": async () => {
    const token = await shareLink(await signUp(guest, "Lou Locks"), { password });

    return { fields: { token, password }, page: `/shared/${token}` };
  },
  "app/(workspace)/path/feedback/[id]/actions.ts#deleteFeedback": async () => {
    const client = await aPersonOf(owner);
    const { id } = await giveFeedbackTo(client, "All of it.");

    return { client, fields: { id }, page: "/path/feedback" };
  },
  "app/(workspace)/path/feedback/[id]/actions.ts#giveFeedback": async () => {
    const { giver: client, id } = await aFeedbackAsk(await aPersonOf(owner));

    return {
      client,
      fields: { id, wentWell: "All of it.", tryNext: "" },
      page: `/path/feedback/${id}`,
    };
  },
  "app/(workspace)/path/feedback/[id]/actions.ts#takeBackFeedbackAsk": async () => {
    const client = await aPersonOf(owner);
    const { id } = await aFeedbackAsk(client);

    return { client, fields: { id }, page: "/path/feedback" };
  },
  "app/(workspace)/path/feedback/[id]/actions.ts#withdrawFeedback": async () => {
    const { giver: client, id } = await giveFeedbackTo(await aPersonOf(owner), "All of it.");

    return { client, fields: { id }, page: `/path/feedback/${id}` };
  },
  "app/(workspace)/path/feedback/[id]/ending/actions.ts#declineFeedback": async () => {
    const { giver: client, id } = await aFeedbackAsk(await aPersonOf(owner));

    return { client, fields: { id, reason: "no time" }, page: `/path/feedback/${id}/ending` };
  },
  "app/(workspace)/path/feedback/new/actions.ts#askForFeedback": async () => ({
    client: await aPersonOf(owner),
    fields: feedbackAskFields({ email: (await aMemberOf(owner)).address, skill: "negotiation" }),
    page: "/path/feedback/new?skill=negotiation",
  }),
  "app/feedback-links/[token]/actions.ts#beginFeedback": async () => {
    const { token, page } = await aPassedOnAsk();

    return { fields: { token }, page };
  },
  "app/feedback-links/[token]/actions.ts#giveFeedbackByLink": async () => {
    const { token, page, browser: client } = await aPassedOnAsk();

    return { client, fields: { token, wentWell: "All of it.", tryNext: "" }, page };
  },
  "app/feedback-links/[token]/actions.ts#withdrawFeedbackByLink": async () => {
    const { token, page, browser: client } = await aPassedOnAsk();
    const fields = { token, wentWell: "All of it.", tryNext: "" };
    await act(client, action("#giveFeedbackByLink"), fields, { page });

    return { client, fields: { token }, page };
  },
  "app/feedback-links/[token]/ending/actions.ts#declineFeedbackByLink": async () => {
    const { token, page } = await aPassedOnAsk();

    return { fields: { token, reason: "no time" }, page: `${page}/ending` };
  },
  "app/attestation-links/[token]/actions.ts#beginToConfirm": async () => {
    const { token, page } = await aMailedAsk();

    return { fields: { token }, page };
  },
  "app/attestation-links/[token]/actions.ts#confirmPieceByLink": async () => {
    const { token, page, browser: client } = await aMailedAsk();

    return { client, fields: { token, revision: "1", statement: "I saw it." }, page };
  },
  "app/attestation-links/[token]/actions.ts#revokeConfirmationByLink": async () => {
    const { token, page, browser: client } = await aMailedAsk();
    const fields = { token, revision: "1", statement: "I saw it." };
    await act(client, action("#confirmPieceByLink"), fields, { page });

    return { client, fields: { token }, page };
  },
  "app/attestation-links/[token]/ending/actions.ts#declineToConfirmByLink": async () => {
    const { token, page } = await aMailedAsk();

    return { fields: { token, reason: "not there" }, page: `${page}/ending` };
  },
  "app/views/[token]/actions.ts#begin": async () => {
    const { token, page } = await aGuest();

    return { fields: { token }, page };
  },
  "app/views/[token]/actions.ts#lookBackByLink": async () => {
    const { id, page, browser: client } = await aGuest();

    return { client, fields: { id, "outcomes.negotiation": "shown" }, page };
  },
  "app/views/[token]/agreement/actions.ts#agreeByLink": async () => {
    const { id, subject, page, browser: client } = await aMailedGuest();
    await propose(subject, id, 0, "Ada closes the talks.");

    return { client, fields: { id, version: "1" }, page: `${page}/agreement` };
  },
  "app/views/[token]/agreement/versions/new/actions.ts#proposeByLink": async () => {
    const { id, page, browser: client } = await aMailedGuest();

    return { client, fields: agreementFields(id), page: `${page}/agreement/versions/new` };
  },
  "app/views/[token]/actions.ts#takeOn": async () => {
    const { page, browser } = await aGuest();
    const account = await signUp(guest, "Tam Takes");
    const cookie = `${account.cookie}; ${browser.cookie}`;

    return { client: { ...account, cookie }, fields: {}, page };
  },
  "app/views/[token]/answers/actions.ts#submitViewByLink": async () => {
    const { id, page, draft, browser: client } = await aGuest();
    await act(client, action("#autosaveByLink"), answerFields(draft), { page });

    return { client, fields: { id }, page: `${page}/answers` };
  },
  "app/views/[token]/ending/actions.ts#declineByLink": async () => {
    const { token, page } = await aGuest();

    return { fields: { token, reason: "no time" }, page: `${page}/ending` };
  },
  "app/views/[token]/ratings/actions.ts#autosaveByLink": async () => {
    const { page, draft, browser: client } = await aGuest();

    return { client, fields: answerFields(draft), page: `${page}/ratings/storytelling` };
  },
  "app/views/[token]/ratings/actions.ts#saveViewByLink": async () => {
    const { page, draft, browser: client } = await aGuest();

    return { client, fields: answerFields(draft), page: `${page}/ratings/storytelling` };
  },
};

async function somebodyWithAReport(name: string): Promise<Client & Owned> {
  const address = newAddress();
  const person = await signUp(guest, name, address);

  const asker = (await aMemberOf(person)).member;
  const { team } = await aRound(person, address);

  return { ...person, address, ...(await theirWork(person, name, asker, address)), team };
}

/** Someone who manages a team, by an account that's there or a new one, and its one member. */
async function aTeam(account?: Client, managerAddress = newAddress()) {
  const manager = account ?? (await signUp(guest, "Tia Team", managerAddress));
  const { membership: joined } = await aMemberOf(manager);
  const [made] = await sql`
    insert into teams (organization_id, name)
    select organization_id, 'Growth' from memberships where id = ${joined}
    returning id, organization_id`;
  const team = String(made?.id);
  await sql`
    insert into team_managers (team_id, organization_id, person_id, started_at)
    select ${team}, ${made?.organization_id}, id, now() from people where email = ${managerAddress}`;
  const place = await addToTeam(team, joined);

  return { manager, team, place };
}

/** Makes the owner of a membership a member of a team, as if they had accepted. */
async function addToTeam(team: string, joined: string) {
  const [place] = await sql`
    insert into team_memberships (team_id, organization_id, person_id, started_at)
    select ${team}, organization_id, person_id, now() from memberships where id = ${joined}
    returning id`;

  return String(place?.id);
}

/** The same with a round that its manager opened, and a summary that they made. */
async function aRound(account?: Client, managerAddress?: string) {
  const made = await aTeam(account, managerAddress);
  const { manager, team, place } = made;
  const fields = { ...roundFieldsOf(team), [`members.${place}`]: "on" };
  await act(manager, action("#openRound"), fields, { page: `/teams/${team}/rounds/new` });
  // With one member who isn't in it.
  const { membership: joined } = await aMemberOf(manager);
  const [summary] = await sql`
    insert into summaries (team_id, organization_id, made_by, made_at, counted, figures)
    select team_id, organization_id, person_id, now(), 5, '{"skills": [], "stages": []}'
    from team_managers where team_id = ${team} returning id`;
  insideOf.set(team, {
    ...nothingInside(team),
    round: fields.id,
    place: await addToTeam(team, joined),
    summary: String(summary?.id),
  });

  return { ...made, round: fields.id };
}

/** Of each team and mentorship what stands inside of it in its paths. */
const insideOf = new Map<string, ReturnType<typeof nothingInside>>();

/** Where nothing stands inside of a thing, its id names nothing there. */
function nothingInside(id: string) {
  return { round: id, place: id, summary: id, log: id };
}

function roundFieldsOf(teamId: string) {
  const dueOn = dayOf(new Date(Date.now() + 14 * aDay));
  const reason = "Our talks start from here.";

  return { id: crypto.randomUUID(), teamId, reason, dueOn, purpose: "development" };
}

/** Two of whom one opened check-ins to the other, a mentor from elsewhere, and what opens one between them. */
async function mentoringPair() {
  const [mentee, mentor] = [await aPersonOf(owner), await aMentor()];
  const two = { mentee: mentee.address, mentor: mentor.address, open: ["check-ins"] };
  const id = await insertMentorship(sql, two);
  const { teamId: _, ...terms } = roundFieldsOf("");

  return { mentee, mentor, id, fields: { ...terms, mentorshipId: id } };
}

/** One of each thing that a person can have, told apart by a name in its words; a colleague asks for their view. */
async function theirWork(person: Client, name: string, asker: Client, address: string) {
  const submitted = await startAssessment(person);
  await saveAnswer(person, submitted, { note: `${name} submitted this.` });
  await addEvidence(person, `${name} shows this.`, "report");
  await submitAssessment(person, submitted);
  const draft = await startAssessment(person);
  await saveAnswer(person, draft, { note: `${name} still drafts this.` });
  const report = await reportFrom(submitted);
  await act(
    person,
    action("#saveBrief"),
    { ...briefFields(report), revision: "0", rating: `${name} asks this.` },
    { page: `/reports/${report}/brief` },
  );
  const evidence = await addEvidence(person, `${name} did this.`);
  const ref = await addOwnAction(person, `${name} does this.`);
  await act(
    person,
    action("#setState"),
    // Done today: a weekly action is to do again after a week.
    { ...stateFields(ref), doneOn: dayOf(new Date()), note: `${name} notes this.` },
    { page: `/path/${ref}` },
  );
  const share = crypto.randomUUID();
  await shareLink(person, { id: share, label: `${name} shares this.` });

  const { id: view, draft: viewDraft } = await askForView(asker, address);
  const ask = crypto.randomUUID();
  await askToConfirm(asker, await addEvidence(asker), { id: ask, email: address });
  const feedbackAsk = await askForFeedback(asker, address);

  return {
    draft,
    submitted,
    report,
    evidence,
    action: ref,
    share,
    view,
    viewDraft,
    ask,
    feedbackAsk,
  };
}

/** Asks a colleague for their view; answers the check-in's id, and that of the assessment that the view is. */
async function askForView(subject: Client, email: string) {
  const id = crypto.randomUUID();
  await act(subject, action("#ask"), askFields(id, email), { page: "/check-ins/new" });
  const [checkIn] = await sql`select rater_assessment_id as draft from check_ins where id = ${id}`;

  return { id, draft: String(checkIn?.draft) };
}

function askFields(id: string, email: string) {
  const dueOn = dayOf(new Date(Date.now() + 14 * aDay));

  return { id, name: "", email, reason: "You saw me work.", dueOn, purpose: "development" };
}

/** Someone's piece of evidence, and a colleague who's asked to confirm it. */
async function anAskToConfirm() {
  const owned = await aPersonOf(owner);
  const evidence = await addEvidence(owned);
  const { id, colleague } = await askColleague(owned, evidence);

  return { owned, evidence, id, colleague };
}

async function askColleague(owned: Client, evidenceId: string) {
  const { member: colleague, address: email } = await aMemberOf(owner);
  const id = crypto.randomUUID();
  await askToConfirm(owned, evidenceId, { id, email });

  return { id, colleague };
}

function askToConfirm(owned: Client, evidenceId: string, to: { id: string; email: string }) {
  const page = `/evidence/${evidenceId}/attestations/new`;

  return act(owned, action("#askToConfirm"), askToConfirmFields(evidenceId, to), { page });
}

function askToConfirmFields(evidenceId: string, to: { id: string; email: string }) {
  return { ...to, evidenceId, name: "", reason: "You were there." };
}

/** Lets a colleague of someone's confirm a piece of theirs. */
async function confirmFor(owned: Client, evidenceId: string, statement: string) {
  const { id, colleague } = await askColleague(owned, evidenceId);
  const [ask] = await sql`select revision from asks where id = ${id}`;
  const fields = { id, revision: String(ask?.revision), statement };
  await act(colleague, action("#confirmPiece"), fields, { page: `/attestations/${id}` });

  return { id, colleague };
}

/** The same ask by a mailed link, in a browser that has begun by it. */
async function aMailedAsk() {
  const { id } = await anAskToConfirm();
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  await sql`insert into ask_links (ask_id, token_hash) values (${id}, ${tokenHash})`;
  const page = `/attestation-links/${token}`;
  const { cookie } = await act(guest, action("#beginToConfirm"), { token }, { page });

  return { id, token, page, browser: { ...guest, cookie } };
}

/** Asks someone for feedback on a skill; answers the ask's id. */
async function askForFeedback(asker: Client, email: string, about: Record<string, string> = {}) {
  const fields = feedbackAskFields({ email, ...(about.action ? about : { skill: "negotiation" }) });
  await act(asker, action("#askForFeedback"), fields, {
    page: "/path/feedback/new?skill=negotiation",
  });

  return fields.id;
}

function feedbackAskFields(about: Record<string, string>) {
  return { id: crypto.randomUUID(), name: "Dana Roth", reason: "You were there.", ...about };
}

/** A colleague who's asked by someone for feedback. */
async function aFeedbackAsk(asker: Client, about?: Record<string, string>) {
  const { member: giver, address } = await aMemberOf(owner);

  return { giver, id: await askForFeedback(asker, address, about) };
}

/** Lets a colleague of someone's give them feedback. */
async function giveFeedbackTo(asker: Client, wentWell: string, about?: Record<string, string>) {
  const { giver, id } = await aFeedbackAsk(asker, about);
  const fields = { id, wentWell, tryNext: "" };
  await act(giver, action("#giveFeedback"), fields, { page: `/path/feedback/${id}` });

  return { giver, id };
}

/** An ask for feedback by a link that was passed on, in a browser that has begun by it. */
async function aPassedOnAsk() {
  const fields = feedbackAskFields({ email: "", skill: "negotiation" });
  const { text } = await act(await aPersonOf(owner), action("#askForFeedback"), fields, {
    page: "/path/feedback/new?skill=negotiation",
  });
  const [token = ""] = /(?<=\/feedback-links\/)[\w-]{43}/.exec(text) ?? [];
  const page = `/feedback-links/${token}`;
  const { cookie } = await act(guest, action("#beginFeedback"), { token }, { page });

  return { token, page, browser: { ...guest, cookie } };
}

/** Someone without an account who was asked by a link, and has begun in their browser. */
async function aGuest() {
  const id = crypto.randomUUID();
  const subject = await signUp(guest, "Gil Asks");
  const fields = { ...askFields(id, ""), name: "Dana Roth" };
  const { text } = await act(subject, action("#ask"), fields, { page: "/check-ins/new" });
  const [token = ""] = /(?<=\/views\/)[\w-]{43}/.exec(text) ?? [];
  const page = `/views/${token}`;
  const { cookie } = await act(guest, action("#begin"), { token }, { page });
  const [checkIn] = await sql`select rater_assessment_id as draft from check_ins where id = ${id}`;

  return { id, subject, token, page, draft: String(checkIn?.draft), browser: { ...guest, cookie } };
}

/** The same by mail, with both views open. */
async function aMailedGuest() {
  const asked = await aGuest();
  await sql`update check_ins set proof = 'mail' where id = ${asked.id}`;
  await sql`update check_in_links set is_passed_on = false where check_in_id = ${asked.id}`;
  await reveal(asked.id);

  return asked;
}

/** Two of one organization, of whom one has asked the other for their view. */
async function aCheckIn() {
  const address = newAddress();
  const rater = await signUp(guest, "Ray Rates", address);
  const subject = (await aMemberOf(rater)).member;

  return { rater, subject, address, ...(await askForView(subject, address)) };
}

/** The same for a promotion case, whose views are open to both. */
async function aCase() {
  const checkIn = await aCheckIn();
  await sql`update check_ins set purpose = 'promotion case' where id = ${checkIn.id}`;
  await reveal(checkIn.id);

  return checkIn;
}

/** A round that its manager rates one person in, and what each of its forms sends. */
async function aGrid() {
  const address = newAddress();
  const client = await signUp(guest, "Tomas Tests", address);
  const { path, people } = await aTeamRound(sql, address, ["Mona Member"]);
  const [, , teamId = "", , roundId = ""] = path.split("/");
  const [person] = people;

  return {
    client,
    path,
    fields: { teamId, roundId },
    draft: person?.draftId ?? "",
    checkIn: person?.checkInId ?? "",
  };
}

/** What a row of the grid sends. */
function rowFields(draftId: string) {
  return { skill: "negotiation", [`revision.${draftId}`]: "0", [`choice.${draftId}`]: "3" };
}

/** Opens both sides of a check-in, in which nothing was answered. */
async function reveal(id: string) {
  await sql`
    update assessments set submitted_at = now()
    where id = (select rater_assessment_id from check_ins where id = ${id})`;
  await sql`
    update check_ins set subject_assessment_id = rater_assessment_id, subject_in_at = now(),
      rater_in_at = now(), revealed_at = now() where id = ${id}`;
  await sql`
    insert into revealed_ratings (check_in_id, side, skill, state, confidence, note)
    values (${id}, 'rater', 'storytelling', 'not_observed', 'high', '')`;
}

async function propose(writer: Client, id: string, version: number, sign: string) {
  await act(writer, action("#propose"), agreementFields(id, version, sign), {
    page: `/check-ins/${id}/agreement/versions/new`,
  });
}

/** Lets the rater of a check-in write a version, and its subject confirm it. */
async function agreeOn(
  id: string,
  { subject, rater }: { subject: Client; rater: Client },
  sign: string,
) {
  await propose(rater, id, 0, sign);
  await act(
    subject,
    action("#agree"),
    { id, version: "1" },
    { page: `/check-ins/${id}/agreement` },
  );
}

async function reportFrom(assessmentId: string) {
  const [report] = await sql`select id from reports where assessment_id = ${assessmentId}`;

  return String(report?.id);
}

async function somebodyWithEvidence() {
  const client = await signUp(guest, "Eve Evidence");

  return { client, evidence: await addEvidence(client) };
}

async function somebodyWithABrief() {
  const client = await signUp(guest, "Bo Briefs");
  const assessment = await startAssessment(client);
  await saveAnswer(client, assessment, {});
  await submitAssessment(client, assessment);
  const report = await reportFrom(assessment);
  const fields = { ...briefFields(report), revision: "0", date: "Today" };
  await act(client, action("#saveBrief"), fields, { page: `/reports/${report}/brief` });

  return { client, report };
}

/** Someone who manages a team of one, with what the form of their notes on that one sends. */
async function somebodyWithAMember(name: string, names = ["Maya"]) {
  const client = await signUp(guest, name);
  const [manager] = await sql<{ id: string; organizationId: string }[]>`
    select p.id, m.organization_id as "organizationId" from people p
    join memberships m on m.person_id = p.id where p.name = ${name} order by p.created_at desc limit 1`;
  if (!manager) throw new Error("No one signed up.");
  const teamId = await fillTeam(sql, manager, { names });
  const [place] = await sql<{ id: string }[]>`
    select id from team_memberships where team_id = ${teamId}`;
  const placeId = place?.id ?? "";

  return {
    client,
    fields: { teamId, placeId, revision: "0", text: `${name} notes this.` },
    page: `/teams/${teamId}/members/${placeId}?notes=open`,
  };
}

async function somebodyWithAnAction() {
  const client = await signUp(guest, "Oda Owns");

  return { client, action: await addOwnAction(client) };
}

async function addEvidence(client: Client, title = "It happened", readers = "nobody") {
  const id = crypto.randomUUID();
  const fields = { ...evidenceFields(id), revision: "0", title, readers };
  await act(client, action("#add"), fields, { page: "/evidence/new" });

  return id;
}

async function addOwnAction(client: Client, title = "Read a paper") {
  const id = crypto.randomUUID();
  await act(client, action("#addAction"), { ...ownActionFields(id), title }, { page: "/path" });

  return id;
}

function briefFields(reportId: string) {
  return { reportId, revision: "1", opportunity: "", rating: "", date: "Tomorrow" };
}

function evidenceFields(id: string) {
  const what = { title: "It changed", account: "", happenedOn: "2026-03-01", link: "" };
  const how = {
    strength: "outcome",
    countsIn: "report",
    readers: "nobody",
    "skills.storytelling": "on",
  };

  return { id, revision: "1", ...what, ...how };
}

function ownActionFields(id: string) {
  return { id, title: "Read two papers", cadence: "weekly" };
}

function stateFields(ref: string) {
  return { ref, revision: "1", state: "done", doneOn: "2026-03-01", note: "Read it." };
}

function clickFields(ref: string, revision = 1) {
  return { click: `${ref} ${revision} doing` };
}

async function somebodyWithADraft() {
  const client = await signUp(guest, "Dru Drafts");
  const id = await startAssessment(client);
  await saveAnswer(client, id, {});

  return { client, id };
}

async function aMemberOf(admin: Client, name = "Mel Member") {
  const address = newAddress();
  const token = linkOf(await invite(admin, address));
  const fields = { token, name, password };
  const { cookie } = await act(guest, action("#join"), fields, { page: `/invitations/${token}` });
  const [row] = await sql`
    select id from memberships where person_id = (select id from people where email = ${address})`;

  return { address, member: { ...guest, cookie }, membership: String(row?.id) };
}

type Team = Awaited<ReturnType<typeof aFoundedTeam>>;

/** A team in the owner's organization, who manages it, and someone who's in it: others than told if they aren't. */
async function aFoundedTeam(manager?: Client, person?: Client & { address: string }) {
  const boss = manager ?? (await aMemberOf(owner)).member;
  const joiner = person ?? (await aPersonOf(owner));
  const teamId = crypto.randomUUID();
  const page = `/teams/${teamId}/people`;
  await act(boss, action("#foundTeam"), { id: teamId, name: "Growth" }, { page: "/teams/new" });
  await act(boss, action("#addToTeam"), addingFields(teamId, joiner.address), { page });
  await act(joiner, action("#acceptPlace"), { teamId }, { page: `/teams/${teamId}/place` });
  const [place] =
    await sql`select id, person_id as "personId" from team_memberships where team_id = ${teamId}`;
  const [managing] = await sql`select person_id as id from team_managers where team_id = ${teamId}`;

  return {
    teamId,
    page,
    manager: boss,
    managerId: String(managing?.id),
    person: joiner,
    personId: String(place?.personId),
    placeId: String(place?.id),
  };
}

/** Plans a talk of a team's manager with the one who's in it, and answers its id. */
async function planTalk(team: Team) {
  const fields = talkFields(team);
  const page = `/talks/new?place=${team.placeId}&with=${team.personId}`;
  await act(team.manager, action("#planTalk"), fields, { page });

  return fields.id;
}

async function aTalk() {
  const team = await aFoundedTeam();
  const id = await planTalk(team);

  return { team, id, page: `/talks/${id}` };
}

function talkFields({ placeId, personId }: Pick<Team, "placeId" | "personId">) {
  const id: string = crypto.randomUUID();

  return {
    id,
    "basis.placeId": placeId,
    "basis.withId": personId,
    day: inAWeek(),
    time: "",
    "own.0": "The pilot",
  };
}

function inAWeek() {
  return dayOf(new Date(Date.now() + 7 * aDay));
}

function logFields(id: string, notes = "It works."): Record<string, string> {
  const places = [1, 2, 3, 4, 5].flatMap((n) => [
    [`action${n}.what`, ""],
    [`action${n}.owner`, "subject"],
    [`action${n}.dueOn`, ""],
  ]);

  return { id, version: "1", notes, ...Object.fromEntries(places) };
}

async function aPersonOf(admin: Client) {
  const { member, address } = await aMemberOf(admin);

  return { ...member, address };
}

/** The log of an ended mentorship, to open to another mentor of its mentee's. */
async function aLogToOpen(mentee?: Client & { address: string }) {
  const client = mentee ?? (await aPersonOf(owner));
  const plantOne = async () =>
    insertMentorship(sql, { mentee: client.address, mentor: (await aPersonOf(owner)).address });
  const [mentorshipId, openedTo] = [await plantOne(), await plantOne()];
  await endMentorship(sql, mentorshipId);

  return { client, fields: { mentorshipId, openedTo }, page: `/mentors/${mentorshipId}/log` };
}

/** Someone's mentorships, as the mentee and as a mentor to whom the mentee opened an earlier log. */
async function mentorshipsOf(person: Client & { address: string }) {
  const own = await aLogToOpen(person);
  const mentee = await aPersonOf(owner);
  const { fields, page } = await aLogToOpen(mentee);
  const mentor = person.address;
  const mentoring = await insertMentorship(sql, { mentee: mentee.address, mentor });
  await act(mentee, action("#openLogTo"), { ...fields, openedTo: mentoring }, { page });
  const [log] = await sql`select id from opened_logs where opened_to = ${mentoring}`;
  insideOf.set(mentoring, { ...nothingInside(mentoring), log: String(log?.id) });

  return { mentored: own.fields.openedTo, ended: own.fields.mentorshipId, mentoring };
}

function addingFields(teamId: string, email: string, role = "member") {
  return { teamId, id: crypto.randomUUID() as string, email, role };
}

function openingFields(
  { teamId, managerId }: Pick<Team, "teamId" | "managerId">,
  id: string,
  kind = "evidence",
) {
  return { teamId, managerId, thing: `${kind} ${id}` };
}

/** Gives a team a join link, and answers its secret. */
async function joinLinkOf(teamId: string) {
  const token = aToken();
  const hash = createHash("sha256").update(token).digest("base64url");
  await sql`update teams set join_token_hash = ${hash} where id = ${teamId}`;

  return token;
}

/** Someone from elsewhere who asked to join a team by its link. */
async function anArrival(teamId: string) {
  const token = await joinLinkOf(teamId);
  const client = await signUp(guest, "Ari Arrives");
  await act(client, action("#askToJoin"), { token }, { page: `/joins/${token}` });
  const [place] = await sql`
    select id from team_memberships where team_id = ${teamId} and waits_for = 'manager'`;

  return { client, id: String(place?.id) };
}

const threeLines = { goal: "Lead a team", wish: "An hour a month", betweenUs: "" };

/** A proposal by a link of someone new, with the link's secret. */
async function aProposal(side: "mentee" | "mentor") {
  const client = await signUp(guest, "Pia Proposes");
  const id: string = crypto.randomUUID();
  const fields = { id, name: "Grace Hopper", email: "" };
  await (side === "mentee"
    ? act(client, action("#askMentor"), { ...fields, ...threeLines }, { page: "/mentors/new" })
    : act(client, action("#offerMentoring"), fields, { page: "/mentees/new" }));
  const token = aToken();
  const hash = createHash("sha256").update(token).digest("base64url");
  await sql`update mentorships set token_hash = ${hash} where id = ${id}`;

  return { client, id, token };
}

/** A mentorship of two who are new, as its mentee; `begun` false where the yes still waits for them. */
async function aMentorship({ begun = true } = {}) {
  const { client, id, token } = await aProposal("mentee");
  const mentor = await signUp(guest, "Ann Accepts");
  await act(mentor, action("#acceptAsMentor"), { token }, { page: `/mentorships/${token}` });
  const fields = { id, side: "mentee" };
  if (begun) await act(client, action("#confirmTaker"), fields, { page: `/mentors/${id}` });

  return { client, mentor, id };
}

/** Someone who was placed in a team and hasn't answered. */
async function someonePlaced() {
  const { manager, teamId, page } = await aFoundedTeam();
  const client = await aPersonOf(owner);
  await act(manager, action("#addToTeam"), addingFields(teamId, client.address), { page });

  return { client, teamId };
}

/** Someone who was just invited by an admin and joined, and the ids by which that admin may act on it. */
async function anAdminWithAMember() {
  const client = await signUp(guest, "Ada Admin");

  return { client, ...(await aMemberOf(client)) };
}

/** A record with one action, as the form has it that was shown what's in it. */
function aPackedRecord() {
  const said = "2026-03-01T10:00:00.000Z";
  const changes = [{ state: "doing" as const, doneOn: null, note: "", saidAt: said }];
  const id = crypto.randomUUID();
  const record = recordDocument(
    {
      assessments: [],
      actions: [{ id, kind: "framework", key: "mentor-others", addedAt: said, changes }],
      evidence: [],
      talks: [],
    },
    {
      schema: `${guest.url}${recordSchemaPath}`,
      madeAt: new Date(said),
      madeBy: "0.1.0",
      framework: framework.id,
      name: "Rea Records",
    },
  );

  return brotliCompressSync(JSON.stringify(record)).toString("base64");
}

/** The organization that a membership is in. */
async function organizationOf(id: string) {
  const [row] = await sql`select organization_id as id from memberships where id = ${id}`;

  return String(row?.id);
}

function invite(admin: Client, email: string, id: string = crypto.randomUUID()) {
  const fields = { id, email, role: "member" };

  return act(admin, action("#invite"), fields, { page: "/organization/invitations" });
}

function linkOf({ text }: Reply) {
  const [, token] = /\/invitations\/([\w-]{43})/.exec(text) ?? [];
  if (!token) throw new Error(`No invitation in:\n${text}`);
  return token;
}

/** What a mail that asks for a view has in its link that turns such mail off. */
function mailChoiceToken(personId: string) {
  const own = createHmac("sha256", secret).update("mail choice").digest("base64url");
  const until = Math.floor(Date.now() / 1000) + 3600;
  const mac = createHmac("sha256", own).update(`${personId} asked ${until}`).digest("base64url");

  return `${personId}.0.${until}.${mac}`;
}

function aToken() {
  return randomBytes(32).toString("base64url");
}

/** What an action did, in which the id that was asked for counts as any other. */
function outcomeOf({ status, location, cookie, value }: Reply, asked: string) {
  return JSON.parse(
    JSON.stringify({ status, location, cookie, value }).replaceAll(asked, "the id"),
  );
}

/**
 * What a page or file shows: without scripts, whose order and nonces differ from one answer to the next. The title and the
 * icon come at the end where they weren't ready in time, with marks of where they belong: that they're the same counts.
 */
function shown({ status, text }: Reply, asked: string) {
  const visible = text
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replaceAll(asked, "the id");
  const named = /<title>.*?<\/title>|<link rel="icon"[^>]*>/gs;
  const marks = /<!--\/?\$\??-->|<template id="B:\d+"><\/template>|<div hidden id="S:\d+"><\/div>/g;

  return {
    status,
    names: visible.match(named),
    text: visible.replace(named, "").replace(marks, ""),
  };
}

function builtPaths(kind: "page" | "route") {
  const built: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );

  return Object.entries(built)
    .filter(([file, route]) => file.endsWith(`/${kind}`) && !/^\/(_|icon\.svg$)/.test(route))
    .map(([, route]) => route)
    .sort();
}

function pathsOf(
  route: string,
  owned: Work & Partial<Pick<Owned, "team" | "talk" | "mentorships">>,
  member?: string,
) {
  return /\[(id|action)\]/.test(route)
    ? idsFor(route, owned, member).map((id) => fillIn(route, id))
    : [route];
}

/** What of someone's own stands in this kind of path. */
function idsFor(
  route: string,
  {
    draft,
    submitted,
    report,
    evidence,
    action,
    share,
    view,
    ask,
    feedbackAsk,
    team,
    talk,
    mentorships,
  }: Work & Partial<Pick<Owned, "team" | "talk" | "mentorships">>,
  member = membership,
) {
  if (route.includes("/feedback/")) return [feedbackAsk];
  if (/openings|\/place$/.test(route)) return [ownersOther.teamId];
  if (route.includes("talks")) return talk ? [talk] : [];
  if (/mentees|mentors/.test(route)) return mentorshipsFor(route, mentorships);
  if (route.includes("teams")) return team ? [team] : [];
  if (route.includes("members")) return [member];
  if (route.includes("reports")) return [report];
  if (route.startsWith("/attestations")) return [ask];
  if (route.includes("evidence")) return [evidence];
  if (route.includes("shares")) return [share];
  if (route.includes("check-ins")) return [view];
  return route.includes("[action]") ? [action] : [draft, submitted];
}

function mentorshipsFor(route: string, mentorships: Owned["mentorships"]) {
  if (!mentorships) return [];

  const { mentored, ended, mentoring, opened } = mentorships;
  if (/mentees\/.*(report|path|evidence|check-ins)/.test(route)) return opened ? [opened] : [];
  if (route.includes("mentees")) return [mentoring];

  return [route.endsWith("/log") ? ended : mentored];
}

function fillIn(route: string, id: string) {
  const { round, place, summary, log } = insideOf.get(id) ?? nothingInside(id);

  return route
    .replace(/\[(id|action)\]/, id)
    .replace("[round]", round)
    .replace("[place]", place)
    .replace("[summary]", summary)
    .replace("[log]", log)
    .replace("[action]", "mentor-others")
    .replace("[piece]", pieceIn.get(id) ?? id)
    .replace("[skill]", "storytelling");
}
