import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { reportChoiceText } from "@/lib/reports/choice";
import { indexText } from "@/lib/reports/numbers";
import type { Dates } from "@/lib/text/dates";

type Choice = {
  id: string;
  number: number;
  asOf: string;
  index: number | null;
  rated: number;
  skills: number;
};

/** Chooses two reports; unless told, the newest and the one before it. */
export function ComparisonForm({
  choices,
  from = choices[1]?.id,
  to = choices[0]?.id,
  dates,
}: {
  choices: Choice[];
  from?: string;
  to?: string;
  dates: Dates;
}) {
  const options = choices.map((choice) => ({
    value: choice.id,
    label: text(choice, dates.shortDay(choice.asOf)),
  }));

  return (
    <Form
      action="/reports/comparison"
      className="grid items-end gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:hidden"
    >
      <SelectField name="from" label="From" options={options} defaultValue={from} />
      <SelectField name="to" label="To" options={options} defaultValue={to} />
      <Button type="submit" variant="secondary">
        Compare
      </Button>
    </Form>
  );
}

function text({ number, index, rated, skills }: Choice, day: string) {
  const figure = index === null ? "no index" : `index ${indexText(index)}`;
  const over = index === null || rated === skills ? "" : ` over ${rated} of ${skills}`;

  return reportChoiceText({ number, day }, figure + over);
}
