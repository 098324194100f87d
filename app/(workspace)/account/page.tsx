import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findSurroundings } from "@/db/queries/organizations";
import { findOwnPassword } from "@/db/queries/people";
import { hasShortcuts } from "@/db/queries/preferences";
import { listSessions } from "@/db/queries/sessions";
import { roleText } from "@/lib/access/role-text";
import { setShortcuts } from "./actions";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

export const metadata: Metadata = { title: "Account and sessions" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const viewer = await requireViewer();
  const { person, organizations } = await findSurroundings(viewer);
  const hasPassword = (await findOwnPassword(viewer)) !== undefined;
  const shortcuts = await hasShortcuts(viewer);
  const here = organizations.find(({ id }) => id === viewer.organizationId);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Account and sessions" />
      {(await searchParams).notice === "password-changed" && (
        <Notice tone="success" title="Your password is changed" announce>
          <p>Every other session has ended.</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { id: "name", name: "Name", value: person.name },
          { id: "email", name: "E-mail address", value: person.email },
          {
            id: "organization",
            name: "Organization",
            value: `${here?.name}, as ${roleText[viewer.role]}`,
          },
        ]}
      />
      <Section
        id="sessions"
        title="Sessions"
        lead="Every browser that is signed in as you. One you end is signed out at its next click."
      >
        <SessionList sessions={await listSessions(viewer)} currentId={viewer.sessionId} />
      </Section>
      <Section
        id="shortcuts"
        title="Keyboard shortcuts"
        lead={
          shortcuts
            ? "Single keys act on their own, such as 0 to 5 on a question."
            : "Single keys do nothing on their own. Tab, the arrows and Enter work as everywhere."
        }
      >
        <form action={setShortcuts} className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button
            type="submit"
            variant="secondary"
            name="shortcuts"
            value={shortcuts ? "off" : "on"}
          >
            {shortcuts ? "Switch them off" : "Switch them on"}
          </Button>
          <Link href="/guide#shortcuts" className="link">
            See the shortcuts
          </Link>
        </form>
      </Section>
      <Section
        id="password"
        title="Password"
        lead={
          hasPassword
            ? "Changing it ends every other session."
            : "You sign in to this account without a password."
        }
      >
        {hasPassword && <PasswordForm email={person.email} />}
      </Section>
    </div>
  );
}
