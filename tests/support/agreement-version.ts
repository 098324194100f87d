import type { AgreementVersion } from "@/lib/check-ins/agreement";

/** What a rater suggested, and no one has confirmed. */
export const suggestedVersion: AgreementVersion = {
  version: 1,
  writtenBy: "rater",
  skills: [
    {
      skill: "negotiation",
      sign: "Ada closes the talks.",
      chance: "The renewal.",
      subjectDoes: "Lead the talks",
      raterDoes: "Stay out",
    },
  ],
  reviewOn: "2027-01-15",
  decider: "",
  decidesOn: null,
  createdAt: new Date("2026-11-20T08:00:00Z"),
  confirmedAt: null,
};
