import Link from "next/link";
import { Section } from "@/components/ui/section";
import { formerMentorText } from "@/lib/mentorships/log-words";

/** To a mentor: the logs of former mentors that the mentee opened to them; nothing where there are none. */
export function OpenedLogs({
  mentorshipId,
  logs,
}: {
  mentorshipId: string;
  logs: readonly { id: string; mentorName: string }[];
}) {
  if (logs.length === 0) return null;

  return (
    <Section
      id="earlier-logs"
      title="Logs from before"
      lead="Opened to you to read, until it’s withdrawn."
    >
      <ul className="border-t border-line">
        {logs.map(({ id, mentorName }) => (
          <li key={id} className="list-row">
            <Link href={`/mentees/${mentorshipId}/logs/${id}`} className="link">
              Talks with {formerMentorText(mentorName)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
