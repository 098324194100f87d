import type { Metadata } from "next";
import { env } from "@/app/_server/env";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StructuredData } from "@/components/ui/structured-data";
import { breadcrumbs } from "@/lib/framework/structured-data";
import { DimensionList } from "./dimension-list";
import { ResponsibilityList } from "./responsibility-list";
import { RoleNotes } from "./role-notes";
import { SeatSigns } from "./seat-signs";

const title = "What a Product Lead does";

export const metadata: Metadata = {
  title,
  description:
    "Where a Product Lead stands and who they report to, eight responsibilities with the skills behind each, how the role differs from a Product Manager’s, and when a company needs one.",
};

export default function RolePage() {
  return (
    <div className="flex flex-col gap-12">
      <StructuredData data={breadcrumbs({ name: title, path: "/framework/role" }, env.APP_URL)} />
      <PageHeader
        title="A Product Lead is accountable for a whole product or portfolio, and for the PMs behind it"
        lead="What the role is, its eight responsibilities, three differences from a Product Manager, and the signs that a company needs it."
      />
      <Section id="role" title="What the role is, and what it’s for">
        <RoleNotes />
      </Section>
      <Section
        id="responsibilities"
        title="Eight responsibilities"
        lead="Each rests on skills that can be seen and practiced."
      >
        <ResponsibilityList />
      </Section>
      <Section
        id="dimensions"
        title="Product Manager and Product Lead differ in three dimensions"
        lead="Each skill’s page shows the two roles side by side."
      >
        <DimensionList />
      </Section>
      <Section
        id="seat"
        title="When a company needs one"
        lead="Seven questions about the organization. They say nothing about a person: no answer is part of anyone’s readiness."
      >
        <SeatSigns />
      </Section>
    </div>
  );
}
