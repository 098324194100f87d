import { describe, expect, test } from "vitest";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { askLetter } from "@/lib/notices/ask-letters";
import { type AskAbout, askNoticePath, askNoticeText } from "@/lib/notices/ask-words";
import {
  isAskKind,
  isAskMailKind,
  isWorthAskMail,
  noticeKinds,
  noticeTable,
} from "@/lib/notices/kinds";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";

const now = new Date("2026-11-27T09:00Z");
const dates = datesIn("UTC");
const ask: AskAbout = {
  id: "ask",
  evidenceId: "piece",
  subjectName: "Maya Lindqvist",
  askedName: "Tomás Beltrame",
  createdAt: now,
  answeredAt: null,
  endedAt: null,
};
const forFeedback: AskAbout = { ...ask, evidenceId: null };
const kinds = noticeKinds.filter(isAskKind);
const mailed = noticeKinds.filter(isAskMailKind);
const letterOf = (kind: (typeof mailed)[number], isGuest = false) =>
  askLetter({
    ...ask,
    kind,
    isGuest,
    organization: "Fernway Travel",
    reason: "You were in the room.",
  });

describe("a notice about an ask", () => {
  test("says who asks, and where it stands since", () => {
    const text = (change: Partial<AskAbout>) =>
      askNoticeText("attestation asked", { ...ask, ...change }, now);

    expect(text({})).toBe("Maya asks you to confirm something you saw.");
    expect(text({ answeredAt: now })).toContain("You confirmed it.");
    expect(text({ endedAt: now })).toContain("It’s over.");
    expect(text({ createdAt: new Date("2026-10-01T09:00Z") })).toContain("It has lapsed.");
    expect(askNoticeText("feedback asked", { ...forFeedback, answeredAt: now }, now)).toBe(
      "Maya asks you for feedback. You gave it.",
    );
  });

  test("tells whoever asked what came of it, also once the account is gone", () => {
    const text = (kind: (typeof kinds)[number], askedName = "Tomás Beltrame") =>
      askNoticeText(kind, { ...ask, askedName }, now);

    expect(text("attestation confirmed")).toBe("Tomás confirmed it in a sentence.");
    expect(text("attestation declined")).toBe("Tomás would rather not.");
    expect(text("attestation revoked", "")).toBe(
      "Your colleague revoked it, and the sentence is deleted.",
    );
    expect(text("feedback given")).toBe("Tomás wrote it for you alone.");
    expect(text("feedback declined")).toBe("Tomás would rather not.");
    expect(text("feedback revoked", "")).toBe(
      "Your colleague withdrew their feedback, and it’s been deleted.",
    );
  });

  test("leads whoever is asked to the ask, and its owner to the piece, or to the feedback", () => {
    for (const kind of kinds) {
      const path = kind === "attestation asked" ? "/attestations/ask" : "/evidence/piece";
      expect(askNoticePath(kind, ask)).toBe(path);
      expect(askNoticePath(kind, forFeedback)).toBe("/path/feedback/ask");
      expect(noticePath({ kind, ask }, now)).toBe(path);
      expect(noticeText({ kind, ask }, { now, dates })).toBe(askNoticeText(kind, ask, now));
    }
  });
});

describe("a mail about an ask", () => {
  test("goes to whoever is asked, and where it's answered; the inbox alone has the rest", () => {
    expect(mailed).toEqual([
      "attestation asked",
      "attestation confirmed",
      "feedback asked",
      "feedback given",
    ]);
  });

  test("names no one and no skill in its subject, and tells nothing of the evidence", () => {
    for (const kind of mailed) {
      const { subject } = letterOf(kind);
      expect(subject).toBe(noticeTable[kind].title);
      for (const word of [
        ...skillIds.map((skill) => findSkill(skill).name),
        ...["Maya", "Tomás", "Fernway"],
      ]) {
        expect(subject).not.toContain(word);
      }
    }
  });

  test("has the asker's own words for a member alone, and tells a guest who gave their address", () => {
    expect(letterOf("attestation asked")).toMatchObject({ quote: "You were in the room." });
    const letter = letterOf("attestation asked", true);
    expect(JSON.stringify(letter)).not.toContain("You were in the room.");
    expect(letter.why).toBe(
      "You’re receiving this because Maya Lindqvist gave us this address to ask you. If you don’t answer, it’s deleted in 30 days.",
    );
    expect(letter.off).toBe("Not for you? Tell us.");
    for (const isGuest of [false, true]) {
      const feedback = letterOf("feedback asked", isGuest);
      expect(JSON.stringify(feedback)).not.toContain("You were in the room.");
    }
  });

  test("goes only while there's something to tell", () => {
    const worth = (state: "open" | "answered" | "ended" | "lapsed") =>
      mailed.filter((kind) => isWorthAskMail(kind, state));

    expect(worth("open")).toEqual(["attestation asked", "feedback asked"]);
    expect(worth("answered")).toEqual(["attestation confirmed", "feedback given"]);
    expect([...worth("ended"), ...worth("lapsed")]).toEqual([]);
  });
});
