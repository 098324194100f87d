"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { WholeWords } from "@/components/ui/whole-words";
import type { BarMarks } from "./bar-marks";
import { LevelBar } from "./level-bar";
import { StatusWords } from "./status-words";

/**
 * A gap in a row. In the browser too, so that a page carries its words and figures once, not each row's tree beside it.
 */
export function GapLine({
  id,
  name,
  note,
  isFocus,
  bar,
  status,
  href,
  hasWay,
  children,
}: {
  id?: string;
  name: string;
  /** What is asked, and what shows it. */
  note: string;
  isFocus: boolean;
  bar: BarMarks;
  status: Parameters<typeof StatusWords>[0];
  href?: Route;
  /** Whether its page tells how to close it. */
  hasWay: boolean;
  children?: ReactNode;
}) {
  return (
    <li id={id}>
      <div className="gap-row">
        <p>
          {href ? (
            <Link href={href} className="row-link">
              <WholeWords>{name}</WholeWords>
            </Link>
          ) : (
            <b>
              <WholeWords>{name}</WholeWords>
            </b>
          )}
          <small>
            {isFocus && <em>focus · </em>}
            {note}
          </small>
        </p>
        <LevelBar {...bar} />
        <p>
          <StatusWords {...status} />
          {hasWay && (
            <small aria-hidden="true" className="text-accent! print:hidden">
              How to close it ▸
            </small>
          )}
        </p>
      </div>
      {children}
    </li>
  );
}
