import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { Confidence, Rating, ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";

type Answer = {
  level: Level | null;
  state: Rating["state"];
  confidence: Confidence;
  note: string;
  reason: string;
};

/** One of the demo person's assessments: when it was submitted (ISO instant), and an answer a skill. */
export type DemoAssessment = { submittedAt: string; answers: Record<SkillId, Answer> };

/** The demo's product manager. Invented; so is the company. */
export const demoManager = {
  name: "Maya Lindqvist",
  email: "maya@demo.leadpath.example",
  role: "Product Manager",
  organization: "Fernway Travel (demo)",
};

/** Eighteen months of one product manager, the same on every machine. */
export const demoAssessments: readonly DemoAssessment[] = [
  assessment("2025-05-20T14:10:00.000Z", {
    "product-prioritization": at(3, "medium", "RICE on the booking backlog, every quarter."),
    "product-leadership": none("No one on the team is more junior than I am."),
    "product-development": at(3, "high"),
    "product-market-fit": at(2, "low"),
    adaptability: at(3),
    "risk-management": at(2),
    collaboration: at(3, "high"),
    "visionary-thinking": at(2, "low"),
    negotiation: at(2),
    "user-research": at(3, "high", "Twelve interviews before the group-booking release."),
    storytelling: at(2),
    "time-management": at(3),
    "product-analytics": at(3),
    "culture-driven-leadership": at(1, "low"),
  }),
  assessment("2026-02-11T09:35:00.000Z", {
    "product-prioritization": at(3, "high"),
    "product-leadership": at(2, "low", "Onboarded one associate PM with a plan from my lead."),
    "product-development": at(3, "high"),
    "product-market-fit": at(3),
    adaptability: at(4, "medium", "Moved two teams when the rail contract fell through."),
    "risk-management": at(3),
    collaboration: at(3, "high"),
    "visionary-thinking": at(2),
    negotiation: at(3),
    "user-research": at(3, "high"),
    storytelling: at(3),
    "time-management": at(3),
    "product-analytics": at(3, "high"),
    "culture-driven-leadership": none("We sell in one country so far."),
  }),
  assessment("2026-11-09T16:20:00.000Z", {
    "product-prioritization": at(
      4,
      "medium",
      "One list for booking and rail, agreed with both PMs.",
    ),
    "product-leadership": at(3, "medium", "Two associate PMs; one now runs seat selection alone."),
    "product-development": at(3, "high"),
    "product-market-fit": at(3),
    adaptability: at(4),
    "risk-management": at(3, "high"),
    collaboration: at(4, "high", "Quarterly planning across booking, rail and support."),
    "visionary-thinking": at(3, "low"),
    negotiation: at(3),
    "user-research": at(4, "high"),
    storytelling: at(4, "medium", "The rail pilot, told to the board in six slides."),
    "time-management": at(3),
    "product-analytics": at(3, "high"),
    "culture-driven-leadership": at(2, "low"),
  }),
];

/** The input of the report that the demo's n-th assessment (0..2) made: the newest answer a skill. */
export function demoInput(n: number): ReadinessInput {
  const { submittedAt, answers } = demoAssessments[n] ?? missing();

  return {
    asOf: submittedAt,
    profile: defaultProfile.priorities,
    ratings: skillIds.map((skill) => {
      const { state, level, confidence } = answers[skill];
      return {
        skill,
        rater: "self",
        source: "self",
        state,
        level,
        confidence,
        ratedAt: submittedAt,
      };
    }),
    evidence: [],
  };
}

function missing(): never {
  throw new Error("The demo has three assessments.");
}

function assessment(submittedAt: string, answers: Record<SkillId, Answer>): DemoAssessment {
  return { submittedAt, answers };
}

function at(level: Level, confidence: Confidence = "medium", note = ""): Answer {
  return { state: "rated", level, confidence, note, reason: "" };
}

function none(note: string): Answer {
  return { state: "no_opportunity", level: null, confidence: "medium", note, reason: "" };
}
