import type { Metadata } from "next";
import { readMailChoice } from "@/app/_server/mail-choice";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NarrowPage } from "@/components/ui/narrow-page";
import { SubmitButton } from "@/components/ui/submit-button";
import { isMailOff } from "@/db/queries/preferences";
import { type NoticeKind, noticeTable } from "@/lib/notices/kinds";
import { turnOff } from "./actions";

export const metadata: Metadata = { title: "Mail from Leadpath", robots: { index: false } };

export default async function MailChoicePage({ params }: PageProps<"/mail-choices/[token]">) {
  const { token } = await params;
  const choice = readMailChoice(token);

  if (!choice) {
    return (
      <NarrowPage
        title="This link doesn’t work"
        lead="Part of it is missing. You can choose which mail you get in your settings, too."
      >
        <ButtonLink href="/account/mail" className="self-start">
          Go to your settings
        </ButtonLink>
      </NarrowPage>
    );
  }

  const { kind } = choice;
  const about = kind === "digest" ? digestTexts : noticeTexts(kind);

  return (await isMailOff(choice)) ? (
    <NarrowPage title={about.off} lead={about.isOff} />
  ) : (
    <NarrowPage title={about.turnOff} lead={about.wouldBe}>
      <ButtonForm action={turnOff}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton pendingLabel="Turning off…">Turn off this mail</SubmitButton>
      </ButtonForm>
    </NarrowPage>
  );
}

const digestTexts = {
  off: "The weekly digest is off",
  isOff:
    "You won’t get it anymore. Everything in it is also on your pages in Leadpath, and you can turn it back on in your settings.",
  turnOff: "Turn off the weekly digest?",
  wouldBe: "You’d no longer get it. Everything in it is also on your pages in Leadpath.",
};

function noticeTexts(kind: NoticeKind): typeof digestTexts {
  const { setting } = noticeTable[kind];

  return {
    off: "This mail is off",
    isOff: `You won’t get mail when this happens: “${setting}.” Your inbox in Leadpath still has it, and you can turn the mail back on in your settings.`,
    turnOff: "Turn off this mail?",
    wouldBe: `You’d no longer get mail when this happens: “${setting}.” Your inbox in Leadpath would still have it.`,
  };
}
