export const timeManagement = {
  id: "time-management",
  name: "Time Management and Organization",
  question: "How do you keep many pieces of work moving?",
  questionAbout: "How does {name} keep many pieces of work moving?",
  covers: "Plans, dates, dependencies, and what to drop",
  definition:
    "Keeps several strands of work visible and moving, and frees time for the most valuable of them.",
  anchors: [
    "Has not yet coordinated dates for work shared with others.",
    "Explains a way of tracking several pieces of work, such as a shared board or a weekly plan.",
    "Tracks one feature’s tasks and dates with a planning template or a lead’s help, so that any slip is flagged before the date passes.",
    "Tracks the dates and dependencies of one product or area unaided, in a plan everyone involved can open. Shows a date that others relied on and that held.",
    "Keeps the commitments of two or more products or teams in one plan. Shows what was dropped or handed off, and what the freed-up time achieved.",
    "The organization plans its work on a cadence this person introduced.",
  ],
  practices: [
    {
      task: "Put one feature’s tasks, owners, and dates in a simple template. Go through it with your lead every Monday, and flag any slip you see coming.",
      shownBy: "Every date has been met, or its slip flagged while it could still be fixed.",
    },
    {
      task: "Put your product’s dates and dependencies where everyone involved can see them. When a date is in danger, ask what could be dropped before you ask for more time.",
      shownBy: "A date that others relied on has held, and you can say what it took.",
    },
    {
      task: "Merge the commitments of two or more products or teams into one plan. Pick a meeting, report, or task to end or hand off, and say what the freed-up time is for.",
      shownBy: "The freed-up time has achieved something you can name.",
    },
    {
      task: "Propose one planning cadence for the organization: when plans are set, reviewed, and closed. Run one full round of it with the teams that are willing.",
      shownBy: "The next round takes place without you calling for it.",
    },
  ],
  chance: "a chance to keep two teams’ commitments in one plan for a quarter",
  evidencePrompts: [
    "Link a plan or a calendar that others worked by.",
    "Describe what was dropped, delegated, or declined, and what the time went into.",
  ],
  responsibilities: [],
  stages: [5],
  ideas: [],
} as const;
