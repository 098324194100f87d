import { answersText } from "@/lib/feedback/words";

/** What someone said who was asked for feedback, with who and when where that's told. */
export function FeedbackAnswers({
  said,
  by,
}: {
  said: { wentWell: string; tryNext: string };
  by?: string;
}) {
  return (
    <figure className="flex max-w-measure flex-col gap-2 border-l-2 border-line pl-4 wrap-anywhere">
      <dl className="flex flex-col gap-2">
        {answersText(said).map(({ id, name, text }) => (
          <div key={id}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      {by && <figcaption className="text-sm text-muted">{by}</figcaption>}
    </figure>
  );
}
