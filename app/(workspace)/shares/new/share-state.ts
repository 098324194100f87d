import type { FormState } from "@/lib/forms/form-state";

/** What making a share link answers: the link is told this once, and kept nowhere. */
export type ShareState = FormState & { made?: { id: string; label: string; link: string } };
