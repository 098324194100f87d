import { Link } from "@react-email/components";
import type { Purpose } from "@/lib/assessments/purpose";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import { purposeSentence } from "@/lib/check-ins/words";
import { dayText } from "@/lib/text/dates";
import { inWords, shortName } from "@/lib/text/words";
import { Letter } from "./letter";

/** Asks someone without an account for their view. The asker's own words wait behind the link's button. */
export function ViewLetter({
  guestName,
  subjectName,
  purpose,
  dueOn,
  href,
}: {
  guestName: string;
  subjectName: string;
  purpose: Purpose;
  /** YYYY-MM-DD */
  dueOn: string;
  href: string;
}) {
  const name = shortName(subjectName);

  return (
    <Letter
      title={`Hi ${shortName(guestName)},`}
      href={href}
      why={
        <>
          {subjectName} gave us this address to ask you. If you don’t answer, it’s deleted 30 days
          after {dayText(dueOn)}. Not for you? <Link href={`${href}/ending`}>Tell us</Link>, and we
          won’t write again.
        </>
      }
    >
      {subjectName} is working toward Product Lead and would like your view of{" "}
      {inWords(askedSkills.length)} skills. Choose the description that fits what you’ve seen, or
      “Not seen.” About four minutes, no account.
      <br />
      <br />
      Neither of you sees the other’s answers until both are in. Then only you two do.{" "}
      {purposeSentence(purpose, subjectName)}
      <br />
      <br />
      Read what {name} writes and give your view by {dayText(dueOn)}:
    </Letter>
  );
}
