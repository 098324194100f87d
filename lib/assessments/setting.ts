/** What a person can add to an assessment, each at most once and all of it optional. It never enters the score. */
export const settingQuestions = [
  {
    id: "wantsToLead",
    question: "Do you want to lead people?",
    options: ["yes", "not sure", "no"],
  },
  {
    id: "company",
    question: "What stage is your company at?",
    options: ["starting", "growing", "established"],
  },
  {
    id: "productManagers",
    question: "How many other Product Managers work with you?",
    options: ["none", "1–3", "4 or more"],
  },
  {
    id: "seat",
    question: "Is there an opening for a Product Lead?",
    options: ["yes", "not sure", "no"],
  },
] as const;

type Question = (typeof settingQuestions)[number];

/** The answers that were given, by the id of the question. */
export type Setting = Readonly<{
  [Id in Question["id"]]?: Extract<Question, { id: Id }>["options"][number];
}>;

const sentences: {
  [Key in keyof Required<Setting>]: Record<NonNullable<Setting[Key]>, string>;
} = {
  wantsToLead: {
    yes: "You want to lead people.",
    "not sure": "You aren’t sure whether you want to lead people.",
    no: "You’d rather not lead people.",
  },
  company: {
    starting: "The company is just starting.",
    growing: "The company is growing.",
    established: "The company is established.",
  },
  productManagers: {
    none: "There are no other product managers around you.",
    "1–3": "There are one to three other product managers around you.",
    "4 or more": "There are four or more other product managers around you.",
  },
  seat: {
    yes: "There’s an opening for a Product Lead.",
    "not sure": "You don’t know whether there’s an opening for a Product Lead.",
    no: "There’s no opening for a Product Lead yet.",
  },
};

/**
 * The given answers as sentences to the person who gave them, in the order of the questions; empty if there are none.
 */
export function settingSentences(setting: Setting): string[] {
  const { wantsToLead, company, productManagers, seat } = setting;

  return [
    wantsToLead && sentences.wantsToLead[wantsToLead],
    company && sentences.company[company],
    productManagers && sentences.productManagers[productManagers],
    seat && sentences.seat[seat],
  ].filter((sentence) => sentence !== undefined);
}
