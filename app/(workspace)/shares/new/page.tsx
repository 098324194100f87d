import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { listShareableReports } from "@/db/queries/shares";
import { linkText, operatorText } from "@/lib/access/words";
import { purposePhrase } from "@/lib/assessments/purpose";
import { reportChoiceText } from "@/lib/reports/choice";
import { shortHeadline } from "@/lib/reports/verdict";
import { isoAsOf } from "@/lib/text/dates";
import { uncapitalized } from "@/lib/text/words";
import { ShareForm } from "./share-form";

export const metadata: Metadata = { title: "Create a share link" };

const scopes = [
  {
    value: "report",
    title: "The report",
    text: "The verdict, the index, and every gap with its count of evidence, as they were when it was created; not how the numbers were calculated.",
  },
  {
    value: "skills",
    title: "Skill levels",
    text: "Each level with its range; no targets, index, or verdict. The report already includes these levels.",
  },
  {
    value: "path",
    title: "The path",
    text: "As of the day it’s opened: how far along each stage is, and the titles of what’s done.",
  },
];

export default async function NewSharePage({ searchParams }: PageProps<"/shares/new">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const { report } = await searchParams;
  const reports = (await listShareableReports(viewer)).map(isoAsOf).map((each) => ({
    value: each.id,
    label: reportChoiceText(
      { number: each.number, day: dates.day(each.asOf) },
      `${purposePhrase(each.purpose)}, ${uncapitalized(shortHeadline(each, "you"))}`,
    ),
  }));
  const chosen = reports.find(({ value }) => value === report) ?? reports[0];

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/shares">Share links</BackLink>}
        title="Create a share link"
        lead={`Anyone with the link sees your name and what you choose here. ${linkText} ${operatorText}`}
      />
      {!chosen && (
        <p className="max-w-measure">
          There’s no report yet, so a link can only show the path.{" "}
          <Link href="/assessments" className="link">
            Assess yourself
          </Link>{" "}
          to get one.
        </p>
      )}
      <ShareForm
        id={crypto.randomUUID()}
        scopes={chosen ? scopes : scopes.filter(({ value }) => value === "path")}
        reports={reports}
        reportId={chosen?.value}
        sharesReport={chosen !== undefined && chosen.value === report}
      />
    </div>
  );
}
