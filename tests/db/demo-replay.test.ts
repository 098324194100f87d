import { beforeAll, expect, test } from "vitest";
import { addOwnAction, setActionState } from "@/db/queries/actions";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { saveAnswer, startAssessment, submitAssessment } from "@/db/queries/assessments";
import { findCheckIn, offerAssessment, openCheckIn, submitView } from "@/db/queries/check-ins";
import { addEvidence, changeEvidence } from "@/db/queries/evidence";
import { askMentor } from "@/db/queries/mentor-check-ins";
import { findPath } from "@/db/queries/path";
import { findSelf } from "@/db/queries/people";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { findHistory, findReport } from "@/db/queries/reports";
import type { DemoCheckIn } from "@/db/seed/demo/check-ins";
import { demoCheckIns, seedDemo } from "@/db/seed/demo/demo";
import { idOf, versionsOf } from "@/db/seed/demo/inputs";
import { demoPeopleAt } from "@/db/seed/demo/people";
import type { DemoPerson } from "@/db/seed/demo/story";
import { kindOf } from "@/db/seed/demo/team";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import type { Side } from "@/lib/check-ins/check-in";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { mentoringTerms } from "@/tests/support/mentor-check-ins";
import { aMentorship } from "@/tests/support/mentorships";
import { aRound, aTeam } from "@/tests/support/teams";

type Step = { at: string; run: () => Promise<unknown> };

const now = new Date();

beforeAll(async () => {
  await seedDemo(now);
});

test.each(demoPeopleAt(now).map((person) => [person.name, person] as const))(
  "what %s has is what the app would have made of the same steps",
  async (_, person) => {
    const viewer = await aViewer((await anOrganization()).id, person.role);
    const steps = [...stepsOf(person, viewer), ...checkInStepsOf(person, viewer)];
    for (const { run } of steps.toSorted((a, b) => a.at.localeCompare(b.at))) {
      await run();
    }

    const seeded = { ...viewer, id: idOf(person.key), organizationId: idOf(person.organization) };
    expect(await reportsOf(seeded)).toEqual(await reportsOf(viewer));
    expect(await pathOf(seeded)).toEqual(await pathOf(viewer));
  },
);

/** All that a person did, each as their form would have sent it at the time. */
function stepsOf(person: DemoPerson, viewer: Viewer): Step[] {
  const own = new Map(person.ownActions.map(({ title }) => [title, crypto.randomUUID()]));
  const refOf = (of: string) => own.get(of) ?? of;
  const revisions = new Map<string, number>(person.ownActions.map(({ title }) => [title, 1]));

  return [
    ...person.assessments.map(({ startedAt, submittedAt, purpose, answers }) => ({
      at: submittedAt ?? startedAt,
      run: async () => {
        const now = new Date(submittedAt ?? startedAt);
        const assessmentId = await startAssessment(viewer, purpose);
        for (const [skill, answer] of answers) {
          const form = { assessmentId, skill, revision: 0, intent: undefined, from: undefined };
          await saveAnswer(viewer, { ...form, answer }, now);
        }
        if (submittedAt)
          expect(await submitAssessment(viewer, assessmentId, now)).toBeTypeOf("object");
      },
    })),
    ...person.ownActions.map(({ title, cadence, addedAt }) => ({
      at: addedAt,
      run: async () =>
        expect(await addOwnAction(viewer, { id: refOf(title), title, cadence })).toBe("added"),
    })),
    ...person.said.map(({ of, at, state, doneOn = null, note = "" }) => ({
      at,
      run: async () => {
        const revision = revisions.get(of) ?? 0;
        revisions.set(of, revision + 1);
        const said = { ref: refOf(of), revision, state, doneOn, note };
        expect(await setActionState(viewer, said), of).toEqual({ revision: revision + 1 });
      },
    })),
    ...person.evidence.flatMap((piece) => {
      const id = crypto.randomUUID();
      return versionsOf(piece).map(({ at, link = null, actions = [], ...said }, n) => ({
        at,
        run: async () => {
          const form = {
            ...said,
            id,
            revision: n,
            link,
            actions: actions.map(refOf),
          };
          expect(await (n === 0 ? addEvidence : changeEvidence)(viewer, form)).toMatch(
            /^(added|changed)$/,
          );
        },
      }));
    }),
    ...person.evidenceReports.map((at) => ({
      at,
      run: async () =>
        expect(await makeReportFromEvidence(viewer, new Date(at))).toMatchObject({
          reportId: expect.any(String),
        }),
    })),
  ];
}

