"use client";

import Link from "next/link";

/**
 * A piece of evidence in a list. In the browser too, so that a page carries its words once, not each row's tree beside
 * it.
 */
export function EvidenceLine({
  id,
  title,
  skills,
  facts,
  countsIn,
}: {
  id: string;
  title: string;
  skills: string;
  facts: string;
  countsIn: string;
}) {
  return (
    <li className="list-row">
      <div>
        <Link href={`/evidence/${id}`} className="link wrap-anywhere">
          {title}
        </Link>
        {skills && <p>{skills}</p>}
      </div>
      <p>
        {facts}
        <br />
        {countsIn}
      </p>
    </li>
  );
}
