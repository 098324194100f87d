import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { saveAnswer } from "@/db/queries/assessments";
import {
  declineCheckIn,
  offerAssessment,
  openCheckIn,
  showView,
  submitView,
  takeBackCheckIn,
} from "@/db/queries/check-ins";
import { addEvidence } from "@/db/queries/evidence";
import { askGuest, findLink, takeOn } from "@/db/queries/guests";
import { endMembership, leaveOrganization } from "@/db/queries/memberships";
import type { Viewer } from "@/lib/access/viewer";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { leastLevels, type Side, sightDays } from "@/lib/check-ins/check-in";
import { dayOf } from "@/lib/forms/day";
import type { SkillId } from "@/lib/framework/skills";
import { anAgreedSkill, someAgreement } from "@/tests/support/agreements";
import {
  allowed,
  foundBy,
  listedFor,
  rowsOfChosen,
  type SightRow,
  seenInSql,
} from "@/tests/support/check-in-sight";
import {
  anAskOf,
  aViewOf,
  change,
  daysAgo,
  levelIn,
  notSeenIn,
  ownSkills,
  rowOf,
} from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import {
  alsoIn,
  anOrganization,
  aViewer,
  type Member,
  membershipOf,
  someEvidence,
  someMembers,
} from "@/tests/support/factories";
import { aGuestAsk } from "@/tests/support/guests";
import { emptyDatabase } from "@/tests/support/owner";

// Whatever happens to check-ins, and in whatever order: everyone sees what the matrix lets them, and nothing else.

const isEmbedded = process.env.TEST_DATABASE === "embedded";

/** How many random sequences of events are tried on both databases, a fifth of them on the embedded one: `npm run test:deep`. */
const allSequences = Number(process.env.CHECK_IN_SEQUENCES ?? 0);

/**
 * The seeds of those that are tried otherwise, on the embedded database the first 40. Of 30,000 sequences each was the one
 * that took check-ins from most states to most others in which those before it hadn't. Where the generator changes, so do
 * they: others are to be found, or more.
 */
const chosen = [
  3223, 5013, 3093, 19749, 26471, 11373, 21901, 10612, 189, 2298, 24909, 548, 11940, 13870, 3637,
  26739, 26744, 9845, 11802, 22550, 27162, 29703, 12776, 15207, 1584, 11825, 19234, 23907, 16691,
  516, 4177, 6050, 15737, 16105, 18347, 24998, 3253, 7595, 16079, 651, 1310, 1869, 4699, 4712, 4796,
  5479, 6051, 6922, 7625, 8200, 8487, 11153, 12999, 13288, 13305, 14390, 15524, 18420, 18588, 25469,
  28177, 8589, 8847, 13497, 19179, 22341, 22975, 25270, 1579, 1746, 2840, 3118, 4529, 5954, 11989,
  13678, 17636, 18706, 20089, 25675, 27503, 3041, 6562, 14002, 14010, 14065, 16047, 20749, 21632,
  21992, 24953, 25576, 195, 2670, 3084, 3485, 3712, 3990, 4528, 4767, 8160, 8300, 8414, 8517, 9315,
  10001, 13315, 13591, 15751, 20196, 20622, 21120, 21708, 23935, 26065, 79, 256, 932, 1439, 1464,
  1480, 3780, 4079, 4215, 4779, 6416, 8263, 8459, 10765, 10950, 11123, 11843, 12793, 12885, 15574,
  16101, 17111, 18263, 19103, 19157, 19196, 20261, 20827, 21151, 21227, 23582, 23812, 24543, 25358,
  27201, 28284, 28348, 109, 157, 466, 661, 857, 860, 1038, 1191,
].slice(0, isEmbedded ? 40 : undefined);

/** How many different steps from state to state those take at least. */
const leastSteps = isEmbedded ? 300 : 650;

const sequences = Math.ceil(allSequences * (isEmbedded ? 0.2 : 0.8)) || chosen.length;

/** What one sequence lasts at most, in milliseconds. */
const patience = 10_000;

