import type { Route } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";
import { plural } from "@/lib/text/words";

type Props = {
  placed: number;
  rated: number;
  links: { email: string; link: string }[];
  people: Route;
};

/** The links of those who were just invited: the one time they're shown. */
export function LinksOnce({ placed, rated, links, people }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <Notice
        tone="success"
        announce
        title={`${links.length} ${plural(links.length, "person is", "people are")} invited`}
      >
        <p>
          {placed > 0 &&
            `${placed} more ${plural(placed, "is", "are")} asked to join, and find it under Team. `}
          This server doesn’t send email, so pass the links on yourself, each to its own address.
          They’re shown only this once, and expire in seven days.
        </p>
        {rated > 0 && (
          <p>
            Your {rated === 1 ? "rating waits" : `${rated.toLocaleString("en-US")} ratings wait`}{" "}
            for your check-ins with them, where you confirm what still holds.
          </p>
        )}
      </Notice>
      <ul className="flex flex-col gap-5">
        {links.map(({ email, link }, at) => (
          <li key={email}>
            <LinkToCopy id={`link-${at}`} link={link} label={email} />
          </li>
        ))}
      </ul>
      <p className="max-w-measure">
        If you’ve lost one, add the address again on the team’s page, or send out its{" "}
        <Link href={`${people}#join` as Route} className="link">
          join link
        </Link>
        .
      </p>
      <ButtonLink href={people} className="self-start">
        Done
      </ButtonLink>
    </div>
  );
}
