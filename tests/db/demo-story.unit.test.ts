import { describe, expect, test } from "vitest";
import { askedCheckIns } from "@/db/seed/demo/check-ins";
import { demoInput, idOf, versionsOf } from "@/db/seed/demo/inputs";
import { demoPeopleAt } from "@/db/seed/demo/people";
import { demoRoundCheckIns } from "@/db/seed/demo/rounds";
import { answerInput, choiceOf } from "@/lib/assessments/answer";
import { offerDays, sightEnd } from "@/lib/check-ins/check-in";
import { evidenceInput } from "@/lib/evidence/input";
import { skillIds } from "@/lib/framework/skills";
import { aDay } from "@/lib/limits";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import { actionStateInput, ownActionInput } from "@/lib/path/input";
import { readinessInput } from "@/lib/readiness/input";
import { scoreReadiness } from "@/lib/readiness/score";

// Eighteen months, as instants compare.
const first = "2025-05-20";
const last = "2026-11-20";

const demoPeople = demoPeopleAt(new Date(last));
const people = demoPeople.map((person) => [person.name, person] as const);

test("is about people with names and addresses of their own, all of them invented", () => {
  for (const of of ["key", "name", "email"] as const) {
    expect(new Set(demoPeople.map((person) => person[of])).size).toBe(demoPeople.length);
  }
  expect(demoPeople.every(({ email }) => email.endsWith("@demo.leadpath.example"))).toBe(true);
});

test("reaches from one verdict to the other", () => {
  const verdicts = demoPeople.flatMap((person) => {
    const at = person.assessments.findLast(({ submittedAt }) => submittedAt)?.submittedAt;
    return at ? [scoreReadiness(demoInput(person, at)).verdict] : [];
  });

  expect(new Set(verdicts)).toEqual(
    new Set(["not_enough_data", "building", "approaching", "ready"]),
  );
});

describe.each(["2026-11-27T00:00Z", "2028-02-29T23:59Z"])("loaded at %s", (at) => {
  const now = new Date(at);
  const checkIns = [...askedCheckIns(now), ...demoRoundCheckIns];

  test("leaves an agreement that can be confirmed for two more weeks", () => {
    const suggested = checkIns.filter(({ agreement }) => agreement && !agreement.confirmedAt);

    expect(suggested.map(({ subject, rater }) => [subject, rater])).toEqual([["sofia", "maya"]]);
    for (const { revealed, agreement } of suggested) {
      const ends = sightEnd(new Date(revealed?.raterIn ?? 0)).getTime();
      expect(ends).toBeGreaterThan(now.getTime() + 14 * aDay);
      expect(Date.parse(agreement?.reviewOn ?? "")).toBeGreaterThan(now.getTime());
    }
  });

  test("puts into check-ins only assessments that aren't too old for them", () => {
    for (const { subject, revealed, answered } of checkIns) {
      const place = revealed?.assessment ?? answered?.assessment;
      if (place === undefined) continue;
      const { assessments = [] } = demoPeopleAt(now).find(({ key }) => key === subject) ?? {};
      const offeredAt = revealed ? Date.parse(revealed.subjectIn) : now.getTime();
      const age = offeredAt - Date.parse(assessments[place]?.submittedAt ?? "");

      expect(age, subject).toBeGreaterThan(0);
      expect(age, subject).toBeLessThan(offerDays * aDay);
    }
  });
});

describe.each(people)("the story of %s", (_, person) => {
  test("happens within eighteen months, in order", () => {
    const { since, assessments, said, evidence, ownActions, evidenceReports } = person;
    const submitted = assessments.map(({ startedAt, submittedAt }) => submittedAt ?? startedAt);
    const instants = [since, ...submitted, ...said.map(({ at }) => at), ...evidenceReports];
    const all = [
      ...instants,
      ...ownActions.map(({ addedAt }) => addedAt),
      ...evidence.flatMap((piece) => versionsOf(piece).map(({ at }) => at)),
    ];

    expect(all.filter((at) => at < first || at > last)).toEqual([]);
    expect(submitted).toEqual(submitted.toSorted());
    expect(assessments.every(({ startedAt }) => startedAt >= since)).toBe(true);
    for (const piece of evidence) {
      const versions = versionsOf(piece).map(({ at }) => at);
      expect(versions).toEqual(versions.toSorted());
      expect(piece.happenedOn <= piece.addedAt).toBe(true);
    }
    expect(said.every(({ at, doneOn }) => !doneOn || doneOn <= at)).toBe(true);
  });

  test("answers as anyone's form would", () => {
    for (const { answers } of person.assessments) {
      for (const [skill, { confidence, note, reason, ...answer }] of answers) {
        const form = { assessmentId: idOf("x"), skill, revision: "0", confidence, note, reason };
        expect(answerInput.safeParse({ ...form, choice: choiceOf(answer) }).success).toBe(true);
      }
    }
  });

  test("says of actions and evidence what anyone's form would take", () => {
    const own = person.ownActions.map(({ title }) => title);
    const refOf = (name: string) => (own.includes(name) ? idOf("own", name) : name);

    for (const { title, cadence } of person.ownActions) {
      expect(ownActionInput.safeParse({ id: idOf(title), title, cadence }).success).toBe(true);
    }
    for (const { of, state, doneOn = "", note = "" } of person.said) {
      expect(own.includes(of) || findFrameworkAction(of) !== undefined, of).toBe(true);
      const form = { ref: refOf(of), revision: "0", state, doneOn, note };
      expect(actionStateInput.safeParse(form).success, of).toBe(true);
      expect(doneOn !== "", of).toBe(state === "done");
    }
    for (const piece of person.evidence) {
      for (const { at: _, skills, actions = [], link = "", ...said } of versionsOf(piece)) {
        const form = {
          id: idOf("piece"),
          revision: "0",
          ...said,
          link,
          skills: Object.fromEntries(skills.map((skill) => [skill, "on"])),
          actions: Object.fromEntries(actions.map((action) => [refOf(action), "on"])),
        };
        expect(evidenceInput.safeParse(form).error, said.title).toBeUndefined();
        expect(link === "" || /^https:\/\/example\.(com|org)\//.test(link)).toBe(true);
      }
    }
  });

  test("makes inputs that can be scored", () => {
    for (const { submittedAt, answers } of person.assessments) {
      if (submittedAt === null) continue;
      expect(readinessInput.safeParse(demoInput(person, submittedAt)).success).toBe(true);
      expect([...answers.keys()]).toEqual(skillIds.filter((skill) => answers.has(skill)));
    }
  });
});
