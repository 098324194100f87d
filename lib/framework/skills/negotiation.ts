export const negotiation = {
  id: "negotiation",
  name: "Negotiation and Conflict Resolution",
  question: "How do you settle differences?",
  questionAbout: "How does {name} settle differences?",
  covers: "Opposing interests, conflict, and agreements that hold",
  definition:
    "Brings people who want different things to an agreement that serves the customer and the business and can be built.",
  anchors: [
    "Has not yet helped settle a disagreement about product work.",
    "Explains each side’s interest in a disagreement about product work, and an option that would serve both.",
    "Settles a disagreement over one feature in writing, with a lead’s help or a prepared list of options.",
    "Negotiates the scope or dates of one product or area with its stakeholders, unaided. Shows a written agreement that every side kept.",
    "Mediates between two or more teams, executives, or customers whose goals conflict. Shows a written agreement that every side kept.",
    "The organization settles conflicts over products through a process this person introduced: who is heard, who decides, and by when.",
  ],
  practices: [
    {
      task: "Take one disagreement over a feature. Write down what each side wants and why, prepare two options, and go through them with your lead before you all meet.",
      shownBy: "Both sides have confirmed a short written agreement.",
    },
    {
      task: "Pick the stakeholder you’d rather not answer. Ask what the request is for, offer what you can do and by when, and put any refusal in writing with its reason.",
      shownBy: "The agreement has held for a quarter, or through an attempt to reopen it.",
    },
    {
      task: "Find a conflict between teams, executives, or customers that slows the work. Ask each side alone what it needs, then propose written terms that give each something.",
      shownBy: "Every side has kept the agreement, and the conflict hasn’t come back.",
    },
    {
      task: "Turn the last hard conflict you settled into steps: who is heard, who decides, and by when. Ask two leaders to use the steps for the next one.",
      shownBy: "A conflict you had no part in has been settled using your steps.",
    },
  ],
  chance: "a chance to settle one disagreement between two teams by a set date",
  evidencePrompts: [
    "Describe a disagreement: who wanted what, what was agreed, and whether it held.",
    "Link an agreement or a refusal that was put in writing.",
    "Ask someone from the other side to confirm how it was settled.",
  ],
  responsibilities: [8],
  stages: [3, 4],
  ideas: [5],
} as const;
