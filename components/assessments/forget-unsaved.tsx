"use client";

import { useEffect } from "react";
import { discardUnsavedOf } from "./unsaved-answers";

/** Once a draft is discarded: what this tab still keeps of it has nowhere left to go. */
export function ForgetUnsaved({ assessmentId }: { assessmentId: string }) {
  useEffect(() => discardUnsavedOf(assessmentId), [assessmentId]);

  return null;
}
