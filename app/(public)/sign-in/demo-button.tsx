import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { enterDemo } from "./actions";

/** Signs in as one of the demo's people. */
export function DemoButton({
  personId,
  className,
  children,
}: {
  personId: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <ButtonForm action={enterDemo}>
      <input type="hidden" name="personId" value={personId} />
      <Button type="submit" variant="secondary" className={className}>
        {children}
      </Button>
    </ButtonForm>
  );
}
