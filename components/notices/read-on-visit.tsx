"use client";

import { startTransition, useEffect } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import type { ReadingPage } from "@/lib/notices/pages";

/** Marks what a page tells as read once it's in front of someone: a page that is only fetched changes nothing. */
export function ReadOnVisit({
  id,
  page,
  action,
}: {
  id: string;
  page: ReadingPage;
  action: FormAction;
}) {
  useEffect(() => {
    const form = new FormData();
    form.set("id", id);
    form.set("page", page);
    startTransition(async () => {
      await action({}, form);
    });
  }, [id, page, action]);

  return null;
}
