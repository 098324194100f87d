import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listEvidenceToChoose } from "@/db/queries/chosen-evidence";
import { listMentorships } from "@/db/queries/mentorships";
import { operatorText } from "@/lib/access/words";
import { defaultDue, dueDays, sightDays } from "@/lib/check-ins/check-in";
import { defaultRevealDay } from "@/lib/check-ins/reveal-hour";
import { whoCountsText } from "@/lib/check-ins/words";
import { otherName } from "@/lib/mentorships/words";
import { dayText } from "@/lib/text/dates";
import { placeOf } from "@/lib/text/time-zone-places";
import { AskForm } from "./ask-form";

export const metadata: Metadata = { title: "Ask for a view" };

export default async function AskPage() {
  const viewer = await requireViewer();
  const { calendarDay, zone } = await requestDates(viewer);
  const today = calendarDay(new Date());
  const mentors = (await listMentorships(viewer, "mentee")).filter(
    ({ state }) => state === "active",
  );

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/check-ins">Check-ins</BackLink>}
        title="Whose view would you like?"
        lead="Think of someone who has seen you work. Ask before you share your report with them: afterward, it isn’t blind."
      />
      {mentors.length > 0 && (
        <p className="max-w-measure">
          Your mentor is asked within your mentorship, wherever they work:{" "}
          {mentors.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link href={`/mentors/${id}/check-ins/new`} className="link">
                ask {otherName(name, "mentor")}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
      <Notice title="Who sees what">
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
          <li>They’re asked about the five must-have skills and can add others.</li>
          <li>Neither of you sees the other’s answers until both are in. Then only you two do.</li>
          <li>
            In the skills they answered, they can read your levels and confidence for {sightDays}{" "}
            days. They never read your notes.
          </li>
          <li>
            If only one of you is in once the due day has passed, that one may show theirs. What
            comes later is marked “seen first.”
          </li>
          <li>You keep both views.</li>
          <li>{whoCountsText}</li>
          {sendsMail && (
            <li>We mail them what you write below. Replies to the mail go to your address.</li>
          )}
          <li>{operatorText}</li>
        </ul>
      </Notice>
      <AskForm
        id={crypto.randomUUID()}
        days={dueDays(today)}
        sendsMail={sendsMail}
        revealDay={defaultRevealDay(defaultDue(today))}
        zone={placeOf(zone)}
        evidence={(await listEvidenceToChoose(viewer)).map(({ id, title, happenedOn }) => ({
          id,
          title,
          day: dayText(happenedOn),
        }))}
      />
    </div>
  );
}