const raterEvents = [
  "open",
  "open by mail",
  "take on",
  "offer",
  "submit",
  "fall due",
  "show",
  "take back",
  "decline",
  "suggest",
  "agree",
  "wait",
  "leave",
  "return",
  "erase",
] as const;

/** Two with accounts, and one who has a link. */
const seats = [0, 1, 2] as const;

type Seat = (typeof seats)[number];
type RaterEvent = (typeof raterEvents)[number];
type Event =
  | { what: RaterEvent; rater: Seat }
  | { what: "save"; rater: Seat; skills: SkillId[]; isSeen: boolean }
  | { what: "subject leaves" };

const aSeat = fc.constantFrom(...seats);
const answered = {
  skills: fc.subarray<SkillId>(["adaptability", "negotiation", "risk-management", "storytelling"], {
    minLength: 1,
  }),
  isSeen: fc.boolean(),
};

/** What anyone could do at any time. */
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constantFrom(...raterEvents), rater: aSeat }),
  },
  fc.record({ what: fc.constant("save" as const), rater: aSeat, ...answered }),
  fc.constant({ what: "subject leaves" as const }),
);

/** What comes in between or after, in one place of a course. */
const turn = fc.constantFrom<RaterEvent[]>(
  [],
  [],
  ["take back"],
  ["decline"],
  ["fall due", "show"],
  ["fall due", "show"],
  ["fall due", "show", "take back"],
  ["fall due", "show", "decline"],
  ["fall due", "show", "wait"],
  ["leave", "decline"],
  ["leave", "return"],
  ["take on"],
  ["take on", "leave"],
  ["erase"],
  ["open"],
);

/** What the two agree on once they could. */
const agreeing = fc.constantFrom<RaterEvent[]>(
  [],
  ["suggest"],
  ["suggest", "agree"],
  ["suggest", "agree", "suggest"],
);

/** What leads to a reveal and on, with a turn in it, in either order of the last two. */
function courseOf(rater: Seat): fc.Arbitrary<Event[]> {
  const save = fc.record({
    what: fc.constant("save" as const),
    rater: fc.constant(rater),
    ...answered,
  });
  const lasts = fc.shuffledSubarray<RaterEvent>(["submit", "offer"], { minLength: 1 });
  const opens = fc.constantFrom<RaterEvent>("open", "open by mail");
  const saves = fc.array(save, { minLength: 1, maxLength: 2 });

  return fc
    .tuple(opens, saves, lasts, agreeing, turn, fc.nat(3))
    .map(([asked, before, sent, agreed, turned, at]) => [
      { what: asked, rater },
      ...before,
      ...[...sent, ...agreed].toSpliced(at, 0, ...turned).map((what) => ({ what, rater })),
    ]);
}

/** The courses of two check-ins and whatever else may come, mixed, each in its order. */
const sequence = fc
  .tuple(
    fc.oneof(courseOf(0), courseOf(2)),
    fc.oneof(courseOf(1), courseOf(2), fc.constant<Event[]>([])),
    fc.array(event, { maxLength: 4 }),
    fc.array(fc.nat(2), { maxLength: 15 }),
  )
  .map(([one, other, rest, turns]) => mixed([one, other, rest], turns));

type Rater = {
  viewer: Viewer;
  email: string;
  isHere: boolean;
  isErased: boolean;
  /** Without an account, there by a link. */
  isGuest: boolean;
  /** The link was mailed to their address, and not passed on. */
  isMailed: boolean;
};
type CheckIn = {
  id: string;
  draftId: string;
  rater: Rater;
  /** What its link is found by, as long as no account has taken it on. */
  tokenHash: string | undefined;
  /** Whether with a level, by skill. */
  answered: Map<SkillId, boolean>;
  reportId: string | undefined;
  isSubjectIn: boolean;
  isRaterIn: boolean;
  isDue: boolean;
  shown: { by: Side; skills: SkillId[] } | undefined;
  isRevealed: boolean;
  isSightOver: boolean;
  isSightOfShownOver: boolean;
  isEnded: boolean;
  /** Of the agreement's versions, which are the rater's, whether the subject confirmed each: one of either at most. */
  versions: boolean[];
};
/** What there is by the rules, kept beside the database. */
type World = {
  subject: Viewer;
  viewId: string;
  pieceId: string;
  raters: [Rater, Rater, Rater];
  /** Who takes on what a guest was asked. */
  taker: Rater;
  checkIns: CheckIn[];
  /** Whose turn it is to look, counted up. */
  turn: number;
};

