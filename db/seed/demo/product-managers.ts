import { assessed, atFernway, type DemoPerson, daysBefore, drafted } from "./story";

/** Ready, and able to show it. */
const amara = atFernway("amara", "Amara Okonkwo", {
  assessments: [
    assessed("2025-06-04T08:40:00.000Z", "43433434343433", "mmmmhmmlmhmhhm"),
    assessed("2025-12-16T13:05:00.000Z", "44434444343433", "hmmmhmhmmhmhhm", {
      notes: {
        "product-leadership": "Three PMs bring me their plans before they bring them to Tomás.",
      },
    }),
    assessed("2026-09-14T15:50:00.000Z", "44434444444434", "hhmhhmhmhhhhhm", {
      purpose: "promotion case",
      notes: {
        "visionary-thinking": "The two-year picture for loyalty; both squads quote it.",
        "culture-driven-leadership": "Right-to-left booking for two markets, tested there.",
      },
    }),
  ],
  said: [
    { of: "mentor-others", at: "2025-07-01T09:00:00.000Z", state: "done", doneOn: "2025-06-27" },
    {
      of: "foster-collaboration",
      at: "2025-12-17T09:10:00.000Z",
      state: "done",
      doneOn: "2025-11-20",
    },
    {
      of: "prioritize-a-portfolio",
      at: "2026-04-21T07:30:00.000Z",
      state: "done",
      doneOn: "2026-04-16",
    },
    { of: "track-successes", at: "2026-09-15T08:00:00.000Z", state: "done", doneOn: "2026-09-01" },
    {
      of: "personal-case-study",
      at: "2026-09-15T08:02:00.000Z",
      state: "done",
      doneOn: "2026-09-10",
    },
    { of: "showcase-readiness", at: "2026-05-05T10:00:00.000Z", state: "doing" },
    {
      of: "communicate-aspirations",
      at: "2026-09-22T16:00:00.000Z",
      state: "done",
      doneOn: "2026-09-21",
      note: "Two things to work on, next look in December.",
    },
  ],
  evidence: [
    {
      addedAt: "2026-04-20T09:00:00.000Z",
      title: "Loyalty and booking ranked on one scale",
      account: "Forty items, one list, eleven stopped. The budget moved by a fifth.",
      happenedOn: "2026-04-16",
      link: "https://example.org/fernway/one-list",
      strength: "artifact",
      skills: ["product-prioritization"],
      actions: ["prioritize-a-portfolio"],
    },
    {
      addedAt: "2026-09-16T08:00:00.000Z",
      title: "Repeat bookings rose from 22 to 27 percent",
      account: "Two squads, one goal, five releases. Finance checked the figure.",
      happenedOn: "2026-08-31",
      strength: "outcome",
      skills: ["visionary-thinking", "collaboration", "product-analytics"],
      actions: ["track-successes"],
    },
    {
      addedAt: "2026-09-17T08:00:00.000Z",
      title: "Three PMs' plans, with my comments",
      account: "What each wrote, what I asked, what changed.",
      happenedOn: "2026-07-10",
      strength: "artifact",
      skills: ["product-leadership", "storytelling"],
      actions: ["mentor-others"],
    },
  ],
  evidenceReports: ["2026-09-18T07:30:00.000Z"],
});

