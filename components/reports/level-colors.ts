const colors = [
  { fill: "fill-level-0", text: "fill-level-0-ink", chip: "bg-level-0 text-level-0-ink" },
  { fill: "fill-level-1", text: "fill-level-1-ink", chip: "bg-level-1 text-level-1-ink" },
  { fill: "fill-level-2", text: "fill-level-2-ink", chip: "bg-level-2 text-level-2-ink" },
  { fill: "fill-level-3", text: "fill-level-3-ink", chip: "bg-level-3 text-level-3-ink" },
  { fill: "fill-level-4", text: "fill-level-4-ink", chip: "bg-level-4 text-level-4-ink" },
  { fill: "fill-level-5", text: "fill-level-5-ink", chip: "bg-level-5 text-level-5-ink" },
] as const;

export function levelColors(level: number) {
  return colors[Math.round(level)] ?? colors[0];
}
