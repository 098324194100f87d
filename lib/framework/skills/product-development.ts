export const productDevelopment = {
  id: "product-development",
  name: "Understanding of Product Development",
  question: "How do you help get the product built?",
  questionAbout: "How does {name} help get the product built?",
  covers: "The way from idea to release, and technical trade-offs",
  definition:
    "Knows enough of how a product is designed, built, and released, from agile methods to the tech stack, to plan with engineers and to weigh what a technical choice costs and buys.",
  anchors: [
    "Has not yet followed a change from idea to release.",
    "Explains the product’s tech stack or main parts, and the method used to build it, agile or otherwise.",
    "Breaks one feature into steps that can ship or be tested on their own, with an engineer’s help or a story template.",
    "Decides in writing, with the engineers of one product or area, when technical work comes before new work. Shows what one such decision did to speed, cost, or quality.",
    "Brings the engineers of two or more teams or suppliers to one decision on a shared platform, part, or migration. Shows what it saved or cost.",
    "The organization decides what to build, buy, or retire using a process this person introduced.",
  ],
  practices: [
    {
      task: "Sit down with an engineer, and split your next feature into steps that can ship or be tested on their own. Note each step’s technical limits next to it.",
      shownBy: "The first step has shipped or been tested without waiting for the last.",
    },
    {
      task: "Ask your engineers which technical work they’d do first. Put it on one list with the work you’d planned, and agree in writing on what comes first and why.",
      shownBy: "You have a before-and-after number for speed, cost, or quality.",
    },
    {
      task: "Find a part, service, or platform that two teams share, or have each built. Bring their engineers together over two options and what each would cost.",
      shownBy: "The teams follow one decision, and you know what it saved or cost.",
    },
    {
      task: "Turn your last decision to build, buy, or retire something into a list of questions. Offer it to a team facing the same kind of choice now.",
      shownBy: "Another team has used your questions to decide without you in the room.",
    },
  ],
  chance:
    "a seat at the table for one technical decision that two teams share, such as a migration",
  evidencePrompts: [
    "Link a release plan or a technical decision, and mark your part in it.",
    "Describe a trade-off between technical debt and new work: the options, the choice, and what followed.",
  ],
  responsibilities: [],
  stages: [1],
  ideas: [],
} as const;
