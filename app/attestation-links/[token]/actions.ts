"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { findRequestAsk } from "@/app/_request/attestation-link";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { beginRequest } from "@/app/_request/guest";
import { linkToken } from "@/app/_request/link-tokens";
import { runSoon } from "@/app/_server/jobs";
import { confirmEvidence, revokeAttestation } from "@/db/queries/attestations";
import { confirmationFields } from "@/lib/attestations/input";
import { changedSince } from "@/lib/attestations/words";

const input = z.strictObject({ token: linkToken });

/** Shows this browser what is asked. It changes nothing: programs that check links press the first button, too. */
export const beginToConfirm = formAction(
  input,
  async (_viewer, { token }) => {
    if (await findRequestAsk(token)) await beginRequest(token, "/attestation-links");

    redirect(`/attestation-links/${token}`);
  },
  { who: "guest" },
);

/** Confirms by a link: never from a browser that's signed in as whoever asked. */
export const confirmPieceByLink = formAction(
  confirmationFields.extend({ token: linkToken }),
  async (_viewer, { token, ...confirmation }) => {
    const ask = await findRequestAsk(token);
    const outcome = ask?.hasBegun
      ? await confirmEvidence(ask.viewer, { id: ask.id, ...confirmation })
      : "closed";

    if (outcome === "changed") {
      refresh();
      return changedSince;
    }
    if (outcome === "confirmed") after(() => runSoon("deliver"));
    refreshAndRedirect(
      `/attestation-links/${token}${outcome === "confirmed" ? "?notice=confirmed" : ""}`,
    );
  },
  { who: "guest" },
);

export const revokeConfirmationByLink = formAction(
  input,
  async (_viewer, { token }) => {
    const ask = await findRequestAsk(token);
    const outcome = ask?.hasBegun ? await revokeAttestation(ask.viewer, ask.id) : "closed";

    refreshAndRedirect(`/views/confirmation?notice=${outcome === "ended" ? "revoked" : "closed"}`);
  },
  { who: "guest" },
);
