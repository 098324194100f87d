import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { addPendingAddress } from "@/db/queries/addresses";
import { makeCalendarFeed } from "@/db/queries/calendar-feeds";
import { acceptInvitation } from "@/db/queries/invitation-links";
import { makeInvitation } from "@/db/queries/invitations";
import { leaveOrganization } from "@/db/queries/memberships";
import { propose } from "@/db/queries/mentorship-proposals";
import { makePasswordLink } from "@/db/queries/one-time-links";
import { addOwnOrganization } from "@/db/queries/people";
import { people } from "@/db/schema/people";
import { seedDemo } from "@/db/seed/demo/demo";
import type { Viewer } from "@/lib/access/viewer";
import { aPiece } from "@/tests/support/attestations";
import { aCheckInThatIs } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import {
  aNotedAction,
  anInvitation,
  anOrganization,
  aSubmittedAssessment,
  aViewer,
} from "@/tests/support/factories";
import { said, someFeedback } from "@/tests/support/feedback";
import { aGuestCheckIn } from "@/tests/support/guests";
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
