import type { Metadata } from "next";
import Link from "next/link";
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

export const metadata: Metadata = { title: "Make a share link" };

const scopes = [
  {
    value: "report",
    title: "The report",
    text: "The verdict, the index, and every gap, as it was made; not how the numbers came about. Evidence appears only as a count.",
  },
  {
    value: "skills",
    title: "The levels of the skills",
    text: "Each level with its range; no targets, no index, no verdict. The report has them in it.",
  },
  {
    value: "path",
    title: "The path",
    text: "As it is on the day it is opened: how far each stage is, and the titles of what is done.",
  },
];

export default async function NewSharePage({ searchParams }: PageProps<"/shares/new">) {
  const viewer = await requireViewer();
  const { report } = await searchParams;
  const reports = (await listShareableReports(viewer)).map(isoAsOf).map((each) => ({
    value: each.id,
    label: reportChoiceText(
      each,
      `${purposePhrase(each.purpose)}, ${uncapitalized(shortHeadline(each, "you"))}`,
    ),
  }));
  const chosen = reports.find(({ value }) => value === report) ?? reports[0];

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/shares">Share links</BackLink>}
        title="Make a share link"
        lead={`Whoever has the link sees what it opens, and your name. ${linkText} ${operatorText}`}
      />
      {!chosen && (
        <p className="max-w-measure">
          There is no report yet, so a link can open the path only.{" "}
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
      />
    </div>
  );
}
