import type { ComponentProps } from "react";
import { ButtonLink } from "@/components/ui/button";

/** The way to the next talk of a mentor with a mentee, or to planning one. */
export function PrepareLink({
  mentee: { id, nextTalkId, name },
  ...look
}: {
  mentee: { id: string; nextTalkId: string | null; name: string };
} & Pick<ComponentProps<typeof ButtonLink>, "variant">) {
  const href = nextTalkId
    ? (`/talks/${nextTalkId}` as const)
    : (`/talks/new?mentorship=${id}` as const);

  return (
    <ButtonLink href={href} {...look}>
      {nextTalkId ? "Prepare the talk" : "Plan a talk"}
      <span className="sr-only"> with {name}</span>
    </ButtonLink>
  );
}
