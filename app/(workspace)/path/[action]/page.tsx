import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { actionParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { FeedbackSection } from "@/app/(workspace)/path/feedback/feedback-section";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ActionHistory } from "@/components/path/action-history";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findActionOfPath } from "@/db/queries/path";
import { findSkill } from "@/lib/framework/skills";
import { cadenceText } from "@/lib/path/cadence";
import { talkKey } from "@/lib/path/next-steps";
import { agreedText, type PathAction, pathActions } from "@/lib/path/path";
import { dayText } from "@/lib/text/dates";
import { DeleteAction } from "./delete-action";
import { OwnActionSection } from "./own-action-section";
import { StateForm } from "./state-form";

type Props = PageProps<"/path/[action]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ref = await actionParam(params);
  if (!ref) return { title: "Not found" };

  const { records } = await findRequestAction(ref);
  const action = pathActions(records, new Map(), "").find((each) => each.ref === ref);

  return { title: action ? action.title : "Not found" };
}

/** Read once a request, for the page and its title. */
const findRequestAction = cache(async (ref: string) => {
  const viewer = await requireViewer();

  return findActionOfPath(viewer, viewer, ref);
});

export default async function ActionPage({ params }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const ref = await actionParam(params);

  if (!ref) return <NotFound />;

  const { records, pieces, changes } = await findRequestAction(ref);
  const today = dates.calendarDay(new Date());
  const actions = pathActions(records, new Map(), today);
  const action = actions.find((each) => each.ref === ref);

  if (!action) return <NotFound />;

  const { title, description, stage, skills, cadence, optional, agreedIn, dueOn } = action;
  const place = stage === null ? "A way to get there sooner" : `Stage ${stage}`;

  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeader
          back={<BackLink href="/path">Path</BackLink>}
          eyebrow={agreedIn ? agreedText(action) : `${place}${optional ? ", optional" : ""}`}
          title={title}
          actions={
            ref === talkKey && (
              <ButtonLink variant="secondary" href="/check-ins/new">
                Ask for a view
              </ButtonLink>
            )
          }
          lead={description ?? (cadence && `An action of your own, ${cadenceText(cadence)}.`)}
        />
        {skills.length > 0 && (
          <p className="mt-3 text-sm text-muted">
            Builds{" "}
            {skills.map((id, at) => (
              <span key={id}>
                {at > 0 &&
                  (at === skills.length - 1 ? (skills.length > 2 ? ", and " : " and ") : ", ")}
                <Link href={`/framework/${id}`} className="link">
                  {findSkill(id).name}
                </Link>
              </span>
            ))}
            .
          </p>
        )}
      </div>
      <Section id="status" title="Status">
        <StateForm action={action} today={today} />
      </Section>
      <Section
        id="evidence"
        title={pieces.length > 0 ? "Evidence" : "No evidence yet"}
        lead="“Done” and “done with evidence” are counted separately: evidence says what happened, when, and what shows it."
      >
        <EvidenceList pieces={pieces} />
        <div>
          <ButtonLink
            variant="secondary"
            href={`/evidence/new?${new URLSearchParams({ action: ref })}`}
          >
            Add evidence
          </ButtonLink>
        </div>
      </Section>
      {!agreedIn && <FeedbackSection about={{ action: ref }} />}
      {cadence && (
        <Section id="own" title="Your own action">
          <OwnActionSection action={{ ref, title, cadence }} />
        </Section>
      )}
      {agreedIn && (
        <Section id="agreed" title={agreedText(action)} lead={agreedLead(agreedIn.kind, dueOn)}>
          {agreedIn.kind !== "elsewhere" && (
            <p>
              {agreedIn.kind === "talk" ? (
                <Link href={`/talks/${agreedIn.id}`} className="link">
                  The talk
                </Link>
              ) : (
                <Link href={`/check-ins/${agreedIn.id}/agreement`} className="link">
                  The agreement
                </Link>
              )}
            </p>
          )}
          <DeleteAction id={ref} text={whatStays[agreedIn.kind]} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section id="history" title="History, newest first">
          <ActionHistory changes={changes} dates={dates} />
        </Section>
      )}
    </div>
  );
}

type AgreedIn = NonNullable<PathAction["agreedIn"]>["kind"];

function agreedLead(kind: AgreedIn, dueOn: string | null) {
  switch (kind) {
    case "talk":
      return `You two chose the words${dueOn ? `, and ${dayText(dueOn)} as the day` : ""}. Whether it’s done shows in the talk’s log, too; your notes here don’t.`;
    case "check-in":
      return "You two chose the words. To change them, suggest a change to the agreement.";
    case "elsewhere":
      return "You brought it along in the words you agreed on there. No one else reads it here.";
  }
}

const whatStays: Record<AgreedIn, string> = {
  talk: "This permanently deletes the action and its notes. The talk’s log and linked evidence stay.",
  "check-in":
    "This permanently deletes the action and its notes. The agreement and linked evidence stay.",
  elsewhere: "This permanently deletes the action and its notes. Linked evidence stays.",
};
