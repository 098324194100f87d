import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { copyParts } from "@/db/queries/copy-parts";
import { findCopy } from "@/db/queries/data-copies";
import { operatorText } from "@/lib/access/words";
import { aDay } from "@/lib/limits";
import { withheld } from "@/lib/privacy/data-map";
import { sizeText } from "@/lib/privacy/words";
import { makeCopy } from "./actions";
import { CopyProgress } from "./copy-progress";

export const metadata: Metadata = { title: "What Leadpath has about you" };

/** Everything about a person, to take along or to delete. */
export default async function DataPage() {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const copy = await findCopy(viewer);
  const all = Object.keys(copyParts).length;
  const isUnderWay = copy && !copy.madeAt && !copy.failedAt;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/account">Account and sessions</BackLink>}
        title="What Leadpath has about you"
        lead={`It’s yours to take along, and yours to delete. ${operatorText}`}
      />
      <Section
        id="copy"
        title="Take everything with you"
        lead="One file with everything about you that you may see, from every organization you’re in: as JSON for machines, and as a table for each kind of thing. From organizations you left, it has what you said about yourself."
      >
        {copy?.failedAt && (
          <Notice tone="warning" title="Your copy wasn’t made">
            <p>Something went wrong on our side. Create another one.</p>
          </Notice>
        )}
        {isUnderWay && (
          <>
            <CopyProgress
              done={copy.partsDone}
              all={all}
              label={
                copy.partsDone === 0
                  ? "Your copy is about to be made"
                  : `Your copy is being made: ${copy.partsDone} of ${all} parts`
              }
            />
            <p>
              You can leave this page and come back.{" "}
              <Link href="/account/data" className="link" prefetch={false}>
                Look again
              </Link>
            </p>
          </>
        )}
        {copy?.madeAt && (
          <div className="flex flex-col gap-3">
            <p>
              Made on {dates.minute(copy.madeAt)}, {sizeText(copy.size ?? 0)}. It’s kept until{" "}
              {dates.minute(new Date(copy.madeAt.getTime() + aDay))}, then deleted. Only you can
              download it.
            </p>
            <div>
              <a href="/api/data-copy" className={buttonClass()} download>
                Download everything
              </a>
            </div>
          </div>
        )}
        <div>
          <p>Not in it:</p>
          <ul className="list-disc pl-5">
            {Object.values(withheld).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
        {!isUnderWay && (
          <ButtonForm action={makeCopy}>
            <SubmitButton variant="secondary" pendingLabel="Asking…">
              {copy?.madeAt ? "Create another copy" : "Create a copy"}
            </SubmitButton>
          </ButtonForm>
        )}
      </Section>
      <Section
        id="record"
        title="Move to another Leadpath"
        lead="Your record has your own assessments, your path, your evidence, and the logs of your talks. Another Leadpath can read it."
      >
        <p>
          <Link href="/account/record" className="link">
            Your record
          </Link>
        </p>
      </Section>
      <Section
        id="deletion"
        title="Delete your account"
        lead="First you’ll see what goes, what stays without your name, and why."
      >
        <p>
          <Link href="/account/deletion" className="link">
            See what deleting means
          </Link>
        </p>
      </Section>
    </div>
  );
}
