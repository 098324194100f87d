import { beforeEach, describe, expect, test } from "vitest";
import { findCheckIn, offerAssessment } from "@/db/queries/check-ins";
import { leaveOrganization } from "@/db/queries/memberships";
import { askMentor, openWithMentee } from "@/db/queries/mentor-check-ins";
import { shutScope } from "@/db/queries/mentorship-scopes";
import { endMentorship, pauseMentorship } from "@/db/queries/mentorships";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import { aViewOf, rowOf } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { aMentorCheckInThatIs, mentoringTerms } from "@/tests/support/mentor-check-ins";
import { aMentorship } from "@/tests/support/mentorships";

// The embedded database runs one transaction at a time. Here two really are under way at once.

let mentee: Viewer;
let mentor: Viewer;
let mentorshipId: string;

beforeEach(async () => {
  const { id } = await anOrganization();
  await aViewer(id, "admin");
  mentee = await aViewer(id);
  mentor = await aViewer((await anOrganization()).id, "admin");
  mentorshipId = await aMentorship(mentee, mentor, { open: ["check-ins"] });
});

const endings = {
  "shuts check-ins": () => shutScope(mentee, { id: mentorshipId, scope: "check-ins" }),
  "pauses the mentorship": () => pauseMentorship(mentee, { id: mentorshipId, side: "mentee" }),
  "ends the mentorship": () =>
    endMentorship(mentee, { id: mentorshipId, side: "mentee", as: "stopped" }),
  "leaves the organization": () => leaveOrganization(mentee),
} as const satisfies Record<string, () => Promise<unknown>>;

const names = Object.keys(endings) as (keyof typeof endings)[];

describe.each(Array.from({ length: 5 }, (_, round) => round))("at the same time, round %i", () => {
  test.each(names)(
    "the mentor opens one and the mentee %s: none is left open there",
    async (name) => {
      const terms = mentoringTerms(mentorshipId);
      const [opened] = await Promise.all([openWithMentee(mentor, terms), endings[name]()]);

      const row = await rowOf(terms.id);
      // Whoever left first took the mentorship along, with what was open in it.
      const isThere = row?.organizationId === mentee.organizationId;
      expect(row !== undefined).toBe(opened === "opened");
      if (isThere) expect(row).toMatchObject({ endReason: "relation ended" });
      else if (name !== "leaves the organization") expect(row).toBeUndefined();
    },
  );

  test("each asks the other: one is opened", async () => {
    const outcomes = await Promise.all([
      openWithMentee(mentor, mentoringTerms(mentorshipId)),
      askMentor(mentee, mentoringTerms(mentorshipId)),
    ]);

    expect(outcomes.toSorted()).toEqual(["open", "opened"]);
  });

  test.each(names)(
    "the last side comes in and the mentee %s: the mentor sees nothing",
    async (name) => {
      const id = await aMentorCheckInThatIs("rater in", { mentee, mentor, mentorshipId });
      await aViewOf(mentee);
      await Promise.all([offerAssessment(mentee, id), endings[name]()]);

      const row = await rowOf(id);
      expect(row?.sightEndedAt ?? row?.endedAt).toBeInstanceOf(Date);
      const seen = await findCheckIn(asMentorIn(mentor, mentee.organizationId), id);
      expect(seen?.revealed).toBeUndefined();
    },
  );

  test.each([
    ["shuts check-ins", "leaves the organization"],
    ["ends the mentorship", "leaves the organization"],
    ["shuts check-ins", "pauses the mentorship"],
  ] as const)("the mentee %s and %s: neither waits in a circle", async (one, other) => {
    const id = await aMentorCheckInThatIs("open", { mentee, mentor, mentorshipId });
    await Promise.all([endings[one](), endings[other]()]);

    expect(await rowOf(id)).toMatchObject({ endReason: "relation ended" });
  });

  test("the mentor is erased and the mentee shuts check-ins: it's over", async () => {
    const id = await aMentorCheckInThatIs("open", { mentee, mentor, mentorshipId });
    await Promise.all([erase(mentor.id), endings["shuts check-ins"]()]);

    expect(await rowOf(id)).toMatchObject({ raterId: null, endReason: "relation ended" });
  });
});
