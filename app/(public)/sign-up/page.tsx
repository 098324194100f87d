import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { linkToken } from "@/app/_request/link-tokens";
import { findPublicViewer } from "@/app/_request/viewer";
import { NarrowPage } from "@/components/ui/narrow-page";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = {
  title: "Sign up",
  description:
    "Create an account on this server, assess yourself in about twelve minutes, and read your readiness report. Your answers stay here.",
  alternates: { canonical: "/sign-up" },
};

const search = z.object({ join: linkToken.optional().catch(undefined) });

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { join } = search.parse(await searchParams);
  const viewer = await findPublicViewer();

  if (viewer && viewer !== "unknown") redirect(join ? `/joins/${join}` : "/assessments");

  return (
    <NarrowPage
      title="Sign up"
      lead={
        join
          ? "Then you ask to join the team. Your data stays on this server."
          : "You get a workspace of your own. Your data stays on this server."
      }
    >
      <SignUpForm join={join} />
      <p className="text-muted">
        Already have an account?{" "}
        <Link
          href={join ? `/sign-in?${new URLSearchParams({ next: `/joins/${join}` })}` : "/sign-in"}
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
