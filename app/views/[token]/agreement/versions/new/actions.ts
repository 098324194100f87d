"use server";

import { formAction } from "@/app/_request/form-action";
import { proposeAs } from "@/app/(workspace)/check-ins/[id]/agreement/agreeing";
import { requestToday } from "@/app/views/request-view";
import { agreementInput } from "@/lib/check-ins/agreement-input";

/** A link is to one check-in, whatever its form says. */
export const proposeByLink = formAction(
  agreementInput,
  async (guest, input) =>
    proposeAs(
      guest,
      { ...input, id: guest.link.id },
      { base: `/views/${guest.token}`, today: await requestToday() },
    ),
  { who: "asked" },
);
