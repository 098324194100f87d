import { Choice } from "@/components/ui/choice";
import type { Example } from "@/lib/readiness/example";

export function ExampleSettings({ example }: { example: Example }) {
  return (
    <>
      <Choice
        name="confidence"
        legend="How sure are you?"
        options={[
          { value: "low", label: "Low" },
          { value: "medium", label: "Medium" },
          { value: "high", label: "High" },
        ]}
        defaultValue={example.confidence}
      />
      <Choice
        name="view"
        legend="Who rates?"
        options={[
          { value: "self", label: "You alone" },
          { value: "manager", label: "You and a manager (same ratings)" },
        ]}
        defaultValue={example.view}
      />
      <Choice
        name="evidence"
        legend="Evidence"
        options={[
          { value: "none", label: "Nothing yet" },
          { value: "musts", label: "An outcome for each must-have" },
        ]}
        defaultValue={example.evidence}
      />
    </>
  );
}
