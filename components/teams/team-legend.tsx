import { levels } from "@/lib/framework/levels";
import { signs } from "@/lib/teams/signs";

/** What the figures and signs of a team's table mean. */
export function TeamLegend() {
  return (
    <ul className="flex max-w-3xl flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {levels.map(({ level, name }) => (
        <li key={level}>
          {level} {name}
        </li>
      ))}
      {Object.values(signs).map(({ sign, word }) => (
        <li key={sign}>
          {sign} {word}
        </li>
      ))}
    </ul>
  );
}
