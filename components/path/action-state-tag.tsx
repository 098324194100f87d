import { Tag } from "@/components/ui/tag";
import { actionStateText } from "@/lib/path/action-state";

/** A state in its word: what is under way or done stands out, the rest keeps quiet. */
export function ActionStateTag({
  state,
}: {
  state: "to_do" | "doing" | "done" | "skipped" | "not_applicable";
}) {
  const text = actionStateText(state);

  if (state === "done") return <Tag tone="met">{text}</Tag>;
  return state === "doing" ? <Tag tone="accent">{text}</Tag> : text;
}
