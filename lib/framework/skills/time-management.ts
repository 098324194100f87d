export const timeManagement = {
  id: "time-management",
  name: "Time Management and Organization",
  question: "How do you organize the work?",
  covers: "Several priorities, teams, and projects at a time",
  definition:
    "Keeps several strands of work visible and moving, and keeps time free for what matters.",
  anchors: [
    "Has not yet kept a plan of their own work, and cannot describe a way of keeping one.",
    "Explains a way of planning a week around its most valuable work, and shows where it would change their own calendar.",
    "Keeps the tasks and dates of one feature in a planning template or with a lead's help, and flags a slip before the date has passed.",
    "Keeps one product's dates, meetings, and open decisions unaided, in a place that everyone sees. Names what was dropped or delegated for the sake of its goal, and shows which dates held.",
    "Coordinates several products or teams with one calendar of decisions and dependencies, and takes meetings or reports out of it. Goes through PMs' weeks with them until each has handed off or declined something.",
    "Sets the planning rhythm of the organization, from quarterly plans to which meetings exist. Other departments adopt it, or ask them to untangle their own.",
  ],
  evidencePrompts: [
    "Link a plan or a calendar that others worked by.",
    "Describe what was dropped, delegated, or declined, and what the time went into.",
  ],
  responsibilities: [],
  stages: [5],
  ideas: [],
} as const;
