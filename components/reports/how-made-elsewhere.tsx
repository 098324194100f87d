/** In place of the steps to a report's numbers, where today's rules would come to others. */
export function HowMadeElsewhere({
  versions: { model, framework, profile },
}: {
  versions: { model: string; framework: string; profile: string };
}) {
  return (
    <p className="max-w-measure">
      Model {model} made these numbers, under framework {framework} and profile {profile}, and they
      are shown as they were stored. This version of Leadpath computes by other rules, so it cannot
      show the steps from the ratings to them. The report's JSON holds the ratings they were made
      from.
    </p>
  );
}
