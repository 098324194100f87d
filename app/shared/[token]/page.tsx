import type { Metadata } from "next";
import { cache } from "react";
import { clientAddress } from "@/app/_request/client-address";
import { requestDates } from "@/app/_request/dates";
import { tokenParam } from "@/app/_request/params";
import { requestDevice } from "@/app/_request/session";
import { requestUnlocks } from "@/app/_request/share-cookie";
import { setStatus } from "@/app/_server/work-at-hand";
import { SharedView } from "@/components/shares/shared-view";
import { PageHeader } from "@/components/ui/page-header";
import { openShare } from "@/db/queries/share-visits";
import { tooOften } from "@/lib/text/notices";
import { PasswordForm } from "./password-form";

type Props = PageProps<"/shared/[token]">;

/** Where a link is previewed, its title names no one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openAsked((await params).token);
  const title =
    typeof opened === "object"
      ? "Shared with you"
      : opened === "locked"
        ? "This link has a password"
        : "This link doesn’t open";

  return { title, robots: { index: false, follow: false } };
}

/** Opened once a request, which counts as one visit, for the page and its title. */
const openAsked = cache(async (asked: string) => {
  const { token, tokenHash } = await tokenParam(Promise.resolve({ token: asked }));

  return openShare(tokenHash, {
    client: await clientAddress(),
    device: await requestDevice(),
    zone: (await requestDates()).zone,
    isUnlocked: await requestUnlocks(token, tokenHash),
  });
});

export default async function SharedPage({ params }: Props) {
  const { token } = await params;
  const dates = await requestDates();
  const opened = await openAsked(token);

  if (opened === "gone") return <Gone />;
  if (opened === "locked") return <PasswordForm token={token} />;
  if (typeof opened === "number") return <TooOften wait={opened} />;

  return <SharedView {...opened} dates={dates} />;
}

/** The same for every reason: a guess reveals nothing. */
function Gone() {
  setStatus(404);

  return (
    <PageHeader
      title="This link no longer works"
      lead="It was revoked, it expired, or part of it is missing. Ask the person who sent it to you for a new one."
    />
  );
}

function TooOften({ wait }: { wait: number }) {
  setStatus(429, wait);

  return <PageHeader title="This link was opened too often just now" lead={tooOften(wait)} />;
}
