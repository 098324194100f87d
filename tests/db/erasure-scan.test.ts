import { readFileSync } from "node:fs";
import path from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { catchUp } from "@/app/_server/due";
import { restoreInto } from "@/db/backup/restore";
import { asSystem, throughConnection } from "@/db/client";
import { readLedger, syncLedger } from "@/db/erasure-ledger";
import { addPendingAddress, addPendingSignUp, confirmAddress } from "@/db/queries/addresses";
import { makeCalendarFeed } from "@/db/queries/calendar-feeds";
import { takeOn } from "@/db/queries/guests";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { leaveOrganization } from "@/db/queries/memberships";
import { acceptProposal, declineProposal, propose } from "@/db/queries/mentorship-proposals";
import { makePasswordLink } from "@/db/queries/one-time-links";
import { addOwnOrganization } from "@/db/queries/people";
import { outsideAddresses } from "@/db/schema/guests";
import { people } from "@/db/schema/people";
import { seedDemo } from "@/db/seed/demo/demo";
import type { Viewer } from "@/lib/access/viewer";
import { aPiece } from "@/tests/support/attestations";
import { aBackup, aFolder } from "@/tests/support/backups";
import { aCheckInThatIs } from "@/tests/support/check-ins";
import { anEmptyDatabase } from "@/tests/support/empty-database";
import { erase } from "@/tests/support/endings";
import {
  aNotedAction,
  anInvitation,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
  findViewer,
} from "@/tests/support/factories";
import { askGuestFor, said, someFeedback } from "@/tests/support/feedback";
import { aGuestCheckIn, opened } from "@/tests/support/guests";
import { aMentorship, aProposal, prove } from "@/tests/support/mentorships";
import { aShare } from "@/tests/support/shares";
import { agreeOnLog, aLog, aTalk } from "@/tests/support/talks";
import { aTeam, placeOf } from "@/tests/support/teams";
import { found, wholeDump } from "@/tests/support/whole-dump";

const name = "Zephyrine Quillfeather";
const ledger = ["public.erasures"];

function emailOf(id: string) {
  return asSystem("test", async (tx) => {
    const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, id));
    if (!person?.email) throw new Error("They have no address.");

    return person.email;
  });
}

describe("of someone who was erased, a dump of the whole database has", () => {
  let viewer: Viewer;
  let colleague: Viewer;
  let admin: Viewer;
  let manager: Viewer;
  let elsewhere: Viewer;
  let email: string;

  beforeAll(async () => {
    const { id } = await anOrganization("Acme");
    viewer = await aViewer(id, "member", name);
    colleague = await aViewer(id, "member", "Cole League");
    admin = await aViewer(id, "admin", "Anna Admin");
    manager = await aViewer(id, "member", "Mana Ger");
    elsewhere = await aViewer((await anOrganization("Elsewhere")).id, "admin", "El Sewhere");
    email = await emailOf(viewer.id);
    await prove(viewer);
  });

  test("no id, name, address, note, title, or token of theirs", async () => {
    const marks = {
      note: "ZQ note on an action",
      title: "ZQ title of a piece",
      account: "ZQ account of a piece",
      calendar: "ZQ hash of a calendar",
      link: "ZQ hash of a password link",
      waiting: "ZQ hash of a waiting address",
      label: "ZQ label of a share",
    };
    await aSubmittedAssessment(viewer);
    await aNotedAction(viewer, marks.note);
    await aPiece(viewer, { title: marks.title, account: marks.account });
    await aShare(viewer, { label: marks.label });
    await makeCalendarFeed(viewer, marks.calendar);
    await makePasswordLink({ email }, marks.link, { mailed: true });
    await addPendingAddress(viewer, { email: "zq@new.example", tokenHash: marks.waiting });
    await aGuestCheckIn(viewer, { name: "ZQ guest", email: "zq-guest@example.org" });
    await aGuestCheckIn(colleague, { name, email });
    await aCheckInThatIs("revealed", viewer, colleague);
    await aCheckInThatIs("revealed", manager, viewer);
    await someFeedback(viewer, manager);
    await asSystem("test", (tx) =>
      addOwnOrganization(tx, { id: viewer.id, name }, "organization.made"),
    );
    const invitation = anInvitation(email);
    await makeInvitation(elsewhere, invitation);
    await acceptInvitation(viewer, invitation.tokenHash);
    await makeInvitation(elsewhere, anInvitation(email));
    await propose(
      elsewhere,
      { ...aProposal("mentor", email), name },
      { tokenHash: "ZQ p", writes: true },
    );
    const team = await aTeam(manager, [viewer]);
    const talk = await aTalk(viewer, manager, await placeOf(manager, team, viewer));
    await agreeOnLog(viewer, manager, aLog(talk));
    await aMentorship(viewer, elsewhere);

    const planted = [
      ...[viewer.id, name, email, "zq@new.example", "zq-guest@example.org"],
      ...Object.values(marks),
    ];
    expect(found(await wholeDump(), planted).map(({ mark }) => mark)).toEqual(planted);

    await erase(viewer.id);

    expect(found(await wholeDump(ledger), planted)).toEqual([]);
    expect(found(await wholeDump(), [viewer.id])).toHaveLength(1);
  });

  test("what they said about others, with no name of theirs", async () => {
    const rater = await aViewer(admin.organizationId, "member", "Wilhelmina Brackenridge");
    await prove(rater);
    const theirs = [rater.id, "Wilhelmina Brackenridge", await emailOf(rater.id)];
    const { draftId } = await aCheckInThatIs("revealed", colleague, rater);
    await someFeedback(colleague, rater);
    const team = await aTeam(rater, [colleague]);
    const talk = await aTalk(colleague, rater, await placeOf(rater, team, colleague));
    await agreeOnLog(colleague, rater, aLog(talk));
    // Their name travels in the log that the other one takes along.
    await leaveOrganization(colleague);
    expect(found(await wholeDump(), theirs)).toHaveLength(theirs.length);

    await erase(rater.id);

    const dump = await wholeDump(ledger);
    expect(found(dump, theirs)).toEqual([]);
    expect(found(dump, [draftId, said.wentWell, talk])).toHaveLength(3);
  });
});

