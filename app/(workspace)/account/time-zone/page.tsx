import type { Metadata } from "next";
import { browserTimeZone, requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { timeZones } from "@/lib/text/time-zone-places";
import { TimeZoneForm } from "./time-zone-form";

export const metadata: Metadata = { title: "Time zone" };

export default async function TimeZonePage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/account">Account and sessions</BackLink>}
        title="Time zone"
        lead={`This sets which day counts as “today.” Right now it’s ${dates.minute(new Date())}.`}
      />
      <TimeZoneForm
        chosen={viewer.timeZone}
        browser={await browserTimeZone()}
        zones={timeZones()}
      />
    </div>
  );
}
