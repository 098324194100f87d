import { describe, expect, test } from "vitest";
import { findSkill, skillIds } from "@/lib/framework/skills";
import { attestationLetter } from "@/lib/notices/attestation-letters";
import {
  type AttestationAbout,
  attestationNoticePath,
  attestationNoticeText,
} from "@/lib/notices/attestation-words";
import {
  isAttestationKind,
  isAttestationMailKind,
  isWorthAttestationMail,
  noticeKinds,
  noticeTable,
} from "@/lib/notices/kinds";
import { noticePath, noticeText } from "@/lib/notices/words";
import { datesIn } from "@/lib/text/dates";

const now = new Date("2026-11-27T09:00Z");
const dates = datesIn("UTC");
const ask: AttestationAbout = {
  id: "ask",
  evidenceId: "piece",
  subjectName: "Maya Lindqvist",
  attesterName: "Tomás Beltrame",
  createdAt: now,
  confirmedAt: null,
  endedAt: null,
};
const kinds = noticeKinds.filter(isAttestationKind);
const mailed = noticeKinds.filter(isAttestationMailKind);
const letterOf = (kind: (typeof mailed)[number], isGuest = false) =>
  attestationLetter({
    ...ask,
    kind,
    isGuest,
    organization: "Fernway Travel",
    reason: "You were in the room.",
  });

describe("a notice about an ask to confirm", () => {
  test("says who asks, and where it stands since", () => {
    const text = (change: Partial<AttestationAbout>) =>
      attestationNoticeText("attestation asked", { ...ask, ...change }, now);

    expect(text({})).toBe("Maya asks you to confirm something you saw.");
    expect(text({ confirmedAt: now })).toContain("You confirmed it.");
    expect(text({ endedAt: now })).toContain("It’s over.");
    expect(text({ createdAt: new Date("2026-10-01T09:00Z") })).toContain("It has lapsed.");
  });

  test("tells whoever asked what came of it, also once the account is gone", () => {
    const text = (kind: (typeof kinds)[number], attesterName = "Tomás Beltrame") =>
      attestationNoticeText(kind, { ...ask, attesterName }, now);

    expect(text("attestation confirmed")).toBe("Tomás confirmed it in a sentence.");
    expect(text("attestation declined")).toBe("Tomás would rather not.");
    expect(text("attestation revoked", "")).toBe(
      "Your colleague revoked it, and the sentence is deleted.",
    );
  });

  test("leads whoever is asked to the ask, and its owner to the piece", () => {
    for (const kind of kinds) {
      const path = kind === "attestation asked" ? "/attestations/ask" : "/evidence/piece";
      expect(attestationNoticePath(kind, ask)).toBe(path);
      expect(noticePath({ kind, attestation: ask }, now)).toBe(path);
      expect(noticeText({ kind, attestation: ask }, { now, dates })).toBe(
        attestationNoticeText(kind, ask, now),
      );
    }
  });
});

describe("a mail about an ask to confirm", () => {
  test("goes to whoever is asked, and where it's confirmed; the inbox alone has the rest", () => {
    expect(mailed).toEqual(["attestation asked", "attestation confirmed"]);
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
  });

  test("goes only while there's something to tell", () => {
    const worth = (state: "open" | "confirmed" | "ended" | "lapsed") =>
      mailed.filter((kind) => isWorthAttestationMail(kind, state));

    expect(worth("open")).toEqual(["attestation asked"]);
    expect(worth("confirmed")).toEqual(["attestation confirmed"]);
    expect([...worth("ended"), ...worth("lapsed")]).toEqual([]);
  });
});
