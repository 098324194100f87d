import type { Route } from "next";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Purpose } from "@/lib/assessments/purpose";
import type { SkillChoice } from "@/lib/teams/team-table";
import type { TeamView } from "@/lib/teams/team-views";

/** What a team's table shows; all of it is in the address. */
export function TeamFilter({
  action,
  asked: { view, skills, name, purpose },
}: {
  action: string;
  asked: { view: TeamView; skills: SkillChoice; name: string; purpose: Purpose };
}) {
  return (
    <search className="print:hidden">
      <Form action={action as Route} className="grid grid-cols-2 items-end gap-4 lg:flex">
        {purpose !== "development" && <input type="hidden" name="purpose" value={purpose} />}
        <SelectField
          key={`view ${view}`}
          name="view"
          label="View"
          defaultValue={view}
          options={[
            { value: "both", label: "Theirs and mine" },
            { value: "theirs", label: "Theirs" },
            { value: "mine", label: "Mine" },
          ]}
        />
        <SelectField
          key={`skills ${skills}`}
          name="skills"
          label="Skills"
          defaultValue={skills}
          options={[
            { value: "all", label: "All" },
            { value: "musts", label: "Must-haves" },
          ]}
        />
        <TextField
          key={`name ${name}`}
          name="name"
          label="Person"
          defaultValue={name}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit" variant="secondary">
          Show
        </Button>
      </Form>
    </search>
  );
}
