"use client";

import { setTimeZone } from "@/app/(workspace)/account/actions";
import { ButtonForm } from "@/components/ui/button-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { placeOf, timeZoneGroups } from "@/lib/text/time-zone-places";

/**
 * The choice of a time zone; by itself it follows the browser's. A client component, so that some 400 options are not
 * sent a second time, but made of the zones.
 */
export function TimeZoneForm({
  chosen = "",
  browser,
  zones,
}: {
  chosen?: string;
  browser?: string;
  zones: readonly string[];
}) {
  const follow = `Follow this browser${browser ? ` (${browser})` : ""}`;
  const isListed = chosen === "UTC" || zones.includes(chosen);

  return (
    <ButtonForm action={setTimeZone} className="flex max-w-md flex-col gap-6">
      <SelectField
        name="timeZone"
        label="Show days and times in"
        defaultValue={chosen}
        options={[
          { value: "", label: follow },
          ...(chosen && !isListed ? [{ value: chosen, label: placeOf(chosen) }] : []),
          ...timeZoneGroups(zones),
        ]}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save time zone
      </SubmitButton>
    </ButtonForm>
  );
}