let organizationId: string;
let admin: Viewer;
let colleague: Viewer;
let worlds: World[] = [];
/** Each change of a check-in's state by an event that was seen. */
const steps = new Set<string>();

test(
  "no sequence of events shows anyone what the matrix doesn't",
  async () => {
    const showsNoOneMore = fc.asyncProperty(sequence, fc.nat(13), async (events, turn) => {
      const world = { ...(await aWorld()), turn };

      for (const each of events) await happenAndLook(world, each);
      for (const checkIn of world.checkIns.filter(({ isRevealed }) => isRevealed)) {
        const rater = seats.find((seat) => world.raters[seat] === checkIn.rater);
        if (rater !== undefined) await happenAndLook(world, { what: "wait", rater });
      }
      await everyoneSeesTheirs(world);
    });

    if (allSequences > 0) {
      await fc.assert(showsNoOneMore, { numRuns: sequences, endOnFailure: true });
    } else {
      for (const seed of chosen) {
        await fc.assert(showsNoOneMore, { seed, numRuns: 1, endOnFailure: true });
      }
      expect(steps.size).toBeGreaterThan(leastSteps);
    }
  },
  sequences * patience,
);

/** What was refused is looked for where it would be kept: with whatever changes something next, or in the end. */
async function happenAndLook(world: World, each: Event) {
  const before = new Map(world.checkIns.map((checkIn) => [checkIn, whatOf(world, checkIn)]));
  const from = new Map(world.checkIns.map((checkIn) => [checkIn, stateOf(world, checkIn)]));
  await happen(world, each);
  for (const checkIn of world.checkIns) {
    const [old, state] = [from.get(checkIn) ?? "new", stateOf(world, checkIn)];
    if (old !== state) steps.add(`${old} ${each.what} ${state}`);
  }
  const changed = world.checkIns.filter(
    (checkIn) => !isDeepStrictEqual(before.get(checkIn), whatOf(world, checkIn)),
  );
  if (changed.length === 0) return;

  await everyoneSeesTheirs(world);
  await someFindTheirs(world, changed);
}

/** Where a check-in stands, in as many words as tell it from any other. */
function stateOf({ subject }: World, { rater, answered, shown, versions, ...checkIn }: CheckIn) {
  const { isGuest, isMailed, isHere: isRaterHere } = rater;
  const flags = Object.entries(checkIn).flatMap(([name, value]) => (value === true ? [name] : []));
  const seen = [...answered.values()].includes(true);

  return [
    isHere(subject),
    isGuest,
    isMailed,
    isRaterHere,
    answered.size > 0,
    seen,
    shown?.by,
    versions,
    flags,
  ].join(",");
}

/** What there is of a check-in, and who its pair are now. */
function whatOf(world: World, checkIn: CheckIn) {
  return [rowsOfCheckIn(world, checkIn), world.subject, checkIn.rater.viewer];
}

function mixed(lists: Event[][], turns: number[]) {
  const left = lists.map((list) => [...list]);
  const inTurn = turns.flatMap((turn) => left[turn]?.shift() ?? []);

  return [...inTurn, ...left.flat()];
}

/**
 * One where nothing has happened. Several are made at once, in a database emptied of those before: every statement without
 * a `where` goes past all rows there are.
 */
async function aWorld(): Promise<World> {
  const world = worlds.pop();
  if (world) return world;

  await emptyDatabase();
  organizationId = (await anOrganization()).id;
  admin = await aViewer(organizationId, "admin");
  colleague = await aViewer(organizationId);
  worlds = await makeWorlds(20);

  return aWorld();
}

async function makeWorlds(count: number) {
  const members = await someMembers(organizationId, count * 4);
  const made: World[] = [];
  for (let at = 0; at < count; at++) made.push(await aWorldOf(members.splice(0, 4)));

  return made;
}

