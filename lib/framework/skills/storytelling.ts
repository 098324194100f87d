export const storytelling = {
  id: "storytelling",
  name: "Presentation and Storytelling",
  question: "How do you tell a product’s story?",
  questionAbout: "How does {name} tell a product’s story?",
  covers: "Vision, strategy, and progress for different audiences",
  definition:
    "Tells where a product is going, why, and how far it has come, so that each audience can decide or act on it.",
  anchors: [
    "Has not yet presented product work outside the team.",
    "Explains, with an example, how the same message should differ for executives and for engineers.",
    "Presents one feature to its stakeholders from a template or after a rehearsal with a colleague.",
    "Presents the direction or results of one product or area unaided, to both engineers and nontechnical stakeholders. Shows a decision that followed.",
    "Tells executives or customers one story across two or more products or teams, tied to business goals. Shows a budget, goal, or deal it changed.",
    "People across the organization present its products with a story or format this person introduced.",
  ],
  practices: [
    {
      task: "Choose one feature you know inside out. Fill in a one-page template with the problem, the change, and what you want from the audience. Rehearse it with a colleague, then present it at the next review.",
      shownBy: "You’ve presented it and answered the questions yourself.",
    },
    {
      task: "Before your next product update, write down the one decision you want from each audience. Cut what doesn’t serve it, and tell engineers and nontechnical people what it means for each of them.",
      shownBy: "The decision has been made, and you can point to it.",
    },
    {
      task: "Write one page across two or more products or teams: the business goal, milestones, risks, wins, and the one thing you need. Present it to the executive or customer who decides.",
      shownBy: "A budget, goal, or deal has changed because of it.",
    },
    {
      task: "Turn your story into something others can present without you, such as ten slides with notes. Let two people from other teams try it, and fix the places where they get stuck.",
      shownBy: "Someone has presented it to an audience you’ve never met.",
    },
  ],
  chance: "ten minutes in the next executive review to present one result",
  evidencePrompts: [
    "Link a presentation or a memo, and name the decision that it led to.",
    "Show one message in two versions for two audiences.",
    "Ask someone who was in the room to confirm what they took away.",
  ],
  responsibilities: [8],
  stages: [3, 6],
  ideas: [1, 4],
} as const;
