/** What an assessment is for, and with it its report: ratings of different purposes never meet in one report. */
export const purposes = ["development", "promotion case"] as const;

export type Purpose = (typeof purposes)[number];

const texts: Record<Purpose, { label: string; phrase: string; history: string }> = {
  development: {
    label: "My development",
    phrase: "for development",
    history: "Development",
  },
  "promotion case": {
    label: "A promotion case",
    phrase: "for a promotion case",
    history: "Promotion case",
  },
};

/** The purposes as a form offers them. */
export const purposeOptions = purposes.map((value) => ({ value, label: texts[value].label }));

/** A purpose within a sentence: "for a promotion case". */
export function purposePhrase(purpose: Purpose) {
  return texts[purpose].phrase;
}

/** A purpose as the name of a history of reports. */
export function purposeName(purpose: Purpose) {
  return texts[purpose].history;
}