async function aWorldOf([subject, one, other, taker]: Member[]): Promise<World> {
  if (!subject || !one || !other || !taker) throw new Error("A world takes four.");

  const piece = someEvidence({ countsIn: "path" });
  await addEvidence(subject, piece);

  return {
    subject,
    pieceId: piece.id,
    viewId: await aViewOf(subject),
    raters: [aRater(one), aRater(other), aGuest(crypto.randomUUID())],
    taker: aRater(taker),
    checkIns: [],
    turn: 0,
  };
}

function aRater({ email, ...viewer }: Member): Rater {
  return { viewer, email, isHere: true, isErased: false, isGuest: false, isMailed: false };
}

function aGuest(id: string, isMailed = false): Rater {
  const viewer: Viewer = { id, organizationId, role: "guest", sessionId: "" };

  return { viewer, email: "", isHere: true, isErased: false, isGuest: true, isMailed };
}

/** Lets an event happen in the database and by the rules, which say what it answers. */
async function happen(world: World, each: Event) {
  const { subject } = world;

  if (each.what === "subject leaves") {
    if (!isHere(subject)) return;
    expect(await endMembership(admin, await membershipOf(subject))).toBe("ended");
    world.subject = away(subject);
    for (const checkIn of world.checkIns) {
      if (!checkIn.isRevealed) checkIn.isEnded = true;
      checkIn.isSightOver = true;
    }
    return;
  }

  const theirs = world.raters[each.rater];
  const checkIn = world.checkIns.findLast(({ rater: asked }) => asked === theirs);
  const isOpen = checkIn && !checkIn.isRevealed && !checkIn.isEnded;
  const id = checkIn?.id ?? crypto.randomUUID();

  switch (each.what) {
    case "open":
    case "open by mail": {
      if (theirs.isGuest) {
        // To the one who asks, each link is someone else's.
        if (!isOpen) await openToGuest(world, each.rater, each.what === "open by mail");
        return;
      }
      const ask = await anAskOf(theirs.viewer, {
        email: theirs.email,
        evidence: [world.pieceId],
      });
      const outcome = await openCheckIn(subject, ask);
      expect(outcome).toBe(openingOf(world, theirs, checkIn));
      if (outcome === "opened") world.checkIns.push(await opened(ask.id, theirs));
      return;
    }
    case "take on": {
      const link = checkIn?.tokenHash && (await findLink(checkIn.tokenHash));
      if (!link) return;

      const outcome = await takeOn(world.taker.viewer, link);
      const isFree = isOpen && !checkIn.isRaterIn;
      expect(outcome).toBe(isFree ? "taken on" : "closed");
      if (!isFree) return;
      checkIn.tokenHash = undefined;
      Object.assign(theirs, world.taker);
      return;
    }
    case "save": {
      const draftId = checkIn?.draftId ?? id;
      const isDraft = isOpen && !checkIn.isRaterIn && theirs.isHere;

      for (const skill of each.skills) {
        const form = each.isSeen ? levelIn(draftId, skill) : notSeenIn(draftId, skill);
        const { outcome } = await saveAnswer(theirs.viewer, { ...form, intent: "overwrite" });
        expect(outcome).toBe(isDraft ? "saved" : "closed");
        if (isDraft) checkIn.answered.set(skill, each.isSeen);
      }
      return;
    }
    case "offer": {
      const outcome = await offerAssessment(subject, id);
      const isDue = isOpen && !checkIn.isSubjectIn && isHere(subject);
      expect(outcome).toBe(isDue ? (checkIn.isRaterIn ? "revealed" : "in") : "closed");
      if (isDue) await comeIn(world, checkIn, "isSubjectIn");
      return;
    }
    case "submit": {
      const outcome = await submitView(theirs.viewer, { id, mayShowJoint: false });
      const isDue = isOpen && !checkIn.isRaterIn && theirs.isHere;
      const isEmpty = checkIn?.answered.size === 0;
      const last = checkIn?.isSubjectIn ? "revealed" : "in";
      expect(outcome).toBe(isDue ? (isEmpty ? "empty" : last) : "closed");
      if (isDue && !isEmpty) await comeIn(world, checkIn, "isRaterIn");
      return;
    }
    case "fall due": {
      if (!checkIn) return;
      await change(id, { dueOn: dayOf(daysAgo(2)) });
      checkIn.isDue = true;
      return;
    }
    case "show": {
      const sides = [
        { by: "subject", who: subject, isIn: checkIn?.isSubjectIn && isHere(subject) },
        { by: "rater", who: theirs.viewer, isIn: checkIn?.isRaterIn && theirs.isHere },
      ] as const;
      const isAlone = isOpen && checkIn.isSubjectIn !== checkIn.isRaterIn && checkIn.isDue;

      for (const { by, who, isIn } of sides) {
        const mayShow = isAlone && !checkIn.shown && isIn;
        expect(await showView(who, id)).toBe(mayShow ? "shown" : "closed");
        if (mayShow) checkIn.shown = { by, skills: shownSkills(by, checkIn) };
      }
      return;
    }
    case "take back": {
      expect(await takeBackCheckIn(theirs.viewer, id)).toBe("closed");
      const outcome = await takeBackCheckIn(subject, id);
      const isTakenBack = isOpen && !checkIn.shown && isHere(subject);
      expect(outcome).toBe(isTakenBack ? "ended" : "closed");
      if (isTakenBack) checkIn.isEnded = true;
      return;
    }
    case "decline": {
      expect(await declineCheckIn(subject, { id, reason: "no reason" })).toBe("closed");
      const outcome = await declineCheckIn(theirs.viewer, { id, reason: "no reason" });
      expect(outcome).toBe(isOpen && theirs.isHere ? "ended" : "closed");
      if (isOpen && theirs.isHere) checkIn.isEnded = true;
      return;
    }
    case "suggest": {
      const version = checkIn?.versions.length ?? 0;
      if (version > 0 && !checkIn?.versions[version - 1]) return;

      const skills = [anAgreedSkill({ subjectDoes: `Version ${version + 1}` })];
      const outcome = await proposeAgreement(theirs.viewer, someAgreement(id, { version, skills }));
      expect(outcome).toBe(isAgreeing(checkIn) ? "proposed" : "closed");
      if (isAgreeing(checkIn)) checkIn.versions.push(false);
      return;
    }
    case "agree": {
      const version = checkIn?.versions.length ?? 0;
      if (version > 1) return;

      const outcome = await confirmAgreement(subject, { id, version });
      const last = version === 1 ? "confirmed" : "outdated";
      expect(outcome).toBe(isAgreeing(checkIn) ? last : "closed");
      if (isAgreeing(checkIn) && version === 1) checkIn.versions = [true];
      return;
    }
    case "wait": {
      if (!checkIn?.isRevealed && !checkIn?.shown) return;
      const at = daysAgo(sightDays);
      await change(id, checkIn.isRevealed ? { revealedAt: at } : { shownAt: at });
      checkIn[checkIn.isRevealed ? "isSightOver" : "isSightOfShownOver"] = true;
      return;
    }
    case "leave": {
      if (!theirs.isHere || theirs.isGuest) return;
      expect(await leaveOrganization(theirs.viewer)).toBe("left");
      theirs.viewer = away(theirs.viewer);
      theirs.isHere = false;
      endAsRater(world, theirs);
      return;
    }
    case "return": {
      if (theirs.isHere || theirs.isErased) return;
      theirs.viewer = await alsoIn(theirs.viewer, organizationId);
      theirs.isHere = true;
      return;
    }
    case "erase": {
      await erase(theirs.viewer.id);
      theirs.isHere = false;
      theirs.isErased = true;
      endAsRater(world, theirs);
      return;
    }
  }
}

