import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { openId } from "@/app/_request/open-id";
import { findPublicViewer, returnTarget } from "@/app/_request/viewer";
import { env } from "@/app/_server/env";
import { buttonClass } from "@/components/ui/button";
import { NarrowPage } from "@/components/ui/narrow-page";
import { returnPath } from "@/lib/access/return-path";
import { signUpText } from "@/lib/people/sign-up-rule";
import { DemoSection } from "./demo-section";
import { offeredPeople } from "./offered-people";
import { SignInForm } from "./sign-in-form";
import { SignInNotice } from "./sign-in-notice";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: wish, notice, error } = await searchParams;
  const next = returnPath(wish);

  const viewer = await findPublicViewer();

  if (viewer && viewer !== "unknown") redirect(await returnTarget(viewer.sessionId, next));

  const demoPeople = await offeredPeople();

  return (
    <NarrowPage title="Sign in" lead={error !== "closed" && <ForNewcomers />}>
      <SignInNotice word={notice ?? error} />
      <SignInForm next={next} />
      {openId && (
        // A plain anchor: only a click begins it, never a prefetch.
        <a
          href={`${openId.startPath}?${new URLSearchParams({ next: next ?? "" })}`}
          className={`${buttonClass("secondary")} self-start`}
        >
          Continue with {openId.name}
        </a>
      )}
      {demoPeople.length > 0 && <DemoSection people={demoPeople} />}
    </NarrowPage>
  );
}

/** How someone without an account gets one. */
function ForNewcomers() {
  if (env.SIGN_UP === "invitation") return signUpText(env.SIGN_UP);

  return (
    <>
      No account yet?{" "}
      <Link href="/sign-up" className="link">
        Sign up
      </Link>
      .
    </>
  );
}
