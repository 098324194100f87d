import type { Route } from "next";
import Link from "next/link";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { scopeSightText } from "@/lib/access/visibility-words";
import type { MentorshipScope, MentorshipState } from "@/lib/mentorships/mentorship";
import { scopeStandingText, scopeTabs, scopeTexts } from "@/lib/mentorships/scope-words";
import { type ScopeStanding, takesScopes } from "@/lib/mentorships/scopes";
import { openScopes, shutScope } from "./actions";

/** One scope: what it opens, where it stands, and the switch. */
export function ScopeSection({
  id,
  mentor,
  state,
  scope,
  standing,
  since,
  keptBy,
}: {
  id: string;
  mentor: string;
  state: MentorshipState;
  scope: MentorshipScope;
  standing: ScopeStanding;
  since: string;
  /** The organization that keeps this inside, if it does. */
  keptBy?: string;
}) {
  const name = scopeTabs[scope];
  const pickPage = `/mentors/${id}/scopes/evidence` as Route;

  return (
    <Section id={scope} title={name} lead={scopeTexts[scope]}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {scopeSightText(scope).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {keptBy && (
        <p className="max-w-measure">
          {keptBy} keeps evidence inside: none of it can be opened to a mentor who works elsewhere.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Tag tone={standing === "open" ? "accent" : "neutral"}>
          {scopeStandingText(standing, since)}
        </Tag>
        {takesScopes(state) && !keptBy && standing !== "open" && (
          <Switch {...{ id, mentor, state, scope, standing, pickPage }} />
        )}
        {standing === "open" && scope === "evidence" && (
          <Link href={pickPage} className="link">
            See or add pieces
          </Link>
        )}
        {standing !== "shut" && state !== "ended" && (
          <ButtonForm action={shutScope}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="scope" value={scope} />
            <Button type="submit" variant="secondary">
              {standing === "open" ? "Withdraw" : "Don’t open"}
              <span className="sr-only"> “{name}”</span>
            </Button>
          </ButtonForm>
        )}
      </div>
    </Section>
  );
}

/** What opens it, or, before the mentorship has begun, chooses it. */
function Switch({
  id,
  mentor,
  state,
  scope,
  standing,
  pickPage,
}: {
  id: string;
  mentor: string;
  state: MentorshipState;
  scope: MentorshipScope;
  standing: ScopeStanding;
  pickPage: Route;
}) {
  const isActive = state === "active";
  if (!isActive && standing === "chosen") return null;
  if (isActive && scope === "evidence") {
    return <ButtonLink href={pickPage}>Pick pieces to open</ButtonLink>;
  }

  return (
    <ButtonForm action={openScopes}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name={`scopes.${scope}`} value="on" />
      <Button type="submit">
        {isActive ? `Open to ${mentor}` : "Choose"}
        <span className="sr-only"> “{scopeTabs[scope]}”</span>
      </Button>
    </ButtonForm>
  );
}
