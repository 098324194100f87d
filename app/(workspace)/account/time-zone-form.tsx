import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { SelectField } from "@/components/ui/select-field";
import { placeOf, timeZoneGroups } from "@/lib/text/time-zones";
import { setTimeZone } from "./actions";

/** The choice of a time zone; by itself it follows the browser's. */
export function TimeZoneForm({ chosen = "", browser }: { chosen?: string; browser?: string }) {
  const follow = `Follow this browser${browser ? ` (${browser})` : ""}`;
  const groups = timeZoneGroups();
  const isListed = groups.some(({ options }) => options.some(({ value }) => value === chosen));

  return (
    <ButtonForm action={setTimeZone} className="flex max-w-measure flex-wrap items-end gap-4">
      <SelectField
        // A saved choice is shown at once: React keeps the default of a select that is there already.
        key={chosen}
        name="timeZone"
        label="Show days and times in"
        defaultValue={chosen}
        options={[
          { value: "", label: follow },
          ...(chosen && !isListed ? [{ value: chosen, label: placeOf(chosen) }] : []),
          ...groups,
        ]}
      />
      <Button type="submit" variant="secondary">
        Save time zone
      </Button>
    </ButtonForm>
  );
}
