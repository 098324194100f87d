export const storytelling = {
  id: "storytelling",
  name: "Presentation and Storytelling",
  question: "How do you tell a product’s story?",
  covers: "Vision, strategy, and progress for different audiences",
  definition:
    "Tells where a product is going, why, and how far it has come, so that each audience can decide or act on it.",
  anchors: [
    "Has not yet presented product work to people outside the team, and cannot outline what such a talk would say.",
    "Explains how a talk for executives differs from one for engineers, with a presentation that they attended as the example.",
    "Presents one feature to its stakeholders from a template or after a rehearsal with a colleague, and takes their questions.",
    "Presents the direction and the results of one product unaided, to engineers and to non-technical stakeholders, and shows the decision that followed.",
    "Tells executives one story across several products, with milestones, risks, and wins tied to business goals, and leaves with a decision. Edits PMs’ presentations with them down to a single message.",
    "Sets the story that the organization tells about its products, inside and outside. Other departments ask them to shape or give their talks to the board or to customers.",
  ],
  evidencePrompts: [
    "Link a presentation or a memo, and name the decision that it led to.",
    "Show one message in two versions for two audiences.",
    "Ask someone who was in the room to confirm what they took away.",
  ],
  responsibilities: [8],
  stages: [3, 6],
  ideas: [1, 4],
} as const;
