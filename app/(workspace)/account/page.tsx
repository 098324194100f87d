import type { Metadata } from "next";
import Link from "next/link";
import { browserTimeZone, requestDates } from "@/app/_request/dates";
import { requireShell } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findCalendarFeed } from "@/db/queries/calendar-feeds";
import { findDigestChoice } from "@/db/queries/digests";
import { findOwnPassword } from "@/db/queries/people";
import { hasShortcuts, mailTurnedOff } from "@/db/queries/preferences";
import { listSessions } from "@/db/queries/sessions";
import { roleText } from "@/lib/access/viewer";
import { mailText } from "@/lib/notices/words";
import { addressText } from "@/lib/people/email-address";
import { placeOf } from "@/lib/text/time-zone-places";
import { setShortcuts } from "./actions";
import { AddressForm } from "./address-form";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

const notices = {
  "password-changed": {
    title: "Your password was changed",
    text: "Every other session has ended.",
  },
  "address-mailed": {
    title: "Check your email",
    text: "Open the link we sent there to confirm the address. It works once and expires in a day.",
  },
  "address-entered": {
    title: "Your address is saved",
    text: "Use it to sign in from now on.",
  },
  "address-confirmed": {
    title: "Your address is confirmed",
    text: "Use it to sign in from now on.",
  },
  "mail-saved": {
    title: "Your choice is saved",
    text: "Your inbox has all the news either way.",
  },
  "time-zone-saved": {
    title: "Time zone saved",
    text: "Days and times are shown in it on all your devices.",
  },
};

export const metadata: Metadata = { title: "Account and sessions" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { viewer, person, organizations } = await requireShell();
  const hasPassword = (await findOwnPassword(viewer)) !== undefined;
  const dates = await requestDates(viewer);
  const browser = await browserTimeZone();
  const shortcuts = await hasShortcuts(viewer);
  const word = (await searchParams).notice;
  const notice = Object.entries(notices).find(([name]) => name === word)?.[1];
  const mail = sendsMail && {
    value: mailText(await mailTurnedOff(viewer), await findDigestChoice(viewer)),
    action: (
      <Link href="/account/mail" className="link">
        Change<span className="sr-only"> what we mail you about</span>
      </Link>
    ),
  };
  const here = organizations.find(({ id }) => id === viewer.organizationId);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Account and sessions" />
      {notice && (
        <Notice tone="success" title={notice.title} announce>
          <p>{notice.text}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { id: "name", name: "Name", value: person.name },
          {
            id: "email",
            name: "Email address",
            value: person.email ? addressText(person.email) : "None",
          },
          ...(person.email ? [] : [{ id: "number", name: "Account number", value: viewer.id }]),
          {
            id: "organization",
            name: "Organization",
            value: `${here?.name}, as ${roleText[viewer.role]}`,
          },
          {
            id: "time-zone",
            name: "Time zone",
            value: viewer.timeZone
              ? placeOf(viewer.timeZone)
              : `Follows this browser${browser ? `: ${placeOf(browser)}` : ""}`,
            action: (
              <Link href="/account/time-zone" className="link">
                Change<span className="sr-only"> the time zone</span>
              </Link>
            ),
          },
          ...(mail ? [{ id: "mail", name: "Mail", ...mail }] : []),
          {
            id: "record",
            name: "Record",
            value: "Your assessments, path, evidence, and talk logs can follow you",
            action: (
              <Link href="/account/record" className="link">
                Take along<span className="sr-only"> your record</span>
              </Link>
            ),
          },
          {
            id: "data",
            name: "Your data",
            value: "Everything Leadpath has about you, to take with you or to delete",
            action: (
              <Link href="/account/data" className="link">
                See<span className="sr-only"> what Leadpath has about you</span>
              </Link>
            ),
          },
          {
            id: "calendar",
            name: "Calendar",
            value: (await findCalendarFeed(viewer)) ? "Connected by a link" : "Not connected",
            action: (
              <Link href="/account/calendar" className="link">
                Change<span className="sr-only"> the calendar link</span>
              </Link>
            ),
          },
        ]}
      />
      {!person.email && (
        <Section
          id="address"
          title="Enter another address"
          lead={
            hasPassword
              ? "Someone else confirmed this account’s address, so it’s theirs now. Everything else is unchanged. You’ll sign in with the address you enter here."
              : "Someone else confirmed this account’s address, so it’s theirs now. Everything else is unchanged, and you sign in with your provider as before."
          }
        >
          {hasPassword && <AddressForm />}
        </Section>
      )}
      <Section
        id="sessions"
        title="Sessions"
        lead="Every browser that’s signed in as you. End a session, and that browser is signed out on its next click."
      >
        <SessionList
          sessions={await listSessions(viewer)}
          currentId={viewer.sessionId}
          dates={dates}
        />
      </Section>
      <Section
        id="shortcuts"
        title="Keyboard shortcuts"
        lead={
          shortcuts
            ? "Single keys, such as 0 to 5 on a question, work as shortcuts."
            : "Single-key shortcuts are off. Tab, the arrow keys, and Enter work as usual."
        }
      >
        <ButtonForm action={setShortcuts} className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button
            type="submit"
            variant="secondary"
            name="shortcuts"
            value={shortcuts ? "off" : "on"}
          >
            {shortcuts ? "Turn off shortcuts" : "Turn on shortcuts"}
          </Button>
          <Link href="/guide#shortcuts" className="link">
            See the shortcuts
          </Link>
        </ButtonForm>
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