/** A solid Product Manager: threes nearly everywhere. */
const jonas = atFernway("jonas", "Jonas Weber", {
  since: "2025-06-02T07:00:00.000Z",
  assessments: [
    assessed("2025-06-25T12:00:00.000Z", "33333332333332", "hmhmmmhmmmmhhl", {
      notes: {
        "visionary-thinking": "I can say where hotels go next quarter, not where they end.",
      },
    }),
    assessed("2026-04-02T10:15:00.000Z", "33333333333333", "hmhmmmhmmmmhhm"),
    assessed("2026-09-29T11:20:00.000Z", "33343333333333", "hmhmmmhmmmmhhm"),
  ],
  said: [
    {
      of: "solve-customer-pain",
      at: "2025-06-26T08:00:00.000Z",
      state: "done",
      doneOn: "2025-02-10",
    },
    {
      of: "prioritize-with-a-method",
      at: "2025-06-26T08:01:00.000Z",
      state: "done",
      doneOn: "2025-05-30",
    },
    {
      of: "technical-fluency",
      at: "2025-06-26T08:02:00.000Z",
      state: "done",
      doneOn: "2024-11-04",
      note: "I was an engineer before.",
    },
    {
      of: "product-management-training",
      at: "2025-06-26T08:03:00.000Z",
      state: "done",
      doneOn: "2024-06-28",
    },
    { of: "own-outcomes", at: "2026-04-03T07:00:00.000Z", state: "doing" },
    {
      of: "own-outcomes",
      at: "2026-09-02T15:20:00.000Z",
      state: "done",
      doneOn: "2026-08-31",
      note: "Missed: 11 against 13. I reported it all the same.",
    },
    {
      of: "leadership-training",
      at: "2026-09-02T15:22:00.000Z",
      state: "skipped",
      note: "Not this year; two launches are enough.",
    },
  ],
  evidence: [
    {
      addedAt: "2026-04-03T07:10:00.000Z",
      title: "What waits, and why: the hotel backlog in the open",
      account:
        "Thirty-two items with reach, impact, confidence and effort. Sales read it first and took two requests back themselves.",
      happenedOn: "2026-03-27",
      link: "https://example.com/fernway/hotel-backlog",
      strength: "artifact",
      skills: ["product-prioritization"],
      actions: ["prioritize-with-a-method"],
    },
    {
      addedAt: "2026-09-02T15:30:00.000Z",
      title: "A hotel on 11 of 100 trips, up from 8",
      account:
        "The goal was 13. Families added one once they saw the price of the whole stay; people alone did not change at all, and I had expected the reverse.",
      happenedOn: "2026-08-31",
      strength: "outcome",
      skills: ["product-analytics", "product-market-fit"],
      actions: ["own-outcomes"],
    },
  ],
});

/** Her self-rating fell after she had learned what the next level asks. */
const priya = atFernway("priya", "Priya Venkatesan", {
  assessments: [
    assessed("2025-07-08T11:30:00.000Z", "44443344444444", "hhhmmmhhhhhmhm", {
      notes: { "visionary-thinking": "I wrote the vision for payments." },
    }),
    assessed("2026-03-24T14:45:00.000Z", "43333343344343", "mmhmmmhlmhmmhm", {
      notes: {
        "visionary-thinking": "After a month beside Amara: mine was a roadmap with a headline.",
        "product-leadership": "I gave answers. I now see that coaching is something else.",
      },
    }),
    assessed("2026-10-28T09:20:00.000Z", "43433343344343", "hmhmmmhmmhmmhm"),
  ],
  said: [
    { of: "shadow-senior-leaders", at: "2026-02-02T08:00:00.000Z", state: "doing" },
    {
      of: "shadow-senior-leaders",
      at: "2026-03-02T17:30:00.000Z",
      state: "done",
      doneOn: "2026-02-27",
      note: "A month of Thursdays with the head of operations.",
    },
    {
      of: "leadership-training",
      at: "2026-06-15T09:00:00.000Z",
      state: "done",
      doneOn: "2026-06-12",
    },
    { of: "mentor-others", at: "2026-07-06T08:30:00.000Z", state: "doing" },
  ],
  evidence: [
    {
      addedAt: "2026-03-03T08:10:00.000Z",
      title: "A conflict between operations and payments, seen from the inside",
      account: "Who wanted what, and how it was settled. I would have settled it too early.",
      happenedOn: "2026-02-20",
      strength: "claim",
      countsIn: "path",
      skills: ["negotiation"],
      actions: ["shadow-senior-leaders"],
    },
    {
      addedAt: "2026-08-17T10:00:00.000Z",
      title: "Payments: one direction, and four things it rules out",
      account: "Draft. Written after I had thrown the old one away.",
      happenedOn: "2026-08-14",
      strength: "claim",
      skills: ["visionary-thinking"],
      changes: [
        {
          changedAt: "2026-10-12T09:40:00.000Z",
          account:
            "Three pages. Two of the four were already being built; both have stopped. The other product managers have commented.",
          link: "https://example.com/fernway/payments-direction",
          strength: "artifact",
        },
      ],
    },
  ],
});

