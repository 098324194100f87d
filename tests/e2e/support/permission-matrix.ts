/** Who may at least use it: anybody, somebody signed in, or an admin of the organization. */
export type Actor = "guest" | "person" | "admin";

/** Every server action of the build. Each is an endpoint that anybody can post to, used by a page or not. */
export const actions = {
  "app/(public)/invitations/[token]/actions.ts#accept": "person",
  "app/(public)/invitations/[token]/actions.ts#join": "guest",
  "app/(public)/password-links/[token]/actions.ts#setPassword": "guest",
  "app/(public)/password-links/actions.tsx#askForLink": "guest",
  "app/(public)/sign-in/actions.ts#enterDemo": "guest",
  "app/(public)/sign-in/actions.ts#signIn": "guest",
  "app/(public)/sign-up/actions.ts#signUp": "guest",
  "app/(workspace)/account/actions.ts#changePassword": "person",
  "app/(workspace)/account/actions.ts#endSession": "person",
  "app/(workspace)/account/actions.ts#signOutEverywhere": "person",
  "app/(workspace)/assessments/[id]/answers/actions.ts#submit": "person",
  "app/(workspace)/assessments/[id]/ratings/actions.ts#autosave": "person",
  "app/(workspace)/assessments/[id]/ratings/actions.ts#saveAndContinue": "person",
  "app/(workspace)/assessments/actions.ts#start": "person",
  "app/(workspace)/organization/actions.tsx#invite": "admin",
  "app/(workspace)/organization/actions.tsx#revoke": "admin",
  "app/_shell/actions.ts#setTheme": "guest",
  "app/_shell/actions.ts#signOut": "person",
  "app/_shell/actions.ts#switchOrganization": "person",
} satisfies Record<string, Actor>;

export type ActionName = keyof typeof actions;

/** Every `page.tsx` under `app/`, by the path that it answers. */
export const pages = {
  "/": "guest",
  "/account": "person",
  "/assessments": "person",
  "/assessments/[id]": "person",
  "/assessments/[id]/answers": "person",
  "/assessments/[id]/confirmation": "person",
  "/assessments/[id]/ratings": "person",
  "/assessments/[id]/ratings/[skill]": "person",
  "/framework": "guest",
  "/framework/[skill]": "guest",
  "/invitations/[token]": "guest",
  "/organization": "admin",
  "/password-links": "guest",
  "/password-links/[token]": "guest",
  "/password-links/confirmation": "guest",
  "/reports": "person",
  "/reports/[id]": "person",
  "/sign-in": "guest",
  "/sign-up": "guest",
} satisfies Record<string, Actor>;

/** Every `route.ts` under `app/`, by the path that it answers. */
export const routes = {
  "/api/auth/[...nextauth]": "guest",
  "/api/health": "guest",
  "/api/health/ready": "guest",
  "/api/reports/[id]/csv": "person",
  "/api/reports/[id]/json": "person",
  "/schemas/report-1.json": "guest",
} satisfies Record<string, Actor>;
