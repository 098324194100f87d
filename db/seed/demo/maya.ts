import { assessed, atFernway } from "./story";

/** Nearly there: eighteen months, three assessments, and a pilot that she can show. */
export const maya = atFernway("maya", "Maya Lindqvist", {
  role: "admin",
  since: "2025-05-20T08:00:00.000Z",
  demoRole: "Product Manager",
  assessments: [
    assessed("2025-05-20T14:10:00.000Z", "3-323232232331", "mmhlmmhlmhmmml", {
      notes: {
        "product-prioritization": "RICE on the booking backlog, every quarter.",
        "product-leadership": "No one on the team is more junior than I am.",
        "user-research": "Twelve interviews before the group-booking release.",
      },
    }),
    assessed("2026-02-11T09:35:00.000Z", "3233433233333-", "hlhmmmhmmhmmhm", {
      notes: {
        "product-leadership": "Onboarded one associate PM with a plan from my lead.",
        adaptability: "Moved two teams when the rail contract fell through.",
        "culture-driven-leadership": "We sell in one country so far.",
      },
    }),
    assessed("2026-11-09T16:20:00.000Z", "43334343344332", "mmhmmhhlmhmmhl", {
      notes: {
        "product-prioritization": "One list for booking and rail, agreed with both PMs.",
        "product-leadership": "Two associate PMs; one now runs seat selection alone.",
        collaboration: "Quarterly planning across booking, rail and support.",
        storytelling: "The rail pilot, told to the board in six slides.",
      },
    }),
  ],
  ownActions: [
    {
      title: "Listen to three support calls",
      cadence: "monthly",
      addedAt: "2025-09-02T07:50:00.000Z",
    },
    {
      title: "Meet the women-in-product circle",
      cadence: "quarterly",
      addedAt: "2026-01-15T17:00:00.000Z",
    },
  ],
  said: [
    {
      of: "product-management-training",
      at: "2025-05-21T08:10:00.000Z",
      state: "not_applicable",
      note: "Six years on the job; a course would repeat it.",
    },
    {
      of: "solve-customer-pain",
      at: "2025-05-21T08:12:00.000Z",
      state: "done",
      doneOn: "2025-03-14",
    },
    {
      of: "prioritize-with-a-method",
      at: "2025-05-21T08:13:00.000Z",
      state: "done",
      doneOn: "2025-04-30",
    },
    { of: "technical-fluency", at: "2025-05-21T08:14:00.000Z", state: "doing" },
    {
      of: "technical-fluency",
      at: "2025-08-29T15:00:00.000Z",
      state: "done",
      doneOn: "2025-08-28",
      note: "Walked the release with Ines, then explained it back twice.",
    },
    { of: "plan-long-term", at: "2025-09-04T08:00:00.000Z", state: "doing" },
    { of: "plan-long-term", at: "2026-01-19T10:30:00.000Z", state: "done", doneOn: "2026-01-16" },
    {
      of: "read-market-dynamics",
      at: "2025-09-04T08:02:00.000Z",
      state: "doing",
      note: "Friday mornings.",
    },
    { of: "own-outcomes", at: "2026-02-12T09:00:00.000Z", state: "done", doneOn: "2026-01-30" },
    {
      of: "mentor-others",
      at: "2025-11-10T12:00:00.000Z",
      state: "doing",
      note: "Bence, every other Tuesday.",
    },
    {
      of: "persuade-stakeholders",
      at: "2026-03-10T09:40:00.000Z",
      state: "done",
      doneOn: "2026-03-05",
    },
    {
      of: "speak-others-languages",
      at: "2026-06-17T13:15:00.000Z",
      state: "done",
      doneOn: "2026-06-11",
    },
    {
      of: "lead-alignment-workshops",
      at: "2026-09-30T16:00:00.000Z",
      state: "done",
      doneOn: "2026-09-24",
    },
    {
      of: "seek-portfolio-responsibility",
      at: "2026-10-12T08:20:00.000Z",
      state: "doing",
      note: "Booking and rail, until the end of the year.",
    },
    {
      of: "fast-growing-companies",
      at: "2026-02-12T09:05:00.000Z",
      state: "skipped",
      note: "I want to grow here.",
    },
    { of: "strategic-pilots", at: "2025-11-03T09:00:00.000Z", state: "doing" },
    { of: "strategic-pilots", at: "2026-03-10T09:45:00.000Z", state: "done", doneOn: "2026-03-05" },
    {
      of: "Listen to three support calls",
      at: "2026-11-12T16:30:00.000Z",
      state: "done",
      doneOn: "2026-11-11",
    },
    {
      of: "Meet the women-in-product circle",
      at: "2026-09-18T19:30:00.000Z",
      state: "done",
      doneOn: "2026-09-17",
    },
  ],
  evidence: [
    {
      addedAt: "2025-09-01T08:00:00.000Z",
      title: "Refund questions fell by a third",
      account:
        "One complaint in five calls was about refunds that nobody could see. Traced it to the payment provider's delay, put the state of the refund on the trip page, and asked 40 callers afterwards.\nCalls about refunds: 410 in February, 268 in June.",
      happenedOn: "2025-06-30",
      strength: "outcome",
      skills: ["user-research", "product-analytics"],
      actions: ["solve-customer-pain"],
    },
    {
      addedAt: "2026-01-20T09:00:00.000Z",
      title: "An outcome roadmap for two years of rail",
      account:
        "Four outcomes, each with the figure that would tell, and what we would stop to pay for it.",
      happenedOn: "2026-01-16",
      link: "https://example.com/fernway/rail-roadmap",
      strength: "artifact",
      skills: ["visionary-thinking", "product-market-fit"],
      actions: ["plan-long-term"],
      changes: [
        { changedAt: "2026-02-03T10:00:00.000Z", title: "An outcome roadmap for rail, two years" },
      ],
    },
    {
      addedAt: "2026-03-09T08:30:00.000Z",
      title: "The board funded the rail pilot",
      account:
        "Six slides: what travelers do today, what two routes taught us in three weeks, what would make us stop. They gave us two more routes and asked for the numbers each month.",
      happenedOn: "2026-03-05",
      link: "https://example.com/fernway/rail-pilot",
      strength: "outcome",
      skills: ["storytelling", "negotiation"],
      actions: ["persuade-stakeholders", "strategic-pilots"],
    },
    {
      addedAt: "2026-10-01T07:45:00.000Z",
      title: "One quarterly plan for booking, rail and support",
      account:
        "Three PMs, one page, nine commitments with names on them. Two were dropped in the room.",
      happenedOn: "2026-09-24",
      strength: "artifact",
      skills: ["collaboration", "product-prioritization"],
      actions: ["lead-alignment-workshops"],
    },
    {
      addedAt: "2026-10-20T18:10:00.000Z",
      title: "What Bence can do alone now",
      account: "Our list from January and the one from October, side by side. For us two only.",
      happenedOn: "2026-10-19",
      strength: "claim",
      countsIn: "path",
      skills: ["product-leadership"],
      actions: ["mentor-others"],
    },
  ],
});
