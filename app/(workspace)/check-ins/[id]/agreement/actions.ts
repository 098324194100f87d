"use server";

import { checkInAction } from "@/app/(workspace)/check-ins/check-in-action";
import { agreementConfirmationInput } from "@/lib/check-ins/agreement-input";
import { agreeAs } from "./agreeing";

export const agree = checkInAction(
  agreementConfirmationInput,
  async (viewer, input) => agreeAs(viewer, input, `/check-ins/${input.id}`),
  { whenSignedOut: "redirect" },
);
