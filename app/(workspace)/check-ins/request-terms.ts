import "server-only";
import { requestDates } from "@/app/_request/dates";
import type { Viewer } from "@/lib/access/viewer";
import { termsOf, wrongDays } from "@/lib/check-ins/terms";

type Asker = Viewer & { timeZone?: string };

/** What a form sent that opens check-ins, with the instant of its reveal; or what's wrong with its days. */
export async function requestTerms<Form extends Parameters<typeof termsOf>[0]>(
  viewer: Asker,
  form: Form,
) {
  return termsOf(form, await hereOf(viewer));
}

/** What's wrong with the days of such a form, to be told beside whatever else is. */
export const withWrongDays = {
  alsoWrong: async (viewer: Asker, sent: unknown) => wrongDays(sent, await hereOf(viewer)),
};

async function hereOf(viewer: Asker) {
  const { calendarDay, zone } = await requestDates(viewer);

  return { today: calendarDay(new Date()), zone };
}
