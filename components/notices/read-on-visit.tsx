"use client";

import { startTransition, useEffect } from "react";
import type { FormAction } from "@/lib/forms/form-state";

/** Marks what is about a thing as read once its page is in front of someone: a page that is only fetched changes nothing. */
export function ReadOnVisit({ id, action }: { id: string; action: FormAction }) {
  useEffect(() => {
    const form = new FormData();
    form.set("id", id);
    startTransition(async () => {
      await action({}, form);
    });
  }, [id, action]);

  return null;
}