/** A platform has few customers of its own: several skills without an opportunity. */
const kenji = atFernway("kenji", "Kenji Moritani", {
  assessments: [
    assessed("2025-08-19T06:50:00.000Z", "324-343-3-33--", "mmhmmhmmmmmhmm", {
      notes: {
        "product-market-fit": "The platform has no market of its own.",
        "user-research": "My users sit three desks away.",
      },
    }),
    assessed("2026-06-09T07:10:00.000Z", "334x343-32333-", "hmhmmhmmmlmhmm", {
      notes: { "user-research": "Sat with three teams for a day each, from a script." },
      reasons: {
        "product-market-fit": "The platform serves our own teams; there is no market to fit.",
      },
    }),
    assessed("2026-10-02T07:30:00.000Z", "334x343-32333-", "hmhmmhmmmlmhmm", {
      reasons: {
        "product-market-fit": "The platform serves our own teams; there is no market to fit.",
      },
    }),
  ],
  said: [
    {
      of: "technical-fluency",
      at: "2025-08-20T07:00:00.000Z",
      state: "done",
      doneOn: "2023-04-01",
    },
    { of: "speak-others-languages", at: "2026-06-10T07:00:00.000Z", state: "doing" },
    {
      of: "plan-long-term",
      at: "2026-06-10T07:02:00.000Z",
      state: "to_do",
      note: "Asked Tomás for a part in the 2027 plan.",
    },
  ],
  evidence: [
    {
      addedAt: "2026-06-08T07:30:00.000Z",
      title: "Release time fell from nine days to two",
      account: "With two teams and no new people. The log of each release is linked.",
      happenedOn: "2026-05-29",
      link: "https://example.org/fernway/releases",
      strength: "outcome",
      skills: ["product-development", "risk-management"],
    },
  ],
});

/** New: one assessment, and everything ahead. */
const leila = atFernway("leila", "Leila Haddad", {
  since: "2026-09-07T07:00:00.000Z",
  assessments: [
    assessed("2026-10-05T13:40:00.000Z", "2-212-2--2-221", "mmmlmmmmmmmmml", {
      notes: { "user-research": "Five interviews with Sofia beside me." },
    }),
  ],
  said: [
    { of: "product-management-training", at: "2026-10-06T08:00:00.000Z", state: "doing" },
    {
      of: "solve-customer-pain",
      at: "2026-10-06T08:01:00.000Z",
      state: "doing",
      note: "Seat maps that nobody can read on a phone.",
    },
  ],
  evidence: [
    {
      addedAt: "2026-10-19T15:10:00.000Z",
      title: "Five interviews about seat maps",
      account:
        "My first. Sofia marked where I led them to an answer. For myself, until the next five.",
      happenedOn: "2026-10-01",
      strength: "claim",
      countsIn: "path",
      skills: ["user-research"],
      actions: ["solve-customer-pain"],
    },
  ],
});

/** Began again and stopped half-way. */
const oskar = atFernway("oskar", "Oskar Nyberg", {
  assessments: [
    assessed("2025-09-30T15:00:00.000Z", "32322233233322", "mmmmmmmmmmmmmm"),
    drafted("2026-11-02T08:15:00.000Z", "3333..3.......", "mmmmmmmmmmmmmm"),
  ],
  said: [
    {
      of: "prioritize-with-a-method",
      at: "2025-10-01T08:00:00.000Z",
      state: "done",
      doneOn: "2025-09-15",
    },
    {
      of: "fast-growing-companies",
      at: "2025-10-01T08:05:00.000Z",
      state: "not_applicable",
      note: "Fernway itself adds a market each year.",
    },
  ],
  evidence: [
    {
      addedAt: "2025-10-02T08:30:00.000Z",
      title: "Support tools: what comes first this winter",
      account: "Ranked with two agents and an engineer. The order held until January.",
      happenedOn: "2025-09-15",
      strength: "claim",
      skills: ["product-prioritization"],
      actions: ["prioritize-with-a-method"],
    },
  ],
});

