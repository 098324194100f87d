import type { Metadata } from "next";
import { DeclineByLink } from "@/app/_asks/decline-by-link";
import { declineToConfirmByLink } from "./actions";

export const metadata: Metadata = { title: "Decline to confirm by link" };

export default async function DeclineByLinkPage({
  params,
}: PageProps<"/attestation-links/[token]/ending">) {
  return (
    <DeclineByLink
      kind="attestation"
      token={(await params).token}
      answered="What you confirmed"
      decline={declineToConfirmByLink}
    />
  );
}
