import type { Metadata } from "next";
import { isServerSetUp, isSetUpToken } from "@/app/_server/set-up";
import { setStatus } from "@/app/_server/work-at-hand";
import { SetUpHint } from "@/app/set-up/set-up-hint";
import { ButtonLink } from "@/components/ui/button";
import { NarrowPage } from "@/components/ui/narrow-page";
import { SetUpForm } from "./set-up-form";

export const metadata: Metadata = { title: "Set up Leadpath", robots: { index: false } };

export default async function SetUpLinkPage({ params }: PageProps<"/set-up/[token]">) {
  const { token } = await params;

  if (await isServerSetUp()) {
    return (
      <NarrowPage
        title="This server is set up"
        lead="The first account exists, so the link that creates it doesn’t work anymore. Nothing was changed."
      >
        <ButtonLink href="/sign-in" className="self-start">
          Sign in
        </ButtonLink>
      </NarrowPage>
    );
  }

  if (!isSetUpToken(token)) {
    setStatus(404);

    return <SetUpHint title="This isn’t the link in the log" />;
  }

  return (
    <NarrowPage
      title="Set up Leadpath"
      lead="Create the first account and your organization. You’ll be its admin, and you can invite others next."
    >
      <SetUpForm token={token} />
    </NarrowPage>
  );
}
