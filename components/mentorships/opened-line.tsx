import { shortName } from "@/lib/text/words";

/** Above each thing of a mentee's that their mentor reads. */
export function OpenedLine({ name }: { name: string }) {
  return (
    <p className="max-w-measure text-sm text-muted">
      {name} opened this to you and can withdraw it at any time. {shortName(name)} reads when you
      looked.
    </p>
  );
}
