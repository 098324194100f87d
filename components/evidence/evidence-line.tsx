"use client";

import type { Route } from "next";
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
  readOn,
}: {
  id: string;
  title: string;
  skills: string;
  facts: string;
  countsIn: string;
  /** For anyone but its owner: the list that it's in. Its opening is written down. */
  readOn?: string;
}) {
  return (
    <li className="list-row">
      <div>
        <Link
          href={`${readOn ?? "/evidence"}/${id}` as Route}
          prefetch={readOn ? false : null}
          className="link wrap-anywhere"
        >
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
