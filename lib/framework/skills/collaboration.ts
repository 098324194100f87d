export const collaboration = {
  id: "collaboration",
  name: "Collaboration and Teamwork",
  question: "How do you work with other functions?",
  questionAbout: "How does {name} work with other functions?",
  covers: "Shared goals with engineering, design, marketing, and sales",
  definition:
    "Gets people in different functions to share a goal, the facts, and the decisions, so that work doesn’t stall between them.",
  anchors: [
    "Has not yet planned work together with another function.",
    "Explains what two other functions, such as engineering and sales, need from product.",
    "Gets two functions, such as design and engineering, to agree in writing on who does what for one feature, with a template or a lead’s help.",
    "Gets the functions behind one product or area to commit to one written goal, unaided. Shows a result they reached together.",
    "Leads two or more teams through one shared plan, such as a joint launch. Shows a joint result, and what each team did for it.",
    "The organization hands off work between teams or departments using rules this person introduced.",
  ],
  practices: [
    {
      task: "For your next feature, fill in one page with the people it depends on in two functions: who does what, by when, and who decides. A template will do.",
      shownBy: "Both worked from the page through release.",
    },
    {
      task: "Write your product’s goal in one sentence with someone from each function behind it. Keep the open decisions below it, each with an owner, and go through them together every week.",
      shownBy: "You’ve reached a result together, and each function can name its part.",
    },
    {
      task: "Pick a launch or change that takes two or more teams. Draft one plan for all of them, and ask each where its work usually waits on another.",
      shownBy: "The teams have reached a result together, and you can say what each did for it.",
    },
    {
      task: "Write down a handoff that now works: what’s handed off, to whom, in what state, and who decides. Offer it to two teams outside your plan.",
      shownBy: "Those teams follow your rules for handoffs without a reminder.",
    },
  ],
  chance: "the lead on one launch that takes two or more departments",
  evidencePrompts: [
    "Link a plan or an agreement that several functions reached together.",
    "Describe work that stalled between teams, and what was changed so that it moved.",
    "Ask a colleague of another function to confirm your part.",
  ],
  responsibilities: [2],
  stages: [3, 4],
  ideas: [2],
} as const;
