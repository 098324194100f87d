import { lineNames } from "@/lib/mentorships/words";

/** The three lines of a mentee's; one that they left empty isn't there. */
export function ThreeLines({ lines }: { lines: Record<keyof typeof lineNames, string> }) {
  const written = Object.entries(lineNames).flatMap(([field, name]) => {
    const text = lines[field as keyof typeof lineNames];

    return text ? [{ name, text }] : [];
  });

  return (
    <dl className="flex max-w-measure flex-col gap-4">
      {written.map(({ name, text }) => (
        <div key={name} className="flex flex-col gap-1 border-t border-line pt-3">
          <dt className="font-medium">{name}</dt>
          <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
