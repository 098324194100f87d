import { LevelChip } from "@/components/ui/level-chip";

type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** One answer in words: the description that was chosen, how sure, and what was added. */
export function AnswerText({
  answer,
  anchors,
  confidenceText = (confidence) => `Confidence: ${confidence}`,
}: {
  answer?: {
    state: "rated" | "no_opportunity" | "not_applicable" | "not_observed";
    level: Level | null;
    confidence: "low" | "medium" | "high";
    note: string;
    reason: string;
  };
  anchors: readonly string[];
  /** How sure, in the words that the answer was given in. */
  confidenceText?: (confidence: "low" | "medium" | "high") => string;
}) {
  if (!answer) return <p className="text-muted">Not answered</p>;

  return (
    <div className="flex flex-col gap-1.5">
      {answer.level !== null ? (
        <p className="flex items-start gap-3">
          <LevelChip level={answer.level} />
          <span className="min-w-0 max-w-measure">{anchors[answer.level]}</span>
        </p>
      ) : (
        <p>{withoutLevelText(answer)}</p>
      )}
      <div className={`flex flex-col gap-1.5 text-sm ${answer.level === null ? "" : "pl-10"}`}>
        {answer.state !== "not_observed" && (
          <p className="text-muted">{confidenceText(answer.confidence)}</p>
        )}
        {answer.note && (
          <p className="max-w-measure border-l-2 border-line pl-3 whitespace-pre-line wrap-anywhere">
            {answer.note}
          </p>
        )}
      </div>
    </div>
  );
}

function withoutLevelText({ state, reason }: { state: string; reason: string }) {
  if (state === "not_observed") return "Not seen";

  return state === "no_opportunity" ? "No opportunity yet" : `Not applicable: ${reason}`;
}
