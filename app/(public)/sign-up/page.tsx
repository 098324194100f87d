import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { linkToken } from "@/app/_request/link-tokens";
import { openId } from "@/app/_request/open-id";
import { offersSignUp } from "@/app/_request/sign-up-rule";
import { findPublicViewer } from "@/app/_request/viewer";
import { env } from "@/app/_server/env";
import { ButtonLink } from "@/components/ui/button";
import { NarrowPage } from "@/components/ui/narrow-page";
import { firstPageAfter } from "@/lib/people/aim";
import { signUpText } from "@/lib/people/sign-up-rule";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = {
  title: "Sign up",
  description:
    "Create an account on this server, assess yourself in about twelve minutes, and read your readiness report. Your answers stay here.",
  alternates: { canonical: "/sign-up" },
};

const search = z.object({
  join: linkToken.optional().catch(undefined),
  mentorship: linkToken.optional().catch(undefined),
});

const leads = {
  join: "Then you ask to join the team. Your data stays on this server.",
  mentorship:
    "Then you read the proposal and answer. You don’t have to assess yourself, and your data stays on this server.",
  alone: "You get a workspace of your own. Your data stays on this server.",
};

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const cameBy = search.parse(await searchParams);
  const back =
    cameBy.join || cameBy.mentorship ? firstPageAfter({ aim: "path", ...cameBy }) : undefined;
  const viewer = await findPublicViewer();

  if (viewer && viewer !== "unknown") redirect((back ?? "/assessments") as Route);

  const whose = cameBy.join || cameBy.mentorship ? undefined : signUpText(env.SIGN_UP);

  if (!(await offersSignUp(cameBy))) {
    return (
      <NarrowPage title="Sign up" lead={signUpText(env.SIGN_UP)}>
        <ButtonLink href="/sign-in" className="self-start">
          {openId ? `Sign in, or continue with ${openId.name}` : "Sign in"}
        </ButtonLink>
      </NarrowPage>
    );
  }

  return (
    <NarrowPage
      title="Sign up"
      lead={leads[cameBy.join ? "join" : cameBy.mentorship ? "mentorship" : "alone"]}
    >
      {whose && <p className="text-muted">{whose}</p>}
      <SignUpForm cameBy={cameBy} />
      <p className="text-muted">
        Already have an account?{" "}
        <Link
          href={back ? `/sign-in?${new URLSearchParams({ next: back })}` : "/sign-in"}
          className="link"
        >
          Sign in
        </Link>{" "}
        or{" "}
        <Link href="/password-links" className="link">
          set a new password
        </Link>
        .
      </p>
    </NarrowPage>
  );
}
