import type { Metadata } from "next";
import { findPublicViewer } from "@/app/_request/viewer";
import { env } from "@/app/_server/env";
import { PageHeader } from "@/components/ui/page-header";
import { StructuredData } from "@/components/ui/structured-data";
import { stages } from "@/lib/framework/stages";
import { breadcrumbs } from "@/lib/framework/structured-data";
import { StageIndex } from "./stage-index";
import { StageSection } from "./stage-section";

const title = "Nine stages from Product Manager to Product Lead";

export const metadata: Metadata = {
  title,
  description:
    "22 actions in nine stages, from the fundamentals of the craft to the step into the role. Each says what to do and which skills it builds; no stage locks another.",
};

export default async function StagesPage() {
  const signedIn = (await findPublicViewer()) !== undefined;

  return (
    <div className="flex flex-col gap-12">
      <StructuredData data={breadcrumbs({ name: title, path: "/framework/stages" }, env.APP_URL)} />
      <PageHeader
        title="Nine stages lead from Product Manager to Product Lead"
        lead="22 actions in a sensible order you don’t have to follow. Each says at which skill levels it’s worth taking. The two courses are optional and never block anything."
      />
      <StageIndex />
      {stages.map((stage) => (
        <StageSection key={stage.number} stage={stage} signedIn={signedIn} />
      ))}
    </div>
  );
}
