import { describedBy, Field } from "@/components/ui/field";

type Props = { label: string; hint: string; text?: string; errors?: string[] };

/** The cells as text: long lines and many of them scroll in it. */
export function SheetText({ label, hint, text, errors }: Props) {
  return (
    <Field id="text" label={label} hint={hint} errors={errors}>
      <textarea
        id="text"
        name="text"
        rows={10}
        wrap="off"
        spellCheck={false}
        className="control font-mono text-sm"
        defaultValue={text}
        {...describedBy("text", { hint, errors })}
      />
    </Field>
  );
}
