export const collaboration = {
  id: "collaboration",
  name: "Collaboration and Teamwork",
  question: "How do you work with other functions?",
  covers: "Shared goals with engineering, design, marketing, and sales",
  definition:
    "Gets people of different functions to share a goal, the facts, and the decisions, so that work does not stall between them.",
  anchors: [
    "Has not yet planned a piece of work together with another function, and cannot say what any other function needs from product.",
    "Explains what two other functions, such as engineering and sales, need from product, and describes work that they watched these functions do together.",
    "Brings two functions, such as design and engineering, together on one feature, with a meeting format or a lead’s help, and writes down who does what.",
    "Brings the functions behind one product to a shared written goal unaided, and keeps their open decisions in one place. Shows what a launch that they carried out together led to.",
    "Leads the teams of several products through one shared plan, such as a joint launch, and changes a handover between them at which work had stalled. Prepares PMs to run meetings between functions, and debriefs them afterward.",
    "Sets the rules by which the organization’s departments hand work over and make joint decisions. Heads of other functions call them in when work between their own departments stalls.",
  ],
  evidencePrompts: [
    "Link a plan or an agreement that several functions made together.",
    "Describe work that stalled between teams, and what was changed so that it moved.",
    "Ask a colleague of another function to confirm your part.",
  ],
  responsibilities: [2],
  stages: [3, 4],
  ideas: [2],
} as const;
