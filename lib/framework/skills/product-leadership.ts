export const productLeadership = {
  id: "product-leadership",
  name: "Product Leadership",
  question: "How do you lead and grow other product people?",
  covers: "Guiding, coaching, and letting others decide",
  definition:
    "Helps the people of a product team do their best work and outgrow their roles, by giving them direction, feedback, and decisions of their own.",
  anchors: [
    "Has not yet guided another person’s product work, and cannot describe what guiding it would involve.",
    "Describes how a lead or mentor guided someone, by direction, feedback, or room to decide, and what that person did differently afterward.",
    "Introduces a newcomer to one feature with an onboarding plan or a lead’s advice, and gives the newcomer feedback on a first piece of work.",
    "Gives one product’s team a goal and constraints, and leaves the solution to the team. Mentors a junior colleague unaided, who now runs part of the product alone.",
    "Holds one-to-ones with the PMs of several products, and agrees with them on written growth goals. Hands decisions over, and names some that PMs used to bring to them and now take alone.",
    "Sets what the organization expects of its product people at each career level, and how they are coached toward it. Heads of other departments ask them to coach their own leads.",
  ],
  evidencePrompts: [
    "Name a person who was mentored, and something they do alone now and did not before.",
    "Describe a decision that was handed over: to whom, within what limits, and how it ended.",
    "Ask someone who was coached to confirm what changed for them.",
  ],
  responsibilities: [5],
  stages: [3, 9],
  ideas: [2],
} as const;