/** Whether it's sure who a rater is: not by a link that was passed on. */
function isSure({ isGuest, isMailed }: Rater) {
  return !isGuest || isMailed;
}

function isAgreeing(checkIn: CheckIn | undefined): checkIn is CheckIn {
  return checkIn?.isRevealed === true && !checkIn.isSightOver && isSure(checkIn.rater);
}

async function openToGuest(world: World, seat: Seat, isMailed: boolean) {
  const { email, ...asked } = aGuestAsk({ evidence: [world.pieceId] });
  const ask = { ...asked, email: isMailed ? email : null };
  const tokenHash = crypto.randomUUID();
  const outcome = await askGuest(world.subject, ask, tokenHash);
  expect(outcome).toBe(isHere(world.subject) ? "opened" : "not a member");
  if (outcome !== "opened") return;

  const guest = aGuest((await rowOf(ask.id))?.raterId ?? "", isMailed);
  world.raters[seat] = guest;
  world.checkIns.push({ ...(await opened(ask.id, guest)), tokenHash });
}

/** Whether a link leads anywhere: its check-in is under way, or its reveal hasn't been for long. */
function isLinkWorking({ rater: asked, isRevealed, isSightOver, isEnded }: CheckIn) {
  return !asked.isErased && (isRevealed ? !isSightOver : !isEnded);
}

