export const timeManagement = {
  id: "time-management",
  name: "Time Management and Organization",
  question: "How do you keep many pieces of work moving?",
  covers: "Plans, dates, dependencies, and what to drop",
  definition:
    "Keeps several strands of work visible and moving, and frees time for the most valuable of them.",
  anchors: [
    "Has not yet coordinated dates beyond their own tasks, and cannot describe a way of tracking several pieces of work.",
    "Explains a way of tracking several pieces of work, such as a shared board or a weekly plan, and describes how they saw a colleague use it.",
    "Keeps the tasks and dates of one feature in a planning template or with a lead’s help, and flags a slip before the date has passed.",
    "Keeps one product’s dates and dependencies unaided, in a plan that everyone involved can open. Shows which dates held, and what was dropped or delegated to hold them.",
    "Runs several products from one calendar of decisions and dependencies, and ends a meeting or report that duplicates it. Goes through PMs’ commitments with them, and asks each to choose what to hand off or decline.",
    "Sets the calendar by which the organization makes, reviews, and closes its plans. Departments outside product ask them to rebuild the way they plan.",
  ],
  evidencePrompts: [
    "Link a plan or a calendar that others worked by.",
    "Describe what was dropped, delegated, or declined, and what the time went into.",
  ],
  responsibilities: [],
  stages: [5],
  ideas: [],
} as const;
