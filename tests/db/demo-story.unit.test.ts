import { describe, expect, test } from "vitest";
import { demoInput, idOf, versionsOf } from "@/db/seed/demo/inputs";
import { demoPeople } from "@/db/seed/demo/people";
import { answerInput, choiceOf } from "@/lib/assessments/answer";
import { evidenceInput } from "@/lib/evidence/input";
import { skillIds } from "@/lib/framework/skills";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import { actionStateInput, ownActionInput } from "@/lib/path/input";
import { readinessInput } from "@/lib/readiness/input";
import { scoreReadiness } from "@/lib/readiness/score";

// Eighteen months, as instants compare.
const first = "2025-05-20";
const last = "2026-11-20";

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
