export const negotiation = {
  id: "negotiation",
  name: "Negotiation and Conflict Resolution",
  question: "How do you settle differences?",
  covers: "Opposing interests, conflict, and agreements that hold",
  definition:
    "Brings people who want different things to an agreement that serves the customer and the business and can be built.",
  anchors: [
    "Has not yet helped settle a disagreement about product work, and cannot say what each side of a recent one wanted.",
    "Describes a disagreement between stakeholders that they witnessed: each side’s position, the interest behind it, and how it ended.",
    "Settles a disagreement about one feature’s scope with a lead in the room or from a prepared list of options, and writes down what was agreed.",
    "Negotiates scope and dates of one product with its stakeholders unaided, refuses requests with the reason in writing, and shows which agreements held.",
    "Mediates between teams of different products, or between executives whose goals collide, and shows a settlement that both sides kept. Rehearses hard conversations with PMs, who then hold them alone.",
    "Sets the path by which the organization settles conflicts over products: who is heard, who decides, and by when. Departments outside product ask them to mediate their own disputes.",
  ],
  evidencePrompts: [
    "Describe a disagreement: who wanted what, what was agreed, and whether it held.",
    "Link an agreement or a refusal that was put in writing.",
    "Ask someone from the other side to confirm how it was settled.",
  ],
  responsibilities: [8],
  stages: [3, 4],
  ideas: [5],
} as const;
