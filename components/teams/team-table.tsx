"use client";

import type { Route } from "next";
import Link from "next/link";
import { wordOf } from "@/lib/teams/signs";

type Row = { id: string; name: string; cells: string };

/**
 * People by skills: a level's number on its step of the ramp, or the sign of why there's none. The names and the heads
 * stay in view while it scrolls in its own region. A client component that gets a line a person, so that hundreds of
 * cells are sent once and not twice.
 */
export function TeamTable({
  caption,
  base,
  query,
  groups,
  skills,
  sides,
  rows,
  totals,
  targets,
}: {
  caption: string;
  /** What a person's page is below, and what is asked of it. */
  base: string;
  query: string;
  groups: { name: string; span: number }[];
  skills: string[];
  /** What each side's column of a skill is called, where there are two. */
  sides: string[];
  rows: Row[];
  /** How many a skill, in rows of their own at the foot. */
  totals: { name: string; counts: number[] }[];
  targets?: number[];
}) {
  const span = Math.max(sides.length, 1);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: people without a mouse scroll a wide table with the arrow keys.
    <section aria-label={caption} tabIndex={0} className="team-table">
      <table>
        <caption className="sr-only">{caption}</caption>
        <colgroup />
        {groups.map((group) => (
          <colgroup key={group.name} span={group.span * span} />
        ))}
        <thead>
          <tr>
            <td />
            {groups.map((group) => (
              <th key={group.name} scope="colgroup" colSpan={group.span * span}>
                {group.name}
              </th>
            ))}
          </tr>
          <tr>
            {sides.length > 0 ? (
              <td />
            ) : (
              <th scope="col">
                <span>Name</span>
              </th>
            )}
            {skills.map((skill) => (
              <th key={skill} scope={sides.length > 0 ? "colgroup" : "col"} colSpan={span}>
                <b>{skill}</b>
              </th>
            ))}
          </tr>
          {sides.length > 0 && (
            <tr>
              <th scope="col">
                <span>Name</span>
              </th>
              {skills.flatMap((skill) =>
                sides.map((side) => (
                  <th key={`${skill} ${side}`} scope="col">
                    <i>{side}</i>
                  </th>
                )),
              )}
            </tr>
          )}
          {targets && (
            <tr>
              <th scope="row">Target of a Product Lead</th>
              {targets.map((target, at) => (
                <td key={skills[at]} colSpan={span}>
                  {target}
                </td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`${base}/${id}${query}` as Route} prefetch={false} className="link">
                  {name}
                </Link>
              </th>
              {[...cells].map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's.
                <Cell key={at} text={cell} isFirst={at % span === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, at) => (
                <td key={skills[at]} colSpan={span}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  );
}

/** `isFirst`: of a skill's columns. */
function Cell({ text, isFirst }: { text: string; isFirst: boolean }) {
  if ("012345".includes(text)) {
    return <td className={isFirst ? `l${text} first` : `l${text}`}>{text}</td>;
  }

  return (
    <td className={isFirst ? "first" : undefined}>
      <span role="img" aria-label={wordOf(text)}>
        {text}
      </span>
    </td>
  );
}