/** Strong in figures, and on her way to the rest. */
const sofia = atFernway("sofia", "Sofia Rossi", {
  assessments: [
    assessed("2025-06-17T09:25:00.000Z", "32333233244341", "mmmmmmmlmhmmhl"),
    assessed("2025-11-27T16:05:00.000Z", "33333333244342", "mmmmmmmmmhmmhl"),
    assessed("2026-05-20T08:55:00.000Z", "43343343344353", "mmmmmmhmmhmmhm"),
  ],
  newest: (now) => assessed(daysBefore(now, 10, "10:40"), "43344343344353", "hmmmmmhmmhhmhm"),
  ownActions: [
    {
      title: "Replicate one published analysis",
      cadence: "quarterly",
      addedAt: "2025-12-01T08:00:00.000Z",
    },
  ],
  said: [
    { of: "own-outcomes", at: "2025-11-28T08:00:00.000Z", state: "done", doneOn: "2025-11-14" },
    { of: "track-successes", at: "2026-05-21T08:00:00.000Z", state: "doing" },
    { of: "financial-acumen", at: "2026-05-21T08:02:00.000Z", state: "done", doneOn: "2026-05-08" },
    { of: "executive-communication", at: "2026-10-01T08:00:00.000Z", state: "doing" },
    {
      of: "Replicate one published analysis",
      at: "2026-06-30T16:00:00.000Z",
      state: "done",
      doneOn: "2026-06-28",
    },
  ],
  evidence: [
    {
      addedAt: "2026-05-11T09:15:00.000Z",
      title: "The cost of a month's delay, checked by finance",
      account:
        "For the insurance add-on: margin, uptake, and what waiting costs. Finance changed one line.",
      happenedOn: "2026-05-08",
      strength: "artifact",
      skills: ["product-prioritization", "product-analytics"],
      actions: ["financial-acumen"],
      changes: [
        {
          changedAt: "2026-05-18T09:00:00.000Z",
          strength: "outcome",
          account:
            "For the insurance add-on: margin, uptake, and what waiting costs. Finance changed one line, and the launch moved up by six weeks.",
        },
      ],
    },
    {
      addedAt: "2026-07-01T08:20:00.000Z",
      title: "The experiment that counted everybody twice",
      account:
        "Our best result of the spring was an error: people on two devices were in both groups. Found it by repeating a published analysis on our own data. Two decisions were taken back, one of them mine.",
      happenedOn: "2026-06-28",
      strength: "outcome",
      skills: ["product-analytics", "risk-management"],
      actions: ["Replicate one published analysis"],
    },
    {
      addedAt: "2026-10-05T13:00:00.000Z",
      title: "Pricing for executives, on one page",
      account:
        "Insight first, then what it costs to wait. Tomás cut half of it; the half he cut was right.",
      happenedOn: "2026-10-01",
      strength: "artifact",
      skills: ["storytelling"],
      actions: ["executive-communication"],
    },
  ],
  evidenceReports: ["2026-07-02T07:40:00.000Z"],
});

