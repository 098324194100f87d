"use server";

import { declineByLink } from "@/app/_asks/link-actions";

export const declineFeedbackByLink = declineByLink("feedback");
