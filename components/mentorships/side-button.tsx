import type { ComponentProps } from "react";
import { ButtonForm } from "@/components/ui/button-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/forms/form-state";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";

/** One button about a mentorship, pressed by one of the two. */
export function SideButton({
  id,
  side,
  action,
  ...button
}: {
  id: string;
  side: MentorshipSide;
  action: FormAction;
} & Pick<ComponentProps<typeof SubmitButton>, "variant" | "pendingLabel" | "children">) {
  return (
    <ButtonForm action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="side" value={side} />
      <SubmitButton {...button} />
    </ButtonForm>
  );
}
