import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/_request/viewer";
import { setMail } from "@/app/(workspace)/account/actions";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/button-form";
import { Checkbox } from "@/components/ui/checkbox";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { findDigestChoice } from "@/db/queries/digests";
import { mailTurnedOff } from "@/db/queries/preferences";
import { type MailedAbout, mailKinds, noticeTable } from "@/lib/notices/kinds";
import { dayHours } from "@/lib/notices/mail-hours";
import { placeOf } from "@/lib/text/time-zone-places";

export const metadata: Metadata = { title: "Mail" };

/** Of each kind of thing that there's mail about: a kind that isn't in the form would be turned off by it. */
const legends: Record<MailedAbout, string> = {
  "check-in": "Check-ins: send mail when",
  talk: "Talks: send mail when",
  team: "Teams: send mail when",
  mentorship: "Mentors and mentees: send mail when",
  attestation: "Evidence: send mail when",
  feedback: "Feedback: send mail when",
  organization: "Organization: send mail when",
};

const groups = Object.entries(legends).map(([about, legend]) => ({ about, legend }));

export default async function MailPage() {
  const viewer = await requireViewer();
  const off = await mailTurnedOff(viewer);
  const digest = await findDigestChoice(viewer);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/account">Account and sessions</BackLink>}
        title="What should we mail you about?"
        lead={
          <>
            Your inbox has all of it either way, and smaller news as well. Mail comes Monday to
            Friday between {dayHours.first}:00 and {dayHours.last}:00 in{" "}
            <Link href="/account/time-zone" className="link">
              {viewer.timeZone
                ? placeOf(viewer.timeZone)
                : "UTC, as you haven’t chosen a time zone"}
            </Link>
            .
          </>
        }
      />
      <ButtonForm action={setMail} className="flex max-w-md flex-col gap-6">
        {groups.map(({ about, legend }) => (
          <fieldset key={about}>
            <legend className="font-medium">{legend}</legend>
            <div className="mt-2 flex flex-col">
              {mailKinds
                .filter((kind) => noticeTable[kind].about === about)
                .map((kind) => (
                  <Checkbox key={kind} name={`kinds.${kind}`} defaultChecked={!off.includes(kind)}>
                    {noticeTable[kind].setting}
                  </Checkbox>
                ))}
            </div>
          </fieldset>
        ))}
        {digest.isOffered && (
          <fieldset>
            <legend className="font-medium">Once a week</legend>
            {/* Unchecked, it sends nothing: whoever isn't offered it keeps what they chose before. */}
            <input type="hidden" name="digest.offered" value="on" />
            <div className="mt-2">
              <Checkbox
                name="digest.wanted"
                defaultChecked={digest.isOn}
                aria-describedby="digest-text"
              >
                Send me a weekly digest on Monday morning
              </Checkbox>
            </div>
            <p id="digest-text" className="text-sm text-muted">
              What’s new with the people you mentor or manage, and what’s due: counts only, no
              skills or levels. It comes by mail only, and not in weeks without news. A mentee sees
              it as a look when it tells of their path or report.
            </p>
          </fieldset>
        )}
        <SubmitButton className="self-start" pendingLabel="Saving…">
          Save
        </SubmitButton>
      </ButtonForm>
    </div>
  );
}
