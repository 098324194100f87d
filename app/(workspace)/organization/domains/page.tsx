import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { Forbidden } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { listKnownDomains } from "@/db/queries/known-domains";
import { administersOrganization } from "@/lib/access/viewer";
import { knownDomainsTitle } from "@/lib/people/domain-words";
import { addressText } from "@/lib/people/email-address";
import { removeKnown } from "./actions";
import { DomainForm } from "./domain-form";

export const metadata: Metadata = { title: "Known domains" };

export default async function DomainsPage({ searchParams }: PageProps<"/organization/domains">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  if (!administersOrganization(viewer)) return <Forbidden />;

  const { notice } = await searchParams;
  const domains = (await listKnownDomains(viewer)).map((each) => ({
    ...each,
    domain: addressText(each.domain),
  }));

  return (
    <>
      <PageHeader
        title={knownDomainsTitle(domains)}
        lead="When a member asks someone outside for their view, and Leadpath writes to an address on one of these domains, that view also counts for a promotion case."
      />
      {notice === "listed" && <Notice tone="success" title="Domain listed" announce />}
      {notice === "removed" && (
        <Notice tone="success" title="Domain removed" announce>
          <p>Whoever was asked while it was listed stays known.</p>
        </Notice>
      )}
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
        <li>List a domain only if you know who gets an address there, such as a partner’s.</li>
        <li>It counts for those who are asked from then on.</li>
        <li>
          It has to be exactly what follows the @: example.com doesn’t include mail.example.com.
        </li>
        <li>
          For whoever listed a domain, it counts only once another admin has listed it, too: no one
          makes their own raters known.
        </li>
      </ul>
      <DomainForm />
      {domains.length > 0 && (
        <Section id="domains" title="Listed domains">
          <SummaryList
            rows={domains.map(({ id, domain, listedBy, isOwn, createdAt }) => ({
              id,
              name: <span className="wrap-anywhere">{domain}</span>,
              value: (
                <p className="text-muted">
                  By {isOwn ? "you" : (listedBy ?? "someone who left")}, on {dates.day(createdAt)}
                </p>
              ),
              action: (
                <ButtonForm action={removeKnown}>
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" className="link target-8">
                    Remove<span className="sr-only"> {domain}</span>
                  </button>
                </ButtonForm>
              ),
            }))}
          />
        </Section>
      )}
    </>
  );
}
