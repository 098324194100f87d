import type { ComponentProps } from "react";
import type { LogText } from "@/components/talks/log-text";
import type { FormState } from "@/lib/forms/form-state";

/** What comes back from a form that met a newer version: that one, to read beside what was typed. */
export type LogState = FormState & {
  newer?: { version: number; lines: ComponentProps<typeof LogText>["lines"] };
};
