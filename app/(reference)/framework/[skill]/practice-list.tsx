import { PracticeText } from "@/components/framework/practice-text";
import { practiceFrom, type Skill } from "@/lib/framework/skills";

/** What to practice for each step from level 1 to 5. */
export function PracticeList({ skill }: { skill: Pick<Skill, "anchors" | "practices"> }) {
  const steps = [1, 2, 3, 4].flatMap((from) => {
    const practice = practiceFrom(skill, from);

    return practice ? [{ from, practice }] : [];
  });

  return (
    <ol className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {steps.map(({ from, practice }) => (
        <li key={from} className="flex flex-col gap-2 border-t border-line pt-4">
          <h3 className="text-base">
            From level {from} to {practice.to}
          </h3>
          <PracticeText practice={practice} />
        </li>
      ))}
    </ol>
  );
}
