import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestMentee, readAction } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idAndActionParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteeAction } from "@/components/mentorships/mentee-action";
import { menteeAction } from "@/lib/mentorships/mentee-path";
import { possessive } from "@/lib/text/words";

type Props = PageProps<"/mentees/[id]/path/[action]">;

/** The action of the address on the path of the mentee in it, with who that is. */
async function findShown(params: Props["params"]) {
  const { calendarDay } = await requestDates(await requireViewer());
  const asked = await idAndActionParams(params);
  const mentee = asked && (await findRequestMentee(asked.id));
  const found = mentee && (await readAction(mentee, asked.action));
  const action = found && menteeAction(found.records, asked.action, calendarDay(new Date()));

  return action && { ...found, mentee, action };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shown = await findShown(params);

  return {
    title: shown ? `${shown.action.title}, on ${possessive(shown.mentee.name)} path` : "Not found",
  };
}

export default async function MenteeActionPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const shown = await findShown(params);

  if (!shown) return <NotFound />;

  const { mentee, action, pieces, changes } = shown;

  return (
    <MenteeAction
      name={mentee.name}
      action={action}
      pieces={pieces}
      changes={changes}
      base={mentee.base}
      dates={dates}
    />
  );
}
