export const productLeadership = {
  id: "product-leadership",
  name: "Product Leadership",
  question: "How do you lead and grow other product people?",
  covers: "Guiding, coaching, and letting others decide",
  definition:
    "Helps the people of a product team do their best work and outgrow their roles, by giving them direction, feedback, and decisions of their own.",
  anchors: [
    "Has not yet guided another person's product work, and cannot describe what guiding it would involve.",
    "Describes how a lead or mentor gave a team direction, feedback, and room to decide, and what came of each.",
    "Introduces a newcomer to one feature with an onboarding plan or a lead's advice, and gives feedback on a piece of their work.",
    "Gives one product's team a goal and its limits, and leaves the solution to it. Mentors a junior colleague unaided, who now runs part of the product alone.",
    "Holds one-to-ones with the PMs of several products, each working on a growth goal of their own. Hands decisions over to them, and can list what each decides alone today and did not a year ago.",
    "Sets how the organization hires, coaches, and promotes product people. Leads outside product ask them how to grow their own people.",
  ],
  evidencePrompts: [
    "Name a person who was mentored, and something they do alone now and did not before.",
    "Describe a decision that was handed over: to whom, within what limits, and how it ended.",
    "Ask somebody who was coached to confirm it.",
  ],
  responsibilities: [5],
  stages: [3, 9],
  ideas: [2],
} as const;
