import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { isComing } from "@/lib/talks/talk";
import { talkName, talkStateText, talkTimeText } from "@/lib/talks/words";
import type { Dates } from "@/lib/text/dates";
import { AgendaList } from "./log-text";
import { TalkList } from "./talk-list";

/** The talks of two people on a page about one of them: the next one with its agenda, then the others, the latest first. */
export function TalksSection({
  talks,
  title,
  empty,
  today,
  dates,
  isNamed,
  children,
}: {
  talks: ComponentProps<typeof TalkList>["talks"];
  title: string;
  /** What stands there while there's none. */
  empty: string;
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
  /** Whether they're with several people. */
  isNamed?: boolean;
  /** The way to plan one. */
  children: ReactNode;
}) {
  const next = talks.findLast((talk) => isComing(talk, today, dates));
  const others = talks.filter((talk) => talk !== next);

  return (
    <Section id="talks" title={title} lead={talks.length === 0 ? empty : undefined}>
      {next && (
        <div className="flex max-w-3xl flex-col gap-2">
          <h3 className="text-base">
            <Link href={`/talks/${next.id}`} className="link">
              {isNamed ? talkName(next, dates) : `Next: ${talkTimeText(next, dates)}`}
            </Link>
          </h3>
          {next.newest.agenda.length > 0 ? (
            <AgendaList agenda={next.newest.agenda} />
          ) : (
            <p className="text-muted">{talkStateText(next, { today, dates })}</p>
          )}
        </div>
      )}
      {others.length > 0 && (
        <div className="print:hidden">
          <TalkList talks={others} today={today} dates={dates} isNamed={isNamed} />
        </div>
      )}
      <div className="flex flex-wrap gap-2 print:hidden">{children}</div>
    </Section>
  );
}
