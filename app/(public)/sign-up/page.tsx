import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { findPublicViewer } from "@/app/_request/viewer";
import { NarrowPage } from "@/components/ui/narrow-page";
import { SignUpForm } from "./sign-up-form";

export const metadata: Metadata = {
  title: "Sign up",
  description:
    "Create an account on this server, assess yourself in about twelve minutes, and read your readiness report. Your answers stay here.",
  alternates: { canonical: "/sign-up" },
};

export default async function SignUpPage() {
  const viewer = await findPublicViewer();

  if (viewer && viewer !== "unknown") redirect("/assessments");

  return (
    <NarrowPage
      title="Sign up"
      lead="You get a workspace of your own. Your data stays on this server."
    >
      <SignUpForm />
      <p className="text-muted">
        Already have an account?{" "}
        <Link href="/sign-in" className="link">
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
