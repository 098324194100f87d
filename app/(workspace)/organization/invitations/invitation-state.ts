import type { FormState } from "@/lib/forms/form-state";

/** What inviting answers: the link is told this once, and kept nowhere. */
export type InvitationState = FormState & {
  made?: { email: string; link: string; isMailed: boolean };
};
