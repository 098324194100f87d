import { gzipSync } from "node:zlib";
import { weightOf } from "@/tests/support/page-weight";
import { type Asked, read } from "./load";
import type { BenchTeam } from "./teams";

type BenchPage = { name: string; path: string; as: "guest" | "person" | "manager" };

/** The main pages, the empty one first: every other is told as a share of it. */
export function mainPages(
  { draftId, reportId }: { draftId: string; reportId: string },
  teams: readonly BenchTeam[],
): BenchPage[] {
  return [
    { name: "empty", path: "/bench/empty", as: "guest" },
    { name: "empty in the signed-in frame", path: "/bench/framed", as: "person" },
    { name: "account", path: "/account", as: "person" },
    { name: "reports", path: "/reports", as: "person" },
    { name: "a report", path: `/reports/${reportId}`, as: "person" },
    { name: "path", path: "/path", as: "person" },
    { name: "evidence", path: "/evidence", as: "person" },
    { name: "assessments", path: "/assessments", as: "person" },
    {
      name: "a question",
      path: `/assessments/${draftId}/ratings/culture-driven-leadership`,
      as: "person",
    },
    { name: "organization", path: "/organization", as: "person" },
    { name: "members", path: "/organization/members", as: "person" },
    { name: "landing", path: "/", as: "guest" },
    { name: "framework", path: "/framework", as: "guest" },
    { name: "a skill", path: "/framework/product-leadership", as: "guest" },
    ...teams.map(({ id, size }) => ({
      name: nameOf(size),
      path: `/teams/${id}`,
      as: "manager" as const,
    })),
  ];
}

/** What the page of a team of so many is called. */
export function nameOf(size: number) {
  return `a team of ${size}`;
}

/** The bytes and elements of a page's HTML, and of the scripts that its first load brings, gzipped. */
export async function sizesOf(asked: Asked) {
  const html = (await read(asked)).toString();
  const scripts = await Promise.all(
    scriptsOf(html).map((script) => read({ url: new URL(script, asked.url).href })),
  );

  return {
    ...weightOf(html),
    scriptBytes: scripts.reduce((sum, script) => sum + gzipSync(script).length, 0),
  };
}

/** Scripts that the HTML names and those that its data for React does, without the ones for browsers of long ago. */
function scriptsOf(html: string) {
  const forToday = html.replace(/<script\b[^>]*\bnomodule\b[^>]*>/gi, "");
  const named = forToday.matchAll(/\/_next\/static\/chunks\/[\w.~/-]+\.js/g);

  return [...new Set([...named].map(([script]) => script))];
}
