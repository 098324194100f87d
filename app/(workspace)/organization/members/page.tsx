import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { Forbidden } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listEndedMemberships, listMembers } from "@/db/queries/memberships";
import { administersOrganization } from "@/lib/access/viewer";
import { memberSearch } from "@/lib/people/member-search";
import { membersText } from "@/lib/people/words";
import { EndedTable } from "./ended-table";
import { MemberFilter } from "./member-filter";
import { MemberPages } from "./member-pages";
import { MemberTable } from "./member-table";

export const metadata: Metadata = { title: "Members" };

const size = 50;

export default async function MembersPage({ searchParams }: PageProps<"/organization/members">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  if (!administersOrganization(viewer)) return <Forbidden />;

  const asked = await searchParams;
  const { name, page } = memberSearch(asked);
  const { members, found, total, admins } = await listMembers(viewer, { name, page, size });
  const ended = name || page > 1 ? [] : await listEndedMemberships(viewer, size);

  return (
    <>
      <PageHeader
        title={membersText(total, admins)}
        lead="Select a name to change a role or end a membership."
      />
      {asked.notice === "ended" && (
        <Notice tone="success" title="Membership ended" announce>
          <p>They see nothing in this organization, starting with their next click.</p>
        </Notice>
      )}
      <div className="flex flex-col gap-6">
        {(total > 10 || name) && <MemberFilter name={name} found={found} />}
        <MemberTable members={members} viewerId={viewer.id} dates={dates} />
        <MemberPages name={name} page={page} size={size} found={found} />
      </div>
      {ended.length > 0 && (
        <Section
          id="ended"
          title="Ended memberships"
          lead={`${ended.length === size ? `The newest ${size}. ` : ""}Names are visible only to members, so a name disappears when the membership ends.`}
        >
          <EndedTable memberships={ended} dates={dates} />
        </Section>
      )}
    </>
  );
}
