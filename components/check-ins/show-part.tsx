import { ButtonForm } from "@/components/ui/button-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Side } from "@/lib/check-ins/check-in";
import { showText } from "@/lib/check-ins/shown";
import { calledName } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";

/** Shows the other side what one has answered, to whoever is in alone after the due day. */
export function ShowPart({
  id,
  side,
  other,
  show,
}: {
  id: string;
  side: Side;
  /** The other side's name. */
  other: string;
  show: FormAction;
}) {
  return (
    <ButtonForm action={show} className="flex flex-col items-start gap-4">
      <input type="hidden" name="id" value={id} />
      <p className="max-w-measure">{showText({ side, other })}</p>
      <SubmitButton variant="secondary" pendingLabel="Showing…">
        Show {calledName(other)} my answers
      </SubmitButton>
    </ButtonForm>
  );
}
