import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestScopes } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listLooks } from "@/db/queries/openings";
import { operatorText, unseenText } from "@/lib/access/words";
import { lookNames, scopesLead, scopesTitle, scopeTabs } from "@/lib/mentorships/scope-words";
import { otherCalled } from "@/lib/mentorships/words";
import { OpenAgainForm } from "./open-again-form";
import { ScopeSection } from "./scope-section";

type Props = PageProps<"/mentors/[id]/scopes">;

const notices: Record<string, { title: string; text?: string }> = {
  opened: { title: "It’s open", text: "You can withdraw it at any time, and you read who looked." },
  chosen: { title: "Chosen", text: "It stays shut until you open it here." },
  shut: { title: "It’s shut", text: "From their next click on they don’t see it." },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  return { title: own ? `What ${otherCalled(own.mentorName, "mentor")} can read` : "Not found" };
}

export default async function ScopesPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  if (!own) return <NotFound />;

  const { mentorId, mentorName, state, scopes, history } = own;
  const mentor = otherCalled(mentorName, "mentor");
  const notice = notices[String((await searchParams).notice)];
  const looks = mentorId ? await listLooks(viewer, mentorId) : [];
  const offered = scopes.filter(
    ({ scope, standing }) => standing === "chosen" && scope !== "evidence",
  );

  return (
    <div className="flex flex-col gap-8">
      {notice && (
        <Notice tone="success" title={notice.title} announce>
          {notice.text && <p>{notice.text}</p>}
        </Notice>
      )}
      <PageHeader
        back={<BackLink href={`/mentors/${id}`}>{mentorName || "Mentor"}</BackLink>}
        title={scopesTitle(mentorName, scopes)}
        lead={scopesLead(state, mentorName)}
        actions={
          state === "active" && (
            <ButtonLink variant="secondary" href={`/mentors/${id}/preview`}>
              See it as {mentor} does
            </ButtonLink>
          )
        }
      />
      {state === "active" && offered.length > 0 && (
        <Notice title="You chose this before. It’s shut until you open it.">
          <OpenAgainForm
            id={id}
            mentor={mentor}
            scopes={offered.map(({ scope }) => ({ scope, name: scopeTabs[scope] }))}
          />
        </Notice>
      )}
      {scopes.map(({ since, ...scope }) => (
        <ScopeSection
          key={scope.scope}
          id={id}
          mentor={mentor}
          state={state}
          {...scope}
          since={since ? dates.day(since) : ""}
          keptBy={own.staysInside && scope.scope === "evidence" ? own.organization : undefined}
        />
      ))}
      <p className="max-w-measure text-sm text-muted">
        {unseenText("mentor", "your")} stay hidden from a mentor whatever you open. Your
        organization isn’t told of any of this. {operatorText}
      </p>
      {looks.length > 0 && (
        <Section
          id="looks"
          title={`When ${mentor} looked`}
          lead="The last times, newest first. A weekly digest that mentioned it counts, too."
        >
          <DataTable
            caption="Each look: when, and at what"
            hideCaption
            columns={[
              { id: "when", label: "When" },
              { id: "what", label: "At what" },
            ]}
            rows={looks.map(({ id: look, action, createdAt }) => ({
              id: look,
              cells: { when: dates.minute(createdAt), what: lookNames[action] ?? "Something else" },
            }))}
          />
        </Section>
      )}
      {history.length > 0 && (
        <Section id="history" title="What was open when" lead="Newest first.">
          <DataTable
            caption="Each time that something was open: what, from when, and until when"
            hideCaption
            columns={[
              { id: "scope", label: "What" },
              { id: "from", label: "From" },
              { id: "to", label: "Until" },
            ]}
            rows={history.map(({ id: row, scope, openedAt, endedAt }) => ({
              id: row,
              cells: {
                scope: scopeTabs[scope],
                from: dates.minute(openedAt),
                to: endedAt ? dates.minute(endedAt) : "Still open",
              },
            }))}
          />
        </Section>
      )}
    </div>
  );
}
