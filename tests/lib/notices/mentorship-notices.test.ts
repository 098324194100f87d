import { describe, expect, test } from "vitest";
import { mentorshipEnds, mentorshipSides } from "@/lib/mentorships/mentorship";
import {
  isMentorshipKind,
  isWorthMentorshipMail,
  noticeKinds,
  noticeTable,
} from "@/lib/notices/kinds";
import { mentorshipLetter, proposalLetter } from "@/lib/notices/mentorship-letters";
import {
  type MentorshipAbout,
  mentorshipNoticePath,
  mentorshipNoticeText,
} from "@/lib/notices/mentorship-words";

const kinds = noticeKinds.filter(isMentorshipKind);
const active: MentorshipAbout = {
  id: "an-id",
  side: "mentee",
  name: "Ingrid Solberg",
  proposedBy: "mentee",
  state: "active",
  hasBegun: true,
  pausedBy: null,
  endReason: null,
  isTheirs: true,
};
const asked: MentorshipAbout = {
  ...active,
  side: "mentor",
  name: "Maya Lindqvist",
  state: "proposed",
  hasBegun: false,
  isTheirs: false,
};

describe("a notice about a mentorship", () => {
  test("says who and what, to either of the two", () => {
    expect(mentorshipNoticeText("mentorship proposed", asked)).toBe(
      "Maya Lindqvist asks you to be their mentor.",
    );
    expect(mentorshipNoticeText("mentorship begun", active)).toBe(
      "Ingrid Solberg is your mentor now. They see nothing of yours until you open it.",
    );
    expect(mentorshipNoticeText("mentorship begun", { ...active, state: "ended" })).toMatch(
      / It has ended since\.$/,
    );
    expect(
      mentorshipNoticeText("mentorship paused", {
        ...active,
        state: "paused",
        pausedBy: "managing",
      }),
    ).toMatch(/^It’s paused while one of you manages the other\./);
  });

  test("tells how one ended without whose doing it was, also of someone who's gone", () => {
    for (const endReason of mentorshipEnds) {
      for (const side of mentorshipSides) {
        for (const hasBegun of [true, false]) {
          const about = { ...active, side, hasBegun, endReason, state: "ended" as const };
          const text = mentorshipNoticeText("mentorship ended", { ...about, name: "" });

          expect(text).toMatch(/^[A-Z].*A former (mentor|mentee).*\.$/);
          expect(text).not.toMatch(/ended it|stopped it|undefined/);
        }
      }
    }
  });

  test("leads to the answer, or to the page of one's own side, and nowhere once that's gone", () => {
    expect(mentorshipNoticePath(asked)).toBe("/mentorships/an-id");
    expect(mentorshipNoticePath({ ...asked, state: "taken", isTheirs: true })).toBe(
      "/mentorships/an-id",
    );
    expect(mentorshipNoticePath({ ...asked, state: "ended" })).toBeUndefined();
    expect(mentorshipNoticePath(active)).toBe("/mentors/an-id");
    expect(mentorshipNoticePath({ ...active, state: "ended" })).toBe("/mentors/an-id");
    const mentor = { ...active, side: "mentor" as const };
    expect(mentorshipNoticePath(mentor)).toBe("/mentees/an-id/mentorship");
    expect(mentorshipNoticePath({ ...mentor, state: "ended" })).toBeUndefined();
    // Someone else was confirmed.
    expect(mentorshipNoticePath({ ...asked, state: "active", hasBegun: true })).toBeUndefined();
  });
});

describe("a mail about a mentorship", () => {
  test("goes as long as what it tells is so, under a title that names no one", () => {
    expect(kinds.filter((kind) => noticeTable[kind].setting === null)).toEqual([
      "evidence kept inside",
    ]);
    const worth = (state: MentorshipAbout["state"]) =>
      kinds.filter((kind) => isWorthMentorshipMail(kind, state));

    expect(worth("proposed")).toEqual(["mentorship proposed"]);
    expect(worth("taken")).toEqual(["mentorship to confirm"]);
    expect(worth("active")).toEqual(["mentorship begun", "mentorship resumed"]);
    expect(worth("paused")).toEqual(["mentorship paused"]);
    expect(worth("ended")).toEqual(["mentorship ended"]);
  });

  test("says why it came: to a mentor, without anyone's organization", () => {
    const letter = (organization: string | null) =>
      mentorshipLetter({
        ...active,
        kind: "mentorship begun",
        organization,
        reader: "Maya Lindqvist",
      });

    expect(letter("Fernway Travel").why).toContain("you’re in Fernway Travel on Leadpath");
    expect(letter(null).why).toBe(
      "You’re receiving this because you have an account on Leadpath. Your inbox has it, too.",
    );
    expect(letter(null)).toMatchObject({
      subject: "A mentorship of yours has begun",
      greeting: "Hi Maya,",
      action: { label: "See the mentorship" },
    });
  });

  test("to an address outside has none of the mentee's words, and a way out", () => {
    const letter = proposalLetter({
      name: "Ingrid Solberg",
      proposer: "Maya Lindqvist",
      side: "mentor",
    });

    expect(letter).toMatchObject({
      subject: "Someone proposes a mentorship",
      greeting: "Hi Ingrid,",
      off: "Not for you? Tell us.",
    });
    expect(letter.quote).toBeUndefined();
    expect(letter.why).toContain("Maya Lindqvist gave us this address");
  });
});
