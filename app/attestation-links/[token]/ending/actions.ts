"use server";

import { declineByLink } from "@/app/_asks/link-actions";

export const declineToConfirmByLink = declineByLink("attestation");
