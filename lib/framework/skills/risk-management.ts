export const riskManagement = {
  id: "risk-management",
  name: "Risk Management",
  question: "How do you handle what could go wrong?",
  covers: "Finding, weighing, and reducing risk",
  definition:
    "Looks ahead for what could harm a product or its delivery, and acts while a remedy is still cheap.",
  anchors: [
    "Has not yet written down what could go wrong with a piece of work, and cannot name a risk that it carries.",
    "Explains a risk by its likelihood and its impact, and tells of one on a past project that came true and how it was met.",
    "Lists the risks of one feature with a checklist or a colleague’s help, and gives each a first step and an owner.",
    "Keeps one product’s risk list unaided, and tests the riskiest assumption before the team builds on it. Shows a risk that was found early, the step taken against it, and what followed.",
    "Finds risks that several products share, such as one supplier, and gets their teams to agree on a written fallback. Runs pre-mortems in which PMs list how their own plans could fail.",
    "Sets how much risk the organization accepts in its products, and who may accept it. Legal, finance, or security ask them to judge risks that lie outside the products.",
  ],
  evidencePrompts: [
    "Link a risk list or a pre-mortem, and mark what was done because of it.",
    "Describe a risk that was found early: the step taken against it, and what followed.",
  ],
  responsibilities: [],
  stages: [],
  ideas: [3, 7],
} as const;
