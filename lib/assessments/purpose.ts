/** What an assessment is made for. Its raters see it before they begin. */
export const purposes = ["development", "promotion case"] as const;

export type Purpose = (typeof purposes)[number];
