import { Spoken } from "@/components/ui/spoken";
import type { sinceLast } from "@/lib/teams/since-last";
import { changeText, sameText } from "@/lib/teams/words";

type Person = { id: string; name: string } & ReturnType<typeof sinceLast>;

/** What moved between each person's last two check-ins, by name. */
export function SinceLast({ people }: { people: Person[] }) {
  return (
    <dl>
      {people.map(({ id, name, compared, changes }) => (
        <div key={id} className="summary-row">
          <dt>{name}</dt>
          <dd>
            {changes.map((change) => (
              <p key={`${change.skill} ${change.side}`}>
                <Spoken>{changeText(change)}</Spoken>
              </p>
            ))}
            <p className="text-sm text-muted">{sameText(compared, changes.length)}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}
