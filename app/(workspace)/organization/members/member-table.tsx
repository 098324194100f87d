import Link from "next/link";
import { Fragment } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { addressText } from "@/lib/people/email-address";
import type { Dates } from "@/lib/text/dates";

/** Current members, each name the way to what an admin can do about their membership. */
export function MemberTable({
  members,
  viewerId,
  dates,
}: {
  members: {
    id: string;
    personId: string;
    name: string;
    email: string | null;
    role: string;
    startedAt: Date;
  }[];
  viewerId: string;
  dates: Dates;
}) {
  if (members.length === 0) return null;

  return (
    <DataTable
      caption="Members by name"
      hideCaption
      columns={[
        { id: "person", label: "Member" },
        { id: "role", label: "Role" },
        { id: "since", label: "Since", wideOnly: true },
      ]}
      rows={members.map(({ id, personId, name, email, role, startedAt }) => ({
        id,
        cells: {
          person: (
            <>
              <Link href={`/organization/members/${id}`} className="link mr-2 wrap-anywhere">
                {name}
              </Link>
              {personId === viewerId && <Tag>You</Tag>}
              <span className="mt-0.5 block text-sm font-normal wrap-anywhere text-muted">
                {email ? <EmailAddress email={addressText(email)} /> : "No address"}
              </span>
            </>
          ),
          role: role === "admin" ? <strong className="font-medium">Admin</strong> : "Member",
          since: dates.day(startedAt),
        },
      }))}
    />
  );
}

/** An address that breaks after its "@" and before a dot, where it has to. */
function EmailAddress({ email }: { email: string }) {
  return email.split(/(?<=@)|(?=\.)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address keep their order.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
