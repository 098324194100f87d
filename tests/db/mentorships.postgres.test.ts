import { beforeEach, describe, expect, test } from "vitest";
import { leaveOrganization } from "@/db/queries/memberships";
import { lapseProposals } from "@/db/queries/mentorship-endings";
import {
  acceptProposal,
  confirmProposal,
  propose,
  takeBackProposal,
} from "@/db/queries/mentorship-proposals";
import { endMentorship, pauseMentorship, resumeMentorship } from "@/db/queries/mentorships";
import { acceptPlace } from "@/db/queries/team-places";
import type { Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { mentorshipState, proposalEnd } from "@/lib/mentorships/mentorship";
import { erase } from "@/tests/support/endings";
import { alsoIn, anOrganization, aViewer } from "@/tests/support/factories";
import { aMentorship, aProposal, rowOf, threeLines } from "@/tests/support/mentorships";
import { aTeam, place } from "@/tests/support/teams";

// The embedded database runs one transaction at a time. Here two really are under way at once.

let mentee: Viewer;
let mentor: Viewer;
let other: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization();
  await aViewer(id, "admin");
  mentee = await aViewer(id);
  mentor = await aViewer((await anOrganization()).id, "admin");
  other = await aViewer((await anOrganization()).id, "admin");
});

async function byLink(from: Viewer, side: "mentee" | "mentor") {
  const proposal = aProposal(side);
  await propose(from, proposal, { tokenHash: proposal.id, writes: false });

  return { id: proposal.id, key: { tokenHash: proposal.id } };
}

async function stateOf(id: string) {
  const row = await rowOf(id);

  return row && mentorshipState(row);
}

describe.each(Array.from({ length: 5 }, (_, round) => round))("at the same time, round %i", () => {
  test("two say yes by one link: one of them does", async () => {
    const { key, id } = await byLink(mentee, "mentee");
    const outcomes = await Promise.all([acceptProposal(mentor, key), acceptProposal(other, key)]);

    expect(outcomes.toSorted()).toEqual(["closed", "taken"]);
    expect((await rowOf(id))?.mentorId).toBe(outcomes[0] === "taken" ? mentor.id : other.id);
  });

  test("someone says yes and it's taken back: it's over", async () => {
    const { key, id } = await byLink(mentee, "mentee");
    const [accepted, back] = await Promise.all([
      acceptProposal(mentor, key),
      takeBackProposal(mentee, { id, side: "mentee" }),
    ]);

    expect(["taken", "closed"]).toContain(accepted);
    expect(back).toBe("taken back");
    expect(await stateOf(id)).toBe("ended");
  });

  test("a yes is confirmed as it lapses: it's one or the other", async () => {
    const { key, id } = await byLink(mentee, "mentee");
    await acceptProposal(mentor, key);
    const row = await rowOf(id);
    const end = proposalEnd(row?.acceptedAt ?? new Date());
    const [confirmed] = await Promise.all([
      confirmProposal(mentee, { id, side: "mentee" }, new Date(end.getTime() - 1)),
      lapseProposals(end),
    ]);

    expect(await stateOf(id)).toBe(confirmed === "confirmed" ? "active" : "ended");
  });

  test("both propose to each other and say yes: they have one mentorship", async () => {
    const [one, two] = await Promise.all([byLink(mentee, "mentee"), byLink(mentor, "mentee")]);
    const outcomes = await Promise.all([
      acceptProposal(mentor, one.key),
      acceptProposal(mentee, two.key),
    ]);

    expect(outcomes.toSorted()).toEqual(["open", "taken"]);
  });

  test("someone says yes and becomes the other's manager: it isn't active", async () => {
    const manager = await alsoIn(mentor, mentee.organizationId);
    const teamId = await aTeam(manager);
    await place(manager, teamId, mentee);
    const { key, id } = await byLink(mentee, "mentee");
    await acceptProposal(mentor, key);
    const [confirmed, joined] = await Promise.all([
      confirmProposal(mentee, { id, side: "mentee" }),
      acceptPlace(mentee, teamId),
    ]);

    expect(joined).toBe("accepted");
    expect(await stateOf(id)).toBe(confirmed === "confirmed" ? "paused" : "ended");
  });

  test("one goes on after a pause as they become the other's manager: it stays paused", async () => {
    const manager = await alsoIn(mentor, mentee.organizationId);
    const teamId = await aTeam(manager);
    await place(manager, teamId, mentee);
    const id = await aMentorship(mentee, mentor);
    await pauseMentorship(mentee, { id, side: "mentee" });
    await Promise.all([
      resumeMentorship(mentee, { id, side: "mentee", scopes: ["path"] }),
      acceptPlace(mentee, teamId),
    ]);

    expect(await stateOf(id)).toBe("paused");
  });

  test("both end it: one of them does", async () => {
    const id = await aMentorship(mentee, mentor, { open: ["report"] });
    const outcomes = await Promise.all([
      endMentorship(mentee, { id, side: "mentee", as: "completed" }),
      endMentorship(mentor, { id, side: "mentor", as: "stopped" }),
    ]);

    expect(outcomes.toSorted()).toEqual(["closed", "ended"]);
  });

  test("a mentee says yes as they leave the organization: no one waits in a circle", async () => {
    const { key } = await byLink(mentor, "mentor");
    const [accepted, left] = await Promise.all([
      acceptProposal(mentee, key, threeLines),
      leaveOrganization(mentee),
    ]);

    expect(left).toBe("left");
    expect(["taken", "closed"]).toContain(accepted);
  });

  test("someone says yes as the other is erased: no one waits in a circle", async () => {
    const { key, id } = await byLink(mentee, "mentee");
    const [accepted] = await Promise.all([acceptProposal(mentor, key), erase(mentee.id)]);

    expect(["taken", "closed"]).toContain(accepted);
    expect(await rowOf(id)).toBeUndefined();
  });

  test("the last proposal that's allowed is made once", async () => {
    for (let made = 1; made < limits.openProposals; made++) await byLink(mentee, "mentee");
    const outcomes = await Promise.all(
      [1, 2].map(() =>
        propose(mentee, aProposal("mentee"), { tokenHash: crypto.randomUUID(), writes: false }),
      ),
    );

    expect(outcomes.filter((outcome) => outcome === "full")).toHaveLength(1);
  });
});
