"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** Stays focusable while its form is being sent, and doesn't send it a second time. */
export function SubmitButton({
  pendingLabel,
  children,
  onClick,
  ...rest
}: React.ComponentProps<typeof Button> & { pendingLabel?: string }) {
  const { pending } = useFormStatus();

  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
