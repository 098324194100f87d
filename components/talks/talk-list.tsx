import Link from "next/link";
import { talkName, talkRelationText, talkStateText, talkTimeText } from "@/lib/talks/words";
import type { Dates } from "@/lib/text/dates";

type Talk = Parameters<typeof talkStateText>[0] & { id: string };

/** Talks, each by its day, and where it stands. */
export function TalkList({
  talks,
  today,
  dates,
  isNamed = false,
}: {
  talks: readonly Talk[];
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
  /** Whether each says whom it's with, and who that is to its reader: of several people's. */
  isNamed?: boolean;
}) {
  return (
    <ul className="border-t border-line">
      {talks.map((talk) => (
        <li key={talk.id} className="list-row">
          <div>
            <Link href={`/talks/${talk.id}`} className="link">
              {isNamed ? talkName(talk, dates) : talkTimeText(talk, dates)}
            </Link>
            <p>
              {isNamed && `${talkRelationText(talk)} `}
              {talkStateText(talk, { today, dates })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
