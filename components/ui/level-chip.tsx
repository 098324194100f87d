type Level = 0 | 1 | 2 | 3 | 4 | 5;

const ramp: Record<Level, string> = {
  0: "bg-level-0 text-level-0-ink",
  1: "bg-level-1 text-level-1-ink",
  2: "bg-level-2 text-level-2-ink",
  3: "bg-level-3 text-level-3-ink",
  4: "bg-level-4 text-level-4-ink",
  5: "bg-level-5 text-level-5-ink",
};

/** A level's number on its step of the ramp: the number says it, the color only helps the eye. */
export function LevelChip({ level }: { level: Level }) {
  return <span className={`level-chip ${ramp[level]}`}>{level}</span>;
}