function openingOf({ subject }: World, theirs: Rater, last: CheckIn | undefined) {
  if (!isHere(subject) || !theirs.isHere) return "no member";
  if (last?.isRevealed) return "too soon";

  return last && !last.isEnded ? "open" : "opened";
}

async function opened(id: string, theirs: Rater): Promise<CheckIn> {
  return {
    id,
    draftId: (await rowOf(id))?.raterAssessmentId ?? "",
    rater: theirs,
    tokenHash: undefined,
    answered: new Map(),
    reportId: undefined,
    isSubjectIn: false,
    isRaterIn: false,
    isDue: false,
    shown: undefined,
    isRevealed: false,
    isSightOver: false,
    isSightOfShownOver: false,
    isEnded: false,
    versions: [],
  };
}

function shownSkills(by: Side, { answered }: CheckIn) {
  return by === "rater"
    ? [...answered.keys()]
    : ownSkills.filter((skill) => askedSkills.includes(skill));
}

async function comeIn(world: World, checkIn: CheckIn, side: "isSubjectIn" | "isRaterIn") {
  checkIn[side] = true;
  checkIn.isRevealed = checkIn.isSubjectIn && checkIn.isRaterIn;
  if (!checkIn.isRevealed) return;

  const hasSeenEnough = ({ answered, shown, rater }: CheckIn) =>
    shown?.by !== "subject" &&
    isSure(rater) &&
    [...answered.values()].filter((isSeen) => isSeen).length >= leastLevels;
  const reveals = world.checkIns.filter(({ isRevealed }) => isRevealed);
  checkIn.reportId = (await rowOf(checkIn.id))?.reportId ?? undefined;
  expect(checkIn.reportId !== undefined).toBe(!checkIn.shown && reveals.some(hasSeenEnough));
}

function endAsRater({ checkIns }: World, theirs: Rater) {
  for (const checkIn of checkIns.filter(({ rater: asked }) => asked === theirs)) {
    if (!checkIn.isRaterIn) checkIn.isEnded = true;
    checkIn.isSightOver = true;
  }
}

/** In plain SQL. */
async function everyoneSeesTheirs(world: World) {
  const rows = rowsOf(world);
  const everyone = everyoneIn(world);
  const seen = await seenInSql(everyone.map(([, who]) => who));

  expect(everyone.map(([name], at) => [name, seen[at]])).toEqual(
    everyone.map(([name, who]) => [name, allowed(who, rows)]),
  );
  for (const checkIn of world.checkIns) {
    const { tokenHash } = checkIn;
    if (tokenHash)
      expect((await findLink(tokenHash))?.id === checkIn.id).toBe(isLinkWorking(checkIn));
  }
}

/**
 * In queries, which run under the same policies: where something has changed, one of the pair in turn; everywhere, and in
 * the list, every second time someone, in turn.
 */
