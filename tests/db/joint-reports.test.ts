import { beforeEach, describe, expect, test } from "vitest";
import { saveAnswer } from "@/db/queries/assessments";
import { saveAsks } from "@/db/queries/briefs";
import { findCheckIn, offerAssessment, showView, submitView } from "@/db/queries/check-ins";
import { findPath } from "@/db/queries/path";
import { findComparison, findHistory, findReport, findReportToRead } from "@/db/queries/reports";
import { listShareableReports, makeShare } from "@/db/queries/shares";
import type { Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { dayOf } from "@/lib/forms/day";
import type { Level } from "@/lib/framework/levels";
import { skillIds } from "@/lib/framework/skills";
import { scoreReadiness } from "@/lib/readiness/score";
import { addDays } from "@/lib/text/dates";
import { someAsks } from "@/tests/support/asks";
import { aCheckIn, aCheckInThatIs, change, notSeenIn } from "@/tests/support/check-ins";
import { erase } from "@/tests/support/endings";
import { anOrganization, answerTo, aSubmittedAssessment, aViewer } from "@/tests/support/factories";

let subject: Viewer;
let rater: Viewer;

beforeEach(async () => {
  const { id } = await anOrganization();
  subject = await aViewer(id);
  rater = await aViewer(id);
});

/** The id of the report that a reveal of both sides made; null where it made none. */
async function reveal(
  by: Viewer,
  {
    level = 4,
    skills = askedSkills,
    mayShowJoint = false,
    purpose = "development",
  }: {
    level?: Level;
    skills?: typeof askedSkills;
    mayShowJoint?: boolean;
    purpose?: Purpose;
  } = {},
) {
  const { id, draftId } = await aCheckIn(subject, by, { purpose });
  await saveAnswer(by, notSeenIn(draftId, "negotiation"));
  for (const skill of skills) await saveAnswer(by, answerTo(draftId, skill, level));
  expect(await submitView(by, { id, mayShowJoint })).toBe("in");
  expect(await offerAssessment(subject, id)).toBe("revealed");

  return (await findCheckIn(subject, id))?.reportId;
}

async function jointReport(...given: Parameters<typeof reveal>) {
  const reportId = await reveal(...given);
  const report = reportId ? await findReportToRead(subject, subject, reportId) : undefined;
  if (!report) throw new Error("The reveal made no report.");

  return report;
}

const ratersIn = ({ input }: { input: { ratings: readonly { rater: string }[] } }) => [
  ...new Set(input.ratings.map(({ rater }) => rater)),
];

describe("a reveal", () => {
  test("makes one report of the self-view and the rater's, which its rules come to again", async () => {
    const own = await aSubmittedAssessment(subject, 3);
    const report = await jointReport(rater);

    expect(report).toMatchObject({ cause: "check-in", number: 2, ownViewId: own.reportId });
    expect(ratersIn(report)).toEqual(["self", "peer-1"]);
    expect(report.input.ratings).toHaveLength(skillIds.length + askedSkills.length + 1);
    expect(scoreReadiness(report.input)).toEqual(report.result);
    expect((await findHistory(subject, subject)).reports).toHaveLength(2);
  });

  test("makes it for the subject's eyes alone", async () => {
    await aSubmittedAssessment(subject);
    const { id: checkInId, draftId } = await aCheckIn(subject, rater);
    for (const skill of askedSkills) await saveAnswer(rater, answerTo(draftId, skill, 4));
    await submitView(rater, { id: checkInId, mayShowJoint: true });
    await offerAssessment(subject, checkInId);
    const id = (await findCheckIn(subject, checkInId))?.reportId ?? "";

    expect(await findReport(subject, subject, id)).toMatchObject({ cause: "check-in" });
    expect((await findCheckIn(rater, checkInId))?.reportId).toBeNull();

    expect(await findReport(rater, subject, id)).toBeUndefined();
    expect(await findReport(rater, rater, id)).toBeUndefined();
  });

  test("makes none of a view with fewer than three levels", async () => {
    await aSubmittedAssessment(subject);

    expect(await reveal(rater, { skills: askedSkills.slice(0, 2) })).toBeNull();
    expect((await findHistory(subject, subject)).reports).toHaveLength(1);
  });

  test("puts every revealed view of its purpose into it, and none of another purpose", async () => {
    const second = await aViewer(subject.organizationId);
    await aSubmittedAssessment(subject);
    await aSubmittedAssessment(subject, 2, new Date(), "promotion case");
    await jointReport(rater);
    const other = await aViewer(subject.organizationId);
    const promotion = await jointReport(other, { purpose: "promotion case" });
    const both = await jointReport(second, { level: 2 });

    expect(ratersIn(promotion)).toEqual(["self", "peer-1"]);
    expect(ratersIn(both)).toEqual(["self", "peer-1", "peer-2"]);
    expect(both.input.ratings.filter(({ rater }) => rater === "peer-2")[0]).toMatchObject({
      level: 2,
      source: "peer",
    });
  });

  test("rests on the self-view that it opened, and a later one on nobody else's", async () => {
    await aSubmittedAssessment(subject, 1, new Date(Date.now() - 1000));
    const { id, draftId } = await aCheckIn(subject, rater);
    expect(await offerAssessment(subject, id)).toBe("in");
    const later = await aSubmittedAssessment(subject, 5);
    for (const skill of askedSkills) await saveAnswer(rater, answerTo(draftId, skill, 4));
    expect(await submitView(rater, { id, mayShowJoint: false })).toBe("revealed");
    const reportId = (await findCheckIn(subject, id))?.reportId ?? "";
    const joint = await findReport(subject, subject, reportId);
    const own = await findReport(subject, subject, later.reportId);

    expect(joint?.input.ratings.filter(({ rater }) => rater === "self")[0]?.level).toBe(1);
    expect(own && ratersIn(own)).toEqual(["self"]);
  });
});

describe("whose views a report rests on", () => {
  test("is known to its subject by the names that reports give, the same in every report", async () => {
    await aSubmittedAssessment(subject);
    const first = await jointReport(rater);
    const second = await aViewer(subject.organizationId, "member", "Grace Hopper");
    const both = await jointReport(second);

    expect(first.raters).toEqual([{ rater: "peer-1", name: "Ada Byron" }]);
    expect(both.raters).toEqual([
      { rater: "peer-1", name: "Ada Byron" },
      { rater: "peer-2", name: "Grace Hopper" },
    ]);
    expect((await findHistory(subject, subject)).raters).toEqual(both.raters);
    expect((await findComparison(subject, subject, [first.id, both.id]))?.raters).toEqual(
      both.raters,
    );
    expect((await findHistory(rater, subject)).raters).toEqual([]);
    await erase(second.id);
    expect((await findReportToRead(subject, subject, both.id))?.raters[1]).toEqual({
      rater: "peer-2",
      name: "",
    });
  });

  test("counts for a promotion case everyone who was asked before it, whatever became of it", async () => {
    const purpose = "promotion case";
    const [declining, unseeing, waiting, later] = await Promise.all(
      Array.from({ length: 4 }, () => aViewer(subject.organizationId)),
    );
    if (!declining || !unseeing || !waiting || !later) throw new Error("No one is there.");
    await aSubmittedAssessment(subject, 3, new Date(), purpose);
    await aCheckInThatIs("taken back", subject, declining, { purpose });
    await aCheckInThatIs("declined", subject, declining, { purpose });
    expect(await reveal(unseeing, { purpose, skills: askedSkills.slice(0, 2) })).toBeNull();
    await aCheckIn(subject, waiting, { purpose });
    const { id, asked } = await jointReport(rater, { purpose });
    expect(asked).toBe(4);

    await aCheckIn(subject, later, { purpose });
    expect((await findReportToRead(subject, subject, id))?.asked).toBe(4);
  });

  test("counts for development no one who was asked", async () => {
    await aSubmittedAssessment(subject);

    expect((await jointReport(rater)).asked).toBeUndefined();
  });
});

describe("a view that came after the other had been shown", () => {
  const overdue = { dueOn: addDays(dayOf(new Date()), -2) };

  test("makes no report, and a rater's never enters another", async () => {
    await aSubmittedAssessment(subject);
    const { id, draftId } = await aCheckIn(subject, rater);
    for (const skill of askedSkills) await saveAnswer(rater, answerTo(draftId, skill, 5));
    await offerAssessment(subject, id);
    await change(id, overdue);
    expect(await showView(subject, id)).toBe("shown");
    expect(await submitView(rater, { id, mayShowJoint: false })).toBe("revealed");
    expect((await findCheckIn(subject, id))?.reportId).toBeNull();

    const report = await jointReport(await aViewer(subject.organizationId));
    expect(report.input.ratings.filter(({ source }) => source === "peer")).toHaveLength(
      askedSkills.length + 1,
    );
    expect(ratersIn(report)).toEqual(["self", "peer-1"]);
    expect(report.number).toBe(2);
  });

  test("is the subject's: the rater's, which was blind, enters the next report", async () => {
    await aSubmittedAssessment(subject);
    const { id, draftId } = await aCheckIn(subject, rater);
    for (const skill of askedSkills) await saveAnswer(rater, answerTo(draftId, skill, 5));
    await submitView(rater, { id, mayShowJoint: false });
    await change(id, overdue);
    expect(await showView(rater, id)).toBe("shown");
    expect(await offerAssessment(subject, id)).toBe("revealed");
    expect((await findCheckIn(subject, id))?.reportId).toBeNull();

    const report = await jointReport(await aViewer(subject.organizationId));
    expect(ratersIn(report)).toEqual(["self", "peer-1", "peer-2"]);
  });
});

describe("a report of several views", () => {
  test("is no one's to be given: no link, and no page for a manager, is made of it", async () => {
    const own = await aSubmittedAssessment(subject);
    const { id, mayBeShared } = await jointReport(rater);

    expect(mayBeShared).toBe(false);
    expect(await share(id)).toBe("no report");
    expect((await listShareableReports(subject)).map((each) => [each.id, each.number])).toEqual([
      [own.reportId, 1],
    ]);
    const asks = { reportId: id, revision: 0, ...someAsks };
    expect(await saveAsks(subject, asks)).toBe("not found");
    expect((await findPath(subject, subject)).ownViewId).toBe(own.reportId);
  });

  test("can be shared by a link where every rater in it allows it", async () => {
    await aSubmittedAssessment(subject);
    const second = await aViewer(subject.organizationId);
    const third = await aViewer(subject.organizationId);
    const allowed = await jointReport(rater, { mayShowJoint: true });
    const again = await jointReport(second, { mayShowJoint: true });
    const refused = await jointReport(third);

    expect([await share(allowed.id), await share(again.id), await share(refused.id)]).toEqual([
      "made",
      "made",
      "no report",
    ]);
  });
});

function share(reportId: string) {
  const id = crypto.randomUUID();
  const kept = { label: "Grace", scopes: ["report" as const], days: 7, passwordHash: null };

  return makeShare(subject, { ...kept, id, reportId, tokenHash: id });
}
