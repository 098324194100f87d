import { Section } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { askEnd } from "@/lib/asks/ask";
import type { Dates } from "@/lib/text/dates";

type Ask = { id: string; subjectName: string; answeredAt: Date | null; createdAt: Date };

/** What others ask of someone, or had from them, with the way to each. */
export function AskedOfYou({
  asks,
  dates,
  page,
  titleOf,
}: {
  asks: readonly Ask[];
  dates: Pick<Dates, "day">;
  /** Below which each has its page. */
  page: "/path/feedback" | "/attestations";
  titleOf: (subject: string, isAnswered: boolean) => string;
}) {
  return (
    <Section id="asked" title="Asked of you">
      <TaskList
        tasks={asks.map(({ id, subjectName, answeredAt, createdAt }) => ({
          href: `${page}/${id}` as const,
          title: titleOf(subjectName, answeredAt !== null),
          status: (
            <p className="text-sm text-muted">
              {answeredAt ? dates.day(answeredAt) : `Open until ${dates.day(askEnd(createdAt))}`}
            </p>
          ),
        }))}
      />
    </Section>
  );
}
