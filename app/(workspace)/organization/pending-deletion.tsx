import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { askerText } from "@/lib/people/organization-deletion-words";
import type { Dates } from "@/lib/text/dates";
import { stopDeletion } from "./deletion/actions";

/** That the organization is to be deleted: when, who asked, what to do before, and, for an admin, the button that stops it. */
export function PendingDeletion({
  organization,
  deletion: { id, asker, dueAt },
  isAdmin,
  dates,
}: {
  organization: string;
  deletion: { id: string; asker: string | null; dueAt: Date };
  isAdmin: boolean;
  dates: Dates;
}) {
  return (
    <Notice title={`${organization} is going to be deleted on ${dates.day(dueAt)}`}>
      <div className="flex flex-col gap-3">
        <p>
          {askerText(asker)} asked for it. Until then everything works as ever, and an admin can
          call it off. On the day, your own assessments, path, evidence, and the logs of your talks
          come along into a workspace of your own, and your account stays.
        </p>
        <p>
          Reports and what others said of you don’t come along.{" "}
          <Link href="/account/data" className="link">
            Create a copy
          </Link>{" "}
          to keep them, or{" "}
          <Link href="/account/record" className="link">
            take your record with you
          </Link>{" "}
          as a file.
        </p>
        {isAdmin && (
          <ButtonForm action={stopDeletion} className="flex flex-col gap-3">
            <input type="hidden" name="id" value={id} />
            <Button type="submit" variant="secondary" className="self-start">
              Call it off
            </Button>
          </ButtonForm>
        )}
      </div>
    </Notice>
  );
}
