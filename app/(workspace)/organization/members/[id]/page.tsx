import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { Forbidden, NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import {
  findRequestMember,
  titleOfMember,
} from "@/app/(workspace)/organization/members/request-member";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { administersOrganization, roleText } from "@/lib/access/viewer";
import { adminText } from "@/lib/access/words";
import { addressText } from "@/lib/people/email-address";
import { RoleForm } from "./role-form";

type Props = PageProps<"/organization/members/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOfMember(params, (name) => `Member: ${name}`) };
}

export default async function MemberPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);

  if (!administersOrganization(viewer)) return <Forbidden />;

  const asked = await idParam(params);
  const member = asked && (await findRequestMember(asked));

  if (!member) return <NotFound />;

  const { id, name, email, role, startedAt, isSelf, isLastAdmin } = member;
  const { notice } = await searchParams;

  return (
    <>
      <PageHeader
        eyebrow={email && addressText(email)}
        title={isSelf ? `You’re ${roleText[role]}` : `${name} is ${roleText[role]}`}
        lead={`Since ${dates.day(startedAt)}.`}
      />
      {notice === "joined" && (
        <Notice tone="warning" title={`${name} is a member now`} announce>
          <p>
            The invitation was accepted before you revoked it. If {name} shouldn’t be here, end the
            membership below.
          </p>
        </Notice>
      )}
      {notice === "role-changed" && (
        <Notice tone="success" title="Role saved" announce>
          <p>It takes effect the next time they load a page.</p>
        </Notice>
      )}
      <Section id="role-section" title="Role" lead={adminText}>
        {isLastAdmin ? (
          <p className="max-w-measure">
            There has to be at least one admin. Make someone else an admin first.
          </p>
        ) : (
          <RoleForm id={id} role={role} />
        )}
      </Section>
      <Section
        id="ending"
        title={isSelf ? "Leaving" : "End membership"}
        lead={
          isSelf
            ? "You end your own membership by leaving."
            : "You’ll see exactly what happens before you confirm."
        }
      >
        <ButtonLink
          href={isSelf ? "/organization/leaving" : `/organization/members/${id}/ending`}
          variant="secondary"
          className="self-start"
        >
          {isSelf ? "Leave organization" : "End membership"}
        </ButtonLink>
      </Section>
    </>
  );
}
