import type { Metadata } from "next";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { SharedView } from "@/components/shares/shared-view";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findShare } from "@/db/queries/shares";
import { shareStatus } from "@/lib/shares/share";
import { revoke } from "./actions";
import { ShareFacts } from "./share-facts";
import { VisitList } from "./visit-list";

type Props = PageProps<"/shares/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const share = id && (await findRequestShare(id));

  return { title: share ? `Link for ${share.label}` : "Not found" };
}

/** Read once a request, for the page and its title. */
const findRequestShare = cache(async (id: string) => {
  const viewer = await requireViewer();
  const { zone } = await requestDates(viewer);

  return findShare(viewer, id, { now: new Date(), zone });
});

export default async function SharePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const now = new Date();
  const share = id && (await findRequestShare(id));

  if (!share) return <NotFound />;

  const { label, owner, expiresAt, revokedAt, visits, lastVisits, content } = share;
  const status = shareStatus(share, now);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/shares">Share links</BackLink>}
        eyebrow={<>Link for {label}</>}
        title={titleText[status](dates.day(revokedAt ?? expiresAt))}
        actions={
          status === "works" && (
            <ButtonForm action={revoke}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" variant="secondary">
                {" "}
                Revoke link{" "}
              </Button>
            </ButtonForm>
          )
        }
      />
      {(await searchParams).notice === "revoked" && revokedAt && (
        <Notice tone="success" title="Link revoked" announce>
          <p>Anyone who opens it, or already has it open, is told it no longer works.</p>
        </Notice>
      )}
      <ShareFacts share={share} dates={dates} />
      <VisitList visits={lastVisits} total={visits} dates={dates} />
      {content && (
        <Section
          id="preview"
          title="What a visitor sees"
          lead="This is exactly what they see. Viewing it here doesn’t count as a visit."
        >
          <div className="border-edge max-sm:border-t max-sm:pt-6 sm:rounded sm:border sm:p-8">
            <SharedView
              owner={owner}
              expiresAt={expiresAt}
              content={content}
              headingLevel="h2"
              dates={dates}
            />
          </div>
        </Section>
      )}
    </div>
  );
}

const titleText = {
  works: (day: string) => `It works until ${day}`,
  expired: (day: string) => `It worked until ${day}`,
  revoked: (day: string) => `You revoked it on ${day}`,
};
