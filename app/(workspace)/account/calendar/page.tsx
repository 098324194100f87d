import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { requireShell } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findCalendarFeed } from "@/db/queries/calendar-feeds";
import { calendarKinds } from "@/lib/calendar/items";
import { calendarTitle } from "@/lib/calendar/words";
import { revokeCalendarLink } from "./actions";
import { CalendarLinkForm } from "./calendar-link-form";

export const metadata: Metadata = { title: "Calendar" };

export default async function CalendarPage({ searchParams }: PageProps<"/account/calendar">) {
  const { viewer, organizations } = await requireShell();
  const dates = await requestDates(viewer);
  const feed = await findCalendarFeed(viewer);
  const here = organizations.find(({ id }) => id === viewer.organizationId);
  const isRevoked = (await searchParams).notice === "revoked" && !feed;

  return (
    <div className="flex flex-col gap-8">
      {isRevoked && (
        <Notice tone="success" title="Calendar link revoked" announce>
          <p>
            It no longer works. Delete the calendar that followed it, too: it may keep what it has.
          </p>
        </Notice>
      )}
      <PageHeader
        back={<BackLink href="/account">Account and sessions</BackLink>}
        title={feed ? "Your calendar link works" : "See what comes up in your own calendar"}
        lead={`Your calendar ${feed ? "follows" : "can follow"} your talks, the check-ins that wait for you, actions with a due date, and your next assessment${organizations.length > 1 ? ` in ${here?.name}` : ""}. What’s done or called off leaves it.`}
      />
      <Section
        id="link"
        title="Calendar link"
        lead={
          feed
            ? "A new link replaces it, and the old one stops working."
            : "It’s a secret address that your calendar subscribes to. You can replace or revoke it at any time."
        }
      >
        {feed && (
          <SummaryList
            rows={[
              { id: "created", name: "Created", value: dates.minute(feed.createdAt) },
              {
                id: "read",
                name: "Last read",
                value: feed.lastReadAt ? dates.minute(feed.lastReadAt) : "Not yet",
              },
            ]}
          />
        )}
        <CalendarLinkForm hasLink={feed !== undefined} />
        {feed && (
          <ButtonForm action={revokeCalendarLink}>
            <button type="submit" className="link target-8">
              Revoke the calendar link
            </button>
          </ButtonForm>
        )}
      </Section>
      <Section
        id="shown"
        title="What it tells"
        lead="Anyone with the link sees when you have one of these, and nothing else. Who it’s with and what it’s about are on its page, behind your sign-in."
      >
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {calendarKinds.map((kind) => (
            <li key={kind}>{calendarTitle[kind]}</li>
          ))}
        </ul>
      </Section>
      <Section id="reach" title="If nothing shows up">
        <p className="max-w-measure">
          Google Calendar and Outlook read it from their own servers, so they need to reach this one
          over the internet. Each calendar decides how often it looks: some take a day.
        </p>
      </Section>
    </div>
  );
}
