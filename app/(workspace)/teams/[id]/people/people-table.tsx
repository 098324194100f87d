import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { type Dates, dayText } from "@/lib/text/dates";

type Member = {
  id: string;
  name: string;
  waitsFor: string | null;
  startedAt: Date | null;
  awayUntil: string | null;
  raterId: string | null;
};

/** Who is in the team or is asked to be, by name, each the way to what a manager can do about their place. */
export function PeopleTable({
  teamId,
  members,
  managers,
  today,
  dates,
}: {
  teamId: string;
  members: Member[];
  managers: { personId: string; name: string; startedAt: Date | null }[];
  today: string;
  dates: Dates;
}) {
  if (members.length === 0) return null;

  const raters = managers.filter(({ startedAt }) => startedAt);
  const standing = ({ startedAt, awayUntil }: Member) => {
    if (!startedAt) return "Asked, no answer yet";

    return awayUntil && awayUntil >= today
      ? `Away until ${dayText(awayUntil)}`
      : `Since ${dates.shortDay(startedAt)}`;
  };

  return (
    <DataTable
      caption="People by name"
      hideCaption
      columns={[
        { id: "person", label: "Name" },
        ...(raters.length > 1 ? [{ id: "rater", label: "Rated by" }] : []),
        { id: "standing", label: "In the team" },
      ]}
      rows={members.map((member) => ({
        id: member.id,
        cells: {
          person: (
            <Link href={`/teams/${teamId}/people/${member.id}`} className="link wrap-anywhere">
              {member.name}
            </Link>
          ),
          rater:
            raters.find(({ personId }) => personId === member.raterId)?.name ??
            "Whoever opens the round",
          standing: standing(member),
        },
      }))}
    />
  );
}
