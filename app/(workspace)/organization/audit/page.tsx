import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { Forbidden } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { PageLinks } from "@/components/ui/page-links";
import { listAuditEntries } from "@/db/queries/audit";
import { administersOrganization } from "@/lib/access/viewer";
import { auditSearch, auditText } from "@/lib/audit/entries";
import { auditHref, KindLinks } from "./kind-links";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: PageProps<"/organization/audit">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  if (!administersOrganization(viewer)) return <Forbidden />;

  const { kind, before } = auditSearch(await searchParams);
  const { entries, older } = await listAuditEntries(viewer, { kind, before });

  return (
    <>
      <PageHeader
        title="Who joined, who left, and who can do what"
        lead="Every change to members, roles, invitations, and the name, newest first. What people write isn’t in it. No one can change or delete an entry."
      />
      <div className="flex flex-col gap-6">
        <KindLinks current={kind} />
        {entries.length > 0 ? (
          <DataTable
            caption="Audit log, newest first"
            hideCaption
            columns={[
              { id: "when", label: "When" },
              { id: "what", label: "What happened" },
            ]}
            rows={entries.map(({ id, createdAt, ...entry }) => ({
              id,
              cells: {
                when: (
                  <time dateTime={createdAt.toISOString()} className="font-normal text-muted">
                    {dates.minute(createdAt)}
                  </time>
                ),
                what: <span className="wrap-anywhere">{auditText(entry)}</span>,
              },
            }))}
          />
        ) : (
          <p className="text-muted">
            {before ? "There’s nothing older." : "Nothing is logged yet."}
          </p>
        )}
        {(before || older) && (
          <PageLinks
            label="Pages"
            links={[
              ...(before ? [{ href: auditHref({ kind }), text: "Newest" }] : []),
              ...(older ? [{ href: auditHref({ kind, before: older }), text: "Older" }] : []),
            ]}
          />
        )}
      </div>
    </>
  );
}
