"use server";

import { formAction } from "@/app/_request/form-action";
import { agreeAs } from "@/app/(workspace)/check-ins/[id]/agreement/agreeing";
import { agreementConfirmationInput } from "@/lib/check-ins/agreement-input";

/** A link is to one check-in, whatever its form says. */
export const agreeByLink = formAction(
  agreementConfirmationInput,
  async (guest, { version }) =>
    agreeAs(guest, { id: guest.link.id, version }, `/views/${guest.token}`),
  { who: "asked" },
);
