import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import { removeAction } from "./actions";

/** Removes an action that isn't the framework's, after saying what goes with it. */
export function DeleteAction({ id, text }: { id: string; text: string }) {
  return (
    <Disclosure summary="Delete this action">
      <ButtonForm action={removeAction} className="flex max-w-measure flex-col gap-4">
        <input type="hidden" name="id" value={id} />
        <p>{text}</p>
        <Button type="submit" variant="danger" className="self-start">
          Delete action
        </Button>
      </ButtonForm>
    </Disclosure>
  );
}
