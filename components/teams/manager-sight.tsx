import { SummaryList } from "@/components/ui/summary-list";
import { managerSightText } from "@/lib/access/visibility-words";
import { operatorText } from "@/lib/access/words";

/** What a manager sees of the reader once they're in the team, as the one matrix has it. */
export function ManagerSight() {
  return (
    <div className="flex flex-col gap-3">
      <SummaryList
        rows={managerSightText().map(({ name, values }) => ({
          id: name,
          name,
          value: (
            <ul className="flex flex-col gap-1">
              {values.map((value) => (
                <li key={value}>{value}</li>
              ))}
            </ul>
          ),
        }))}
      />
      <p className="max-w-measure text-sm text-muted">
        From before you join nothing is seen unless you open it. What is seen ends with your place,
        at once. {operatorText}
      </p>
    </div>
  );
}
