import type { Route } from "next";
import Link from "next/link";
import { Choice } from "@/components/ui/choice";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetShown } from "@/lib/teams/sheet/shown";
import { SheetText } from "./sheet-text";

type Props = {
  sheet: SheetShown;
  uses: { value: string; label: string }[];
  meanings: { value: string; label: string }[];
  values?: Record<string, string>;
  errors?: Record<string, string[] | undefined>;
  people: Route;
};

const orientations = [
  { value: "rows", label: "A row" },
  { value: "columns", label: "A column" },
];

export function PreviewStep({ sheet, uses, meanings, values, errors, people }: Props) {
  const { problems, toAdd, toRate } = sheet;
  const isWrong = problems.length > 0;
  const { text, ...chosen } = values ?? {};

  return (
    <>
      {isWrong ? <Problems {...sheet} /> : <Rows {...sheet} />}
      {toAdd + toRate > 0 && (
        <SubmitButton name="intent" value="add" className="self-start" pendingLabel="Adding…">
          {addText(sheet)}
        </SubmitButton>
      )}
      <Section
        id="cells"
        title="The cells"
        lead="Correct them here, or in your spreadsheet and paste them again."
      >
        <Disclosure summary="Show the cells" open={isWrong || Boolean(errors?.text)}>
          <SheetText
            label="Cells"
            hint="Tabs, commas, or semicolons stand between them."
            text={text}
            errors={errors?.text}
          />
        </Disclosure>
      </Section>
      <Reading
        key={JSON.stringify([sheet.people, sheet.header, sheet.columns, sheet.scale, chosen])}
        sheet={sheet}
        uses={uses}
        meanings={meanings}
        values={values}
        errors={errors}
      />
      <div className="flex flex-wrap items-center gap-6">
        <SubmitButton name="intent" value="check" variant="secondary" pendingLabel="Checking…">
          Check again
        </SubmitButton>
        <Link href={people} className="link">
          Cancel
        </Link>
      </div>
    </>
  );
}

function Problems({ problems, more }: SheetShown) {
  return (
    <Section id="problems" title="What to correct">
      <ul className="flex list-disc flex-col gap-2 pl-5 wrap-anywhere">
        {problems.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {more > 0 && <p>And {more.toLocaleString("en-US")} more like these.</p>}
    </Section>
  );
}

/** "Add 26 people and 130 ratings" */
function addText({ toAdd, toRate }: SheetShown) {
  const people = toAdd === 1 ? "one person" : `${toAdd.toLocaleString("en-US")} people`;
  const ratings = toRate === 1 ? "one rating" : `${toRate.toLocaleString("en-US")} ratings`;

  return `Add ${[toAdd > 0 && people, toRate > 0 && ratings].filter(Boolean).join(" and ")}`;
}

function Rows({ rows, more, summary, toAdd, toRate }: SheetShown) {
  const isAnyNew = toAdd + toRate > 0;

  return (
    <div className="flex flex-col gap-5">
      <Notice
        announce
        title={isAnyNew ? summary : "Everyone in this sheet is in the team or asked already"}
      >
        <p>
          {isAnyNew
            ? "Nothing has happened yet. All of it is added, or nothing."
            : "There’s nothing to add."}
        </p>
        {toRate > 0 && (
          <p>
            The ratings are yours alone. They’re labeled “from a spreadsheet, not blind,” and count
            only once you’ve confirmed them beside the descriptions in a check-in.
          </p>
        )}
      </Notice>
      <DataTable
        caption="What will happen"
        columns={[
          { id: "line", label: "Where" },
          { id: "who", label: "Who" },
          { id: "outcome", label: "What happens" },
        ]}
        rows={rows.map(({ id, line, who, outcome }) => ({
          id,
          cells: { line, who: <span className="wrap-anywhere">{who}</span>, outcome },
        }))}
      />
      {more > 0 && <p>And {more.toLocaleString("en-US")} more.</p>}
    </div>
  );
}

function Reading({ sheet, uses, meanings, values, errors }: Omit<Props, "people">) {
  return (
    <Section
      id="reading"
      title="How it’s read"
      lead="Bring in only your own ratings, never anyone else’s. Names only help you recognize the rows here: people say their own when they join."
    >
      <input type="hidden" name="was" value={sheet.people} />
      <input type="hidden" name="emptyNames" value="ask" />
      <Choice
        name="people"
        legend="Each person is"
        options={orientations}
        defaultValue={values?.people ?? sheet.people}
        errors={errors?.people}
      />
      <div className="w-full max-w-md">
        <SelectField
          name="header"
          label="Headings"
          options={sheet.headers}
          defaultValue={values?.header ?? sheet.header}
          errors={errors?.header}
        />
      </div>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 font-medium">What’s where</legend>
        <div className="grid items-end gap-4 md:grid-cols-2">
          {sheet.columns.map(({ field, label, examples, use }) => (
            <SelectField
              key={field}
              name={`use.${field}`}
              label={<span className="wrap-anywhere">{label}</span>}
              hint={<span className="wrap-anywhere">{examples}</span>}
              options={uses}
              defaultValue={values?.[`use.${field}`] ?? use}
            />
          ))}
        </div>
      </fieldset>
      {sheet.scale.length > 0 && (
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-2 font-medium">What the ratings mean</legend>
          <div className="grid items-end gap-4 md:grid-cols-2">
            {sheet.scale.map(({ value, label, cells, meaning }, at) => (
              <SelectField
                key={value}
                id={`meaning-${at}`}
                name={`meaning.${value}`}
                label={<span className="wrap-anywhere">{label}</span>}
                hint={cells}
                options={meanings}
                defaultValue={values?.[`meaning.${value}`] ?? meaning}
              />
            ))}
          </div>
        </fieldset>
      )}
    </Section>
  );
}
