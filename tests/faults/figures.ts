/** One line of the table that the suite ends with. */
export type Figures = {
  fault: string;
  /** How often it struck. */
  times: number;
  /** Requests that the server said yes to, and those to which it said no or nothing. */
  acknowledged?: number;
  failed?: number;
  /** Milliseconds from the end of the fault to the first page that answers. */
  back?: number[];
};

const all: Figures[] = [];

export function note(figures: Figures) {
  all.push(figures);
}

/** The table of everything noted. Nothing was lost, torn, or shown to someone else in any line: each would have failed. */
export function table() {
  const rows = all.map(({ fault, times, acknowledged = "–", failed = "–", back = [] }) => [
    fault,
    times,
    acknowledged,
    failed,
    back.length > 0 ? `${seconds(median(back))} (at most ${seconds(Math.max(...back))})` : "–",
  ]);
  const lines = [
    ["fault", "times", "acknowledged", "failed", "back after"],
    ["---", "---", "---", "---", "---"],
    ...rows,
  ];

  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function median(values: number[]) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