describe("of someone whom a backup knows from before their account, a restore of it has", () => {
  test("no name, address, or token of theirs, however they were known", async () => {
    const { id } = await anOrganization("Acme");
    const [colleague, other, elsewhere] = [
      await aViewer(id, "admin", "Cole League"),
      await aViewer(id, "member", "Oth Er"),
      await aViewer((await anOrganization("Elsewhere")).id, "admin", "El Sewhere"),
    ];
    const email = "zq-before@example.org";
    const tokens = ["ZQ sign-up", "ZQ asks", "ZQ says no", "ZQ passes on"] as const;
    const [signUp, asks, saysNo, passesOn] = tokens;
    await aGuestCheckIn(colleague, { name, email });
    await forgetMail();
    await askGuestFor(other, { name, email });
    await forgetMail();
    const passedOn = await aGuestCheckIn(other, { name: `${name} by link`, email: null });
    const [accepted, open] = [anInvitation(email), anInvitation(email)];
    await makeInvitation(elsewhere, accepted);
    await makeInvitation(colleague, open);
    const aside = { writes: false };
    await propose(
      elsewhere,
      { ...aProposal("mentor", email), name },
      { tokenHash: asks, ...aside },
    );
    const refused = { ...aProposal("mentee", email), name };
    await propose(other, refused, { tokenHash: saysNo, ...aside });
    const taken = { ...aProposal("mentee"), name: `${name} by hand` };
    await propose(colleague, taken, { tokenHash: passesOn, ...aside });
    await addPendingSignUp({ name, email, passwordHash: "ZQ password", tokenHash: signUp });

    const marks = [name, email, "ZQ password", ...tokens, accepted.tokenHash, open.tokenHash];
    expect(found(await wholeDump(), marks).map(({ mark }) => mark)).toEqual(marks);
    const { file } = await aBackup();

    const account = await signedUp(signUp);
    expect(await acceptInvitation(account, accepted.tokenHash)).toBe("accepted");
    expect(await takeOn(account, await opened(passedOn.tokenHash))).toBe("kept by link");
    expect(await declineProposal({ id: refused.id }, { viewer: account })).toBe("declined");
    expect(await acceptProposal(account, { tokenHash: passesOn })).toBe("taken");
    await erase(account.id);
    const ledgerFile = path.join(aFolder(), "erased.jsonl");
    await syncLedger(ledgerFile);

    const restored = await anEmptyDatabase();
    onTestFinished(() => restored.close());
    const { erasures } = readLedger(ledgerFile);
    await restoreInto(restored, { file, moved: false, erasures, catchUp });

    expect(await throughConnection(restored, async () => found(await wholeDump(), marks))).toEqual(
      [],
    );
    expect(readFileSync(ledgerFile, "utf8")).not.toMatch(/ZQ|zq|example/);
  });
});

/** Lets someone be asked by mail again at once. */
function forgetMail() {
  return asSystem("test", (tx) => tx.delete(outsideAddresses));
}

/** Whoever used the link of a sign-up. */
async function signedUp(tokenHash: string) {
  const confirmed = await confirmAddress(tokenHash, { takesOver: false, device: "a browser" });
  const viewer = typeof confirmed === "string" ? undefined : await findViewer(confirmed.sessionId);
  if (!viewer) throw new Error("They have no account.");

  return viewer;
}

test("of the demo's people, each with all of the product, nothing is left but what is about others", async () => {
  await seedDemo();
  const everyone = await asSystem("test", (tx) =>
    tx
      .select({ id: people.id, name: people.name, email: people.email, role: people.demoRole })
      .from(people),
  );
  const some = everyone.filter(({ role }) => role !== null).slice(0, 4);
  expect(some.length).toBeGreaterThan(3);

  for (const person of some) {
    const marks = [person.id, person.email ?? ""].filter(Boolean);
    expect(found(await wholeDump(), marks)).toHaveLength(marks.length);
    await erase(person.id);
    expect(found(await wholeDump(ledger), marks)).toEqual([]);
  }
});
