import { describedBy, Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SheetText } from "./sheet-text";

type Props = {
  text?: string;
  errors?: Record<string, string[] | undefined>;
  limitsText: string;
};

export function PasteStep({ text, errors, limitsText }: Props) {
  const hint = `CSV or another text file. ${limitsText}`;

  return (
    <>
      <input type="hidden" name="intent" value="read" />
      <SheetText
        label="Paste from your spreadsheet"
        hint="Copy the cells with names and email addresses, one person per row or column, with the headings if there are any. Your own ratings of them can come along. A list of addresses from your mail works, too. Whatever else is in it isn’t kept."
        text={text}
        errors={errors?.text}
      />
      <div className="max-w-measure">
        <Field id="file" label="Or choose a file" hint={hint} errors={errors?.file}>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            className="control target-10"
            {...describedBy("file", { hint, errors: errors?.file })}
          />
        </Field>
      </div>
      <SubmitButton className="self-start" pendingLabel="Reading…">
        Show what will happen
      </SubmitButton>
    </>
  );
}
