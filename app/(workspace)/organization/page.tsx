import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NameForm } from "@/components/ui/name-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findOpenDeletion } from "@/db/queries/organization-deletions";
import { findOrganization } from "@/db/queries/organizations";
import { administersOrganization } from "@/lib/access/viewer";
import { operatorText, unseenText } from "@/lib/access/words";
import { sightDays } from "@/lib/check-ins/check-in";
import { whyStay } from "@/lib/people/membership";
import { adminsText } from "@/lib/people/words";
import { plural } from "@/lib/text/words";
import { keepEvidence, rename } from "./actions";
import { OrganizationNotice } from "./organization-notice";
import { PendingDeletion } from "./pending-deletion";
import { VisibilityTable } from "./visibility-table";

export const metadata: Metadata = { title: "Organization" };

export default async function OrganizationPage({ searchParams }: PageProps<"/organization">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const organization = await findOrganization(viewer);
  const deletion = await findOpenDeletion(viewer);
  const { name, admins, moreAdmins, numbers, refusal } = organization;
  const isAdmin = administersOrganization(viewer);
  const since = `Since ${dates.day(organization.startedAt)}.`;

  return (
    <>
      <PageHeader
        title={
          refusal === "only member"
            ? `You’re the only member of ${name}`
            : `You’re ${isAdmin ? "an admin" : "a member"} of ${name}`
        }
        lead={
          isAdmin
            ? `${since} You can invite people, assign roles, and end memberships. ${unseenText("admin", "everyone else’s")} stay hidden from you.`
            : `${since} Its admins can invite people, assign roles, and end memberships. ${unseenText("admin", "your")} stay hidden from them.`
        }
      />
      <OrganizationNotice notice={(await searchParams).notice} organization={name} />
      {deletion && (
        <PendingDeletion organization={name} deletion={deletion} isAdmin={isAdmin} dates={dates} />
      )}
      <SummaryList
        rows={[
          {
            id: "admins",
            name: plural(moreAdmins + admins.length, "Admin"),
            value: adminsText(admins, moreAdmins),
          },
          ...(numbers
            ? [
                {
                  id: "members",
                  name: "Members",
                  value: numbers.members,
                  action: (
                    <Link href="/organization/members" className="link">
                      See the members
                    </Link>
                  ),
                },
                {
                  id: "invitations",
                  name: "Open invitations",
                  value: numbers.invitations,
                  action: (
                    <Link href="/organization/invitations" className="link">
                      Invite someone
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section
        id="visibility"
        title="Who sees what"
        lead={`People outside the organization see nothing, except through a link someone creates for them. Someone without an account whom you asked sees it by their link, for ${sightDays} days once both are in. ${operatorText}`}
      >
        <VisibilityTable />
      </Section>
      {isAdmin && (
        <Section
          id="name-section"
          title="Name"
          lead="Every member sees it. The audit log says who changed it."
        >
          <NameForm
            action={rename}
            hidden={{ organizationId: organization.id }}
            label="Organization name"
            name={name}
            autoComplete="organization"
            button="Rename organization"
            pendingLabel="Renaming…"
            variant="secondary"
          />
        </Section>
      )}
      {isAdmin && (
        <Section
          id="evidence-section"
          title={
            organization.evidenceStaysSince
              ? "Evidence stays inside"
              : "Evidence is everyone’s own to open"
          }
          lead={
            organization.evidenceStaysSince
              ? `Since ${dates.day(organization.evidenceStaysSince)} no one here can open their evidence to a mentor who works elsewhere. The audit log says who decided it.`
              : "Anyone here may have a mentor who works elsewhere, and open evidence to them after saying that it holds no secrets. You can keep evidence inside instead: whatever is open to someone outside is shut then, and you aren’t told whether there was any."
          }
        >
          <ButtonForm action={keepEvidence}>
            <input type="hidden" name="organizationId" value={organization.id} />
            <input
              type="hidden"
              name="evidence"
              value={organization.evidenceStaysSince ? "may leave" : "stays"}
            />
            <Button type="submit" variant="secondary">
              {organization.evidenceStaysSince ? "Let everyone decide" : "Keep evidence inside"}
            </Button>
          </ButtonForm>
        </Section>
      )}
      <Section
        id="leaving"
        title="Leaving"
        lead={
          refusal
            ? whyStay[refusal]
            : "You’ll lose access to what you wrote here. You’ll see exactly what happens before you confirm."
        }
      >
        {!refusal && (
          <ButtonLink
            href="/organization/leaving"
            variant="secondary"
            className="self-start wrap-anywhere"
          >
            Leave {name}
          </ButtonLink>
        )}
      </Section>
      {isAdmin && !deletion && (
        <Section
          id="deletion"
          title="Deleting"
          lead="Its last admin can delete an organization for everyone. Every member is told, and has 14 days. You’ll see exactly what goes before you ask for it."
        >
          <ButtonLink href="/organization/deletion" variant="secondary" className="self-start">
            Delete the organization
          </ButtonLink>
        </Section>
      )}
    </>
  );
}
