import type { Metadata } from "next";
import { z } from "zod";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { TakingForm } from "@/components/record/taking-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { findOrganizationLeft } from "@/db/queries/record-moves";
import { isEmptyRecord } from "@/lib/record/document";
import { broughtText, leftOutText, recordText } from "@/lib/record/words";
import { capitalized } from "@/lib/text/words";
import { takeAlong } from "./actions";

export const metadata: Metadata = { title: "Bringing your record along" };

const search = z.object({ from: z.uuid().optional().catch(undefined) });

/** What someone can bring along from an organization that they left. */
export default async function MovingPage({ searchParams }: PageProps<"/account/record/moving">) {
  const viewer = await requireViewer();
  const { from } = search.parse(await searchParams);
  const left = from && (await findOrganizationLeft(viewer, from));

  if (!left) return <NotFound />;

  const { id, name, counts, pieces } = left;

  return (
    <>
      <PageHeader
        back={<BackLink href="/account/record">Your record</BackLink>}
        title={`Bring your record along from ${name}`}
        lead="It goes into your own workspace, where no one else is. What you brought along before doesn’t come twice."
      />
      {isEmptyRecord(counts) ? (
        <EmptyState title="There’s nothing of yours to bring along">
          <p>
            You submitted no assessment there, said nothing on your path, and added no evidence.
          </p>
        </EmptyState>
      ) : (
        <>
          <SummaryList
            rows={[
              { id: "there", name: "Yours there", value: `${capitalized(recordText(counts))}.` },
              {
                id: "stays",
                name: "What stays there",
                value: `The originals, unread, and: ${leftOutText.charAt(0).toLowerCase()}${leftOutText.slice(1)}`,
              },
              { id: "after", name: "What happens with it", value: broughtText },
            ]}
          />
          <TakingForm organizationId={id} organization={name} pieces={pieces} action={takeAlong}>
            <SubmitButton pendingLabel="Bringing it along…">Bring it along</SubmitButton>
            <ButtonLink href="/account/record" variant="secondary">
              Not now
            </ButtonLink>
          </TakingForm>
        </>
      )}
    </>
  );
}
