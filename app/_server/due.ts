import "server-only";
import { forgetPendingAddresses } from "@/db/queries/addresses";
import { lapseAsks } from "@/db/queries/ask-endings";
import { agreementsDue, lapseDue, remindDue, revealDue } from "@/db/queries/check-in-jobs";
import { oweDigests } from "@/db/queries/digests";
import { endMentorshipsOfGone, lapseProposals } from "@/db/queries/mentorship-endings";
import { deleteDueOrganizations } from "@/db/queries/organization-ending";
import { forgetFreeAddresses } from "@/db/queries/outside-addresses";
import { lapsePlaces } from "@/db/queries/own-teams";
import { forgetWaiting } from "@/db/queries/own-waiting";

/** What time brings, but for mail: each does all that's due by now, and nothing twice. */
export const due = {
  /** Answers how many check-ins were revealed. */
  reveal: revealDue,
  lapse: async () => {
    await lapseDue();
    await lapseAsks();
    await lapsePlaces();
    await forgetWaiting();
    await forgetPendingAddresses();
    await forgetFreeAddresses();
    await lapseProposals();
    await endMentorshipsOfGone();
    await deleteDueOrganizations();
  },
  remind: async () => {
    await remindDue();
    await agreementsDue();
    await oweDigests();
  },
};

/** Does everything that came due while no server ran. */
export async function catchUp() {
  await due.reveal();
  await due.lapse();
  await due.remind();
}
