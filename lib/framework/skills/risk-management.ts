export const riskManagement = {
  id: "risk-management",
  name: "Risk Management",
  question: "How do you handle what could go wrong?",
  questionAbout: "How does {name} handle what could go wrong?",
  covers: "Finding, weighing, and reducing risk",
  definition:
    "Looks ahead for what could harm a product or its delivery, and acts while a remedy is still cheap.",
  anchors: [
    "Has not yet written down what could go wrong with a piece of work.",
    "Explains a risk to the product by how likely it is and how much harm it would do.",
    "Lists the risks to one feature with a checklist or a colleague’s help, each with an owner and a first step.",
    "Acts on the top-ranked risk to one product or area before the team commits to a plan. Shows what became of it.",
    "Gets two or more products or teams to act together on a risk they share, such as reliance on a single supplier. Shows what became of it.",
    "The organization takes product risks within limits this person defined.",
  ],
  practices: [
    {
      task: "Spend half an hour with a colleague on one feature: imagine it failed, and list the reasons. Give each an owner and a first step.",
      shownBy: "The list has owners, and one first step is done.",
    },
    {
      task: "Rank your product’s risks by how likely each is and how much harm it would do. Before the next commitment, take the smallest step that would show whether the top one is real.",
      shownBy: "The team has acted on what you found, and you can say what became of the risk.",
    },
    {
      task: "Ask the owners of two other products or teams for their biggest risk. Look for one you share, such as a supplier, a deadline, or a key person, and propose who acts on it and by when.",
      shownBy: "The teams have acted on it together, and you can say what became of it.",
    },
    {
      task: "Write down which risks a team may accept alone and which need a second yes, with two examples. Try it with one team and the person who’d answer for the loss.",
      shownBy: "Someone else has accepted or refused a risk using your limits.",
    },
  ],
  chance: "a chance to run the risk review for the next launch or commitment",
  evidencePrompts: [
    "Link a risk list or a pre-mortem, and mark what was done because of it.",
    "Describe a risk that was found early: the step taken against it, and what followed.",
  ],
  responsibilities: [],
  stages: [],
  ideas: [3, 7],
} as const;
