import "server-only";
import type { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import type { requirePerson } from "@/app/_request/viewer";
import { asPartyOf } from "@/db/queries/mentor-check-ins";
import type { FormState } from "@/lib/forms/form-state";

type Person = Awaited<ReturnType<typeof requirePerson>>;

/** An action about a check-in, by its id: `formAction`, by whoever its caller is in that check-in. */
export function checkInAction<
  Schema extends z.ZodType<{ id: string }>,
  State extends FormState = FormState,
>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<State | undefined>,
  options?: { whenSignedOut?: "redirect" | State },
) {
  return formAction(
    schema,
    async (viewer: Person, input) => run(await asPartyOf(viewer, input.id), input),
    options,
  );
}
