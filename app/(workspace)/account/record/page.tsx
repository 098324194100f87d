import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { requireShell } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listOrganizationsLeft } from "@/db/queries/record-moves";
import { limits } from "@/lib/limits";
import { recordSizeText, recordTooLarge } from "@/lib/record/read";
import { leftOutText } from "@/lib/record/words";
import { BringForm } from "./bring-form";

export const metadata: Metadata = { title: "Your record" };

const notices = {
  brought: { tone: "success", title: "Your record is here" },
  left: { tone: "success", title: "You’ve left, and your record came along" },
  "left-without": { tone: "warning", title: "You’ve left, and your record stayed" },
  nothing: { tone: "success", title: "There was nothing more to bring along" },
} as const;

const search = z.object({
  notice: z.enum(["brought", "left", "left-without", "nothing"]).optional().catch(undefined),
});

/** What's a person's own, and the ways in which it follows them. */
export default async function RecordPage({ searchParams }: PageProps<"/account/record">) {
  const { viewer, organizations } = await requireShell();
  const dates = await requestDates(viewer);
  const left = await listOrganizationsLeft(viewer);
  const { notice } = search.parse(await searchParams);
  const here = organizations.find(({ id }) => id === viewer.organizationId)?.name ?? "";

  return (
    <div className="flex flex-col gap-8">
      {notice && (
        <Notice tone={notices[notice].tone} title={notices[notice].title} announce>
          {notice === "left-without" ? (
            <p>
              There was no room for it in your workspace. Make room there, then bring it along from
              this page.
            </p>
          ) : (
            <p>
              See your{" "}
              <Link href="/reports/history" className="link">
                history
              </Link>
              , your{" "}
              <Link href="/path" className="link">
                path
              </Link>
              , and your{" "}
              <Link href="/evidence" className="link">
                evidence
              </Link>{" "}
              in {here}.
            </p>
          )}
        </Notice>
      )}
      <PageHeader
        back={<BackLink href="/account">Account and sessions</BackLink>}
        title="Your record follows you"
        lead="The assessments you made of yourself, your path, your evidence, and the logs of your own talks are yours, wherever you work next."
      />
      {left.length > 0 && (
        <Section
          id="left"
          title="Where you were before"
          lead="What’s your own can come along into your own workspace. No one there is told."
        >
          <ul className="border-t border-line">
            {left.map(({ id, name, endedAt, movedAt }) => (
              <li key={id} className="list-row">
                <div>
                  <Link
                    href={`/account/record/moving?${new URLSearchParams({ from: id })}`}
                    className="link wrap-anywhere"
                  >
                    {name}
                  </Link>
                  <p>
                    {movedAt
                      ? `Brought along on ${dates.day(movedAt)}`
                      : `Until ${dates.day(endedAt)}`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        id="download"
        title="Take it along as a file"
        lead={`What you have in ${here}, for another Leadpath or for yourself. Not in it: ${leftOutText.charAt(0).toLowerCase()}${leftOutText.slice(1)}`}
      >
        <div>
          <a href="/api/record" className={buttonClass("secondary")} download>
            Download your record
          </a>
        </div>
      </Section>
      <Section
        id="bring"
        title={`Bring a record along to ${here}`}
        lead="From a file that you downloaded in another Leadpath. You see what’s in it first, and nothing comes twice."
      >
        <BringForm
          organizationId={viewer.organizationId}
          mostBytes={limits.recordBytes}
          tooLargeText={recordTooLarge}
          hint={`The JSON file from “Download your record,” up to ${recordSizeText}.`}
        />
      </Section>
    </div>
  );
}
