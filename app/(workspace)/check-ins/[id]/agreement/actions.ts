"use server";

import { formAction } from "@/app/_request/form-action";
import { agreementConfirmationInput } from "@/lib/check-ins/agreement-input";
import { agreeAs } from "./agreeing";

export const agree = formAction(
  agreementConfirmationInput,
  async (viewer, input) => agreeAs(viewer, input, `/check-ins/${input.id}`),
  { whenSignedOut: "redirect" },
);
