import { describe, expect, test } from "vitest";
import {
  agreedSkillOptions,
  agreementFields,
  agreementTerms,
} from "@/lib/check-ins/agreement-terms";
import {
  agreedWithText,
  agreementConflictText,
  agreementLead,
  agreementStateText,
  agreementTitle,
  willText,
} from "@/lib/check-ins/agreement-words";
import { skillIds } from "@/lib/framework/skills";
import { datesIn } from "@/lib/text/dates";
import { suggestedVersion as version } from "@/tests/support/agreement-version";

const subject = { side: "subject", other: "Tomás Beltrame" } as const;
const rater = { side: "rater", other: "Maya Lindqvist" } as const;
const holding = { ...version, confirmedAt: new Date("2026-11-21T08:00:00Z") };

describe("where an agreement stands, in words", () => {
  test("is a question until someone answers it", () => {
    expect(agreementTitle({}, subject)).toBe("What will you two work on?");
  });

  test("says who suggests, and what becomes of it", () => {
    expect(agreementTitle({ suggestion: version }, subject)).toBe(
      "Tomás suggests what you two could work on",
    );
    expect(agreementTitle({ suggestion: version }, rater)).toBe(
      "Your suggestion is waiting for Maya",
    );
    expect(agreementTitle({ suggestion: version, holding }, subject)).toBe(
      "Tomás suggests a change to what you agreed on",
    );
    expect(agreementTitle({ holding }, rater)).toBe("You and Maya agreed on one skill");
  });

  test("has no name once the account is gone", () => {
    const gone = { side: "subject", other: "" } as const;

    expect(agreementTitle({ holding }, gone)).toBe("You and your colleague agreed on one skill");
    expect(agreementTitle({ suggestion: version }, gone)).toBe(
      "Your colleague suggests what you two could work on",
    );
    expect(agreedWithText("")).toBe("Agreed with your colleague");
  });

  test("says since when, and what it takes", () => {
    const dates = datesIn("UTC");

    expect(agreementLead({ holding }, subject, dates)).toMatch(/^Agreed on November.21, 2026\./);
    expect(agreementLead({ suggestion: version }, subject, dates)).toMatch(/as soon as you agree/);
    expect(agreementLead({ suggestion: version }, rater, dates)).toMatch(/as soon as Maya agrees/);
    expect(agreementLead({}, rater, dates)).toBe("One skill is enough; three is the most.");
  });

  test("is short in a list", () => {
    expect(agreementStateText({ holding }, subject)).toBe("One skill");
    expect(agreementStateText({ suggestion: version }, subject)).toBe(
      "A suggestion is waiting for you",
    );
    expect(agreementStateText({ suggestion: version }, rater)).toBe(
      "Your suggestion is waiting for Maya",
    );
  });
});

test("a conflict says whose the other version is, and that nothing is lost", () => {
  expect(agreementConflictText(version, subject)).toMatch(
    /^Tomás wrote a version while you were writing\. .*still here/,
  );
  expect(agreementConflictText(version, rater)).toMatch(/^You saved another version in another/);
});

describe("what an agreement says", () => {
  test("is told to each side with “you” for their part", () => {
    expect([willText("subject", subject), willText("rater", subject)]).toEqual([
      "You will",
      "Tomás will",
    ]);
    const { skills, facts } = agreementTerms(version, rater);

    expect(skills).toEqual([
      {
        name: "Negotiation and Conflict Resolution",
        lines: [
          { label: "If it works, you’ll both see", text: "Ada closes the talks." },
          { label: "The chance comes from", text: "The renewal." },
          { label: "Maya will", text: "Lead the talks" },
          { label: "You will", text: "Stay out" },
        ],
      },
    ]);
    expect(facts).toEqual([
      { label: "You’ll look again on", text: expect.stringMatching(/^January.15, 2027$/) },
    ]);
  });

  test("names who else decides, with the day if there's one", () => {
    const decided = { ...version, decider: "The board" };
    const told = (decidesOn: string | null) =>
      agreementTerms({ ...decided, decidesOn }, rater).facts[1]?.text;

    expect(told(null)).toBe("The board");
    expect(told("2027-03-01")).toMatch(/^The board, by March.1, 2027$/);
  });

  test("fills the form again, and an empty one has only a day", () => {
    expect(agreementFields(version, "2027-02-02")).toEqual({
      "agreed1.skill": "negotiation",
      "agreed1.sign": "Ada closes the talks.",
      "agreed1.chance": "The renewal.",
      "agreed1.subjectDoes": "Lead the talks",
      "agreed1.raterDoes": "Stay out",
      reviewOn: "2027-01-15",
      decider: "",
      decidesOn: "",
    });
    expect(agreementFields(undefined, "2027-02-02")).toEqual({
      reviewOn: "2027-02-02",
      decider: "",
      decidesOn: "",
    });
  });

  test("offers every skill once, those that both rated first", () => {
    const view = {
      state: "rated",
      level: 3,
      confidence: "high",
      note: "",
      isFromSheet: false,
    } as const;
    const row = { skill: "storytelling", subject: view, rater: view, difference: 0 } as const;
    const options = agreedSkillOptions({ compared: [row] }).map(({ value }) => value);

    expect(options[0]).toBe("storytelling");
    expect(options.toSorted()).toEqual(skillIds.toSorted());
  });
});
