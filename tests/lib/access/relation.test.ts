import { expect, test } from "vitest";
import { maySee } from "@/lib/access/relation";
import { things } from "@/lib/access/visibility";
import { mentorshipScopes } from "@/lib/mentorships/mentorship";
import { shareScopes } from "@/lib/shares/share";

/** Whatever the state could open. */
const everything = {
  isAdmin: true,
  scopes: shareScopes,
  isChosen: true,
  isShown: true,
  isRevealed: true,
  isRater: true,
  isOpened: true,
  isPartner: true,
  openToMentor: mentorshipScopes,
};

test("a person sees all that is theirs, and of their organization's administration what an admin sees", () => {
  const own = things.filter((thing) => thing !== "administration");

  for (const thing of own) expect(maySee("self", thing, everything)).toBe(true);
  expect(maySee("self", "administration")).toBe(false);
  expect(maySee("self", "administration", { isAdmin: true })).toBe(true);
});

test("someone without a relation sees nothing, whatever the state", () => {
  for (const thing of things) {
    expect(maySee(undefined, thing, everything)).toBe(false);
  }
});

test("an admin and a member see nothing of someone's work", () => {
  const work = [
    "draft",
    "answers",
    "report",
    "calculation",
    "path",
    "notes",
    "evidence",
    "brief",
    "shares",
    "check in",
    "shown view",
    "views",
    "agreement",
    "suggestion",
    "outcomes",
    "outcomes by the rater",
  ] as const;

  for (const thing of work) {
    for (const relation of ["admin", "member"] as const) {
      expect(maySee(relation, thing, everything)).toBe(false);
    }
  }
});

test("a rater sees the check-in with its subject and what it revealed, and keeps what both agreed on once their sight ends", () => {
  const seen = (state: Parameters<typeof maySee>[2]) =>
    things.filter((thing) => maySee("rater", thing, { ...everything, isChosen: false, ...state }));

  expect(seen({ isShown: false, isRevealed: false })).toEqual([
    "check in",
    "outcomes by the rater",
    "name",
  ]);
  expect(seen({ isRevealed: false })).toEqual([
    "check in",
    "shown view",
    "outcomes by the rater",
    "name",
  ]);
  expect(seen({ isShown: false })).toEqual([
    "check in",
    "views",
    "agreement",
    "suggestion",
    "outcomes",
    "outcomes by the rater",
    "name",
  ]);
  expect(seen({ isRevealed: true, isSightOver: true })).toEqual([
    "check in",
    "agreement",
    "outcomes by the rater",
    "name",
  ]);
});

test("a rater sees the evidence that was chosen for them, with who confirmed it, and no other", () => {
  for (const thing of ["evidence", "attestation"] as const) {
    expect(maySee("rater", thing, { isChosen: true })).toBe(true);
    expect(maySee("rater", thing, { isRevealed: true })).toBe(false);
  }
});

test("a view that was shown is seen before the reveal: by its subject for good, by its rater until their sight ends", () => {
  for (const relation of ["self", "rater"] as const) {
    expect(maySee(relation, "shown view")).toBe(false);
    expect(maySee(relation, "shown view", { isShown: true })).toBe(true);
    expect(maySee(relation, "views", { isShown: true })).toBe(false);
  }
  expect(maySee("self", "shown view", { isShown: true, isSightOver: true })).toBe(true);
  expect(maySee("rater", "shown view", { isShown: true, isSightOver: true })).toBe(false);
});

test.each(["views", "agreement", "suggestion", "outcomes by the rater"] as const)(
  "the subject sees no %s before the reveal either, and keeps what came of it",
  (thing) => {
    expect(maySee("self", thing)).toBe(false);
    expect(maySee("self", thing, { isRevealed: true })).toBe(true);
    expect(maySee("self", thing, { isRevealed: true, isSightOver: true })).toBe(true);
  },
);

test("a visitor sees what the link opens, and never how it was computed", () => {
  expect(maySee("visitor", "report", { scopes: ["report"] })).toBe(true);
  expect(maySee("visitor", "report", { scopes: ["skills", "path"] })).toBe(false);
  expect(maySee("visitor", "path", { scopes: ["path"] })).toBe(true);
  expect(maySee("visitor", "calculation", { scopes: shareScopes })).toBe(false);
  expect(maySee("visitor", "evidence", { scopes: shareScopes })).toBe(false);
  expect(maySee("visitor", "brief", { scopes: shareScopes })).toBe(false);
});

test("a manager sees who is in the team and counts, what's opened to them, and check-ins as their rater alone", () => {
  const seen = (state: Parameters<typeof maySee>[2]) =>
    things.filter((thing) =>
      maySee("manager", thing, { isRevealed: true, isShown: true, ...state }),
    );
  const always = ["place", "stage counts", "name"];

  expect(seen({})).toEqual(always);
  expect(seen({ isOpened: true })).toEqual([
    "evidence",
    "attestation",
    "agreement",
    "place",
    "stage counts",
    "opened",
    "name",
  ]);
  expect(seen({ isRater: true })).toEqual([
    "check in",
    "shown view",
    "views",
    "agreement",
    "suggestion",
    "outcomes",
    "outcomes by the rater",
    "place",
    "stage counts",
    "name",
  ]);
  expect(seen({ isRater: true, isSightOver: true })).toEqual([
    "check in",
    "agreement",
    "outcomes by the rater",
    "place",
    "stage counts",
    "name",
  ]);
});

test("a mentor sees what the mentee opens, each scope on its own, and check-ins as their rater alone", () => {
  const seen = (state: Parameters<typeof maySee>[2]) =>
    things.filter((thing) => maySee("mentor", thing, state));

  expect(seen({})).toEqual(["name"]);
  expect(seen({ openToMentor: ["report"] })).toEqual(["report", "titles", "name"]);
  expect(seen({ openToMentor: ["path"] })).toEqual(["path", "stage counts", "name"]);
  expect(seen({ openToMentor: ["evidence"] })).toEqual(["evidence", "attestation", "name"]);
  expect(seen({ isRater: true, isRevealed: true })).toEqual(["name"]);
  expect(seen({ openToMentor: ["check-ins"], isRevealed: true })).toEqual(["name"]);
  const asRater = { openToMentor: ["check-ins"], isRater: true } as const;
  expect(seen(asRater)).toEqual(["check in", "outcomes by the rater", "name"]);
  expect(seen({ ...asRater, isShown: true, isRevealed: true })).toEqual([
    "check in",
    "shown view",
    "views",
    "agreement",
    "suggestion",
    "outcomes",
    "outcomes by the rater",
    "name",
  ]);
  expect(seen({ isPartner: true })).toEqual(["log", "name"]);
  expect(seen({ isPartner: true, isSightOver: true })).toEqual(["name"]);
});
