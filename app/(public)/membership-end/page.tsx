import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requirePerson } from "@/app/_request/viewer";
import { signOut } from "@/app/_shell/actions";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NarrowPage } from "@/components/ui/narrow-page";
import { findOrganization } from "@/db/queries/organizations";
import { goOn } from "./actions";

export const metadata: Metadata = { title: "Your membership has ended", robots: { index: false } };

export default async function MembershipEndPage() {
  const viewer = await requirePerson();

  if (!viewer.membershipEnded) redirect("/reports");

  const { name } = await findOrganization(viewer);

  return (
    <NarrowPage
      title="Your membership has ended"
      lead="You’re no longer a member of the organization you were working in. If you don’t know why, ask one of its admins."
    >
      <div className="flex flex-col gap-3">
        <p>
          What you wrote there stays stored under your name. You can no longer see it, and no one
          there can read it. If you’re invited again, you’ll get it back.
        </p>
        <p>
          Your assessments, path, evidence, and talk logs can come along into a workspace of your
          own: after you continue, open “Record” on your account page.
        </p>
        <p>Your account is unchanged. You’ll continue in {name}.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonForm action={goOn}>
          <Button type="submit">Continue</Button>
        </ButtonForm>
        <ButtonForm action={signOut}>
          <Button type="submit" variant="secondary">
            Sign out
          </Button>
        </ButtonForm>
      </div>
    </NarrowPage>
  );
}
