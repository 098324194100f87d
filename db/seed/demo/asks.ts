/** What one of them is asked as the demo is loaded: to confirm a piece, by its place among its owner's, and for feedback. */
export const demoAsks = [
  {
    kind: "attestation",
    owner: "jonas",
    asked: "maya",
    piece: 1,
    reason: "You were in the room when we looked at the numbers. Did I tell it straight?",
  },
  {
    kind: "feedback",
    owner: "jonas",
    asked: "maya",
    skill: "storytelling",
    reason:
      "You’ve heard me present twice now. What should I do differently in front of the board?",
  },
] as const;

/** Feedback that Maya got on an action of the framework, by its key; ISO instants. */
export const demoFeedback = {
  owner: "maya",
  asked: "priya",
  action: "lead-alignment-workshops",
  actionDoneOn: "2026-09-24",
  reason: "You sat through the whole workshop. What would have made it easier for your team?",
  askedAt: "2026-10-01T08:20:00.000Z",
  answeredAt: "2026-10-02T12:45:00.000Z",
  wentWell:
    "You let every team say what it would lose before you showed the plan, so nobody had to defend a roadmap.",
  tryNext:
    "Send the three questions a day ahead. Two of us were still thinking when you asked us to decide.",
} as const;
