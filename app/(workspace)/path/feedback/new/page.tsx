import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { AskForm } from "@/components/asks/ask-form";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findThing } from "@/db/queries/feedback";
import { operatorText } from "@/lib/access/words";
import { askDays } from "@/lib/asks/ask";
import { aboutSearch, type FeedbackAbout } from "@/lib/feedback/input";
import { noRatingText, thingName } from "@/lib/feedback/words";
import { askForFeedback } from "./actions";

type Props = PageProps<"/path/feedback/new">;

/** What an address asks to ask about, if it's the viewer's; read once a request. */
const findRequestThing = cache(async (kind: "skill" | "action", value: string) =>
  findThing(await requireViewer(), { [kind]: value } as FeedbackAbout),
);

async function thingOf(searchParams: Props["searchParams"]) {
  const about = aboutSearch.safeParse(await searchParams).data;
  if (!about) return undefined;

  const thing = await ("skill" in about
    ? findRequestThing("skill", about.skill)
    : findRequestThing("action", about.action));

  return thing && { about, name: thingName(thing) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const thing = await thingOf(searchParams);

  return { title: thing ? `Ask for feedback: ${thing.name}` : "Not found" };
}

export default async function NewFeedbackPage({ searchParams }: Props) {
  await requireViewer();
  const thing = await thingOf(searchParams);

  if (!thing) return <NotFound />;

  const { about, name } = thing;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          "skill" in about ? (
            <BackLink href={`/framework/${about.skill}`}>{name}</BackLink>
          ) : (
            <BackLink href={`/path/${about.action}`}>
              <span className="wrap-anywhere">{name}</span>
            </BackLink>
          )
        }
        title="Who saw it and could give you feedback?"
        lead="They tell you what went well and what to try next, in their own words."
      />
      <Notice title="Who sees what">
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
          <li>
            They see{" "}
            {"skill" in about
              ? "which skill it is, what it covers"
              : "the action’s title, the day it was done (if it is)"}
            , and your reason for asking. They see nothing else of yours: no level, no score, no
            report.
          </li>
          <li>
            Only you read what they write. They can decline, and withdraw it at any time; you can
            delete it.
          </li>
          <li>
            {noRatingText} If you want a rating,{" "}
            <Link href="/check-ins/new" className="link">
              ask for a check-in
            </Link>
            .
          </li>
          <li>You can take the request back until they answer. It expires after {askDays} days.</li>
          <li>{operatorText}</li>
        </ul>
      </Notice>
      <AskForm
        ask={askForFeedback}
        hidden={{ id: crypto.randomUUID(), ...about }}
        email={{
          hint: sendsMail
            ? "Leadpath writes to them once, and replies go to your address. Leave this empty to get a link you can pass on."
            : "For someone in your organization, the one they sign in with. Leave this empty to get a link you can pass on.",
          isRequired: false,
        }}
        reason={{
          label: "Why are you asking them?",
          hint: "In your own words; they read it first. For example: “You sat in on the review. What should I do differently next time?”",
        }}
        submit="Ask for feedback"
      />
    </div>
  );
}
