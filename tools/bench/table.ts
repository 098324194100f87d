import { cpus, totalmem } from "node:os";
import type { Run } from "./load";

/** What was measured of one page: the median run over so many connections with the refusals of all, and sizes in bytes. */
export type Measured = {
  name: string;
  speeds: (Run & { connections: number })[];
  bytes: number;
  elements: number;
  scriptBytes: number;
};

/** How long a start took, in seconds, and the memory of the server's process, in megabytes. */
export type ServerCost = {
  firstStart: number;
  start: number;
  memoryAtStart: number;
  memoryAtMost: number;
};

export type Extent = { rounds: number; seconds: number };

/** A page beside the statements it sends: how long each takes by itself, in milliseconds. */
export type BesideSql = { name: string; page: number; sqlAlone: number };

/** The one table, and what a start and the server's memory come to below it, as Markdown. The first page is the empty one. */
export function benchTable(
  pages: readonly Measured[],
  server: ServerCost,
  besideSql: readonly BesideSql[],
) {
  const [empty] = pages;
  if (!empty) throw new Error("No page was measured.");

  const rows = pages.map(({ name, speeds, bytes, elements, scriptBytes }) => [
    name,
    ...speeds.map(({ perSecond, refused }, place) => {
      const share = perSecond / (empty.speeds[place]?.perSecond ?? Number.NaN);
      const speed = `${Math.round(perSecond)} (${share.toFixed(2)})`;
      return refused > 0 ? `${speed}, ${refused} refused` : speed;
    }),
    kilobytes(bytes),
    String(elements),
    kilobytes(scriptBytes - empty.scriptBytes),
  ]);
  const speedHeads = empty.speeds.map(({ connections }) => `at ${connections}`);

  const beside = besideSql.map(({ name, page, sqlAlone }) => [
    name,
    page.toFixed(1),
    sqlAlone.toFixed(1),
    (page / sqlAlone).toFixed(1),
  ]);

  return `${aligned([["page", ...speedHeads, "HTML KB", "elements", "script KB"], ...rows])}

${aligned([["page", "ms at 1", "ms its SQL alone", "times"], ...beside])}

First start ${server.firstStart.toFixed(1)} s (it creates the tables), a later one ${server.start.toFixed(1)} s.
Memory ${Math.round(server.memoryAtStart)} MB after the start, ${Math.round(server.memoryAtMost)} MB at most after a run.
`;
}

/** `docs/performance.md`: the table with where, when and how it came to be. */
export function benchDocument(table: string, { rounds, seconds }: Extent, postgres: string) {
  const { model = "an unknown processor" } = cpus()[0] ?? {};
  const today = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 1024 ** 3);

  return `# Performance

\`npm run bench\` wrote this on ${today}: ${model}, ${cpus().length} cores, ${memory} GB, ${process.platform}, Node.js
${process.versions.node}, PostgreSQL ${postgres}. The load and the database shared the machine with the server.

${table}
- *At 1, 16, 64*: requests a second over so many connections, and in parentheses the share of the empty page's. The median
  of ${rounds} rounds of ${seconds} seconds; in each, the pages take turns. *Refused*: answers in all rounds that said the
  database was too busy; they don't count.
- *Empty*: a page of one paragraph, made for each request; in the signed-in frame, with all that stands around a page. Both
  are only in the build of this measurement.
- *HTML*: not compressed, with the data that React reads. KB are 1024 bytes.
- *Script*: JavaScript that a first load brings over the empty page's, gzipped. The limit is 25 KB.
- *Its SQL alone*: the statements that the page sends beyond those of the frame around it, one after the other over one
  connection, with nothing made of their rows. The teams have two revealed check-ins a person; a page shows a hundred
  people.
- The pages are those of one person with 12 reports, 40 pieces of evidence, and every action used, in an organization of
  200; landing, framework, and skill are a guest's.
`;
}

/** The middle one of some numbers, or the mean of the middle two. */
export function median(numbers: readonly number[]) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;

  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  );
}

function kilobytes(bytes: number) {
  return (bytes / 1024).toFixed(1);
}

/** A Markdown table, its columns as wide as what stands in them: names to the left, numbers to the right. */
function aligned([head = [], ...rows]: string[][]) {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) => {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );

  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