async function someFindTheirs(world: World, changed: CheckIn[]) {
  const { subject, checkIns } = world;
  const turn = world.turn++;
  const everyone = everyoneIn(world);
  const [name, who] = everyone[(turn >> 1) % everyone.length] ?? ["subject", subject];

  for (const checkIn of changed) {
    const either = turn % 2 === 0 ? subject : checkIn.rater.viewer;
    expect(await foundBy(either, [checkIn.id])).toEqual(findable(either, world, [checkIn]));
  }
  if (turn % 2 === 0) return;

  const ids = checkIns.map(({ id }) => id);
  const seen = findable(who, world, checkIns);
  expect([name, await foundBy(who, ids)]).toEqual([name, seen]);
  expect([name, await listedFor(who)]).toEqual([
    name,
    ids.filter((id) => seen.includes(`check_ins ${id}`)).sort(),
  ]);
}

/** What the pages of some check-ins may show someone. */
function findable(who: Viewer, world: World, checkIns: CheckIn[]) {
  const rows = checkIns.flatMap((checkIn) => rowsOfCheckIn(world, checkIn));

  return allowed(
    who,
    rows.filter(({ key }) => !key.startsWith("reports")),
  );
}

function everyoneIn(world: World) {
  return Object.entries({ subject: world.subject, colleague, admin, ...ratersOf(world) });
}

function ratersOf({ raters: [one, other, guest], taker }: World) {
  return { one: one.viewer, other: other.viewer, guest: guest.viewer, taker: taker.viewer };
}

/** Every row there is by the rules. */
function rowsOf(world: World): SightRow[] {
  const { subject, viewId } = world;
  const owner = { id: subject.id, organizationId };

  return [
    { key: `assessments ${viewId}`, thing: "answers", of: owner },
    ...ownSkills.map(
      (skill): SightRow => ({ key: `ratings ${viewId} ${skill}`, thing: "answers", of: owner }),
    ),
    ...world.checkIns.flatMap((checkIn) => rowsOfCheckIn(world, checkIn)),
  ];
}

function rowsOfCheckIn({ subject, pieceId }: World, checkIn: CheckIn): SightRow[] {
  const owner = { id: subject.id, organizationId };
  const {
    id,
    draftId,
    rater: asked,
    answered,
    shown,
    isRevealed,
    isEnded,
    reportId,
    versions,
  } = checkIn;
  const isSightOver = checkIn.isSightOver || (!isRevealed && checkIn.isSightOfShownOver);
  const theirs = asked.isErased ? undefined : { id: asked.viewer.id, organizationId };
  const isChosen = !isEnded && !checkIn.isSightOver;
  const state = { isChosen, isShown: shown !== undefined, isRevealed, isSightOver };
  const pair = { of: owner, rater: theirs, state };
  const answers = { thing: "answers", of: theirs } as const;
  const shownViews = shown?.skills.map((skill) => `${shown.by} ${skill}`) ?? [];
  const views = [...answered.keys()].flatMap((skill) => [
    `rater ${skill}`,
    ...(ownSkills.some((own) => own === skill) ? [`subject ${skill}`] : []),
  ]);
  const areAnswersGone = isEnded && shown?.by !== "rater";

  return [
    { key: `check_ins ${id}`, thing: "check in", ...pair },
    ...rowsOfChosen(id, pieceId, pair),
    ...(areAnswersGone
      ? []
      : [
          { key: `assessments ${draftId}`, ...answers },
          ...[...answered.keys()].map((skill) => ({
            key: `ratings ${draftId} ${skill}`,
            ...answers,
          })),
        ]),
    ...(reportId ? [{ key: `reports ${reportId}`, thing: "report" as const, of: owner }] : []),
    ...versions.map(
      (isConfirmed, at): SightRow => ({
        key: `agreement_versions ${id} ${at + 1}`,
        thing: isConfirmed ? "agreement" : "suggestion",
        ...pair,
      }),
    ),
    ...[...new Set(isRevealed ? [...views, ...shownViews] : shownViews)].map((view) => ({
      key: `revealed_ratings ${id} ${view}`,
      thing: isRevealed ? ("views" as const) : ("shown view" as const),
      ...pair,
    })),
  ];
}

function isHere({ organizationId: where }: Viewer) {
  return where === organizationId;
}

/** As someone works who left: in another organization. */
function away(viewer: Viewer): Viewer {
  return { ...viewer, organizationId: crypto.randomUUID() };
}
