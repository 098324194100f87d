import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { Dates } from "@/lib/text/dates";
import { endSession, signOutEverywhere } from "./actions";

/** Every browser that is signed in as the viewer. */
export function SessionList({
  sessions,
  currentId,
  dates,
}: {
  sessions: { id: string; device: string; seenAt: Date; createdAt: Date }[];
  currentId: string;
  dates: Dates;
}) {
  return (
    <div className="flex flex-col items-start gap-6 *:first:w-full">
      <SummaryList
        rows={sessions.map(({ id, device, seenAt, createdAt }) => ({
          id,
          name: device,
          value: (
            <span className="text-muted">
              <span className="inline-block">Last seen {dates.minute(seenAt)};</span>{" "}
              <span className="inline-block">signed in {dates.minute(createdAt)}</span>
            </span>
          ),
          action:
            id === currentId ? (
              <Tag tone="accent">This session</Tag>
            ) : (
              <ButtonForm action={endSession}>
                <input type="hidden" name="id" value={id} />
                <button type="submit" className="link target-8">
                  End<span className="sr-only"> the session of {device}</span>
                </button>
              </ButtonForm>
            ),
        }))}
      />
      <ButtonForm action={signOutEverywhere}>
        <Button type="submit" variant="secondary">
          Sign out everywhere
        </Button>
      </ButtonForm>
    </div>
  );
}
