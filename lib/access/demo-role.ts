/** Whom of the demo's people anybody may be by one click, in the order in which they are offered. */
export const offeredDemoRoles = ["Product Manager", "Manager", "Mentor"] as const;

/** What somebody of the demo is in it. Colleagues are there to be met, and nobody signs in as one. */
export type DemoRole = (typeof offeredDemoRoles)[number] | "Colleague";
