/** Who may at least use it: anybody, somebody signed in, or an admin of the organization. */
export type Actor = "guest" | "person" | "admin";

/** Every server action of the build. Each is an endpoint that anybody can post to, used by a page or not. */
export const actions = {
  "app/(public)/invitations/[token]/actions.ts#accept": "person",
  "app/(public)/invitations/[token]/actions.ts#join": "guest",
  "app/(public)/membership-end/actions.ts#goOn": "person",
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
  "app/(workspace)/organization/actions.ts#rename": "admin",
  "app/(workspace)/organization/invitations/actions.tsx#invite": "admin",
  "app/(workspace)/organization/invitations/actions.tsx#renew": "admin",
  "app/(workspace)/organization/invitations/actions.tsx#revoke": "admin",
  "app/(workspace)/organization/leaving/actions.ts#leave": "person",
  "app/(workspace)/organization/members/[id]/actions.ts#changeRole": "admin",
  "app/(workspace)/organization/members/[id]/ending/actions.ts#endMembership": "admin",
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
  "/membership-end": "person",
  "/organization": "person",
  "/organization/audit": "admin",
  "/organization/invitations": "admin",
  "/organization/leaving": "person",
  "/organization/members": "admin",
  "/organization/members/[id]": "admin",
  "/organization/members/[id]/ending": "admin",
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
} satisfies Record<string, Actor>;