/** What a person and their raters did in the check-ins that are revealed. */
function checkInStepsOf(person: DemoPerson, viewer: Viewer): Step[] {
  return demoCheckIns(now).flatMap((checkIn) => {
    const { subject, reason, openedAt = "", revealed, agreement, round } = checkIn;
    if (subject !== person.key || !revealed) return [];

    let id: string = crypto.randomUUID();
    const { subjectIn, raterIn, view } = revealed;
    let rater: Viewer;

    return [
      {
        at: openedAt,
        run: async () => {
          if (kindOf(checkIn) === "mentor") {
            const mentor = await aViewer((await anOrganization()).id);
            const mentorshipId = await aMentorship(viewer, mentor, { open: ["check-ins"] });
            const terms = mentoringTerms(mentorshipId, { id, reason });
            rater = asMentorIn(mentor, viewer.organizationId);
            expect(await askMentor(viewer, terms, new Date(openedAt))).toBe("opened");

            return;
          }
          rater = await aViewer(viewer.organizationId);
          const team = kindOf(checkIn) === "manager" && (await aTeam(rater, [viewer]));
          if (round && team) {
            const opened = await aRound(
              rater,
              team,
              { dueOn: openedAt.slice(0, 10) },
              new Date(openedAt),
            );
            id = opened.checkIns.get(viewer.id)?.id ?? "";

            return;
          }
          const { email } = await findSelf(rater);
          const wish = {
            id,
            email: email ?? "",
            reason,
            dueOn: openedAt.slice(0, 10),
            evidence: [],
          };
          const now = new Date(openedAt);
          expect(await openCheckIn(viewer, { ...wish, purpose: "development" }, now)).toBe(
            "opened",
          );
        },
      },
      {
        at: subjectIn,
        run: async () => expect(await offerAssessment(viewer, id, new Date(subjectIn))).toBe("in"),
      },
      {
        at: raterIn,
        run: async () => {
          const now = new Date(raterIn);
          const assessmentId = (await findCheckIn(rater, id))?.draft?.id ?? "";
          for (const [skill, { level, note = "" }] of view) {
            const state = level === null ? "not_observed" : "rated";
            const answer = { state, level, confidence: "medium", note, reason: "" } as const;
            const form = { assessmentId, skill, revision: 0, intent: undefined, from: undefined };
            await saveAnswer(rater, { ...form, answer }, now);
          }
          expect(await submitView(rater, { id, mayShowJoint: false }, now)).toBe("revealed");
        },
      },
      ...agreementStepsOf({ id, agreement }, (side) => (side === "subject" ? viewer : rater)),
    ];
  });
}

/** What the two of a check-in wrote and confirmed. */
function agreementStepsOf(
  { id, agreement }: { id: string; agreement: DemoCheckIn["agreement"] },
  viewerOf: (side: Side) => Viewer,
): Step[] {
  if (!agreement) return [];

  const { writtenBy, writtenAt, confirmedAt, skills, reviewOn } = agreement;
  const text = { id, version: 0, skills, reviewOn, decider: "", decidesOn: null };
  const written = {
    at: writtenAt,
    run: async () =>
      expect(await proposeAgreement(viewerOf(writtenBy), text, new Date(writtenAt))).toBe(
        "proposed",
      ),
  };
  if (!confirmedAt) return [written];

  const reader = writtenBy === "subject" ? "rater" : "subject";
  const confirm = () =>
    confirmAgreement(viewerOf(reader), { id, version: 1 }, new Date(confirmedAt));

  return [written, { at: confirmedAt, run: async () => expect(await confirm()).toBe("confirmed") }];
}

async function reportsOf(viewer: Viewer) {
  const { reports } = await findHistory(viewer, viewer);
  const found = await Promise.all(reports.map(({ id }) => findReport(viewer, viewer, id)));

  return reports.map(({ cause, asOf }, n) => ({
    cause,
    asOf,
    input: found[n]?.input,
    result: found[n]?.result,
  }));
}

async function pathOf(viewer: Viewer) {
  const { records } = await findPath(viewer, viewer);
  return (
    records
      // What comes from a talk rests on the team, which isn't replayed.
      .filter(({ talkId }) => talkId === null)
      .map(({ id: _, agreedIn, agreedWith: __, ...said }) => ({
        ...said,
        isAgreed: agreedIn !== null,
      }))
      .toSorted((a, b) => String(a.key ?? a.title).localeCompare(String(b.key ?? b.title)))
  );
}
