"use client";

import type { ReactNode } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import { ErrorSummary } from "./error-summary";
import { useFormAction } from "./use-form-action";

/**
 * A form with only buttons, which shows nothing but why an action was refused. Buttons outside of it name its `id` as
 * their `form`.
 */
export function ButtonForm({
  id,
  action,
  className,
  children,
}: {
  id?: string;
  action: FormAction;
  className?: string;
  children?: ReactNode;
}) {
  const [{ message, errors }, send] = useFormAction(action, {});

  return (
    <form id={id} action={send} className={className}>
      <ErrorSummary message={message} errors={errors} />
      {children}
    </form>
  );
}
