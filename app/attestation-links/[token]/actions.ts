"use server";

import { refresh } from "next/cache";
import { after } from "next/server";
import { beginByLink, revokeByLink } from "@/app/_asks/link-actions";
import { findAnsweringAsk } from "@/app/_asks/request-link";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { linkToken } from "@/app/_request/link-tokens";
import { runSoon } from "@/app/_server/jobs";
import { confirmEvidence } from "@/db/queries/attestations";
import { confirmationFields } from "@/lib/attestations/input";
import { changedSince } from "@/lib/attestations/words";

export const beginToConfirm = beginByLink("attestation");

/** Confirms by a link: never from a browser that's signed in as whoever asked. */
export const confirmPieceByLink = formAction(
  confirmationFields.extend({ token: linkToken }),
  async (_viewer, { token, ...confirmation }) => {
    const ask = await findAnsweringAsk("attestation", token);
    const outcome = ask
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

export const revokeConfirmationByLink = revokeByLink("attestation");
