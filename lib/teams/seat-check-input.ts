import { z } from "zod";
import { seat } from "@/lib/framework/seat";
import { seatAnswers } from "./seat-answer";

const signs = seat.map(({ id }) => id);

/** What a form answers about a team's organization, a field a sign, and the revision that it began from: 0 at first. */
export const seatCheckInput = z.strictObject({
  teamId: z.uuid(),
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
  answers: z.partialRecord(z.enum(signs), z.enum(seatAnswers, "Choose one of the three answers."), {
    error: ({ input }) =>
      input === undefined ? "Answer at least one of the questions." : undefined,
  }),
});
