import type { Metadata } from "next";
import { DeclineByLink } from "@/app/_asks/decline-by-link";
import { declineFeedbackByLink } from "./actions";

export const metadata: Metadata = { title: "Decline to give feedback by link" };

export default async function DeclineByLinkPage({
  params,
}: PageProps<"/feedback-links/[token]/ending">) {
  return (
    <DeclineByLink
      kind="feedback"
      token={(await params).token}
      answered="What you wrote"
      decline={declineFeedbackByLink}
    />
  );
}
