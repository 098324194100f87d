import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/lib/forms/form-state";
import { HiddenFields } from "./hidden-fields";

/** The button by which one of the two ends an ask, or what was answered to it: then with a word on what goes. */
export function EndAskForm({
  fields,
  action,
  label,
  children,
}: {
  /** What says which ask it is. */
  fields: Record<string, string>;
  action: FormAction;
  label: string;
  children?: string;
}) {
  return (
    <ButtonForm action={action} className="flex max-w-measure flex-col items-start gap-4">
      <HiddenFields fields={fields} />
      {children && <p>{children}</p>}
      <Button type="submit" variant={children ? "danger" : "secondary"}>
        {label}
      </Button>
    </ButtonForm>
  );
}