/** Promoted to Product Manager last year. */
const daniel = atFernway("daniel", "Daniel Asomaning", {
  since: "2025-10-01T07:00:00.000Z",
  assessments: [
    assessed("2025-11-12T12:30:00.000Z", "21221-2-12222-", "mmmmlmmmmmmmmm"),
    assessed("2026-08-25T14:10:00.000Z", "32322232233321", "mlmmmmmlmmmmml"),
  ],
  said: [
    { of: "product-management-training", at: "2025-11-13T08:00:00.000Z", state: "doing" },
    {
      of: "product-management-training",
      at: "2026-02-27T17:00:00.000Z",
      state: "done",
      doneOn: "2026-02-26",
    },
    {
      of: "solve-customer-pain",
      at: "2026-08-26T08:00:00.000Z",
      state: "done",
      doneOn: "2026-07-31",
    },
    { of: "technical-fluency", at: "2026-08-26T08:01:00.000Z", state: "doing" },
  ],
  evidence: [
    {
      addedAt: "2026-08-27T08:20:00.000Z",
      title: "Lost-luggage form from eleven fields to four",
      account: "Nine interviews, two rounds of tests. Completed forms rose from 54 to 81 percent.",
      happenedOn: "2026-07-31",
      strength: "outcome",
      skills: ["user-research"],
      actions: ["solve-customer-pain"],
    },
    {
      addedAt: "2026-10-14T12:15:00.000Z",
      title: "How a lost bag travels through our systems",
      account:
        "Eleven boxes and two that nobody owned. Explained it back to the team on the third try.",
      happenedOn: "2026-10-13",
      link: "https://example.com/fernway/lost-bag",
      strength: "artifact",
      skills: ["product-development"],
      actions: ["technical-fluency"],
    },
  ],
});

/** Slow and steady, with a plan in writing. */
const chloe = atFernway("chloe", "Chloé Martin", {
  assessments: [
    assessed("2025-07-22T08:05:00.000Z", "33323232233332", "mmmmmmmlmmmhmm"),
    assessed("2026-01-29T11:20:00.000Z", "33333333333333", "mmmmmmmmmmmhmm"),
    assessed("2026-07-30T09:45:00.000Z", "33343333433343", "hmmmhmmmmmmhmm"),
    assessed("2026-10-01T10:05:00.000Z", "33343333433343", "hmhmhmmmmmmhmm"),
  ],
  said: [
    {
      of: "read-market-dynamics",
      at: "2025-07-23T08:00:00.000Z",
      state: "done",
      doneOn: "2025-07-01",
    },
    {
      of: "communicate-aspirations",
      at: "2026-01-30T08:00:00.000Z",
      state: "done",
      doneOn: "2026-01-30",
    },
    { of: "show-adaptability", at: "2026-07-31T08:00:00.000Z", state: "doing" },
    { of: "career-narrative", at: "2026-07-31T08:02:00.000Z", state: "done", doneOn: "2026-07-12" },
  ],
  evidence: [
    {
      addedAt: "2026-02-16T09:00:00.000Z",
      title: "The ferry market, one page a month",
      account:
        "Eight pages by now. The one of November is why we left the night crossings to others.",
      happenedOn: "2025-11-28",
      link: "https://example.com/fernway/ferries",
      strength: "artifact",
      skills: ["product-market-fit"],
      actions: ["read-market-dynamics"],
    },
    {
      addedAt: "2026-07-29T16:00:00.000Z",
      title: "Ports and ferries agreed on one check-in",
      account:
        "Three ports wanted their own. We agreed on one flow and two exceptions, in writing, and it has held for a season.",
      happenedOn: "2026-05-22",
      strength: "outcome",
      skills: ["negotiation", "collaboration"],
    },
    {
      addedAt: "2026-07-31T08:10:00.000Z",
      title: "My story on one page",
      account: "Told to two people. Both remembered the ferry strike and neither the awards.",
      happenedOn: "2026-07-12",
      strength: "claim",
      countsIn: "path",
      skills: ["storytelling"],
      actions: ["career-narrative"],
    },
  ],
});

/** Nine invented product managers; Maya has a file of her own. */
export const productManagers: readonly DemoPerson[] = [
  amara,
  jonas,
  priya,
  kenji,
  leila,
  oskar,
  sofia,
  daniel,
  chloe,
];
