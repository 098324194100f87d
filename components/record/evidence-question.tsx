import { Checkbox } from "@/components/ui/checkbox";
import { FieldErrors } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { dayText } from "@/lib/text/dates";

/** Asks whoever takes evidence along whether it's theirs to take; nothing is preselected. */
export function EvidenceQuestion({
  organization,
  pieces,
  values = {},
  errors,
}: {
  organization: string;
  pieces: readonly { id: string; title: string; happenedOn: string }[];
  values?: Record<string, string>;
  errors?: string[];
}) {
  const answers = [
    { value: "all", title: "No, all of it comes along" },
    { value: "chosen", title: "Some of it does, and what I check below stays" },
    { value: "none", title: "Yes, or I’m not sure: all of it stays" },
  ];

  return (
    <fieldset className="flex max-w-measure flex-col gap-3">
      <legend className="font-medium wrap-anywhere">
        Does any of your evidence hold secrets of {organization}?
      </legend>
      <p className="text-sm text-muted">
        Figures, plans, and names of customers may not be yours to take. What stays is kept in{" "}
        {organization}, and no one reads it there.
      </p>
      <FieldErrors id="evidence" errors={errors} />
      <div className="flex flex-col gap-2">
        {answers.map(({ value, title }, at) => (
          <RadioCard
            key={value}
            name="evidence"
            id={at === 0 ? "evidence" : undefined}
            value={value}
            title={title}
            defaultChecked={values.evidence === value}
          />
        ))}
      </div>
      <fieldset className="flex flex-col">
        <legend className="text-sm font-medium">Pieces that stay</legend>
        {pieces.map(({ id, title, happenedOn }) => (
          <Checkbox
            key={id}
            name={`stays.${id}`}
            value="on"
            defaultChecked={values[`stays.${id}`] === "on"}
          >
            <span className="wrap-anywhere">{title}</span>{" "}
            <small className="text-muted">{dayText(happenedOn)}</small>
          </Checkbox>
        ))}
      </fieldset>
    </fieldset>
  );
}
